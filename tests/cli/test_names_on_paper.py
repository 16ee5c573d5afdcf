"""Names of a list as they come on paper, read back by other people's programs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import docx
import pypdf
from docx.oxml.ns import qn
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from cli.conftest import Run

FORM = (
    "build",
    "--sector",
    "mbo",
    "--form",
    "gespreksverslag",
    "--lerenden",
    "klas.csv",
)
NAMES = [
    "Zoë Éénhoorn", "Łucja Żółć", "Gökçe Yıldız", "Nguyễn Thị Hương", "Олена Шевченко",
    "Ελένη Παππά", "Aḥmad al-Ṣāliḥ", "Əli Ağayev", "Ștefan Țurcanu", "Jan d’Hondt",
    "'t Hart", "’s-Gravenhage", "JAN VAN DEN BERG", "IJsbrand ĳs", "Séán Ó Broin",
]  # fmt: skip
UNKNOWN = "محمد علي"
LINE = "_" * 24


def klas(here: Path, names: list[str]) -> None:
    rows = "".join(f"{name};2B\n" for name in names)
    (here / "klas.csv").write_text(f"naam;klas\n{rows}", encoding="utf-8")


def test_every_name_that_the_type_has_is_on_its_page_and_in_its_field(
    lobprint: Run, here: Path
) -> None:
    klas(here, NAMES)
    result = lobprint(*FORM)
    assert result.exit_code == 0
    assert "Let op" not in result.stderr
    reader = pypdf.PdfReader(here / "output" / "gespreksverslag-mbo-lerenden.pdf")
    fields: Any = reader.get_fields()
    for number, name in enumerate(NAMES):
        assert f"{name} (2B)" in reader.pages[2 * number].extract_text()
        assert fields[f"exemplaar{number + 1}.verslag.naam"]["/V"] == name


LETTERS = (
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'’-."
    "éëèêïöüäçáíóúñåøæœàâîôûÉËÈÊÏÖÜÄÇÁÍÓÚÑÅØşŞğĞıİłŁśŚćĆęąžŽšŠčČřŘőűșțāēīḥṣṭḤạễươđĐəƏ"
)
word = st.text(LETTERS, min_size=2, max_size=9).filter(lambda text: text[0].isalpha())


@given(st.lists(st.tuples(word, word, word), min_size=20, max_size=20))
@settings(
    max_examples=4,
    phases=[Phase.generate],  # a smaller example is no help here, and takes long
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_any_name_comes_out_of_a_pdf_as_it_went_in(
    lobprint: Run, here: Path, people: list[tuple[str, str, str]]
) -> None:
    rows = "".join(f"{last};{first};{between}\n" for first, between, last in people)
    (here / "klas.csv").write_text(f"Achternaam;Roepnaam;Tv\n{rows}", "utf-8")
    assert lobprint(*FORM).exit_code == 0
    reader = pypdf.PdfReader(here / "output" / "gespreksverslag-mbo-lerenden.pdf")
    fields: Any = reader.get_fields()
    for number, name in enumerate(map(" ".join, people)):
        assert name in reader.pages[2 * number].extract_text()
        assert fields[f"exemplaar{number + 1}.verslag.naam"]["/V"] == name


def test_a_name_that_no_type_has_gets_a_line_and_stops_nobody(
    lobprint: Run, here: Path
) -> None:
    klas(here, ["Jan", UNKNOWN, "An"])
    result = lobprint(*FORM)
    assert result.exit_code == 0
    assert result.stderr.count("Let op: ") == 1
    assert "klas.csv, cel A3: het lettertype heeft geen م (U+0645), " in result.stderr
    reader = pypdf.PdfReader(here / "output" / "gespreksverslag-mbo-lerenden.pdf")
    texts = [page.extract_text() for page in reader.pages]
    assert "Jan (2B)" in texts[0]
    assert f"{LINE} (2B)" in texts[2]
    assert "An (2B)" in texts[4]
    fields: Any = reader.get_fields()
    assert "/V" not in fields["exemplaar2.verslag.naam"]
    titles = [entry.title for entry in reader.outline]  # type: ignore[union-attr]
    assert titles[1] == f"{UNKNOWN} (2B)"


def test_word_has_every_name_and_a_line_too(lobprint: Run, here: Path) -> None:
    klas(here, ["Nguyễn Thị Hương", UNKNOWN])
    assert lobprint(*FORM, "--apart", "--format", "docx").exit_code == 0
    folder = here / "output" / "gespreksverslag-mbo-lerenden"
    names = {path.name: _names_in(path) for path in sorted(folder.iterdir())}
    assert names == {
        "naam.docx": ("", f"{LINE} (2B)"),
        "nguyen-thi-huong.docx": ("Nguyễn Thị Hương", "Nguyễn Thị Hương (2B)"),
    }


def _names_in(path: Path) -> tuple[str, str]:
    """What is filled in for the name, and what stands at the head."""
    document = docx.Document(str(path))
    (control,) = [
        tag.getparent().getparent()
        for tag in document.element.iter(qn("w:tag"))
        if tag.get(qn("w:val")) == "verslag.naam"
    ]
    empty = bool(list(control.iter(qn("w:showingPlcHdr"))))
    words = "" if empty else "".join(text.text for text in control.iter(qn("w:t")))
    head = document.sections[0].header.paragraphs[0].text
    return words, head.strip()


def test_a_birth_date_or_an_address_never_comes_on_paper(
    lobprint: Run, here: Path
) -> None:
    text = "Roepnaam;Tv;Achternaam;Geboortedatum;E-mail\nJan;van;Dam;1-2-2010;j@x.nl\n"
    (here / "klas.csv").write_text(text)
    result = lobprint(*FORM)
    assert "niet: 'Geboortedatum' en 'E-mail'\n" in result.stderr
    reader = pypdf.PdfReader(here / "output" / "gespreksverslag-mbo-lerenden.pdf")
    words = "".join(page.extract_text() for page in reader.pages)
    assert "Jan van Dam" in words
    assert "2010" not in words
    assert "j@x" not in words
