"""`lobprint schema`: files that an editor reads, whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from cli.conftest import Run

Files = Callable[[], list[str]]
NAMES = [
    f"{name}.json"
    for name in (
        "school",
        "scholen",
        "instrument",
        "eigen-instrument",
        "sector",
        "eigen-sector",
        "voorbeeld",
        "eigen-voorbeeld",
        "werkboek",
        "eigen-werkboek",
        "rapport",
        "eigen-rapport",
        "taal",
        "eigen-taal",
    )
]


def test_the_schemas_come_in_the_folder_of_content(lobprint: Run, here: Path) -> None:
    result = lobprint("schema")
    assert (result.exit_code, result.stderr) == (0, "")
    folder = Path("content", "schemas")
    assert result.stdout.splitlines() == [str(folder / name) for name in NAMES]
    assert sorted(path.name for path in (here / folder).iterdir()) == sorted(NAMES)


def test_they_come_where_one_says(lobprint: Run, files: Files, here: Path) -> None:
    assert lobprint("schema", "map/é").exit_code == 0
    assert files() == sorted(["map", "map/é", *(f"map/é/{name}" for name in NAMES)])
    before = {name: (here / "map/é" / name).read_bytes() for name in NAMES}
    assert lobprint("schema", "map/é").exit_code == 0
    assert {name: (here / "map/é" / name).read_bytes() for name in NAMES} == before


def test_a_school_s_own_words_are_known_in_its_folder(
    lobprint: Run, here: Path, school_yaml: Callable[[], str]
) -> None:
    school_yaml()
    assert lobprint("schema").exit_code == 0
    made = json.loads((here / "content/schemas/school.json").read_text("utf-8"))
    assert "begeleider" in made["properties"]["woorden"]["properties"]


def test_broken_own_content_is_no_reason_to_go_without(
    lobprint: Run, here: Path, school_yaml: Callable[[], str]
) -> None:
    school_yaml()
    own = here / "content" / "instrumenten" / "blad.yaml"
    own.parent.mkdir(parents=True)
    own.write_text("id: [")
    assert lobprint("schema").exit_code == 0


@pytest.mark.parametrize("name", ["map", "map/content"])
def test_where_they_can_not_be_written_nothing_is_left(
    lobprint: Run, files: Files, here: Path, name: str
) -> None:
    (here / "map").write_text("mijn aantekeningen")
    result = lobprint("schema", name)
    where = Path(name, "school.json")
    assert result.stderr == (
        f"Fout: {where} kan niet geschreven worden: "
        "een deel van het pad is een bestand, geen map\n  Kies een andere map.\n"
    )
    assert result.exit_code == 1
    assert files() == ["map"]
