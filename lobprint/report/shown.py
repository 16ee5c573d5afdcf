"""A part of a report as blocks: how it is shown follows from its fields."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from lobprint.blocks.agreed import AgreedActions, Outcomes
from lobprint.blocks.dot_table import DotTable
from lobprint.blocks.own_words import OwnWords
from lobprint.blocks.paragraphs import Paragraph
from lobprint.blocks.since_table import SinceRow, SinceTable
from lobprint.blocks.talking_points import TalkingPoints
from lobprint.blocks.tallies import MOST, ROWS
from lobprint.content.rapport_model import Rapportdeel
from lobprint.document import Block, Span, plain_text
from lobprint.report.agreements import actions, again, agreed, outcomes
from lobprint.report.bars import show_bars
from lobprint.report.network import show_panels
from lobprint.report.own_texts import nobody_wrote, own_words, text_fields
from lobprint.report.rows import Asked, dot_rows, since_rows, summary
from lobprint.report.talking import US, talking_points
from lobprint.report.tally import Tally
from lobprint.report.telling import ROW, Telling, head, said

LEAST_LAST_YEAR = 5
"""With fewer sheets last year, a dot would tell who it was."""
IN_WORDS = "In woorden"
DOT_SAID, MANY_SAID = "Elke stip is één {0}.", "Elk cijfer is een aantal {1}."
THICK = "Een dikke streep staat onder het niveau dat het vaakst gekozen is."
MANY = 4 * ROWS
"""More people than that at one level are no dots but a bar."""
TALK = "Praat hierover door"


def _dots(part: Rapportdeel, telling: Telling) -> Iterator[Block]:
    if not telling.shown(part.formulier):
        return
    who = telling.words(part.formulier)
    title = part.titel or telling.title(part.formulier)
    for rows in telling.asked(part, levels=True):
        label, people = part.rij or ROW, rows[0].tally.people
        many = people > MOST or max(map(max, (one.counts for one in rows))) > MANY
        what = MANY_SAID if many else DOT_SAID
        yield head(title, part.uitleg or f"{what.format(*who)} {THICK}")
        alt = summary(rows, title, label)
        labels = rows[0].tally.labels
        yield DotTable(alt, label, labels, IN_WORDS, dot_rows(rows), people)
        if part.voet:
            yield Paragraph(said(part.voet), "small")


def _words(part: Rapportdeel, telling: Telling) -> Iterator[Block]:
    """Never of learners, or about one: who that is would be known."""
    form = part.formulier
    if not telling.shown(form) or not telling.now.spoken_of(form):
        return
    fields = text_fields(telling.now, form, part.velden)
    asked = [(telling.questions.of(one), one) for one in fields]
    source = part.uitleg or telling.title(form)
    found, empty = own_words(
        telling.now.sheets(form), asked, source, telling.now.pictures
    )
    if part.titel and (found or empty):
        yield head(part.titel)
    if found:
        yield OwnWords(tuple(found))
    if empty:
        yield Paragraph(
            (Span(f"{_named(source)}{nobody_wrote(empty, bool(found))}"),), "small"
        )


def _named(source: str) -> str:
    """What the line about questions without answers begins with."""
    return f"{source.rstrip('.')}. " if source[-1:] != "?" else f"{source} "


def _talk(part: Rapportdeel, telling: Telling) -> Iterator[Block]:
    if not telling.shown(part.formulier):
        return
    rows = [one for group in telling.asked(part, levels=True) for one in group]
    of_team = not telling.now.learners(part.formulier)
    who = US if of_team else telling.words(part.formulier)
    points = talking_points(rows, part.vragen, who)
    if points:
        title = part.titel or TALK
        yield head(title, part.uitleg)
        yield TalkingPoints(title, points)


def _actions(part: Rapportdeel, telling: Telling) -> Iterator[Block]:
    found = actions(telling.now, part.formulier, part.velden)
    if found and telling.now.spoken_of(part.formulier):
        closing = again(telling.now, part.formulier, part.datum, part.met)
        yield head(part.titel or "Acties")
        labels = ("Wat gaan we doen?", "Wie zorgt ervoor?", "Klaar op")
        yield AgreedActions(part.titel or "Acties", labels, agreed(found), closing)


def _since(part: Rapportdeel, telling: Telling) -> Iterator[Block]:
    form = part.formulier
    people = telling.before.people(form)
    both = list(_both_years(part, telling)) if people else []
    if not both or not telling.shown(form):
        return
    yield head(part.titel or "Sinds vorig jaar")
    if people < LEAST_LAST_YEAR:
        yield Paragraph((Span("Vorig jaar kwamen er minder dan vijf bladen."),))
        return
    for pairs in both:
        yield _since_table(part, telling, pairs[0][0], since_rows(pairs))
        if part.voet:
            yield Paragraph(said(part.voet), "small")


def _both_years(
    part: Rapportdeel, telling: Telling
) -> Iterator[list[tuple[Asked, Tally]]]:
    """What was asked last year as well, with how it was answered then."""
    before = telling.last_year(part)
    for rows in telling.asked(part, levels=True):
        both = [(one, before.get(one.tally.field.id)) for one in rows]
        pairs = [(one, then) for one, then in both if then is not None]
        if pairs:
            yield pairs


def _since_table(
    part: Rapportdeel, telling: Telling, one: Asked, rows: tuple[SinceRow, ...]
) -> SinceTable:
    form = part.formulier
    return SinceTable(
        part.titel or "Sinds vorig jaar",
        part.rij or ROW,
        one.tally.labels,
        IN_WORDS,
        "nu",
        "vorig jaar",
        rows,
        telling.of_all(form, telling.now.people(form)),
        telling.who(form, telling.before.people(form)),
    )


def _outcomes(part: Rapportdeel, telling: Telling) -> Iterator[Block]:
    found = outcomes(actions(telling.before, part.formulier, part.velden))
    if found and telling.before.spoken_of(part.formulier):
        title = part.titel or "Wat kwam er van de acties?"
        yield head(title)
        yield Outcomes(title, found)


Show = Callable[[Rapportdeel, Telling], Iterator[Block]]
SHOWN: dict[str, Show] = {
    "stippen": _dots,
    "balken": show_bars,
    "woorden": _words,
    "praatpunten": _talk,
    "acties": _actions,
    "vorig jaar": _since,
    "uitkomsten": _outcomes,
    "panelen": show_panels,
}
"""How each vorm is shown."""
BY_FIELD = ("stippen", "balken", "woorden", "acties")
"""What follows from the kinds of fields, in this order."""


def shown(part: Rapportdeel, telling: Telling) -> tuple[Block, ...]:
    """The blocks of a part; none when nothing of it was filled in, or too little."""
    vormen = (part.vorm,) if part.vorm else BY_FIELD
    return tuple([block for vorm in vormen for block in SHOWN[vorm](part, telling)])


def together(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Own words that follow each other as one, with what nobody wrote at behind all of
    them."""
    made: list[Block] = []
    for is_words, found in groupby(blocks, key=_of_words):
        run = list(found)
        made += _joined(run) if is_words else run
    return tuple(made)


def _of_words(block: Block) -> bool:
    return beside_words(block) or isinstance(block, OwnWords)


def beside_words(block: Block) -> bool:
    """Whether it says something about others, such as that nobody wrote anything."""
    return isinstance(block, Paragraph) and block.style == "small"


def _joined(run: list[Block]) -> Iterator[Block]:
    """Small words before the first answers are about something else."""
    start = next(
        (n for n, one in enumerate(run) if isinstance(one, OwnWords)), len(run)
    )
    yield from run[:start]
    questions = [q for one in run if isinstance(one, OwnWords) for q in one.questions]
    lines = [plain_text(one.text) for one in run[start:] if isinstance(one, Paragraph)]
    if questions:
        yield OwnWords(tuple(questions), " ".join(lines))
