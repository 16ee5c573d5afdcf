"""How many gave each answer to a question: a bar for each, in groups."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lobprint.blocks.bar import bar, looks, swatch
from lobprint.blocks.kind import Kind
from lobprint.blocks.legend import Entry, legend, legend_width
from lobprint.blocks.place import Place
from lobprint.document import Block, Span
from lobprint.language import filled, teksten
from lobprint.look.rules import HEAD, WRITING
from lobprint.look.styles import Style
from lobprint.pieces import Cell, Chart, Column, Grid, Lowered, Row, Words, said

NUMBER, QUESTION_GUTTER, BAR = 10.0, 2.5, 58.0
"""Width of the number of a question, what stays free behind the question, and width of
a bar."""
COUNT, COUNT_GAP, LEAST_IN_WORD = 8.0, 1.5, 20.0
"""In Word numbers stand in columns of their own before the bar: how wide each is, what
is free behind the last, and what they leave for the bar at the least."""
BEFORE = 2.6
PADDING = 0.72
"""Above and below a bar."""
HEAD_GAP = 1.0
"""Under the legend."""
GROUP_TOP, GROUP_FOOT = 3.2, 0.8
"""Above and below the words over a group."""
LEGEND: Style = "BarQuestion"
SWATCH, LEGEND_BEFORE = 8.0, 2.0
"""In the legend: the width of a sign, and what is free above it when it stands under
the intro."""
WHOLE = 12
"""A group of so many questions stays on one page."""


@dataclass(frozen=True, slots=True)
class BarRow:
    """`counts` go by the answers; `empty` is how many gave none."""

    number: str
    question: str
    counts: tuple[int, ...]
    empty: int = 0


@dataclass(frozen=True, slots=True)
class BarGroup:
    """Questions that were answered alike; `intro` stands behind the title."""

    title: str
    intro: str
    rows: tuple[BarRow, ...]


@dataclass(frozen=True, slots=True)
class Bars(Block):
    """`answers` are all that could be given, in their order. `title` is what a screen
    reader says of the table, `intro` stands beside the legend; `people` is how many
    could answer."""

    title: str
    intro: str
    answers: tuple[str, ...]
    groups: tuple[BarGroup, ...]
    people: int


def lower(block: Bars, place: Place) -> Lowered:
    """One table, of which the legend is the head: it stands again on each page."""
    rows = [row for group in block.groups for row in _group(group, block, place)]
    if not rows:
        return []
    grid = Grid(
        block.title,
        tuple(_columns(block, place)),
        tuple(rows),
        _legend(block, place),
        before=place.mm(BEFORE),
        head_rule=None,
        head_gap=place.mm(HEAD_GAP),
        under=WRITING,
        inset=True,
    )
    return [grid]


def _columns(block: Bars, place: Place) -> Iterator[Column]:
    """The bar has those of the numbers in Word as well."""
    number, bar, gutter = (place.mm(one) for one in (NUMBER, BAR, QUESTION_GUTTER))
    yield Column(number)
    yield Column(place.width - number - bar - gutter, gutter)
    count = _count_width(block, place)
    for _ in block.answers:
        yield Column(count)
    yield Column(bar - count * len(block.answers))


def _count_width(block: Bars, place: Place) -> float:
    return place.mm(min(COUNT, (BAR - LEAST_IN_WORD) / len(block.answers)))


def _group(group: BarGroup, block: Bars, place: Place) -> Iterator[Row]:
    """What heads it, and its questions: together, if there are not too many."""
    if not group.rows:
        return
    words = Words(said(group.title), "BarGroup", aside=group.intro, keep=True)
    top, foot = place.mm(GROUP_TOP), place.mm(GROUP_FOOT)
    span = len(block.answers) + 3
    head = Cell((words,), span, heads=3, top=top, bottom=foot)
    yield Row((head,), keep=True, under=HEAD)
    last = len(group.rows) - 1
    for at, row in enumerate(group.rows):
        keep = at < last and (last < WHOLE or at in (0, last - 1))
        yield _row(row, block, place)._replace(keep=keep)


def _row(row: BarRow, block: Bars, place: Place) -> Row:
    padding = place.mm(PADDING)
    question = Words(said(row.question), "BarQuestion", balanced=True)
    cells = (
        Cell((Words(said(row.number), "BarNumber"),), head=True),
        Cell((question,)),
        _bar_cell(row, block, place),
    )
    return Row(
        tuple(
            [one._replace(stand="middle", top=padding, bottom=padding) for one in cells]
        )
    )


def _bar_cell(row: BarRow, block: Bars, place: Place) -> Cell:
    """The bar with its numbers; in Word they stand before it."""
    count = _count_width(block, place)
    numbers = [
        Cell((Words(said(str(number)), "ItemNumber"),), align="center")
        for number in row.counts
    ]
    gap = place.mm(COUNT_GAP)
    rest = place.mm(BAR) - count * len(numbers) - gap
    alone = Cell((_bar(row, block, rest, place),), left=gap)
    padding = place.mm(PADDING)
    in_word = [
        one._replace(stand="middle", top=padding, bottom=padding)
        for one in (*numbers, alone)
    ]
    whole = _bar(row, block, place.mm(BAR), place, numbered=True)
    return Cell((whole,), len(numbers) + 1, in_word=tuple(in_word))


def _bar(
    row: BarRow, block: Bars, width: float, place: Place, numbered: bool = False
) -> Chart:
    """A bar, with what it says for who doesn't see it."""
    made = bar(row.counts, row.empty, width, place, numbered=numbered)
    pairs = zip(row.counts, block.answers, strict=True)
    said_of = ", ".join([f"{count} {answer}" for count, answer in pairs])
    if row.empty:
        left = filled(teksten().leeg, aantal=str(row.empty))
        said_of = filled(teksten().antwoorden_en_leeg, antwoorden=said_of, leeg=left)
    return made._replace(alt=said_of)


def _legend(block: Bars, place: Place) -> tuple[Cell, ...]:
    """Beside the intro, over the bars; under it when that is too narrow."""
    intro, span = Words(said(block.intro), LEGEND), len(block.answers)
    sign, width = place.mm(SWATCH), place.mm(BAR)
    entries: list[Entry] = [
        (swatch(look, sign, place), (Span(answer, strong=True),))
        for look, answer in zip(looks(span), block.answers, strict=True)
    ]
    if legend_width(entries, place, LEGEND) > width:
        lines = legend(entries, place, place.mm(LEGEND_BEFORE), LEGEND)
        return (Cell((intro, *lines), span + 3, True, heads=3),)
    lines = legend(entries, place, 0.0, LEGEND, width)
    beside = Cell(tuple(lines), span + 1, True, stand="middle")
    return Cell((intro,), 2, True, heads=2, stand="middle"), beside


KINDS = (Kind(Bars, {}, None, lower),)
