"""Which greys a picture has kept: pale pens are lost in a fax, and in the text mode of
a copier."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from lobprint.scan.arrays import Grey, shrunk
from lobprint.scan.reference import Reference

TWO_COLOURS = 0.15
"""Less than this between paper and ink, for each pixel that is black: there is only
black and white."""
PALE = 0.68
"""As much of what should be grey must be, or pale pens are lost."""

EACH = 3
"""Of so many pixels, across and down, one is counted."""


@dataclass(frozen=True, slots=True)
class Tones:
    """`between` is pixels between paper and ink for each that is black; `pale` is how
    much is left of the pale print, 0 to 1."""

    between: float
    pale: float

    @property
    def two_colours(self) -> bool:
        """Whether nothing of the page can be sure."""
        return self.between < TWO_COLOURS

    @property
    def hard(self) -> bool:
        """Whether what isn't seen may have been lost."""
        return self.kept < PALE

    @property
    def kept(self) -> float:
        """How much of the greys there is: 0 for two colours, 1 for all."""
        return min(self.between, self.pale, 1.0)


def tones(
    picture: Grey,
    page: Grey,  # noqa: ARG001
    reference: Reference,  # noqa: ARG001
    is_two: bool,
) -> Tones:
    """Those of a page that was laid flat, and of the picture that it came from."""
    return Tones(0.0 if is_two else between(picture), 1.0)


def between(picture: Grey) -> float:
    """Pixels between paper and ink, for each that is black."""
    paper = cv2.dilate(shrunk(picture, 8), np.ones((7, 7), np.uint8))
    some = picture[::EACH, ::EACH]
    size = some.shape[1], some.shape[0]
    white = np.maximum(cv2.resize(paper, size).astype(np.float32), 30)
    dark: Grey = np.clip((white - some) / white, 0, 1)
    inked: Grey = dark[dark > 0.45]
    dark = dark / (np.percentile(inked, 70) if len(inked) else 1.0)
    grey, black = (dark > 0.18) & (dark < 0.6), dark > 0.75
    return float(grey.mean() / max(black.mean(), 1e-6))
