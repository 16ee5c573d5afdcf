"""Where in the 5-stappenplan we are."""

from __future__ import annotations

from dataclasses import dataclass

from lobprint.blocks.common import parted
from lobprint.blocks.kind import WORDS, Kind, Rule
from lobprint.blocks.place import Place
from lobprint.blocks.tag import Tag
from lobprint.document import Block, Span
from lobprint.language import filled, teksten
from lobprint.look import MM
from lobprint.look.rules import ACTIVE_STEP, ROW
from lobprint.pieces import Cell, Grid, Lowered, Row, Words

WIDTHS = (33, 28, 36, 19, 37)
"""Of the five steps' cells, by the length of their names: parts of what the gutters
leave. Another number of steps shares alike."""
GUTTER = 3.0
BEFORE = 7.0
TEXT_GAP = 1.4 / MM
"""The leading of the words makes it the 1.4 mm of the design."""


@dataclass(frozen=True, slots=True)
class StepLine(Block):
    """Where in the 5-stappenplan we are; `active` holds step numbers, from 1."""

    airy = True
    steps: tuple[str, ...]
    active: tuple[int, ...]


def build(tag: Tag) -> StepLine:
    steps = tuple([step.plain for step in tag.each("step")])
    active = tag.numbers("active", 1, len(steps) or 1)
    return StepLine(steps, tuple([int(step) for step in active]))


def lower(block: StepLine, place: Place) -> Lowered:
    """A rule and a name for each step; that of an active step is thick and bold."""
    if not block.steps:
        return []
    count = len(block.steps)
    shares = WIDTHS if count == len(WIDTHS) else (1,) * count
    columns = parted(shares, place.mm(GUTTER), place.width)
    cells = [
        _cell(number, name, number in block.active)
        for number, name in enumerate(block.steps, 1)
    ]
    grid = Grid(
        _where(block),
        columns,
        (Row(tuple(cells)),),
        kind="list",
        before=place.mm(BEFORE),
        sequel=True,
    )
    return [grid]


def _cell(number: int, name: str, active: bool) -> Cell:
    rule = ACTIVE_STEP if active else ROW
    text = (Span(f"{number} ", strong=True), Span(name, strong=active))
    words = Words(text, "StepLabel", over=rule, over_gap=TEXT_GAP, keep=True)
    return Cell((words,))


def _where(block: StepLine) -> str:
    """What a screen reader says of the line."""
    here = [str(number) for number in block.active]
    words = teksten()
    if not here:
        return words.stappen_lijn
    if not here[1:]:
        return filled(words.stap_hier, stap=here[0])
    return filled(words.stappen_hier, stappen=f" {words.en} ".join(here))


KINDS = (
    Kind(
        StepLine,
        {"step-line": Rule("active!", "step+")},
        build,
        lower,
        {"step-line/step": WORDS},
    ),
)
