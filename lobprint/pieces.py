"""What a block looks like, said once for both writers.

A block is lowered to pieces: words in a style, lines to write on, boxes, a grid of
cells. `layout` gives each its place on the page of the PDF, `word` writes them as
WordprocessingML. What stands here is all that a block can ask for, so that the two
can't drift apart. Lengths are in mm on the paper itself: `Place.mm` has made them
larger on A3.

`before` is the space above a piece. What stands first on a page has none; what stands
first in a cell has it from the top of the cell.

Named tuples, not dataclasses: a workbook has some thousands of pieces, and frozen
dataclasses take three times as long to make.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from lobprint.document import Block, Check, Choice, Date, Inline, Option, Span, Text
from lobprint.look.boxes import LONE_LINE
from lobprint.look.chart import Mark
from lobprint.look.ease import Fill
from lobprint.look.labels import Entry
from lobprint.look.line import Figure as Shape
from lobprint.look.line import Ring
from lobprint.look.rules import HEAD, Rule
from lobprint.look.styles import Style

Align = Literal["left", "center", "right"]
Stand = Literal["top", "middle", "bottom"]


class Words(NamedTuple):
    """A paragraph.

    lead     its first word, in the school's colour
    tag      the structure element that it is: P, H1, LI (an item of a list), ...
    left     indent of its lines; `width` is how wide they may be, else all there is
    hang     indent of all lines but the first
    mark     a sign at the left edge, before the first line: a bullet, a big number
    sign     a pictogram before the first line, as large as goes with the type; all
             lines stand right of it
    inset    how far all of it stands from the left, with its mark and its rules
    over     a rule above it, as wide as its column, `over_gap` above the words
    under    a rule under it, `under_gap` below the words; in Word its style brings it
    keep     stays with what comes next
    joined   goes on in the element of the words before it
    aside    goes on behind them on their line, in the style Small
    splits   long text may run on to the next page
    balanced its lines are about as long as each other
    target   the id by which links and the contents find it; `entry` is its title there
    foot     stands at the foot of the page
    tint     stands in a tinted box: so far from its sides, and from above and below
    below    space under it
    typed    stands there as somebody typed it: what can't be printed is named, and no
             word is told to be too long
    halfway  stands halfway down the paper, when what is above and below it has room
    lift     how much higher it stands on the page, to be level with what is beside it;
             Word's lines are level by themselves
    """

    text: Inline
    style: Style
    before: float = 0.0
    lead: str = ""
    tag: str = "P"
    left: float = 0.0
    width: float | None = None
    hang: float = 0.0
    mark: str = ""
    mark_style: Style | None = None
    over: Rule | None = None
    over_gap: float = 0.0
    bold: bool = False
    keep: bool = False
    joined: bool = False
    splits: bool = False
    balanced: bool = False
    target: str | None = None
    entry: str | None = None
    foot: bool = False
    tint: tuple[float, float] = (0.0, 0.0)
    below: float = 0.0
    lift: float = 0.0
    sign: str = ""
    halfway: bool = False
    inset: float = 0.0
    under: Rule | None = None
    under_gap: float = 0.0
    typed: bool = False
    aside: str = ""


def said(text: str) -> Inline:
    """A plain string as inline text."""
    return (Span(text),) if text else ()


class Lines(NamedTuple):
    """Lines to write on, `pitch` apart.

    In a cell the last of them is the rule under its row, unless they are `closed`; they
    stand at the foot of the row. `fill` is what they do with room that is left above
    them: "more" lines until the row is full (then it may grow), or as many as "fit".
    With a `floor` their page may set them closer, down to that, or further apart, and
    give one less or more of them; not of one with a `label`, which stands before it."""

    field: Text | Date
    count: int  # type: ignore[assignment]
    pitch: float
    before: float = 0.0
    closed: bool = True
    fill: Fill = ""
    floor: float = 0.0
    label: str = ""


class Line(NamedTuple):
    """A field of one line upon its rule, which lies `height` below what is above it; it
    may give way to its `floor`, when it has one, or grow."""

    field: Text | Date
    height: float
    before: float = 0.0
    floor: float = 0.0


class Begun(NamedTuple):
    """An answer of one line that begins with `words`, `left` from the edge: who writes
    goes on behind them. It stands upon a rule over the full width, which lies `height`
    below what is above it; that may give way to its `floor`, or grow."""

    words: str
    field: Text
    height: float
    left: float
    floor: float
    before: float = 0.0


class Blank(NamedTuple):
    """A field of one line without a rule of its own, in a row `row` high: `above` and
    below it that much stays free, and `inset` at its sides."""

    field: Text | Date
    row: float
    above: float = 0.0
    inset: float = 0.0
    before: float = 0.0


class Drawing(NamedTuple):
    """A box to draw, glue or write in; on a full page it gives way down to `least`, on
    one with room it grows. The pictogram `sign` stands in its upper right corner;
    nothing is typed under that."""

    field: Text
    height: float
    least: float
    title: str = ""
    before: float = 0.0
    sign: str = ""


class Boxes(NamedTuple):
    """The options of a choice, each a box with its words, on lines `line` high; a check
    is one box without words. `slots` share the width when their words have room."""

    answer: Choice | Check
    line: float
    slots: int
    before: float = 0.0


class Box(NamedTuple):
    """One box without words: a check, or one `option` of a choice. It stands in the
    middle of a `line` so high, in mm on A4."""

    answer: Choice | Check
    option: Option | None = None
    before: float = 0.0
    line: float = LONE_LINE


class SignBox(NamedTuple):
    """The box of one `option`, or a check with its `word`, with a pictogram beside it
    and the word under both, in the middle of its cell. A `large` one stands at the
    left, with or without a pictogram."""

    answer: Choice | Check
    option: Option | None
    sign: str
    before: float = 0.0
    word: str = ""
    large: bool = False


def word_of(piece: SignBox) -> str:
    """What stands under a box."""
    return piece.option.label if piece.option else piece.word


class Sign(NamedTuple):
    """A pictogram, `size` mm large; `alt` is its word where none stands beside it."""

    name: str
    size: float
    alt: str = ""
    before: float = 0.0


class Labelled(NamedTuple):
    """A label with a line behind it, for each of `entries`, on as few rows as leave
    each `least` to write on."""

    entries: Sequence[Entry]
    least: float
    before: float = 0.0
    style: Style = "FieldLabel"


class Figure(NamedTuple):
    """A drawn line that is decoration, over the width of the text; `alt` says what it
    shows where no words beside it do. Its points may go beyond the text, to the edges
    of the paper."""

    shape: Shape
    before: float = 0.0
    after: float = 0.0
    alt: str = ""


class Image(NamedTuple):
    """A PNG, `left` from the edge, of `width` by `height`; `alt` says what it shows. It
    may `keep` with what comes next."""

    png: bytes
    width: float
    height: float
    alt: str
    before: float = 0.0
    left: float = 0.0
    keep: bool = False


class Chart(NamedTuple):
    """Dots, bars, strokes and words, drawn to measure in a box of `width` by `height`.
    Both formats draw the same vectors: a hatch is lines in Word too, for its own
    patterns are made of the pixels of a screen.

    With an `alt` it is a figure that says that; without, decoration: then what it shows
    stands beside it as text."""

    marks: tuple[Mark, ...]
    width: float
    height: float
    alt: str = ""
    before: float = 0.0


class Tally(NamedTuple):
    """A number, and at its right (from `at` on) what it counts, drawn: the number is
    what is read.

    base   how far its baseline lies above the foot of what is drawn
    under  a rule as wide as its column, `gap` lower
    """

    number: str
    chart: Chart
    at: float
    base: float
    bold: bool = False
    under: Rule | None = None
    gap: float = 0.0
    before: float = 0.0


class Rail(NamedTuple):
    """A line that runs down along a column, as high as its row, `stroke` thick; `at` is
    how far it lies from the left where it comes in, `to` where it goes out. It bends
    between the two at the foot of the row.

    rings   stand on it, so far below the top of the row
    corner  it comes from the right, so far, and bends down
    ends    it ends in its last ring
    starts  it starts in its last ring; in Word it comes in above that
    """

    at: float
    to: float
    stroke: float
    radius: float
    rings: tuple[Ring, ...] = ()
    corner: float = 0.0
    ends: bool = False
    starts: bool = False
    before: float = 0.0


class Stack(NamedTuple):
    """Pieces that never part. `tag` is the element around them, if they have one;
    `frame` the rule around them, with `padding` (above, at the sides, below) in it."""

    pieces: tuple[Piece, ...]
    before: float = 0.0
    below: float = 0.0
    keep: bool = False
    tag: str = ""
    frame: Rule | None = None
    padding: tuple[float, float, float] = (0.0, 0.0, 0.0)


class Beside(NamedTuple):
    """Two stacks side by side; the right one has `share` of the width. In Word, where
    no heading may stand in a table, the one comes under the other."""

    left: tuple[Piece, ...]
    right: tuple[Piece, ...]
    share: float
    gutter: float
    before: float = 0.0


class Column(NamedTuple):
    """`gutter` is what stays free at its right; `edges` are rules at both sides. The
    rules above and below rows leave out one that is `open`."""

    width: float
    gutter: float = 0.0
    edges: Rule | None = None
    open: bool = False


class Cell(NamedTuple):
    """Pieces under each other in a column, or over `span` of them; a grid may be one.

    head    whether it heads its row (or, in the head, its column)
    same    belongs to the cell before it, for who doesn't see the columns
    apart   from which piece on it is a cell of its own, for who doesn't see the columns
    heads   how many such cells it heads, or is one with
    left, top, bottom, right  padding
    reach   how far its words may go beyond its column, at both sides
    in_word  what Word has in its place, over the same columns
    rows    over how many rows it goes; those below have a like cell there, of 0 rows.
            Their heights must leave it room
    """

    pieces: tuple[Piece, ...] = ()
    span: int = 1
    head: bool = False
    same: bool = False
    apart: int = 0
    heads: int = 1
    align: Align = "left"
    stand: Stand = "top"
    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    reach: float = 0.0
    rows: int = 1
    in_word: tuple[Cell, ...] = ()


class Row(NamedTuple):
    """`height` is the least that it asks; it gives way as lines do, with a `floor`. A
    `joined` one is one with the next: no rule parts them. One that says `keep` stays
    with the next on its page; `under` is the rule under it, when it is not that of its
    grid."""

    cells: tuple[Cell, ...]
    height: float = 0.0
    floor: float = 0.0
    joined: bool = False
    keep: bool = False
    under: Rule | None = None


class Grid(NamedTuple):
    """Rows of cells; no row splits.

    kind    a table, a list (of rows, or of cells), or nothing but its contents
    head    stands again on each page, over `head_rule`, `head_gap` under its words
    top     the rule over the first row, and over the row that opens a page
    over, under  the rule above and below each row
    bare    how many columns stand left of all rules
    inset   whether rules take height of their own, as in tables to read
    keep    which rows stay together: the "first" with the next, or both "ends"
    sequel  the last row stays with what comes next
    repeats  its rows are alike: on screen somebody may add one
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    head: tuple[Cell, ...] = ()
    kind: Literal["table", "list", "plain"] = "table"
    before: float = 0.0
    head_rule: Rule | None = HEAD
    head_gap: float = 0.0
    top: Rule | None = None
    over: Rule | None = None
    under: Rule | None = None
    bare: int = 0
    inset: bool = False
    keep: Literal["", "first", "ends"] = ""
    sequel: bool = False
    numbering: str = ""
    repeats: bool = False


class NewPage(NamedTuple):
    """What follows starts on a new page, there with `footer` as the form's name."""

    footer: str | None = None
    before: float = 0.0


class Own(NamedTuple):
    """A block that pieces can't say: each writer has a half of its module for it."""

    block: Block
    before: float = 0.0
    table: tuple[bool, bool] = (False, False)


Piece = (
    Words
    | Lines
    | Line
    | Begun
    | Blank
    | Drawing
    | Boxes
    | Box
    | SignBox
    | Sign
    | Labelled
    | Figure
    | Image
    | Chart
    | Tally
    | Rail
    | Stack
    | Beside
    | Grid
    | NewPage
    | Own
)
Lowered = Sequence[Piece]
