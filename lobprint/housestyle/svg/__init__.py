"""SVG: a logo read from a stranger's file, as vectors where that can be, and as pixels.

Nothing of the file itself goes into a workbook: only shapes that were read from it, or
a picture of them. A drawing with something that can't be painted as vectors becomes a
picture as a whole; what no picture can show either is refused, never left out.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from lobprint.drawing import Drawing
from lobprint.housestyle.svg.faults import RefusedError

if TYPE_CHECKING:
    from lxml import etree

__all__ = ["Artwork", "Draw", "RefusedError", "is_svg", "read_svg"]
START = (b"<", b"\xef\xbb\xbf<", b"\xff\xfe<\0", b"\xfe\xff\0<", b"\x1f\x8b")


Draw = Callable[[Drawing, int], bytes]
"""Makes a PNG of a drawing in vectors, so many pixels along its longer side."""


@dataclass(frozen=True, slots=True)
class Artwork:
    """A drawing of this size in pixels, as a PNG and, if it can be, in vectors."""

    width: float
    height: float
    png: bytes
    drawing: Drawing | None


def is_svg(data: bytes) -> bool:
    """Whether a file looks like SVG, or like SVG that is packed."""
    return data[:64].lstrip(b" \t\r\n").startswith(START)


@lru_cache(maxsize=16)  # a batch of schools has few logos, each many times
def read_svg(data: bytes, draw: Draw) -> Artwork:
    """The drawing in a file; `draw` makes the picture of vectors. Raises
    RefusedError."""
    from lobprint.housestyle.svg.clean import clean
    from lobprint.housestyle.svg.limits import affordable, check_work
    from lobprint.housestyle.svg.raster import check_seen, picture
    from lobprint.housestyle.svg.source import read_elements
    from lobprint.housestyle.svg.viewport import sized

    root = clean(read_elements(data.lstrip(b" \t\r\n")))
    width, height = sized(root)
    check_work(root)
    vectors = _vectors(root)
    pixels = affordable(root, width, height)
    png = draw(vectors, pixels) if vectors else picture(root, width, height, pixels)
    check_seen(png)
    return Artwork(width, height, png, vectors)


def _vectors(root: etree._Element) -> Drawing | None:
    from lobprint.housestyle.svg.faults import NoVectorsError
    from lobprint.housestyle.svg.vectors import drawing

    try:
        return drawing(root)
    except NoVectorsError:
        return None
