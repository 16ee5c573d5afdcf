"""A picture of what can't be painted as vectors, with enough pixels for print."""

from __future__ import annotations

import io
from copy import copy

from lxml import etree

from lobprint.housestyle.pictures.seen import unseen
from lobprint.housestyle.svg.faults import AGAIN, RefusedError

NOT_HERE = (
    "de tekening heeft effecten, zoals een masker of een schaduw, en die kan "
    "lobprint in de browser niet tekenen",
    "Sla het logo in een tekenprogramma op als png, en kies dat bestand.",
)


def picture(root: etree._Element, width: float, height: float, pixels: int) -> bytes:
    """A PNG of a clean drawing of this size, `pixels` along the longer side, without
    fonts of this machine.

    Raises RefusedError when it can't be drawn, or not here: resvg is no Python."""
    try:
        import resvg_py
    except ImportError:
        raise RefusedError(*NOT_HERE) from None
    scale = pixels / max(width, height)
    try:
        data = bytes(
            resvg_py.svg_to_bytes(
                svg_string=_enlarged(root, width, height, scale),
                dpi=96.0,
                skip_system_fonts=True,
            )
        )
    except ValueError as error:
        raise RefusedError("de tekening is niet te lezen", AGAIN) from error
    return data


def _enlarged(root: etree._Element, width: float, height: float, scale: float) -> str:
    """The drawing with as many pixels as are wanted: resvg rounds its size, which is
    much for a small one."""
    large = copy(root)
    if not large.get("viewBox"):
        large.set("viewBox", f"0 0 {width:.6f} {height:.6f}")
    large.set("width", f"{width * scale:.6f}")
    large.set("height", f"{height * scale:.6f}")
    return etree.tostring(large, encoding="unicode")


def check_seen(data: bytes) -> None:
    """Raises RefusedError when nothing of it is seen on paper."""
    from PIL import Image

    with Image.open(io.BytesIO(data)) as image:
        told = unseen(image)
    if told is not None:
        raise RefusedError(*told)
