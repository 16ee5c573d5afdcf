"""Pictures of places on a page: as they are, for who must judge; of writing its ink
alone, for who types it over.
"""

from __future__ import annotations

from collections.abc import Iterable

import cv2
import numpy as np

from lobprint.scan.arrays import Grey, Mask
from lobprint.scan.marks.areas import Window, area_of, window
from lobprint.scan.marks.ink import Ink
from lobprint.stamp import Box

_MARGIN = 2.0
"""Around what is shown, in mm."""
_LEFT, _RIGHT, _OVER = 8.0, 30.0, 6.0
"""Around a box: its label is right of it, and its neighbours are worth seeing."""
_TIGHT = 5
"""Across what is taken away for a dot of print, in dots: ink that crosses a line loses
no more than must be."""
_BRIDGE = 7
"""Dots of a stroke that a line can hide."""
_FAINTEST = 0.06
"""Paler than this is paper."""
_PALEST = 0.25
"""What is paler at its darkest isn't made as dark as ink: that is paper as well."""
_FURTHEST = 12.0
"""How far out of its field writing is shown, in mm."""


def of_mark(grey: Grey, box: Box) -> bytes:
    """A box, or a word, and what lies around it."""
    right, foot = box.x + box.width + _RIGHT, box.y + box.height + _OVER
    return _png(window(box.x - _LEFT, box.y - _OVER, right, foot).on(grey), grey)


def as_it_is(grey: Grey, boxes: Iterable[Box]) -> bytes:
    """A part of a page with all on it, in which these boxes lie."""
    return _png(_around(list(boxes)).on(grey), grey)


def of_writing(ink: Ink, room: Box, strokes: Iterable[Box]) -> bytes:
    """What was written in a field, without what is printed there. `strokes` lie in it
    or ran out of it."""
    limit = area_of(room, _FURTHEST)
    boxes = [room, *(_within(stroke, limit) for stroke in strokes)]
    here = _around(boxes).on(ink.dark)
    dark = here.of(ink.dark).copy()
    dark[_printed(here.of(ink.inky), here.of(ink.print), here.of(ink.near))] = 0
    dark[here.of(ink.streaks) > 0] = 0
    dark[dark < _FAINTEST] = 0
    return _encoded((255 * (1 - _clear(dark))).astype(np.uint8))


def _clear(dark: Grey) -> Grey:
    """As dark as can be read: a light pencil is hardly seen on a screen."""
    inked = dark[dark > 0]
    deepest = float(np.percentile(inked, 90)) if inked.size else 1.0
    clear: Grey = np.clip(dark / min(max(deepest, _PALEST), 1.0), 0, 1)
    return clear


def _printed(inky: Mask, print_: Grey, near: Mask) -> Mask:
    """What is print and not ink that goes over it: what bridges ink beside it stays."""
    tight = cv2.dilate((print_ > 0.15).astype(np.uint8), np.ones((_TIGHT, _TIGHT)))
    beside = inky & (tight == 0)
    own = beside & (near == 0)
    grown = cv2.dilate(own, np.ones((_BRIDGE, _BRIDGE), np.uint8)) & beside
    bridged = cv2.morphologyEx(
        own | grown, cv2.MORPH_CLOSE, np.ones((2 * _BRIDGE, _BRIDGE), np.uint8)
    )
    printed: Mask = (near > 0) & ((bridged & inky) == 0)
    return printed


def _around(boxes: list[Box]) -> Window:
    areas = [area_of(box, _MARGIN) for box in boxes]
    left, top = min(area[0] for area in areas), min(area[1] for area in areas)
    return window(left, top, max(a[2] for a in areas), max(a[3] for a in areas))


def _within(stroke: Box, limit: tuple[float, float, float, float]) -> Box:
    left, top = max(stroke.x, limit[0]), max(stroke.y, limit[1])
    right = min(stroke.x + stroke.width, limit[2])
    foot = min(stroke.y + stroke.height, limit[3])
    return Box(0, left, top, right - left, foot - top)


def _png(here: Window, grey: Grey) -> bytes:
    return _encoded(here.of(grey))


def _encoded(picture: Grey) -> bytes:
    _, data = cv2.imencode(".png", picture, [cv2.IMWRITE_PNG_COMPRESSION, 6])
    return bytes(data)
