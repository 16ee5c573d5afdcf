"""How far are we: everyone's own rating of each step, one level a row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lobprint.blocks.common import PITCH as PITCHES
from lobprint.blocks.common import choice, form_table, lower_first, number_cell
from lobprint.blocks.element import Element
from lobprint.blocks.form_intro import VOICES, Voice
from lobprint.blocks.kind import Kind, Rule
from lobprint.blocks.large_question import scale
from lobprint.blocks.levels import Levels
from lobprint.blocks.place import Place
from lobprint.blocks.tag import Tag
from lobprint.blocks.vorm import Deel, Form, Vorm
from lobprint.document import Block, Choice, Inline, Text, plain_text
from lobprint.look.boxes import LONE_LINE, STACK_LINE
from lobprint.look.styles import Style
from lobprint.pieces import Box, Cell, Lines, Lowered, Piece, Row, SignBox, Words, said

PITCH, LEARNER_PITCH = 8.5, 9.0
"""Between the lines for remarks, in the voices of a team and of a learner."""
LINES = 2
"""Of them, unless it says otherwise."""
PADDING, PADDING_BELOW = 1.9, 1.5
NUMERAL_TOP = 1.2
SIGN_GAP = 0.6
"""Between the words of a row and the line with its pictogram."""


@dataclass(frozen=True, slots=True)
class RatingRow:
    number: str
    title: Inline
    subtitle: str
    level: Choice
    remarks: Text
    sign: str = ""


@dataclass(frozen=True, slots=True)
class RatingTable(Block):
    """Rows by levels, exactly one level a row, with room for remarks.

    With `signs` each level has its pictogram, and its name, in every row."""

    title: str
    row_label: str
    remarks_label: str
    rows: tuple[RatingRow, ...]
    signs: tuple[str, ...] = ()
    pitch: float = PITCH
    voice: Voice = "team"


def build(tag: Tag) -> RatingTable:
    levels, remarks = tag.parts("levels"), tag.words("remarks-label")
    values = tag.values("values", len(levels))
    voice = tag.one_of("voice", VOICES, "team")
    usual = LEARNER_PITCH if voice == "learner" else PITCH
    return RatingTable(
        tag.words("title"),
        tag.words("row-label"),
        remarks,
        tuple([_built(row, levels, values, remarks) for row in tag.each("row")]),
        tag.signs("signs", len(levels)),
        tag.size("pitch", usual, *PITCHES),
        voice,
    )


def _built(
    tag: Tag, levels: tuple[str, ...], values: tuple[str, ...], remarks: str
) -> RatingRow:
    number, title = tag.words("number"), tag.text
    name = f"{number} {plain_text(title)}"
    return RatingRow(
        number,
        title,
        tag.words("subtitle"),
        choice(tag, "niveau", name, levels, values),
        Text(tag.field_id("opmerking"), _named(name, remarks), tag.lines(LINES)),
        tag.sign(),
    )


def _named(name: str, remarks: str) -> str:
    """Of the lines for remarks, for who doesn't see what stands over them."""
    return f"{name}: {lower_first(remarks.rstrip(':'))}"


def lower(block: RatingTable, place: Place) -> Lowered:
    """A row for each step: a box under each level, and lines for remarks."""
    if not block.rows:
        return []
    names = [option.label for option in block.rows[0].level.options]
    levels = Levels(place, names, _widest(block, place), bool(block.signs))
    head = levels.head(block.row_label, block.remarks_label)
    rows = [_row(row, block, place) for row in block.rows]
    columns = levels.columns(low=_is_low(block))
    return [form_table(block.title, columns, head, rows, place)]


def _is_low(block: RatingTable) -> bool:
    """Whether rows have no room for a box clear of the rules above and below it."""
    fewest = min(row.remarks.lines for row in block.rows)
    return not block.signs and fewest * block.pitch < LONE_LINE


def _widest(block: RatingTable, place: Place) -> float:
    """The width of the longest subject, or of the longest word over them."""
    wide = [_subject(row, block.voice == "learner", place) for row in block.rows]
    longest = max(place.words_width(words) for row in wide for words in row)
    return max(longest, place.widest(block.row_label, "TableHead"))


def _row(row: RatingRow, block: RatingTable, place: Place) -> Row:
    pitch = place.mm(block.pitch)
    lines = Lines(
        row.remarks, row.remarks.lines, pitch, closed=False, floor=place.floor
    )
    top, below = place.mm(PADDING), place.mm(PADDING_BELOW)
    subject = tuple(_subject(row, block.voice == "learner", place))
    cells = (
        _number(row, place),
        Cell(subject, same=True, top=top, bottom=below),
        *_boxes(row.level, block),
        Cell((lines,)),
    )
    return Row(cells)


def _number(row: RatingRow, place: Place) -> Cell:
    """Large beside a row of more lines, and else on the line of the subject."""
    if row.remarks.lines > 1 or row.subtitle:
        return number_cell(row.number, "RatingNumber", place.mm(NUMERAL_TOP))
    lift = place.baseline("ActionNumber") - place.baseline("Question")
    return number_cell(row.number, "ActionNumber", place.mm(PADDING), lift)


def _subject(row: RatingRow, large: bool, place: Place) -> Iterator[Words]:
    """What is rated, and a line under it, which has the pictogram if there is one."""
    style: Style = "RatingTitle" if large else "Question"
    title = Words(row.title, style, bold=True)
    under = row.subtitle and row.sign
    yield title if under else title._replace(sign=row.sign)
    if row.subtitle:
        gap = place.mm(SIGN_GAP) if under else 0.0
        small: Style = "Small" if large else "Micro"
        yield Words(said(row.subtitle), small, gap, sign=row.sign)


def _boxes(level: Choice, block: RatingTable) -> Iterator[Cell]:
    """A box for each level, in the middle of its cell."""
    line = STACK_LINE if _is_low(block) else LONE_LINE
    boxes: list[Piece] = [Box(level, option, line=line) for option in level.options]
    if block.signs:
        pairs = zip(level.options, block.signs, strict=True)
        boxes = [SignBox(level, option, sign) for option, sign in pairs]
    for box in boxes:
        yield Cell((box,), align="center", stand="middle")


def write(part: Deel, form: Form) -> Iterator[Element]:
    """A scale: a row for each item."""
    if form.easy:
        yield from scale(part, form)
        return
    yield from form.head(part)
    subject, remarks = part.koppen or VORM.usual()
    rows = [
        form.element(
            "row",
            item.vraag or item.tekst,
            id=form.field(item),
            number=form.number(item),
            subtitle=item.uitleg,
            lines=item.regels or part.regels,
            sign=item.pictogram,
        )
        for item in part.items
    ]
    yield form.element(
        "rating",
        children=rows,
        title=form.name(part),
        row_label=subject,
        remarks_label=remarks,
        levels=part.niveaus,
        values=part.waarden,
        signs=part.pictogrammen,
        pitch=part.regelafstand,
        voice=form.voice,
    )


VORM = Vorm(
    write,
    "naam* niveaus* waarden koppen* pictogrammen regels regelafstand",
    "niveaus",
    "vraag tekst uitleg* nummer* regels pictogram",
    "vraag tekst",
    headings=("onderwerp", "opmerkingen"),
    longest=200,
    names=("{item}.niveau", "{item}.opmerking"),
    ends=("niveau", "opmerking"),
)


KINDS = (
    Kind(
        RatingTable,
        {
            "rating": Rule(
                "title! row-label! remarks-label! levels! values signs pitch voice",
                "row+",
            )
        },
        build,
        lower,
        {"rating/row": Rule("id! number! subtitle lines sign", text="words!")},
        vormen={"schaal": VORM},
    ),
)
