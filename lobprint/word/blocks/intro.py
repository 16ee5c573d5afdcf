"""The top of a form: its kop, labelled lines, and where in the 5-stappenplan we are."""

from __future__ import annotations

from lobprint.document import Details, FormIntro, Inline, StepLine
from lobprint.look.rules import ACTIVE_STEP, KOP, ROW
from lobprint.word import text
from lobprint.word.blocks.fields import labelled_lines
from lobprint.word.blocks.place import above, below, gap
from lobprint.word.body import Body
from lobprint.word.figure import hop
from lobprint.word.xml import Cell, Format, Row, border, paragraph, table

SHARES = (0.29, 0.25, 0.17, 0.29)
"""Waarvoor, Wie, Tijd, Daarna: parts of the width, gutter included."""
GUTTER = 5.0
LABEL_GAP = 1.8
HOP_ABOVE, HOP_BELOW = 1.0, 2.8
"""Space over and under the learner's line."""
SIDE_WIDTH = 257.0
"""Of the kop on A3, which stands right of the title."""
SIDE_AUDIENCE = 2.9
"""Brings the audience to the height of the kop's labels there."""

_HOP = Format(after=HOP_BELOW, keep=True)

STEP_WIDTHS = (33, 28, 36, 19, 37)
"""Of the five steps, by the length of their names."""
STEP_GUTTER = 3.0
STEP_GAPS = {True: 4, False: 6}
"""From an active rule, and from another, to the words, in pt."""


def form_intro(block: FormIntro, body: Body) -> str:
    """For whom, the form's title, the school's line and four columns. On A3 the columns
    stand beside the title, in a table that floats at the top of the page."""
    if body.sheet.scale > 1:
        return _beside(block, body)
    audience = paragraph("Audience", text.run(block.audience))
    title = body.mark(text.run(block.title))
    if block.voice == "learner":
        heading = paragraph("Heading1", title, Format(after=HOP_ABOVE))
        line = paragraph("Micro", hop(body, body.sheet.text_width), _HOP)
        return audience + heading + line + _kop(block, body, "")
    heading = paragraph("Heading1", title)
    return audience + heading + _kop(block, body, border("top", KOP, body.brand))


def _beside(block: FormIntro, body: Body) -> str:
    audience = paragraph(
        "AudienceA3", text.run(block.audience), Format(before=SIDE_AUDIENCE)
    )
    title = body.mark(text.run(block.title))
    heading = paragraph("Heading1A3", title, Format(after=0.0))
    return audience + heading + _kop(block, body, border("top", KOP, body.brand))


def _kop(block: FormIntro, body: Body, top: str) -> str:
    beside = body.sheet.scale > 1
    width = SIDE_WIDTH if beside else body.sheet.text_width
    widths = [width * share for share in SHARES]
    labels = [text.run(label) for label in block.labels]
    texts: tuple[Inline, ...] = (block.purpose, block.who, block.time, block.after)
    answers = [text.runs(inline, body) for inline in texts]
    first = Format(before=0.0 if block.voice == "learner" else LABEL_GAP)
    rows = [
        _kop_row(body.style("KopLabel"), labels, first, True),
        _kop_row(body.style("KopText"), answers, Format(), False),
    ]
    place = (body.sheet.text_width - width, 0.0) if beside else None
    return table(f"{block.title}: in het kort", widths, rows, borders=top, place=place)


def _kop_row(style: str, texts: list[str], form: Format, header: bool) -> Row:
    last = len(texts) - 1
    cells = [
        Cell(paragraph(style, words, form), right=GUTTER if index < last else 0.0)
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
    gutter = STEP_GUTTER * body.sheet.scale
    shares = STEP_WIDTHS if count == len(STEP_WIDTHS) else (1,) * count
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
