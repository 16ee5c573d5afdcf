"""A csv as any program writes it: its letters, its separator and its rows."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterator

from lobprint.errors import ContentError, Place, Problem
from lobprint.lists.table import MOST_COLUMNS, CellPlace, Raw, RawRow

SEPARATORS = ";,\t|"
_SEP = re.compile(r'"?sep=(.)"?[;,\t|]*\s*?(\r\n|\r|\n|$)', re.IGNORECASE)
"""The line with which a csv tells Excel its separator; Excel shows it as no row."""
ERRORS = re.compile(
    r"#(N/B|N/A|VERW!|REF!|WAARDE!|VALUE!|DEEL/0!|DIV/0!|NAAM\?|NAME\?|GETAL!|NUM!"
    r"|LEEG!|NULL!|OVERLOOP!|SPILL!|BEREKEN!|CALC!)"
)
"""What a formula leaves when it can't be worked out, in Dutch and in English."""
UTF8 = "Sla de lijst op als 'CSV UTF-8', of als .xlsx."


def rows_of(file: str, data: bytes) -> Iterator[RawRow]:
    """The rows in `data`. Raises ContentError where they can't be read."""
    text = _decoded(file, data)
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        message = "dit is geen lijst: er staan tekens in die geen tekst zijn"
        raise ContentError(Problem(message, CellPlace(file, line), UTF8))
    told = _SEP.match(text)
    separator = told[1] if told else _separator(text)
    return _rows(file, text[told.end() :] if told else text, separator)


def _rows(file: str, text: str, separator: str) -> Iterator[RawRow]:
    lines = io.StringIO(text, newline="")
    row = 0
    try:
        for cells in csv.reader(lines, delimiter=separator, strict=True):
            row += 1
            while cells and not cells[-1]:
                cells.pop()
            cells[MOST_COLUMNS:-1] = []  # one too many is enough to tell
            yield RawRow(row, [_raw(cell) for cell in cells])
    except csv.Error as error:
        place = CellPlace(file, row + 1)
        raise ContentError(_fault(str(error), separator, place)) from None


def _raw(cell: str) -> Raw:
    text = " ".join(cell.split())
    if ERRORS.fullmatch(text):
        return broken(text)
    return Raw(text)


def broken(text: str) -> Raw:
    """The cell whose formula gave the error `text`."""
    hint = "Verbeter de formule, of typ de tekst zelf."
    return Raw("", f"in deze cel staat een fout van het rekenblad ({text})", hint)


def _fault(said: str, separator: str, place: Place) -> Problem:
    if "expected after" in said:
        name = "een tab" if separator == "\t" else f"een {separator}"
        message = f"na een aanhalingsteken hoort {name} of het einde van de rij"
        hint = 'Schrijf een aanhalingsteken in een tekst dubbel: "".'
    elif "field limit" in said:
        message = "hier staat een cel die veel te lang is"
        hint = 'Is een aanhalingsteken (") niet gesloten?'
    else:
        message = "een aanhalingsteken is niet gesloten"
        hint = 'Zet aan het eind van de tekst ook een ", of haal de eerste weg.'
    return Problem(message, place, hint)


def _decoded(file: str, data: bytes) -> str:
    """`data` as text, by its mark or else by what it can be."""
    for encoding in _encodings(data):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
    message = "hier staat een teken dat niet te lezen is"
    raise ContentError(Problem(message, CellPlace(file, line), UTF8))


def _encodings(data: bytes) -> tuple[str, ...]:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return ("utf-16",)
    if data[1:2] == b"\0" and data[:1] != b"\0":
        return ("utf-16-le",)
    if data[:1] == b"\0" and data[1:2] != b"\0":
        return ("utf-16-be",)
    return ("utf-8-sig", "cp1252")


def _separator(text: str) -> str:
    """What stands most often between the names of the columns."""
    header = next((line for line in text.splitlines() if line.strip(" ;,\t|")), "")
    outside = re.sub(r'"[^"]*"', "", header)
    return max(SEPARATORS, key=outside.count)
