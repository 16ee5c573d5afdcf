"""Pictures of files that Pillow reads: photos of phones, and scans as TIFF or JPEG."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import cv2
import numpy as np

from lobprint.scan.arrays import MOST_PIXELS, WORKING, Grey, Picture, working
from lobprint.scan.refused import DAMAGED, TOO_LARGE, RefusedError

if TYPE_CHECKING:
    from PIL.Image import Image

ORIENTATION = 0x0112
"""The Exif tag that says how a camera was held; and how many quarters that is against
the clock, after which some are to be mirrored (Exif 2.32, 4.6.4)."""
_TURNS = {2: (0, True), 3: (2, False), 4: (2, True), 5: (3, True)}
_TURNS |= {6: (3, False), 7: (1, True), 8: (1, False)}
UNEQUAL = 1.05
"""A fax has twice as many dots across as down; other scans have as many."""
_BROKEN = (OSError, SyntaxError, ValueError, EOFError, OverflowError, LookupError)
_STRANGE = (TypeError, AttributeError, ArithmeticError, RuntimeError)
"""What Pillow raises at damage, and at what nobody thought of."""


def count(data: bytes, kind: str) -> int:
    """How many pictures there are; of a photo of a phone only the photo."""
    if kind != "TIFF":
        return 1
    with _opened(data, kind) as image:
        return int(getattr(image, "n_frames", 1))


def picture(data: bytes, kind: str, number: int) -> Picture:
    """A picture (from 1), upright."""
    with _opened(data, kind) as image:
        if number > 1:
            image.seek(number - 1)
        if image.width * image.height > MOST_PIXELS:
            raise RefusedError(*TOO_LARGE)
        across, down = _dots(image)
        turned = image.getexif().get(ORIENTATION, 1)
        image.draft("L", _least(image))
        is_two = image.mode == "1"
        grey = _square(_grey(image), across, down)
    return working(_upright(grey, turned), is_two)


@contextmanager
def _opened(data: bytes, kind: str) -> Iterator[Image]:
    """Whatever goes wrong in it is damage."""
    from PIL import Image as Pictures

    if kind == "HEIF":
        _know_heif()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # bombs are refused, oddities are fine
        try:
            with Pictures.open(io.BytesIO(data), formats=(kind,)) as image:
                yield image
        except (Pictures.DecompressionBombError, MemoryError) as error:
            raise RefusedError(*TOO_LARGE) from error
        except (*_BROKEN, *_STRANGE) as error:
            raise RefusedError(*DAMAGED) from error


def _know_heif() -> None:
    import pillow_heif

    pillow_heif.register_heif_opener(thumbnails=False)


def _least(image: Image) -> tuple[int, int]:
    """As small as a JPEG may be unpacked."""
    factor = max(1.0, max(image.size) / WORKING)
    return int(image.width / factor), int(image.height / factor)


def _grey(image: Image) -> Grey:
    """Its pixels; what one sees through lies on white, and of many bits the highest
    count."""
    if image.mode.startswith(("I", "F")):
        deep = np.asarray(image, np.float32)
        scale = 255 / (65535 if deep.max() > 255 else 255)
        return np.asarray(np.clip(deep * scale, 0, 255), np.uint8)
    if image.mode in ("LA", "PA", "RGBA", "RGBa") or "transparency" in image.info:
        seen = np.asarray(image.convert("RGBA").convert("LA"), np.uint16)
        on_white = 255 - (255 - seen[..., 0]) * seen[..., 1] // 255
        return np.asarray(on_white, np.uint8)
    return np.asarray(image.convert("L"), np.uint8)


def _dots(image: Image) -> tuple[float, float]:
    """To the inch, across and down; equal when it isn't said."""
    said = image.info.get("dpi", (1, 1))
    across, down = (float(one) for one in said)
    return (across, down) if across > 0 and down > 0 else (1.0, 1.0)


def _square(grey: Grey, across: float, down: float) -> Grey:
    """With as many dots across as down."""
    more = across / down
    if max(more, 1 / more) < UNEQUAL or max(more, 1 / more) > 4:
        return grey
    high, wide = grey.shape
    size = (wide, round(high * more)) if more > 1 else (round(wide / more), high)
    return cv2.resize(grey, size, interpolation=cv2.INTER_LINEAR)


def _upright(grey: Grey, turned: int) -> Grey:
    quarters, is_mirrored = _TURNS.get(turned, (0, False))
    grey = np.rot90(grey, quarters)
    return np.ascontiguousarray(grey[:, ::-1] if is_mirrored else grey)
