"""Schools of a network beside each other, by number: no ranking, and nobody's name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from lobprint.blocks.common import lower_first
from lobprint.blocks.panels import Panel, Panels, numbers
from lobprint.content.rapport_model import REST, Praatvraag, Rapportdeel
from lobprint.document import Block, Inline, Span
from lobprint.report.filled import Filled
from lobprint.report.numbers import WORDS, count, does
from lobprint.report.questions import Question
from lobprint.report.tally import tally
from lobprint.report.telling import ROW, Telling, head
from lobprint.report.wording import most_chosen
from lobprint.stamp.model import StampedField

LEAST = 5
"""A school with fewer sheets is not shown, and not counted."""
TOO_FEW = "Minder dan vijf bladen: niet getoond."
FEW_NUMBERS = "Minder dan vijf bladen: niet getoond en niet meegeteld."
ALT = (
    "Per school en stap het vaakst gekozen niveau. De cijfers staan in de tabel die "
    "volgt."
)
LEGEND = (
    "vaakst gekozen (twee bij gelijke stand)",
    "ook gekozen",
    "streep: van laagste tot hoogste keuze",
    "achter de naam: sector, aantal bladen",
    "Op nummer: dit is geen ranglijst.",
)
NUMBERS = "De cijfers"
Counts = tuple[tuple[int, ...], ...]
Find = Callable[["Steps", set[int]], tuple[int, str] | None]
"""Which step fits a case, of those that are not used, and what is said of it."""


def show_panels(part: Rapportdeel, telling: Telling) -> Iterator[Block]:
    """Schools beside each other, what to talk about, and the numbers as a table."""
    form = part.formulier
    groups = telling.asked(part, levels=True)
    if not groups:
        return
    rows = groups[0]
    fields = [one.tally.field for one in rows]
    questions = [one.question for one in rows]
    levels, names = rows[0].tally.labels, tuple([one.short for one in questions])
    schools = panels(telling.schools, form, fields)
    counts = tuple([one.counts for one in schools if one.counts])
    what = Steps(tuple(questions), levels, counts)
    points = sentences(what, part.rij or ROW, part.vragen)
    shown = Panels(ALT, levels, names, schools, LEGEND, points)
    yield shown
    yield head(NUMBERS, FEW_NUMBERS if any(one.note for one in schools) else "")
    yield numbers(shown, ("School", "Sector en bladen"))


@dataclass(frozen=True, slots=True)
class Steps:
    """What schools are compared by: questions with the same levels."""

    questions: tuple[Question, ...]
    levels: tuple[str, ...]
    schools: tuple[Counts, ...]
    """Of each school that is shown, the counts for each question."""


def panels(
    schools: Sequence[Filled], form: str, fields: Sequence[StampedField]
) -> tuple[Panel, ...]:
    """One for each school, in the order in which they were given."""
    return tuple(
        [_panel(n, one, form, fields) for n, one in enumerate(schools, 1)],
    )


def _panel(
    number: int, school: Filled, form: str, fields: Sequence[StampedField]
) -> Panel:
    people, name = school.people(form), f"School {number}"
    about = ", ".join(filter(None, (_sector(school), str(people))))
    if people < LEAST:
        return Panel(name, about, (), TOO_FEW)
    return Panel(name, about, _counts(school, form, fields))


def _sector(school: Filled) -> str:
    """That of the last file that was read."""
    builds = [source.build for source in school.sources]
    found = [school.stamps[build].sector for build in builds if build in school.stamps]
    return found[-1] if found else ""


def _counts(school: Filled, form: str, fields: Sequence[StampedField]) -> Counts:
    sheets = school.sheets(form)
    return tuple([tally(sheets, field).counts for field in fields])


def sentences(
    what: Steps, label: str, texts: Sequence[Praatvraag]
) -> tuple[Inline, ...]:
    """The step and level below the highest that most schools chose most, the step in
    which most schools have people at both ends, and another step to learn from."""
    known = {one.id: one for one in texts}
    return tuple(_sentences(what, label, known)) if what.schools else ()


def _sentences(
    what: Steps, label: str, texts: Mapping[str, Praatvraag]
) -> Iterator[Inline]:
    used: set[int] = set()
    top = len(what.levels) - 1
    cases: tuple[tuple[str, Find], ...] = (
        ("geen_hoogste", partial(_often, levels=range(top))),
        ("uiteinden", _both_ends),
        ("geen_laagste", partial(_often, levels=range(1, top + 1), plain=True)),
    )
    for key, find in cases:
        found = find(what, used)
        if found is None:
            continue
        place, fact = found
        used.add(place)
        asked = what.questions[place]
        lead = f"{label} {asked.number}, {lower_first(asked.short)}."
        question = getattr(texts[REST], key) if REST in texts else ""
        yield Span(f"{lead} ", strong=True), Span(f"{fact} {question}".strip())


def _often(
    what: Steps, used: set[int], levels: range, plain: bool = False
) -> tuple[int, str] | None:
    """The step, and what is said of it, in which most schools chose one of `levels`
    most."""
    ranked = [
        (sum(most_chosen(one[place]) == [level] for one in what.schools), place, level)
        for place in range(len(what.questions))
        if place not in used
        for level in levels
    ]
    number, place, level = max(ranked, key=lambda one: one[0], default=(0, 0, 0))
    if not number:
        return None
    said = _schools(number, 0 if plain else len(what.schools))
    return place, f"Bij {said} is {what.levels[level]} het vaakst gekozen."


def _schools(number: int, of_all: int = 0) -> str:
    """ "één school", "drie van de 24 scholen", "beide", "alle vier de scholen"."""
    if number == of_all == 2:
        return "beide scholen"
    if number == of_all > 1:
        return f"alle {count(number)}{' de' if number < len(WORDS) else ''} scholen"
    of = f" van de {count(of_all)}" if of_all > 1 else ""
    return (
        f"{count(number)}{of} {'scholen' if of else does(number, 'school', 'scholen')}"
    )


def _both_ends(what: Steps, used: set[int]) -> tuple[int, str] | None:
    ranked = [
        (sum(bool(one[place][0] and one[place][-1]) for one in what.schools), place)
        for place in range(len(what.questions))
        if place not in used
    ]
    number, place = max(ranked, key=lambda one: one[0], default=(0, 0))
    if not number:
        return None
    low, high = what.levels[0], what.levels[-1]
    return place, f"Bij {_schools(number)} kiest de één {low} en de ander {high}."
