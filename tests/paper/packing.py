"""Pictures in files, as copiers and phones send them."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from functools import partial

import cv2
import numpy as np
from PIL import Image as Pillow

from paper.pens import Image

Pack = Callable[[Sequence[Image]], bytes]


def jpeg(pictures: Sequence[Image], quality: int = 80) -> bytes:
    """A file for each picture."""
    (picture,) = pictures
    done, data = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, quality])
    assert done
    return data.tobytes()


def png(pictures: Sequence[Image]) -> bytes:
    (picture,) = pictures
    done, data = cv2.imencode(".png", picture)
    assert done
    return data.tobytes()


def pdf(pictures: Sequence[Image], dpi: float = 200) -> bytes:
    """All in one PDF, each page a JPEG."""
    return _many(pictures, "PDF", resolution=dpi, quality=75)


def tiff(pictures: Sequence[Image], dpi: float = 200) -> bytes:
    return _many(pictures, "TIFF", dpi=(dpi, dpi), compression="tiff_lzw")


def fax(pictures: Sequence[Image], dpi: float = 200) -> bytes:
    """Black and white, as small as it goes (CCITT group 4)."""
    return _many(pictures, "TIFF", "1", dpi=(dpi, dpi), compression="group4")


def _many(pictures: Sequence[Image], kind: str, mode: str = "", **how: object) -> bytes:
    pages = [_as_pillow(one) for one in pictures]
    pages = [one.convert(mode) for one in pages] if mode else pages
    out = io.BytesIO()
    pages[0].save(out, kind, save_all=True, append_images=pages[1:], **how)
    return out.getvalue()


def _as_pillow(picture: Image) -> Pillow.Image:
    if picture.ndim == 3:
        picture = np.ascontiguousarray(picture[..., ::-1])
    return Pillow.fromarray(picture)


SINGLE: frozenset[object] = frozenset({jpeg, png})


def holds_one(pack: Pack) -> bool:
    """Whether such a file holds one picture."""
    return (pack.func if isinstance(pack, partial) else pack) in SINGLE
