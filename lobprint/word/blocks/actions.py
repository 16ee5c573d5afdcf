"""Who does what, and when: empty rows for a team's actions."""

from __future__ import annotations

from lobprint.document import ActionRow, ActionTable, Date, Text
from lobprint.look import forms as look
from lobprint.look.paper import NUMBER_COLUMN
from lobprint.look.rules import ROW
from lobprint.word import controls, text
from lobprint.word.blocks.fields import RULE, writing_lines
from lobprint.word.blocks.place import gap
from lobprint.word.blocks.sheets import Head, head_row
from lobprint.word.body import Body
from lobprint.word.table import Cell, Row, table
from lobprint.word.xml import Format, border, paragraph


def action_table(block: ActionTable, body: Body) -> str:
    """A number, four columns to write in and a box to tick; a rule under each row."""
    scale = body.sheet.scale
    number, gutter = NUMBER_COLUMN * scale, look.ACTION_GUTTER * scale
    widths = _widths(body)
    heads = [
        Head(block.labels[0], 2, number, gutter),
        *(Head(label, right=gutter) for label in block.labels[1:4]),
        Head(block.labels[4], align="center"),
    ]
    rows = [_row(row, block.pitch * scale, widths, body) for row in block.rows]
    return gap(block, body) + table(
        block.title,
        [number, *(width + gutter for width in widths), look.ACTION_DONE * scale],
        [head_row(heads, body), *rows],
        borders=border("bottom", ROW, body.brand) + border("insideH", ROW, body.brand),
        first_column=True,
    )


def _widths(body: Body) -> list[float]:
    scale = body.sheet.scale
    taken = (
        NUMBER_COLUMN + look.ACTION_GUTTER * len(look.ACTION_WIDTHS) + look.ACTION_DONE
    ) * scale
    free = body.sheet.text_width - taken
    return [free * share / sum(look.ACTION_WIDTHS) for share in look.ACTION_WIDTHS]


def _row(row: ActionRow, pitch: float, widths: list[float], body: Body) -> Row:
    scale, lines = body.sheet.scale, row.what.lines
    number = paragraph(
        body.style("ActionNumber"),
        text.run(row.number),
        Format(before=look.ACTION_NUMERAL_TOP * scale),
    )
    fields: tuple[Text | Date, ...] = (row.what, row.who, row.when, row.effect)
    answers = [
        Cell(
            writing_lines(field, body, width, lines, pitch, last=False),
            right=look.ACTION_GUTTER * scale,
        )
        for field, width in zip(fields, widths, strict=True)
    ]
    done = paragraph(
        body.style("CheckLine"),
        controls.check(row.done, body),
        Format(line=look.BOX_LINE * scale, align="center"),
    )
    cells = [Cell(number), *answers, Cell(done, align="center")]
    return Row(cells, height=lines * pitch - RULE)
