"""`build --schools` where somebody worked in the files, or has them open."""

from __future__ import annotations

import json
from pathlib import Path

import docx
import pytest

from batch.batches import arguments, leftovers, made, run, write_list

OVERVIEW = Path("output/overzicht.csv")


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """The folder with the files of three schools."""
    write_list(tmp_path, 3, logos=1)
    assert run(tmp_path, *arguments("--jobs", "1"))[0] == 0
    return tmp_path / "output"


def again(output: Path, *more: str) -> tuple[int, str, str]:
    return run(output.parent, *arguments("--jobs", "1", *more))


def test_a_file_of_zeros_is_no_file_that_was_made(output: Path) -> None:
    before, path = made(output), output / "school-1" / "checklist-mbo.pdf"
    path.write_bytes(bytes(path.stat().st_size))
    _, out, err = again(output)
    assert out.startswith("3 scholen: 1 gemaakt, 2 ongewijzigd en overgeslagen.\n")
    assert "Let op" not in err
    assert made(output) == before


def test_a_form_that_was_filled_in_is_kept_told_and_made_anew(output: Path) -> None:
    before, path = made(output), output / "school-1" / "checklist-mbo.docx"
    filled = docx.Document(str(path))
    filled.paragraphs[0].add_run(" van ons team")
    filled.save(str(path))
    hers = path.read_bytes()
    code, out, err = again(output)
    assert code == 0
    assert out.startswith("3 scholen: 1 gemaakt, 2 ongewijzigd en overgeslagen.\n")
    told = (
        "output/school-1/checklist-mbo.docx was gewijzigd, ingevuld of door iets "
        "anders gemaakt; het is bewaard als 'checklist-mbo - uw versie.docx'"
    )
    assert f"Let op: {Path(told)}\n" in err
    assert told in (output.parent / OVERVIEW).read_text("utf-8-sig")
    kept = {"school-1/checklist-mbo - uw versie.docx": hers}
    assert made(output) == before | kept
    _, out, err = again(output)
    assert out.startswith("3 scholen: 0 gemaakt, 3 ongewijzigd en overgeslagen.\n")
    assert "Let op" not in err
    assert made(output) == before | kept


def test_an_overview_with_notes_in_it_is_kept(output: Path) -> None:
    path = output.parent / OVERVIEW
    again(output)
    assert not list(output.glob("*uw versie*"))
    notes = path.read_bytes() + b"verstuurd op 3 juni\r\n"
    path.write_bytes(notes)
    _, _, err = again(output)
    assert "het is bewaard als 'overzicht - uw versie.csv'" in err
    assert (output / "overzicht - uw versie.csv").read_bytes() == notes


def test_of_a_school_all_files_are_put_in_place_or_none(output: Path) -> None:
    before, path = made(output), output / "school-1" / "checklist-mbo.pdf"
    path.chmod(0o444)
    code, out, err = again(output, "--date", "2026-01-01")
    assert code == 1
    assert out.startswith("3 scholen: 2 gemaakt, 1 met een fout.\n")
    assert (
        f"Fout: School 1: {path.relative_to(output.parent)} "
        "kan niet geschreven worden: het is alleen-lezen\n"
        "  Ook de bestanden die erbij horen zijn nog zoals ze waren. "
        "Haal 'alleen-lezen' weg bij de eigenschappen van het bestand, "
        "of geef het een andere naam.\n"
    ) in err
    after = made(output)
    same = {name for name in before if before[name] == after[name]}
    assert same == {"school-1/checklist-mbo.docx", "school-1/checklist-mbo.pdf"}


def test_what_a_killed_run_left_is_cleared_away_and_told(output: Path) -> None:
    bench = output / ".lobprint-bezig-4711-0"
    (bench / "nieuw" / "school-1").mkdir(parents=True)
    (bench / "slot").touch()
    (bench / "nieuw" / "school-1" / "checklist-mbo.pdf").write_bytes(b"half")
    _, out, err = again(output)
    assert out.startswith("3 scholen: 0 gemaakt, 3 ongewijzigd en overgeslagen.\n")
    assert err.startswith(
        "Let op: een vorige opdracht is halverwege gestopt; "
        "wat er nog van in output lag, is opgeruimd\n"
    )
    assert not leftovers(output)


def test_a_journal_of_a_newer_lobprint_is_told_and_left(output: Path) -> None:
    journal = output / ".lobprint" / "scholen.jsonl"
    first, *rest = journal.read_text().splitlines()
    assert json.loads(first) == {"journaal": 2}
    newer = "\n".join(['{"journaal": 3}', *rest])
    journal.write_text(newer)
    before = made(output)
    code, out, err = again(output)
    assert code == 0
    assert out.startswith("3 scholen: 3 gemaakt.\n")
    assert "is van een nieuwere lobprint; alles wordt opnieuw gemaakt" in err
    assert journal.read_text() == newer
    assert made(output) == before
