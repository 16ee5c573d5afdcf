"""From a file to a table: which program wrote it, its header and its rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lobprint.errors import ContentError, Place, Problem
from lobprint.files import AnyPath, printable, read
from lobprint.lists.columns import plain
from lobprint.lists.kinds import kind_of
from lobprint.lists.table import (
    MOST_COLUMNS,
    MOST_ROWS,
    Cell,
    CellPlace,
    Raw,
    RawRow,
    Row,
    Table,
)

MOST_BYTES = 10_000_000
"""A row of ten thousand may have a kilobyte, which is more than anybody writes."""
FEWER = f"Een lijst heeft hoogstens {MOST_ROWS // 1000}.000 rijen; verdeel de lijst."


def read_table(path: AnyPath, place: Place | None = None) -> Table:
    """The list at `path`; `place` is where its name was written, if it was.

    Raises ContentError when it is no list, or too long. What is wrong within a row is
    told in that row."""
    file = printable(path)
    data = read(path, MOST_BYTES, place)
    if kind_of(file, data) == "xlsx":
        from lobprint.lists.xlsx_file import rows_of
    else:
        from lobprint.lists.csv_file import rows_of
    return _table(file, _few(file, rows_of(file, data)))


def _few(file: str, rows: Iterable[RawRow]) -> Iterator[RawRow]:
    """The rows with anything in them, as long as there are not too many."""
    count = 0
    for row in rows:
        while row.cells and not row.cells[-1].text and not row.cells[-1].fault:
            row.cells.pop()
        if not row.cells:
            continue
        if count > MOST_ROWS:  # beside the header
            message = f"dit zijn meer dan {MOST_ROWS // 1000}.000 rijen"
            raise ContentError(Problem(message, CellPlace(file, row.line), FEWER))
        if len(row.cells) > MOST_COLUMNS:
            message = f"dit zijn meer dan {MOST_COLUMNS} kolommen"
            raise ContentError(Problem(message, CellPlace(file, row.line)))
        count += 1
        yield row


def _table(file: str, rows: Iterator[RawRow]) -> Table:
    header = next(rows, None)
    if header is None:
        hint = "Op de eerste rij horen de namen van de kolommen."
        raise ContentError(Problem("deze lijst is leeg", Place(file), hint))
    columns = [
        Cell(raw.text, CellPlace(file, header.line, number))
        for number, raw in enumerate(header.cells, 1)
    ]
    names = [plain(column.text) for column in columns]
    if not any(names):
        message = "boven de kolommen staan geen namen"
        hint = "Op de eerste rij horen de namen van de kolommen."
        raise ContentError(Problem(message, CellPlace(file, header.line), hint))
    made = tuple(_row(file, names, row) for row in rows)
    _refuse(columns, names)
    return Table(file, tuple(cell for cell in columns if plain(cell.text)), made)


def _row(file: str, names: list[str], row: RawRow) -> Row:
    cells: dict[str, Cell] = {}
    problems = []
    for number, raw in enumerate(row.cells, 1):
        place = CellPlace(file, row.line, number)
        name = names[number - 1] if number <= len(names) else ""
        if not (raw.text or raw.fault):
            continue
        if not name:
            problems.append(_nameless(raw, place, beyond=number > len(names)))
        elif raw.fault:
            problems.append(Problem(raw.fault, place, raw.hint))
        else:
            cells[name] = Cell(raw.text, place)
    return Row(CellPlace(file, row.line), cells, tuple(problems))


def _nameless(raw: Raw, place: Place, beyond: bool) -> Problem:
    said = printable(raw.text or raw.fault)
    message = f"boven deze cel ('{said}') staat geen kolomnaam"
    hint = "Geef de kolom een naam op de eerste rij, of maak die kolom leeg."
    if beyond:
        hint = (
            "Staat er een scheidingsteken in een tekst van deze rij? Zet die tekst dan "
            'tussen dubbele aanhalingstekens ("). Maak de cel anders leeg.'
        )
    return Problem(message, place, hint)


def _refuse(columns: list[Cell], names: list[str]) -> None:
    """Raises ContentError for columns that come twice, or that lie in one cell."""
    if len(columns) == 1 and (mark := _mark_within(columns[0].text)):
        message = f"alle kolommen staan in één cel, met {mark} ertussen"
        hint = (
            "Verdeel de cel in kolommen (in Excel: Gegevens > Tekst naar kolommen), "
            "of haal de aanhalingstekens om de hele rij weg."
        )
        raise ContentError(Problem(message, columns[0].place, hint))
    first: dict[str, Cell] = {}
    problems = []
    for column, name in zip(columns, names, strict=True):
        if name and first.setdefault(name, column) is not column:
            message = f"de kolom '{printable(column.text)}' staat er twee keer"
            hint = f"De eerste staat in {_cell_of(first[name])}."
            problems.append(Problem(message, column.place, hint))
    if problems:
        raise ContentError(problems)


def _cell_of(cell: Cell) -> str:
    return str(cell.place).rpartition(", ")[2]


def _mark_within(header: str) -> str:
    marks = {";": "puntkomma's", "\t": "tabs", ",": "komma's"}
    return next((said for mark, said in marks.items() if mark in header), "")
