"""The names of columns: as people write them, and as the list must have them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from lobprint.errors import ContentError, Problem
from lobprint.files import printable
from lobprint.lists.table import Cell, Row, Table
from lobprint.prose.suggest import nearest


@dataclass(frozen=True, slots=True)
class Column:
    """A column that a list may have: its name, other names that mean the same, and
    whether a list can do without it.

    A name that ends in `.*` is that of any column that begins so (`woorden.*`)."""

    name: str
    synonyms: tuple[str, ...] = ()
    required: bool = False


def plain(name: str) -> str:
    """`name` without capitals, accents and what people put between words: "Logo-Tekst "
    and "logo tekst" are both `logo_tekst`."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(char for char in letters if not unicodedata.combining(char))
    return re.sub(r"_*\._*", ".", re.sub(r"[\s_\-–]+", "_", letters).strip("_: "))


def named(
    table: Table, columns: Sequence[Column], strict: bool = True
) -> tuple[Table, list[Problem]]:
    """`table` with the names of `columns` for its cells, and warnings for the columns
    that nobody uses; a list that is not `strict` may have those, and isn't warned of.

    Raises ContentError for columns that are missing, doubled or misspelled."""
    known = {plain(n): c.name for c in columns for n in (c.name, *c.synonyms)}
    said = {plain(cell.text): cell for cell in table.columns}
    wanted = {name: _meaning(name, known) for name in said}
    if not any(wanted.values()):
        raise ContentError(_no_header(table, columns))
    unknown = [cell for name, cell in said.items() if wanted[name] is None]
    missing = _missing(table, columns, set(wanted.values()), unknown)
    problems = [*missing, *_twice(said, wanted)]
    told = {problem.place for problem in missing}
    strange = [_unknown(c, known) for c in unknown if strict and c.place not in told]
    problems += [problem for problem in strange if not problem.warning]
    if problems:
        raise ContentError(dict.fromkeys(problems))
    rows = tuple(_renamed(row, wanted) for row in table.rows)
    return replace(table, rows=rows), [p for p in strange if p.warning]


def _meaning(name: str, known: dict[str, str]) -> str | None:
    """The column that `name` means, if any."""
    first, dot, rest = name.partition(".")
    if name not in known and rest and f"{first}{dot}*" in known:
        return name
    return known.get(name)


def _no_header(table: Table, columns: Sequence[Column]) -> Problem:
    first = table.columns[0]
    names = "; ".join(column.name for column in columns[:4])
    return Problem(
        f"de rij met kolomnamen ontbreekt; hier staat '{printable(first.text)}'",
        first.place,
        f"Zet op de eerste rij de namen van de kolommen, zoals: {names}.",
    )


def _missing(
    table: Table,
    columns: Sequence[Column],
    there: set[str | None],
    unknown: Iterable[Cell],
) -> list[Problem]:
    problems = []
    for column in columns:
        if not column.required or column.name in there:
            continue
        near = nearest(column.name, [cell.text for cell in unknown])
        place = next((c.place for c in unknown if c.text == near), None)
        hint = "Zet op de eerste rij boven die kolom haar naam."
        if near:
            hint = f"Is dat '{printable(near)}'? Noem die kolom dan '{column.name}'."
        message = f"de kolom '{column.name}' ontbreekt"
        where = place or replace(table.columns[0].place, column=0)
        problems.append(Problem(message, where, hint))
    return problems


def _twice(said: dict[str, Cell], wanted: dict[str, str | None]) -> list[Problem]:
    """Two names for one column: `kleur` beside `huisstijl.kleur`."""
    first: dict[str, Cell] = {}
    problems = []
    for name, cell in said.items():
        meaning = wanted[name]
        if meaning and first.setdefault(meaning, cell) is not cell:
            other = printable(first[meaning].text)
            message = f"de kolom '{printable(cell.text)}' is dezelfde als '{other}'"
            problems.append(Problem(message, cell.place, "Haal een van beide weg."))
    return problems


def _unknown(cell: Cell, known: dict[str, str]) -> Problem:
    message = f"onbekende kolom '{printable(cell.text)}'"
    near = nearest(plain(cell.text), [name for name in known if "*" not in name])
    if near is None:
        return Problem(f"{message}; ze wordt niet gebruikt", cell.place, warning=True)
    return Problem(message, cell.place, f"Bedoelde u '{known[near]}'?")


def _renamed(row: Row, wanted: dict[str, str | None]) -> Row:
    cells = {wanted[name]: cell for name, cell in row.cells.items()}
    return replace(row, cells={name: cell for name, cell in cells.items() if name})
