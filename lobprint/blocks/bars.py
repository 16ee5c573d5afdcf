"""How many gave each answer to a question: a bar for each, in groups."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lobprint.blocks.bar import Look, bar, looks, swatch
from lobprint.blocks.kind import Kind
from lobprint.blocks.place import Place
from lobprint.document import Block
from lobprint.language import filled, teksten
from lobprint.look.rules import HEAD, WRITING
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
SWATCH, SWATCH_GAP, LEGEND_GAP, LEGEND_BEFORE = 8.0, 1.6, 5.5, 2.0
"""In the legend: the width of a sign, what is free behind it and behind its words, and
above a legend that stands under the intro."""
SLACK = 1.05
"""Word sets letters a little wider."""
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
    """Two to five `answers`. `title` is what a screen reader says of the table, `intro`
    stands beside the legend; `people` is how many could answer."""

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
    intro = Words(said(block.intro), "BarQuestion")
    entries = tuple(zip(looks(len(block.answers)), block.answers, strict=False))
    words = [_legend_width(answer, place) for answer in block.answers]
    signs = place.mm(SWATCH + SWATCH_GAP) * len(words)
    gaps = place.mm(LEGEND_GAP) * (len(words) - 1)
    if signs + gaps + sum(words) <= place.mm(BAR):
        beside = Cell(
            (_entries(entries, words, 0.0, place),),
            len(words) + 1,
            True,
            stand="middle",
        )
        return Cell((intro,), 2, True, heads=2, stand="middle"), beside
    wide = max(words)
    each = place.mm(SWATCH + SWATCH_GAP + LEGEND_GAP) + wide
    fit = max(int((place.width + place.mm(LEGEND_GAP)) / each), 1)
    rows = [entries[at : at + fit] for at in range(0, len(entries), fit)]
    grids = [
        _entries(row, [wide] * len(row), place.mm(LEGEND_BEFORE), place) for row in rows
    ]
    return (Cell((intro, *grids), len(words) + 3, True, heads=3),)


def _legend_width(answer: str, place: Place) -> float:
    words = Words(said(answer), "BarQuestion", bold=True)
    return min(place.words_width(words) * SLACK, place.width / 2)


def _entries(
    entries: Sequence[tuple[Look, str]],
    words: Sequence[float],
    before: float,
    place: Place,
) -> Grid:
    """Signs with what they mean, on one line."""
    sign, gap = place.mm(SWATCH), place.mm(LEGEND_GAP)
    columns: list[Column] = []
    cells: list[Cell] = []
    for (look, answer), wide in zip(entries, words, strict=True):
        columns += [Column(sign, place.mm(SWATCH_GAP)), Column(wide, gap)]
        cells.append(Cell((swatch(look, sign, place),), stand="middle"))
        answered = Words(said(answer), "BarQuestion", bold=True)
        cells.append(Cell((answered,), stand="middle"))
    columns[-1] = Column(columns[-1].width)
    title, row = ", ".join([answer for _, answer in entries]), Row(tuple(cells))
    return Grid(title, tuple(columns), (row,), kind="plain", before=before)


KINDS = (Kind(Bars, {}, None, lower),)
