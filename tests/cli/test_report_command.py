"""`lobprint report`: what was read becomes a report in Word and PDF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import colleagues as six
import openpyxl
import pytest

from cli.conftest import Run
from lobprint.answers.sqlite import open_store
from lobprint.report.filled import Filled

FILE = "antwoorden.sqlite"


def keep(path: Path, filled: Filled) -> None:
    store = open_store(path)
    for source in filled.sources:
        store.keep(source, filled.stamps[source.build], "2026-11-24")


@pytest.fixture
def read(here: Path) -> Path:
    """The six of this year, read in this folder."""
    keep(here / FILE, six.now())
    return here


@pytest.mark.usefixtures("read")
def test_the_report_of_a_team_beside_last_year(
    here: Path, lobprint: Run, files: Callable[[], list[str]]
) -> None:
    keep(here / "vorig.sqlite", six.before())
    result = lobprint("report", "--van", "8", "--vorig-jaar", "vorig.sqlite")
    assert result.exit_code == 0, result.output
    assert [line.split("  ")[0] for line in result.stdout.splitlines()] == [
        "output/verslag-mbo.docx",
        "output/verslag-mbo.pdf",
    ]
    assert "output/verslag-mbo.pdf" in files()
    assert result.stderr == (
        "Opgemaakt: verslag-mbo.docx\nOpgemaakt: verslag-mbo.pdf\n"
    )


@pytest.mark.usefixtures("read")
def test_all_answers_in_excel_when_somebody_asks(here: Path, lobprint: Run) -> None:
    result = lobprint("report", "--format", "docx", "--excel")
    assert result.exit_code == 0, result.output
    assert [line.split()[0] for line in result.stdout.splitlines()] == [
        "output/verslag-mbo.docx",
        "output/antwoorden.xlsx",
        "output/antwoorden.csv",
    ]
    book = openpyxl.load_workbook(here / "output" / "antwoorden.xlsx")
    assert book.sheetnames[0] == "Zelfevaluatie"


@pytest.mark.usefixtures("read")
def test_a_late_sheet_is_told(here: Path, lobprint: Run) -> None:
    lobprint("report", "--format", "pdf")
    [source] = six.now().sources
    late = six.sheets("zelfevaluatie", [(7, source.sheets[0].answers[0])])
    keep(here / FILE, Filled([six.source(late)], six.now().stamps))
    result = lobprint("report", "--format", "pdf")
    told = "is er één blad meer dan in het vorige verslag (7 in plaats van 6)"
    assert f"Let op: van 'zelfevaluatie' {told}" in result.stderr


def test_before_anything_is_read_it_says_how(lobprint: Run) -> None:
    result = lobprint("report")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        "Fout: er is geen antwoorden.sqlite: er is nog niets ingelezen\n"
        "  Lees eerst ingevulde bestanden in: lobprint read MAP\n"
    )


@pytest.mark.usefixtures("read")
def test_a_report_that_is_not_there_is_told(lobprint: Run) -> None:
    result = lobprint("report", "--rapport", "verslagje")
    assert result.exit_code == 2
    assert result.stderr == (
        "Fout: het verslag 'verslagje' bestaat niet\n  Bedoelde u 'verslag'?\n"
    )


@pytest.mark.usefixtures("read")
def test_a_network_has_a_file_for_each_school(here: Path, lobprint: Run) -> None:
    keep(here / "b.sqlite", six.before())
    result = lobprint(
        *("report", "--rapport", "netwerk", "--format", "pdf"),
        *("--antwoorden", FILE, "--antwoorden", "b.sqlite"),
    )
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("output/verslag-netwerk-mbo.pdf")
    assert "School 1: antwoorden.sqlite\nSchool 2: b.sqlite\n" in result.stderr


REPORT = """\
id: mentoraat
titel: Verslag van het mentoraat
bladen:
  - id: hoe
    titel: Hoe staat het ervoor?
    onderdelen:
      - {id: niveaus, formulier: zelfevaluatie}
"""
FORM = """\
id: %s
titel: Mentoraat
bron: eigen
eigen_ontwerp: true
sjabloon: formulier
groep: team
onderdelen:
  - id: vragen
    vorm: vragen
    titel: Vragen
    items:
      - {id: goed, vraag: Wat ging er goed?}
"""


@pytest.mark.usefixtures("read")
@pytest.mark.parametrize(
    ("form", "report"),
    [
        ("mentoraat", "verslag-mentoraat"),
        ("verslag-mentoraat", "verslag-mentoraat-van-antwoorden"),
    ],
)
def test_a_report_never_takes_the_files_of_a_form(
    here: Path, lobprint: Run, form: str, report: str
) -> None:
    (here / "school.yaml").write_text("naam: De Linde\nsector: mbo\n", "utf-8")
    for name, text in (
        ("rapporten/mentoraat", REPORT),
        (f"instrumenten/{form}", FORM % form),
    ):
        path = here / "content" / f"{name}.yaml"
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
    assert lobprint("build", "--form", form, "--format", "pdf").exit_code == 0
    made = here / "output" / "de-linde" / f"{form}-mbo.pdf"
    before = made.read_bytes()
    result = lobprint("report", "--rapport", "mentoraat", "--format", "pdf")
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith(f"output/de-linde/{report}-mbo.pdf")
    assert made.read_bytes() == before
