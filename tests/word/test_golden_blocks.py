"""The WordprocessingML of a block of each kind, as it was found good."""

from __future__ import annotations

from pathlib import Path

import pytest
from body_builders import form_blocks, reading_blocks, written
from golden import agrees
from lxml import etree

from lobprint.document import Block

GOLDEN = Path(__file__).parent / "golden"
BLOCKS = (*reading_blocks(), *form_blocks())
NUMBERED = list(enumerate(BLOCKS, 1))


@pytest.mark.parametrize(
    ("number", "block"), NUMBERED, ids=[type(block).__name__ for block in BLOCKS]
)
def test_a_block_is_written_as_it_was_found_good(number: int, block: Block) -> None:
    body = written([block], pages={"stap": 7})
    etree.indent(body)
    made = etree.tostring(body, encoding="unicode") + "\n"
    name = f"{number:02}-{type(block).__name__}.xml"
    assert agrees(GOLDEN / name, made), f"{name}; look, then: make accept"
