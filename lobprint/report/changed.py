"""What differs from last year, in words."""

from __future__ import annotations

from collections.abc import Sequence

from lobprint.document import Inline, Span
from lobprint.report.numbers import count, does, first, joined
from lobprint.report.wording import (
    Counts,
    chose,
    even,
    leading,
    left_empty,
    most_chosen,
    said,
)

MOVED, SHARE = 2, 8
"""So many more, and a level gained; in a large team it takes an eighth of those who
answered."""
FEW = 3
"""What fewer people answered is no change of a team."""


def since(levels: Sequence[str], now: Counts, before: Counts, people: int) -> Inline:
    """What differs from last year: "Verschoven. Van minimaal naar basis." Of a level
    that gained one nothing is said: that may be who was there."""
    old, new = most_chosen(before), most_chosen(now)
    if not new:
        return (Span("Niemand antwoordde."),)
    empty = left_empty(people - sum(now), now=True)
    if not old:
        return said("", "Vorig jaar antwoordde niemand.", empty)
    if min(sum(now), sum(before)) < FEW:
        return said("", _how_many(sum(now), sum(before)))
    if gained := _gained(now, before):
        return said(*_moved(levels, now, before, gained), empty)
    uneven = _uneven(now, before)
    lost = () if uneven else _lost(now, before)
    if lost:
        return said("Verschoven.", _chosen(levels, lost, "minder vaak"), empty)
    if uneven or _larger(now, before):
        return said("", _how_many(sum(now), sum(before)))
    return said("Bijna gelijk.", empty or _now(levels, now))


def _moved(
    levels: Sequence[str], now: Counts, before: Counts, gained: Sequence[int]
) -> tuple[str, str]:
    """The kind of a change, and the change."""
    old, new = most_chosen(before), most_chosen(now)
    one_each = len(old) == len(new) == 1
    if one_each and old != new and _by_share(new[0], now, before) > 0:
        return "Verschoven.", f"Van {levels[old[0]]} naar {levels[new[0]]}."
    if _ends(now) - _ends(before) >= _least(now):
        return "Uit elkaar.", _apart(levels, now, before)
    if old == new == [gained[0]]:
        return "Dichter bij elkaar.", chose(levels, now, new)
    return "Verschoven.", _chosen(levels, gained, "vaker")


def _chosen(levels: Sequence[str], places: Sequence[int], how: str) -> str:
    names = joined([levels[place] for place in places])
    return f"{first(names)} {'is' if len(places) == 1 else 'zijn'} {how} gekozen."


def _gained(now: Counts, before: Counts) -> list[int]:
    """The levels that have more people than last year, also beside how many there
    were."""
    return [
        place
        for place in range(len(now))
        if now[place] - before[place] >= _least(now)
        and _by_share(place, now, before) > 0
    ]


def _lost(now: Counts, before: Counts) -> list[int]:
    """The levels that have fewer people than if all were as last year; and fewer."""
    least = _least(now) * sum(before)
    shares = [_by_share(place, now, before) for place in range(len(now))]
    return [p for p, one in enumerate(shares) if one <= -least and now[p] < before[p]]


def _least(counts: Counts) -> int:
    return max(MOVED, -(-sum(counts) // SHARE))


def _by_share(place: int, now: Counts, before: Counts) -> int:
    """How many more chose a level than if all were as last year, for each who answered
    then."""
    return now[place] * sum(before) - before[place] * sum(now)


def _uneven(now: Counts, before: Counts) -> bool:
    """Whether so many more or fewer answered that counts can't lie beside each
    other."""
    fewest, most = sorted((sum(now), sum(before)))
    return fewest * 2 < most


def _larger(now: Counts, before: Counts) -> bool:
    """Whether a level gained only because fewer answered."""
    shares = [_by_share(place, now, before) for place in range(len(now))]
    return max(shares) >= _least(now) * sum(before)


def _how_many(now: int, before: int) -> str:
    verb = does(now, "antwoordde", "antwoordden")
    return f"{first(count(now))} {verb} nu, vorig jaar {count(before)}."


def _ends(counts: Counts) -> int:
    """How many stand against as many: at the lowest and the highest level."""
    return min(counts[0], counts[-1])


def _now(levels: Sequence[str], now: Counts) -> str:
    top = most_chosen(now)
    if len(top) > 1:
        return even(levels, top)
    if leading(now) is not None:
        return f"Meest {levels[top[0]]}."
    return f"{first(levels[top[0]])} het vaakst."


def _apart(levels: Sequence[str], now: Counts, before: Counts) -> str:
    gone = [p for p, n in enumerate(now) if not n and before[p] >= MOVED]
    if gone:
        return f"Niemand kiest nog {' of '.join([levels[place] for place in gone])}."
    return chose(levels, now, [0, len(levels) - 1])
