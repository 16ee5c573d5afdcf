"""Answers as rows: a table for each form, and one of all of them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from lobprint.answers import Answer, Sheet, Source
from lobprint.document.state import Value
from lobprint.stamp import Stamp, StampedField, StampedForm

Cell = str | datetime.date
Stamps = Mapping[str, Stamp]
Known = Mapping[str, Mapping[str, StampedField]]
"""Fields by their ids, by build."""
TICKED = "ja"
EXTRA = "Extra rij"
LOOK = "Nog nakijken"
LISTED = (
    *("Wie", "Bestand", "Formulier", "Kenmerk", "Veld", EXTRA, "Antwoord"),
    *("Gelezen uit", LOOK, "Verbeterd door", "Stond er eerst"),
)
WAYS = {
    "tag": "veld in Word",
    "bookmark": "bladwijzer in Word",
    "place": "plaats op het blad",
    "pdf": "veld in de pdf",
    "hand": "met de hand",
}
"""How an answer was found, in words."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under heads; an empty cell is an empty text."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(slots=True)
class _Form:
    """A form as its stamps say it, the last of them first, and what was filled in."""

    form: StampedForm
    fields: dict[str, StampedField] = field(default_factory=dict)
    sheets: list[tuple[Source, Sheet]] = field(default_factory=list)


def known(stamps: Stamps) -> Known:
    return {
        build: {one.id: one for one in stamp.fields} for build, stamp in stamps.items()
    }


def form_tables(sources: Sequence[Source], stamps: Stamps) -> list[Table]:
    """A table of each form on which somebody wrote, in the order of the workbook. A row
    is a respondent; rows that somebody added to a form stand below it."""
    forms: dict[str, _Form] = {}
    for source in reversed(sources):
        _learn(forms, stamps[source.build])
    for source in sources:
        for sheet in source.sheets:
            forms[sheet.form].sheets.append((source, sheet))
    fields = known(stamps)
    return [_form_table(one, fields) for one in forms.values() if one.sheets]


def _learn(forms: dict[str, _Form], stamp: Stamp) -> None:
    for form in stamp.forms:
        forms.setdefault(form.id, _Form(form))
    for one in stamp.fields:
        forms[one.form].fields.setdefault(one.id, one)


def _form_table(form: _Form, fields: Known) -> Table:
    answers = [one for _, sheet in form.sheets for one in sheet.answers]
    extra = any(one.row for one in answers)
    look = any(one.doubt for one in answers)
    heads = ["Wie", "Bestand", *([EXTRA] if extra else [])]
    heads += [one.name for one in form.fields.values()]
    heads += [LOOK] if look else []
    rows = []
    for source, sheet in form.sheets:
        own = fields[source.build]
        for row in sorted({0, *(one.row for one in sheet.answers)}):
            there = {one.field: one for one in sheet.answers if one.row == row}
            cells: list[Cell] = [sheet.who, source.name]
            cells += [str(row or "")] if extra else []
            cells += [_cell(there.get(name), own.get(name)) for name in form.fields]
            cells += [_doubts(there, own)] if look else []
            rows.append(tuple(cells))
    return Table(form.form.title, tuple(heads), tuple(rows))


def _cell(answer: Answer | None, of: StampedField | None) -> Cell:
    return said(answer, of) if answer and of else ""


def _doubts(there: Mapping[str, Answer], own: Mapping[str, StampedField]) -> str:
    """What somebody should look at in a row, a line for each."""
    doubted = (one for one in there.values() if one.doubt)
    return "\n".join(f"{own[one.field].name}: {one.doubt}" for one in doubted)


def long_table(sources: Iterable[Source], stamps: Stamps) -> Table:
    """An answer a row, with where it is from, how it was read and what is doubtful."""
    fields = known(stamps)
    titles = {
        (build, form.id): form.title
        for build, stamp in stamps.items()
        for form in stamp.forms
    }
    rows = [
        (
            *(sheet.who, source.name, titles[source.build, sheet.form]),
            *_listed(answer, fields[source.build][answer.field]),
        )
        for source in sources
        for sheet in source.sheets
        for answer in sheet.answers
    ]
    return Table("Alle antwoorden", LISTED, tuple(rows))


def _listed(answer: Answer, of: StampedField) -> tuple[Cell, ...]:
    before = "" if answer.before is None else _words(answer.before, of)
    return (
        *(of.id, of.name, str(answer.row or "")),
        said(answer, of),
        *(WAYS[answer.way], answer.doubt, answer.by, before),
    )


def loose_table(sources: Iterable[Source]) -> Table:
    """What stands in files, and in none of their fields."""
    rows = [(source.name, text) for source in sources for text in source.loose]
    return Table("Niet geplaatst", ("Bestand", "Tekst"), tuple(rows))


def said(answer: Answer, of: StampedField) -> Cell:
    """An answer in words, or a day; of a choice with several crosses all of them."""
    if answer.marks:
        return " + ".join(_words(one, of) for one in answer.marks)
    words = _words(answer.value, of)
    return _day(words) or words if of.kind == "date" else words


def _words(value: Value, of: StampedField) -> str:
    if isinstance(value, bool):
        return TICKED if value else ""
    labels = {one.value: one.label for one in of.options}
    return labels.get(value, value)


def _day(words: str) -> datetime.date | None:
    """A day as it is kept, 5-1-2027; Excel knows none before 1900."""
    try:
        day, month, year = map(int, words.split("-"))
        found = datetime.date(year, month, day)
    except ValueError:
        return None
    return found if found.year > 1900 else None
