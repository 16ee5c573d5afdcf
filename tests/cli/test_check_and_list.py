"""`lobprint check` and `lobprint list`."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import ours
import pytest
from PIL import Image

from lobprint.cli.list import GROUPS
from lobprint.project import Sources, built_in, workbook_ids

if TYPE_CHECKING:
    from cli.conftest import Run


def test_what_comes_with_lobprint_is_right(lobprint: Run) -> None:
    result = lobprint("check")
    assert (result.output, result.exit_code) == ("Alles klopt.\n", 0)


def test_every_error_is_told_at_once(
    lobprint: Run,
    school_yaml: Callable[..., str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    content = {
        **built_in().content,
        "content/instrumenten/trialoog.yaml": b"id: trialoog\ntitel: {a: b}\n",
        "content/instrumenten/besluiten.yaml": b"id: [\n",
    }
    changed = Sources(content, built_in().templates)
    monkeypatch.setattr("lobprint.project.built_in", lambda: changed)
    school_yaml("naam: ROC\nsector: mob\nhuisstijl: {kleur: paars}\n")
    result = lobprint("check")
    told = [line for line in result.stderr.splitlines() if line.startswith("Fout: ")]
    assert {line.split(":")[1].strip() for line in told} == {
        "content/instrumenten/besluiten.yaml",
        "content/instrumenten/trialoog.yaml",
        "school.yaml",
    }
    assert len(told) >= 5
    assert result.stderr.endswith(f"Dat zijn {len(told)} fouten.\n")
    assert result.exit_code == 1


def test_a_template_is_checked_for_every_sector(
    lobprint: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = "templates/formulieren/trialoog.xml"
    broken = b"<parts>\n{{ sector.nam }}\n</parts>"
    changed = Sources(built_in().content, {**built_in().templates, name: broken})
    monkeypatch.setattr("lobprint.project.built_in", lambda: changed)
    result = lobprint("check")
    assert result.stderr.startswith(f"Fout: {name}:2: ")
    assert result.exit_code == 1


def test_a_folder_stands_for_the_school_file_in_it(lobprint: Run, here: Path) -> None:
    (here / "linde").mkdir()
    (here / "linde" / "school.yaml").write_text("naam: ROC\nkleur: rood\n")
    result = lobprint("check", "linde")
    assert result.stderr.startswith(
        "Fout: linde/school.yaml:2:1: onbekende sleutel 'kleur'\n"
    )


def test_a_logo_that_is_not_there_is_told_where_it_is_named(
    lobprint: Run, school_yaml: Callable[..., str], here: Path
) -> None:
    Image.new("RGB", (4, 4)).save(here / "logo.png")
    name = school_yaml("naam: ROC\nhuisstijl:\n  logo: logo.pgn\n")
    result = lobprint("check", name)
    assert result.stderr == (
        "Fout: school.yaml:3:9: logo.pgn: bestaat niet\n  Bedoelde u logo.png?\n"
    )
    assert result.exit_code == 1


def test_a_school_that_is_right_may_still_give_a_warning(
    lobprint: Run, school_yaml: Callable[..., str]
) -> None:
    name = school_yaml('naam: ROC\nhuisstijl: {kleur: "#FFC20E"}\n')
    result = lobprint("check", name)
    assert result.stdout == "Alles klopt.\n"
    assert result.stderr == (
        "Let op: school.yaml:2:20: #FFC20E leest niet op wit; "
        "voor tekst is zwart gebruikt\n"
    )


@pytest.mark.parametrize("name", ["nergens.yaml", "leeg"])
def test_checking_what_is_not_there_is_an_error(
    lobprint: Run, here: Path, name: str
) -> None:
    (here / "leeg").mkdir()
    result = lobprint("check", name)
    assert result.stderr.endswith(": bestaat niet\n")
    assert result.exit_code == 1


def test_the_list_tells_who_fills_in_a_form_how_long_and_on_what(
    lobprint: Run,
) -> None:
    rows = [line.split("  ") for line in lobprint("list").stdout.splitlines()]
    cells = [[cell.strip() for cell in row if cell.strip()] for row in rows]
    assert ["formulier", "titel", "wie", "tijd", "papier", "sectoren"] in cells
    assert [
        "reflectiecanvas",
        "Reflectiecanvas LOB",
        "het team",
        "15 + 10 minuten",
        "A3 liggend",
        "vo, mbo, hbo",
    ] in cells


def test_the_list_begins_with_the_workbooks(lobprint: Run) -> None:
    lines = lobprint("list").stdout.splitlines()
    books = [line.split() for line in lines[: lines.index("")]]
    assert books[0][:3] == ["werkboek", "titel", "formulieren"]
    assert [book[0] for book in books[1:]] == workbook_ids()
    assert ["teamwerkboek", "Werkboek", "LOB", "14"] in [book[:4] for book in books]


def test_the_list_names_every_form_under_its_group(lobprint: Run) -> None:
    library = ours.library()
    expected = [(GROUPS[form.groep], form.id) for form in library.forms()]
    forms, _, _ = lobprint("list").stdout.partition("\n\nIn een andere taal")
    blocks = forms.split("\n\n")[2:]
    listed = [
        (block.splitlines()[0], line.split()[0])
        for block in blocks
        for line in block.splitlines()[1:]
    ]
    assert list(dict.fromkeys(listed)) == expected


def test_the_list_names_people_as_no_school_does(lobprint: Run) -> None:
    said = lobprint("list").stdout
    assert "Panelgesprek: wat zeggen lerenden?" in said
    assert "coördinator, met het team" in said
    assert not re.search(r"meervoud|coordinator|[{}]", said)


def test_the_list_leaves_out_pages_that_only_a_workbook_needs(lobprint: Run) -> None:
    first = [line.split()[:1] for line in lobprint("list").stdout.splitlines()]
    assert ["omslag"] not in first
    assert ["werkwijze"] not in first


def test_a_form_with_another_title_in_each_sector_has_a_row_for_each(
    lobprint: Run,
) -> None:
    said = lobprint("list").stdout
    rows = [line for line in said.splitlines() if line.startswith("lerendencanvas ")]
    assert [row.split()[-1] for row in rows] == ["vo", "mbo", "hbo"]
