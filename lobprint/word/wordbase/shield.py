"""What a style of the school would bring into one of ours that stands on it, undone.

Forms were measured in our styles: there nothing may indent, number or frame a line, or
set its letters wider. Only font, colour and weight are meant to come from the school.
"""

from __future__ import annotations

from lxml import etree

from lobprint.word.wordbase.matches import RENAMED
from lobprint.word.wordbase.schema import LOOKS, insert
from lobprint.word.wordbase.tree import Element, W, name_of

_PLAIN: dict[str, dict[str, str]] = {
    "keepNext": {"val": "0"},
    "keepLines": {"val": "0"},
    "pageBreakBefore": {"val": "0"},
    "ind": {"left": "0", "right": "0", "firstLine": "0"},
    "contextualSpacing": {"val": "0"},
    "jc": {"val": "left"},
}
"""A paragraph with nothing of its own."""
_EVEN = {"caps": "0", "smallCaps": "0", "spacing": "0", "w": "100", "position": "0"}
"""Letters as wide as we measured them."""
_LISTS = (RENAMED["List Bullet"], RENAMED["List Number"])


def shield(style: Element, running: bool, pale: bool) -> None:
    """Say in `style`, which stands on one of the school, all that ours leave unsaid.

    `running` is whether it is the style of running text, and `pale` whether the school
    sets that in a colour that can hardly be read."""
    properties, looks = style.find(f"{W}pPr"), style.find(f"{W}rPr")
    if properties is None:
        return
    listed = name_of(style) in _LISTS
    _plain(properties, listed)
    if not running and properties.find(f"{W}pBdr") is None:
        frame = insert(properties, "pBdr", {})
        for side in ("top", "left", "bottom", "right"):
            etree.SubElement(frame, f"{W}{side}", {f"{W}val": "nil"})
    if looks is not None:
        _even(looks, running, pale)


def _plain(properties: Element, listed: bool) -> None:
    """A paragraph as ours; one that is `listed` keeps its number and its indent."""
    for tag, attributes in _PLAIN.items():
        if not (listed and tag == "ind"):
            insert(properties, tag, attributes)
    if not listed and properties.find(f"{W}numPr") is None:
        number = insert(properties, "numPr", {})
        etree.SubElement(number, f"{W}numId", {f"{W}val": "0"})


def _even(looks: Element, running: bool, pale: bool) -> None:
    """Letters as ours; running text is upright and dark, whatever the school's is."""
    for tag, value in _EVEN.items():
        insert(looks, tag, {"val": value}, LOOKS)
    if running:
        insert(looks, "i", {"val": "0"}, LOOKS)
    if running and pale:
        insert(looks, "color", {"val": "000000"}, LOOKS)
