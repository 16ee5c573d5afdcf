"""Answers as bars: what people say the opposite of comes first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lobprint.blocks.bars import BarGroup, BarRow, Bars
from lobprint.content.rapport_model import Rapportdeel
from lobprint.document import Block
from lobprint.report.numbers import counted, first
from lobprint.report.rows import Asked
from lobprint.report.telling import Telling, head


def show_bars(part: Rapportdeel, telling: Telling) -> Iterator[Block]:
    if not telling.shown(part.formulier):
        return
    name = telling.title(part.formulier)
    for rows in telling.asked(part, levels=False):
        if part.titel:
            yield head(part.titel)
        people = rows[0].tally.people
        questions = counted(len(rows), "vraag", "vragen")
        _, who = telling.words(part.formulier)
        intro = f"{name}, {questions}. Elk cijfer is een aantal {who}, van de {people}."
        labels = rows[0].tally.labels
        yield Bars(name, part.uitleg or intro, labels, bar_groups(rows), people)


def bar_groups(rows: Sequence[Asked]) -> tuple[BarGroup, ...]:
    """First what people say the opposite of, then what else lies apart or close
    together, then what they agree on, and last what nobody answered."""
    found: dict[int, list[Asked]] = {}
    for one in rows:
        found.setdefault(_kind(one.counts), []).append(one)
    groups = sorted(found.items())
    return tuple(
        [_group(kind, sorted(several, key=_order)) for kind, several in groups]
    )


AGAINST, APART, NEAR, ALIKE, EMPTY = range(5)


def _kind(counts: Sequence[int]) -> int:
    given = [place for place, number in enumerate(counts) if number]
    if len(given) < 2:
        return ALIKE if given else EMPTY
    if counts[0] and counts[-1]:
        return AGAINST
    return NEAR if given[-1] - given[0] == 1 else APART


def _order(one: Asked) -> tuple[int, int]:
    """How many pairs of people say the opposite, and how many differ by a step: most
    come first; the order of the form decides between equals."""
    counts = one.counts
    return -counts[0] * counts[-1], -sum(a * b for a, b in pairwise(counts))


def _group(kind: int, rows: Sequence[Asked]) -> BarGroup:
    bars = tuple(
        [
            BarRow(o.question.number, o.question.first, o.counts, o.tally.empty)
            for o in rows
        ]
    )
    labels = rows[0].tally.labels
    some_empty = any(one.tally.empty for one in rows)
    title, about = _heads(kind, labels, len(rows), some_empty)
    return BarGroup(title, f"{counted(len(rows), 'vraag', 'vragen')}. {about}", bars)


def _heads(
    kind: int, labels: Sequence[str], questions: int, some_empty: bool
) -> tuple[str, str]:
    if kind == AGAINST:
        title = f"{first(labels[0])} en {labels[-1]} tegenover elkaar"
        order = ", van boven naar beneden" if questions > 1 else ""
        return title, f"Praat hier eerst over{order}."
    if kind == APART:
        return "Verschillend", "De antwoorden lopen uiteen."
    if kind == NEAR:
        return "Dicht bij elkaar", "De antwoorden liggen naast elkaar."
    if kind == EMPTY:
        return "Niet beantwoord", "Niemand antwoordde."
    who = "Wie antwoordde, gaf" if some_empty else "Iedereen geeft"
    return "Eens", f"{who} hetzelfde antwoord."
