"""The talk of three, and what stands around a stage: who prepares what, and that nobody
is judged. The words are those of the Kwaliteitskader LOB, uitgangspunt 3."""

from __future__ import annotations

import io
from collections.abc import Mapping

import pypdf
import pypdfium2
import pytest

import lobprint
from lobprint.content.model import SECTORS, SectorId

WHO: dict[SectorId, tuple[str, str, str]] = {
    "vo": ("leerling", "mentor", "stagebegeleider"),
    "mbo": ("student", "BPV-docent", "praktijkopleider"),
    "hbo": ("student", "stagedocent", "praktijkbegeleider"),
}
COMPETENCES = (
    "Kwaliteitsreflectie",
    "Motievenreflectie",
    "Werkexploratie",
    "Loopbaansturing",
    "Netwerken",
)
IDENTITY = ("Vak", "Waarden", "Spiegel", "Omgeving", "Bijdrage")
A4, MM = 297.0, 72 / 25.4
every_sector = pytest.mark.parametrize("sector", SECTORS)


def pdf(
    sector: SectorId, form: str, school: Mapping[str, object] | None = None
) -> bytes:
    (made,) = lobprint.make(school, sector=sector, forms=form, formats="pdf").files
    return made.data


def words(data: bytes) -> str:
    pages = pypdf.PdfReader(io.BytesIO(data)).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


@every_sector
def test_each_of_three_prepares_on_half_a_sheet_of_their_own(sector: SectorId) -> None:
    said = words(pdf(sector, "trialoog-voorbereiding"))
    for who in WHO[sector]:
        assert f"Voor de {who} · Voorbereiding trialoog" in said
    assert said.count("geen beoordeling") == 3
    assert said.count("10 minuten. ") >= 3
    assert "Praat mét de" in said


@every_sector
def test_each_half_says_whose_it_is_and_of_when(sector: SectorId) -> None:
    data = pdf(sector, "trialoog-voorbereiding")
    fields = pypdf.PdfReader(io.BytesIO(data)).get_fields() or {}
    names = [str(field.get("/TU", "")).lower() for field in fields.values()]
    assert sum("voornaam of initialen" in name for name in names) == 3
    assert sum("datum gesprek" in name for name in names) == 3


@every_sector
def test_a_sheet_is_cut_in_the_middle_of_the_paper(sector: SectorId) -> None:
    """So that a pile is cut at once, and what is folded ends at the line."""
    for page in pypdfium2.PdfDocument(pdf(sector, "trialoog-voorbereiding")):
        text = page.get_textpage()
        found = text.search("Knip of vouw hier").get_next()
        assert found is not None
        _, low, _, high = text.get_charbox(found[0])
        assert A4 / 2 - 9 < (low + high) / 2 / MM < A4 / 2 - 2


@every_sector
def test_the_talk_starts_from_five_competences(sector: SectorId) -> None:
    said = words(pdf(sector, "trialoog"))
    there, others = COMPETENCES, IDENTITY
    if sector == "hbo":
        there, others = others, there
    assert [f"{name}. " in said for name in there] == [True] * 5
    assert not any(f"{name}. " in said for name in others)
    assert "Dit is geen beoordeling." in said


def test_a_school_in_hbo_may_have_the_five_loopbaancompetenties() -> None:
    school = {"naam": "Hogeschool", "loopbaancompetenties": True}
    for form in ("trialoog", "trialoog-voorbereiding"):
        said = words(pdf("hbo", form, school))
        assert all(name in said for name in COMPETENCES)
        assert not any(f"{name} W" in said for name in IDENTITY)


@every_sector
def test_what_practice_sees_has_the_words_of_the_source(sector: SectorId) -> None:
    said = words(pdf(sector, "trialoog-voorbereiding"))
    assert "samenwerken, communiceren en plannen" in said


@every_sector
def test_the_letter_tells_what_is_asked_and_what_the_talk_is_not(
    sector: SectorId,
) -> None:
    school = {"naam": "De Linde"}
    said = words(pdf(sector, "brief-praktijk", school))
    assert "Dit is geen beoordeling." in said
    assert "10 minuten" in said
    assert "30 minuten" in said
    assert "namens De Linde:" in said


@every_sector
def test_halfway_a_learner_is_asked_about_fair_treatment(sector: SectorId) -> None:
    """With whom to talk, and no need to write down what happened."""
    said = words(pdf(sector, "stage-halverwege"))
    assert "Word ik hier eerlijk behandeld?" in said
    assert "Met wie kan ik praten als het niet eerlijk of veilig is?" in said
    assert "Wat er gebeurde, hoef je hier niet op te schrijven." in said
