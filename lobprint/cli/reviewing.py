"""`lobprint answers --nakijken` and `--verbeter`: one answer at a time, on a terminal.

What is chosen is kept at once; who stops halfway loses nothing.
"""

from __future__ import annotations

import getpass
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, groupby

import click

from lobprint.answers import Answer, Key, Sheet, Source
from lobprint.answers.changes import NO, YES, words
from lobprint.answers.model import TO_TYPE
from lobprint.answers.on_paper import pages_of
from lobprint.answers.people import same
from lobprint.answers.store import Store
from lobprint.cli.kept import Held, asked, held, shortened
from lobprint.cli.show import report_problems
from lobprint.errors import Problem, UsageError
from lobprint.files import printable
from lobprint.prose.suggest import suggestion
from lobprint.stamp import StampedField
from lobprint.stamp.heads import NAME

STOPPED = "\nGestopt. Wat u koos, is bewaard."
EMPTY, NEXT = "-", ">"
KEYS = (
    f"Enter: zo laten. {EMPTY} is leeg maken, {NEXT} is overslaan, Ctrl-C is stoppen."
)
KEYS_TO_TYPE = f"Enter: overslaan. {EMPTY} is leeg, Ctrl-C is stoppen."


@dataclass(frozen=True, slots=True)
class Spot:
    """A field on a sheet, and what stands in it; `place` is where that is on paper."""

    file: str
    title: str
    sheet: Sheet
    field: StampedField
    key: Key
    answer: Answer | None
    place: str = ""

    @property
    def is_name(self) -> bool:
        """Whether it says whose sheet it is."""
        return self.field.id.rpartition(".")[2] == NAME

    @property
    def to_type(self) -> bool:
        """Whether it is handwriting that nobody typed over yet."""
        return self.answer is not None and self.answer.doubt == TO_TYPE

    @property
    def said(self) -> str:
        said = " + ".join(words(self.answer, self.field)) if self.answer else ""
        return shortened(said) or "(leeg)"

    @property
    def asked(self) -> str:
        extra = f" (extra rij {self.key.row})" if self.key.row else ""
        return f"{asked(self.field.name)}{extra}"

    @property
    def choices(self) -> tuple[str, ...]:
        """What it can be, when that is one of a few."""
        if self.field.kind == "check":
            return YES, NO
        return tuple(option.label for option in self.field.options)


def spots(what: Held) -> Iterator[Spot]:
    """Every field of every sheet, in the order of its form; behind it the rows that
    somebody added by copying its own."""
    titles = what.titles
    for source in what.sources:
        stamp = what.stamps.get(source.build)
        for sheet in source.sheets if stamp else ():
            answers = {one.key: one for one in sheet.answers}
            for field in stamp.fields if stamp else ():
                if field.form == sheet.form:
                    rows = {0, *(key.row for key in answers if key.field == field.id)}
                    for key in (Key(field.id, row) for row in sorted(rows)):
                        title = titles.get(sheet.form, sheet.form)
                        about = title, sheet, field, key, answers.get(key)
                        yield Spot(source.name, *about, _on_paper(source, sheet, field))


def _on_paper(source: Source, sheet: Sheet, field: StampedField) -> str:
    """Where in the file somebody finds it."""
    pages = pages_of(field)
    for one in source.papers:
        if sheet.id in one.sheets and one.page in pages:
            return f"bladzijde {one.picture}"
    return ""


def review_doubts(store: Store) -> None:
    """Ask of every answer that isn't sure what it must be: first names, for those say
    whose sheets the others are on."""
    all_ = len(_doubted(store))
    if not all_:
        click.echo("Er is niets om na te kijken.")
        return
    done = count(1)
    try:
        for spot in (one for one in _doubted(store) if one.is_name):
            _ask(store, spot, f"{next(done)} van {all_}")
        for spot in (one for one in _doubted(store) if not one.is_name):
            _ask(store, spot, f"{next(done)} van {all_}")
    except click.Abort:
        click.echo(STOPPED)
        return
    left = len(_doubted(store))
    click.echo(f"\nNog na te kijken: {left}." if left else "\nAlles is nagekeken.")


def _doubted(store: Store) -> list[Spot]:
    return [one for one in spots(held(store)) if one.answer and one.answer.doubt]


def _ask(store: Store, spot: Spot, number: str) -> None:
    who, file = printable(spot.sheet.who), printable(spot.file)
    place = f", {spot.place}" if spot.place else ""
    click.echo(f"\n{number}: {who} ({file}{place}), {spot.title}")
    _settle(store, spot)


def mend_answers(store: Store, who: str) -> None:
    """Ask which answers of a respondent must be otherwise, until none must. Raises
    UsageError when there is nobody of that name."""
    name = who
    try:
        while True:
            there = list(spots(held(store)))
            own = [spot for spot in there if same(spot.sheet.who) == same(name)]
            if not own:
                raise _nobody(name, there)
            _show(own)
            chosen = _number("Welk nummer (0: de naam; Enter: klaar)", len(own))
            if chosen is None:
                return
            if chosen:
                _settle(store, own[chosen - 1])
            else:
                name = _rename(store, own, name)
    except click.Abort:
        click.echo(STOPPED)


def _show(own: list[Spot]) -> None:
    click.echo(f"\n  0  Naam: {printable(own[0].sheet.who)}")
    numbered = enumerate(own, 1)
    for _, sheet in groupby(numbered, lambda one: one[1].sheet.id):
        lines = list(sheet)
        click.echo(f"{lines[0][1].title} ({printable(lines[0][1].file)})")
        for number, spot in lines:
            click.echo(f"{number:3}  {spot.asked}: {spot.said}")


def _settle(store: Store, spot: Spot) -> None:
    """Ask what it must be, until the answer fits, and keep that."""
    click.echo(f"  {spot.asked}")
    if spot.answer and spot.answer.doubt:
        click.echo(f"  {printable(spot.answer.doubt)}")
    click.echo(f"  Er staat nu: {spot.said}")
    for number, label in enumerate(spot.choices, 1):
        click.echo(f"    {number}  {label}")
    click.echo(f"  {KEYS_TO_TYPE if spot.to_type else KEYS}")
    while True:
        said = _asked("Keuze" if spot.choices else "Wat moet het zijn")
        try:
            _keep(store, spot, said)
        except UsageError as error:
            report_problems(error.problems)
        else:
            return


def _keep(store: Store, spot: Spot, said: str) -> None:
    """Raises UsageError for what doesn't fit."""
    if said == NEXT or (not said and (spot.answer is None or spot.to_type)):
        return
    if not said:
        store.accept(spot.sheet.id, spot.key)
        return
    numbered = {str(at): label for at, label in enumerate(spot.choices, 1)}
    value = "" if said == EMPTY else numbered.get(said, said)
    store.correct(spot.sheet.id, spot.key, value, _who_asks())


def _rename(store: Store, own: list[Spot], name: str) -> str:
    """Give all sheets of a respondent another name, which is given back."""
    said = _asked("Nieuwe naam (Enter: zo laten)")
    if not said:
        return name
    for sheet in dict.fromkeys(spot.sheet.id for spot in own):
        store.rename(sheet, said)
    return said


def _number(question: str, most: int) -> int | None:
    """A number from 0, or None for no more."""
    while said := _asked(question):
        if said.isdecimal() and int(said) <= most:
            return int(said)
        click.echo(f"Typ een getal van 0 tot en met {most}, of alleen Enter.", err=True)
    return None


def _asked(question: str) -> str:
    """What somebody types, without what is blank around it; the end of what is typed
    stops it all."""
    said = click.prompt(f"  {question}", default="", show_default=False, type=str)
    return str(said).strip()


def _who_asks() -> str:
    """Who is at work at this computer."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # nobody, as in a container
        return "iemand"


def _nobody(who: str, there: list[Spot]) -> UsageError:
    people = sorted({spot.sheet.who for spot in there})
    hint = suggestion(who, people) or "Wie er zijn, laat 'lobprint answers' zien."
    return UsageError(Problem(f"er is niets van {printable(who)}", hint=hint))
