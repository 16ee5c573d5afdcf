"""Our styles and those of a school in one styles part.

Its heading styles are used as they are. Whatever a form was measured for has a style of
ours, under a name of ours, that stands on the school's own text style, and so has its
font and its colour.
"""

from __future__ import annotations

from functools import lru_cache

from lxml import etree

from lobprint.brand import Brand, WordBase
from lobprint.look.paper import Sheet
from lobprint.ooxml.theme import SCHEME
from lobprint.ooxml.units import twips
from lobprint.word.style import FULL
from lobprint.word.styles import styles
from lobprint.word.wordbase.habits import TheirStyles
from lobprint.word.wordbase.matches import RENAMED, Added, Matches
from lobprint.word.wordbase.numbering import BaseNumbering, base_numbering
from lobprint.word.wordbase.shield import shield, show
from lobprint.word.wordbase.terms import Terms
from lobprint.word.wordbase.tree import Element, W, drop, kind_of, name_of, val, written

_ON_ITS_OWN = {"Normal", "Title", "Subtitle", "List Bullet", "List Number"}
"""Our styles that stand on the school's style of the same name."""
_UNSCALED = ("Cover", "Header", "Footer")
"""Before the ids of styles that have the same measures on every sheet."""


def terms_of(base: WordBase, brand: Brand) -> Terms:
    """Our styles in the colours of `brand`, fitted into those of `base`.

    Nothing else of a brand counts here: schools that are alike share what is made."""
    colors = (brand.merk, brand.accent, brand.tint, brand.on_merk)
    return _terms(base, Brand(*colors, typeface=base.typeface))


@lru_cache(maxsize=32)
def _terms(base: WordBase, brand: Brand) -> Terms:
    root = etree.fromstring(base.parts["styles"].data)
    theirs = TheirStyles(root)
    matched = Matches(theirs, etree.fromstring(styles(brand)).findall(f"{W}style"))
    numbering = base_numbering(base, _lists(theirs, matched), matched.ids)
    own = {matched.ids[each.id] for each in matched.added}
    for chain in theirs.kept():
        show(chain)
    for ours in matched.added:
        _translate(ours, matched, numbering, base.sheets.papers["A4"])
        if val(ours.style.find(f"{W}basedOn")) not in own:
            _stand_apart(ours, theirs, numbering)
    for ours in matched.added:
        root.append(ours.style)
    return Terms(
        written(root),
        matched.ids,
        numbering,
        base.accent == brand.accent,
        {slot: brand.color(role) for role, slot in SCHEME.items()},
        theirs.habits(),
    )


def _stand_apart(ours: Added, theirs: TheirStyles, numbering: BaseNumbering) -> None:
    """Have a style of ours say all that it would inherit from the school's. A table of
    ours stands on none of theirs: cells have margins and borders there."""
    based = ours.style.find(f"{W}basedOn")
    if kind_of(ours.style) == "table" and based is not None:
        drop(based)
    if kind_of(ours.style) == "paragraph":
        inherited = theirs.inherited(val(based))
        running, listed = ours.id == "Normal", ours.name in numbering.lists
        shield(ours.style, inherited, listed, running)


def _lists(theirs: TheirStyles, matched: Matches) -> dict[str, str]:
    """The numbering (w:numId) of the school's list styles, by the names of ours."""
    own = {name_of(each.style) for each in matched.added}
    names = (name for name in ("List Bullet", "List Number") if RENAMED[name] in own)
    found = {name: theirs.list_of(name) for name in names}
    return {name: number for name, number in found.items() if number is not None}


def _translate(
    ours: Added, matched: Matches, numbering: BaseNumbering, sheet: Sheet
) -> None:
    """What a style of ours says, in the terms of the school, whose A4 is `sheet`."""
    style = ours.style
    for other in style.iterchildren(f"{W}basedOn", f"{W}next", f"{W}link"):
        other.set(f"{W}val", matched.ids.get(val(other), ""))
    if ours.id in matched.bases and ours.name in _ON_ITS_OWN:
        _base(style, matched.bases[ours.id])
    for number in list(style.iter(f"{W}numId")):
        _number(number, ours.name, numbering)
    if not ours.id.startswith(_UNSCALED) and "A3" not in ours.id:
        _tighten(style, sheet.scale)
    _spell_out(style, sheet)


def _base(style: Element, identifier: str) -> None:
    """Have `style` stand on another; w:basedOn comes after w:name."""
    found = style.find(f"{W}basedOn")
    if found is None:
        found = etree.Element(f"{W}basedOn")
        style.insert(1, found)
    found.set(f"{W}val", identifier)


def _number(number: Element, name: str, numbering: BaseNumbering) -> None:
    """A list style of ours that stands on the school's, by `name`, has its bullets."""
    holder = number.getparent()
    if name in numbering.lists and holder is not None:
        drop(holder)
    else:
        number.set(f"{W}val", str(int(val(number)) + numbering.shift))


def _tighten(style: Element, scale: float) -> None:
    """Set its lines closer together, and what is around them, on a smaller sheet."""
    for spacing in style.iter(f"{W}spacing") if scale < 1 else ():
        for side in ("before", "after", "line"):
            value = spacing.get(f"{W}{side}")
            if value is not None:
                spacing.set(f"{W}{side}", str(round(int(value) * scale)))


def _spell_out(style: Element, sheet: Sheet) -> None:
    """Its colours as they are written, its tab stops within the school's margins: those
    that go on to the margin divide what there is."""
    for element in style.iter():
        for attribute in ("themeColor", "themeFill"):
            element.attrib.pop(f"{W}{attribute}", "")
    stops = [one for one in style.iter(f"{W}tab") if val(one) in ("left", "right")]
    if any(val(one, "pos") == str(twips(FULL)) for one in stops):
        part = twips(sheet.text_width) / twips(FULL)
        for one in stops:
            one.set(f"{W}pos", str(round(int(val(one, "pos")) * part)))
