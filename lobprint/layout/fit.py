"""How far a page gives way, or grows: so that it is full and nothing runs over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from lobprint.look import MM
from lobprint.look.ease import AIRY, ASKED, CLOSER, MOST_ROOM, Ease
from lobprint.page.items import Placed, Slab

HAIR = 0.01
CLOSE = 0.5 * MM
"""A page is full when no more than this is left."""
STEPS = 3
"""How often a height between two is looked for: each time much closer."""
MOST_CANVAS = 8.0
"""A canvas that asks for all there is asks for little else: so many times that."""
MOST_LINES = 4
"""More lines than this at one place are more than anybody writes."""
Height = Callable[[Ease], float]


def fit(placed: Sequence[Placed], free: float, grows: bool = True) -> Ease:
    """How the slabs on a page of `free` pt are set: as they ask, or closer when that is
    too much, or with more room when that is left and the page `grows`."""
    slabs = [one.slab for one in placed]
    high = high_of(slabs)
    if not grows or not any(slab.at for slab in slabs):
        return ASKED if high(ASKED) <= free + HAIR else _closer(high, free, CLOSER)
    return set_in(high, free, CLOSER)


def set_in(high: Height, free: float, steps: Sequence[Ease]) -> Ease:
    """The ease with which what is so `high` just fills `free` pt; `steps` say how it
    gives way."""
    asked = high(ASKED)
    if asked > free + HAIR:
        return _closer(high, free, steps)
    return _wider(high, free) if free - asked > CLOSE else ASKED


def high_of(slabs: Sequence[Slab]) -> Height:
    """How high `slabs` are together, with the space between them."""
    elastic = Counter([slab.at for slab in slabs if slab.at is not None]).items()
    space = _space(slabs)
    rigid = sum([slab.height for slab in slabs if slab.at is None])

    def high(ease: Ease) -> float:
        return (
            rigid + space * ease.space + sum([many * at(ease) for at, many in elastic])
        )

    return high


def closest(placed: Sequence[Placed]) -> float:
    """How high the slabs on a page are together when they give all they can."""
    slabs, ease = [one.slab for one in placed], CLOSER[-1]
    high = sum([slab.at(ease) if slab.at else slab.height for slab in slabs])
    return high + _space(slabs) * ease.space


def _space(slabs: Sequence[Slab]) -> float:
    """All space between slabs: the first has none above it."""
    total, first = 0.0, True
    for slab in slabs:
        if slab.foot or not first:
            total += slab.before
        first = first and not slab.height
    return total


def _closer(high: Height, free: float, steps: Sequence[Ease]) -> Ease:
    """As little closer as there is need for, at the most the last of `steps`."""
    least = next((one for one in steps if high(one) <= free + HAIR), None)
    if least is None:
        return steps[-1]
    ease = _between(high, free, least, least._replace(space=1.0))
    ease = _between(high, free, ease, ease._replace(pitch=0.0))
    ease = _between(high, free, ease, ease._replace(room=1.0))
    return _wider(high, free, ease) if least.lines else ease


def _wider(high: Height, free: float, ease: Ease = ASKED) -> Ease:
    """Boxes grow first, then there are more lines, then they stand further apart."""
    if high(ease._replace(room=MOST_CANVAS)) > high(ease):  # there are boxes
        for most in (MOST_ROOM, MOST_CANVAS):
            ease = _between(high, free, ease, ease._replace(room=most))
    while 0 <= ease.lines < MOST_LINES:
        more = ease._replace(lines=ease.lines + 1)
        if high(more) > free + HAIR:
            break
        ease = more
    ease = _between(high, free, ease, ease._replace(pitch=1.0))
    return _between(high, free, ease, ease._replace(space=AIRY))


def _between(high: Height, free: float, low: Ease, top: Ease) -> Ease:
    """The nearest to `top` that fits, from `low`, which fits. Heights grow ever faster,
    so what lies on the line between two of them fits, but where lines are counted."""
    over = high(top)
    if over <= free + HAIR:
        return top
    under = high(low)
    for _ in range(STEPS):
        if free - under < CLOSE or over - under < HAIR:
            break
        tried = _mixed(low, top, (free - under) / (over - under))
        height = high(tried)
        if height > free + HAIR:
            top, over = tried, height
        else:
            low, under = tried, height
    return low


def _mixed(low: Ease, top: Ease, part: float) -> Ease:
    return Ease(
        low.room + (top.room - low.room) * part,
        low.pitch + (top.pitch - low.pitch) * part,
        low.lines,
        low.space + (top.space - low.space) * part,
    )
