"""Pictures inside a drawing."""

from __future__ import annotations

import base64
import binascii
import io
import re
import warnings
from urllib.parse import unquote_to_bytes

from lobprint.housestyle.svg.faults import AGAIN, RefusedError

MOST_PIXELS = 40_000_000
_DATA = re.compile(r"data:image/(?:png|jpe?g)\s*((?:;[^,;]*)*),(.*)", re.DOTALL | re.I)


def check_picture(link: str, line: int) -> str:
    """The data: address of a PNG or JPEG, when every pixel of it can be read.

    Raises RefusedError."""
    match = _DATA.fullmatch(link)
    if match is None:
        message = "in de tekening zit een afbeelding die geen png of jpg is"
        raise RefusedError(message, line=line)
    try:
        if "base64" in match[1].lower():
            data = base64.b64decode(re.sub(r"\s", "", match[2]), validate=True)
        else:
            data = unquote_to_bytes(match[2])
    except (binascii.Error, ValueError) as error:
        raise _damaged(line) from error
    kind = _load(data, line)
    return f"data:image/{kind};base64,{base64.b64encode(data).decode()}"


def _load(data: bytes, line: int) -> str:
    """ "png" or "jpeg", after every pixel could be read."""
    from PIL import Image

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as image:
                if image.width * image.height > MOST_PIXELS:
                    raise Image.DecompressionBombError
                image.load()
                return (image.format or "").lower()
        except Image.DecompressionBombError as error:
            message = (
                "de afbeelding in de tekening heeft meer dan 40 miljoen beeldpunten"
            )
            raise RefusedError(message, line=line) from error
        except (OSError, SyntaxError, ValueError, EOFError) as error:
            raise _damaged(line) from error


def _damaged(line: int) -> RefusedError:
    return RefusedError("de afbeelding in de tekening is beschadigd", AGAIN, line)
