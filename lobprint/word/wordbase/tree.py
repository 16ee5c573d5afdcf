"""The parts of a house style as trees, and the little that is asked of any of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from lobprint.ooxml.namespaces import DRAWING, OFFICE, WORD

Element = etree._Element

W, R = f"{{{WORD}}}", f"{{{OFFICE}}}"
WP = f"{{{DRAWING}/wordprocessingDrawing}}"
DEEPEST = 12
"""How many styles a style may stand on; Word's own limit is 10."""
_WHOLE = re.compile(r"\s*-?\d{1,10}\s*")


def val(element: Element | None, name: str = "val") -> str:
    """The attribute w:`name` of `element`; empty when there is none."""
    return "" if element is None else element.get(f"{W}{name}", "")


def kind_of(style: Element) -> str:
    """ "paragraph", "character", "table" or "numbering"."""
    return style.get(f"{W}type", "paragraph")


def name_of(style: Element) -> str:
    """The name by which people and Word know a style, its spaces evened out."""
    return " ".join(val(style.find(f"{W}name")).split())


def chain(style: Element | None, by_id: Mapping[str, Element]) -> Iterator[Element]:
    """`style`, then those that it is based on, the nearest first."""
    for _ in range(DEEPEST):
        if style is None:
            return
        yield style
        style = by_id.get(val(style.find(f"{W}basedOn")))


def drop(element: Element) -> None:
    """Take `element` out of its tree, with all that it holds."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def whole(text: str) -> int | None:
    """`text` as a whole number; None for what is none."""
    return int(text) if _WHOLE.fullmatch(text) else None


def written(root: Element) -> bytes:
    """`root` as the bytes of a part."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
