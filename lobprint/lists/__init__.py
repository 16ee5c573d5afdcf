"""Lists that people keep in a spreadsheet: rows of named cells, each with its place.

A csv as any program writes it (comma, semicolon or tab; UTF-8 with or without a mark,
UTF-16, or what is older, as far as its letters tell) or an .xlsx, of which the values
are read and never the formulas. `named` then says which columns a list must and may
have.
"""

from lobprint.lists.columns import Column, Names, named, plain, unused_columns
from lobprint.lists.reader import read_table
from lobprint.lists.table import Cell, CellPlace, Row, Table

__all__ = [
    "Cell",
    "CellPlace",
    "Column",
    "Names",
    "Row",
    "Table",
    "named",
    "plain",
    "read_table",
    "unused_columns",
]
