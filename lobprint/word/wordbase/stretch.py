"""Headers and footers of a school on papers that they weren't made for.

On A4 they are as the school made them. On lying and large sheets they are copies that
reach to the right margin there: tab stops, tables and what hangs on the page are moved.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from lxml import etree

from lobprint.brand import WordBase
from lobprint.look.paper import Sheet
from lobprint.ooxml.namespaces import WORD
from lobprint.ooxml.units import emu, twips
from lobprint.word.wordbase.schema import PARAGRAPH
from lobprint.word.wordbase.tree import WP, Element, W, chain, val, whole, written

Tabs = Mapping[str, Element]
"""Tab stops (w:tab) by their place, as the file writes it."""

_START = re.compile(rb"<[\w.-]*:?(?:hdr|ftr)\b[^>]*>")
_BEFORE_TABS = {f"{W}{tag}" for tag in PARAGRAPH[: PARAGRAPH.index("tabs")]}
_MOVED = ("center", "right", "end")
"""The tab stops that go along with the right margin."""
_EMU_IN_TWIP = 635


def copy_of(base: WordBase, place: str, sheet: Sheet, line: str = "") -> bytes:
    """The header or footer at `place` of `base`, fit for `sheet`; `line` is a
    paragraph that comes before what it holds: a footer grows upward, so hers stays
    where she made it."""
    data = _stretched(base, place, sheet)
    if not line:
        return data
    declared = line.replace("<w:p>", f'<w:p xmlns:w="{WORD}">', 1).encode()
    return _START.sub(lambda match: match[0] + declared, data, count=1)


@lru_cache(maxsize=64)
def _stretched(base: WordBase, place: str, sheet: Sheet) -> bytes:
    data = base.furniture[place].data
    wider = sheet.text_width / max(base.width, 50.0)
    if abs(wider - 1) < 0.01 and abs(sheet.height - base.height) < 1:
        return data
    root = etree.fromstring(data)
    stops, margin = _stops(base), twips(sheet.text_width)
    for paragraph in root.iter(f"{W}p"):
        if next(paragraph.iterancestors(f"{W}tbl", f"{W}txbxContent"), None) is None:
            _stretch_tabs(paragraph, stops, wider, margin)
    for table in root.findall(f"{W}tbl"):
        _stretch_table(table, wider)
    for anchor in root.iter(f"{WP}anchor"):
        _move(anchor, base, sheet)
    return written(root)


def _stops(base: WordBase) -> dict[str, Tabs]:
    """The tab stops of each paragraph style, its own or the nearest it inherits."""
    root = etree.fromstring(base.parts["styles"].data)
    by_id = {style.get(f"{W}styleId", ""): style for style in root.iter(f"{W}style")}
    found: dict[str, Tabs] = {}
    for identifier, style in by_id.items():
        tabs = (each.findall(f"{W}pPr/{W}tabs/{W}tab") for each in chain(style, by_id))
        nearest = next(filter(None, tabs), [])
        found[identifier] = {val(tab, "pos"): tab for tab in nearest}
    return found


def _stretch_tabs(
    paragraph: Element, stops: Mapping[str, Tabs], wider: float, margin: int
) -> None:
    """Move the stops of the middle and the right with the margin, which is at `margin`
    twips; what lay at the margin or beyond comes to lie at it."""
    properties = paragraph.find(f"{W}pPr")
    if properties is None:
        return
    own = properties.find(f"{W}tabs")
    direct = {} if own is None else {val(tab, "pos"): tab for tab in own}
    inherited = stops.get(val(properties.find(f"{W}pStyle")), {})
    moved = _moved({**inherited, **direct}, wider, margin)
    places = {whole(position): tab for position, tab in direct.items()}
    kept = {at: tab for at, tab in places.items() if at is not None and at not in moved}
    if moved:
        _write_tabs(_tabs_of(properties), {**moved, **kept})


def _moved(tabs: Tabs, wider: float, margin: int) -> dict[int, Element]:
    """The stops that move, at their new place in twips; at the old one they are
    cleared, for they may come from a style."""
    rows: dict[int, Element] = {}
    for position, tab in tabs.items():
        at = whole(position)
        if at is None or val(tab) not in _MOVED:
            continue
        rows[at] = _tab(at, "clear")
        place = min(round(at * wider), margin)
        rows[place] = _tab(place, val(tab), tab.get(f"{W}leader", "none"))
    return rows


def _tab(position: int, kind: str, leader: str = "") -> Element:
    values = {"val": kind, "leader": leader, "pos": str(position)}
    said = {f"{W}{name}": value for name, value in values.items() if value}
    return etree.Element(f"{W}tab", said)


def _tabs_of(properties: Element) -> Element:
    """The w:tabs of a w:pPr, a new one where it has none."""
    own = properties.find(f"{W}tabs")
    if own is None:
        own = etree.Element(f"{W}tabs")
        before = sum(1 for child in properties if child.tag in _BEFORE_TABS)
        properties.insert(before, own)
    return own


def _write_tabs(tabs: Element, rows: Mapping[int, Element]) -> None:
    """Fill `tabs` with the stops in `rows`, in order of their places."""
    for tab in list(tabs):
        tabs.remove(tab)
    for position in sorted(rows):
        tabs.append(rows[position])


def _stretch_table(table: Element, wider: float) -> None:
    for width in table.iter(f"{W}tblW", f"{W}tcW", f"{W}gridCol"):
        value = whole(val(width, "w"))
        if value is not None and width.get(f"{W}type", "dxa") == "dxa":
            width.set(f"{W}w", str(round(value * wider)))


def _move(anchor: Element, base: WordBase, sheet: Sheet) -> None:
    """What hangs on the right or at the foot of the page goes along with that."""
    extent = anchor.find(f"{WP}extent")
    wide, high = (
        0 if extent is None else whole(extent.get(side, "")) or 0
        for side in ("cx", "cy")
    )
    across, down = anchor.find(f"{WP}positionH"), anchor.find(f"{WP}positionV")
    _push(across, wide, base.width, sheet.text_width)
    if down is not None and down.get("relativeFrom") == "page":
        _push(down, high, base.height, sheet.height)


def _push(place: Element | None, size: int, old: float, new: float) -> None:
    """Move what is `size` EMU large and lies beyond the middle of `old` mm, when those
    become `new` mm."""
    offset = None if place is None else place.find(f"{WP}posOffset")
    if offset is None:
        return
    at = whole(offset.text or "") or 0
    if at + size / 2 > emu(old) / 2:
        more = twips(new - old) * _EMU_IN_TWIP
        offset.text = str(max(at + more, 0))
