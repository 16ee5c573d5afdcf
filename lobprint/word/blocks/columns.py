"""Columns of short texts, and the poster of numbered statements."""

from __future__ import annotations

from lobprint.document import Column, Columns, Statement, Statements
from lobprint.look.rules import KOP, ROW
from lobprint.word import text
from lobprint.word.blocks.place import gap
from lobprint.word.body import Body
from lobprint.word.table import Cell, Row, table
from lobprint.word.xml import Format, border, paragraph

GUTTER = 6.0
UNDER_RULE = 5
"""From the rule to the text, in pt."""
POSTER_COLUMN = 27.5
ABOVE, BELOW = 5.0, 8.7
OWN_GAP = 0.7


def columns(block: Columns, body: Body) -> str:
    """Short texts side by side under a rule each. The rules are the paragraphs' own, so
    that no empty cell stands between them."""
    count = len(block.items)
    gutter = GUTTER * body.sheet.scale
    width = (body.sheet.text_width - gutter * (count - 1)) / count
    widths = [width + gutter] * (count - 1) + [width]
    last = count - 1
    cells = [
        Cell(_column(item, body), right=gutter if place < last else 0.0)
        for place, item in enumerate(block.items)
    ]
    titles = ", ".join(item.title for item in block.items)
    return gap(block, body) + table(titles, widths, [Row(cells)])


def _column(column: Column, body: Body) -> str:
    form = Format(borders=border("top", KOP, body.brand, UNDER_RULE))
    title = text.run(column.title)
    explained = paragraph("ColumnText", text.runs(column.text, body))
    if not column.number:
        return paragraph("ColumnTitle", title, form) + explained
    number = paragraph("ColumnNumber", text.run(column.number), form)
    return number + paragraph("ColumnTitle", title) + explained


def statements(block: Statements, body: Body) -> str:
    """Sentences to hang on the wall, each behind a big numeral, under a rule."""
    start = POSTER_COLUMN
    rows = [_statement(item, body) for item in block.items]
    return gap(block, body) + table(
        "Genummerde uitspraken",
        [start, body.sheet.text_width - start],
        rows,
        borders=border("top", ROW, body.brand) + border("insideH", ROW, body.brand),
        first_column=True,
    )


def _statement(item: Statement, body: Body) -> Row:
    around = Format(before=ABOVE, after=BELOW)
    number = paragraph("StatementNumber", text.run(item.number), around)
    form = Format(before=ABOVE, after=None if item.text else BELOW)
    said = paragraph("Statement", text.runs(item.statement, body), form)
    if item.text:
        own = Format(before=OWN_GAP, after=BELOW)
        said += paragraph("StatementOwn", text.runs(item.text, body), own)
    return Row([Cell(number), Cell(said)])
