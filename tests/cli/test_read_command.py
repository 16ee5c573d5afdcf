"""`lobprint read`: what a team filled in comes into one file, and is told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from answers.made import FATIMA as SOURCE
from answers.made import STAMP
from answers.returned import FATIMA, FORM, blank, in_pdf, in_word

from cli.conftest import Run
from lobprint.answers.portable import PortableStore
from lobprint.answers.sqlite import open_store
from lobprint.cli.kept import held
from lobprint.cli.read import KINDS, _twice
from lobprint.project import open_project
from lobprint.reading import read_file

FILE = Path("antwoorden.sqlite")


@pytest.fixture
def team(here: Path) -> Path:
    """Six files of a team, and what lies beside them."""
    folder = here / "ingevuld"
    folder.mkdir()
    both = {f"{FORM}.1.niveau.minimaal": "x", f"{FORM}.1.niveau.basis": "x"}
    (folder / "fatima.docx").write_bytes(in_word(FATIMA))
    (folder / "jan.pdf").write_bytes(in_pdf({f"{FORM}.1.opmerking": "Goed zo"}))
    (folder / "piet_zelfevaluatie.docx").write_bytes(in_word(both))
    (folder / "leeg.docx").write_bytes(blank())
    later = {**FATIMA, f"{FORM}.2.niveau.basis": "x"}
    (folder / "kopie van fatima.docx").write_bytes(in_word(later))
    (folder / "~$fatima.docx").write_bytes(b"\x05Els")
    (folder / "stuk.docx").write_bytes(b"PK\x03\x04stuk")
    (folder / "film.mp4").write_bytes(b"ftyp")
    return folder


OF_THE_TEAM = f"""\
Ingelezen: 4 bladen van 3 personen, uit 4 bestanden.
  Zelfevaluatie  4 bladen  van Fatima, Jan en Piet

Om na te kijken: 1 antwoord
  1. Piet (piet_zelfevaluatie.docx), Zelfevaluatie, \
'1 Ontwikkel een gedeelde LOB-visie en ambitie': Twee kruisjes: minimaal en basis.
  Dat kan met: lobprint answers --nakijken

Niets ingevuld: 1 bestand (ingevuld/leeg.docx).
Overgeslagen: 1 ander bestand (.mp4). {KINDS}
In antwoorden.sqlite: 4 bladen van 3 personen, uit 4 bestanden.
"""


@pytest.mark.usefixtures("team")
def test_a_folder_is_read_and_told(lobprint: Run) -> None:
    result = lobprint("read", "ingevuld")
    assert result.exit_code == 1, "one of them is broken"
    assert result.stdout == OF_THE_TEAM
    assert result.stderr == (
        "Let op: 'Zelfevaluatie' is er 2 keer van Fatima (fatima.docx en kopie van "
        "fatima.docx)\n"
        "  Alle tellen mee. Is er een te veel? Haal die weg met 'lobprint answers "
        "--weg BESTAND'.\n"
        "Fout: ingevuld/stuk.docx: dit bestand is beschadigd of niet compleet\n"
        "  Open het en sla het opnieuw op, of vraag om een nieuw exemplaar.\n"
    )


@pytest.mark.usefixtures("lobprint")
def test_what_is_twice_in_the_same_files_is_one_sentence() -> None:
    form, other = SOURCE.sheets[0], replace(SOURCE.sheets[0], form="ander")
    store = open_store(FILE)
    for name in ("fatima.docx", "fatima.pdf"):
        sheets = [replace(one, id=f"{name}{one.form}") for one in (form, other)]
        store.keep(replace(SOURCE, id=name, name=name, sheets=tuple(sheets)), STAMP)
    all_ = held(store)
    [told] = _twice(all_, all_, "")
    assert told.message == (
        "'Zelfevaluatie' en 'ander' zijn er 2 keer van Fatima el Idrissi "
        "(fatima.docx en fatima.pdf)"
    )


def test_reading_again_changes_nothing(lobprint: Run, team: Path) -> None:
    (team / "stuk.docx").unlink()
    files = {path: path.read_bytes() for path in team.iterdir()}
    assert lobprint("read", "ingevuld").exit_code == 0
    before = FILE.read_bytes()
    result = lobprint("read", "ingevuld")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        "Niets ingevuld: 1 bestand (ingevuld/leeg.docx).\n"
        "Al eerder ingelezen: 4 bestanden (ingevuld/fatima.docx, ingevuld/jan.pdf, "
        "ingevuld/kopie van fatima.docx en ingevuld/piet_zelfevaluatie.docx).\n"
        f"Overgeslagen: 1 ander bestand (.mp4). {KINDS}\n"
        "In antwoorden.sqlite: 4 bladen van 3 personen, uit 4 bestanden.\n"
    )
    assert FILE.read_bytes() == before
    assert {path: path.read_bytes() for path in team.iterdir()} == files


def test_the_same_file_under_another_name_says_which(lobprint: Run, team: Path) -> None:
    data = (team / "fatima.docx").read_bytes()
    (team / "fatima (1).docx").write_bytes(data)
    assert (
        "Al eerder ingelezen: 1 bestand (ingevuld/fatima.docx als 'fatima (1).docx').\n"
    ) in lobprint("read", "ingevuld").stdout


def test_what_to_type_next_is_about_the_same_answers(lobprint: Run, team: Path) -> None:
    result = lobprint("read", "ingevuld", "--antwoorden", "van ons.sqlite")
    more = '--antwoorden "van ons.sqlite"'
    assert f"lobprint answers --nakijken {more}\n" in result.stdout
    assert f"'lobprint answers --weg BESTAND {more}'.\n" in result.stderr
    shown = lobprint("answers", "--antwoorden", "van ons.sqlite").stdout
    assert f"lobprint answers --nakijken {more}\n" in shown
    del team


def test_what_was_corrected_stays_when_it_is_read_again(
    lobprint: Run, team: Path
) -> None:
    lobprint("read", "ingevuld")
    lobprint("answers", "--nakijken", input="2\n")
    lobprint("read", "ingevuld")
    piet = open_store(FILE).sources()[3].sheets[0]
    (answer,) = piet.answers
    assert (piet.who, answer.value, answer.before) == ("Piet", "basis", "")
    del team


def test_who_stops_keeps_what_was_read(
    lobprint: Run, team: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_or_stop(name: str, *about: Any) -> Any:
        if name.startswith("leeg"):
            raise KeyboardInterrupt
        return read_file(name, *about)

    monkeypatch.setattr("lobprint.press.read.read_file", read_or_stop)
    result = lobprint("read", "ingevuld")
    assert result.exit_code == 130
    assert result.stdout.startswith("Ingelezen: 3 bladen van 2 personen")
    assert result.stderr.endswith(
        "Afgebroken na 3 van 6 bestanden. Wat gelezen is, is bewaard; geef dezelfde "
        "opdracht nog eens om verder te gaan.\n"
    )
    assert len(open_store(FILE).sources()) == 3
    del team


def test_what_somebody_took_along_from_the_page_comes_with_it(
    lobprint: Run, here: Path
) -> None:
    portable = PortableStore()
    portable.keep(SOURCE, STAMP, "2026-10-01")
    (here / "antwoorden.json").write_bytes(portable.to_bytes())
    result = lobprint("read", "antwoorden.json")
    assert result.exit_code == 0
    assert result.stdout.endswith(
        "In antwoorden.sqlite: 2 bladen van 1 persoon, uit 1 bestand.\n"
    )
    again = lobprint("read", "antwoorden.json").stdout
    assert again.startswith("Al eerder ingelezen: 1 bestand (antwoorden.json).\n")
    assert open_store(FILE).sources() == [SOURCE]
    assert open_store(FILE).days() == {SOURCE.id: "2026-10-01"}


def test_the_answers_of_a_colleague_come_with_it(lobprint: Run, here: Path) -> None:
    open_store(here / "van-els.sqlite").keep(SOURCE, STAMP, "2026-10-01")
    result = lobprint("read", "van-els.sqlite")
    assert result.stdout.startswith("Ingelezen: 2 bladen van 1 persoon, uit 1 bestand.")
    assert open_store(FILE).sources() == [SOURCE]


def test_answers_lie_beside_the_school(lobprint: Run, here: Path) -> None:
    (here / "linde").mkdir()
    (here / "linde" / "school.yaml").write_text("naam: ROC De Linde\nsector: mbo\n")
    (here / "fatima.docx").write_bytes(in_word(FATIMA))
    result = lobprint("read", "fatima.docx", "--school", "linde/school.yaml")
    assert result.stdout.endswith(
        f"In {Path('linde', FILE)}: 1 blad van 1 persoon, uit 1 bestand.\n"
    )
    assert not FILE.exists()


@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        ((), 2, "wat wilt u inlezen?\n  Bijvoorbeeld: lobprint read ingevuld"),
        (("weg.docx",), 1, "weg.docx: bestaat niet"),
        (
            ("leeg",),
            1,
            f"in leeg staat niets om in te lezen\n  {KINDS}",
        ),
        (
            ("anders",),
            1,
            "in anders staat niets om in te lezen\n"
            "  Overgeslagen: 2 andere bestanden (.xlsx). "
            f"{KINDS}",
        ),
        (
            ("lijst.sqlite",),
            1,
            "lijst.sqlite: dit is geen bestand met antwoorden van lobprint\n"
            "  Kies een andere naam, of een andere plek, voor de antwoorden.",
        ),
    ],
)
def test_what_cannot_be_read_is_told(
    lobprint: Run, here: Path, args: tuple[str, ...], code: int, told: str
) -> None:
    (here / "leeg").mkdir()
    (here / "anders").mkdir()
    (here / "anders" / "a.xlsx").touch()
    (here / "anders" / "b.XLSX").touch()
    (here / "lijst.sqlite").write_bytes(b"geen lijst" * 100)
    result = lobprint("read", *args)
    assert (result.exit_code, result.stdout) == (code, "")
    assert result.stderr == f"Fout: {told}\n"
    assert not FILE.exists()


def test_what_is_the_same_of_many_files_is_told_once(lobprint: Run, here: Path) -> None:
    for number in range(5):
        (here / f"{number}.docx").write_bytes(b"PK\x03\x04" + bytes([number]))
    result = lobprint("read", ".")
    assert result.stderr.startswith(
        "Fout: 5 bestanden (0.docx, 1.docx, 2.docx, 3.docx en 4.docx): dit bestand is "
        "beschadigd of niet compleet\n"
    )


def test_in_a_folder_of_ones_own_they_are_beside_the_point(here: Path) -> None:
    (here / "school.yaml").write_text("naam: ROC De Linde\nsector: mbo\n")
    open_store(here / FILE).keep(SOURCE, STAMP)
    (here / "antwoorden.json").write_text("{}")
    project = open_project(here)
    assert (project.problems, project.warnings) == ((), ())
