"""What a style has of the styles that it stands on, and of the document's defaults."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxml import etree

from lobprint.brand import contrast
from lobprint.word.wordbase.tree import Element, W, val

_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_LASTING = (
    f"{W}pPr/{W}framePr",
    *(
        f"{W}rPr/{_W14}{effect}"
        for effect in (
            *("glow", "shadow", "reflection", "textOutline", "textFill"),
            *("scene3d", "props3d"),
        )
    ),
)
"""What a style can't undo of what it stands on."""
_TYPES = ("ascii", "hAnsi", "eastAsia", "cs")
_THEMES = {f"{name}Theme" if name != "cs" else "cstheme": name for name in _TYPES}
"""Names of types: by letters, and by what the theme calls them; the last one counts."""


class Inherited:
    """Of `chain`, styles of which the first is the nearest, upon the `defaults` of a
    document (w:docDefaults)."""

    def __init__(self, chain: Sequence[Element], defaults: Element | None) -> None:
        self.chain = chain
        under = [] if defaults is None else [defaults]
        spare = [f"{W}pPrDefault/{W}pPr", f"{W}rPrDefault/{W}rPr"]
        self._paragraph = [*_of(chain, f"{W}pPr"), *_of(under, spare[0])]
        self._looks = [*_of(chain, f"{W}rPr"), *_of(under, spare[1])]

    def property(self, tag: str) -> Element | None:
        """The nearest child w:`tag` of a w:pPr."""
        return next(iter(_of(self._paragraph, f"{W}{tag}")), None)

    def look(self, tag: str) -> Element | None:
        """The nearest child w:`tag` of a w:rPr."""
        return next(iter(_of(self._looks, f"{W}{tag}")), None)

    def stops(self) -> list[str]:
        """Where tab stops are that nobody has cleared, as the file writes it."""
        found: dict[str, None] = {}
        for tabs in reversed(_of(self._paragraph, f"{W}tabs")):
            for tab in tabs.findall(f"{W}tab"):
                found[val(tab, "pos")] = None
                if val(tab) == "clear":
                    del found[val(tab, "pos")]
        return list(found)

    def sides(self) -> set[str]:
        """The sides at which a border is spoken of."""
        frames = _of(self._paragraph, f"{W}pBdr")
        return {etree.QName(side).localname for frame in frames for side in frame}

    def attributes(self, tag: str) -> set[str]:
        """The names of all attributes of w:`tag` in a w:pPr."""
        found = _of(self._paragraph, f"{W}{tag}")
        return {etree.QName(name).localname for one in found for name in one.attrib}

    def color(self) -> str:
        """The colour of the letters as RRGGBB; empty when nobody says one."""
        color = val(self.look("color")).upper()
        return color if re.fullmatch("[0-9A-F]{6}", color) else ""

    def contrast(self) -> float:
        """Of the letters with white paper."""
        return contrast(self.color() or "000000", "FFFFFF")

    def type(self) -> dict[str, str]:
        """The attributes of w:rFonts, of all that are said."""
        found: dict[str, str] = {}
        for fonts in reversed(_of(self._looks, f"{W}rFonts")):
            for key, value in fonts.attrib.items():
                name = etree.QName(key).localname
                for other in _rivals(name):
                    found.pop(other, "")
                found[name] = str(value)
        return found

    def firm(self) -> Element | None:
        """The nearest style upon which all can be undone; None when there is none."""
        last = -1
        for at, style in enumerate(self.chain):
            if any(style.find(path) is not None for path in _LASTING):
                last = at
        return self.chain[last + 1] if last + 1 < len(self.chain) else None


def _of(elements: Sequence[Element], path: str) -> list[Element]:
    found = (element.find(path) for element in elements)
    return [each for each in found if each is not None]


def _rivals(name: str) -> Iterator[str]:
    """The attribute that says the same otherwise."""
    for theme, plain in _THEMES.items():
        if name in (theme, plain):
            yield plain if name == theme else theme
