"""Where the fields stand on paper: what reading a scan back will need."""

from __future__ import annotations

from collections.abc import Iterator

from lobprint.document import Choice
from lobprint.look import MM
from lobprint.page.items import Layout, Placed, Spot, Widget


def spots(layout: Layout) -> list[Spot]:
    """Every field, and every option of a choice (`Choice.option_id`), page by page.

    Boxes in mm from the top left of the sheet."""
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
            yield Spot(
                _id(item),
                page,
                (placed.x + item.x) / MM,
                (placed.y + item.y) / MM,
                item.width / MM,
                item.height / MM,
            )


def _id(item: Widget) -> str:
    if isinstance(item.field, Choice) and item.option:
        return item.field.option_id(item.option)
    return item.field.id
