"""Which greys a picture has kept: pale pens are lost in a fax, in a scan in text mode,
and when a copier makes a page harder.

Two things tell. Around black print a picture has greys, unless they were made black and
white. And what was printed in a colour of the middle is neither black nor paper, unless
a copier made it so: then what people wrote in pencil went the same way.

A copier that does so by little leaves smaller signs: colours, or thin lines, are a bit
other than they were printed. A printer may do that as well, and so may a copier before
somebody wrote: so that tells only of a page on which no firm stroke is seen at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import cv2
import numpy as np

from lobprint.scan import bounds
from lobprint.scan.arrays import Grey, Mask, Points, shrunk
from lobprint.scan.page.reference import KEPT, Reference
from lobprint.scan.page.thin_lines import EACH, ENOUGH, light_of_lines

EDGE = 0.32
"""The part of what lies at the edges of black print that is grey in any scan in grey:
as much as 0.25 to 0.53 was seen, and 0.11 to 0.19 in text mode."""
GREY = (0.15, 0.6)
"""How dark, for that."""
MIDDLE = (0.3, 0.76)
"""How dark a colour of the middle is printed."""


@dataclass(frozen=True, slots=True)
class Tones:
    """`kept` is how much of the greys there is: 0 for two colours, 1 for all; `faded`
    whether what is neither black nor white became so, and `bent` whether it may have,
    as greys are not what was printed."""

    kept: float
    faded: bool = False
    bent: bool = False

    @property
    def two_colours(self) -> bool:
        """Whether nothing of the page can be sure."""
        return self.kept < bounds.TWO_TONES

    @property
    def hard(self) -> bool:
        """Whether what isn't seen may have been lost, whatever is seen."""
        return self.faded or self.kept < bounds.HARD_TONES


class _Samples(NamedTuple):
    """Points of a page (places in its array, flattened) of which is known what they
    are: edges of black print, black, and colours of the middle."""

    edges: Points
    black: Points
    middle: Points


def tones(
    picture: Grey, maps: tuple[Grey, Grey], page: Grey, reference: Reference
) -> Tones:
    """Those of a page: as it was laid flat, and where its dots are in the picture; for
    between pixels there are greys that no scanner gave."""
    samples = _samples(reference)
    white = _white(page)
    high, wide = (side - 1 for side in picture.shape)

    def dark(points: Points) -> Grey:
        x, y = (np.rint(one.ravel()[points]).astype(int) for one in maps)
        seen = picture[y.clip(0, high), x.clip(0, wide)]
        paper = np.maximum(white.ravel()[points], 30)
        darkness: Grey = (paper - seen) / paper
        return darkness

    black = np.median(dark(samples.black)) if len(samples.black) > ENOUGH else 0.8
    if black <= 0:
        return Tones(0.0)
    edges, middle = (dark(one) / black for one in (samples.edges, samples.middle))
    off, usual = _tint(middle, _printed(reference, samples.middle))
    light = light_of_lines((white - page) / np.maximum(white, 30) / black, reference)
    faded = off > bounds.DARKER or off < (bounds.PALER - 1) * usual
    bent = abs(off) > bounds.TINT or abs(light - 1) > bounds.LIGHT
    return Tones(_kept(edges), faded, bent)


def _printed(reference: Reference, points: Points) -> Grey:
    """How dark these points are printed."""
    greys: Grey = reference.grey.ravel()[points].astype(np.float32)
    return (255 - greys) / 255


def _kept(edges: Grey) -> float:
    if len(edges) < ENOUGH:
        return 1.0
    low, high = GREY
    return min(1.0, float(((edges > low) & (edges < high)).mean()) / EDGE)


def _tint(seen: Grey, printed: Grey) -> tuple[float, float]:
    """How much darker a colour of the middle is than it was printed, and how dark that
    was."""
    if len(seen) < ENOUGH:
        return 0.0, 0.0
    return float(np.median(seen - printed)), float(np.median(printed))


def _white(page: Grey) -> Grey:
    """How white the paper is, everywhere."""
    high, wide = page.shape
    paper = cv2.dilate(shrunk(page, 8), np.ones((7, 7), np.uint8))
    paper = cv2.GaussianBlur(paper.astype(np.float32), (0, 0), 3)
    return cv2.resize(paper, (wide, high))


@lru_cache(maxsize=KEPT)
def _samples(reference: Reference) -> _Samples:
    dark = reference.print
    deepest, palest = (
        change(dark, np.ones((7, 7), np.uint8)) for change in (cv2.dilate, cv2.erode)
    )
    soft = cv2.GaussianBlur(dark, (0, 0), 1.2)
    is_edge = (soft > 0.15) & (soft < 0.85) & (deepest > 0.85)
    is_even = deepest - palest < 0.04
    is_middle = is_even & (dark > MIDDLE[0]) & (dark < MIDDLE[1])
    is_black = cv2.erode(dark, np.ones((3, 3), np.uint8)) > 0.8
    return _Samples(*map(_points, (is_edge, is_black, is_middle)))


def _points(mask: Mask) -> Points:
    return np.flatnonzero(mask)[::EACH]
