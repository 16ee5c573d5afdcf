"""How high a canvas is on the printed page: it takes what its page has left, and Word
can't do that."""

from __future__ import annotations

from collections.abc import Iterator

from lobprint.look import MM
from lobprint.ooxml.body import Body
from lobprint.page.items import Box, Slab, Widget


def grid_height(field_id: str, body: Body) -> float | None:
    """The height in mm of all boxes together that stand with this field's; None when
    it isn't laid out."""
    for slab in _slabs(body):
        widgets = [item for item in slab.items if isinstance(item, Widget)]
        if any(item.field.id == field_id for item in widgets):
            frames = [item for item in slab.items if isinstance(item, Box)]
            top = min(frame.y for frame in frames)
            return (max(frame.y + frame.height for frame in frames) - top) / MM
    return None


def _slabs(body: Body) -> Iterator[Slab]:
    for page in body.layout.pages:
        if page.part == body.part.id:
            for placed in page.placed:
                yield placed.slab
