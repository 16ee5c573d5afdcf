"""A picture's bytes to what goes into a workbook."""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from lobprint.housestyle.pictures.kinds import AS_PNG
from lobprint.housestyle.pictures.profiles import in_srgb_pixels, is_wide, of_inks
from lobprint.housestyle.pictures.seen import unseen
from lobprint.pixels import Pixels, png

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_PIXELS = 40_000_000
LARGEST = 1600
"""Pixels along the longer side of what is drawn anew: more than a printer shows."""
ORIENTATION = 0x0112
"""The Exif tag that says how a camera was held."""
BROKEN = (OSError, SyntaxError, ValueError, EOFError, OverflowError, LookupError)
"""What Pillow raises at damage; the last but one where a number has 32 bits: in a
browser."""
TOO_LARGE = (
    "de afbeelding heeft meer dan 40 miljoen beeldpunten",
    "Maak het kleiner; 1000 beeldpunten breed is ruim genoeg.",
)
DAMAGED = (
    "het bestand is beschadigd of niet compleet",
    "Sla het logo opnieuw op, of vraag de maker om een nieuwe versie.",
)
_GAMMA = 0.45455
"""What a PNG says of its pixels when they are as those of a screen."""
_PLAIN = ("1", "L", "LA", "P", "RGB", "RGBA")


class RefusedError(Exception):
    """A picture that can't be printed: what is wrong, and what to do."""


@dataclass(frozen=True, slots=True)
class Read:
    """A picture of this size in pixels; `anew` is a PNG when it can't stay as it is."""

    width: int
    height: int
    anew: bytes | None


@lru_cache(maxsize=16)  # a list of schools has few logos, each many times
def read_picture(data: bytes, kind: str) -> Read:
    """The picture in `data`, of a `kind` that Pillow knows, after every pixel could be
    read. Raises RefusedError."""
    from PIL import Image as Pictures

    if not _can_read(kind):
        name = kind.lower()
        raise RefusedError(f"een {name}-bestand kan lobprint hier niet lezen", AS_PNG)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # bombs are refused below, oddities are fine
        try:
            with Pictures.open(io.BytesIO(data), formats=(kind,)) as image:
                return _looked_at(image, data)
        except Pictures.DecompressionBombError as error:
            raise RefusedError(*TOO_LARGE) from error
        except BROKEN as error:
            raise RefusedError(*DAMAGED) from error


def _can_read(kind: str) -> bool:
    """Whether this Pillow was built with what `kind` needs; in a browser it isn't."""
    from PIL import Image as Pictures

    if kind == "TIFF":
        return hasattr(getattr(Pictures, "core", None), "libtiff_decoder")
    if kind != "WEBP":
        return True
    try:
        from PIL import _webp  # noqa: F401
    except ImportError:
        return False
    return True


def _looked_at(image: Image, data: bytes) -> Read:
    if image.width * image.height > MOST_PIXELS:
        raise RefusedError(*TOO_LARGE)
    image.load()
    if told := unseen(image):
        raise RefusedError(*told)
    if _is_plain(image, data):
        return Read(image.width, image.height, None)
    anew = _in_srgb(_small(image))
    return Read(*anew.size, png(Pixels(*anew.size, anew.convert("RGBA").tobytes())))


def _is_plain(image: Image, data: bytes) -> bool:
    """Whether everybody shows a picture as it is meant."""
    info: dict[Any, Any] = image.info
    if image.getexif().get(ORIENTATION, 1) != 1 or is_wide(info.get("icc_profile")):
        return False
    if image.format in ("JPEG", "MPO"):
        return image.format == "JPEG" and image.mode in ("L", "RGB")
    if image.format != "PNG" or image.mode not in _PLAIN:
        return False
    deep = data[24] > 8
    still = getattr(image, "n_frames", 1) == 1
    usual = abs(info.get("gamma", _GAMMA) - _GAMMA) < 0.01
    return not deep and still and usual and _is_whole(data)


def _is_whole(data: bytes) -> bool:
    """Whether the chunks of a PNG lead to its end. Where one says a wrong length Pillow
    still finds the pixels, but Word may not."""
    at = 8
    while data[at + 4 : at + 8] != b"IEND":
        if at >= len(data):
            return False
        at += 12 + int.from_bytes(data[at : at + 4], "big")
    return at + 12 <= len(data)


def _small(image: Image) -> Image:
    """The picture upright, in 8 bits, and no larger than is printed."""
    from PIL import Image as Pictures
    from PIL import ImageOps

    if image.mode.startswith(("I", "F")):  # which convert() would cut off
        most = 257 if image.mode.startswith("I") else 1
        image = image.convert("I").point(lambda value: value / most).convert("L")
    if image.mode in ("1", "P", "PA"):
        image = image.convert("RGBA" if image.has_transparency_data else "RGB")
    elif image.mode != "CMYK" and image.has_transparency_data:
        image = image.convert("RGBA")
    if max(image.size) > LARGEST:
        scale = LARGEST / max(image.size)
        size = [max(1, round(side * scale)) for side in image.size]
        image = image.resize((size[0], size[1]), Pictures.Resampling.BOX)
    return ImageOps.exif_transpose(image)


def _in_srgb(image: Image) -> Image:
    if image.mode == "CMYK":
        return of_inks(image)
    if not is_wide(image.info.get("icc_profile")):
        return image
    alpha = image.getchannel("A") if image.mode == "RGBA" else None
    colored = image.convert("RGB")
    colored.info = image.info
    colored = in_srgb_pixels(colored)
    if alpha is not None:
        colored.putalpha(alpha)
    return colored
