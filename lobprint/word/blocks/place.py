"""How far blocks stand apart.

The measures are those of the printed page: each block wants a space above it. Styles
bring most of that (before, never after); a paragraph gets direct formatting only where
they don't. A table
can't have space above it in Word, so the paragraph before it gets that space after, and
two tables that meet get a tiny paragraph between them (Word would join them).
"""

from __future__ import annotations

from lobprint.document import (
    ActionTable,
    Block,
    BulletList,
    Canvas,
    CardSheet,
    Checklist,
    Columns,
    Cover,
    Details,
    FormIntro,
    Glossary,
    Heading,
    NextStep,
    Note,
    NumberedList,
    PageBreak,
    Paragraph,
    QuestionSheet,
    Quote,
    RatingTable,
    ScoreTable,
    SourceLine,
    Sources,
    Starters,
    Statements,
    StepLine,
    Table,
    WordChoice,
)
from lobprint.look import forms, reading
from lobprint.word.body import Body
from lobprint.word.stylesheet import PARAGRAPHS
from lobprint.word.xml import Format, paragraph

_ABOVE: dict[type, float] = {
    BulletList: reading.PARAGRAPH_GAP,
    NumberedList: reading.PARAGRAPH_GAP,
    Note: reading.NOTE_GAP,
    Quote: reading.QUOTE_GAP,
    SourceLine: reading.SOURCE_LINE_GAP,
    Sources: reading.PARAGRAPH_GAP,
    Statements: reading.POSTER_GAP,
    Table: reading.PARAGRAPH_GAP,
    Glossary: reading.PARAGRAPH_GAP,
    Details: forms.DETAILS_BEFORE,
    StepLine: forms.STEP_LINE_BEFORE,
    Checklist: forms.TABLE_BEFORE,
    NextStep: forms.NEXT_STEP_BEFORE,
    RatingTable: forms.TABLE_BEFORE,
    ScoreTable: forms.TABLE_BEFORE,
    QuestionSheet: forms.PHASES_BEFORE,
    WordChoice: forms.WORDS_BEFORE,
    ActionTable: forms.TABLE_BEFORE,
    CardSheet: forms.CARDS_BEFORE,
}
_APART: dict[type, float] = {
    NextStep: forms.NEXT_STEP_APART,
    QuestionSheet: forms.PHASES_APART,
    WordChoice: forms.WORDS_APART,
}
"""Of those that are a section by themselves."""
CANVAS_GAP = 4.0
"""On any paper: a kop on A3 is higher in Word than in print."""
STEP_GAP, STEP_LINE_GAP = 7.0, 4.5
"""Above a step's heading; under a step line, as the look has it."""
UNDER_KOP = 5.0
"""The least under a kop, whose columns end where their words end."""
_TABLES = (
    ActionTable,
    CardSheet,
    Checklist,
    Columns,
    Glossary,
    QuestionSheet,
    RatingTable,
    ScoreTable,
    Statements,
    StepLine,
    Table,
)
_SPACES = {style.id: (style.before, style.after) for style in PARAGRAPHS}
PARAGRAPH_STYLES = {"body": "Normal", "lead": "Lead", "small": "Small"}


def neighbours(block: Block, body: Body) -> tuple[Block | None, Block | None]:
    """The blocks before and after `block` in the part; None at its ends."""
    blocks = body.part.blocks
    for index, each in enumerate(blocks):
        if each is block:
            after = blocks[index + 1] if index + 1 < len(blocks) else None
            return (blocks[index - 1] if index else None), after
    return None, None


def begins_with_table(block: Block | None) -> bool:
    """Whether the first thing that `block` writes is a table."""
    if isinstance(block, Canvas):
        return bool(block.actions) or not block.intro
    if isinstance(block, Starters):
        return len(block.items) > 1
    return isinstance(block, _TABLES)


def ends_with_table(block: Block | None) -> bool:
    """Whether the last thing that `block` writes is a table."""
    if isinstance(block, Canvas):
        return bool(block.actions) or not block.note
    if isinstance(block, Starters) and len(block.items) == 1:
        starter = block.items[0]
        return starter.drawing is not None and not starter.details
    if isinstance(block, FormIntro | NextStep):
        return True
    return begins_with_table(block)


def wanted(block: Block, previous: Block | None, body: Body) -> float:
    """The space in mm between `block` and the one before it on its page."""
    if isinstance(block, Canvas):
        return CANVAS_GAP
    space = _wanted(block, previous, body) * body.sheet.scale
    return max(space, UNDER_KOP) if isinstance(previous, FormIntro) else space


def _wanted(block: Block, previous: Block | None, body: Body) -> float:
    if isinstance(block, Heading):
        return _above_heading(block, previous, body)
    if isinstance(block, Paragraph):
        lead = block.style == "lead"
        return reading.LEAD_GAP if lead else reading.PARAGRAPH_GAP
    if isinstance(block, Starters):
        boxed = any(starter.boxed for starter in block.items)
        return forms.BOXED_BEFORE if boxed else forms.STARTER_BEFORE
    if isinstance(block, Columns):
        numbered = any(column.number for column in block.items)
        return reading.NUMBERED_GAP if numbered else reading.COLUMNS_GAP
    if isinstance(block, WordChoice | NextStep | QuestionSheet) and block.apart:
        return _APART[type(block)]
    return _ABOVE.get(type(block), 0.0)


def _above_heading(block: Heading, previous: Block | None, body: Body) -> float:
    if block.level == 2 and block.number:
        return STEP_LINE_GAP if isinstance(previous, StepLine) else STEP_GAP
    if block.level == 2:
        on_form = body.part.kind == "form"
        return reading.H2_GAP if on_form else reading.H2_GAP_READING
    return reading.H3_GAP if block.level == 3 else 0.0


def above(block: Block, style: str, body: Body) -> float | None:
    """Space before the first paragraph of `block`, which has `style`; None when the
    style brings it."""
    previous, _ = neighbours(block, body)
    first = previous is None or isinstance(previous, PageBreak | Cover)
    space = 0.0 if first or body.fresh else wanted(block, previous, body)
    own, _ = _SPACES.get(style, (0.0, 0.0))
    return None if abs(space - own) < 0.01 else space


def below(block: Block, style: str, body: Body) -> float | None:
    """Space after the last paragraph of `block`, which has `style`; None when the style
    has it. A table that follows wants all of its space here; paragraphs bring theirs,
    and add nothing to it: Word's versions differ in how they join the two."""
    _, following = neighbours(block, body)
    space = 0.0
    if following is not None and begins_with_table(following):
        space = wanted(following, block, body)
    _, own = _SPACES.get(style, (0.0, 0.0))
    return None if abs(space - own) < 0.01 else space


def gap(block: Block, body: Body) -> str:
    """What comes before `block`, which begins with a table: a tiny paragraph when it
    meets another table, also over a page break; else nothing."""
    previous, _ = neighbours(block, body)
    if body.fresh:
        return between(0.0) if ends_with_table(previous) else ""
    if isinstance(previous, PageBreak):
        before, _ = neighbours(previous, body)
        return between(0.0) if ends_with_table(before) else ""
    if not ends_with_table(previous):
        return ""
    return between(wanted(block, previous, body))


def between(space: float) -> str:
    """A tiny paragraph that keeps two tables `space` mm apart."""
    return paragraph("Gap", "", Format(after=max(space - 0.36, 0.0)))
