"""The top of a form: its kop, labelled lines, and where in the 5-stappenplan we are."""

from __future__ import annotations

from math import ceil

from lobprint.document import Details, FormIntro, Inline, StepLine, plain_text
from lobprint.look import MM
from lobprint.look import forms as look
from lobprint.look.fonts import text_width
from lobprint.look.rules import ACTIVE_STEP, KOP, ROW
from lobprint.look.type import A3_TEXT
from lobprint.word import text
from lobprint.word.blocks.fields import labelled_lines
from lobprint.word.blocks.place import above, below, gap
from lobprint.word.body import Body
from lobprint.word.figure import hop
from lobprint.word.table import Cell, Row, table
from lobprint.word.xml import Format, border, paragraph

SMALL_GAP = 2.0
"""Between title and rule on A3, where height is dear."""
BESIDE = 6.5
"""mm that a kop on A3 takes more than the printed one, beside its lines of text."""
_HOP = Format(after=look.HOP_BELOW, keep=True)

STEP_GAPS = {True: 4, False: 6}
"""From an active rule, and from another, to the words, in pt."""


def form_intro(block: FormIntro, body: Body) -> str:
    """For whom, the form's title, the school's line and four columns.

    On A3 the columns stand under the title, not beside it: LibreOffice 7.4 lets no
    table float before a section break, and headings don't go into tables."""
    audience = paragraph(body.style("Audience"), text.run(block.audience))
    style, title = body.style("Heading1"), body.mark(text.run(block.title))
    if block.voice == "learner":
        heading = paragraph(style, title, Format(after=look.HOP_ABOVE))
        line = paragraph("Micro", hop(body, body.sheet.text_width), _HOP)
        return audience + heading + line + _kop(block, body, "")
    after = SMALL_GAP if body.sheet.scale > 1 else None
    heading = paragraph(style, title, Format(after=after))
    return audience + heading + _kop(block, body, border("top", KOP, body.brand))


def taller_than_printed(body: Body) -> float:
    """How much higher in mm the kop of the current part is than on the printed page."""
    if body.sheet.scale <= 1:
        return 0.0
    blocks = (block for block in body.part.blocks if isinstance(block, FormIntro))
    return sum(
        _text_lines(block, body) * A3_TEXT.leading / MM + BESIDE for block in blocks
    )


def _text_lines(block: FormIntro, body: Body) -> int:
    """How many lines the longest of the four texts takes."""
    width = body.sheet.text_width
    return max(
        ceil(text_width(plain_text(words), A3_TEXT.face, A3_TEXT.size) / MM / free)
        for words, free in zip(
            _texts(block),
            (width * share - look.KOP_GUTTER for share in look.KOP_SHARES),
            strict=True,
        )
    )


def _kop(block: FormIntro, body: Body, top: str) -> str:
    widths = [body.sheet.text_width * share for share in look.KOP_SHARES]
    labels = [text.run(label) for label in block.labels]
    answers = [text.runs(words, body) for words in _texts(block)]
    first = Format(before=0.0 if block.voice == "learner" else look.KOP_LABEL_GAP)
    rows = [
        _kop_row(body.style("KopLabel"), labels, first, True),
        _kop_row(body.style("KopText"), answers, Format(), False),
    ]
    return table(f"{block.title}: in het kort", widths, rows, borders=top)


def _texts(block: FormIntro) -> tuple[Inline, Inline, Inline, Inline]:
    return block.purpose, block.who, block.time, block.after


def _kop_row(style: str, texts: list[str], form: Format, header: bool) -> Row:
    last = len(texts) - 1
    cells = [
        Cell(
            paragraph(style, words, form),
            right=look.KOP_GUTTER if index < last else 0.0,
        )
        for index, words in enumerate(texts)
    ]
    return Row(cells, header=header)


def details(block: Details, body: Body) -> str:
    """Labelled lines in a row."""
    style = body.style("FieldLabel")
    return labelled_lines(
        block.items,
        body,
        body.sheet.text_width,
        Format(before=above(block, style, body)),
        Format(after=below(block, style, body)),
    )


def step_line(block: StepLine, body: Body) -> str:
    """A rule and a name for each step; that of an active step is thick and bold."""
    count = len(block.steps)
    gutter = look.STEP_LINE_GUTTER * body.sheet.scale
    shares = (
        look.STEP_LINE_WIDTHS if count == len(look.STEP_LINE_WIDTHS) else (1,) * count
    )
    free = body.sheet.text_width - gutter * (count - 1)
    widths = [free * share / sum(shares) for share in shares]
    cells = [
        Cell(
            _step(number, name, number in block.active, body),
            right=gutter if number < count else 0.0,
        )
        for number, name in enumerate(block.steps, 1)
    ]
    columns = [width + gutter for width in widths[:-1]] + widths[-1:]
    return gap(block, body) + table(_where(block), columns, [Row(cells)])


def _step(number: int, name: str, active: bool, body: Body) -> str:
    rule = ACTIVE_STEP if active else ROW
    form = Format(borders=border("top", rule, body.brand, STEP_GAPS[active]), keep=True)
    words = text.strong(name) if active else text.run(name)
    return paragraph(body.style("StepLabel"), text.strong(f"{number} ") + words, form)


def _where(block: StepLine) -> str:
    """What a screen reader says of the line."""
    here = [str(number) for number in block.active]
    if not here:
        return "De stappen van het plan"
    steps = "stap" if len(here) == 1 else "stappen"
    return f"De stappen van het plan; dit is {steps} {' en '.join(here)}"
