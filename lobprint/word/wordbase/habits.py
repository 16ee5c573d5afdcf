"""The styles of a school, and what those that we use would do in a workbook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lobprint.word.wordbase.inheritance import Inherited
from lobprint.word.wordbase.tree import Element, W, chain, kind_of, name_of, val

Key = tuple[str, str]

KEPT: frozenset[Key] = frozenset(
    [
        ("paragraph", "heading 1"),
        ("paragraph", "heading 2"),
        ("paragraph", "heading 3"),
        ("character", "strong"),
        ("character", "emphasis"),
        ("character", "hyperlink"),
        ("character", "placeholder text"),
    ]
)
"""Styles of the school that our blocks use as they are, by type and name."""
_STANDARD = {
    "paragraph": "normal",
    "character": "default paragraph font",
    "table": "normal table",
    "numbering": "no list",
}
"""What Word calls the style of all that names none, by type."""


class Habits(NamedTuple):
    """What heading styles of the school do that ours, in a form, must not."""

    breaks: bool
    numbers: bool


class TheirStyles:
    """The styles of a school by type and name; Word makes no difference of capitals."""

    def __init__(self, root: Element) -> None:
        rows = root.findall(f"{W}style")
        self.ids = {style.get(f"{W}styleId", "") for style in rows}
        self.names = {name_of(style).lower() for style in rows}
        self._known: dict[Key, Element] = {}
        for style in rows:
            self._known.setdefault((kind_of(style), name_of(style).lower()), style)
        self._name_defaults(rows)
        known = self._known.values()
        self._by_id = {style.get(f"{W}styleId", ""): style for style in known}
        self._defaults = root.find(f"{W}docDefaults")

    def _name_defaults(self, rows: Iterable[Element]) -> None:
        """The style of all that names none is "Normal", whatever it is called."""
        for style in rows:
            if style.get(f"{W}default") in ("1", "true", "on"):
                kind = kind_of(style)
                self._known.setdefault((kind, _STANDARD.get(kind, "")), style)

    def find(self, kind: str, name: str) -> Element | None:
        """The style that Word knows as `name`, such as "heading 1"."""
        return self._known.get((kind, name.lower()))

    def standard(self, kind: str) -> Element | None:
        """The style of what names none."""
        return self.find(kind, _STANDARD.get(kind, ""))

    def list_of(self, name: str) -> str | None:
        """The numbering (w:numId) whose first level is list style `name`, or None."""
        style = self.find("paragraph", name)
        number = None if style is None else style.find(f"{W}pPr/{W}numPr/{W}numId")
        level = None if style is None else style.find(f"{W}pPr/{W}numPr/{W}ilvl")
        return None if number is None or level is not None else val(number)

    def inherited(self, identifier: str) -> Inherited:
        """What a style has that stands on the one with this id, or on none."""
        found = list(chain(self._by_id.get(identifier), self._by_id))
        return Inherited(found, self._defaults)

    def kept(self) -> Iterator[list[Element]]:
        """Each style that we use as it is, with those that it stands on."""
        for key in sorted(KEPT):
            yield list(chain(self.find(*key), self._by_id))

    def habits(self) -> Habits:
        """Whether the headings that we use open a page, or have numbers."""
        used = [self.find(*key) for key in KEPT if key[0] == "paragraph"]
        styles = [each for style in used for each in chain(style, self._by_id)]
        breaks = [style.find(f"{W}pPr/{W}pageBreakBefore") for style in styles]
        numbers = [style.find(f"{W}pPr/{W}numPr") for style in styles]
        return Habits(
            any(found is not None for found in breaks),
            any(found is not None for found in numbers),
        )
