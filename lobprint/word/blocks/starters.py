"""A learner's own words: sentences to finish, and words to choose from."""

from __future__ import annotations

from dataclasses import replace

from lobprint.document import Starter, Starters, WordChoice
from lobprint.look import forms as look
from lobprint.look.rules import BOX, ROW
from lobprint.word import controls, text
from lobprint.word.blocks.fields import (
    SLACK,
    answer_looks,
    labelled_lines,
    underlined_tab,
    writing_lines,
)
from lobprint.word.blocks.place import above, below, gap
from lobprint.word.blocks.printed import drawing_height
from lobprint.word.body import Body
from lobprint.word.table import Cell, Row, table
from lobprint.word.xml import Format, Tab, border, paragraph, styled

BOX_TOP, BOX_SIDE, BOX_FOOT = 8, 14, 13
"""Padding within the frame of "Nu", in whole pt, as Word has it for borders."""
BOX_INDENT = 5.8
"""Of what stands within the frame: its padding and its line, in mm."""
WORD_LINE = 9.0
"""Of a line of words to choose, in mm: higher than printed, for it holds boxes."""


def starters(block: Starters, body: Body) -> str:
    """One starter over the full width in paragraphs, or two side by side in a table."""
    if len(block.items) == 1:
        return _single(block, body)
    count = len(block.items)
    gutter = look.STARTER_GUTTER * body.sheet.scale
    width = (body.sheet.text_width - gutter * (count - 1)) / count
    cells = [
        Cell(
            _side_by_side(starter, width, body),
            right=gutter if place < count - 1 else 0.0,
        )
        for place, starter in enumerate(block.items)
    ]
    title = " en ".join(f"{item.lead} {item.text}" for item in block.items)
    widths = [width + gutter] * (count - 1) + [width]
    return gap(block, body) + table(title, widths, [Row(cells)])


def _single(block: Starters, body: Body) -> str:
    starter = block.items[0]
    frame = _frame(body) if starter.boxed else Format()
    before = above(block, _style(starter, body), body)
    after = below(block, body.style("WritingLines"), body)
    width = body.sheet.text_width - (2 * BOX_INDENT if starter.boxed else 0.0)
    words = _words(starter, body, before, frame)
    if starter.drawing is not None:
        answer = _drawing(starter, starter.drawing, width, body)
    else:
        end = None if starter.details else after
        answer = _lines(starter, body, width, frame, end)
    return words + answer + _details(starter, body, width, frame, after)


def _side_by_side(starter: Starter, width: float, body: Body) -> str:
    words = _words(starter, body, 0.0, Format())
    if starter.drawing is not None:
        answer = _drawing(starter, starter.drawing, width, body) + _cell_end()
    else:
        answer = _lines(starter, body, width, Format(), None)
    return words + answer + _details(starter, body, width, Format(), None)


def _cell_end() -> str:
    """A cell ends in a paragraph, also after a table (ISO 29500-1, 17.4.65)."""
    return paragraph("Gap", "")


def _words(starter: Starter, body: Body, before: float | None, frame: Format) -> str:
    """The sentence, its first word in the school's colour, and the hint."""
    lead = text.run(starter.lead, styled("StarterLead")) if starter.lead else ""
    words = lead + text.run(f" {starter.text}" if lead else starter.text)
    drawn = starter.drawing is not None
    last = look.DRAWING_GAP if drawn else 0.0
    form = _with(frame, before, 0.0 if starter.hint else last, keep=True)
    sentence = paragraph(_style(starter, body), words, form)
    if not starter.hint:
        return sentence
    hint = text.runs(starter.hint, body)
    form = _with(frame, 0.0, last, keep=True)
    return sentence + paragraph(body.style("Small"), hint, form)


def _style(starter: Starter, body: Body) -> str:
    return body.style("Starter" if starter.voice == "learner" else "ColumnTitle")


def _lines(
    starter: Starter, body: Body, width: float, frame: Format, after: float | None
) -> str:
    pitch = look.STARTER_PITCH * body.sheet.scale
    lines = starter.answer.lines
    form = _with(frame, None, after, keep=bool(starter.details))
    return writing_lines(starter.answer, body, width, lines, pitch, form=form)


def _drawing(starter: Starter, height: float, width: float, body: Body) -> str:
    """A box to draw, glue or write in, as high as on the printed page."""
    high = drawing_height(starter.answer.id, body) or height * body.sheet.scale
    inside = paragraph(body.style("TableText"), controls.space(starter.answer, body))
    sides = ("top", "left", "bottom", "right")
    borders = "".join(border(side, ROW, body.brand) for side in sides)
    cell = Cell(inside, left=1.5, right=1.5, top=1.0)
    title = f"{starter.lead} {starter.text}".strip()
    return table(title, [width], [Row([cell], height=high)], borders=borders)


def _details(
    starter: Starter, body: Body, width: float, frame: Format, after: float | None
) -> str:
    if not starter.details:
        return ""
    first = _with(frame, look.STARTER_DETAILS_GAP, None)
    return labelled_lines(starter.details, body, width, first, Format(after=after))


def _frame(body: Body) -> Format:
    """What all paragraphs within the frame of "Nu" have: Word joins their borders."""
    spaces = (
        ("top", BOX_TOP),
        ("left", BOX_SIDE),
        ("bottom", BOX_FOOT),
        ("right", BOX_SIDE),
    )
    borders = "".join(border(edge, BOX, body.brand, space) for edge, space in spaces)
    return Format(left=BOX_INDENT, right=BOX_INDENT, borders=borders)


def _with(
    frame: Format, before: float | None, after: float | None, keep: bool = False
) -> Format:
    """The frame's format with space around it."""
    return replace(frame, before=before, after=after, keep=keep)


def word_choice(block: WordChoice, body: Body) -> str:
    """A box before each word, and a line for a word of one's own."""
    style = body.style("WordChoice")
    width = body.sheet.text_width
    words = [
        controls.check(check, body) + text.run(f"\u00a0{check.name}\u00a0 ")
        for check in block.words
    ]
    own = (
        text.run(f"\u00a0{block.own_label} ")
        + controls.field(block.own, body, answer_looks(body))
        + underlined_tab()
    )
    form = Format(
        before=above(block, style, body),
        after=below(block, style, body),
        line=WORD_LINE * body.sheet.scale,
        tabs=(Tab(width - SLACK, "right"),),
    )
    return paragraph(style, text.run(block.label + " ") + "".join(words) + own, form)
