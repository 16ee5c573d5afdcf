"""The arrows of docs/architecture.md hold, and its table names every room."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HOUSE = ROOT / "lobprint"
DOORS = {"__init__", "__main__"}
"""What is no room: the package's name and version, and the way in to `cli`."""


def room_paths() -> dict[str, Path]:
    """The folders and files directly in the house, by the name they are imported by."""
    found = {path.stem: path for path in HOUSE.glob("*.py")}
    found |= {path.parent.name: path.parent for path in HOUSE.glob("*/__init__.py")}
    return {name: path for name, path in found.items() if name not in DOORS}


ROOMS = sorted(room_paths())


@cache
def imports_of(room: str) -> frozenset[str]:
    """The modules of lobprint that the files of `room` import, anywhere in them."""
    path = room_paths()[room]
    files = path.rglob("*.py") if path.is_dir() else [path]
    return frozenset(module for file in files for module in imported(file))


def imported(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert not node.level, f"{file} imports from a dot"
            names = [f"{node.module}.{name.name}" for name in node.names]
        elif isinstance(node, ast.Import):
            names = [name.name for name in node.names]
        else:
            continue
        yield from (name for name in names if name.startswith("lobprint."))


def rooms_known_to(room: str) -> set[str]:
    """The other rooms that `room` imports from."""
    return {module.split(".")[1] for module in imports_of(room)} & set(ROOMS) - {room}


@pytest.mark.parametrize(
    ("room", "may_know"),
    [
        ("document", set()),
        ("look", {"document"}),
        ("layout", {"document", "look", "brand", "errors"}),
        (
            "housestyle",
            {"brand", "document", "drawing", "errors", "files", "given", "look"},
        ),
        ("lists", {"content", "errors", "files", "person", "slug"}),
        ("project", {"errors", "files", "given"}),
    ],
)
def test_a_room_knows_only_the_rooms_before_it(room: str, may_know: set[str]) -> None:
    assert rooms_known_to(room) <= may_know


@pytest.mark.parametrize("writer", ["pdf", "word"])
def test_a_writer_knows_only_the_finished_layout(writer: str) -> None:
    layout = {name for name in imports_of(writer) if name.startswith("lobprint.layout")}
    assert layout
    assert {
        name for name in layout if not name.startswith("lobprint.layout.items.")
    } == (set())


@pytest.mark.parametrize("writer", ["pdf", "word"])
def test_a_writer_never_sees_content_templates_or_files(writer: str) -> None:
    seen = {"document", "layout", "look", "brand", "drawing", "errors"}
    assert rooms_known_to(writer) <= seen


@pytest.mark.parametrize("room", ROOMS)
def test_no_room_but_the_command_line_knows_the_press(room: str) -> None:
    if room != "cli":
        assert not rooms_known_to(room) & {"cli", "press"}


def test_arrows_never_go_round() -> None:
    order = TopologicalSorter({room: rooms_known_to(room) for room in ROOMS})
    assert set(order.static_order()) == set(ROOMS)


def test_the_table_names_every_room_and_nothing_else() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    rows = re.findall(r"^\| `lobprint/.*$", text, re.MULTILINE)
    named = re.findall(r"`(?:lobprint/)?([a-z_]+(?:\.py|/))`", "\n".join(rows))
    folders = {f"{name}/" for name, path in room_paths().items() if path.is_dir()}
    files = {path.name for path in room_paths().values() if path.is_file()}
    assert set(named) == folders | files
