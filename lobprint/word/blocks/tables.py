"""Tables to read: plain data, and the glossary."""

from __future__ import annotations

from collections.abc import Sequence

from lobprint.document import Glossary, Inline, Table
from lobprint.look import reading as look
from lobprint.look.rules import HEAD, WRITING
from lobprint.word import text
from lobprint.word.blocks.place import gap
from lobprint.word.body import Body
from lobprint.word.table import Cell, Row
from lobprint.word.table import table as made_table
from lobprint.word.xml import Format, border, paragraph


def table(block: Table, body: Body) -> str:
    """Plain data: a rule under the header, which stands again on each page, and thin
    rules between the rows."""
    width = body.sheet.text_width
    widths = [width * share / sum(block.shares) for share in block.shares]
    headed = any(block.header)
    head = [_header(block, body)] if headed else []
    count = len(block.rows)
    rows = [
        _row(block, row, _kept(number, count), body)
        for number, row in enumerate(block.rows)
    ]
    return gap(block, body) + made_table(
        block.title,
        widths,
        [*head, *rows],
        borders=_rules(not headed, body),
        first_column=True,
    )


def _kept(number: int, count: int) -> bool:
    """The first two rows stay together, and the last two."""
    return number < count - 1 and number in (0, count - 2)


def _rules(opening: bool, body: Body) -> str:
    top = border("top", HEAD, body.brand) if opening else ""
    return (
        top
        + border("bottom", WRITING, body.brand)
        + border("insideH", WRITING, body.brand)
    )


def _header(block: Table, body: Body) -> Row:
    under = border("bottom", HEAD, body.brand)
    style = body.style("TableHead")
    cells = [
        Cell(
            paragraph(style, text.runs(words, body), _form(block, place, True)),
            right=_gutter(place, len(block.header)),
            bottom=look.TABLE_HEAD_PADDING,
            borders=under,
            align="bottom",
        )
        for place, words in enumerate(block.header)
    ]
    return Row(cells, header=True)


def _row(block: Table, row: Sequence[Inline], keep: bool, body: Body) -> Row:
    style = body.style("TableText")
    padding = look.table_padding(len(block.rows), block.room)
    return Row(
        [
            Cell(
                paragraph(
                    style,
                    text.runs(words, body, bold=place == 0),
                    _form(block, place, keep),
                ),
                right=_gutter(place, len(row)),
                top=padding,
                bottom=padding,
            )
            for place, words in enumerate(row)
        ]
    )


def _form(block: Table, place: int, keep: bool) -> Format:
    return Format(keep=keep, align="right" if place in block.align_right else "")


def _gutter(place: int, count: int) -> float:
    return look.TABLE_GUTTER if place < count - 1 else 0.0


def glossary(block: Glossary, body: Body) -> str:
    """Terms, each heading its row, with what they mean."""
    count = len(block.entries)
    rows = []
    for number, entry in enumerate(block.entries):
        form = Format(keep=_kept(number, count))
        term = paragraph("GlossaryTerm", text.run(entry.term), form)
        style = body.style("TableText")
        meaning = paragraph(style, text.runs(entry.text, body), form)
        rows.append(
            Row(
                [
                    Cell(
                        term,
                        right=look.TABLE_GUTTER,
                        top=look.TABLE_PADDING,
                        bottom=look.TABLE_PADDING,
                    ),
                    Cell(meaning, top=look.TABLE_PADDING, bottom=look.TABLE_PADDING),
                ]
            )
        )
    term_width = look.TERM_WIDTH * body.sheet.scale
    return gap(block, body) + made_table(
        block.title,
        [term_width, body.sheet.text_width - term_width],
        rows,
        borders=_rules(True, body),
        first_column=True,
    )
