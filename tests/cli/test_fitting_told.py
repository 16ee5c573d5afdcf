"""What doesn't fit its page is told: by `check` before it is made, and by `build`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest
from docx.shared import Mm

from lobprint import layout
from lobprint.document import Document

if TYPE_CHECKING:
    from cli.conftest import Run

SENTENCE = "Hebben wij een lange visie opgeschreven? "
FORM = """\
id: {name}
titel: Een blad
bron: eigen
sjabloon: formulier
groep: team
papier: {paper}
onderdelen:
  - id: deel
{part}
"""
Put = Callable[[str, str], None]


@pytest.fixture
def put(here: Path) -> Put:
    """Writes a file in the folder, which has a school.yaml."""
    (here / "school.yaml").write_text("naam: ROC De Linde\nsector: mbo\n", "utf-8")

    def write(name: str, text: str) -> None:
        (here / name).parent.mkdir(parents=True, exist_ok=True)
        (here / name).write_text(text, "utf-8")

    return write


def put_form(put: Put, part: str, paper: str = "A4") -> None:
    text = FORM.format(name="blad", paper=paper, part=part)
    put("content/instrumenten/blad.yaml", text)


def warnings(lobprint: Run, *command: str) -> list[str]:
    """What is told, a line each, of a command that ends well."""
    result = lobprint(*command)
    assert result.exit_code == 0, result.stderr
    lines = result.stderr.splitlines()
    return [line for line in lines if not line.startswith("Opgemaakt: ")]


def test_a_text_of_ours_that_became_too_long_is_told_where_it_is_written(
    lobprint: Run, put: Put
) -> None:
    put(
        "content/instrumenten/checklist.yaml",
        'onderdelen:\n  - id: "1"\n    items:\n'
        f'      - {{id: "1.1", tekst: "{SENTENCE * 170}"}}\n',
    )
    told = warnings(lobprint, "check")
    assert told == [
        "Let op: content/instrumenten/checklist.yaml:4:28: '1.1 Hebben wij een lange "
        "visie…' in 'checklist' is 605 mm hoger dan de bladzijde",
        "  Kort de tekst in, kies minder regels, of verdeel het over meer onderdelen.",
        "Let op: content/instrumenten/checklist.yaml: met wat u veranderde wordt "
        "'checklist' 7 bladzijden in plaats van 5",
        "  Kort iets in of laat iets weg, als dat hindert.",
    ]
    assert warnings(lobprint, "build", "--form", "checklist") == told


def test_a_word_wider_than_its_column_is_told_at_its_onderdeel(
    lobprint: Run, put: Put
) -> None:
    word = "onvoorwaardelijkheidsbeginselen"
    levels = f"    niveaus: [a, b, c, {word}, d]\n    items: [{{id: a, tekst: A}}]"
    put_form(put, levels)
    told = [
        f"Let op: content/instrumenten/blad.yaml:8:5: het woord '{word}' in 'blad' "
        "past niet in zijn kolom, en wordt afgebroken",
        "  Kies een kortere tekst, of zet een spatie of een streepje in het woord.",
    ]
    assert warnings(lobprint, "check") == told
    assert warnings(lobprint, "build", "--form", "blad") == told


@pytest.mark.parametrize(
    ("part", "line", "said"),
    [
        (
            "    vorm: vragen\n    items: [{id: a, vraag: Wat?, regels: 40}]",
            "10:13",
            "'1. Wat?' in 'blad' is 73 mm hoger",
        ),
        (
            "    vorm: gesprek\n    titel: Kijken\n    regels: 13\n    items:\n"
            + "\n".join(f"      - {{id: p{n}, vraag: Wat wil je?}}" for n in range(12)),
            "8:5",
            "'1 Kijken Wat wil je? Wat wil je? Wat wil…'",
        ),
    ],
    ids=["question", "talk"],
)
def test_what_is_higher_than_its_page_is_told_where_it_is_written(
    lobprint: Run, put: Put, part: str, line: str, said: str
) -> None:
    put_form(put, part, "A4" if "vragen" in part else "A4 liggend")
    told, hint = warnings(lobprint, "check")
    assert told.startswith(f"Let op: content/instrumenten/blad.yaml:{line}: {said}")
    assert hint.startswith("  Kort de tekst in, kies minder regels")


@pytest.mark.parametrize("paper", ["A4", "A4 liggend", "A3 liggend"])
def test_a_canvas_of_nine_cells_has_room(lobprint: Run, put: Put, paper: str) -> None:
    cells = "\n".join(f"      - {{id: v{n}, titel: Vak {n}}}" for n in range(9))
    put_form(put, f"    vorm: canvas\n    items:\n{cells}", paper)
    assert warnings(lobprint, "check") == []


def test_a_form_that_gets_more_pages_by_the_words_of_a_school_is_told(
    lobprint: Run, put: Put
) -> None:
    both = "loopbaanbegeleiding {} in de onderbouw en in de bovenbouw"
    put(
        "school.yaml",
        "naam: Het Lyceum\nsector: vo\nwoorden:\n  begeleider:\n"
        f"    enkelvoud: docent die {both.format('geeft')}\n"
        f"    meervoud: docenten die {both.format('geven')}\n",
    )
    told = [
        [
            f"Let op: met uw woorden wordt '{form}' 2 bladzijden in plaats van 1",
            "  Kies bij 'woorden' in school.yaml kortere woorden, als dat hindert.",
        ]
        for form in ("kennis-vaardigheden", "gesprekskaarten", "oudergesprek")
    ]
    book = [line for lines in told for line in lines]
    assert set(book) <= set(warnings(lobprint, "check"))
    assert warnings(lobprint, "build", "--form", "gesprekskaarten") == told[1]
    assert warnings(lobprint, "build", "--workbook", "gesprekswerkboek") == book


def test_an_own_form_says_how_many_pages_it_may_have(lobprint: Run, put: Put) -> None:
    items = ", ".join(f"{{id: v{n}, vraag: Wat?, regels: 9}}" for n in range(4))
    put_form(put, f"    items: [{items}]\nbladzijden: 1")
    assert warnings(lobprint, "check")[0] == (
        "Let op: content/instrumenten/blad.yaml: 'blad' wordt 2 bladzijden; er staat "
        "'bladzijden: 1'"
    )


def test_what_an_own_template_makes_too_high_is_told(lobprint: Run, put: Put) -> None:
    put("content/instrumenten/eigen.yaml", "id: eigen\ntitel: Eigen\nbron: eigen\n")
    rows = '<row id="eigen.a" number="1" lines="50">Wat?</row>'
    put(
        "templates/formulieren/eigen.xml",
        '<parts><part id="eigen" title="Eigen"><checklist title="E" '
        f'question-label="Vraag" answer-label="Ja" answers="ja">{rows}</checklist>'
        "</part></parts>",
    )
    told = warnings(lobprint, "check")
    assert "'Wat?' in 'eigen' is" in told[-2]


@pytest.mark.usefixtures("put")
def test_a_folder_without_words_or_content_of_its_own_is_not_laid_out(
    lobprint: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("nothing of it can have changed")

    monkeypatch.setattr(layout, "lay_out", refuse)
    assert warnings(lobprint, "check") == []


def test_only_what_a_school_s_words_touch_is_laid_out(
    lobprint: Run, put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[str] = []
    real = layout.lay_out

    def note(document: Document, *rest: object) -> object:
        tried.append(document.parts[0].id)
        return real(document, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(layout, "lay_out", note)
    words = "woorden:\n  inspraak: jongerenraad\n"
    put("school.yaml", f"naam: ROC De Linde\nsector: mbo\n{words}")
    assert warnings(lobprint, "check") == []
    assert tried
    assert len(tried) < 20


WORD = "onvoorwaardelijkheidsbeginselen"
CUT = f"het woord '{WORD}' in 'blad' past niet in zijn kolom, en wordt afgebroken"
LEVELS = f"    niveaus: [a, b, c, {WORD}, d]\n    items: [{{id: a, tekst: A}}]"


@pytest.mark.parametrize("apart", [[], ["--apart"]], ids=["in one", "apart"])
def test_what_has_no_room_is_told_once_for_all_copies(
    lobprint: Run, put: Put, here: Path, apart: list[str]
) -> None:
    put_form(put, LEVELS)
    form = (here / "content/instrumenten/blad.yaml").read_text("utf-8")
    put("content/instrumenten/blad.yaml", form.replace("team", "lerende"))
    put("klas.csv", "naam\nJan\nFatima\n")
    made = warnings(
        lobprint, "build", "--form", "blad", "--lerenden", "klas.csv", *apart
    )
    assert [CUT in line for line in made] == [True, False]


def test_a_list_of_schools_has_it_in_the_overview(
    lobprint: Run, put: Put, here: Path
) -> None:
    """Also when the files are there already, and aren't made again."""
    put_form(put, LEVELS)
    put("scholen.csv", "naam;sector\nROC De Linde;mbo\n")
    command = ("build", "--form", "blad", "--schools", "scholen.csv", "--jobs", "1")
    for fate in ("gemaakt", "overgeslagen"):
        result = lobprint(*command)
        assert "Bij 1 school is iets op te merken" in result.stdout
        overview = (here / "output" / "overzicht.csv").read_text("utf-8-sig")
        rows = [line for line in overview.splitlines() if "blad-mbo." in line]
        assert len(rows) == 2
        assert all(fate in row and CUT in row for row in rows)


def test_wide_margins_of_a_schools_word_file_are_told(
    lobprint: Run, put: Put, tmp_path: Path
) -> None:
    """In Word there is less room then; the pdf has our own margins."""
    house = docx.Document()
    for section in house.sections:
        section.top_margin = section.bottom_margin = Mm(40)
    house.save(str(tmp_path / "huis.docx"))
    put("school.yaml", "naam: ROC\nsector: mbo\nhuisstijl: {word: huis.docx}\n")
    told = warnings(lobprint, "build", "--form", "besluiten")
    assert told == [
        "Let op: met uw Word-bestand zijn er in Word meer bladzijden: "
        "'besluiten' 2 in plaats van 1",
        "  Maak in dat Word-bestand de marges, de kop of de voet kleiner, als dat "
        "hindert.",
    ]
    pdf = ("build", "--form", "besluiten", "--format", "pdf")
    assert warnings(lobprint, *pdf) == []
