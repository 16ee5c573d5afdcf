"""Where our styles go in a Word file: some are the school's own; all others come beside
those, under an id and a name that are free there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from lobprint.word.wordbase.habits import KEPT, TheirStyles
from lobprint.word.wordbase.tree import Element, W, kind_of, name_of

RENAMED = {
    "Normal": "Werkboektekst",
    "Title": "Werkboektitel",
    "Subtitle": "Werkboekondertitel",
    "Quote": "Werkboekcitaat",
    "List Bullet": "Werkboekopsomming",
    "List Number": "Werkboeknummering",
    "toc 1": "Werkboekinhoud 1",
    "toc 2": "Werkboekinhoud 2",
    "toc 3": "Werkboekinhoud 3",
    "header": "Werkboekkoptekst",
    "footer": "Werkboekvoettekst",
}
"""What our measured style is called beside the one that the school has."""


class Added(NamedTuple):
    """A style of ours beside those of the school, and what it was called and named."""

    style: Element
    id: str
    name: str


class Matches:
    """What became of our styles. Those that are added have their new id and name; what
    they point to, they still call as we do.

    ids     of all our styles, in the school's file
    bases   by our id: the style of the school that has the name we wanted
    """

    def __init__(self, theirs: TheirStyles, ours: Iterable[Element]) -> None:
        self.ids: dict[str, str] = {}
        self.bases: dict[str, str] = {}
        self.added: list[Added] = []
        self._theirs = theirs
        self._taken, self._taken_names = set(theirs.ids), set(theirs.names)
        for style in ours:
            self._place(style)

    def _place(self, style: Element) -> None:
        """Find `style` in the school's, or give it a place there."""
        kind, name = kind_of(style), name_of(style)
        identifier = style.get(f"{W}styleId", "")
        known = self._theirs.find(kind, name)
        standard = style.get(f"{W}default") is not None and kind != "paragraph"
        if known is not None and (standard or (kind, name.lower()) in KEPT):
            self.ids[identifier] = known.get(f"{W}styleId", "")
            return
        if known is not None and name in RENAMED:
            self.bases[identifier] = known.get(f"{W}styleId", "")
        self._add(Added(style, identifier, name))

    def _add(self, ours: Added) -> None:
        """Give a style of ours an id and a name that the school hasn't."""
        name = self._free_name(ours.name)
        wanted = ours.id if name == ours.name else f"Lob{ours.id}"
        self.ids[ours.id] = self._free_id(wanted)
        self._mark(ours.style, name, self.ids[ours.id])
        if name != ours.name:
            ours.style.set(f"{W}customStyle", "1")  # then it is no style of Word's
        self.added.append(ours)

    def _mark(self, style: Element, name: str, identifier: str) -> None:
        """Name `style`, which is no default beside one of theirs."""
        style.find(f"{W}name").set(f"{W}val", name)  # type: ignore[union-attr]
        style.set(f"{W}styleId", identifier)
        if self._theirs.standard(kind_of(style)) is not None:
            style.attrib.pop(f"{W}default", "")

    def _free_name(self, name: str) -> str:
        wanted = name
        if name.lower() in self._taken_names or (
            name == "Normal" and self._theirs.find("paragraph", name) is not None
        ):
            wanted = RENAMED.get(name, f"{name} (werkboek)")
        number, base = 2, wanted
        while wanted.lower() in self._taken_names:
            wanted, number = f"{base} {number}", number + 1
        self._taken_names.add(wanted.lower())
        return wanted

    def _free_id(self, identifier: str) -> str:
        wanted, number = identifier, 1
        while wanted in self._taken:
            bare = identifier.removeprefix("Lob")
            wanted = f"Lob{bare}{number if number > 1 else ''}"
            number += 1
        self._taken.add(wanted)
        return wanted
