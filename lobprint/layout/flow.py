"""Filling pages: slabs in reading order, none ever split."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from lobprint.layout.fit import closest, fit
from lobprint.layout.spare import fit_in_word
from lobprint.look import MM
from lobprint.look.code import code_box
from lobprint.look.ease import ASKED, CLOSER, Ease
from lobprint.look.furniture import word_bottom
from lobprint.look.paper import RESERVE, Sheet
from lobprint.page.items import Break, Placed, Slab
from lobprint.page.setting import OVER


@dataclass(slots=True)
class FlowPage:
    """A page of one part before it has a number; x counts from the left margin. It may
    be that it `grows`."""

    footer: str
    placed: list[Placed] = field(default_factory=list)
    grows: bool = True


Group = list[Slab]
Region = tuple[list[Placed], float, float, float]
"""What stands together on a page, from where, in how much, with so much free below."""


def flow(
    slabs: Iterable[Slab | Break], sheet: Sheet, footer: str, spare: float = 0.0
) -> list[FlowPage]:
    """Put slabs on pages of `sheet`, and leave `spare` mm free at the foot of each.

    A slab that doesn't fit opens a new page, together with the kept slabs before it.
    Kept slabs that are too high for one page together are parted after all; a slab
    that is higher than a page stands on one of its own and runs over.

    Slabs give way where that saves a page. Then each page sets its own as its room
    allows, and paints them."""
    free = (sheet.text_height - spare) * MM
    pages: list[FlowPage] = []
    for name, groups in _leaves(slabs, footer):
        pages += _filled(groups, name, free, large=sheet.scale > 1)
    half = (sheet.height / 2 - sheet.top) * MM
    under = max(spare - max(_code(sheet) - sheet.bottom, 0.0), 0.0)
    lower = sheet.bottom - word_bottom(sheet) - max(RESERVE - spare, 0.0)
    for page in pages:
        for slabs_of_it, top, high, foot in _regions(page, half, free, under * MM):
            _settle(slabs_of_it, top, high, foot, page.grows)
            _settle_in_word(page, slabs_of_it, high + lower * MM)
    return pages or [FlowPage(footer)]


def _code(sheet: Sheet) -> float:
    """What a code at the foot of `sheet` takes of it, with the white around it."""
    box = code_box(sheet.width, sheet.height)
    return sheet.height - box.y + box.white


def _leaves(
    slabs: Iterable[Slab | Break], footer: str
) -> Iterator[tuple[str, list[Group]]]:
    """What stands between breaks, each with the name at its foot; breaks with nothing
    between them are one."""
    groups: list[Group] = []
    for group in _groups(slabs):
        if isinstance(group, Break):
            if any(slab.height or slab.whole for one in groups for slab in one):
                yield footer, groups
                groups = []
            footer = footer if group.footer is None else group.footer
        else:
            groups.append(group)
    if groups:
        yield footer, groups


def _groups(slabs: Iterable[Slab | Break]) -> Iterator[Group | Break]:
    """Slabs that must share a page, in one list.

    What stands at the foot goes with what comes before it: it never opens a page."""
    group: Group = []
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


def _filled(
    groups: Sequence[Group], footer: str, free: float, large: bool
) -> list[FlowPage]:
    """The groups on pages: on fewer, when they give way so far. Of several none grows:
    they look alike, and Word breaks them where we do. On A3 Word's kop stands under the
    title and takes more: there several pages are as full as they ask."""
    pages = _Filler(footer, free, ASKED).fill(groups)
    if len(pages) > 1:
        least = len(_Filler(footer, free, CLOSER[-1]).fill(groups))
        saves = least < len(pages) and (least == 1 or not large)
        for ease in CLOSER if saves else ():
            pages = _Filler(footer, free, ease).fill(groups)
            if len(pages) == least:
                break
    for page in pages:
        page.grows = len(pages) == 1
    return pages


class _Filler:
    """Pages of one name, filled with slabs as high as they are with `ease`."""

    def __init__(self, footer: str, free: float, ease: Ease) -> None:
        self._free, self._ease = free, ease
        self._pages = [FlowPage(footer)]
        self._y = self._foot = 0.0

    def fill(self, groups: Sequence[Group]) -> list[FlowPage]:
        for group in groups:
            self._place(group)
        return self._pages

    def _place(self, group: Group) -> None:
        heights = [self._high(slab) for slab in group]
        first = group[0]
        needed = sum(heights)
        above = first.before * self._ease.space
        if len(group) > 1 and needed - above > self._free + 0.01:
            for slab in group:
                self._place([slab])
            return
        if self._y and needed > self._free - self._foot - self._y + 0.01:
            self._pages.append(FlowPage(self._pages[-1].footer))
            self._y = self._foot = 0.0
            if first.header:
                self._put(first.header, self._high(first.header), artifact=True)
        for slab, height in zip(group, heights, strict=True):
            self._put(slab, height)

    def _high(self, slab: Slab) -> float:
        """What it needs with the space above it."""
        ease = self._ease
        if slab.at is None or ease is ASKED:
            return slab.height + slab.before * ease.space
        return slab.at(ease) + slab.before * ease.space

    def _put(self, slab: Slab, height: float, artifact: bool = False) -> None:
        self._pages[-1].placed.append(Placed(0, 0, slab, artifact))
        if slab.whole:
            self._y = self._free
        elif slab.foot:
            self._foot += height
        elif self._y:
            self._y += height
        else:
            self._y = height - slab.before * self._ease.space


def _regions(page: FlowPage, half: float, free: float, spare: float) -> list[Region]:
    """The page, or its halves when it has two that each have room for what is there."""
    whole = [(page.placed, 0.0, free, spare)]
    cut = [at for at, one in enumerate(page.placed) if one.slab.halfway]
    if len(cut) != 1:
        return whole
    upper, lower = page.placed[: cut[0]], page.placed[cut[0] :]
    line, above = half - OVER / 2, lower[0].slab.before
    halves = [(upper, 0.0, line - above, 0.0), (lower, line, free - line, spare)]
    fits = all(closest(placed) <= high for placed, _, high, _ in halves)
    return halves if fits else whole


def _settle_in_word(page: FlowPage, placed: Sequence[Placed], free: float) -> None:
    """How what stands in so much of a page is set in Word. One of several pages, or the
    upper half of one, is as in print."""
    last = bool(placed) and placed[-1] is page.placed[-1]
    ease = placed[0].ease if placed else ASKED
    if last and page.grows:
        ease = fit_in_word(placed, free, ease)
    for one in placed:
        one.in_word = ease


def _settle(
    placed: Sequence[Placed], top: float, free: float, spare: float, grows: bool
) -> None:
    """Set and paint what stands in so much of a page, and give each its place."""
    ease = fit(placed, free, grows)
    y = top
    for one in placed:
        slab, one.ease = one.slab, ease
        slab.settle(ease)
        if slab.whole or slab.foot:
            continue
        one.y = y + (slab.before * ease.space if y > top else 0.0)
        y = one.y + slab.height
    bottom = top + free + spare
    for one in reversed(placed):
        if one.slab.foot:
            bottom -= one.slab.height
            one.y = bottom
            bottom -= one.slab.before * ease.space
