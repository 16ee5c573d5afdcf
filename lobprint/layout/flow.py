"""Filling pages: slabs in reading order, none ever split."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from lobprint.layout.items import Break, Placed, Slab
from lobprint.look import MM
from lobprint.look.paper import Sheet


@dataclass(slots=True)
class FlowPage:
    """A page of one part before it has a number; x counts from the left margin."""

    footer: str
    placed: list[Placed] = field(default_factory=list)


def flow(slabs: Iterable[Slab | Break], sheet: Sheet, footer: str) -> list[FlowPage]:
    """Put slabs on pages of `sheet`.

    A slab that doesn't fit opens a new page, together with the kept slabs before it.
    What is higher than a whole page stands on a page of its own and runs over."""
    filler = _Filler(sheet, footer)
    for group in _groups(slabs):
        if isinstance(group, Break):
            filler.new_page(group.footer)
        else:
            filler.place(group)
    return filler.finished()


def _groups(slabs: Iterable[Slab | Break]) -> Iterable[list[Slab] | Break]:
    """Slabs that must share a page, in one list."""
    group: list[Slab] = []
    for slab in slabs:
        if isinstance(slab, Break):
            if group:
                yield group
            group = []
            yield slab
            continue
        group.append(slab)
        if not slab.keep:
            yield group
            group = []
    if group:
        yield group


class _Filler:
    def __init__(self, sheet: Sheet, footer: str) -> None:
        self._sheet = sheet
        self._pages = [FlowPage(footer)]
        self._y = 0.0
        self._foot = 0.0
        self._growing: tuple[int, Slab] | None = None

    def new_page(self, footer: str | None = None) -> None:
        self._settle()
        self._pages.append(FlowPage(footer or self._pages[-1].footer))
        self._y = self._foot = 0.0

    def place(self, group: Sequence[Slab]) -> None:
        if self._y and self._needed(group) > self._left() + 0.01:
            self.new_page()
            if group[0].header:
                self._put(group[0].header, artifact=True)
        for slab in group:
            self._put(slab)

    def finished(self) -> list[FlowPage]:
        self._settle()
        return self._pages

    @property
    def _height(self) -> float:
        return self._sheet.text_height * MM

    def _left(self) -> float:
        return self._height - self._foot - self._y

    @staticmethod
    def _needed(group: Sequence[Slab]) -> float:
        return sum(slab.before + slab.height for slab in group)

    def _put(self, slab: Slab, artifact: bool = False) -> None:
        page = self._pages[-1].placed
        if slab.whole:
            page.append(Placed(0, 0, slab))
            self._y = self._height
            return
        if slab.foot:
            self._foot += slab.height
            page.append(Placed(0, self._height - self._foot, slab))
            return
        self._y += slab.before if self._y else 0.0
        if slab.grow:
            self._growing = (len(page), slab)
        page.append(Placed(0, self._y, slab, artifact))
        self._y += slab.height

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
        placed[index] = Placed(0, placed[index].y, slab.grow(slab.height + extra))
        for later in placed[index + 1 :]:
            if not later.slab.foot:
                later.y += extra
