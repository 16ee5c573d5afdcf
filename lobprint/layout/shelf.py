"""Parts that are laid out once for many documents.

Documents of one workbook share most of their parts, the very same objects. A part that
didn't ask whose document it is in looks the same in each of them, as long as the page
numbers that it names are the same; those are compared each time.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from operator import itemgetter

from lobprint.document import Document, Part
from lobprint.layout.assemble import LaidPart, titles
from lobprint.look.paper import Sheets
from lobprint.look.typeface import Typeface

MOST_PARTS = 400
"""How many are kept: a few workbooks in three sectors. One takes some 100 kB."""


@dataclass(slots=True)
class Shelf:
    """What was laid out, by the part itself and the setting it stands in; the last one
    used stands last. Whoever gets a layout of these must not change it."""

    most: int = MOST_PARTS
    _laid: dict[Hashable, LaidPart] = field(default_factory=dict)

    def take(
        self, part: Part, setting: Hashable, starts: Mapping[str, int]
    ) -> LaidPart | None:
        """`part` as it was laid out in `setting`, when its page numbers still hold."""
        key = (id(part), setting)
        laid = self._laid.get(key)
        if laid is None or laid.is_stale(starts):
            return None
        self._laid[key] = self._laid.pop(key)
        return laid

    def put(self, setting: Hashable, laid: LaidPart) -> None:
        """Keep `laid`, and with it its part, so that no other gets its id."""
        self._laid[id(laid.part), setting] = laid
        while len(self._laid) > self.most:
            del self._laid[next(iter(self._laid))]


def setting_of(document: Document, sheets: Sheets, typeface: Typeface) -> Hashable:
    """All that a part is laid out in, beside itself and what it asks of its document:
    paper, type, language, and what links to other parts are called."""
    papers = tuple(sorted(sheets.papers.items(), key=itemgetter(0)))
    around = (papers, sheets.cover, sheets.titles, sheets.spare)
    return (around, typeface, document.words, tuple(titles(document)))
