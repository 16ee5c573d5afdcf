"""Numbering and fonts as the schema wants them.

LibreOffice writes some of it otherwise; Word forgives that, other programs don't."""

from __future__ import annotations

from lobprint.housestyle.wordbase.names import Element, W, val

_SIDES = {"start": "left", "end": "right"}
_LEVEL = (
    *("start", "numFmt", "lvlRestart", "pStyle", "isLgl", "suff", "lvlText"),
    *("lvlPicBulletId", "legacy", "lvlJc", "pPr", "rPr"),
)
"""The children of w:lvl in order (ISO 29500-1, 17.9.6)."""
_PLACES = {f"{W}{tag}": place for place, tag in enumerate(_LEVEL)}


def mend(root: Element) -> None:
    """Mend a numbering part or a font table."""
    for charset in root.iter(f"{W}charset"):
        charset.attrib.pop(f"{W}characterSet", "")
    for level in root.iter(f"{W}lvl"):
        level[:] = sorted(level, key=_place)
        for side in level.findall(f"{W}lvlJc"):
            side.set(f"{W}val", _SIDES.get(val(side), val(side)))


def _place(child: Element) -> int:
    return _PLACES.get(str(child.tag), len(_PLACES))
