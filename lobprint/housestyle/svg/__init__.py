"""SVG: a logo read from a stranger's file, as vectors where that can be, and as pixels.

Nothing of the file itself goes into a workbook: only shapes that were read from it, or
a picture of them. A drawing with something that can't be painted as vectors becomes a
picture as a whole; what no picture can show either is refused, never left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from lobprint.drawing import Drawing
from lobprint.housestyle.svg.faults import RefusedError

__all__ = ["Artwork", "RefusedError", "is_svg", "read_svg"]
START = (b"<", b"\xef\xbb\xbf<", b"\xff\xfe<\0", b"\xfe\xff\0<", b"\x1f\x8b")


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
def read_svg(data: bytes) -> Artwork:
    """The drawing in a file. Raises RefusedError."""
    from lobprint.housestyle.svg.clean import clean
    from lobprint.housestyle.svg.faults import NoVectorsError
    from lobprint.housestyle.svg.limits import check_work
    from lobprint.housestyle.svg.raster import picture
    from lobprint.housestyle.svg.source import read_elements
    from lobprint.housestyle.svg.vectors import drawing
    from lobprint.housestyle.svg.viewport import sized

    root = clean(read_elements(data.lstrip(b" \t\r\n")))
    width, height = sized(root)
    check_work(root)
    try:
        vectors = drawing(root)
    except NoVectorsError:
        vectors = None
    png = picture(root, width, height)
    return Artwork(width, height, png, vectors)
