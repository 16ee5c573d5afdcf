"""A table to fill in: what it is about heads each row, with columns to write in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lobprint.blocks.common import PITCH as PITCHES
from lobprint.blocks.common import form_table, lower_first, number_cell
from lobprint.blocks.kind import Kind, Rule
from lobprint.blocks.place import Place
from lobprint.blocks.rail import (
    END,
    END_STROKE,
    HOP_ASIDE,
    RING_ABOVE,
    STOP,
    STOP_STROKE,
    part_of_line,
    ringed,
)
from lobprint.blocks.tag import Tag
from lobprint.document import Block, Check, Date, Inline, Span, Text, plain_text
from lobprint.look import MM
from lobprint.look.fonts import text_width
from lobprint.look.pictograms import indent, size_beside
from lobprint.look.styles import Style
from lobprint.pieces import (
    Box,
    Cell,
    Column,
    Grid,
    Lines,
    Lowered,
    Piece,
    Row,
    Sign,
    Words,
    said,
)

HEAD_SHARE, SHARE = 5.0, 3.0
"""Of the width that is free: of what heads a row, and of a column to write in."""
NUMBER = 10.0
GUTTER = 4.0
PITCH, PITCH_ALONE = 8.0, 14.0
"""Between the lines of a row; of one line, with room for two of a small hand."""
PADDING = 1.6
BOX_COLUMN, BOX_GAP, BOX_LINE = 8.8, 1.6, 6.5
"""Of a box with what stands over it: its width, the space between the two, and the
line that Word needs around it."""
LEGEND_GAP, LEGEND_APART = 1.2, 3.0
"""Above the line that says what pictograms mean, and between its parts."""
NEAR = END + END_STROKE / 2
"""From the left of the text to the line that stands beside the rows."""
INDENT = NEAR + HOP_ASIDE + STOP + STOP_STROKE / 2 + 2.2
"""From there to what heads a row."""
FEWEST_BENT = 4
"""With fewer rows the line goes straight down."""


@dataclass(frozen=True, slots=True)
class FillBox:
    """A box in each row: its name, what it means, and the pictogram over it; without,
    the first letter of its name stands there."""

    id: str
    name: str
    text: Inline
    sign: str


@dataclass(frozen=True, slots=True)
class FillColumn:
    """What heads a column. With `labels` these stand before its last lines; with
    `boxes` there are those to tick; else there are lines, or a date."""

    id: str
    label: str
    text: Inline = ()
    share: float = SHARE
    date: bool = False
    labels: tuple[str, ...] = ()
    boxes: tuple[FillBox, ...] = ()


@dataclass(frozen=True, slots=True)
class FillRow:
    """What it is about, with a line under it. With a `number` that stands there, and
    the title is for who has it read aloud.
    `cells` has what is filled in under each column."""

    title: str
    text: Inline
    cells: tuple[tuple[Text | Date | Check, ...], ...]
    number: str = ""


@dataclass(frozen=True, slots=True)
class FillTable(Block):
    """Rows about something, with the same columns to write in; `lines` high. With a
    `line` the tijdlijn stands beside them, with a stop at each."""

    airy = True

    title: str
    label: str
    columns: tuple[FillColumn, ...]
    rows: tuple[FillRow, ...]
    share: float = HEAD_SHARE
    lines: int = 1
    pitch: float = PITCH_ALONE
    line: bool = False


def build(tag: Tag) -> FillTable:
    columns = tuple([_column(one) for one in tag.each("fill-column")])
    lines = tag.lines(1)
    if any(len(one.labels) > lines for one in columns):
        tag.fault("een kolom heeft meer labels dan er regels zijn", "Geef meer lines.")
    return FillTable(
        tag.words("title"),
        tag.words("label"),
        columns,
        tuple([_row_of(row, columns, lines) for row in tag.each("fill-row")]),
        tag.size("share", HEAD_SHARE, 1, 100),
        lines,
        tag.size("pitch", PITCH_ALONE if lines == 1 else PITCH, *PITCHES),
        tag.yes("line"),
    )


def _column(tag: Tag) -> FillColumn:
    boxes = [
        FillBox(box.raw("id"), box.words("name"), box.text, box.sign())
        for box in tag.each("fill-box")
    ]
    if boxes and tag.raw("labels"):
        tag.fault("een kolom heeft labels of vakjes, niet allebei")
    return FillColumn(
        tag.raw("id"),
        tag.words("label"),
        tag.marked("text"),
        tag.size("share", SHARE, 1, 100),
        tag.yes("date"),
        tag.parts("labels") if tag.raw("labels") else (),
        tuple(boxes),
    )


def _row_of(tag: Tag, columns: Sequence[FillColumn], lines: int) -> FillRow:
    title = tag.words("title")
    cells = [_fields(tag, title, one, lines) for one in columns]
    return FillRow(title, tag.marked("text"), tuple(cells), tag.words("number"))


def _fields(
    tag: Tag, row: str, column: FillColumn, lines: int
) -> tuple[Text | Date | Check, ...]:
    """A field is called by its row, its column, and its own label or box."""
    about = lower_first(column.label)
    if column.boxes:
        return tuple(
            [
                Check(
                    tag.field_id(f"{column.id}.{box.id}"), f"{row}, {about}: {box.name}"
                )
                for box in column.boxes
            ]
        )
    if column.date:
        return (Date(tag.field_id(column.id), f"{row}: {about}"),)
    if not column.labels:
        return (Text(tag.field_id(column.id), f"{row}: {about}", lines),)
    free, made = lines - len(column.labels), list[Text]()
    if free:
        made.append(Text(tag.field_id(f"{column.id}.wat"), f"{row}: {about}", free))
    for number, label in enumerate(column.labels, 1):
        name = f"{row}, {about}: {lower_first(label)}"
        made.append(Text(tag.field_id(f"{column.id}.regel-{number}"), name))
    return tuple(made)


def lower(block: FillTable, place: Place) -> Lowered:
    """A rule under each row, on which is written; under all of them, what pictograms
    and letters over boxes mean."""
    if not block.rows:
        return []
    beside = 2 if block.line else 0
    columns = _columns(block, place)
    rows = [_row(row, at, block, place) for at, row in enumerate(block.rows)]
    grid = form_table(block.title, columns, _head(block, beside), rows, place)
    boxes = [box for column in block.columns for box in column.boxes]
    if not boxes:
        return [grid._replace(bare=beside)]
    left = sum(one.width for one in columns[:beside])
    return [grid._replace(bare=beside, sequel=True), _legend(boxes, left, block, place)]


def _columns(block: FillTable, place: Place) -> list[Column]:
    """The line, what heads a row, and what is filled in. Those with no width of their
    own share what is left."""
    gutter, near = place.mm(GUTTER), place.mm(NEAR)
    before = [(near, 0.0), (place.mm(INDENT) - near, 0.0)] if block.line else []
    first = (place.mm(NUMBER), 0.0) if block.rows[0].number else (0.0, block.share)
    tracks = [*before, first]
    for one in block.columns:
        boxed = (place.mm(BOX_COLUMN), 0.0)
        tracks += [boxed] * len(one.boxes) or [(0.0, one.share)]
    after = [
        gutter if one in _ends(block, len(before)) else 0.0
        for one in range(len(tracks))
    ]
    taken = sum(wide for wide, _ in tracks) + sum(after)
    unit = (place.width - taken) / sum(share for _, share in tracks)
    return [
        Column(wide + share * unit, gap)
        for (wide, share), gap in zip(tracks, after, strict=True)
    ]


def _ends(block: FillTable, before: int) -> set[int]:
    """The columns with space at their right: all but the last of what heads a row and
    of what is filled in; numbers bring their own."""
    ends, at = set[int](), before
    if not block.rows[0].number:
        ends.add(at)
    for one in block.columns[:-1]:
        at += len(one.boxes) or 1
        ends.add(at)
    return ends


def _head(block: FillTable, beside: int) -> list[Cell]:
    """What each column is called, and a line under it."""
    cells = [Cell()] * beside + [_head_cell(block.label, ())]
    for one in block.columns:
        count = len(one.boxes) or 1
        cells.append(_head_cell(one.label, one.text, count))
    return cells


def _head_cell(label: str, text: Inline, span: int = 1) -> Cell:
    words = [Words(said(label), "Question", bold=True)] if label else []
    words += [Words(text, "Small")] if text else []
    return Cell(tuple(words), span, head=True, heads=span)


def _row(row: FillRow, at: int, block: FillTable, place: Place) -> Row:
    high = _pitch(block, place) * block.lines
    before = _beside(at, block, place) if block.line else ()
    cells = [
        cell
        for column, fields in zip(block.columns, row.cells, strict=True)
        for cell in _cells(column, fields, block, place)
    ]
    return Row((*before, _subject(row, block, place), *cells), high)


def _pitch(block: FillTable, place: Place) -> float:
    """Between lines, in mm; no less than who writes there needs."""
    return max(place.mm(block.pitch), place.floor)


def _beside(at: int, block: FillTable, place: Place) -> tuple[Cell, Cell]:
    """The line, with a stop level with the name of the row."""
    count = len(block.rows)
    far = range(count // 2, count - 1) if count >= FEWEST_BENT else range(0)
    y = place.mm(PADDING - RING_ABOVE) + place.baseline("RatingTitle")
    rail = ringed(part_of_line(at, count, far, place, NEAR), y, place)
    return Cell((rail._replace(starts=not at),)), Cell()


def _subject(row: FillRow, block: FillTable, place: Place) -> Cell:
    padding = place.mm(PADDING)
    if row.number:
        return number_cell(row.number, "ActionNumber", padding)
    style: Style = "RatingTitle" if block.line else "TableText"
    words = [Words(said(row.title), style, bold=True)]
    if row.text:
        words.append(Words(row.text, "Small"))
    return Cell(tuple(words), head=True, top=padding, bottom=padding)


def _cells(
    column: FillColumn,
    fields: Sequence[Text | Date | Check],
    block: FillTable,
    place: Place,
) -> Iterator[Cell]:
    """The cell of a column, or one for each of its boxes."""
    written = [one for one in fields if not isinstance(one, Check)]
    if written:
        yield Cell(_lines(column, written, block, place), stand="bottom")
    for box, field in zip(column.boxes, fields, strict=False):
        if isinstance(field, Check):
            over = _mark(box, place)
            tick = Box(field, before=place.mm(BOX_GAP), line=BOX_LINE)
            yield Cell((over, tick), align="center", stand="middle")


def _lines(
    column: FillColumn,
    fields: Sequence[Text | Date],
    block: FillTable,
    place: Place,
) -> tuple[Lines, ...]:
    """Lines, the last of which is the rule of the row; labels stand before theirs."""
    pitch = _pitch(block, place)
    spare = len(fields) - len(column.labels)
    made = []
    for at, field in enumerate(fields):
        label = column.labels[at - spare] if at >= spare and column.labels else ""
        count = 1 if label else block.lines - len(column.labels)
        closed = at < len(fields) - 1
        made.append(
            Lines(field, count, pitch, closed=closed, floor=place.floor, label=label)
        )
    return tuple(made)


def _mark(box: FillBox, place: Place) -> Piece:
    """What stands over a box."""
    if box.sign:
        return Sign(box.sign, size_beside(place.type("TableText")))
    return Words(said(box.name[:1]), "Question", bold=True)


def _legend(
    boxes: Sequence[FillBox], left: float, block: FillTable, place: Place
) -> Grid:
    """What they mean, beside each other, each as wide as its words."""
    gap = place.mm(LEGEND_APART)
    wide = [_wide(box, place) for box in boxes]
    free = place.width - gap * (len(boxes) - 1)
    shrink = min(1.0, free / sum(wide))
    columns = [Column(one * shrink, gap) for one in wide]
    columns[-1] = columns[-1]._replace(gutter=0.0)
    cells = [Cell((Words(_meaning(box), "Micro", sign=box.sign),)) for box in boxes]
    if left and sum(wide) <= free - left:
        columns, cells = [Column(left), *columns], [Cell(), *cells]
    before = place.mm(LEGEND_GAP)
    row = Row(tuple(cells))
    return Grid(block.title, tuple(columns), (row,), kind="plain", before=before)


def _meaning(box: FillBox) -> Inline:
    return (Span(f"{box.name}: ", strong=True), *box.text)


def _wide(box: FillBox, place: Place) -> float:
    """What its meaning takes on one line, in mm; Word's lines are a little wider."""
    style = place.type("Micro", bold=True)
    wide = text_width(f"{box.name}: ", style.face, style.size) / MM
    wide += place.text_width(plain_text(box.text), "Micro")
    return 1.02 * wide + (indent(style) if box.sign else 0.0) + 0.5


COLUMN = Rule("id! label! text share date labels", "fill-box")
KINDS = (
    Kind(
        FillTable,
        {
            "fill-table": Rule(
                "title! label share lines pitch line", "fill-column+ fill-row+"
            )
        },
        build,
        lower,
        {
            "fill-table/fill-column": COLUMN,
            "fill-column/fill-box": Rule("id! name! sign", text="words!"),
            "fill-table/fill-row": Rule("id! title! number text"),
        },
    ),
)
