"""The names of columns: as people write them, and as the list must have them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from lobprint.errors import ContentError, Problem
from lobprint.files import printable
from lobprint.lists.table import Cell, Row, Table
from lobprint.prose.suggest import nearest


@dataclass(frozen=True, slots=True)
class Column:
    """A column that a list may have: its name, other names that mean the same, whether
    a list can do without it, and whether it says who or what a row is of (`chief`).

    A name that ends in `.*` is that of any column that begins so (`woorden.*`)."""

    name: str
    synonyms: tuple[str, ...] = ()
    required: bool = False
    chief: bool = False


def plain(name: str) -> str:
    """`name` without capitals, accents and what people put between words: "Logo-Tekst "
    and "logo tekst" are both `logo_tekst`."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(char for char in letters if not unicodedata.combining(char))
    spaced = re.sub(r"[\s_\-–\N{ZERO WIDTH NO-BREAK SPACE}]+", "_", letters)
    return re.sub(r"_*\._*", ".", spaced).strip("_:.*\"'")


class Names:
    """What the heads above columns mean."""

    def __init__(self, columns: Sequence[Column]) -> None:
        closed = [column for column in columns if "*" not in column.name]
        self.known = {plain(n): c.name for c in closed for n in (c.name, *c.synonyms)}
        self._chief = {column.name for column in columns if column.chief}
        self._open = {c.name.removesuffix("*") for c in columns if c not in closed}
        self._close = {_close(name): meant for name, meant in self.known.items()}

    def meaning(self, head: str) -> str | None:
        """The column that `head` means, if any: also "Naam(en)" and "Klas/groep"."""
        name = plain(head)
        first, dot, rest = name.partition(".")
        if name not in self.known and rest and first + dot in self._open:
            return name
        for said in (head, re.sub(r"\([^)]*\)", "", head)):
            if found := self._close.get(_close(plain(said))):
                return found
        each = {
            self._close.get(_close(plain(part))) for part in re.split(r"[/&]", head)
        }
        return each.pop() if len(each) == 1 else None

    def count(self, heads: Iterable[str]) -> int:
        """How many of `heads` mean something."""
        return len(self._meanings(heads))

    def weight(self, heads: Iterable[str]) -> tuple[bool, int]:
        """How much `heads` look like the header: with a chief column, and how many."""
        meanings = self._meanings(heads)
        return any(meaning in self._chief for meaning in meanings), len(meanings)

    def _meanings(self, heads: Iterable[str]) -> list[str]:
        return [found for head in heads if head and (found := self.meaning(head))]

    def nearest(self, head: str, cutoff: float) -> str | None:
        """The name that `head` is most like, if it is like one."""
        near = nearest(plain(head), self.known, cutoff)
        return near and self.known[near]


def _close(name: str) -> str:
    return name.replace("_", "")


def named(
    table: Table, columns: Sequence[Column], strict: bool = True
) -> tuple[Table, tuple[Cell, ...]]:
    """`table` with the names of `columns` for its cells, and the heads of the columns
    that nobody uses: what is wrong within those is left out.

    Raises ContentError for columns that are missing or doubled, and in a list that is
    `strict`, which was made for this alone, for those that are misspelled."""
    names = Names(columns)
    wanted = {plain(cell.text): names.meaning(cell.text) for cell in table.columns}
    if not any(wanted.values()):
        raise ContentError(_no_header(table, columns))
    unused = tuple(c for c in table.columns if wanted[plain(c.text)] is None)
    problems = [*_missing(table, columns, wanted, unused), *_twice(table, wanted)]
    if strict:
        told = {problem.place for problem in problems}
        problems += _misspelled([c for c in unused if c.place not in told], names)
    if problems:
        raise ContentError(problems)
    outside = {cell.place.column for cell in unused}
    rows = tuple(_renamed(row, wanted, outside) for row in table.rows)
    return replace(table, rows=rows, told=_within(table.told, outside)), unused


NOT_PRINTED = "Wat erin staat, komt niet op papier."


def unused_columns(cells: Sequence[Cell], hint: str = NOT_PRINTED) -> list[Problem]:
    """One calm sentence that says which columns are not used."""
    if not cells:
        return []
    heads = [f"'{printable(cell.text)}'" for cell in cells]
    message = f"de kolom {heads[0]} gebruikt lobprint niet"
    if len(heads) > 1:
        each = f"{', '.join(heads[:-1])} en {heads[-1]}"
        message = f"deze kolommen gebruikt lobprint niet: {each}"
    place = replace(
        cells[0].place, column=cells[0].place.column if not heads[1:] else 0
    )
    return [Problem(message, place, hint, warning=True)]


def _misspelled(cells: Iterable[Cell], names: Names) -> Iterator[Problem]:
    for cell in cells:
        if near := names.nearest(cell.text, 0.6):
            message = f"onbekende kolom '{printable(cell.text)}'"
            yield Problem(message, cell.place, f"Bedoelde u '{near}'?")


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
    wanted: dict[str, str | None],
    unknown: Iterable[Cell],
) -> list[Problem]:
    problems = []
    for column in columns:
        if not column.required or column.name in wanted.values():
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


def _twice(table: Table, wanted: dict[str, str | None]) -> Iterator[Problem]:
    """Two columns that are one: `kleur` beside `huisstijl.kleur`, or `kleur` again."""
    first: dict[str, Cell] = {}
    for cell in table.columns:
        meaning = wanted[plain(cell.text)]
        if not meaning or first.setdefault(meaning, cell) is cell:
            continue
        other = first[meaning]
        if plain(cell.text) == plain(other.text):
            message = f"de kolom '{printable(cell.text)}' staat er twee keer"
            hint = f"De eerste staat in {_cell_of(other)}."
        else:
            said = printable(other.text)
            message = f"de kolom '{printable(cell.text)}' is dezelfde als '{said}'"
            hint = "Haal een van beide weg."
        yield Problem(message, cell.place, hint)


def _cell_of(cell: Cell) -> str:
    return str(cell.place).rpartition(", ")[2]


def _renamed(row: Row, wanted: dict[str, str | None], outside: set[int]) -> Row:
    """`row` by the names of `wanted`, without what is told of columns `outside`."""
    cells = {wanted[name]: cell for name, cell in row.cells.items()}
    used = {name: cell for name, cell in cells.items() if name}
    problems, told = _within(row.problems, outside), _within(row.told, outside)
    return Row(row.place, used, problems, told)


def _within(problems: Iterable[Problem], outside: set[int]) -> tuple[Problem, ...]:
    """Those of `problems` that are not of a column `outside`."""
    return tuple(p for p in problems if not (p.place and p.place.column in outside))
