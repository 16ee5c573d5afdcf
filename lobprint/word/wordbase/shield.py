"""What a style of the school would bring into one of ours that stands on it, undone.

Forms were measured in our styles. Of a style of the school only type, colour and, for
lists, bullets are meant to come along; whatever else it says, or stands on, is said
again in ours, as if nobody had said it. That goes by what is there, not by a list of
cases: a hidden title, ten tab stops, a frame. What nothing undoes (a frame, a glow) has
ours stand on something below it, with the type and the colour that it had.
"""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from lobprint.word.wordbase.inheritance import Inherited
from lobprint.word.wordbase.neutral import (
    INDENT_IS,
    LOOKS_ARE,
    PARAGRAPH_IS,
    SLANTED,
    SPACING_IS,
)
from lobprint.word.wordbase.schema import LOOKS, insert
from lobprint.word.wordbase.tree import Element, W, drop, val

LEAST_CONTRAST, LARGE_CONTRAST = 4.5, 3.0
"""Of text on paper, and of large text (WCAG 2.2, 1.4.3)."""
UNSEEN = 1.3
"""Of what is written, but not to be read."""
_SIDES = ("top", "left", "bottom", "right", "between", "bar")
_FIRST = ("firstLine", "hanging")
"""Attributes of w:ind of which one speaks for the other."""


def shield(style: Element, inherited: Inherited, listed: bool, running: bool) -> None:
    """Undo in `style`, which is ours, what is `inherited` and no style of ours asks
    for. One that is `listed` keeps number and indent of the school's list; that of
    `running` text is upright, whatever the school's is."""
    properties, looks = style.find(f"{W}pPr"), style.find(f"{W}rPr")
    if inherited.chain and inherited.firm() is not inherited.chain[0]:
        _stand_lower(style, inherited)
    if properties is not None:
        _as_a_whole(properties, inherited)
        _tabs(properties, inherited)
        _borders(properties, inherited)
        _attributes(properties, "spacing", inherited)
        if not listed:
            _attributes(properties, "ind", inherited)
            _number(properties, inherited)
    if looks is not None:
        for tag, plain in LOOKS_ARE.items():
            if inherited.look(tag) is not None and (running or tag not in SLANTED):
                insert(looks, tag, plain, LOOKS)
        if inherited.contrast() < (LEAST_CONTRAST if running else LARGE_CONTRAST):
            insert(looks, "color", {"val": "000000"}, LOOKS)


def _stand_lower(style: Element, inherited: Inherited) -> None:
    """Have `style` stand on what can be undone, in the type and the colour that it
    would have had."""
    based, looks = style.find(f"{W}basedOn"), style.find(f"{W}rPr")
    firm = inherited.firm()
    if based is not None and firm is None:
        drop(based)
    elif based is not None and firm is not None:
        based.set(f"{W}val", firm.get(f"{W}styleId", ""))
    if looks is None:
        return
    insert(looks, "rFonts", inherited.type(), LOOKS)
    for tag in ("color", *SLANTED):
        found = inherited.look(tag)
        if found is not None:
            insert(looks, tag, {"val": val(found) or "1"}, LOOKS)


def _as_a_whole(properties: Element, inherited: Inherited) -> None:
    for tag, plain in PARAGRAPH_IS.items():
        if inherited.property(tag) is not None:
            insert(properties, tag, plain)


def _tabs(properties: Element, inherited: Inherited) -> None:
    """Clear the stops of the school, but where ours has one."""
    theirs = inherited.stops()
    own = properties.find(f"{W}tabs")
    kept = [] if own is None else own.findall(f"{W}tab")
    places = {val(tab, "pos") for tab in kept}
    cleared = [
        etree.Element(f"{W}tab", {f"{W}val": "clear", f"{W}pos": place})
        for place in theirs
        if place not in places
    ]
    if cleared:
        insert(properties, "tabs", {})[:] = sorted([*cleared, *kept], key=_place)


def _place(tab: Element) -> float:
    return float(val(tab, "pos") or 0)


def _borders(properties: Element, inherited: Inherited) -> None:
    """No rule at a side where ours has none."""
    theirs = inherited.sides()
    if not theirs:
        return
    frame = insert(properties, "pBdr", {})
    for side in theirs & set(_SIDES):
        if frame.find(f"{W}{side}") is None:
            etree.SubElement(frame, f"{W}{side}", {f"{W}val": "nil"})
    frame[:] = sorted(frame, key=lambda one: _SIDES.index(etree.QName(one).localname))


def _attributes(properties: Element, tag: str, inherited: Inherited) -> None:
    """Of w:spacing and w:ind each attribute is inherited by itself."""
    plain = SPACING_IS if tag == "spacing" else INDENT_IS
    said = inherited.attributes(tag)
    if not said:
        return
    own = insert(properties, tag, {})
    for name in sorted(said):
        alike = _FIRST if name in _FIRST else (name,)
        if alike[0] in plain and not any(own.get(f"{W}{one}") for one in alike):
            own.set(f"{W}{alike[0]}", plain[alike[0]])


def _number(properties: Element, inherited: Inherited) -> None:
    """No number, or that of ours alone."""
    if inherited.property("numPr") is None:
        return
    number = insert(properties, "numPr", {})
    if number.find(f"{W}ilvl") is None:
        number.insert(0, etree.Element(f"{W}ilvl", {f"{W}val": "0"}))
    if number.find(f"{W}numId") is None:
        etree.SubElement(number, f"{W}numId", {f"{W}val": "0"})


def show(chain: Sequence[Element]) -> None:
    """What a style of the school that we use as it is can't be in a workbook: hidden,
    in a frame of its own, or white on paper."""
    for style in chain:
        for tag in ("vanish", "specVanish", "webHidden", "framePr"):
            for element in list(style.iter(f"{W}{tag}")):
                drop(element)
    seen = Inherited(chain, None)
    shaded = seen.property("shd") is not None or seen.look("shd") is not None
    if seen.contrast() < UNSEEN and not shaded:
        for style in chain:
            for color in style.findall(f"{W}rPr/{W}color"):
                drop(color)
