"""A report as a document: its pages, and one for what are too few sheets to show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import get_args

from lobprint.blocks.common import lower_first
from lobprint.blocks.form_intro import FormIntro
from lobprint.blocks.paragraphs import SourceLine
from lobprint.blocks.score import ScoreRow, ScoreTable
from lobprint.content.addressed import for_school
from lobprint.content.library import Library
from lobprint.content.model import Papier, School, SectorId
from lobprint.content.rapport_model import BESIDE, Blad, Rapport, Rapportdeel
from lobprint.content.resolve import resolve
from lobprint.content.school_words import words_of
from lobprint.content.voices import voice_of
from lobprint.document import (
    Attachment,
    Block,
    Document,
    Inline,
    Paper,
    Part,
    Text,
    plain_text,
)
from lobprint.language import speaking, teksten
from lobprint.report.counted import numbers
from lobprint.report.filled import Filled
from lobprint.report.numbers import counted, day_of
from lobprint.report.questions import questions_of
from lobprint.report.rows import Asked
from lobprint.report.shown import beside_words, shown, together
from lobprint.report.telling import ROW, Telling, head, said

PAPERS: Mapping[Papier, Paper] = dict(
    zip(get_args(Papier), get_args(Paper), strict=True)
)
TAKEN_PART = "meegedaan"
"""The column of a kop that tells how many took part."""
TEAM = "het team"
AGREED = ("acties", "uitkomsten")
"""What a team says together is on one sheet: that isn't too few."""
FEW, FEW_LEARNERS = "Leg de bladen op tafel", "Te weinig bladen"
"""What heads the page of what isn't shown; sheets of learners are for no table."""


@dataclass(frozen=True, slots=True)
class Wish:
    """For whom a report is: `day` is when it was filled in (2026-11-24), `invited` how
    many were asked to."""

    sector: SectorId
    school: School | None = None
    day: str = ""
    invited: int = 0


def compose_report(
    library: Library,
    report: Rapport,
    wish: Wish,
    now: Filled,
    before: Filled | None = None,
    schools: tuple[Filled, ...] = (),
) -> Document:
    """The report of what was filled in `now`, beside what was `before`. `library` is
    the Dutch one: a report is always Dutch.

    Raises ContentError for a word of the school that lacks its plural."""
    with speaking(library.taal.teksten):
        school, voice = wish.school, voice_of(wish.sector, wish.school)
        own = school.woorden if school else {}
        said_so = resolve(report, library.sectors[wish.sector], own, voice)
        report = for_school(said_so, school, library.taal.teksten)
        questions = questions_of(library, report.formulieren, wish.sector, school)
        words = words_of(library.sectors[wish.sector], own)
        learner = words.word("lerende"), words.word("lerende.meervoud")
        telling = Telling(
            now, questions, before or Filled(), wish.invited, learner, schools
        )
        return _document(library, report, wish, telling)


def _document(
    library: Library, report: Rapport, wish: Wish, telling: Telling
) -> Document:
    school = wish.school.naam if wish.school else ""
    date = day_of(wish.day)
    title = plain_text(said(report.titel))
    return Document(
        id=f"{report.id}-{wish.sector}",
        title=title,
        running=f"{title}, {date}" if date else title,
        author=school or "lobprint",
        sector=wish.sector,
        parts=tuple(_parts(report, telling)),
        school=school or None,
        subject=title,
        language=library.taal.code,
        words=library.taal.teksten,
        team=_team(wish.school),
        attachments=_along(report, telling),
    )


def _along(report: Rapport, telling: Telling) -> tuple[Attachment, ...]:
    """The numbers of a team; those of a network stand on its pages as a table."""
    return () if report.netwerk else (numbers(report, telling),)


def _team(school: School | None) -> str:
    """What stands behind the school in the header."""
    team = school.team if school else ""
    named = team.lower().startswith(("team", "opleiding", "afdeling"))
    return team if named or not team else f"team {team}"


def _parts(report: Rapport, telling: Telling) -> Iterator[Part]:
    """What is too little to show comes first: that is to be talked about."""
    if few := _few(report, telling):
        of_team = not all(map(telling.now.learners, few))
        title = FEW if of_team else FEW_LEARNERS
        kop = FormIntro(_voor(TEAM), title, (), (), (), ())
        blocks = (kop, *chain.from_iterable(few.values()))
        yield Part("te-weinig", title, blocks, "form", owner="team", footer=title)
    for page in report.bladen:
        found = chain.from_iterable(shown(p, telling) for p in page.onderdelen)
        blocks = together(found)
        if any(not beside_words(block) for block in blocks):
            yield _part(page, (_kop(page, telling), *blocks), telling)


def _part(page: Blad, blocks: tuple[Block, ...], telling: Telling) -> Part:
    title = _title(page, telling)
    foot = plain_text(said(page.voet)) or title
    if page.bron:
        blocks = (*blocks, SourceLine(said(page.bron)))
    paper = PAPERS[page.papier]
    return Part(page.id, title, blocks, "form", paper, foot, owner="team")


def _kop(page: Blad, telling: Telling) -> FormIntro:
    texts: list[tuple[str, Inline]] = []
    for column in page.kop:
        text = column.tekst
        if column.id == TAKEN_PART and not text:
            text = telling.taken_part(page.onderdelen[0].formulier)
        texts.append((plain_text(said(column.titel)), said(text)))
    texts += [(" " * spare, ()) for spare in range(1, 5 - len(texts))]
    purpose, who, time, after = (text for _, text in texts)
    labels = tuple([label for label, _ in texts])
    title, audience = _title(page, telling), _voor(page.voor or TEAM)
    return FormIntro(audience, title, purpose, who, time, after, labels=labels)


def _title(page: Blad, telling: Telling) -> str:
    """Of schools beside each other it says how many those are."""
    title = plain_text(said(page.titel))
    if all(part.vorm != BESIDE for part in page.onderdelen):
        return title
    return f"{len(telling.schools)} {lower_first(title)}"


def _voor(who: str) -> str:
    return plain_text(said(teksten().voor.replace("{wie}", who)))


def _few(report: Rapport, telling: Telling) -> dict[str, list[Block]]:
    """By its name, what there is to say of each form that too few filled in."""
    found: dict[str, list[Block]] = {}
    for part in report.onderdelen:
        form, of_each = part.formulier, part.vorm not in AGREED
        if of_each and form not in found and telling.now.too_few(form):
            found[form] = list(_too_few(part, telling))
    return found


def _too_few(part: Rapportdeel, telling: Telling) -> Iterator[Block]:
    """How many there are, and the empty score of a team; sheets of learners are for
    nobody's table."""
    form, people = part.formulier, telling.now.people(part.formulier)
    told = f"{counted(people, 'blad', 'bladen')}: te weinig om te tonen."
    if telling.now.learners(form):
        yield head(telling.title(form), told)
        return
    them = "het" if people == 1 else "ze"
    yield head(telling.title(form), f"{told} Leg {them} samen op tafel.")
    for rows in telling.asked(part, levels=True):
        yield _score(rows, part.rij or ROW)


def _score(rows: list[Asked], label: str) -> ScoreTable:
    made = tuple([_row(one) for one in rows])
    levels = rows[0].tally.labels
    return ScoreTable("Zo kozen we", label, levels, "Dit valt ons op", made)


def _row(one: Asked) -> ScoreRow:
    start, asked = one.tally.field.id.rpartition(".")[0], one.question
    name = f"{asked.number} {asked.short}"
    counts = tuple(
        [
            Text(f"{start}.aantal.{option.value}", f"{name}: aantal {option.label}")
            for option in one.tally.field.options
        ]
    )
    note = Text(f"{start}.opvalt", f"{name}: dit valt ons op")
    return ScoreRow(asked.number, asked.short, counts, note)
