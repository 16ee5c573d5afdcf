"""Labels with lines behind them: how many share a row, and how long each line is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from lobprint.document import Date, Text
from lobprint.look import MM
from lobprint.look.styles import Style, type_of
from lobprint.look.text import TextBlock, label

ROW, GAP, LABEL_GAP = 8.5, 6.0, 2.0
"""Height of a row; between one line and the next label; between a label and its line.
In mm on A4."""
LEAST, DATE = 25.0, 28.0
"""The least that a hand needs for a few words, and for 12-11-2026. In mm on any paper:
a hand is no larger on A3."""
LABEL_SHARE = 0.6
"""The most of a row that one label may take before it breaks."""
BASELINE = 1.3
"""Of a label, above the line."""


class Entry(Protocol):
    """A label, its field, and the field's part of the width that is free."""

    @property
    def label(self) -> str: ...
    @property
    def field(self) -> Text | Date: ...
    @property
    def share(self) -> float: ...


@dataclass(frozen=True, slots=True)
class Spot:
    """An entry on its row, in mm from the left: its label begins at `x`, its line runs
    from `start` to `end`."""

    entry: Entry
    label: TextBlock
    x: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class LabelRow:
    spots: tuple[Spot, ...]
    height: float


def label_rows(
    entries: Sequence[Entry],
    width: float,
    scale: float,
    least: float,
    name: Style = "FieldLabel",
    easy: bool = False,
) -> list[LabelRow]:
    """`entries` over `width` mm, as many on a row as leaves each line `least` mm to
    write on, and a date its own; `name` is the style of their labels, in a part that is
    `easy` to read or not."""
    rows: list[list[tuple[Entry, TextBlock]]] = [[]]
    style = type_of(name, scale, easy)
    used = 0.0
    for entry in entries:
        block = label(entry.label, style, width * LABEL_SHARE * MM)
        needed = _least(entry, least)
        taken = block.natural_width / MM + LABEL_GAP * scale + needed
        if rows[-1] and used + taken > width:
            rows.append([])
            used = 0.0
        rows[-1].append((entry, block))
        used += taken + GAP * scale
    return [_row(row, width, scale, least) for row in rows]


def _least(entry: Entry, least: float) -> float:
    """The least line behind a label, in mm."""
    return max(least, DATE) if isinstance(entry.field, Date) else least


def _row(
    row: Sequence[tuple[Entry, TextBlock]], width: float, scale: float, least: float
) -> LabelRow:
    over = max(block.height - block.leading for _, block in row) / MM
    labels = [block.natural_width / MM + LABEL_GAP * scale for _, block in row]
    free = width - sum(labels) - GAP * scale * (len(row) - 1)
    leasts = [_least(entry, least) for entry, _ in row]
    lengths = shared([entry.share for entry, _ in row], free, leasts)
    spots, x = [], 0.0
    for (entry, block), wide, length in zip(row, labels, lengths, strict=True):
        spots.append(Spot(entry, block, x, x + wide, x + wide + length))
        x += wide + length + GAP * scale
    return LabelRow(tuple(spots), ROW * scale + over)


def shared(
    shares: Sequence[float], free: float, leasts: Sequence[float]
) -> list[float]:
    """`free` by `shares`, none less than its least; by their leasts where those are
    more than there is."""
    if sum(leasts) >= free:
        return [free * least / sum(leasts) for least in leasts]
    wished = [free * share / sum(shares) for share in shares]
    spare = [wish - least for wish, least in zip(wished, leasts, strict=True)]
    short = sum(max(-one, 0) for one in spare)
    keep = 1 - short / sum(max(one, 0) for one in spare)
    return [
        least + max(one, 0) * keep for least, one in zip(leasts, spare, strict=True)
    ]
