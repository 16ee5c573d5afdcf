"""From a file to a table: which program wrote it, its header and its rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from lobprint.errors import ContentError, Place, Problem
from lobprint.files import AnyPath, printable, read
from lobprint.lists.columns import Column, Names, plain
from lobprint.lists.kinds import kind_of
from lobprint.lists.table import (
    MOST_COLUMNS,
    MOST_ROWS,
    MOST_TITLES,
    Cell,
    CellPlace,
    Raw,
    RawRow,
    Row,
    Sheet,
    Table,
)

MOST_BYTES = 10_000_000
"""A row of ten thousand may have a kilobyte, which is more than anybody writes."""
FEWER = f"Een lijst heeft hoogstens {MOST_ROWS // 1000}.000 rijen; verdeel de lijst."
HEADS = "Op de eerste rij horen de namen van de kolommen."


def read_table(path: AnyPath, columns: Sequence[Column] = ()) -> Table:
    """The list at `path`, whose header is found by the names of `columns`.

    Raises ContentError when it is no list, or too long. What is wrong within a row is
    told in that row."""
    file = printable(path)
    data = read(path, MOST_BYTES)
    if kind_of(file, data) == "xlsx":
        from lobprint.lists.xlsx_file import sheet_of
    else:
        from lobprint.lists.csv_file import sheet_of
    names = Names(columns)
    return _table(file, sheet_of(file, data, names), names)


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


def _table(file: str, sheet: Sheet, names: Names) -> Table:
    rows = _few(file, sheet.rows)
    first = list(islice(rows, MOST_TITLES))
    if not first:
        raise ContentError(Problem("deze lijst is leeg", Place(file), HEADS))
    header = first.pop(_header(first, names))
    heads = [plain(raw.text) for raw in header.cells]
    if not any(heads):
        message = "boven de kolommen staan geen namen"
        raise ContentError(Problem(message, CellPlace(file, header.line), HEADS))
    columns = [
        Cell(raw.text, CellPlace(file, header.line, number))
        for number, raw in enumerate(header.cells, 1)
    ]
    if not names.count(cell.text for cell in columns):
        _refuse_one_cell(columns)
    below = (row for row in first if row.line > header.line)
    made = tuple(
        _row(file, heads, row)
        for row in (*below, *rows)
        if [raw.text for raw in row.cells] != [cell.text for cell in columns]
    )
    told = [*sheet.told, *_hidden(columns, sheet.hidden)]
    seen = tuple(cell for cell in columns if plain(cell.text))
    return Table(file, seen, made, tuple(told))


def _header(rows: Sequence[RawRow], names: Names) -> int:
    """Which of `rows` has the names of the columns: there may be a title above them."""
    weights = [names.weight(raw.text for raw in row.cells) for row in rows]
    return weights.index(max(weights))


def _hidden(columns: Iterable[Cell], hidden: Iterable[int]) -> Iterator[Problem]:
    for cell in columns:
        if cell.place.column in hidden and cell.text:
            message = (
                f"de kolom '{printable(cell.text)}' is verborgen, maar telt wel mee"
            )
            hint = "Haal haar weg als dat niet de bedoeling is."
            yield Problem(message, cell.place, hint, warning=True)


def _row(file: str, names: list[str], row: RawRow) -> Row:
    cells: dict[str, Cell] = {}
    problems, told = [], []
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
            cells[name] = Cell(raw.text, place, raw.again)
            if raw.note:
                told.append(Problem(raw.note, place, raw.hint, warning=True))
    return Row(CellPlace(file, row.line), cells, tuple(problems), tuple(told))


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


def _refuse_one_cell(columns: list[Cell]) -> None:
    """Raises ContentError for columns that lie in one cell."""
    if len(columns) == 1 and (mark := _mark_within(columns[0].text)):
        message = f"alle kolommen staan in één cel, met {mark} ertussen"
        hint = (
            "Verdeel de cel in kolommen (in Excel: Gegevens > Tekst naar kolommen), "
            "of haal de aanhalingstekens om de hele rij weg."
        )
        raise ContentError(Problem(message, columns[0].place, hint))


def _mark_within(header: str) -> str:
    marks = {";": "puntkomma's", "\t": "tabs", ",": "komma's"}
    return next((said for mark, said in marks.items() if mark in header), "")
