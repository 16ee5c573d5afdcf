"""Cards to print on stiff paper and cut out."""

from __future__ import annotations

from lobprint.document import Card, CardSheet
from lobprint.look import MM
from lobprint.look import forms as look
from lobprint.look.rules import CUT
from lobprint.word import text
from lobprint.word.blocks.fields import writing_lines
from lobprint.word.blocks.place import gap
from lobprint.word.body import Body
from lobprint.word.table import Cell, Row, table
from lobprint.word.xml import Format, border, paragraph


def card_sheet(block: CardSheet, body: Body) -> str:
    """Rows of two cards with dashed cutting lines around them."""
    width = body.sheet.text_width / look.CARD_COLUMNS
    height = look.CARD_HEIGHT * body.sheet.scale - CUT.weight / MM
    cells = [_cell(card, width, body) for card in block.cards]
    if len(cells) % look.CARD_COLUMNS:
        cells.append(Cell(paragraph(body.style("CardDefinition"), "")))
    rows = [
        Row(cells[at : at + look.CARD_COLUMNS], height=height)
        for at in range(0, len(cells), look.CARD_COLUMNS)
    ]
    edges = ("top", "left", "bottom", "right", "insideH", "insideV")
    return gap(block, body) + table(
        "Kaartjes om uit te knippen",
        [width] * look.CARD_COLUMNS,
        rows,
        borders="".join(border(edge, CUT, body.brand) for edge in edges),
    )


def _cell(card: Card, width: float, body: Body) -> Cell:
    padding = look.CARD_PADDING * body.sheet.scale
    return Cell(
        _texts(card, width - 2 * padding, body),
        left=padding,
        right=padding,
        top=padding,
    )


def _texts(card: Card, width: float, body: Body) -> str:
    after = look.CARD_QUESTION_GAP if card.question else None
    parts = [
        paragraph(body.style("CardName"), text.run(card.name), Format(after=after))
    ]
    if card.question:
        parts.append(paragraph(body.style("CardQuestion"), text.run(card.question)))
    if card.starter:
        parts.append(
            paragraph(body.style("CardStarter"), text.runs(card.starter, body))
        )
    if card.definition:
        form = Format(before=look.CARD_GAP if card.starter else None)
        words = text.runs(card.definition, body)
        parts.append(paragraph(body.style("CardDefinition"), words, form))
    if card.answer:
        pitch = look.CARD_PITCH * body.sheet.scale
        lines = writing_lines(card.answer, body, width, card.answer.lines, pitch)
        parts.append(lines)
    return "".join(parts)
