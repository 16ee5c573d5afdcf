"""The arrows of docs/architecture.md hold, and its table names every room."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HOUSE = ROOT / "lobprint"
DOORS = {"__init__", "__main__"}
"""What is no room: the package's name and version, and the way in to `cli`."""
HALVES = {"printed", "word", "logo"}
"""What makes a block that pieces can't say: of `blocks`, these alone know a format."""
ASKING = {"cli", "desk", "open", "site", "ui"}
"""Who asks the press for files: the command line, and what stands behind the page."""
MODEL = {"document", "language", "look", "pieces"}


def room_paths() -> dict[str, Path]:
    """The folders and files directly in the house, by the name they are imported by."""
    found = {path.stem: path for path in HOUSE.glob("*.py")}
    found |= {path.parent.name: path.parent for path in HOUSE.glob("*/__init__.py")}
    return {name: path for name, path in found.items() if name not in DOORS}


ROOMS = sorted(room_paths())


@cache
def imports_of(room: str) -> frozenset[str]:
    """The modules of lobprint that the files of `room` import, anywhere in them."""
    return frozenset(module for file in files_of(room) for module in imported(file))


def files_of(room: str) -> list[Path]:
    path = room_paths()[room]
    return sorted(path.rglob("*.py")) if path.is_dir() else [path]


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
    return rooms_of(imports_of(room)) - {room}


def rooms_of(modules: Iterable[str]) -> set[str]:
    return {module.split(".")[1] for module in modules} & set(ROOMS)


@pytest.mark.parametrize(
    ("room", "may_know"),
    [
        ("document", {"language"}),
        ("language", set()),
        ("look", {"document"}),
        ("pieces", {"document", "look"}),
        ("prose", {"document", "errors"}),
        ("page", MODEL | {"brand", "errors"}),
        ("ooxml", MODEL | {"brand", "page"}),
        ("layout", MODEL | {"blocks", "brand", "errors", "garbage", "page"}),
        (
            "pdf",
            MODEL - {"pieces"}
            | {"brand", "drawing", "errors", "garbage", "page", "pixels", "seal"}
            | {"stamp"},
        ),
        (
            "word",
            MODEL
            | {"blocks", "brand", "drawing", "errors", "garbage", "ooxml", "page"}
            | {"packing", "seal", "stamp"},
        ),
        ("stamp", {"document", "look", "page"}),
        ("export", {"answers", "document", "packing", "seal", "stamp"}),
        (
            "housestyle",
            {"brand", "document", "drawing", "errors", "files", "given", "look"}
            | {"pixels", "zipped"},
        ),
        ("lists", {"content", "errors", "files", "person", "prose", "slug"}),
        ("project", {"errors", "files", "given"}),
        (
            "report",
            MODEL - {"pieces"}
            | {"answers", "blocks", "content", "errors", "export", "prose", "scan"}
            | {"stamp"},
        ),
        (
            "reading",
            {"answers", "errors", "garbage", "ooxml", "scan", "stamp", "zipped"},
        ),
        ("scan", {"errors", "pixels", "stamp"}),
        (
            "scantest",
            MODEL - {"pieces"}
            | {"blocks", "brand", "drawing", "errors", "layout", "page", "pdf", "scan"}
            | {"stamp"},
        ),
        ("zipped", set()),
    ],
)
def test_a_room_knows_only_the_rooms_before_it(room: str, may_know: set[str]) -> None:
    assert rooms_known_to(room) <= may_know


def test_what_a_block_is_knows_no_format() -> None:
    files = [file for file in files_of("blocks") if file.stem not in HALVES]
    may_know = MODEL | {"blocks", "errors", "prose", "slug"}
    for file in files:
        assert rooms_of(imported(file)) <= may_know, file


@pytest.mark.parametrize(("half", "format_"), [("printed", "ooxml"), ("word", "page")])
def test_a_half_of_a_block_knows_one_format(half: str, format_: str) -> None:
    files = [file for file in files_of("blocks") if file.stem == half]
    assert files
    for file in files:
        assert format_ not in rooms_of(imported(file)), file


@pytest.mark.parametrize("writer", ["pdf", "word", "ooxml"])
def test_a_writer_knows_only_the_finished_pages(writer: str) -> None:
    known = {name for name in imports_of(writer) if name.startswith("lobprint.page")}
    assert known
    assert all(name.startswith("lobprint.page.items.") for name in known), known


def test_a_room_never_knows_one_block_but_by_its_registry() -> None:
    for room in ("layout", "page", "ooxml", "pdf"):
        asked = {name.split(".")[2] for name in imports_of(room) if ".blocks." in name}
        assert asked <= {"kind", "place", "registry", "page_break"}, room


@pytest.mark.parametrize("room", ROOMS)
def test_only_who_asks_for_files_knows_the_press(room: str) -> None:
    if room not in ASKING:
        assert not rooms_known_to(room) & {"press", *ASKING}


@pytest.mark.parametrize(
    ("room", "may_know"),
    [
        ("desk", {"press"}),
        ("ui", {"press"}),
        ("open", {"desk", "ui"}),
        ("site", {"desk", "ui"}),
    ],
)
def test_who_asks_for_files_knows_not_how_others_do(
    room: str, may_know: set[str]
) -> None:
    assert rooms_known_to(room) & {"press", *ASKING} <= may_know


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
