"""A school's logo: read, looked at in full, and refused when it can't be printed."""

from __future__ import annotations

import io
import warnings
from functools import lru_cache
from typing import TYPE_CHECKING

from lobprint.brand import Logo
from lobprint.errors import ContentError, Place, Problem
from lobprint.files import AnyPath, printable, read
from lobprint.housestyle.seen import unseen
from lobprint.housestyle.svg import Draw, RefusedError, is_svg, read_svg
from lobprint.pixels import Pixels, png

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_BYTES = 10_000_000
MOST_PIXELS = 40_000_000
ORIENTATION = 0x0112
"""The Exif tag that says how a camera was held."""
KINDS = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpeg"}
"""How a file of each kind begins: a name can be wrong, its first bytes can't."""

BROKEN = (OSError, SyntaxError, ValueError, EOFError, OverflowError)
"""What Pillow raises at damage; the last where a number has 32 bits: in a browser."""
TOO_LARGE = (
    "de afbeelding heeft meer dan 40 miljoen beeldpunten",
    "Maak het kleiner; 1000 beeldpunten breed is ruim genoeg.",
)
Looked = tuple[int, int, bytes | None]
"""Width and height in pixels, and a PNG of the picture when it had to be made anew."""


def read_logo(path: AnyPath, alt: str, draw: Draw, place: Place | None = None) -> Logo:
    """The picture at `path`; `alt` says what it shows, `place` is where it is named,
    and `draw` makes a picture of vectors, for who can't show those.

    Raises ContentError."""
    data = read(path, MOST_BYTES, place)
    name = printable(path)
    if not data:
        raise _refused(name, "het bestand is leeg", place)
    kind = next((kind for start, kind in KINDS.items() if data.startswith(start)), "")
    if not kind and is_svg(data):
        return _drawn(data, alt, draw, name, place)
    if not kind:
        hint = "Open het logo in een tekenprogramma en sla het op als svg of png."
        raise _refused(name, "dit is geen afbeelding in svg, png of jpg", place, hint)
    width, height, turned = _pixels(data, name, place)
    if turned is not None:
        data, kind = turned, "png"
    return Logo(data, kind, width, height, alt)


def _drawn(data: bytes, alt: str, draw: Draw, name: str, place: Place | None) -> Logo:
    """A drawing in SVG, as vectors if that can be, and in any case as a picture."""
    try:
        art = read_svg(data, draw)
    except RefusedError as error:
        where = f"{name}, regel {error.line}" if error.line else name
        raise _refused(where, str(error), place, error.hint) from error
    return Logo(art.png, "png", art.width, art.height, alt, art.drawing)


def _pixels(data: bytes, name: str, place: Place | None) -> Looked:
    """What `_looked_at` tells. Raises ContentError."""
    from PIL import Image as Pictures

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # bombs are refused below, oddities are fine
        try:
            return _looked_at(data)
        except _RefusedError as error:
            raise _refused(name, error.args[0], place, error.args[1]) from error
        except Pictures.DecompressionBombError as error:
            raise _refused(name, TOO_LARGE[0], place, TOO_LARGE[1]) from error
        except BROKEN as error:
            hint = "Sla het logo opnieuw op, of vraag de maker om een nieuwe versie."
            message = "het bestand is beschadigd of niet compleet"
            raise _refused(name, message, place, hint) from error


class _RefusedError(Exception):
    """A picture that can be read, but not printed: what is wrong, and what to do."""


@lru_cache(maxsize=16)  # a list of schools has few logos, each many times
def _looked_at(data: bytes) -> Looked:
    """What is told after every pixel could be read. A photo that says it lies on its
    side is turned, for Word and PDF don't; a PNG that leads nowhere is written anew.

    Raises what Pillow raises, and _RefusedError."""
    from PIL import Image as Pictures
    from PIL import ImageOps

    with Pictures.open(io.BytesIO(data), formats=("PNG", "JPEG")) as image:
        if image.width * image.height > MOST_PIXELS:
            raise _RefusedError(*TOO_LARGE)
        image.load()
        if told := unseen(image):
            raise _RefusedError(*told)
        if image.getexif().get(ORIENTATION, 1) == 1 and _is_whole(data):
            return image.width, image.height, None
        turned = ImageOps.exif_transpose(image)
    return turned.width, turned.height, _as_png(turned)


def _as_png(image: Image) -> bytes:
    if image.mode.startswith("I"):  # 16 bits of grey, which convert() would cut off
        image = image.convert("I").point(lambda value: value / 257).convert("L")
    return png(Pixels(*image.size, image.convert("RGBA").tobytes()))


def _is_whole(data: bytes) -> bool:
    """Whether the chunks of a PNG lead to its end. Where one says a wrong length Pillow
    still finds the pixels, but Word may not."""
    at = 8
    while data.startswith(b"\x89PNG") and data[at + 4 : at + 8] != b"IEND":
        if at >= len(data):
            return False
        at += 12 + int.from_bytes(data[at : at + 4], "big")
    return True


def _refused(
    name: str, message: str, place: Place | None, hint: str = ""
) -> ContentError:
    return ContentError(Problem(f"{name}: {message}", place, hint))
