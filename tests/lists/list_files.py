"""Lists for tests, as spreadsheets write them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from openpyxl import Workbook

from lobprint.errors import ContentError
from lobprint.lists import read_table


def xlsx(path: Path, *rows: list[Any]) -> Path:
    """A workbook with one sheet of `rows`, at `path`."""
    book = Workbook()
    for row in rows:
        book.active.append(row)  # type: ignore[union-attr]
    book.save(path)
    return path


def csv(path: Path, text: str | bytes, encoding: str = "utf-8") -> Path:
    """A csv at `path`, exactly as given."""
    path.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
    return path


def rows_in(path: Path) -> list[dict[str, str]]:
    """What `path` says, by column."""
    return [
        {name: cell.text for name, cell in row.cells.items()}
        for row in read_table(path).rows
    ]


def refused(path: Path) -> str:
    """Why `path` is no list, without the folder it lies in."""
    try:
        read_table(path)
    except ContentError as error:
        return str(error).replace(f"{path.parent}/", "")
    raise AssertionError(f"{path} is read")
