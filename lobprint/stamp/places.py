"""Where the fields stand on paper: what reading scans back needs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lobprint.look import MM
from lobprint.page.items import Layout, Page, Placed, Widget
from lobprint.stamp.model import Box

FINEST = 1
"""Decimals of a place in mm: the line of a pen is four times as wide."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a field (or an option of a choice) stands, and the page that it is on."""

    item: Widget
    page: Page
    box: Box


def places(layout: Layout) -> list[Spot]:
    """Every field, and every option of a choice, page by page."""
    return [
        spot
        for page in layout.pages
        for placed in page.placed
        if not placed.artifact
        for spot in _spots(placed, page)
    ]


def _spots(placed: Placed, page: Page) -> Iterator[Spot]:
    for item in placed.slab.items:
        if isinstance(item, Widget):
            where = (placed.x + item.x, placed.y + item.y, item.width, item.height)
            box = Box(page.number, *[round(one / MM, FINEST) for one in where])
            yield Spot(item, page, box)
