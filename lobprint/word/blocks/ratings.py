"""How far are we: everyone's own rating, and the team's score."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lobprint.document import RatingRow, RatingTable, ScoreRow, ScoreTable
from lobprint.look import MM
from lobprint.look import forms as look
from lobprint.look.fonts import text_width
from lobprint.look.paper import NUMBER_COLUMN
from lobprint.look.rules import ROW, WRITING
from lobprint.look.type import SMALL
from lobprint.word import controls, text
from lobprint.word.blocks.fields import RULE, writing_lines
from lobprint.word.blocks.place import gap
from lobprint.word.blocks.sheets import Head, head_row
from lobprint.word.body import Body
from lobprint.word.table import Cell, Row, table
from lobprint.word.xml import Format, border, paragraph

HOUSE_BOLD = 1.08
"""How much wider the bold of a school's own type may be than its table says: a word
that breaks looks worse than a column that is a little wide."""
NAME_GAP = 0.8
"""The least between the names of two levels."""
THIN = WRITING.weight / MM
"""Height of the rule between rows of the score."""


@dataclass(frozen=True, slots=True)
class _Widths:
    number: float
    title: float
    level: float
    last: float
    gutter: float

    def columns(self, levels: int) -> list[float]:
        """Of the table; the last has the gutter within it."""
        last = self.gutter + self.last
        return [self.number, self.title, *[self.level] * levels, last]


def _widths(body: Body, names: Sequence[str]) -> _Widths:
    """Levels are as wide as the widest word of their names, which may not break."""
    scale = body.sheet.scale
    number, gutter = NUMBER_COLUMN * scale, look.RATING_GUTTER * scale
    words = [word for name in names for word in name.split()]
    widest = max(text_width(word, "bold", SMALL.size) for word in words) / MM
    if body.brand.wordbase:
        widest *= HOUSE_BOLD
    level = max(look.RATING_LEVEL, widest + NAME_GAP) * scale
    free = body.sheet.text_width - number - len(names) * level - gutter
    title = free * look.RATING_TITLE_SHARE
    return _Widths(number, title, level, free - title, gutter)


def _head(widths: _Widths, names: tuple[str, Sequence[str], str], body: Body) -> Row:
    """Names of the rows, of each level and of the last column."""
    heads = [
        Head(names[0], 2, widths.number),
        *(Head(name, align="center") for name in names[1]),
        Head(names[2], indent=widths.gutter),
    ]
    return head_row(heads, body)


def rating_table(block: RatingTable, body: Body) -> str:
    """A row for each step: a box under each level, and lines for remarks."""
    names = [option.label for option in block.rows[0].level.options]
    widths = _widths(body, names)
    head = _head(widths, (block.row_label, names, block.remarks_label), body)
    rows = [_rating_row(row, widths, body) for row in block.rows]
    return gap(block, body) + table(
        block.title,
        widths.columns(len(names)),
        [head, *rows],
        borders=border("bottom", ROW, body.brand) + border("insideH", ROW, body.brand),
        first_column=True,
    )


def _rating_row(row: RatingRow, widths: _Widths, body: Body) -> Row:
    scale = body.sheet.scale
    number = paragraph(
        body.style("RatingNumber"),
        text.run(row.number),
        Format(before=look.RATING_NUMERAL_TOP * scale),
    )
    levels = [
        Cell(
            paragraph(
                body.style("CheckLine"),
                controls.option(row.level, option, body),
                Format(line=look.BOX_LINE * scale, align="center"),
            ),
            align="center",
        )
        for option in row.level.options
    ]
    lines, pitch = max(row.remarks.lines, look.RATING_LINES), look.RATING_PITCH * scale
    remarks = writing_lines(row.remarks, body, widths.last, lines, pitch, last=False)
    cells = [
        Cell(number),
        Cell(_subject(row, body), right=look.RATING_TEXT_GUTTER * scale),
        *levels,
        Cell(remarks, left=widths.gutter),
    ]
    return Row(cells, height=max(look.RATING_ROW * scale, lines * pitch) - RULE)


def _subject(row: RatingRow, body: Body) -> str:
    padded = Format(before=look.RATING_PADDING * body.sheet.scale)
    after = Format(after=look.RATING_PADDING * body.sheet.scale)
    title = paragraph(
        body.style("Question"), text.runs(row.title, body, bold=True), padded
    )
    if not row.subtitle:
        return title
    return title + paragraph(body.style("Micro"), text.run(row.subtitle), after)


def score_table(block: ScoreTable, body: Body) -> str:
    """A row for each step: how many chose each level, and what the team decides."""
    count = len(block.level_labels)
    widths = _widths(body, block.level_labels)
    names = (block.row_label, block.level_labels, block.decision_label)
    rows = [_score_row(row, widths, body) for row in block.rows]
    return gap(block, body) + table(
        block.title,
        widths.columns(count),
        [_head(widths, names, body), *rows],
        borders=_thin("bottom", body) + _thin("insideH", body),
        first_column=True,
    )


def _score_row(row: ScoreRow, widths: _Widths, body: Body) -> Row:
    scale = body.sheet.scale
    height = look.SCORE_ROW * scale - THIN
    line = Format(line=height)
    number = paragraph(body.style("ActionNumber"), text.run(row.number), line)
    edges = _thin("left", body) + _thin("right", body)
    style = body.style("FieldText")
    centred = Format(line=height, align="center")
    counts = [
        Cell(
            paragraph(style, controls.field(count, body), centred),
            borders=edges,
        )
        for count in row.counts
    ]
    lines = row.decision.lines
    cells = [
        Cell(number),
        Cell(paragraph(body.style("TableText"), text.run(row.label), line)),
        *counts,
        Cell(_decision(row, widths, height, body), left=widths.gutter),
    ]
    return Row(cells, height=height * lines)


def _decision(row: ScoreRow, widths: _Widths, height: float, body: Body) -> str:
    if row.decision.lines > 1:
        lines = row.decision.lines
        return writing_lines(row.decision, body, widths.last, lines, height, last=False)
    control = controls.field(row.decision, body)
    return paragraph(body.style("FieldText"), control, Format(line=height))


def _thin(edge: str, body: Body) -> str:
    return border(edge, WRITING, body.brand)
