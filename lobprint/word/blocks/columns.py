"""Columns of short texts, and the poster of numbered statements."""

from __future__ import annotations

from lobprint.document import Column, Columns, Statement, Statements
from lobprint.look import reading as look
from lobprint.look.rules import KOP, ROW
from lobprint.word import text
from lobprint.word.blocks.place import gap
from lobprint.word.body import Body
from lobprint.word.table import Cell, Row, table
from lobprint.word.xml import Format, border, paragraph

UNDER_RULE = 5
"""From the rule to the text, in whole pt, as Word has it for borders."""
OWN_GAP = 0.7
"""Between a statement and our own line; the style brings 1 mm more."""


def columns(block: Columns, body: Body) -> str:
    """Short texts side by side under a rule each. The rules are the paragraphs' own, so
    that no empty cell stands between them."""
    count = len(block.items)
    gutter = look.COLUMNS_GUTTER * body.sheet.scale
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
    start = look.POSTER_COLUMN * body.sheet.scale
    rows = [_statement(item, body) for item in block.items]
    return gap(block, body) + table(
        "Genummerde uitspraken",
        [start, body.sheet.text_width - start],
        rows,
        borders=border("top", ROW, body.brand) + border("insideH", ROW, body.brand),
        first_column=True,
    )


def _statement(item: Statement, body: Body) -> Row:
    scale = body.sheet.scale
    over, under = look.POSTER_ABOVE * scale, look.POSTER_BELOW * scale
    sign, own = body.style("StatementNumber"), body.style("StatementOwn")
    number = paragraph(sign, text.run(item.number), Format(before=over, after=under))
    form = Format(before=over, after=None if item.text else under)
    said = paragraph(body.style("Statement"), text.runs(item.statement, body), form)
    if item.text:
        form = Format(before=OWN_GAP * scale, after=under)
        said += paragraph(own, text.runs(item.text, body), form)
    return Row([Cell(number), Cell(said)])
