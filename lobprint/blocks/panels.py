"""Schools beside each other, by number: what most chose at each step, and how far apart
the others are. One figure; the numbers are a table on the next page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lobprint.blocks.common import parted
from lobprint.blocks.kind import Kind
from lobprint.blocks.legend import Entry, legend
from lobprint.blocks.place import Place
from lobprint.blocks.tables import Table
from lobprint.blocks.tallies import most_chosen
from lobprint.document import Block, Inline, Span, plain_text
from lobprint.look import MM
from lobprint.look.chart import Dot, Label, Mark, Stroke
from lobprint.look.rules import HEAD, KOP, ROW
from lobprint.look.text import label
from lobprint.pieces import Cell, Chart, Column, Grid, Lowered, Row, Words, said

PANEL, ACROSS, DOWN = 38.5, 5.2, 2.5
"""The width of a panel, and what lies between those beside and under each other."""
NAMES = 4.6
"""Above the first row, for the letters of the levels."""
NAME_BASE, TITLE_BASE, TITLE_RULE = 3.0, 3.1, 4.3
"""From the top of those, and of a panel, to their baselines; to the rule under it."""
FIRST, PITCH, BELOW = 6.7, 3.7, 1.8
"""The middle of the first step; from one to the next; below the last."""
STEP_BASE = 1.15
"""From the middle of a step to the baseline of its number."""
LEVELS_LEFT, LEVELS_RIGHT = 10.5, 6.0
"""From the sides of a panel to its first and its last level."""
MOST, ALSO, TICK = 1.35, 0.62, 1.1
"""The radius of what most chose and of what others chose; a tick for nobody."""
NOTE_BASE, NOTE_PITCH = 9.0, 4.23
BEFORE, LEGEND_BEFORE, FOOT = 1.0, 0.6, 2.2
UNDER_RULE = 1.0
AROUND = 45.0
"""What a page has beside panels, in mm on A4."""


@dataclass(frozen=True, slots=True)
class Panel:
    """A school: for each step, how many chose each level; or a note instead."""

    title: str
    about: str
    counts: tuple[tuple[int, ...], ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Panels(Block):
    """Panels with the same steps and levels. `title` is what a screen reader says of
    them. `legend` says what a large dot and a small one are, and what there is to know
    beside that; `sentences` what to talk about, at the foot."""

    title: str
    levels: tuple[str, ...]
    steps: tuple[str, ...]
    panels: tuple[Panel, ...]
    legend: tuple[str, ...] = ()
    sentences: tuple[Inline, ...] = ()


def numbers(block: Panels, labels: tuple[str, str]) -> Table:
    """The same as a table, for who can't see it; `labels` are over the names of the
    panels and over what is said of them."""
    header = (*labels, *block.steps)
    rows = [_numbers(panel, block) for panel in block.panels]
    shares = (2.0, 2.0, *[4.0] * len(block.steps))
    return Table(block.title, tuple(map(said, header)), tuple(rows), shares)


def _numbers(panel: Panel, block: Panels) -> tuple[Inline, ...]:
    cells = [
        ", ".join(f"{name} {n}" for name, n in zip(block.levels, counts, strict=True))
        for counts in panel.counts
    ] or [panel.note, *[""] * (len(block.steps) - 1)]
    return tuple([said(one) for one in (panel.title, panel.about, *cells)])


def lower(block: Panels, place: Place) -> Lowered:
    """What steps and levels are called, what the signs mean, and the panels."""
    if not block.panels:
        return []
    across = max(int((place.width + ACROSS) / (PANEL + ACROSS) + 0.01), 1)
    wide = (place.width - (across - 1) * ACROSS) / across
    high = FIRST + (len(block.steps) - 1) * PITCH + BELOW
    most = max(int((place.sheet.text_height - AROUND) / (high + DOWN)), 1)
    rows = [
        block.panels[at : at + across] for at in range(0, len(block.panels), across)
    ]
    return [
        _names(block, place),
        *legend(list(_legend(block)), place, LEGEND_BEFORE, "Micro"),
        *(
            _chart(rows[at : at + most], block, place, wide, high)
            for at in range(0, len(rows), most)
        ),
        *_sentences(block, place),
    ]


def _names(block: Panels, place: Place) -> Grid:
    """The steps by their numbers, and at the right the levels by their letters."""
    steps = _pairs([str(at) for at in range(1, len(block.steps) + 1)], block.steps)
    levels = Words(_pairs(short(block.levels), block.levels), "Micro")
    right = min(place.words_width(levels) * 1.05, place.width / 2)
    columns = (Column(place.width - right - ACROSS, ACROSS), Column(right))
    cells = (Cell((Words(steps, "Micro"),)), Cell((levels,), align="right"))
    title = ", ".join((*block.steps, *block.levels))
    return Grid(title, columns, (Row(cells, keep=True),), kind="plain", before=BEFORE)


def _sentences(block: Panels, place: Place) -> Iterator[Grid]:
    """Side by side, under a rule each; one has the width of a third as well."""
    if not block.sentences:
        return
    columns = parted((1,) * max(len(block.sentences), 3), ACROSS, place.width)
    cells = [
        Cell((Words(one, "Small", over=KOP, over_gap=UNDER_RULE),))
        for one in block.sentences
    ]
    cells += [Cell()] * (len(columns) - len(cells))
    title = " ".join(plain_text(one) for one in block.sentences)
    yield Grid(title, columns, (Row(tuple(cells)),), kind="plain", before=FOOT)


def _pairs(signs: Sequence[str], names: Sequence[str]) -> Inline:
    """Each sign in bold before its name, which stays on its line."""
    spans: list[Span] = []
    for sign, name in zip(signs, names, strict=True):
        spans.append(Span(f"{'   ' if spans else ''}{sign}", strong=True))
        spans.append(Span("\u00a0" + name.replace(" ", "\u00a0")))
    return tuple(spans)


def short(levels: Sequence[str]) -> list[str]:
    """As few of the first letters of each as tell it from the others; else numbers."""
    for count in range(1, 5):
        made = [one[:count] for one in levels]
        if len(set(made)) == len(levels):
            return made
    return [str(at) for at in range(1, len(levels) + 1)]


def _legend(block: Panels) -> Iterator[Entry]:
    for at, text in enumerate(block.legend):
        radius = (MOST, ALSO)[at] if at < 2 else 0.0
        dot = Chart((Dot(radius, radius, radius),), 2 * radius, 2 * radius)
        yield dot if radius else None, said(text)


def _chart(
    rows: Sequence[Sequence[Panel]],
    block: Panels,
    place: Place,
    wide: float,
    high: float,
) -> Chart:
    """Rows of panels as one figure, the letters of the levels above the first."""
    marks: list[Mark] = []
    for column in range(len(rows[0])):
        left = column * (wide + ACROSS)
        for letters, x in zip(short(block.levels), _levels(block, wide), strict=True):
            marks.append(Label(left + x, NAME_BASE, letters, "Micro"))
    for down, row in enumerate(rows):
        for column, panel in enumerate(row):
            x, y = column * (wide + ACROSS), NAMES + down * (high + DOWN)
            marks += _panel(panel, block, place, x, y, wide)
    height = NAMES + len(rows) * (high + DOWN) - DOWN
    marks.sort(key=_alike)
    return Chart(tuple(marks), place.width, height, block.title, BEFORE)


def _alike(mark: Mark) -> tuple[int, float]:
    """What looks alike comes together: it is one shape in Word."""
    kinds = (Stroke, Dot, Label)
    weight = mark.rule.weight if isinstance(mark, Stroke) else 0.0
    return kinds.index(type(mark)), weight


def _levels(block: Panels, wide: float) -> list[float]:
    """Where the levels stand in a panel."""
    apart = (wide - LEVELS_LEFT - LEVELS_RIGHT) / max(len(block.levels) - 1, 1)
    return [LEVELS_LEFT + at * apart for at in range(len(block.levels))]


def _panel(
    panel: Panel, block: Panels, place: Place, x: float, y: float, wide: float
) -> Iterator[Mark]:
    """Its name and what is said of it over a rule, and a line for each step."""
    title = Label(x, y + TITLE_BASE, panel.title, "Micro", bold=True, align="left")
    yield title
    about = Label(x + wide, y + TITLE_BASE, panel.about, "Micro", align="right")
    yield about
    yield Stroke(x, y + TITLE_RULE, x + wide, y + TITLE_RULE, ROW)
    levels = [x + one for one in _levels(block, wide)]
    for at, counts in enumerate(panel.counts):
        middle = y + FIRST + at * PITCH
        number = str(at + 1)
        yield Label(x, middle + STEP_BASE, number, "Micro", bold=True, align="left")
        yield from _step(counts, levels, middle)
    for at, line in enumerate(_noted(panel.note, place, wide)):
        base = y + NOTE_BASE + at * NOTE_PITCH
        yield Label(x, base, line, "Micro", align="left")


def _noted(note: str, place: Place, wide: float) -> list[str]:
    """A note in lines that are as wide as a panel."""
    if not note:
        return []
    lines = label(note, place.type("Micro"), wide * MM).lines
    return ["".join(run.text for run in line.runs) for line in lines]


def _step(counts: Sequence[int], levels: Sequence[float], y: float) -> Iterator[Mark]:
    """A line from the lowest to the highest level that anybody chose, and a dot on each
    of those: large on what most did."""
    chosen = [x for x, count in zip(levels, counts, strict=True) if count]
    for x, count in zip(levels, counts, strict=True):
        if not count:
            yield Stroke(x, y - TICK / 2, x, y + TICK / 2, ROW)
    if len(chosen) > 1:
        yield Stroke(chosen[0], y, chosen[-1], y, HEAD)
    for x, count, most in zip(levels, counts, most_chosen(counts), strict=True):
        if count:
            yield Dot(x, y, MOST if most else ALSO)


KINDS = (Kind(Panels, {}, None, lower),)
