"""A grid of titled cells to fill together; beside it the actions chosen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lobprint.blocks.common import lower_first
from lobprint.blocks.element import Element
from lobprint.blocks.kind import Kind, Rule
from lobprint.blocks.place import Place
from lobprint.blocks.tag import Tag
from lobprint.blocks.vorm import Deel, Form, Vorm
from lobprint.document import Block, Date, Inline, Text
from lobprint.language import filled, teksten
from lobprint.look.paper import SHEETS
from lobprint.pieces import Lowered, Own, Words, said

BEFORE = 6.0
"""Above it, in mm on A3."""
MOST_CELLS = 12
"""Columns or rows of a grid; more than that can't be written in."""


@dataclass(frozen=True, slots=True)
class CanvasCell:
    """A titled field of the canvas at `column`, `row` (from 0), with spans."""

    title: str
    prompt: Inline
    field: Text
    column: int
    row: int
    column_span: int = 1
    row_span: int = 1
    sign: str = ""

    @property
    def heading(self) -> Words:
        """Its title, with its pictogram."""
        return Words(said(self.title), "CanvasTitle", sign=self.sign)


@dataclass(frozen=True, slots=True)
class CanvasAction:
    number: str
    what: Text
    who: Text
    when: Date


def _labels() -> tuple[str, ...]:
    words = teksten()
    return words.wat_doen, words.wie, words.klaar_op


@dataclass(frozen=True, slots=True)
class Canvas(Block):
    """A grid of titled cells; beside it, when there are any, the actions chosen.

    `height` is the height of the grid in mm, None for all that the page has left."""

    airy = True

    title: str
    cells: tuple[CanvasCell, ...]
    intro: Inline = ()
    actions_intro: Inline = ()
    actions: tuple[CanvasAction, ...] = ()
    action_labels: tuple[str, ...] = field(default_factory=_labels)
    note: Inline = ()
    height: float | None = None


def build(tag: Tag) -> Canvas:
    cells = [_cell(cell) for cell in tag.each("cell")]
    _check_overlap(tag, cells)
    return Canvas(
        tag.words("title"),
        tuple(cells),
        tag.marked("intro"),
        tag.marked("actions-intro"),
        tuple([_action(action) for action in tag.each("action")]),
        note=tag.marked("note"),
        height=tag.size("height", 0.0, 20.0, 280.0) or None,
    )


def _cell(tag: Tag) -> CanvasCell:
    title = tag.words("title")
    return CanvasCell(
        title,
        tag.text,
        Text(tag.field_id(), title, 4),
        tag.whole("column", 1, MOST_CELLS) - 1,
        tag.whole("row", 1, MOST_CELLS) - 1,
        tag.whole("column-span", 1, MOST_CELLS),
        tag.whole("row-span", 1, MOST_CELLS),
        tag.sign(),
    )


def _check_overlap(tag: Tag, cells: list[CanvasCell]) -> None:
    taken: dict[tuple[int, int], str] = {}
    for child, cell in zip(tag.each("cell"), cells, strict=True):
        for column in range(cell.column, cell.column + cell.column_span):
            for row in range(cell.row, cell.row + cell.row_span):
                other = taken.setdefault((column, row), cell.title)
                if other is not cell.title:
                    where = f"kolom {column + 1}, rij {row + 1}"
                    message = f"'{cell.title}' en '{other}' staan beide op {where}"
                    child.fault(message)
                    return


def _action(tag: Tag) -> CanvasAction:
    number = tag.words("number")
    what, who, when = (
        filled(teksten().actie, nummer=number, wat=lower_first(label))
        for label in _labels()
    )
    return CanvasAction(
        number,
        Text(tag.field_id("wat"), what, 3),
        Text(tag.field_id("wie"), who),
        Date(tag.field_id("klaar"), when),
    )


def lower(block: Canvas, place: Place) -> Lowered:
    """A table, unless words stand above or below the grid."""
    if not block.cells:
        return []
    first = bool(block.actions) or not block.intro
    last = bool(block.actions) or not block.note
    return [
        Own(block, BEFORE * place.scale / SHEETS["A3-landscape"].scale, (first, last))
    ]


def write(part: Deel, form: Form) -> Iterator[Element]:
    """A canvas, or more of them when it has more rows than a page takes; the last cell
    takes what its row has left."""
    yield from form.head(part)
    narrow = form.instrument.papier in ("A4", "A3 staand")
    wide = part.kolommen or (2 if narrow or len(part.items) == 4 else 3)
    sheets: list[list[Element]] = [[]]
    row, column = 1, 1
    for at, item in enumerate(part.items, 1):
        free = wide - column + 1
        span = free if at == len(part.items) else min(item.breedte or 1, free)
        if row > (3 if narrow else 2):
            sheets.append([])
            row = 1
        sheets[-1].append(_cell_of(item, form, (column, row, span)))
        column += span
        if column > wide:
            row, column = row + 1, 1
    height = part.hoogte and part.hoogte * 10
    for cells in sheets:
        yield form.element("canvas", "", cells, title=form.name(part), height=height)


def _cell_of(item: Deel, form: Form, at: tuple[int, int, int]) -> Element:
    column, row, span = at
    return form.element(
        "cell",
        item.vraag or item.tekst,
        id=form.field(item, "antwoord"),
        title=item.titel,
        column=column,
        row=row,
        column_span=span,
        sign=item.pictogram,
    )


VORM = Vorm(
    write,
    "naam* kolommen hoogte",
    item="titel* vraag tekst breedte pictogram",
    item_needs="titel",
    longest=200,
    names=("{item}",),
    ends=("antwoord",),
)


KINDS = (
    Kind(
        Canvas,
        {"canvas": Rule("title! intro actions-intro note height", "cell+ action")},
        build,
        lower,
        {
            "canvas/cell": Rule(
                "id! title! column! row! column-span row-span sign", text="words"
            ),
            "canvas/action": Rule("id! number!"),
        },
        halves=True,
        vormen={"canvas": VORM},
    ),
)
