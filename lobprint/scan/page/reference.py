"""A page of a print as it should be: drawn without what is filled in, and what stands
on it where. A page that comes back is laid on it.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import cv2
import numpy as np

from lobprint.scan.arrays import Grey, Mask, Points, shrunk
from lobprint.scan.prints import Print
from lobprint.stamp import Box, Stamp, StampedField

DPI = 200
DOTS = DPI / 25.4
"""Dots of a page laid flat to a mm: a frame of 0.3 mm is more than two of them."""
NEAR = 0.5
"""As near to print, in mm, ink may be print that lies a little off."""
ANCHORS, APART = 140, 9.0
"""As many places of a page are looked for, and no two closer than this, in mm."""
HALF = 2
"""As much smaller is a page on which they are looked for."""
WHOLE = 12
"""Dots that are a whole number of pixels, whichever size is looked at."""
KEPT = 32
"""Pages that are kept drawn: a book that is scanned copy after copy. One is 8 MB."""

SpotKind = Literal["box", "word", "text"]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place to fill in: a box, a word to circle, or room to write. `option` is that
    of a choice, else ""; `box` is in mm."""

    field: StampedField
    option: str
    kind: SpotKind
    box: Box


@dataclass(frozen=True, eq=False)
class Reference:
    """`grey` has `DPI` dots to the inch; `width` and `height` are mm."""

    stamp: Stamp
    page: int
    grey: Grey
    width: float
    height: float
    spots: tuple[Spot, ...]

    @property
    def print(self) -> Grey:
        """How much is printed: 0 is paper, 1 is black. Nobody keeps it: it is twice as
        large as all else of a page."""
        return (255 - self.grey.astype(np.float32)) / 255

    @cached_property
    def near(self) -> Mask:
        """Where print is, or so near that it may lie there."""
        dark = (self.grey < 255 * 0.85).astype(np.uint8)
        side = 2 * round(NEAR * DOTS) + 1
        return cv2.dilate(dark, np.ones((side, side), np.uint8))

    @cached_property
    def anchors(self) -> Points:
        """Corners in the print, all over the page: where to look for it."""
        small = cv2.GaussianBlur(shrunk(self.grey, HALF), (0, 0), 1)
        apart = APART * DOTS / HALF
        found = cv2.goodFeaturesToTrack(small, ANCHORS, 0.02, apart, blockSize=7)
        # of a page with nothing on it OpenCV gives None, whatever its types say
        if found is None:
            return np.zeros((0, 2))
        return (found[:, 0].astype(float) + 0.5) * HALF - 0.5

    @cached_property
    def _smaller(self) -> dict[float, Grey]:
        return {}

    def at(self, step: float) -> Grey:
        """The page with a pixel for each `step` dots, a little blurred: as what it is
        looked for in."""
        if step not in self._smaller:
            high, wide = self.grey.shape
            down, right = -high % WHOLE, -wide % WHOLE
            whole = cv2.copyMakeBorder(
                self.grey, 0, down, 0, right, cv2.BORDER_REPLICATE
            )
            small = shrunk(whole, step)
            self._smaller[step] = cv2.GaussianBlur(small, (0, 0), 1.0)
        return self._smaller[step]


class References:
    """Pages of prints, drawn when they are asked for; the last are kept."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, int], Reference | None] = OrderedDict()

    def of(self, print_: Print, page: int) -> Reference | None:
        """A page (from 1) of a print; None when it has no such page."""
        key = print_.stamp.build, page
        if key not in self._kept:
            self._kept[key] = drawn(print_, page)
        self._kept.move_to_end(key)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return self._kept[key]


def drawn(print_: Print, page: int) -> Reference | None:
    """A page of a print; None when it has no such page."""
    import pypdfium2

    with pypdfium2.PdfDocument(print_.pdf) as document:
        if not 0 < page <= len(document):
            return None
        sheet = document[page - 1]
        width, height = (side / 72 * 25.4 for side in sheet.get_size())
        bitmap = sheet.render(scale=DPI / 72, grayscale=True, may_draw_forms=False)
        grey = np.ascontiguousarray(np.squeeze(bitmap.to_numpy()))
    spots = tuple(_spots(print_.stamp, page))
    return Reference(print_.stamp, page, grey, width, height, spots)


def page_count(print_: Print) -> int:
    """How many pages a print has."""
    import pypdfium2

    with pypdfium2.PdfDocument(print_.pdf) as document:
        return len(document)


def pages_with_fields(stamp: Stamp) -> list[int]:
    """The pages that have a code."""
    return sorted({spot.box.page for spot in _all(stamp)})


def _spots(stamp: Stamp, page: int) -> Iterator[Spot]:
    return (spot for spot in _all(stamp) if spot.box.page == page)


def _all(stamp: Stamp) -> Iterator[Spot]:
    for field in stamp.fields:
        kind: SpotKind = "word" if field.circled else "box"
        if field.box:
            alone = kind if field.kind == "check" else "text"
            yield Spot(field, "", alone, field.box)
        for option in field.options:
            yield Spot(field, option.value, kind, option.box)
