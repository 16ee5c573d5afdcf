"""Where the fields stand on paper, in either format: what reading scans back needs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lobprint.document import Choice
from lobprint.look import MM
from lobprint.page.items import Layout, Placed, Widget


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a field (or an option of a choice, `Choice.option_id`) stands: the number
    of its page, and its box in mm from the top left of the sheet."""

    field: str
    page: int
    x: float
    y: float
    width: float
    height: float


def places(layout: Layout) -> list[Spot]:
    """Every field, and every option of a choice, page by page."""
    return [
        spot
        for page in layout.pages
        for placed in page.placed
        if not placed.artifact
        for spot in _spots(placed, page.number)
    ]


def _spots(placed: Placed, page: int) -> Iterator[Spot]:
    for item in placed.slab.items:
        if isinstance(item, Widget):
            x, y = placed.x + item.x, placed.y + item.y
            box = [length / MM for length in (x, y, item.width, item.height)]
            yield Spot(_id(item), page, *box)


def _id(item: Widget) -> str:
    if isinstance(item.field, Choice) and item.option:
        return item.field.option_id(item.option)
    return item.field.id
