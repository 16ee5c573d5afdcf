"""Counts in words: how alike people are.

Every number in a sentence is a count of people; nothing is divided and nobody is better
or worse. The bold first word tells the kind, the rest who chose what."""

from __future__ import annotations

from collections.abc import Sequence

from lobprint.blocks import tallies
from lobprint.document import Inline, Span
from lobprint.report.numbers import count, does, first, joined

Counts = Sequence[int]


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
    if given == 1 or given * 2 < people:
        return said("", chose(levels, counts, _ranked(counts)), rest)
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
        return even(levels, top)
    first_one, second, *others = _ranked(counts)
    tied = [place for place in others if counts[place] == counts[second]]
    return chose(levels, counts, [first_one, second, *tied])


def _ranked(counts: Counts) -> list[int]:
    """The places of what anybody chose, the most chosen first."""
    chosen = [place for place, number in enumerate(counts) if number]
    return sorted(chosen, key=lambda place: -counts[place])


def even(levels: Sequence[str], places: Sequence[int]) -> str:
    """ "Minimaal en basis even vaak." """
    if len(places) == len(levels) > 2:
        return f"Alle {count(len(places))} even vaak."
    return f"{first(joined([levels[place] for place in places]))} even vaak."
