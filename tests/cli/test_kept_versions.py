"""What a teacher changed or filled in is kept, whichever way files are made again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pypdf
import pytest

if TYPE_CHECKING:
    from cli.conftest import Run

SCAN = ("--form", "zelfscan")
KEPT = "was gewijzigd, ingevuld of door iets anders gemaakt; het is bewaard als"


def edit(path: Path) -> bytes:
    """Write a word in it, as Word would; gives what it is then."""
    file = docx.Document(str(path))
    file.paragraphs[0].add_run(" van ons")
    file.save(str(path))
    return path.read_bytes()


def fill_in(path: Path) -> bytes:
    """Fill in its first field; gives what it is then."""
    writer = pypdf.PdfWriter(clone_from=path)
    name, *_ = pypdf.PdfReader(path).get_fields() or {}
    writer.update_page_form_field_values(None, {name: "Jan"}, auto_regenerate=False)
    writer.write(path)
    return path.read_bytes()


def test_build_keeps_both_and_tells(
    lobprint: Run, here: Path, school_yaml: Callable[[str], str]
) -> None:
    school_yaml("naam: ROC\nsector: mbo\n")
    folder = here / "output" / "roc"
    lobprint("build", *SCAN)
    word = edit(folder / "zelfscan-mbo.docx")
    pdf = fill_in(folder / "zelfscan-mbo.pdf")
    result = lobprint("build", *SCAN)
    assert result.exit_code == 0
    place = Path("output", "roc", "zelfscan-mbo")
    assert result.stderr.endswith(
        f"Let op: {place}.docx {KEPT} 'zelfscan-mbo - uw versie.docx'\n"
        f"Let op: {place}.pdf {KEPT} 'zelfscan-mbo - uw versie.pdf'\n"
    )
    assert (folder / "zelfscan-mbo - uw versie.docx").read_bytes() == word
    assert (folder / "zelfscan-mbo - uw versie.pdf").read_bytes() == pdf
    assert "Let op" not in lobprint("build", *SCAN).stderr
    assert len(list(folder.iterdir())) == 4


def test_another_look_takes_the_place_of_what_nobody_touched(
    lobprint: Run, here: Path, school_yaml: Callable[[str], str]
) -> None:
    school_yaml("naam: ROC\nsector: mbo\n")
    lobprint("build", *SCAN)
    folder = here / "output" / "roc"
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    school_yaml('naam: ROC\nsector: mbo\nhuisstijl:\n  kleur: "#7A1F5C"\n')
    assert "Let op" not in lobprint("build", *SCAN).stderr
    after = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert before.keys() == after.keys()
    assert all(before[name] != after[name] for name in before)


def test_copies_apart_keep_what_a_learner_filled_in(lobprint: Run, here: Path) -> None:
    (here / "klas.csv").write_text("naam\nJan Jansen\nNoor\n", encoding="utf-8")
    kind = ("--sector", "mbo", *SCAN, "--format", "pdf")
    args = ("build", *kind, "--lerenden", "klas.csv", "--apart")
    lobprint(*args)
    folder = here / "output" / "zelfscan-mbo-lerenden"
    hers = fill_in(folder / "jan-jansen.pdf")
    result = lobprint(*args)
    assert f"jan-jansen.pdf {KEPT} 'jan-jansen - uw versie.pdf'\n" in result.stderr
    assert (folder / "jan-jansen - uw versie.pdf").read_bytes() == hers
    assert len(list(folder.iterdir())) == 3


def test_copies_in_one_file_do_too(lobprint: Run, here: Path) -> None:
    (here / "klas.csv").write_text("naam\nJan Jansen\nNoor\n", encoding="utf-8")
    args = ("build", "--sector", "mbo", *SCAN, "--lerenden", "klas.csv")
    lobprint(*args)
    hers = fill_in(here / "output" / "zelfscan-mbo-lerenden.pdf")
    assert KEPT in lobprint(*args).stderr
    kept = here / "output" / "zelfscan-mbo-lerenden - uw versie.pdf"
    assert kept.read_bytes() == hers


def test_watch_keeps_it_too(
    lobprint: Run,
    here: Path,
    school_yaml: Callable[[str], str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    school_yaml("naam: ROC\nsector: mbo\n")
    path = here / "output" / "roc" / "zelfscan-mbo.docx"
    steps: list[Callable[[], object]] = [
        lambda: edit(path),
        lambda: school_yaml('naam: ROC\nsector: mbo\nhuisstijl:\n  kleur: "#7A1F5C"\n'),
    ]

    def next_step() -> None:
        if not steps:
            raise KeyboardInterrupt
        steps.pop(0)()

    monkeypatch.setattr("lobprint.cli.watch._pause", next_step)
    result = lobprint("watch", *SCAN, "--format", "docx")
    assert result.stderr == (
        f"Let op: {path.relative_to(here)} {KEPT} 'zelfscan-mbo - uw versie.docx'\n"
    )
    kept = docx.Document(str(path.with_name("zelfscan-mbo - uw versie.docx")))
    assert kept.paragraphs[0].text.endswith(" van ons")


def test_a_file_of_another_program_is_kept(lobprint: Run, here: Path) -> None:
    path = here / "output" / "zelfscan-mbo.docx"
    path.parent.mkdir()
    docx.Document().save(str(path))
    theirs = path.read_bytes()
    assert KEPT in lobprint("build", "--sector", "mbo", *SCAN).stderr
    kept = path.with_name("zelfscan-mbo - uw versie.docx")
    assert kept.read_bytes() == theirs


def test_schemas_take_the_place_of_schemas_alone(lobprint: Run, here: Path) -> None:
    lobprint("schema", "map")
    school, lists = here / "map" / "school.json", here / "map" / "scholen.json"
    (here / "map" / "scholen.json").write_text('{"naam": "mijn lijst"}')
    school.write_text(school.read_text().replace("LOB", "lob"))
    result = lobprint("schema", "map")
    assert result.stderr == (
        f"Let op: {lists.relative_to(here)} {KEPT} 'scholen - uw versie.json'\n"
    )
    assert not list((here / "map").glob("school -*"))
