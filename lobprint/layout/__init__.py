"""From a document to pages: where every word, rule and field stands.

Each part is laid out by itself, by one function for each class of block, which knows
nothing of the others. Then the parts are put on numbered pages. A part that names a
page number which turns out to be another than was expected is laid out again.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lobprint.blocks.page_break import PageBreak
from lobprint.blocks.place import place_of
from lobprint.blocks.registry import kind_of
from lobprint.brand import Logo
from lobprint.document import Block, Document, Part
from lobprint.garbage import seldom_collected
from lobprint.language import speaking
from lobprint.layout.assemble import LaidPart, assemble, number
from lobprint.layout.flow import FlowPage, flow
from lobprint.layout.overflow import overflows
from lobprint.layout.shelf import Shelf, setting_of
from lobprint.layout.titles import make_room
from lobprint.look import MM
from lobprint.look.ease import ASKED, Ease
from lobprint.look.paper import OWN, Sheets, TitleSpace
from lobprint.look.typeface import SOURCE_SANS, Typeface, set_in
from lobprint.page.items import Anchor, Break, Layout, Node, Placed, Slab
from lobprint.page.room import Room, Whole
from lobprint.page.slabs import slabs_of

Moved = dict[int, list[tuple[Slab, Ease]]]
ROUNDS = 4
"""How often parts are laid out again for page numbers that moved."""


def lay_out(
    document: Document,
    logo: Logo | None = None,
    sheets: Sheets = OWN,
    typeface: Typeface = SOURCE_SANS,
    shelf: Shelf | None = None,
) -> Layout:
    """The pages of `document` on `sheets`, set in `typeface`, with the school's `logo`
    on its cover, or at the head of a form alone.

    With a `shelf` the layout shares what it can with others made with it, and is only
    to be read. Raises TypeError for a block that no room lays out."""
    desk = _Desk(document, logo, sheets, typeface, shelf)
    with seldom_collected(), set_in(typeface), speaking(document.words):
        return desk.lay_out()


@dataclass(slots=True)
class _Desk:
    """What every part of a document is laid out with."""

    document: Document
    logo: Logo | None
    sheets: Sheets
    typeface: Typeface
    shelf: Shelf | None
    setting: Hashable = field(init=False, default=None)

    def lay_out(self) -> Layout:
        if self.shelf is not None:
            self.setting = setting_of(self.document, self.sheets, self.typeface)
        document, sheets = self.document, self.sheets
        expected = number([_expected(part, sheets) for part in document.parts])
        parts = [self.part(part, expected) for part in document.parts]
        for _ in range(ROUNDS):
            starts = number(parts)
            stale = [place for place, part in enumerate(parts) if part.is_stale(starts)]
            if not stale:
                break
            for place in stale:
                parts[place] = self.part(parts[place].part, starts)
        return assemble(document, parts, self.logo)

    def part(self, part: Part, starts: Mapping[str, int]) -> LaidPart:
        """`part`, from the shelf when it has it, else laid out now."""
        if self.shelf is None:
            return self._laid_out(part, starts, Whole(self.document, self.logo))
        laid = self.shelf.take(part, self.setting, starts)
        if laid is None:
            whole = Whole(self.document, self.logo)
            laid = self._laid_out(part, starts, whole)
            if not whole.asked:
                self.shelf.put(self.setting, laid)
        return laid

    def _laid_out(
        self, part: Part, starts: Mapping[str, int], whole: Whole
    ) -> LaidPart:
        sheet = self.sheets.of(part)
        node, pages = Node("Sect", title=part.title), Known(starts)
        room = Room(whole, part, sheet, node, pages)
        slabs = list(_slabs(part, room, self.sheets.titles))
        spare = self.sheets.spare_of(part)
        filled = flow(slabs, sheet, part.footer or part.title, spare)
        free = sheet.text_height * MM - spare * MM
        told = tuple(overflows(part.id, filled, free))
        moved = _moved(part, filled)
        return LaidPart(
            part, sheet, node, filled, pages.asked, room.lowered, told, moved
        )


def _moved(part: Part, pages: Sequence[FlowPage]) -> Moved:
    """What Word doesn't set as it asked, by the identity of its block."""
    found: Moved = {}
    block = 0
    for page in pages:
        for placed in page.placed:
            slab = placed.slab
            block = slab.begins[1] if slab.begins else block
            moved = placed.in_word != ASKED and not placed.artifact
            if moved and (slab.at or slab.before):
                pairs = found.setdefault(id(part.blocks[block]), [])
                pairs.append((slab, placed.in_word))
    return found


def _expected(part: Part, sheets: Sheets) -> LaidPart:
    """`part` on the pages that it has if it breaks nowhere but where it says so. That
    is nearly always right, and then no part is laid out twice."""
    breaks = sum(isinstance(block, PageBreak) for block in part.blocks)
    opening = Placed(0, 0, Slab(0, [], anchor=Anchor(part.id)))
    pages = [FlowPage("", [opening]), *(FlowPage("") for _ in range(breaks))]
    return LaidPart(part, sheets.of(part), Node("Sect"), pages, {}, {})


def _slabs(
    part: Part, room: Room, titles: Sequence[TitleSpace | None]
) -> Iterator[Slab | Break]:
    anchor = Anchor(part.id, part.title or None)
    yield Slab(0, [], keep=True, anchor=anchor)
    for index, block in enumerate(part.blocks):
        slabs = block_slabs(block, room, titles)
        if slabs and isinstance(slabs[0], Slab):
            slabs[0].begins = (part.id, index)
        yield from slabs


def block_slabs(
    block: Block, room: Room, titles: Sequence[TitleSpace | None] = ()
) -> list[Slab | Break]:
    """The slabs of `block` in its part, with room for the `titles` of a school's own
    style."""
    place = place_of(room.part, block, room.sheet, room.pages)
    lowered = room.lowered[id(block)] = kind_of(block).lower(block, place)
    slabs = slabs_of(lowered, room, _half)
    if titles:
        make_room(slabs, lowered, room, titles)
    return slabs


def _half(block: Block, room: Room) -> list[Slab | Break]:
    """What lays out a block that pieces can't say."""
    made: list[Slab | Break] = kind_of(block).half("printed")(block, room)
    return made


class Known(Mapping[str, int]):
    """The page numbers that are known, with a note of which were asked for."""

    def __init__(self, pages: Mapping[str, int]) -> None:
        self._pages = pages
        self.asked: dict[str, int | None] = {}

    def __getitem__(self, target: str) -> int:
        self.asked[target] = self._pages.get(target)
        return self._pages[target]

    def __iter__(self) -> Iterator[str]:
        return iter(self._pages)

    def __len__(self) -> int:
        return len(self._pages)


__all__ = ["Shelf", "lay_out"]
