"""Pages of a PDF as pictures: a scanner puts one on each, and pdfium draws it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np

from lobprint.scan.arrays import MOST_PIXELS, WORKING, Picture, working
from lobprint.scan.refused import DAMAGED, LOCKED, TOO_LARGE, RefusedError

LEAST, MOST = 100, 300
"""Dots to the inch at which a page is drawn: as many as its picture has, between
these."""
OTHERWISE = 200
"""And when it has none."""
COVERS = 0.4
"""A picture on less of the page than this is not the scan."""
DEEPEST = 3
"""Forms within forms in which pictures are looked for."""
_PASSWORD = 4
"""The error of pdfium (fpdfview.h, FPDF_ERR_PASSWORD)."""


def count(data: bytes) -> int:
    """How many pages there are."""
    with _opened(data) as document:
        return len(document)


def picture(data: bytes, number: int) -> Picture:
    """A page (from 1)."""
    with _opened(data) as document:
        page = document[number - 1]
        scans = list(_scans(page))
        dots = max((one.dots for one in scans), default=OTHERWISE)
        longest = max(1, *page.get_size())
        scale = min(max(LEAST, min(dots, MOST)) / 72, WORKING / longest)
        bitmap = page.render(scale=scale, grayscale=True, may_draw_forms=False)
        grey = np.ascontiguousarray(np.squeeze(bitmap.to_numpy()))
    is_two = bool(scans) and all(one.is_two for one in scans)
    return working(grey, is_two)


@contextmanager
def _opened(data: bytes) -> Iterator[Any]:
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(data) as document:
            yield document
    except pypdfium2.PdfiumError as error:
        is_locked = getattr(error, "err_code", None) == _PASSWORD
        raise RefusedError(*(LOCKED if is_locked else DAMAGED)) from error
    except (ValueError, IndexError, OverflowError, MemoryError) as error:
        raise RefusedError(*DAMAGED) from error


class _Scan:
    """A picture on a page: its dots to the inch, and whether it has two colours."""

    def __init__(self, image: Any, page: Any) -> None:
        left, foot, right, top = image.get_bounds()
        wide, high = image.get_px_size()
        if wide * high > MOST_PIXELS:
            raise RefusedError(*TOO_LARGE)
        inches = max(right - left, 1) * max(top - foot, 1) / 72**2
        self.dots = round((wide * high / inches) ** 0.5)
        self.is_two = image.get_metadata().bits_per_pixel == 1
        across, down = page.get_size()
        self.covers = (right - left) * (top - foot) / max(1, across * down)


def _scans(page: Any) -> Iterator[_Scan]:
    from pypdfium2 import raw

    images = page.get_objects([raw.FPDF_PAGEOBJ_IMAGE], max_depth=DEEPEST)
    return (one for image in images if (one := _Scan(image, page)).covers > COVERS)
