"""What openpyxl does not tell of a sheet that it reads row by row: which cells are
merged, which rows and columns are hidden; and an .xlsx in the strict kind of its
format, of which openpyxl sees no sheet.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from lobprint.lists.table import MOST_COLUMNS

STRICT = b"http://purl.oclc.org/ooxml/"
"""Begins the namespaces of 'Strikt Open XML-werkblad' (ISO/IEC 29500-1)."""
NAMESPACES = (
    (b"spreadsheetml/main", b"spreadsheetml/2006/main"),
    (b"drawingml/main", b"drawingml/2006/main"),
    (b"officeDocument/relationships", b"officeDocument/2006/relationships"),
    (b"officeDocument/sharedTypes", b"officeDocument/2006/sharedTypes"),
)
"""Those of the strict kind as everybody writes them (ISO/IEC 29500-4)."""
USUAL = b"http://schemas.openxmlformats.org/"
_MERGED = re.compile(
    rb"<(?:\w+:)?mergeCell\b[^>]*?\bref=[\"']([A-Z]+)(\d+):[A-Z]+(\d+)"
)
_ROW = re.compile(rb"<(?:\w+:)?row\b[^>]*?>")
_COL = re.compile(rb"<(?:\w+:)?col\b[^>]*?>")
_HIDDEN = re.compile(rb"\bhidden=[\"'](?:1|true)[\"']")
_NUMBER = re.compile(rb"\b(r|min|max)=[\"'](\d{1,7})[\"']")
_VALUE = re.compile(rb"<(?:\w+:)?(?:v|t)[ >]")
MOST_MERGED = 500
"""More are left as they are: each row looks at all of them."""


@dataclass(frozen=True, slots=True)
class Marks:
    """Of a sheet: the columns of merged cells, as (first row, last row, column), what
    is hidden, by number, and whether there is any value at all."""

    merged: tuple[tuple[int, int, int], ...] = ()
    rows: frozenset[int] = frozenset()
    columns: frozenset[int] = frozenset()
    filled: bool = False


def transitional(data: bytes) -> bytes:
    """`data`, an .xlsx, in the kind of its format that everybody reads."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if STRICT not in archive.read("xl/workbook.xml"):
            return data
        parts = {name: archive.read(name) for name in archive.namelist()}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, _usual(part))
    return out.getvalue()


def _usual(part: bytes) -> bytes:
    for strict, usual in NAMESPACES:
        part = part.replace(STRICT + strict, USUAL + usual)
    return part


def marks_of(data: bytes, name: str) -> Marks:
    """The marks of the sheet `name` in the .xlsx `data`."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sheet = archive.read(name)
    rows = (dict(_numbers(tag)) for tag in _ROW.findall(sheet) if _HIDDEN.search(tag))
    columns = (dict(_numbers(t)) for t in _COL.findall(sheet) if _HIDDEN.search(t))
    return Marks(
        tuple(_merged(sheet)),
        frozenset(row["r"] for row in rows if "r" in row),
        frozenset(number for column in columns for number in _span(column)),
        _VALUE.search(sheet) is not None,
    )


def _span(column: dict[str, int]) -> range:
    return range(column.get("min", 1), min(column.get("max", 0), MOST_COLUMNS) + 1)


def _numbers(tag: bytes) -> Iterator[tuple[str, int]]:
    for name, number in _NUMBER.findall(tag):
        yield name.decode(), int(number)


def _merged(sheet: bytes) -> Iterator[tuple[int, int, int]]:
    for found in list(_MERGED.finditer(sheet))[:MOST_MERGED]:
        letters, top, foot = found.groups()
        if int(foot) > int(top) and len(letters) <= 2:
            yield int(top), int(foot), _number(letters)


def _number(letters: bytes) -> int:
    """The number of the column `letters`: A is 1, AA 27."""
    number = 0
    for letter in letters:
        number = 26 * number + letter - ord("A") + 1
    return number
