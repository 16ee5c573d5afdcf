"""Whose pages are whose in a pile that was scanned.

Nothing on a page says so, but for personal copies. What there is to go by is the order:
pages that follow each other are of one respondent, until a page returns. A pile that
was sorted by page (all fronts, then all backs) can't be told apart so: there each page
stands alone, and somebody joins what belongs together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeVar

Run = list[int]
"""Places of pages in a pile, all of one respondent."""
Key = TypeVar("Key")


class Sheet(NamedTuple):
    """A page in a pile: which one of its document, which personal copy (0: none), and
    the forms on it."""

    page: int
    copy: int
    forms: frozenset[str]


def respondents(pile: Sequence[Sheet]) -> list[Run]:
    """The places of the pages of each respondent, in the order in which they lie."""
    found = [
        run
        for _, places in _parted(range(len(pile)), lambda at: pile[at].copy)
        for run in _whole_or_by_form(pile, places)
    ]
    return sorted(found)


def _whole_or_by_form(pile: Sequence[Sheet], places: Run) -> Iterator[Run]:
    """Books by their pages; else loose forms, each by its own pages."""
    whole = _runs(pile, places)
    pages = {pile[at].page for at in places}
    if all(len(run) * 2 > len(pages) for run in whole or [[]]):
        yield from whole
        return
    group = _groups(pile[at].forms for at in places)
    for _, own in _parted(places, lambda at: group[min(pile[at].forms, default="")]):
        yield from _runs(pile, own) or ([at] for at in own)


def _runs(pile: Sequence[Sheet], places: Run) -> list[Run]:
    """Cut where a page returns, when all runs have the same pages then; else where the
    pile begins anew, when most runs are nearly whole. Nothing when neither is so."""
    pages = [pile[at].page for at in places]
    runs = _cut(places, pages, _returns(pages))
    if len({frozenset(pile[at].page for at in run) for run in runs}) == 1:
        return runs
    runs = _cut(places, pages, _begins_anew(pages))
    most = [run for run in runs if len(run) * 2 > len(set(pages))]
    return runs if len(most) * 2 > len(runs) else []


def _returns(pages: Sequence[int]) -> Iterator[bool]:
    """Whether each page was there already, since this last was so."""
    seen: set[int] = set()
    for page in pages:
        returned = page in seen
        seen = {page} if returned else seen | {page}
        yield returned


def _begins_anew(pages: Sequence[int]) -> Iterator[bool]:
    """Whether each page goes back against the order of the pile, or returns."""
    steps = [after - before for before, after in pairwise(pages)]
    up = sum(step > 0 for step in steps) >= sum(step < 0 for step in steps)
    yield False
    for step in steps:
        yield step <= 0 if up else step >= 0


def _cut(places: Run, pages: Sequence[int], begins: Iterable[bool]) -> list[Run]:
    runs: list[Run] = []
    for at, _, is_first in zip(places, pages, begins, strict=True):
        if is_first or not runs:
            runs.append([])
        runs[-1].append(at)
    return runs


def _groups(forms: Iterable[frozenset[str]]) -> dict[str, str]:
    """Forms that stand on one page belong together: the first of each group."""
    group = {"": ""}
    for several in forms:
        first = {group.get(one, one) for one in several}
        for name in [*group, *several]:
            if group.get(name, name) in first:
                group[name] = min(first)
    return group


def _parted(
    places: Iterable[int], key: Callable[[int], Key]
) -> Iterator[tuple[Key, Run]]:
    parts: dict[Key, Run] = {}
    for at in places:
        parts.setdefault(key(at), []).append(at)
    yield from parts.items()
