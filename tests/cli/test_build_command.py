"""`lobprint build`: which files it makes, and what it says of them."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

if TYPE_CHECKING:
    from cli.conftest import Run

Files = Callable[[], list[str]]
LINE = re.compile(r"(\S+) +(\d+) bladzijden? +(\d+ kB|\d+,\d MB)")


def test_one_command_makes_the_workbook_in_both_formats(
    lobprint: Run, files: Files
) -> None:
    result = lobprint("build", "--sector", "mbo")
    assert result.exit_code == 0
    assert files() == ["output", "output/werkboek-mbo.docx", "output/werkboek-mbo.pdf"]


def test_each_file_is_told_with_its_pages_and_size(lobprint: Run, here: Path) -> None:
    result = lobprint("build", "--sector", "mbo", "--format", "pdf")
    (line,) = result.stdout.splitlines()
    match = LINE.fullmatch(line)
    assert match is not None
    file = here / "output" / "werkboek-mbo.pdf"
    assert match[1] == str(Path("output/werkboek-mbo.pdf"))
    assert int(match[2]) == len(PdfReader(file).pages)
    assert match[3] == f"{round(file.stat().st_size / 1000)} kB"


def test_progress_is_plain_lines_where_there_is_no_terminal(lobprint: Run) -> None:
    result = lobprint("build", "--sector", "hbo", "--form", "trialoog")
    assert (
        result.stderr == "Opgemaakt: trialoog-hbo.docx\nOpgemaakt: trialoog-hbo.pdf\n"
    )


def test_sectors_forms_and_formats_may_be_several(lobprint: Run, files: Files) -> None:
    options = ["--sector", "vo", "--sector", "hbo", "--form", "trialoog"]
    options += ["--form", "checklist", "--format", "docx", "--output", "map"]
    assert lobprint("build", *options).exit_code == 0
    assert files() == [
        "map",
        "map/checklist-hbo.docx",
        "map/checklist-vo.docx",
        "map/trialoog-hbo.docx",
        "map/trialoog-vo.docx",
    ]


def test_another_workbook_has_a_file_of_its_own_name(
    lobprint: Run, files: Files
) -> None:
    options = ["--sector", "vo", "--format", "pdf", "--workbook", "posters"]
    assert lobprint("build", *options, "--workbook", "teamwerkboek").exit_code == 0
    assert files() == ["output", "output/posters-vo.pdf", "output/werkboek-vo.pdf"]


def test_a_form_beside_a_workbook_is_refused(lobprint: Run, files: Files) -> None:
    options = ["--sector", "vo", "--workbook", "posters", "--form", "checklist"]
    result = lobprint("build", *options)
    assert result.exit_code == 2
    assert result.stderr == (
        "Fout: --workbook en --form gaan niet samen.\n"
        "  Een werkboek is altijd heel; --form maakt een formulier apart.\n"
    )
    assert files() == []


def test_a_page_of_a_workbook_can_be_made_by_itself(
    lobprint: Run, files: Files
) -> None:
    options = ["--sector", "vo", "--form", "omslag", "--format", "pdf"]
    assert lobprint("build", *options).exit_code == 0
    assert files() == ["output", "output/omslag-vo.pdf"]


def test_what_is_asked_twice_is_made_once(lobprint: Run) -> None:
    options = ["--sector", "vo", "--sector", "vo", "--form", "trialoog"]
    result = lobprint("build", *options, "--format", "pdf", "--format", "pdf")
    assert len(result.stdout.splitlines()) == 1


def test_a_school_has_a_folder_of_its_own(lobprint: Run, files: Files) -> None:
    school = "Christelijke Scholengemeenschap Het Éénhoorncollege"
    options = ["--sector", "vo", "--form", "trialoog", "--format", "pdf"]
    assert lobprint("build", *options, "--school", school).exit_code == 0
    folder = "output/christelijke-scholengemeenschap-het-eenhoorncollege"
    assert files() == ["output", folder, f"{folder}/trialoog-vo.pdf"]


def test_the_sector_comes_from_the_school_file(
    lobprint: Run, school_yaml: Callable[..., str], files: Files
) -> None:
    result = lobprint("build", "--school", school_yaml(), "--form", "checklist")
    assert result.exit_code == 0
    assert "output/roc-de-linde/checklist-mbo.pdf" in files()


def test_a_sector_on_the_command_line_goes_first(
    lobprint: Run, school_yaml: Callable[..., str], files: Files
) -> None:
    options = ["--sector", "hbo", "--form", "checklist", "--format", "pdf"]
    lobprint("build", "--school", school_yaml(), *options)
    assert "output/roc-de-linde/checklist-hbo.pdf" in files()
    assert "output/roc-de-linde/checklist-mbo.pdf" not in files()


def test_without_a_sector_the_question_is_which(lobprint: Run, files: Files) -> None:
    result = lobprint("build")
    assert result.exit_code == 2
    assert result.stderr == (
        "Fout: voor welke sector: vo, mbo of hbo?\n"
        "  Geef er een mee, bijvoorbeeld --sector mbo, of ga naar de map waar uw "
        "school.yaml staat.\n"
    )
    assert files() == []


def test_at_a_terminal_the_sector_is_asked(
    lobprint: Run, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lobprint.cli.order.at_a_terminal", lambda: True)
    result = lobprint("build", "--form", "trialoog", input="mob\nmbo\n")
    assert "Voor welke sector (vo, mbo, hbo): " in result.stderr
    assert "Fout: 'mob' kan hier niet. Bedoelde u 'mbo'?" in result.stderr
    assert "output/trialoog-mbo.pdf" in files()


def test_a_date_stands_in_the_file(lobprint: Run, here: Path) -> None:
    options = ["--sector", "mbo", "--form", "trialoog", "--date", "2026-09-01"]
    assert lobprint("build", *options).exit_code == 0
    metadata = PdfReader(here / "output" / "trialoog-mbo.pdf").metadata
    assert metadata is not None
    assert metadata.creation_date is not None
    assert metadata.creation_date.date() == datetime.date(2026, 9, 1)


def test_a_light_color_gives_a_warning_and_a_workbook(
    lobprint: Run, school_yaml: Callable[..., str], files: Files
) -> None:
    text = 'naam: ROC De Linde\nhuisstijl:\n  kleur: "#FFC20E"\n'
    options = ["--sector", "mbo", "--form", "trialoog", "--format", "pdf"]
    result = lobprint("build", "--school", school_yaml(text), *options)
    assert result.exit_code == 0
    assert result.stderr.endswith(
        "Let op: school.yaml:3:10: #FFC20E leest niet op wit; "
        "voor tekst is zwart gebruikt\n"
    )
    assert "output/roc-de-linde/trialoog-mbo.pdf" in files()


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("Şehit İlkokulu Ağrı", "sehit-ilkokulu-agri"),
        ("Zespół Szkół w Łodzi", "zespol-szkol-w-lodzi"),
        ("<b>A & B</b>", "b-a-en-b-b"),
        ("../../etc", "etc"),
        ("CON", "school-con"),
        ("{{ school }} *ster*", "school-ster"),
    ],
)
def test_any_name_that_can_be_printed_will_do(
    lobprint: Run, here: Path, name: str, folder: str
) -> None:
    options = ["--sector", "mbo", "--form", "trialoog", "--format", "pdf"]
    result = lobprint("build", *options, "--school", name)
    assert result.exit_code == 0, result.stderr
    pages = PdfReader(here / "output" / folder / "trialoog-mbo.pdf").pages
    shown = " ".join(pages[0].extract_text().replace("\u00a0", " ").split())
    assert name in shown
