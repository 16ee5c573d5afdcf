"""A Word file in lxml: its namespaces and numbers, and how elements are taken out."""

from __future__ import annotations

from lxml import etree

Element = etree._Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
TWIP = 25.4 / 1440
"""mm in a twentieth of a point."""
EMU = 1 / 36000


def val(element: Element | None, name: str = "val") -> str:
    """The attribute w:`name` of `element`; empty when there is none."""
    return "" if element is None else element.get(f"{W}{name}", "")


def whole(text: str, default: int = 0) -> int:
    """`text` as a whole number; `default` for what is none, or is absurd."""
    try:
        number = int(float(text))
    except (ValueError, OverflowError):
        return default
    return number if abs(number) < 10**9 else default


def is_on(element: Element | None) -> bool:
    """Whether a switch such as w:b is there, and not turned off."""
    return element is not None and val(element) not in ("0", "false", "off", "none")


def unwrap(element: Element) -> None:
    """Put what `element` holds in its place."""
    parent = element.getparent()
    if parent is not None:
        at = parent.index(element)
        parent[at : at + 1] = list(element)


def drop(element: Element) -> None:
    """Take `element` out of its tree, with all that it holds."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
