"""A workbook of one's own says its own title, and speaks of forms that are in it."""

from __future__ import annotations

import io

import pypdf
import pytest

import lobprint
from lobprint.compose.present import only_present
from lobprint.content.model import Instrument, Item, Onderdeel

OWN = b"""\
id: mijn
titel: Kansen en keuzes
groepen:
  - id: voor
    formulieren: [omslag, werkwijze, inhoud]
  - id: bladen
    titel: Onze bladen
    formulieren: [zelfevaluatie, gespreksverslag, zelfscan]
"""


def pages(**asked: object) -> list[str]:
    (made,) = lobprint.make(sector="mbo", formats="pdf", **asked).files  # type: ignore[arg-type]
    found = pypdf.PdfReader(io.BytesIO(made.data)).pages
    return [" ".join(page.extract_text().split()) for page in found]


@pytest.fixture(scope="module")
def own() -> list[str]:
    return pages(workbook="mijn", files={"content/werkboeken/mijn.yaml": OWN})


def test_the_cover_and_the_head_of_each_page_say_its_own_title(own: list[str]) -> None:
    assert "Kansen en keuzes" in own[0]
    assert all("Kansen en keuzes mbo" in page for page in own[1:] if page)
    assert not any("Werkboek LOB" in page for page in own)


def test_a_form_that_is_not_in_it_is_not_spoken_of(own: list[str]) -> None:
    for name in ("checklist", "reflectiecanvas", "besluiten", "uitgangspunten en"):
        assert name not in own[1]
    assert "Loop de vijf stappen langs met de zelfevaluatie." in own[1]
    assert "twee routes" not in own[1]
    assert "Praat over de verschillen. Kies hoogstens drie acties." in own[1]


def test_a_school_that_leaves_forms_out_reads_nothing_of_them() -> None:
    school = {
        "naam": "ROC",
        "weglaten": ["kaartjes", "gespreksverslag", "trialoog", "zelfscan"],
    }
    guide = pages(school=school, workbook="gesprekswerkboek")[1]
    assert "Maak hem kleiner." in guide
    for gone in ("kaartje", "verslag", "zelfscan", "Met de praktijk erbij"):
        assert gone not in guide
    assert "Het canvas op bladzijde" in guide


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Zie [A](#a), de [B](#b) of [C](#c).", "Zie de [B](#b) of [C](#c)."),
        ("Vul de [A](#a) of de [B](#b) in. Praat.", "Vul de [B](#b) in. Praat."),
        ("Pak [A](#a) en [d](#d). Praat.", "Praat."),
        ("Wat nu? Pak [A](#a). En dan?", "En dan?"),
        ("Praat. [Begin op bladzijde #.](#a) Stop.", "Praat. Stop."),
        ("Zeg: ‘ja.’ Pak [A](#a).", "Zeg: ‘ja.’"),
        ("Kijk [daar](https://voorbeeld.nl) en bij [B](#b).",) * 2,
    ],
)  # fmt: skip
def test_a_sentence_goes_with_the_form_that_it_names(text: str, left: str) -> None:
    part = Onderdeel("x", items=(Item("1", text), Item("2", "[A](#a)")))
    form = Instrument("w", "W", "bron", "werkboek", onderdelen=(part,))
    (only,) = only_present(form, {"a", "d"}).onderdelen
    assert [item.tekst for item in only.items] == [left]


def test_an_onderdeel_of_which_nothing_is_left_goes() -> None:
    part = Onderdeel("x", items=(Item("2", "[A](#a)"),))
    form = Instrument("w", "W", "bron", "werkboek", onderdelen=(part,))
    assert only_present(form, {"a"}).onderdelen == ()
