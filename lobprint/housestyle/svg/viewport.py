"""How large a drawing is, and how its own units lie in it (SVG 2, 8)."""

from __future__ import annotations

from lxml import etree

from lobprint.drawing import Matrix
from lobprint.housestyle.svg.faults import AS_PICTURE, NoVectorsError, RefusedError
from lobprint.housestyle.svg.lengths import Size, length, viewbox
from lobprint.housestyle.svg.matrices import IDENTITY
from lobprint.housestyle.svg.source import line_of

LONGEST = 200.0
"""Times as long as high, or the other way round: a logo is never longer."""


def sized(root: etree._Element) -> Size:
    """Width and height in pixels. Raises RefusedError when there is none."""
    box = viewbox(root.get("viewBox", ""))
    width, height = _given(root, "width"), _given(root, "height")
    if box is None and (width is None or height is None):
        hint = "Geef het logo in het tekenprogramma een maat, of gebruik een png."
        raise RefusedError("de tekening zegt niet hoe groot ze is", hint)
    if box is not None:
        ratio = box[2] / box[3]
        if width is None:
            width = box[2] if height is None else height * ratio
        if height is None:
            height = width / ratio
    if not width or not height or width <= 0 or height <= 0:
        raise RefusedError("de tekening heeft geen breedte of hoogte")
    if max(width, height) > LONGEST * min(width, height):
        message = "de tekening is meer dan 200 keer zo lang als hoog"
        raise RefusedError(message, "Snijd het logo bij. " + AS_PICTURE)
    return width, height


def _given(root: etree._Element, name: str) -> float | None:
    """A length of the drawing itself; percentages say nothing of paper."""
    text = root.get(name, "auto").strip()
    if text in ("auto", "") or text.endswith("%"):
        return None
    try:
        return length(text, 0.0)
    except NoVectorsError as error:
        message = f"de maat '{text[:40]}' van de tekening is niet te lezen"
        raise RefusedError(message, line=line_of(root)) from error


def fitted(element: etree._Element, width: float, height: float) -> tuple[Matrix, Size]:
    """From the units within `element`, which is so large, to those around it; and how
    large it is in its own."""
    box = viewbox(element.get("viewBox", ""))
    if box is None:
        return IDENTITY, (width, height)
    x, y, wide, high = box
    across, down = width / wide, height / high
    words = element.get("preserveAspectRatio", "xMidYMid").split()
    align = next((word for word in words if word != "defer"), "xMidYMid")
    if align != "none":
        across = down = max(across, down) if "slice" in words else min(across, down)
    left = (width - wide * across) * _part(align[1:4])
    top = (height - high * down) * _part(align[5:8])
    return (across, 0.0, 0.0, down, left - x * across, top - y * down), (wide, high)


def _part(word: str) -> float:
    return {"Min": 0.0, "Max": 1.0}.get(word, 0.5)
