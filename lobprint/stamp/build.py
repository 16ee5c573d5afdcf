"""Which print it is: a short name for all that makes its pages what they are.

A reader of scans must know a page by it. So it is made of what stands on the pages, and
where: words, and places to fill in. It isn't made of what differs from copy to copy of
one print: whose it is, what is filled in already, and the day of the edition, which
stands on no page. That is why the cover, where a name stands, and the heads of pages
don't count.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from lobprint.document import Document
from lobprint.page.items import Glyphs, Layout, Page, Widget
from lobprint.stamp.model import CROCKFORD, SIGNS

LAYOUT = 2
"""Goes up when pages come to look otherwise in a way that no word or place shows."""
_BITS = 5


def build_of(document: Document, layout: Layout) -> str:
    """The build of `document`, in eight signs (40 bits) of Crockford's base 32, which
    has no letters that are taken for digits. Of many copies it is that of the first."""
    covers = {part.id for part in document.parts if part.kind == "cover"}
    about = (
        *(LAYOUT, document.sector, document.school, document.language),
        *(document.running, document.example),
    )
    seen = sha256(repr(about).encode())
    for page in layout.pages:
        if page.copy <= 1 and page.part not in covers:
            seen.update("".join(_printed(page)).encode())
    return _crockford(seen.digest())


def _printed(page: Page) -> Iterator[str]:
    """What stands on a page, each on a line with its place, in pt."""
    for placed in page.placed:
        for item in placed.slab.items:
            if isinstance(item, Glyphs | Widget):
                x, y = placed.x + item.x, placed.y + item.y
                yield f"{page.number} {x:.1f} {y:.1f} {_said(item)}\n"


def _said(item: Glyphs | Widget) -> str:
    """Words; or a place to fill in."""
    if isinstance(item, Glyphs):
        return item.text
    option = item.option.value if item.option else ""
    return f"{type(item.field).__name__} {item.field.id} {option} {item.field.name}"


def _crockford(digest: bytes) -> str:
    number = int.from_bytes(digest[: SIGNS * _BITS // 8], "big")
    steps = range((SIGNS - 1) * _BITS, -1, -_BITS)
    return "".join(CROCKFORD[number >> step & 31] for step in steps)
