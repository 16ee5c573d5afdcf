"""The poster of the steps: where the line runs, and where the steps stand along it.

Measures are in mm on a sheet of A3 that stands; x runs from the left of the text, y
from the top of the block. On other paper all is as much smaller or larger."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from lobprint.blocks.place import Place
from lobprint.blocks.step_poster import PosterStep, StepPoster
from lobprint.document import plain_text
from lobprint.look.labels import ROW
from lobprint.look.line import Figure, Ring
from lobprint.look.paper import SHEETS
from lobprint.look.styles import Style
from lobprint.pieces import Labelled, Piece, Words

SHEET = SHEETS["A3-portrait"]
"""What all is measured on."""
STROKE, RADIUS = 8.0, 9.0
RING = 9.6
"""Of the ring at the end: the radius to the middle of its stroke."""
STARTS = (0.0, 25.0, 83.0, 119.0, 143.0)
LEVELS = (248.0, 190.0, 98.0, 124.0, 24.0)
"""Where each level of the line begins, and how low it lies. It goes down once: looking
back is part of the way."""
TEXT = 19.0
"""From the numeral of a step to its words."""
LINE_GAP = 1.0
"""Between the words about a step and the line to write on."""
LEAST = 20.0
"""To write on behind the label, at the least."""
LIFT = 1.18
"""How much higher a numeral is set on the page, in mm on A4, to be level with its
words; Word sets it so by itself."""
SIZES: tuple[tuple[Style, Style], ...] = (
    ("Statement", "StatementOwn"),
    ("PhaseTitle", "Normal"),
)
"""Of the name of a step and the words about it; the smaller where they have no room."""


class Area(NamedTuple):
    """Where a step has its words: from `top` on, or `up` from there, at most `room`
    high; `x` is where its numeral stands."""

    x: float
    top: float
    width: float
    room: float
    up: bool = False


AREAS = (
    Area(0.0, 255.0, 175.0, 38.0),
    Area(35.0, 197.0, 165.0, 52.0),
    Area(0.0, 87.0, 110.0, 84.0, up=True),
    Area(121.0, 131.0, 107.0, 62.0),
    Area(153.0, 41.0, 75.0, 84.0),
)
"""Under its own level, right of where the line comes down; the third above it, for the
step down leaves no room below."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A step at its place, in mm on the paper itself, from the left of the text and the
    top of the block: the corner of its words, how large these are, and its numeral."""

    step: PosterStep
    x: float
    y: float
    width: float
    height: float
    pieces: tuple[Piece, ...]
    numeral: float


def line(place: Place) -> Figure:
    """The line; it comes in at the edge of the paper."""
    wide, high = _units(place)
    end = place.width - (RING + STROKE / 2) * high
    points = [(-place.sheet.inner, LEVELS[0] * high)]
    for start, before, level in zip(STARTS[1:], LEVELS, LEVELS[1:], strict=False):
        points += [(start * wide, before * high), (start * wide, level * high)]
    points.append((end - RING * high, LEVELS[-1] * high))
    return Figure(
        tuple(points),
        STROKE * high,
        RADIUS * high,
        (Ring(end, LEVELS[-1] * high, RING * high, STROKE * high),),
        place.width,
        (LEVELS[0] + STROKE / 2) * high,
    )


def spots(block: StepPoster, place: Place) -> list[Spot]:
    """All steps at their places."""
    pairs = zip(block.steps, AREAS, strict=False)
    return [_spot(step, area, place) for step, area in pairs]


def height(spots: list[Spot]) -> float:
    """How high the block is; higher than a page when a step has no room."""
    return max((spot.y + spot.height for spot in spots), default=0.0)


def _spot(step: PosterStep, area: Area, place: Place) -> Spot:
    wide, high = _units(place)
    x = area.x * wide + TEXT * high
    width = (area.x + area.width + TEXT) * wide - x
    pieces, tall = _fitting(step, width, area.room * high, place)
    y = area.top * high - (tall if area.up else 0.0)
    return Spot(step, x, y, width, tall, pieces, area.x * wide)


def _units(place: Place) -> tuple[float, float]:
    """What a mm of A3 is on this paper: across, and down as well as along the line."""
    return place.width / SHEET.text_width, place.scale / SHEET.scale


def _fitting(
    step: PosterStep, width: float, room: float, place: Place
) -> tuple[tuple[Piece, ...], float]:
    """The words of a step in the largest type that has room, and how high they are."""
    for sizes in SIZES:
        pieces, tall = _pieces(step, width, sizes, place)
        if tall <= room and _widest(step, sizes[0], place) <= width:
            break
    return pieces, tall


def _pieces(
    step: PosterStep, width: float, sizes: tuple[Style, Style], place: Place
) -> tuple[tuple[Piece, ...], float]:
    words = [Words(step.name, sizes[0], balanced=True)]
    if step.text:
        words.append(Words(step.text, sizes[1], balanced=True))
    gap = place.mm(LINE_GAP)
    row = Labelled((step,), LEAST / SHEET.scale, gap, sizes[1])
    tall = sum(place.height(one, width) for one in words)
    return (*words, row), tall + gap + place.mm(ROW)


def _widest(step: PosterStep, style: Style, place: Place) -> float:
    return place.widest(plain_text(step.name), style)
