"""What somebody laid over the pages: words beside the fields, and strokes of a pen
(ISO 32000-1, 12.5). On a tablet that is how many people fill in a form."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from lobprint.reading.pdf.body import Body
from lobprint.reading.pdf.values import plain, words
from lobprint.reading.pdf.widgets import Annotation

DRAWN = frozenset(
    {"Ink", "Stamp", "Line", "Square", "Circle", "Polygon", "PolyLine", "Caret"}
)
OURS = frozenset({"Widget", "Link", "Popup"})
"""What lobprint puts on a page itself, and what shows another note."""


@dataclass(slots=True)
class Notes:
    """`texts` are words with the page that they stand on; `drawn` the pages on which
    somebody drew, from 1."""

    texts: list[str] = field(default_factory=list)
    drawn: list[int] = field(default_factory=list)


def notes(body: Body, annotations: Iterable[Annotation]) -> Notes:
    found = Notes()
    for one in annotations:
        if one.kind in OURS:
            continue
        said = words(body, one.about.get("Contents"))
        said = said.strip() or plain(words(body, one.about.get("RC")))
        if said:
            found.texts.append(f"{said} (bladzijde {one.page})")
        elif one.kind in DRAWN and one.page not in found.drawn[-1:]:
            found.drawn.append(one.page)
    return found
