"""Filling pages: slabs in reading order, none ever split."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from lobprint.look import MM
from lobprint.look.paper import Sheet
from lobprint.page.items import Break, Placed, Slab


@dataclass(slots=True)
class FlowPage:
    """A page of one part before it has a number; x counts from the left margin."""

    footer: str
    placed: list[Placed] = field(default_factory=list)


def flow(
    slabs: Iterable[Slab | Break], sheet: Sheet, footer: str, spare: float = 0.0
) -> list[FlowPage]:
    """Put slabs on pages of `sheet`, and leave `spare` mm free at the foot of each.

    A slab that doesn't fit opens a new page, together with the kept slabs before it.
    Kept slabs that are too high for one page together are parted after all; a slab
    that is higher than a page stands on one of its own and runs over."""
    filler = _Filler(sheet, footer, spare * MM)
    for group in _groups(slabs):
        if isinstance(group, Break):
            filler.open_page(group.footer)
        else:
            filler.place(group)
    return filler.finished()


def _groups(slabs: Iterable[Slab | Break]) -> Iterator[list[Slab] | Break]:
    """Slabs that must share a page, in one list.

    What stands at the foot goes with what comes before it: it never opens a page."""
    group: list[Slab] = []
    for slab in slabs:
        ended = bool(group) and not group[-1].keep
        if isinstance(slab, Break):
            if group:
                yield group
            group = []
            yield slab
            continue
        if ended and not slab.foot:
            yield group
            group = []
        group.append(slab)
    if group:
        yield group


class _Filler:
    def __init__(self, sheet: Sheet, footer: str, spare: float) -> None:
        self._height = sheet.text_height * MM
        self._spare = spare
        self._pages = [FlowPage(footer)]
        self._y = 0.0
        self._foot = 0.0
        self._growing: tuple[int, Slab] | None = None

    def open_page(self, footer: str | None) -> None:
        """A new page, unless this one has nothing on it yet."""
        if self._y or self._foot:
            self._new_page()
        if footer is not None:
            self._pages[-1].footer = footer

    def place(self, group: Sequence[Slab]) -> None:
        needed = _needed(group)
        if (
            len(group) > 1
            and needed - group[0].before > self._height - self._spare + 0.01
        ):
            for slab in group:
                self.place([slab])
            return
        if self._y and needed > self._left() + 0.01:
            self._new_page()
            if group[0].header:
                self._put(group[0].header, artifact=True)
        for slab in group:
            self._put(slab)

    def finished(self) -> list[FlowPage]:
        self._settle()
        return self._pages

    def _new_page(self) -> None:
        self._settle()
        self._pages.append(FlowPage(self._pages[-1].footer))
        self._y = self._foot = 0.0

    def _left(self) -> float:
        return self._height - self._spare - self._foot - self._y

    def _put(self, slab: Slab, artifact: bool = False) -> None:
        page = self._pages[-1].placed
        if slab.whole:
            page.append(Placed(0, 0, slab))
            self._y = self._height
            return
        if slab.foot:
            self._put_at_foot(slab)
            return
        self._y += slab.before if self._y else 0.0
        if slab.grow:
            self._growing = (len(page), slab)
        page.append(Placed(0, self._y, slab, artifact))
        self._y += slab.height

    def _put_at_foot(self, slab: Slab) -> None:
        """Below what stands at the foot already, which moves up."""
        placed = self._pages[-1].placed
        for earlier in placed:
            if earlier.slab.foot:
                earlier.y -= slab.height + slab.before
        placed.append(Placed(0, self._height - slab.height, slab))
        self._foot += slab.height + slab.before

    def _settle(self) -> None:
        """Give what the page has left to the slab that grows, and move what follows."""
        if self._growing is None:
            return
        index, slab = self._growing
        self._growing = None
        extra = max(self._left(), 0.0)
        if slab.grow is None or extra < 0.5:
            return
        placed = self._pages[-1].placed
        grown = slab.grow(slab.height + extra)
        grown.begins = slab.begins
        placed[index].slab = grown
        for later in placed[index + 1 :]:
            if not later.slab.foot:
                later.y += grown.height - slab.height


def _needed(group: Sequence[Slab]) -> float:
    return sum(slab.before + slab.height for slab in group)
