"""A sector may leave everything out of a block: then nothing of it is left."""

from __future__ import annotations

from dataclasses import replace

import pytest
from blocks.builders import (
    action_table,
    canvas,
    card_sheet,
    checklist,
    details,
    lay,
    question_sheet,
    rating_table,
    score_table,
    step_line,
    timeline,
)

from lobprint.blocks.starters import Starters
from lobprint.document import Block

EMPTY: dict[str, Block] = {
    "details": replace(details(), items=()),
    "steps": replace(step_line(1), steps=()),
    "checklist": checklist(0),
    "rating": rating_table(0),
    "score": score_table(0),
    "questions": replace(question_sheet(), phases=()),
    "starters": Starters(()),
    "canvas": replace(canvas(), cells=()),
    "actions": action_table(0),
    "cards": card_sheet(),
    "timeline": replace(timeline(), stops=()),
}


@pytest.mark.parametrize("block", EMPTY.values(), ids=EMPTY)
def test_an_empty_block_takes_no_space(block: Block) -> None:
    assert lay(block) == []
