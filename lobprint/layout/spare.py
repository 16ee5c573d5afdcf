"""How a page is set in Word, where people go on writing.

A paragraph more, or a row, must not push the end of a page onto another. So a page of
Word is set as if one of its rows stood on it twice, as far as it keeps its lines to
write on; else with room for two lines of text. In print it is as full as it can be.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lobprint.layout.fit import Height, high_of, set_in
from lobprint.look import MM
from lobprint.look.ease import CLOSER, TIGHTEST, Ease
from lobprint.look.type import BODY
from lobprint.page.items import Placed, Slab

WORDS = 2 * BODY.leading + 3.0 * MM
"""Two lines of text with the space above them, in pt."""
BORDER = 1.0
"""What a row more may bring of rules, in pt."""
_FLOOR = CLOSER[-2]
_STEPS = (*CLOSER[:-1], _FLOOR._replace(space=TIGHTEST))
_SHORT = tuple([one._replace(lines=-1) for one in _STEPS])
"""The same on a page that in print has a line less everywhere already."""


def fit_in_word(placed: Sequence[Placed], free: float, ease: Ease) -> Ease:
    """How the slabs on a page that has `free` pt in Word are set there; `ease` is how
    they are in print."""
    slabs = [one.slab for one in placed]
    if any(slab.whole for slab in slabs):
        return ease
    steps = _STEPS if ease.lines >= 0 else _SHORT
    high = high_of(slabs)
    for more in _extras(slabs):

        def higher(tried: Ease, more: Height = more) -> float:
            return high(tried) + more(tried)

        floor = steps[-1] if more is _words else steps[-2]
        if higher(floor) <= free:
            return ease if higher(ease) <= free else set_in(higher, free, steps)
    return steps[-1]


def _words(_: Ease) -> float:
    return WORDS


def _extras(slabs: Sequence[Slab]) -> Iterator[Height]:
    """What may come to stand on a page: a row of each of its tables, the highest first,
    or else some words."""
    rows = [
        slab
        for slab, after in zip(slabs, (*slabs[1:], None), strict=True)
        if slab.piece[1] and (after is None or after.piece != _next(slab))
    ]
    for slab in sorted(rows, key=lambda one: one.height, reverse=True):
        if slab.height + BORDER > WORDS:
            yield _row(slab)
    yield _words


def _next(slab: Slab) -> tuple[int, int]:
    number, row = slab.piece
    return number, row + 1


def _row(slab: Slab) -> Height:
    at = slab.at
    if at is None:
        return lambda _: slab.height + BORDER
    return lambda ease: at(ease) + BORDER
