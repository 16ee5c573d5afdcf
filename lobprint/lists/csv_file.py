"""A csv as any program writes it: its separator, its quotes and its rows."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator

from lobprint.errors import ContentError, Place, Problem
from lobprint.lists.columns import Names
from lobprint.lists.letters import SAVE_UTF8, decoded
from lobprint.lists.mended import mended
from lobprint.lists.table import (
    MOST_COLUMNS,
    MOST_TITLES,
    CellPlace,
    Raw,
    RawRow,
    Sheet,
)

SEPARATORS = ";,\t|"
_SEP = re.compile(r'"?sep=(.)"?[;,\t|]*\s*?(\r\n|\r|\n|$)', re.IGNORECASE)
"""The line with which a csv tells Excel its separator; Excel shows it as no row."""
ERRORS = re.compile(
    r"#(N/B|N/A|VERW!|REF!|WAARDE!|VALUE!|DEEL/0!|DIV/0!|NAAM\?|NAME\?|GETAL!|NUM!"
    r"|LEEG!|NULL!|OVERLOOP!|SPILL!|BEREKEN!|CALC!)"
)
"""What a formula leaves when it can't be worked out, in Dutch and in English."""
AS_TEXT = re.compile(r'="((?:[^"]|"")*)"')
"""A text that says so to Excel."""
QUOTES = ("''", "‘’", "’’", "“”", "””", "„”", "„“", "«»", "``")
"""What else programs put around every cell."""


def sheet_of(file: str, data: bytes, names: Names) -> Sheet:
    """The rows in `data`, which has columns by `names`. Raises ContentError where they
    can't be read."""
    text, read_as = decoded(file, data)
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        message = "dit is geen lijst: er staan tekens in die geen tekst zijn"
        raise ContentError(Problem(message, CellPlace(file, line), SAVE_UTF8))
    text = text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")
    told = _SEP.match(text)
    separator = told[1] if told else _separator(text, names)
    text = text[told.end() :] if told else text
    return Sheet(_rows(file, text, separator, names), read_as)


def _rows(file: str, text: str, separator: str, names: Names) -> Iterator[RawRow]:
    lines = io.StringIO(text, newline="")
    row, quotes = 0, ""
    try:
        for cells in csv.reader(lines, delimiter=separator, strict=True):
            row += 1
            while cells and not cells[-1]:
                cells.pop()
            cells[MOST_COLUMNS:-1] = []  # one too many is enough to tell
            quotes = quotes or _quotes(cells, names)
            yield RawRow(row, [_raw(_bare(cell, quotes)) for cell in cells])
    except csv.Error as error:
        place = CellPlace(file, row + 1)
        raise ContentError(_fault(str(error), separator, place)) from None


def _quotes(cells: Iterable[str], names: Names) -> str:
    """The quotes of another kind that stand around every cell of the head."""
    for pair in QUOTES:
        bare = [_bare(cell, pair) for cell in cells]
        if all(
            len(one) + 2 == len(c.strip()) for one, c in zip(bare, cells, strict=True)
        ):
            return pair if names.count(bare) else ""
    return ""


def _bare(cell: str, quotes: str) -> str:
    whole = cell.strip()
    if quotes and len(whole) > 1 and whole[0] + whole[-1] == quotes:
        return whole[1:-1]
    return cell


def _raw(cell: str) -> Raw:
    if as_text := AS_TEXT.fullmatch(cell.strip()):
        return mended(as_text[1].replace('""', '"'))
    raw = mended(cell)
    if ERRORS.fullmatch(raw.text):
        return broken(raw.text)
    if raw.text.startswith("=") and len(raw.text) > 1:
        hint = "Sla de lijst in het rekenblad opnieuw op, met de waarden."
        return Raw("", "in deze cel staat een formule", hint)
    return raw


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


def _separator(text: str, names: Names) -> str:
    """What stands between the names of the columns, or else most often in the first
    line: above them may be a title."""
    lines = text[: MOST_TITLES * 10_000].splitlines()
    filled = [line for line in lines if line.strip(" ;,\t|")][:MOST_TITLES]
    outside = [re.sub(r'"[^"]*"', _without_separators, line) for line in filled]
    for line in outside:
        known = {mark: names.count(line.split(mark)) for mark in SEPARATORS}
        if any(known.values()):
            return max(SEPARATORS, key=lambda mark: (known[mark], line.count(mark)))
    return max(SEPARATORS, key=outside[0].count) if outside else ";"


def _without_separators(quoted: re.Match[str]) -> str:
    return quoted[0].translate(dict.fromkeys(map(ord, f'{SEPARATORS}"')))
