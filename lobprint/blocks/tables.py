"""Tables to read, with boxes to tick where they ask something; and the glossary."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lobprint.blocks.kind import Kind, Rule
from lobprint.blocks.paragraphs import PARAGRAPH_GAP
from lobprint.blocks.place import Place
from lobprint.blocks.tag import Tag
from lobprint.document import Block, Check, Inline
from lobprint.look import MM
from lobprint.look.boxes import CLEAR
from lobprint.look.rules import CHECK_BOX, HEAD, WRITING
from lobprint.look.styles import Style
from lobprint.look.text import widest_word
from lobprint.pieces import (
    Align,
    Box,
    Cell,
    Column,
    Grid,
    Lowered,
    Row,
    Words,
    said,
)

PADDING, HEAD_PADDING = 1.6, 1.0
"""Above and below the words of a row; under those of the header."""
CLOSEST, LINE = 0.6, 4.4
"""The least padding, and the height of a row's one line of words."""
GUTTER = 3.0
TERM = 38.0
"""Width of a glossary's terms."""


@dataclass(frozen=True, slots=True)
class Table(Block):
    """Plain data, with in a cell words or a box to tick. `shares` are the relative
    widths of the columns; `title` says what the table holds, for a screen reader. The
    first column heads its row. `align_right` holds the indexes of columns with numbers.
    More rows than `room`, when it is given, close up to stand in the height of that
    many."""

    title: str
    header: tuple[Inline, ...]
    rows: tuple[tuple[Inline | Check, ...], ...]
    shares: tuple[float, ...]
    align_right: tuple[int, ...] = ()
    room: float | None = None


def _table(tag: Tag) -> Table:
    """A table; every row has as many cells as the header."""
    header = next((_words(row) for row in tag.each("header")), ())
    rows = []
    for row in tag.each("row"):
        cells = tuple([_said(cell) for cell in row.each("cell")])
        rows.append(cells)
        if len(cells) != len(header):
            row.fault(f"deze rij heeft {len(cells)} cellen; de kop {len(header)}")
    shares = tag.numbers("shares", 1, 1000) or (1.0,) * len(header)
    if len(shares) != len(header):
        tag.fault(f"'shares' noemt {len(shares)} kolommen; de kop {len(header)}")
    right = tag.numbers("align-right", 1, len(header) or 1)
    return Table(
        tag.words("title"),
        header,
        tuple(rows),
        shares,
        tuple([int(column) - 1 for column in right]),
        tag.size("room", 0.0, 1.0, 100.0) or None,
    )


def _words(tag: Tag) -> tuple[Inline, ...]:
    return tuple([cell.text for cell in tag.each("cell")])


def _said(cell: Tag) -> Inline | Check:
    """What stands in a cell: a box to tick, or words."""
    for check in cell.each("check"):
        return Check(check.field_id(), check.words("name"))
    return cell.text


def _lower_table(block: Table, place: Place) -> Lowered:
    """Its header stands again on each page that it runs on to; without one a rule
    opens it there."""
    padding = row_padding(len(block.rows), block.room)
    head = [_cell(block, at, words, "TableHead") for at, words in _named(block)]
    rows = [
        [_filled(block, at, inside, padding, place) for at, inside in enumerate(row)]
        for row in block.rows
    ]
    return [_reading(block.title, _columns(block, place), head, rows, place)]


def _named(block: Table) -> list[tuple[int, Inline]]:
    """The cells of the header, when it has words."""
    return list(enumerate(block.header)) if any(block.header) else []


def _boxed(block: Table) -> set[int]:
    """The columns with boxes to tick."""
    inside = block.rows[0] if block.rows else ()
    return {at for at, one in enumerate(inside) if isinstance(one, Check)}


def _filled(
    block: Table, at: int, inside: Inline | Check, padding: float, place: Place
) -> Cell:
    if not isinstance(inside, Check):
        return _cell(block, at, inside, "TableText", place.mm(padding))
    # on A3 a box is larger, and a pen is not
    least = CHECK_BOX + CLEAR / place.mm(1) - WRITING.height
    box = Box(inside, line=max(LINE + 2 * padding, least))
    return Cell((box,), align="center", stand="middle")


def _cell(
    block: Table, at: int, words: Inline, style: Style, padding: float = 0.0
) -> Cell:
    text = Words(words, style, bold=at == 0)
    return Cell(
        (text,),
        head=at == 0 or style == "TableHead",
        align=_align(block, at),
        top=padding,
        bottom=padding,
    )


def _align(block: Table, at: int) -> Align:
    """Numbers end level, words over boxes stand in their middle."""
    if at in block.align_right:
        return "right"
    return "center" if at in _boxed(block) else "left"


def row_padding(rows: int, room: float | None) -> float:
    """Above and below the words of each of `rows`, in mm on A4: less when there are
    more than `room`, so that they stand in its height as long as that can be."""
    if room is None or rows <= room:
        return PADDING
    high = (LINE + 2 * PADDING) * room / rows
    return max((high - LINE) / 2, CLOSEST)


def _columns(block: Table, place: Place) -> list[Column]:
    """As wide as their shares say, but never too narrow for a word. Rows stand too
    close for rules between boxes."""
    boxed = _boxed(block)
    gutter, last = place.mm(GUTTER), len(block.shares) - 1
    least = [_least(block, at, place) for at in range(len(block.shares))]
    wanted = [need + (gutter if at < last else 0.0) for at, need in enumerate(least)]
    widths = shared_widths(place.width, block.shares, wanted)
    return [
        Column(
            width - gutter if at < last else width,
            gutter if at < last else 0.0,
            open=at in boxed,
        )
        for at, width in enumerate(widths)
    ]


def _least(block: Table, at: int, place: Place) -> float:
    """The widest word of a column."""
    head, text = place.type("TableHead"), place.type("TableText", bold=at == 0)
    words = [(block.header[at], head)] if block.header else []
    cells = (row[at] for row in block.rows)
    words += [(cell, text) for cell in cells if not isinstance(cell, Check)]
    return max((widest_word(*one, place.pages) for one in words), default=0.0) / MM


def shared_widths(
    total: float, shares: Sequence[float], least: Sequence[float]
) -> list[float]:
    """`total` shared out; what would get less than its least gets that, and the
    others share the rest. When even that doesn't fit, shares rule."""
    widths = [total * share / sum(shares) for share in shares]
    if sum(least) > total:
        return widths
    fixed: dict[int, float] = {}
    while short := [n for n, width in enumerate(widths) if width < least[n] - 0.004]:
        fixed |= {place: least[place] for place in short}
        rest = total - sum(fixed.values())
        free = sum(share for n, share in enumerate(shares) if n not in fixed)
        widths = [
            fixed[n] if n in fixed else rest * share / free
            for n, share in enumerate(shares)
        ]
    return widths


def _reading(
    title: str,
    columns: Sequence[Column],
    head: Sequence[Cell],
    rows: Sequence[Sequence[Cell]],
    place: Place,
) -> Grid:
    return Grid(
        title,
        tuple(columns),
        tuple(Row(tuple(row)) for row in rows),
        tuple(head),
        before=place.mm(PARAGRAPH_GAP),
        head_gap=place.mm(HEAD_PADDING),
        top=None if head else HEAD,
        under=WRITING,
        inset=True,
        keep="ends",
    )


TABLE = Kind(
    Table,
    {"table": Rule("title! shares align-right room", "header! row+")},
    _table,
    _lower_table,
    {
        "table/header": Rule(children="cell+"),
        "table/row": Rule(children="cell+"),
        "header/cell": Rule(text="words"),
        "row/cell": Rule(children="check?", text="words"),
        "cell/check": Rule("id! name!"),
    },
)


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    term: str
    text: Inline


@dataclass(frozen=True, slots=True)
class Glossary(Block):
    """Terms with what they mean; `title` says what it holds, for a screen reader."""

    title: str
    entries: tuple[GlossaryEntry, ...]


def _glossary(tag: Tag) -> Glossary:
    entries = [
        GlossaryEntry(entry.words("term"), entry.text) for entry in tag.each("entry")
    ]
    return Glossary(tag.words("title"), tuple(entries))


def _lower_glossary(block: Glossary, place: Place) -> Lowered:
    """Terms, each heading its row, with what they mean."""
    term, gutter = place.mm(TERM), place.mm(GUTTER)
    columns = (Column(term - gutter, gutter), Column(place.width - term))
    rows = [_entry(entry, place.mm(PADDING)) for entry in block.entries]
    return [_reading(block.title, columns, (), rows, place)]


def _entry(entry: GlossaryEntry, padding: float) -> tuple[Cell, Cell]:
    term = (Words(said(entry.term), "GlossaryTerm"),)
    meaning = (Words(entry.text, "TableText"),)
    return (
        Cell(term, head=True, top=padding, bottom=padding),
        Cell(meaning, top=padding, bottom=padding),
    )


GLOSSARY = Kind(
    Glossary,
    {"glossary": Rule("title!", "entry+")},
    _glossary,
    _lower_glossary,
    {"glossary/entry": Rule("term!", text="words!")},
)

KINDS = (
    TABLE,
    GLOSSARY,
)
