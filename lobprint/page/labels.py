"""Labels, each with a line to write on behind it."""

from __future__ import annotations

from lobprint.look import MM
from lobprint.look.labels import BASELINE, Spot, label_rows
from lobprint.page.items import Item
from lobprint.page.room import Room
from lobprint.page.setting import Hand, Laid
from lobprint.page.text import items_of
from lobprint.page.writing import ruled
from lobprint.pieces import Labelled


def labelled(piece: Labelled, width: float, room: Room) -> Laid:
    """Rows of labels with their lines; the last lines of labels share a baseline."""
    rows = label_rows(
        piece.entries, width / MM, room.scale, piece.least, piece.style, room.easy
    )
    height = sum(row.height for row in rows) * MM

    def paint(hand: Hand, x: float, y: float, _: float) -> list[Item]:
        items: list[Item] = []
        for row in rows:
            y += row.height * MM
            for spot in row.spots:
                items += _spot(spot, hand, x, y, room)
        return items

    return Laid(piece.before * MM, height, paint)


def _spot(spot: Spot, hand: Hand, x: float, y: float, room: Room) -> list[Item]:
    block, parent = spot.label, hand.field_parent()
    last = block.first_baseline + block.height - block.leading
    top = y - room.mm(BASELINE) - last
    items = items_of(block, x + spot.x * MM, top, parent.add("P"))
    line = (x + spot.start * MM, y, (spot.end - spot.start) * MM)
    return items + ruled(spot.entry.field, parent, line, room)
