"""How high things that grow are on the printed page.

A canvas and a box to draw in take what their page has left. Word can't do that, so they
get the height that the layout found, and a little less: Word's lines may be wider.
"""

from __future__ import annotations

from collections.abc import Iterator

from lobprint.look import MM
from lobprint.ooxml.body import Body
from lobprint.page.items import Box, Slab, Widget

RESERVE = 5.0
"""mm kept free on a page that is full."""


def drawing_height(field_id: str, body: Body) -> float | None:
    """The height in mm of the box around this field; None when it isn't laid out."""
    for slab in _slabs(body):
        for item in slab.items:
            if isinstance(item, Widget) and item.field.id == field_id:
                frames = _frames(slab)
                around = (frame.height for frame in frames if _within(item, frame))
                return min(around, default=item.height) / MM
    return None


def grid_height(field_id: str, body: Body) -> float | None:
    """The height in mm of all boxes together that stand with this field's."""
    for slab in _slabs(body):
        if any(
            isinstance(item, Widget) and item.field.id == field_id
            for item in slab.items
        ):
            frames = _frames(slab)
            top = min(frame.y for frame in frames)
            return (max(frame.y + frame.height for frame in frames) - top) / MM
    return None


def _slabs(body: Body) -> Iterator[Slab]:
    for page in body.layout.pages:
        if page.part == body.part.id:
            for placed in page.placed:
                yield placed.slab


def _frames(slab: Slab) -> list[Box]:
    return [item for item in slab.items if isinstance(item, Box) and item.rule]


def _within(widget: Widget, frame: Box) -> bool:
    return (
        frame.x <= widget.x
        and frame.y <= widget.y
        and widget.x + widget.width <= frame.x + frame.width + 0.01
        and widget.y + widget.height <= frame.y + frame.height + 0.01
    )
