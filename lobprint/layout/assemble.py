"""Parts onto numbered pages, under one structure tree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lobprint.brand import Logo
from lobprint.document import Document, Part
from lobprint.document.leaves import bare_back, opens_leaf, single_sided
from lobprint.language import filled, teksten
from lobprint.layout.flow import FlowPage
from lobprint.layout.furniture import furniture, poster_furniture
from lobprint.look import MM
from lobprint.look.ease import Ease
from lobprint.look.paper import Sheet
from lobprint.page.elastic import Looks
from lobprint.page.items import (
    Layout,
    Leaf,
    LinkArea,
    Node,
    Overflow,
    Page,
    Placed,
    Slab,
)
from lobprint.pieces import Lowered

NEVER_EMPTY = frozenset({"TD", "TH", "Form"})
"""Elements that stay without content: cells, and fields, whose content is a widget."""


@dataclass(frozen=True, slots=True)
class LaidPart:
    """A part on pages without numbers; `asked` holds the page numbers it names, as it
    knew them, `lowered` what its blocks look like, `moved` what of that isn't set as it
    asked, `overflows` what has no room."""

    part: Part
    sheet: Sheet
    node: Node
    pages: list[FlowPage]
    asked: Mapping[str, int | None]
    lowered: Mapping[int, Lowered]
    overflows: tuple[Overflow, ...] = ()
    moved: Mapping[int, Sequence[tuple[Slab, Ease]]] = field(default_factory=dict)

    def is_stale(self, starts: Mapping[str, int]) -> bool:
        """Whether it names a page number that is another one in `starts`."""
        return any(starts.get(target) != page for target, page in self.asked.items())


def number(parts: Sequence[LaidPart]) -> dict[str, int]:
    """The page on which each part and each heading with an id starts."""
    starts: dict[str, int] = {}
    for page, (_, full) in enumerate(_sheets(parts), start=1):
        for placed in full.placed if full else ():
            anchor = placed.slab.anchor
            if anchor:
                starts.setdefault(anchor.id, page)
    return starts


def assemble(
    document: Document, parts: Sequence[LaidPart], logo: Logo | None = None
) -> Layout:
    """The numbered pages of all parts and the whole structure tree; a loose form has
    the school's `logo` at its head."""
    sheets = list(_sheets(parts))
    pages = [
        _page(document, laid, filled, (page, len(sheets)), logo)
        for page, (laid, filled) in enumerate(sheets, start=1)
    ]
    root = Node("Document", [_pruned(laid.node) for laid in parts])
    _name_links(document, pages)
    lowered = {key: made for laid in parts for key, made in laid.lowered.items()}
    told = tuple([each for laid in parts for each in laid.overflows])
    moved = {key: pairs for laid in parts for key, pairs in laid.moved.items()}
    return Layout(pages, number(parts), root, Looks(lowered, moved), told)


def _sheets(parts: Sequence[LaidPart]) -> Iterator[tuple[LaidPart, FlowPage | None]]:
    """All pages in order; an empty one has no content and goes with the part before.

    What hangs or is cut up has nothing on its back, so in such a part every right-hand
    page is followed by an empty one."""
    one_side, count = single_sided([laid.part for laid in parts]), 0
    before: LaidPart | None = None
    for laid in parts:
        if before and count % 2 and opens_leaf(before.part, laid.part, one_side):
            yield before, None
            count += 1
        before = laid
        for full in laid.pages:
            yield laid, full
            count += 1
            if count % 2 and not one_side and bare_back(laid.part):
                yield laid, None
                count += 1


def _page(
    document: Document,
    laid: LaidPart,
    filled: FlowPage | None,
    place: tuple[int, int],
    logo: Logo | None,
) -> Page:
    """The page at `place`, so many of so many."""
    number, total = place
    head_logo = logo if document.loose else None
    page = Page(number, laid.sheet, laid.part.id)
    if filled is None:
        return page
    left, top = laid.sheet.left(number) * MM, laid.sheet.top * MM
    for placed in filled.placed:
        x, y = (0.0, 0.0) if placed.slab.whole else (left, top)
        moved = Placed(placed.x + x, placed.y + y, placed.slab, placed.artifact)
        page.placed.append(moved)
    if laid.part.kind == "poster":
        page.furniture = poster_furniture(document, page)
    elif laid.part.kind != "cover":
        page.furniture = furniture(document, page, filled.footer, total, head_logo)
    return page


def _pruned(node: Node) -> Node:
    """`node` without the elements in it that hold nothing."""
    empty = False
    for kid in node.kids:
        if isinstance(kid, Node) and not _pruned(kid).kids:
            empty = empty or kid.tag not in NEVER_EMPTY
    if empty:
        node.kids = [kid for kid in node.kids if not _is_empty(kid)]
    return node


def _is_empty(kid: Node | Leaf) -> bool:
    return isinstance(kid, Node) and not kid.kids and kid.tag not in NEVER_EMPTY


def _name_links(document: Document, pages: Sequence[Page]) -> None:
    """Say where each link leads, for who can't see it (ISO 14289-1, 7.18.5)."""
    names = {f"#{target}": title for target, title in titles(document)}
    for page in pages:
        for placed in page.placed:
            for item in placed.slab.items:
                if isinstance(item, LinkArea) and item.node.alt is None:
                    item.node.alt = _link_name(item.target, names)


def titles(document: Document) -> Iterator[tuple[str, str]]:
    """What a link can point at, and what that is called."""
    for part in document.parts:
        yield part.id, part.title
        for block in part.blocks:
            if block.target:
                yield block.target


def _link_name(target: str, titles: Mapping[str, str]) -> str:
    if target.startswith("#"):
        return filled(teksten().ga_naar, titel=titles.get(target, target[1:]))
    return filled(teksten().naar_adres, adres=target)
