"""Six colleagues of one team, who filled in three forms: the numbers of the design."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

import ours

from lobprint.answers.model import Answer, Sheet, Source
from lobprint.compose import Request, compose
from lobprint.document import Choice, FormField
from lobprint.report.filled import Filled
from lobprint.stamp.model import Box, Stamp, StampedField, StampedForm, StampedOption

NAMES = ("Annelies", "Fatima", "Joost", "Mehmet", "Roos", "Willemijn", "Xander", "Yara")
LEVELS = ("minimaal", "basis", "geintegreerd")
ANSWERS = ("ja", "deels", "nee")
NOW = {"1": (0, 4, 2), "2": (1, 4, 1), "3": (4, 2, 0), "4": (3, 0, 3), "5": (2, 2, 1)}
BEFORE = {
    "1": (1, 5, 1),
    "2": (4, 2, 1),
    "3": (5, 2, 0),
    "4": (4, 2, 1),
    "5": (2, 4, 0),
}
CHECKLIST = {
    "4.2": (3, 0, 3),
    "2.4": (3, 1, 2),
    "4.1": (3, 1, 2),
    "1.3": (2, 2, 2),
    "2.5": (4, 1, 1),
    "3.1": (1, 3, 2),
    "5.1": (2, 3, 1),
    "5.2": (2, 3, 1),
    "4.3": (2, 2, 1),
    "1.4": (1, 4, 1),
    "2.6": (1, 4, 1),
    "1.2": (3, 3, 0),
    "5.3": (3, 3, 0),
    "1.1": (4, 2, 0),
    "2.2": (4, 2, 0),
    "3.3": (0, 2, 4),
    "2.3": (5, 1, 0),
    "2.7": (0, 5, 1),
    "2.1": (6, 0, 0),
    "3.2": (0, 0, 6),
}
WORDS = {
    "zelfevaluatie.1.opmerking": (
        "In het jaarplan staat onze visie in drie zinnen. Die gebruiken we ook bij de "
        "open dag.",
        "De visie is er, maar de bpv-docenten waren er niet bij toen we hem maakten.",
    ),
    "zelfevaluatie.3.opmerking": (
        "We kennen de vo-scholen wel, maar er is niets afgesproken. Elk jaar begint "
        "iemand opnieuw met bellen.",
        "[naam] van het ziekenhuis wil graag meedenken. Niemand van ons heeft er uren "
        "voor.",
    ),
    "checklist.2.4.toelichting": (
        "Bij verpleegkunde altijd, daar staat het in het bpv-boek. Bij de andere "
        "opleidingen hangt het van de docent af.",
        "Ja, maar de student zegt zelf weinig. We praten over de student in plaats van "
        "met.",
    ),
    "checklist.4.2.toelichting": (
        "De JOB-enquête, om het jaar. Verder niets vasts.",
        "De studentenraad praat twee keer per jaar met ons. Vorig jaar kwam daar het "
        "maatjesproject uit.",
        "Elke maand vragen we 3 studenten hoe het gesprek was. Dat staat nergens op "
        "papier, maar helpt wel!",
        "Ik weet niet wie de uitkomsten krijgt. Wij horen er niets van terug.",
    ),
}
ACTIONS = (
    (
        "De vragen voor de trialoog sturen we vooraf aan student en stagebegeleider.",
        "bpv-coördinator",
        "1-2-2027",
    ),
    (
        "We vragen na elk loopbaangesprek drie studenten hoe het was, en schrijven dat "
        "op.",
        "leercoach leerjaar 1",
        "1-3-2027",
    ),
    (
        "We maken met één vo-school en het ziekenhuis een afspraak over meeloopdagen.",
        "LOB-coördinator",
        "15-4-2027",
    ),
)
LAST_ACTIONS = (
    ("LOB staat in het rooster van elk leerjaar.", True),
    ("Elke student voert twee loopbaangesprekken per jaar.", False),
    ("Een studiemiddag over doorvragen.", False),
)


@cache
def stamp(*forms: str, sector: str = "mbo", build: str = "AAAAAAAA") -> Stamp:
    """As files of these forms have it, but for where fields stand."""
    made: list[StampedForm] = []
    fields: list[StampedField] = []
    here = ours.material()
    for form in forms:
        request = Request(sector, form=form)  # type: ignore[arg-type]
        document = compose(here.library, here.templates, request)
        part = document.parts[0]
        made.append(StampedForm(part.id, part.title, part.owner))
        fields += map(_field, document.fields())
    return Stamp(build, "Werkboek", sector, "nl-NL", tuple(made), tuple(fields))


def _field(one: FormField) -> StampedField:
    box = Box(1, 0, 0, 10, 10)
    if not isinstance(one.field, Choice):
        return StampedField(one.id, one.form, one.kind, one.question, box)
    options = [StampedOption(o.value, o.label, box) for o in one.field.options]
    return StampedField(one.id, one.form, one.kind, one.question, None, tuple(options))


def chosen(
    start: str, end: str, values: Sequence[str], counts: Mapping[str, Sequence[int]]
) -> Iterator[tuple[int, Answer]]:
    """Who (by number) chose what: as many as the counts say."""
    for name, numbers in counts.items():
        people = iter(range(99))
        for value, number in zip(values, numbers, strict=True):
            for _ in range(number):
                yield (
                    next(people),
                    Answer(f"{start}.{name}.{end}", value, "tag"),
                )


def sheets(form: str, answers: Sequence[tuple[int, Answer]]) -> list[Sheet]:
    people = sorted({who for who, _ in answers})
    return [
        Sheet(
            f"{form}-{who}",
            form,
            NAMES[who],
            tuple(one for person, one in answers if person == who),
        )
        for who in people
    ]


def source(made: Sequence[Sheet], build: str = "AAAAAAAA") -> Source:
    name = "-".join(sorted({one.form for one in made}))
    return Source(name, f"{name}.docx", "docx", build, tuple(made))


def written(form: str) -> list[tuple[int, Answer]]:
    return [
        (who + 1, Answer(field, text, "tag"))
        for field, texts in WORDS.items()
        for who, text in enumerate(texts)
        if field.startswith(form)
    ]


def action_answers(
    rows: Sequence[tuple[object, ...]], ends: Sequence[str]
) -> list[tuple[int, Answer]]:
    return [
        (0, Answer(f"besluiten.acties-{number}.{end}", value, "tag"))  # type: ignore[arg-type]
        for number, row in enumerate(rows, 1)
        for end, value in zip(ends, row, strict=True)
        if value
    ]


def now() -> Filled:
    """The six of this year."""
    levels = [*chosen("zelfevaluatie", "niveau", LEVELS, NOW)]
    answers = [*chosen("checklist", "antwoord", ANSWERS, CHECKLIST)]
    plan = action_answers(ACTIONS, ("wat", "wie", "klaar"))
    plan += [(0, Answer("besluiten.opnieuw", "20-4-2027", "tag"))]
    plan += [(0, Answer("besluiten.met", "de studentenraad", "tag"))]
    made = [
        *sheets("zelfevaluatie", levels + written("zelfevaluatie")),
        *sheets("checklist", answers + written("checklist")),
        *sheets("besluiten", plan),
    ]
    known = stamp("zelfevaluatie", "checklist", "besluiten")
    return Filled([source(made)], {known.build: known})


def before() -> Filled:
    """Seven of the same team, a year earlier."""
    levels = [*chosen("zelfevaluatie", "niveau", LEVELS, BEFORE)]
    plan = action_answers(LAST_ACTIONS, ("wat", "af"))
    made = [*sheets("zelfevaluatie", levels), *sheets("besluiten", plan)]
    known = stamp("zelfevaluatie", "checklist", "besluiten")
    return Filled([source(made)], {known.build: known})


ANSWER = Answer("startkaart.naam", "x", "tag")
