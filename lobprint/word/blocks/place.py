"""How far blocks stand apart.

The measures are those of the printed page: each block wants a space above it. Styles
bring most of that; a paragraph gets direct formatting only where they don't. A table
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
from lobprint.word.body import Body
from lobprint.word.stylesheet import PARAGRAPHS
from lobprint.word.xml import Format, paragraph

_ABOVE: dict[type, float] = {
    BulletList: 2.5,
    NumberedList: 2.5,
    Note: 5,
    Quote: 5,
    SourceLine: 3,
    Sources: 2.5,
    Columns: 7,
    Statements: 5,
    Table: 3,
    Glossary: 3,
    Details: 5,
    StepLine: 7,
    Checklist: 3,
    NextStep: 5,
    RatingTable: 3,
    ScoreTable: 3,
    QuestionSheet: 3.5,
    WordChoice: 1.5,
    ActionTable: 5,
    CardSheet: 3,
}
CANVAS_GAP = 4.0
STEP_GAP = 4.5
"""Above a step's heading, from the words of the step line: as the look has it."""
_FRESH = (PageBreak, Cover)
"""After these a block stands at the top of a page."""
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
_LAST: dict[type, str] = {
    BulletList: "ListBullet",
    NumberedList: "ListNumber",
    Sources: "Sources",
}


def last_style(block: Block) -> str | None:
    """The style of the last paragraph of `block`, where that brings space after it."""
    if isinstance(block, Heading):
        return last_of_heading(block)
    if isinstance(block, Paragraph):
        return PARAGRAPH_STYLES[block.style]
    return _LAST.get(type(block))


def last_of_heading(block: Heading) -> str:
    """The style of the heading itself, or of the line under it."""
    if block.intro:
        return "Normal"
    return "StepHeading" if block.number else f"Heading{block.level}"


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


def wanted(block: Block, body: Body) -> float:
    """The space above `block` in mm, when it isn't the first on its page."""
    if isinstance(block, Heading):
        return _above_heading(block, body)
    if isinstance(block, Paragraph):
        return 3.5 if block.style == "lead" else 2.5
    if isinstance(block, Starters):
        boxed = any(starter.boxed for starter in block.items)
        return 6.0 if boxed else 5.0
    if isinstance(block, Canvas):
        return CANVAS_GAP
    return _ABOVE.get(type(block), 0.0) * body.sheet.scale


def _above_heading(block: Heading, body: Body) -> float:
    if block.level == 2 and block.number:
        return STEP_GAP
    reading = 7.0 if body.part.kind == "form" else 10.0
    return {1: 0.0, 2: reading, 3: 5.0}[block.level]


def above(block: Block, style: str, body: Body) -> float | None:
    """Space before the first paragraph of `block`, which has `style`; None when the
    styles bring it."""
    previous, _ = neighbours(block, body)
    own, _ = _SPACES.get(style, (0.0, 0.0))
    if previous is None or isinstance(previous, _FRESH):
        space = 0.0
    else:
        space = max(wanted(block, body) - _left_by(previous), 0.0)
    return None if abs(space - own) < 0.01 else space


def below(block: Block, style: str, body: Body) -> float | None:
    """Space after the last paragraph of `block`, which has `style`; None when the style
    has it. A table that follows wants all of its space here."""
    _, following = neighbours(block, body)
    if following is None or not begins_with_table(following):
        return None
    space = wanted(following, body)
    _, own = _SPACES.get(style, (0.0, 0.0))
    return None if abs(space - own) < 0.01 else space


def gap(block: Block, body: Body) -> str:
    """What comes before `block`, which begins with a table: a tiny paragraph when it
    meets another table, also over a page break; else nothing."""
    previous, _ = neighbours(block, body)
    if isinstance(previous, PageBreak):
        before, _ = neighbours(previous, body)
        return between(0.0) if ends_with_table(before) else ""
    return between(wanted(block, body)) if ends_with_table(previous) else ""


def between(space: float) -> str:
    """A tiny paragraph that keeps two tables `space` mm apart."""
    return paragraph("Gap", "", Format(after=max(space - 0.36, 0.0)))


def _left_by(block: Block) -> float:
    """The space after the last paragraph of `block`, by its style."""
    last = last_style(block)
    return _SPACES[last][1] if last else 0.0
