"""Logos as image XObjects (ISO 32000-1, 8.9.5), or as forms when they are vectors."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from lobprint.brand import Logo
from lobprint.pdf.objects import DEFLATED, Objects

if TYPE_CHECKING:
    from PIL.Image import Image

LARGEST = 1600
"""Pixels along the longer side: more than a printer shows of 60 mm."""
SPACES = {"L": "DeviceGray", "RGB": "DeviceRGB"}


@dataclass(frozen=True, slots=True)
class Pixels:
    """Samples of 8 bits in the coding `coded`; `alpha` how opaque each pixel is."""

    width: int
    height: int
    mode: str
    data: bytes
    coded: str = DEFLATED
    alpha: bytes | None = None


class Pictures:
    """The images of one document, each embedded once."""

    def __init__(self, objects: Objects) -> None:
        self._objects = objects
        self._numbers: dict[bytes, int] = {}

    def resource(self, logo: Logo) -> str:
        """The resource name of a picture."""
        if logo.data not in self._numbers:
            self._numbers[logo.data] = _add(self._objects, logo)
        return f"Im{self._numbers[logo.data]}"

    def entries(self) -> str:
        """The /XObject entries of a resource dictionary."""
        return "".join(f"/Im{one} {one} 0 R" for one in self._numbers.values())


def _add(objects: Objects, logo: Logo) -> int:
    if logo.drawing is None:
        return _add_image(objects, logo.data)
    from lobprint.pdf.drawings import add_drawing

    return add_drawing(objects, logo.drawing)


def _add_image(objects: Objects, data: bytes) -> int:
    """Embed a PNG or JPEG; returns the number of its XObject."""
    pixels = _pixels(data)
    entries = _entries(pixels, pixels.mode)
    if pixels.alpha is not None:
        mask = objects.stream(pixels.alpha, _entries(pixels, "L"), DEFLATED)
        entries += f"/SMask {mask} 0 R"
    return objects.stream(pixels.data, entries, pixels.coded)


def _entries(pixels: Pixels, mode: str) -> str:
    return (
        f"/Type/XObject/Subtype/Image/Width {pixels.width}/Height {pixels.height}"
        f"/ColorSpace/{SPACES[mode]}/BitsPerComponent 8"
    )


@lru_cache(maxsize=16)  # a batch of schools has few logos, each many times
def _pixels(data: bytes) -> Pixels:
    """Read a plain PNG, with a palette or transparency too.

    A JPEG goes in as it is: a logo stands upright, in grey or RGB, when it comes
    here."""
    from PIL import Image

    with Image.open(BytesIO(data)) as image:
        if image.format == "JPEG" and image.mode in SPACES:
            return Pixels(*image.size, image.mode, data, "DCTDecode")
        colors, alpha = _split(image)
    for layer in filter(None, (colors, alpha)):
        layer.thumbnail((LARGEST, LARGEST))
    return Pixels(
        *colors.size,
        colors.mode,
        zlib.compress(colors.tobytes()),
        alpha=zlib.compress(alpha.tobytes()) if alpha else None,
    )


def _split(image: Image) -> tuple[Image, Image | None]:
    """The colours (grey or RGB) and, where anything shines through, the opacity."""
    if image.has_transparency_data:
        full = image.convert("RGBA")
        return full.convert("RGB"), full.getchannel("A")
    return image.convert("L" if image.mode in ("1", "L") else "RGB"), None
