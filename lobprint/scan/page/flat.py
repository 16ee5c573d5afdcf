"""A page of a picture, laid flat on the print that it is."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from lobprint.scan.arrays import Grey, Mask, shrunk
from lobprint.scan.page.place import Place
from lobprint.scan.page.reference import Reference
from lobprint.scan.page.streaks import streaks
from lobprint.scan.page.tones import Tones, tones


@dataclass(frozen=True, eq=False)
class Flat:
    """`grey` has a pixel for every dot of `reference`, with the writing of people.

    outside  1 where the page goes over the edge of the picture; `grey` is 0 there
    streaks  1 where dirt on the glass of a scanner draws a line
    tones    which of its greys the picture has kept
    """

    reference: Reference
    place: Place
    grey: Grey
    outside: Mask
    streaks: Mask
    tones: Tones

    @property
    def halftones(self) -> float:
        """How much of its greys the page has kept: 0 for two colours, 1 for all."""
        return self.tones.kept


def flattened(
    picture: Grey, reference: Reference, place: Place, is_two: bool = False
) -> Flat:
    """The page that lies in `picture` at `place`; `is_two` is whether that came
    in two colours."""
    height, width = reference.grey.shape
    x, y = place.maps(width, height)
    grey = cv2.remap(picture, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT)
    high, wide = picture.shape
    outside = (x < 0) | (y < 0) | (x > wide - 1) | (y > high - 1)
    lines = cv2.remap(streaks(picture), x, y, cv2.INTER_NEAREST)
    return Flat(
        reference,
        place,
        grey,
        outside.astype(np.uint8),
        cv2.dilate(lines, np.ones((3, 3), np.uint8)),
        Tones(0.0) if is_two else tones(picture, (x, y), grey, reference),
    )


def sheet_corners(
    reference: Reference, place: Place
) -> tuple[tuple[float, float], ...]:
    """Where those of the sheet are in the picture, clockwise from its top left."""
    high, wide = reference.grey.shape
    corners = np.array([(0, 0), (wide, 0), (wide, high), (0, high)], float)
    return tuple((float(x), float(y)) for x, y in place.where(corners))


def jpeg(grey: Grey, most: int) -> bytes:
    """A picture for a person to look at, at most so many pixels along either side."""
    small = shrunk(grey, max(grey.shape) / most)
    _, data = cv2.imencode(".jpg", small, [cv2.IMWRITE_JPEG_QUALITY, 70])
    return bytes(data)
