"""Lists that people keep in a spreadsheet: rows of named cells, each with its place.

A csv as any program writes it (comma, semicolon or tab; UTF-8 with or without a mark,
UTF-16, Windows-1252) or an .xlsx, of which the values are read and never the formulas.
`named` then says which columns a list must and may have.
"""

from lobprint.lists.columns import Column, named, plain
from lobprint.lists.reader import read_table
from lobprint.lists.table import Cell, CellPlace, Row, Table

__all__ = [
    "Cell",
    "CellPlace",
    "Column",
    "Row",
    "Table",
    "named",
    "plain",
    "read_table",
]
