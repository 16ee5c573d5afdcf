"""A text may name the school itself: `{school.naam}`, `{school.team}`."""

from __future__ import annotations

import io

import pypdf
import pytest
from compose_house import FORM, INSTRUMENT, SECTOR
from hypothesis import given
from hypothesis import strategies as st
from spoken import NEDERLANDS

import lobprint
from lobprint.compose import Request, compose, environment
from lobprint.content import check_content, load_content
from lobprint.content.model import School
from lobprint.document import Document

TEXT = (
    b"Op {school.naam} werkt {school.team} er in {school.schooljaar} aan. "
    b"{School.naam}!"
)
CONTENT = {
    "content/sectoren/mbo.yaml": SECTOR,
    **NEDERLANDS,
    "content/instrumenten/blad.yaml": INSTRUMENT.replace(
        b"Een tekst van de {lerende}", b'"' + TEXT + b'"'
    ),
    "content/instrumenten/los.yaml": INSTRUMENT.replace(b"id: blad", b"id: los"),
    "content/werkboeken/boek.yaml": b"""\
id: boek
titel: Boek van {school.team}
groepen:
  - id: voor
    titel: Voor {school.naam}
    formulieren: [blad, los]
""",
}
TEMPLATES = {
    FORM: b'<parts><part id="blad" title="Blad">'
    b"<p>{{ inhoud.teksten.items }}</p></part></parts>",
    "templates/formulieren/los.xml": b'<parts><part id="los" title="Los">'
    b"<p>{% if instrumenten.blad is defined %}{{ instrumenten.blad.teksten.items }}"
    b"{% else %}1{% endif %}</p>"
    b"</part></parts>",
}
LIBRARY = load_content(CONTENT)
SHARED = environment(TEMPLATES)


def said(school: School | None, form: str | None = "blad") -> str:
    return repr(_made(school, form))


def _made(school: School | None, form: str | None = None) -> Document:
    return compose(LIBRARY, SHARED, Request("mbo", school, workbook="boek", form=form))


def test_the_school_is_named_as_it_wrote_itself() -> None:
    school = School("ROC *De Linde*", team="{lerende} & Co", schooljaar="2026-2027")
    text = "Op ROC *De Linde* werkt {lerende} & Co er in 2026-2027 aan. ROC *De Linde*!"
    assert text in said(school)


def test_a_copy_without_a_school_says_so_well() -> None:
    text = "Op onze school werkt ons team er in dit schooljaar aan. Onze school!"
    assert text in said(None)


def test_a_school_without_a_team_says_our_team() -> None:
    assert "Op ROC werkt ons team er in dit schooljaar aan." in said(School("ROC"))


def test_a_workbook_may_be_called_after_the_team() -> None:
    made = _made(School("ROC", team="Team Zorg"))
    assert made.title == "Boek van Team Zorg"
    assert {part.group for part in made.parts} == {"Voor ROC"}


@given(st.lists(st.sampled_from("ABCDE"), min_size=2, max_size=6), st.booleans())
def test_no_school_ever_meets_another(names: list[str], alone: bool) -> None:
    """One process makes them one after the other, from what they share."""
    for name in names:
        school = School(f"School {name}", team=f"Team {name}")
        text = said(school, "blad" if alone else None)
        assert f"School {name}" in text
        for other in set("ABCDE") - {name}:
            assert f"School {other}" not in text
            assert f"Team {other}" not in text


def test_what_asks_for_no_school_is_made_once() -> None:
    first, second = (_made(School(f"School {name}"), "los") for name in "AB")
    assert first.parts[0] is second.parts[0]


@pytest.mark.parametrize("word", ["{school.adres}", "{school.Naam}"])
def test_what_a_school_does_not_have_is_told(word: str) -> None:
    told = CONTENT | {
        "content/instrumenten/blad.yaml": INSTRUMENT.replace(
            b"Een tekst van de {lerende}", f'"{word}"'.encode()
        )
    }
    (problem,) = check_content(told)
    assert problem.message == f"onbekend woord '{word}'"
    assert "{school.naam}, {school.team}, {school.schooljaar}" in problem.hint


def test_the_names_are_in_the_files() -> None:
    blad = b'id: startkaart\nteksten:\n  tabel: "Wat past bij {school.naam}?"\n'
    (made,) = lobprint.make(
        "ROC De Linde",
        sector="mbo",
        forms="startkaart",
        formats="pdf",
        files={"content/instrumenten/startkaart.yaml": blad},
    ).files
    (page,) = pypdf.PdfReader(io.BytesIO(made.data)).pages
    assert "Wat past bij ROC De Linde?" in page.extract_text()
