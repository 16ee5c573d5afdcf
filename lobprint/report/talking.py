"""What to talk about first: a fact for each of three cases, and an open question."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from lobprint.blocks.talking_points import TalkingPoint
from lobprint.content.rapport_model import REST, Praatvraag
from lobprint.report.numbers import count, does, first
from lobprint.report.rows import Asked

US = ("van ons", "van ons")
"""Who a team is in its own words: one of it, and more."""
Rank = Callable[[Asked], int]
"""How well a row fits a case; 0 is not at all."""
Texts = Mapping[str, Praatvraag]


def talking_points(
    rows: Sequence[Asked], texts: Sequence[Praatvraag], who: tuple[str, str]
) -> tuple[TalkingPoint, ...]:
    """The row with most people at both ends, one where nobody chose the highest level,
    and one where nobody chose the lowest; what there is none of has no sentence. `who`
    are one and more of those who chose."""
    known = {one.id: one for one in texts}
    return tuple(_points(rows, known, who))


def _points(
    rows: Sequence[Asked], texts: Texts, who: tuple[str, str]
) -> Iterator[TalkingPoint]:
    cases: tuple[tuple[str, Rank, Callable[[Asked], str]], ...] = (
        ("uiteinden", _ends, partial(_both, who=who)),
        ("geen_hoogste", _low, _nobody_highest),
        ("geen_laagste", _high, _nobody_lowest),
    )
    used: set[str] = set()
    for key, rank, fact in cases:
        left = [one for one in rows if one.question.number not in used]
        best = max(left, key=rank, default=None)
        if best is None or not rank(best):
            continue
        used.add(best.question.number)
        text = f"{fact(best)} {_question(key, best, texts)}".strip()
        yield TalkingPoint(best.question.number, f"{best.question.short}.", text)


def _question(key: str, row: Asked, texts: Texts) -> str:
    found = (texts.get(name) for name in (row.question.number, REST))
    return next((getattr(one, key) for one in found if one and getattr(one, key)), "")


def _ends(row: Asked) -> int:
    low, high = row.counts[0], row.counts[-1]
    return min(low, high) * 1000 + (low + high) * bool(low and high)


def _low(row: Asked) -> int:
    """More the more people chose the lowest level."""
    return 0 if row.counts[-1] else _answered(row) and row.counts[0] + 1


def _high(row: Asked) -> int:
    return 0 if row.counts[0] else _answered(row) and row.counts[-1] + 1


def _answered(row: Asked) -> int:
    """Whether more than one answered: of one alone there is nothing to say."""
    return int(sum(row.counts) > 1)


def _both(row: Asked, who: tuple[str, str]) -> str:
    low, high, labels = row.counts[0], row.counts[-1], row.tally.labels
    people = f"{count(low)} {does(low, *who)} {does(low, 'kiest', 'kiezen')}"
    return first(f"{people} {labels[0]}, {count(high)} {labels[-1]}.")


def _nobody_highest(row: Asked) -> str:
    return f"Niemand kiest {row.tally.labels[-1]}."


def _nobody_lowest(row: Asked) -> str:
    """Everybody, when nobody left it empty."""
    labels, counts = row.tally.labels, row.counts
    lowest = next(place for place, number in enumerate(counts) if number)
    if row.tally.empty:
        return f"Niemand kiest {labels[0]}."
    higher = " of hoger" if any(counts[lowest + 1 :]) else ""
    return f"Iedereen kiest {labels[lowest]}{higher}."
