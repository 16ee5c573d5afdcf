"""The WordprocessingML of a block of each kind, as it was found good."""

from __future__ import annotations

from pathlib import Path

import pytest
from blocks.builders import EXAMPLES
from body_builders import written
from golden import agrees
from lxml import etree

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_block_is_written_as_it_was_found_good(name: str) -> None:
    body = written([EXAMPLES[name]], pages={"stap-1": 7})
    etree.indent(body)
    made = etree.tostring(body, encoding="unicode") + "\n"
    assert agrees(GOLDEN / f"{name}.xml", made), f"{name}.xml; look, then: make accept"


def test_no_golden_file_is_left_behind() -> None:
    assert {path.stem for path in GOLDEN.iterdir()} == set(EXAMPLES)
