"""Nothing is forgotten of a block: each failure names what, and where it belongs."""

from __future__ import annotations

import pkgutil
import re
from importlib import import_module
from pathlib import Path

import pytest

import lobprint.blocks
from blocks.builders import BUILDERS, room
from blocks.made import every_piece
from lobprint.blocks.kind import Kind
from lobprint.blocks.place import place_of
from lobprint.blocks.registry import BY_CLASS, INNER, KINDS, MODULES
from lobprint.document import Block
from lobprint.pieces import Lowered, Own

DOCS = Path(__file__).parents[2] / "docs" / "templates.md"
every_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: _name(kind))


def _name(kind: Kind) -> str:
    return kind.block.__name__


def _classes() -> list[type[Block]]:
    """All classes of blocks that a module of the room defines."""
    found: list[type[Block]] = []
    for info in pkgutil.walk_packages(lobprint.blocks.__path__, "lobprint.blocks."):
        for one in vars(import_module(info.name)).values():
            if isinstance(one, type) and one.__module__ == info.name:
                found += [one] if issubclass(one, Block) else []
    return found


@pytest.mark.parametrize("block", _classes(), ids=lambda block: block.__name__)
def test_every_block_stands_in_the_registry(block: type[Block]) -> None:
    module = block.__module__.removeprefix("lobprint.blocks.")
    where = "KINDS of its module" if module in MODULES else "MODULES of registry.py"
    assert block in BY_CLASS, f"{block.__name__} ({module}) is missing in {where}"


@every_kind
def test_every_kind_has_a_builder(kind: Kind) -> None:
    assert kind.block in BUILDERS, (
        f"{_name(kind)} has no builder: add one to BUILDERS in tests/blocks/builders.py"
    )
    assert isinstance(BUILDERS[kind.block](), kind.block), f"builds no {_name(kind)}"


def test_every_builder_is_of_a_kind() -> None:
    gone = [block.__name__ for block in BUILDERS if block not in BY_CLASS]
    assert not gone, f"BUILDERS has {gone}, which the registry does not"


def _told() -> dict[str, str]:
    """What docs/templates.md says of each element."""
    docs = DOCS.read_text(encoding="utf-8").partition("## Blocks")[2]
    return {
        tag: row
        for tags, row in re.findall(r"^\| (`.*?) \|(.*)$", docs, re.MULTILINE)
        for tag in re.findall("`(.+?)`", tags)
    }


@every_kind
def test_the_docs_describe_every_element(kind: Kind) -> None:
    for tag, rule in kind.elements.items():
        assert tag in _told(), f"docs/templates.md has no row for <{tag}>"
        inner = [one for name, one in INNER.items() if name.startswith(f"{tag}/")]
        for each in (rule, *inner):
            for word in f"{each.attributes} {each.children}".split():
                asked = word.rstrip("!?+")
                assert f"`{asked}" in _told()[tag], (
                    f"docs/templates.md does not name {asked} in the row of <{tag}>"
                )


def test_the_docs_describe_no_other_element() -> None:
    known = {tag for kind in KINDS for tag in kind.elements}
    assert not _told().keys() - known, f"nothing makes {_told().keys() - known}"


def _lowered(kind: Kind) -> Lowered:
    block, space = BUILDERS[kind.block](), room()
    return kind.lower(block, place_of(space.part, block, space.sheet, {}))


@every_kind
def test_what_has_elements_is_built_of_them(kind: Kind) -> None:
    """A block that only reports have has neither."""
    assert bool(kind.elements) == (kind.build is not None)


@every_kind
def test_what_pieces_cant_say_has_halves(kind: Kind) -> None:
    """And no half is left behind when pieces can say it."""
    assert kind.block in BUILDERS, f"{_name(kind)} has no builder"
    own = any(isinstance(piece, Own) for piece in every_piece(_lowered(kind)))
    if own:
        assert kind.halves, f"{_name(kind)} gives an Own, but has no halves in its Kind"
    else:
        assert not kind.halves, f"{_name(kind)} has halves, but gives no Own"
