"""Pictures of pages that were filled in, read: what is on the pages in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import cv2
import numpy as np

from lobprint.scan import pictures
from lobprint.scan.arrays import Picture, Points
from lobprint.scan.marks.decide import seen_on
from lobprint.scan.page.blank import is_blank
from lobprint.scan.page.find import Finder, Here, Pages
from lobprint.scan.page.fingerprint import fingerprint
from lobprint.scan.page.flat import flattened, jpeg, sheet_corners
from lobprint.scan.page.place import Place, placed, plain_place
from lobprint.scan.page.reference import Reference, drawn
from lobprint.scan.prints import Print, Prints
from lobprint.scan.refused import DAMAGED, RefusedError
from lobprint.scan.seen import Point, SeenPage, SeenPicture
from lobprint.stamp.code import Code

PREVIEW = 1600
"""Pixels along the longer side of a picture that is shown."""
FLAT_DOTS = 2
"""Dots of a page to a pixel of its picture that is kept."""
TWO_COLOURS = (
    "dit is in zwart-wit gescand, dan gaat licht schrijven verloren: scan in grijs"
)
BY_HAND = "waar deze bladzijde ligt, is met de hand aangewezen"


def read_pictures(data: bytes, prints: Prints) -> Iterator[SeenPicture]:
    """What is on the pictures of a file (pdf, tiff, jpg, png, heic), one by one. What
    can't be read is a picture with why; nothing is raised."""
    reader = Reader(prints)
    try:
        number = pictures.count(data)
    except RefusedError as error:
        yield SeenPicture(1, refused=error.why, hint=error.hint)
        return
    for one in range(1, number + 1):
        yield reader.read(data, one)


class Reader:
    """Reads pictures; it remembers what pages look like."""

    def __init__(self, prints: Prints) -> None:
        self._finder = Finder(prints)

    def read(self, data: bytes, number: int) -> SeenPicture:
        """A picture (from 1) of a file."""
        try:
            picture = pictures.picture(data, number)
            return self._seen(picture, number)
        except RefusedError as error:
            return SeenPicture(number, refused=error.why, hint=error.hint)
        except (cv2.error, np.linalg.LinAlgError, ValueError):
            # what no page ever gave: a stranger's picture may
            return SeenPicture(number, refused=DAMAGED[0], hint=DAMAGED[1])

    def _seen(self, picture: Picture, number: int) -> SeenPicture:
        found = self._finder.pages(picture.grey)
        pages = tuple(_read(picture, one) for one in found.here)
        if not pages and is_blank(picture.grey):
            return SeenPicture(number, blank=True)
        if pages and not found.refused:
            return SeenPicture(number, pages)
        return _refused(picture, number, pages, found)


def _refused(
    picture: Picture, number: int, pages: tuple[SeenPage, ...], found: Pages
) -> SeenPicture:
    """With the reason that says most: that of a code."""
    why = found.refused[0]
    preview = jpeg(picture.grey, PREVIEW)
    return SeenPicture(number, pages, why.why, why.hint, preview=preview)


def _read(picture: Picture, here: Here) -> SeenPage:
    flat = flattened(picture.grey, here.reference, here.place, picture.is_two)
    seen = seen_on(flat)
    two = TWO_COLOURS if flat.tones.two_colours else ""
    high, wide = picture.grey.shape
    corners = sheet_corners(here.reference, here.place)
    return SeenPage(
        here.code,
        seen.marks,
        seen.writings,
        "; ".join(filter(None, (here.doubt, two, seen.doubt))),
        tuple((x / wide, y / high) for x, y in corners),
        jpeg(flat.grey, max(flat.grey.shape) // FLAT_DOTS),
        fingerprint(flat),
    )


def read_again(
    data: bytes, number: int, corners: Sequence[Point], print_: Print, page: int
) -> SeenPage:
    """The page (from 1) of a print of which somebody pointed at the corners, as parts
    of the picture, clockwise from the top left of the sheet. Raises RefusedError when
    there is no such picture or page, or when the corners are those of no sheet."""
    picture = pictures.picture(data, number)
    reference = drawn(print_, page)
    if reference is None or len(corners) != 4:
        raise RefusedError("deze bladzijde is er niet")
    high, wide = picture.grey.shape
    place = _pointed(picture, reference, np.array(corners) * (wide, high))
    code = Code(print_.stamp.build, page)
    return _read(picture, Here(code, reference, place, BY_HAND))


def pages_again(
    data: bytes, number: int, corners: Sequence[Point], print_: Print, page: int
) -> Iterator[SeenPage]:
    """The same, as what a process of its own is asked (`process.alone`)."""
    yield read_again(data, number, corners, print_, page)


def _pointed(picture: Picture, reference: Reference, there: Points) -> Place:
    """From the corners on by its print; without that it lies as they say."""
    high, wide = reference.grey.shape
    here = np.array([(0, 0), (wide, 0), (wide, high), (0, high)], np.float32)
    if not cv2.isContourConvex(there.astype(np.float32)):
        raise RefusedError("deze hoeken zijn niet die van een blad")
    matrix = cv2.getPerspectiveTransform(here, there.astype(np.float32))
    found = placed(picture.grey, reference, matrix, rough=True)
    return found or plain_place(matrix)
