"""The people of a list: whose copies are to be made."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from lobprint.errors import ContentError, Place, Problem
from lobprint.files import AnyPath, printable
from lobprint.lists import Cell, Row, named, read_table, unused_columns
from lobprint.lists.names import (
    PARTS,
    Way,
    in_order,
    name_of,
    turned_round,
    way_of,
    whole,
)
from lobprint.lists.on_paper import LINE, Written, written
from lobprint.lists.people_columns import COLUMNS, NAMES, NEAR, USUAL
from lobprint.lists.told import few
from lobprint.person import Person

NOBODY = re.compile(
    r"(?:(?:sub)?totaal|aantal|gemiddelde?)\b|pagina \d|blad \d+ van|afgedrukt|geprint"
    r"|gegenereerd|printdatum|(?:klas|groep|stamgroep|lesgroep)\s*\S*\d\S*$",
    re.IGNORECASE,
)
"""Begins a row that is about people, but is none of them."""
A_DATE = re.compile(
    r"\d{1,2}[-/.](?:\d{1,2}|[a-z]{3})[-/.]\d{2,4}(?: 0?0:00(?::00)?)?"
    r"|\d{4}-\d\d-\d\d.*"
    r"|\d{1,2}[- ](?:jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)",
    re.IGNORECASE,
)
MOST = 2_000
"""Copies in one go: more than a school with a thousand learners and their begeleiders
needs, and what a computer of ten years old has memory for."""


@dataclass(slots=True)
class _Read:
    """A row as it is read: a person, and what there is to tell."""

    person: Person
    row: Row
    problems: list[Problem]


def read_people(path: AnyPath) -> tuple[list[Person], list[Problem]]:
    """The people in the list at `path` in their order, and warnings.

    Raises ContentError for what is no such list and with every fault in it: whoever is
    left out would get no sheet."""
    table = read_table(path, COLUMNS)
    nobody = [row for row in table.rows if _is_nobody(row)]
    rest = tuple(row for row in table.rows if row not in nobody)
    table, unused = named(replace(table, rows=rest), COLUMNS, strict=False)
    rows = [row for row in table.rows if not _goes_on(row)]
    way = way_of(rows)
    names = any(NAMES.meaning(c.text) in ("naam", *PARTS) for c in table.columns)
    found = [_read(row, way, names) for row in rows]
    _refuse(path, found)
    left_over = list(_left_over(table.columns, rows, way))
    told = [
        *table.told,
        *_about_columns(unused, {name for row in rows for name in row.cells}),
        *unused_columns(left_over, "De naam komt uit de andere kolommen."),
        *_about_rows(nobody, rows, way),
        *(problem for one in found for problem in one.problems),
    ]
    return [one.person for one in found], [*few(told), *_doubled(found)]


def _refuse(path: AnyPath, found: Sequence[_Read]) -> None:
    """Raises ContentError for every fault of the list."""
    faults = [p for one in found for p in one.problems if not p.warning]
    if not any(one.person.named or one.row.problems for one in found):
        message = "in deze lijst staat niemand"
        hint = "Zet op elke rij een naam, in een kolom 'naam' of 'begeleider'."
        faults = [Problem(message, Place(printable(path)), hint)]
    elif len(found) > MOST:
        message = f"dit zijn {len(found)} mensen; hoogstens {MOST} in één keer kan"
        faults = [Problem(message, Place(printable(path)), "Verdeel de lijst.")]
    if faults:
        raise ContentError(faults)


def _is_nobody(row: Row) -> bool:
    first = next(iter(row.cells.values()), None)
    return first is not None and NOBODY.match(first.text) is not None


def _goes_on(row: Row) -> bool:
    """Whether the row only says more of the person above, whose name was merged."""
    names = [cell for name, cell in row.cells.items() if name in ("naam", *PARTS)]
    return bool(names) and all(cell.again for cell in names)


def _read(row: Row, way: Way, names: bool) -> _Read:
    problems = [*row.problems, *row.told]
    texts = {name: cell.text for name, cell in row.cells.items()}
    begeleider = in_order(texts.get("begeleider", ""), way)
    name = name_of(row.cells, way) if names else begeleider
    if not name and not row.problems:
        what = "naam" if names else "begeleider"
        message = f"op deze rij ontbreekt de {what}"
        hint = "Vul die in, of maak de rij leeg."
        problems.append(Problem(message, row.place, hint))
    own = written(name, _place(row, ("naam", *PARTS) if names else ("begeleider",)))
    klas = _klas(row)
    person = Person(own.text, "", klas.text, own.by_hand)
    extra = Written()
    if not names:
        person = replace(person, naam="", begeleider=own.text)
    elif begeleider:
        extra = written(begeleider, _place(row, ("begeleider",)))
        person = replace(person, begeleider="" if extra.by_hand else extra.text)
    problems += [*own.problems, *klas.problems, *extra.problems]
    return _Read(person, row, problems)


def _place(row: Row, names: Iterable[str]) -> Place:
    return next((row.cells[n].place for n in names if n in row.cells), row.place)


def _klas(row: Row) -> Written:
    """The class, which no spreadsheet may have made a date of."""
    cell = row.cells.get("klas")
    if cell is None:
        return Written()
    if A_DATE.fullmatch(cell.text):
        message = f"hier staat een datum ({cell.text}), geen klas"
        hint = "Maak er in het rekenblad een tekst van, en typ de klas opnieuw."
        return Written("", False, [Problem(message, cell.place, hint)])
    klas = written(cell.text, cell.place)
    if not klas.by_hand:
        return klas
    (told,) = klas.problems
    message = told.message.replace(LINE, "de klas is weggelaten")
    return Written(problems=[replace(told, message=message, hint="")])


def _about_columns(unused: Sequence[Cell], used: set[str]) -> Iterator[Problem]:
    """What is told of columns that nobody uses: in one sentence, and each of which the
    name is nearly one that would be used."""
    for cell in unused:
        near = NAMES.nearest(cell.text, NEAR)
        if near and near not in used and not USUAL.search(cell.text.casefold()):
            message = f"de kolom '{printable(cell.text)}' wordt niet gebruikt"
            hint = f"Bedoelde u '{near}'?"
            yield Problem(message, cell.place, hint, warning=True)
            unused = [other for other in unused if other is not cell]
    yield from unused_columns(unused)


def _left_over(
    columns: Iterable[Cell], rows: Sequence[Row], way: Way
) -> Iterator[Cell]:
    """The parts of names that are not used, since every row has a whole one; or that,
    when every row has its parts."""
    if all(whole(row.cells, way) for row in rows):
        yield from (cell for cell in columns if NAMES.meaning(cell.text) in PARTS)
    elif not way.surname and not any(whole(row.cells, way) for row in rows):
        yield from (cell for cell in columns if NAMES.meaning(cell.text) == "naam")


def _about_rows(
    nobody: Sequence[Row], rows: Sequence[Row], way: Way
) -> Iterator[Problem]:
    for row in nobody:
        message = "op deze rij staat niemand; ze is overgeslagen"
        yield Problem(message, row.place, warning=True)
    if way.surname:
        cell = next(row.cells["naam"] for row in rows if "naam" in row.cells)
        message = "de kolom 'naam' is gelezen als achternaam: de voornaam staat ernaast"
        yield Problem(message, cell.place, warning=True)
    if way.turned:
        cell = next(row.cells["naam"] for row in rows if "naam" in row.cells)
        message = "op papier komt de voornaam voorop: 'Jansen, Jan' wordt 'Jan Jansen'"
        yield Problem(message, cell.place, warning=True)
    yield from () if way.turned else _with_comma(rows, way)
    numbers = [
        r for r in rows if "naam" in r.cells and r.cells["naam"].text.isdecimal()
    ]
    if numbers:
        message = "hier staat een getal als naam"
        yield Problem(message, numbers[0].cells["naam"].place, warning=True)
    klas = [row for row in rows if "klas" in row.cells]
    if klas and len(klas) * 2 < len(rows):
        message = f"bij {len(rows) - len(klas)} van de {len(rows)} staat geen klas"
        hint = "Van samengevoegde cellen heeft in een csv alleen de eerste een tekst."
        yield Problem(message, klas[0].cells["klas"].place, hint, warning=True)


def _with_comma(rows: Sequence[Row], way: Way) -> Iterator[Problem]:
    """Names that are turned round, in a list where most are not."""
    for row in rows:
        name = turned_round(row.cells["naam"].text) if whole(row.cells, way) else ""
        if name[:1].isupper():  # and not 'Jansen, jr.'
            message = "hier staat een komma in de naam; zo komt die op papier"
            hint = f"Zet in de lijst '{printable(name)}', als dat bedoeld is."
            yield Problem(message, row.cells["naam"].place, hint, warning=True)


def _doubled(found: Iterable[_Read]) -> Iterator[Problem]:
    """A warning for each row that says the same as one before it."""
    first: dict[Person, Row] = {}
    for one in found:
        before = first.setdefault(one.person, one.row)
        if before is not one.row:
            message = f"hier staat hetzelfde als op rij {before.place.line}"
            hint = "Allebei krijgen een exemplaar."
            yield Problem(message, one.row.place, hint, warning=True)
