"""Words that stand in a field already, on its lines. Lengths in pt."""

from __future__ import annotations

from dataclasses import dataclass

from lobprint.look.fonts import missing_characters, text_width
from lobprint.look.furniture import shorten
from lobprint.look.lines import Run, fill_lines

INSET = 2.0
"""Left and right of what is typed in a field, as viewers have it."""
ABOVE_RULE = 0.27
"""How far the baseline of typed text stands above a writing line, in em: its
descenders just touch the line."""
NATURAL_PITCH = 1.2
"""From line to line where there are none to write on, in em."""
SMALLEST = 6.0
"""Of a long value on one line; what is longer still is cut on paper, not in the
field."""
SMALL = 0.8
"""Of the size of what takes more lines than there are: so small people write."""
STEP = 0.5
HIGH = 4.0
"""A field this many times as high as its type takes more than one line."""


@dataclass(frozen=True, slots=True)
class Space:
    """The room of a field: `size` of its type, `pitch` of its writing lines if it has
    any, and whether it takes several lines."""

    width: float
    height: float
    size: float
    pitch: float | None = None
    several: bool = False

    @property
    def apart(self) -> float:
        """From line to line."""
        return self.pitch or self.size * NATURAL_PITCH


@dataclass(frozen=True, slots=True)
class Typed:
    """Lines of `size`, each with its baseline from the foot of its field; `over` is
    whether there is more than has room."""

    lines: tuple[tuple[float, str], ...]
    size: float
    over: bool = False


def typed(value: str, space: Space) -> Typed:
    """`value` as it stands in a field with this `space`."""
    return _lines(value, space) if space.several else _line(value, space)


def _line(value: str, space: Space) -> Typed:
    """One line just above the foot, smaller when it is long."""
    shown = _shown(value).replace("\n", " ")
    room = space.width - 2 * INSET
    wide = text_width(shown, "regular", space.size)
    size = max(space.size * min(1.0, room / max(wide, 1.0)), SMALLEST)
    short = shorten(shown, "regular", size, room + 0.1)
    return Typed(((ABOVE_RULE * space.size, short),), size, short != shown)


def _lines(value: str, space: Space) -> Typed:
    """Lines from the top on, upon the writing lines where there are any; smaller when
    there are too many of them."""
    size, has_room = space.size, max(int(space.height / space.apart + 0.01), 1)
    broken = wrapped(value, space.width - 2 * INSET, size)
    while len(broken) > has_room and size > space.size * SMALL:
        size -= STEP
        broken = wrapped(value, space.width - 2 * INSET, size)
    first = space.height - space.apart + ABOVE_RULE * space.size
    lines = [(first - at * space.apart, line) for at, line in enumerate(broken)]
    return Typed(tuple(lines), size, len(lines) > has_room)


def wrapped(value: str, width: float, size: float) -> list[str]:
    """The lines of `value`, none wider than `width`."""
    lines: list[str] = []
    for paragraph in _shown(value).split("\n"):
        run = Run(paragraph, "regular", size, "zwart")
        broken = fill_lines((run,), width)
        lines += ["".join([one.text for one in line.runs]) for line in broken] or [""]
    return lines


def _shown(value: str) -> str:
    """`value` without the signs that the type lacks."""
    lacking = {ord(one): None for one in missing_characters(value, "regular")}
    lacking.pop(ord("\n"), None)
    return value.translate(lacking)
