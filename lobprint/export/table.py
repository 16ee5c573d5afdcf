"""Answers as rows: a table for each form, and one of all of them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from lobprint.answers import Answer, Source
from lobprint.answers.changes import words
from lobprint.answers.rows import Row, rows
from lobprint.stamp import Stamp, StampedField

Cell = str | datetime.date
Stamps = Mapping[str, Stamp]
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
    "scan": "papier, op scan of foto",
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
    """A form as its stamps say it, the last of them first, and what was filled in:
    the rows of each sheet, by its id."""

    title: str
    fields: dict[str, StampedField] = field(default_factory=dict)
    sheets: dict[str, list[Row]] = field(default_factory=dict)


def form_tables(sources: Sequence[Source], stamps: Stamps) -> list[Table]:
    """A table of each form on which somebody wrote, in the order of the workbook. A row
    is a respondent; rows that somebody added to a form stand below it."""
    forms: dict[str, _Form] = {}
    for build in dict.fromkeys(one.build for one in reversed(sources)):
        if build in stamps:  # pictures of which nothing was read have none
            _learn(forms, stamps[build])
    for one in rows(sources, stamps):
        forms[one.form].sheets.setdefault(one.sheet, []).append(one)
    return [_form_table(one) for one in forms.values() if one.sheets]


def _learn(forms: dict[str, _Form], stamp: Stamp) -> None:
    for form in stamp.forms:
        forms.setdefault(form.id, _Form(form.title))
    for one in stamp.fields:
        forms[one.form].fields.setdefault(one.id, one)


def _form_table(form: _Form) -> Table:
    found = [one for sheet in form.sheets.values() for one in sheet]
    extra = any(one.row for one in found)
    look = any(one.doubt for one in found)
    heads = ["Wie", "Bestand", *([EXTRA] if extra else [])]
    heads += [one.name for one in form.fields.values()]
    heads += [LOOK] if look else []
    made = []
    for sheet in form.sheets.values():
        for row in sorted({0, *(one.row for one in sheet)}):
            there = {one.field: one for one in sheet if one.row == row}
            cells: list[Cell] = [sheet[0].who, sheet[0].file]
            cells += [str(row or "")] if extra else []
            cells += [_cell(there.get(one.id), one) for one in form.fields.values()]
            cells += [_doubts(there.values())] if look else []
            made.append(tuple(cells))
    return Table(form.title, tuple(heads), tuple(made))


def _cell(row: Row | None, of: StampedField) -> Cell:
    """What was answered, in words; a day as a day."""
    if row is None:
        return ""
    return (of.kind == "date" and _day(row.words)) or row.words


def _doubts(found: Iterable[Row]) -> str:
    """What somebody should look at, a line for each."""
    return "\n".join(f"{one.question}: {one.doubt}" for one in found if one.doubt)


def long_table(sources: Iterable[Source], stamps: Stamps) -> Table:
    """An answer a row, with where it is from, how it was read and what is doubtful."""
    fields = {one.id: one for stamp in stamps.values() for one in stamp.fields}
    made = [
        (
            *(one.who, one.file, one.title, one.field, one.question),
            *(str(one.row or ""), _cell(one, fields[one.field])),
            *(WAYS[one.way], one.doubt, one.by, _before(one, fields[one.field])),
        )
        for one in rows(sources, stamps)
    ]
    return Table("Alle antwoorden", LISTED, tuple(made))


def _before(row: Row, of: StampedField) -> str:
    if row.before is None:
        return ""
    read = Answer(row.field, row.before, row.way, marks=row.marks)
    return " + ".join(words(read, of))


def loose_table(sources: Iterable[Source]) -> Table:
    """What stands in files, and in none of their fields."""
    rows = [(source.name, text) for source in sources for text in source.loose]
    return Table("Niet geplaatst", ("Bestand", "Tekst"), tuple(rows))


def _day(words: str) -> datetime.date | None:
    """A day as it is kept, 5-1-2027; Excel knows none before 1900."""
    try:
        day, month, year = map(int, words.split("-"))
        found = datetime.date(year, month, day)
    except ValueError:
        return None
    return found if found.year > 1900 else None
