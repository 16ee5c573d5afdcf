"""Counts in words: how alike people are, and what differs from last year.

Every number in a sentence is a count of people; nothing is divided and nobody is better
or worse. The bold first word tells the kind, the rest who chose what."""

from __future__ import annotations

from collections.abc import Sequence

from lobprint.blocks import tallies
from lobprint.document import Inline, Span
from lobprint.report.numbers import count, does, first, joined

Counts = Sequence[int]
MOVED = 2
"""So many more, and a level gained."""


def most_chosen(counts: Counts) -> list[int]:
    """The places of the options that most people chose; none when nobody chose."""
    return [place for place, most in enumerate(tallies.most_chosen(counts)) if most]


def leading(counts: Counts) -> int | None:
    """The place of the option that more than half chose of who chose one, if any."""
    top = max(counts)
    return most_chosen(counts)[0] if top * 2 > sum(counts) else None


def in_words(levels: Sequence[str], counts: Counts, people: int) -> Inline:
    """What a row of levels says: "Meest basis. Twee kiezen geïntegreerd." """
    given = sum(counts)
    if not given:
        return (Span("Niemand antwoordde."),)
    rest = left_empty(people - given)
    if given == 1:
        return said("", chose(levels, counts, most_chosen(counts)), rest)
    if max(counts) == given:
        return said("Eens.", _agreed(levels, counts, people), rest)
    if leading(counts) is not None:
        return said(f"Meest {_most(levels, counts)}.", _others(levels, counts), rest)
    return said("Verdeeld.", _divided(levels, counts, people), rest)


def said(kind: str, *sentences: str) -> Inline:
    """A bold word, and the sentences behind it that say something."""
    text = " ".join(filter(None, sentences))
    bold = (Span(kind, strong=True),) if kind else ()
    between = " " if kind and text else ""
    return (*bold, *((Span(f"{between}{text}"),) if text else ()))


def left_empty(number: int, now: bool = False) -> str:
    """ "Eén liet dit leeg." """
    if not number:
        return ""
    moment = " nu" if now else ""
    return f"{first(count(number))} {does(number, 'liet', 'lieten')} dit{moment} leeg."


def chose(levels: Sequence[str], counts: Counts, places: Sequence[int]) -> str:
    """Who chose each of these: "Drie kiezen minimaal, twee basis." """
    head, *rest = places
    number = counts[head]
    verb = does(number, "kiest", "kiezen")
    texts = [f"{count(number)} {verb} {levels[head]}"]
    texts += [f"{count(counts[place])} {levels[place]}" for place in rest]
    return f"{first(', '.join(texts))}."


def _most(levels: Sequence[str], counts: Counts) -> str:
    return levels[most_chosen(counts)[0]]


def _agreed(levels: Sequence[str], counts: Counts, people: int) -> str:
    if max(counts) == people:
        return f"Iedereen kiest {_most(levels, counts)}."
    return chose(levels, counts, most_chosen(counts))


def _others(levels: Sequence[str], counts: Counts) -> str:
    """Who chose otherwise than most: which level, or on which side of it."""
    top = most_chosen(counts)[0]
    other = [p for p, number in enumerate(counts) if number and p != top]
    if len(other) == 1:
        return chose(levels, counts, other)
    lower, higher = sum(counts[:top]), sum(counts[top + 1 :])
    if lower and higher:
        verb = does(lower, "kiest", "kiezen")
        return f"{first(count(lower))} {verb} lager, {count(higher)} hoger."
    side = "lager" if lower else "hoger"
    number = lower or higher
    return f"{first(count(number))} {does(number, 'kiest', 'kiezen')} {side}."


def _divided(levels: Sequence[str], counts: Counts, people: int) -> str:
    """The largest: as many as each other, or the two that most people chose."""
    top = most_chosen(counts)
    if len(top) > 1:
        if sum(counts) == people == 2 * counts[top[0]]:
            one, other = (levels[place] for place in top)
            return f"De helft kiest {one}, de helft {other}."
        return _even(levels, top)
    ranked = sorted(range(len(counts)), key=lambda place: (-counts[place], place))
    second = counts[ranked[1]]
    tied = [place for place in ranked[1:] if counts[place] == second]
    return chose(levels, counts, [ranked[0], *tied])


def _even(levels: Sequence[str], places: Sequence[int]) -> str:
    if len(places) == len(levels) > 2:
        return f"Alle {count(len(places))} even vaak."
    return f"{first(joined([levels[place] for place in places]))} even vaak."


def since(levels: Sequence[str], now: Counts, before: Counts, people: int) -> Inline:
    """What differs from last year: "Verschoven. Van minimaal naar basis." Of a level
    that gained one nothing is said: that may be who was there."""
    empty = left_empty(people - sum(now), now=True)
    gained = [p for p in range(len(levels)) if _gained(p, now, before)]
    old, new = most_chosen(before), most_chosen(now)
    if not new:
        return (Span("Niemand antwoordde."),)
    if not old:
        return said("", "Vorig jaar antwoordde niemand.", empty)
    if not gained:
        return said("Bijna gelijk.", empty or _now(levels, now))
    if len(old) == len(new) == 1 and old != new:
        return said(
            "Verschoven.", f"Van {levels[old[0]]} naar {levels[new[0]]}.", empty
        )
    if _ends(now) > _ends(before) and {0, len(levels) - 1} & {*gained}:
        return said("Uit elkaar.", _apart(levels, now, before), empty)
    if old == new == [gained[0]]:
        return said("Dichter bij elkaar.", chose(levels, now, new), empty)
    names = joined([levels[place] for place in gained])
    verb = "is" if len(gained) == 1 else "zijn"
    return said("Verschoven.", f"{first(names)} {verb} vaker gekozen.", empty)


def _gained(place: int, now: Counts, before: Counts) -> bool:
    """Whether a level has more people than last year, also beside how many there
    were."""
    more = now[place] - before[place] >= MOVED
    return more and now[place] * sum(before) > before[place] * sum(now)


def _ends(counts: Counts) -> int:
    """How many stand against as many: at the lowest and the highest level."""
    return min(counts[0], counts[-1])


def _now(levels: Sequence[str], now: Counts) -> str:
    top = most_chosen(now)
    if len(top) > 1:
        return _even(levels, top)
    if leading(now) is not None:
        return f"Meest {levels[top[0]]}."
    return f"{first(levels[top[0]])} het vaakst."


def _apart(levels: Sequence[str], now: Counts, before: Counts) -> str:
    gone = [p for p, n in enumerate(now) if not n and before[p] >= MOVED]
    if gone:
        return f"Niemand kiest nog {joined([levels[place] for place in gone])}."
    return chose(levels, now, [0, len(levels) - 1])
