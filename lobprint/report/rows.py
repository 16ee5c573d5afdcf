"""Levels as rows of dots: this year, and beside last year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from lobprint.blocks.dot_table import DotRow
from lobprint.blocks.since_table import SinceRow
from lobprint.report.changed import since
from lobprint.report.numbers import counted, first, joined
from lobprint.report.questions import Question
from lobprint.report.tally import Tally
from lobprint.report.wording import in_words, leading


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, and how it was answered."""

    question: Question
    tally: Tally

    @property
    def counts(self) -> tuple[int, ...]:
        return self.tally.counts


def dot_rows(rows: Iterable[Asked]) -> tuple[DotRow, ...]:
    """A row for each, with what it says in words."""
    return tuple(
        [
            DotRow(
                one.question.number,
                one.question.short,
                one.question.under,
                one.counts,
                in_words(one.tally.labels, one.counts, one.tally.people),
            )
            for one in rows
        ]
    )


def since_rows(rows: Iterable[tuple[Asked, Tally]]) -> tuple[SinceRow, ...]:
    """A row for each, now and last year."""
    return tuple([_since(now, before) for now, before in rows])


def _since(now: Asked, before: Tally) -> SinceRow:
    """Levels of last year that are gone now are not shown."""
    known = dict(zip(_values(before), before.counts, strict=True))
    then = tuple([known.get(value, 0) for value in _values(now.tally)])
    words = since(now.tally.labels, now.counts, then, now.tally.people)
    return SinceRow(now.question.number, now.question.short, now.counts, then, words)


def _values(tally: Tally) -> list[str]:
    return [option.value for option in tally.field.options]


DIVIDED, NOBODY = "verdeeld", "niet beantwoord"


def summary(rows: Sequence[Asked], title: str, label: str) -> str:
    """A table of dots for who doesn't see it: "Zelfevaluatie, 6 bladen. Vaakst: stap 1
    en 2 basis, stap 3 minimaal; stap 4 verdeeld." """
    people = counted(max(one.tally.people for one in rows), "blad", "bladen")
    by_level: dict[str, list[str]] = {}
    for one in rows:
        top = leading(one.counts)
        level = DIVIDED if top is None else one.tally.labels[top]
        kind = level if any(one.counts) else NOBODY
        by_level.setdefault(kind, []).append(one.question.number)
    rest = [by_level.pop(kind, []) for kind in (DIVIDED, NOBODY)]
    clear = ", ".join(
        [f"{label.lower()} {joined(n)} {level}" for level, n in by_level.items()]
    )
    told = [f"Vaakst: {clear}"] if clear else []
    kinds = zip((DIVIDED, NOBODY), rest, strict=True)
    told += [f"{label.lower()} {joined(n)} {kind}" for kind, n in kinds if n]
    return f"{title}, {people}. {first('; '.join(told))}."


def label_each(rows: Sequence[Asked]) -> Iterator[Asked]:
    """The rows, numbered as they stand when their form has no numbers."""
    for place, one in enumerate(rows, 1):
        number = one.question.number or str(place)
        yield Asked(replace(one.question, number=number), one.tally)
