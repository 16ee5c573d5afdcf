"""Grids on the page: a slab for each row, its rules, and the head that returns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, groupby

from lobprint.look import MM
from lobprint.look import ease as rules
from lobprint.look.ease import ASKED, Ease
from lobprint.look.rules import Rule
from lobprint.page.items import Item, Line, Node, Slab
from lobprint.page.parts import across, cell_node
from lobprint.page.room import Room
from lobprint.page.setting import Column, Hand, Laid, again, column
from lobprint.pieces import Cell, Grid, Row

At = Callable[[Ease], float]
Share = tuple[Callable[[Ease, float], float], float]
_ALIGN = {"left": 0.0, "center": 0.5, "right": 1.0}
_STAND = {"top": 0.0, "middle": 0.5, "bottom": 1.0}


class _Spot:
    """A cell whose pieces were measured: `x` and `width` are those of its contents,
    `height` is what it needs. `shared`: whether the next cell belongs to this one."""

    __slots__ = ("cell", "column", "height", "padding", "shared", "width", "x")

    def __init__(self, cell: Cell, column: Column, x: float, width: float) -> None:
        self.cell, self.column, self.x, self.width = cell, column, x, width
        self.padding = (cell.top + cell.bottom) * MM
        self.height = column.height + self.padding
        self.shared = False

    def stretched(self, height: float) -> float:
        return self.column.stretched(height - self.padding) + self.padding

    def again(self, ease: Ease) -> _Spot:
        """The cell as it then is."""
        if not self.column.gives:
            return self
        made = _Spot(self.cell, self.column.again(ease), self.x, self.width)
        made.shared = self.shared
        return made

    @property
    def share(self) -> Share:
        """What gives way in it, and what doesn't, in pt: the same for cells alike."""
        column = self.column
        if len(column.gives) == 1 and column.laid[-1] is column.gives[0]:
            return column.gives[0].at, column.rigid + self.padding  # type: ignore[return-value]
        return column.at, self.padding

    def paint(
        self, nodes: Sequence[Node], x: float, y: float, height: float, alone: bool
    ) -> list[Item]:
        """`alone`: whether no other cell has its element."""
        cell, column = self.cell, self.column
        bare = alone and len(cell.pieces) == 1 and not cell.same and not self.shared
        hand = Hand(nodes[0], bare, self.width, _ALIGN[cell.align])
        if len(nodes) > 1:
            hand.turn, hand.after = cell.apart, nodes[1]
        free = height - self.padding
        if not column.elastic and cell.stand != "top":
            left = free - column.height
            y, free = y + _STAND[cell.stand] * left, free - left
        return column.paint(hand, x + self.x, y + cell.top * MM, free)


@dataclass(slots=True)
class GridRows:
    """A grid in the making: its rows measured, its elements made while painting.

    `starts` are where columns begin, and where the last one ends; `x` is its left."""

    grid: Grid
    room: Room
    width: float
    starts: list[float]
    x: float = 0.0

    def spots(self, cells: Sequence[Cell]) -> list[_Spot]:
        """`cells` with their pieces measured."""
        made: list[_Spot] = []
        at = 0
        for cell in cells:
            last = self.grid.columns[at + cell.span - 1]
            x = self.starts[at] + (cell.left - cell.reach) * MM
            end = self.starts[at + cell.span] - last.gutter * MM
            width = end - x - (cell.right - cell.reach) * MM
            inside = column(cell.pieces, width, self.room)
            made.append(_Spot(cell, inside, x, width))
            if cell.same:
                made[-2].shared = True
            at += cell.span
        return made

    def row(self, row: Row) -> tuple[list[_Spot], float]:
        """The cells of `row`, and how high it is without its rules."""
        spots = self.spots(row.cells)
        alone = [one.height for one in spots if one.cell.rows == 1]
        height = max([row.height * MM, *alone])
        more = [one.stretched(height) for one in spots if one.column.elastic]
        return spots, max([height, *more])

    def row_at(self, row: Row, spots: list[_Spot]) -> At | None:
        """How high `row` is when its page gives way or grows; None: always as high."""
        gives = [one for one in spots if one.column.gives]
        if not gives and not row.floor:
            return None
        rigid = max([one.height for one in spots if not one.column.gives], default=0.0)
        shares = frozenset([one.share for one in gives])
        return _row_at(row.height * MM, row.floor * MM, rigid, shares)

    def paint(
        self, spots: list[_Spot], group: Node, y: float, high: float
    ) -> list[Item]:
        """The cells of a row under a new element of `group`."""
        items: list[Item] = []
        for nodes, spot in _elements(self.grid.kind, spots, group):
            items += spot.paint(nodes, self.x, y, high, self.grid.kind != "plain")
        return items

    def rules(self, row: Row, y: float, height: float) -> Iterator[Item]:
        """Above, below and beside a row that takes `height` from `y` on."""
        over = self.grid.over
        under = None if row.joined else row.under or self.grid.under
        if over:
            yield from self.across(y + over.weight / 2, over)
        for place, one in enumerate(self.grid.columns):
            if one.edges:
                for edge in self._edges(place):
                    x = self.x + edge
                    yield Line(x, y, x, y + height, one.edges)
        if under:
            drop = under.weight / 2 if self.grid.inset else 0.0
            yield from self.across(y + height + drop, under)

    def across(self, y: float, rule: Rule) -> list[Item]:
        """A rule from the first column that has rules to the right edge; it leaves out
        those that are open."""
        columns, made = self.grid.columns, list[Item]()
        for is_open, several in groupby(
            range(self.grid.bare, len(columns)), lambda at: columns[at].open
        ):
            if not is_open:
                first, *_, last = [*several] * 2
                x, end = self.starts[first], self._end(last)
                made.append(across(self.x + x, y, end - x, rule))
        return made

    def _end(self, at: int) -> float:
        """Where a rule ends whose last column is that one."""
        if at == len(self.grid.columns) - 1:
            return self.width
        return self.starts[at + 1] - self.grid.columns[at].gutter * MM

    def _edges(self, place: int) -> list[float]:
        """The sides of a column; one that two columns share is drawn once."""
        first = place == 0 or not self.grid.columns[place - 1].edges
        end = self.starts[place + 1] - self.grid.columns[place].gutter * MM
        return [*([self.starts[place]] if first else []), end]

    @property
    def thickness(self) -> float:
        """What the rule under a row takes of the height."""
        under = self.grid.under
        return under.weight if under and self.grid.inset else 0.0


@lru_cache(256)
def _row_at(asked: float, floor: float, rigid: float, shares: frozenset[Share]) -> At:
    """The height of a row with these cells; the same function for rows alike."""

    def high(ease: Ease) -> float:
        height = rules.pitch(asked, floor, ease) if floor else asked
        if rigid > height:
            height = rigid
        for at, fixed in shares:
            height = max(height, fixed + at(ease, 0.0))
        return max(
            [fixed + at(ease, height - fixed) for at, fixed in shares] + [height]
        )

    return high


def _elements(
    kind: str, spots: Sequence[_Spot], group: Node
) -> Iterator[tuple[Sequence[Node], _Spot]]:
    """Each cell with its element (or two, when a part of it stands apart): in a table,
    a list, or the element around it all."""
    if kind == "plain":
        yield from (((group,), spot) for spot in spots)
        return
    if kind == "list":
        rowed = any(spot.cell.head for spot in spots)
        entry = group.add("LI") if rowed else None
        for spot in spots:
            item = entry or group.add("LI")
            yield (item.add("Lbl" if spot.cell.head else "LBody"),), spot
        return
    yield from _cells(spots, group.add("TR"), header=group.tag == "THead")


def _cells(
    spots: Sequence[_Spot], row: Node, header: bool
) -> Iterator[tuple[Sequence[Node], _Spot]]:
    """The cells of a row of a table; an empty corner of its head heads nothing. Of what
    goes over more rows only a head says so: checkers lose count of others."""
    node = row
    for spot in spots:
        cell = spot.cell
        if not cell.rows:
            if not (cell.head or cell.same):
                row.add("TD")
            continue
        if not cell.same:
            heads = cell.head and (bool(cell.pieces) or not header)
            scope = ("Column" if header else "Row") if heads else None
            node = cell_node(row, "TH" if heads else "TD", scope)
            if cell.heads > 1:
                node.attributes.setdefault("Table", {})["ColSpan"] = cell.heads
            if heads and cell.rows > 1:
                node.attributes["Table"]["RowSpan"] = cell.rows
        yield (node, row.add("TD")) if cell.apart else (node,), spot


def _rows_of(grid: Grid, width: float, room: Room) -> GridRows:
    ends = accumulate((one.width + one.gutter) * MM for one in grid.columns)
    return GridRows(grid, room, width, [0.0, *ends])


def _group(grid: Grid, node: Node) -> tuple[Node | None, Node]:
    """Under what the head hangs, and under what the rows hang."""
    if grid.kind == "plain":
        return None, node
    if grid.kind == "list":
        made = node.add("L")
        if grid.numbering:
            made.attributes["List"] = {"ListNumbering": grid.numbering}
        return None, made
    table = node.add("Table")
    table.attributes["Table"] = {"Summary": grid.title}
    return (table.add("THead") if grid.head else None), table.add("TBody")


@dataclass(slots=True)
class _Group:
    """The elements of a grid, made when the first of it is painted."""

    grid: Grid
    node: Node
    made: tuple[Node | None, Node] | None = None

    def get(self) -> tuple[Node | None, Node]:
        self.made = self.made or _group(self.grid, self.node)
        return self.made


def grid_slabs(grid: Grid, room: Room, node: Node) -> list[Slab]:
    """A slab for the head and for each row, the head again above each new page."""
    rows, group = _rows_of(grid, room.width, room), _Group(grid, node)
    opening = _opening(rows, group)
    made = [_row_slab(rows, row, group) for row in grid.rows]
    return _kept(rows, opening, made)


def _row_slab(rows: GridRows, row: Row, group: _Group) -> Slab:
    spots, height = rows.row(row)
    at = rows.row_at(row, spots)
    thick = rows.thickness

    def paint(ease: Ease) -> list[Item]:
        cells, high = spots, height
        if at is not None and ease != ASKED:
            cells, high = [spot.again(ease) for spot in spots], at(ease)
        items = rows.paint(cells, group.get()[1], 0.0, high)
        return [*items, *rows.rules(row, 0.0, high)]

    slab = Slab(height + thick, [], paint=paint)
    if at is not None:
        slab.at = (lambda ease: at(ease) + thick) if thick else at
    return slab


def _opening(rows: GridRows, group: _Group) -> Slab | None:
    """What stands over the rows, on every page: the head, or a rule."""
    grid = rows.grid
    if grid.head and grid.kind == "table":
        spots, high = rows.row(Row(grid.head))

        def paint(_: Ease) -> list[Item]:
            above, _body = group.get()
            return _head(rows, spots, high, above or group.node, 0.0)

        return Slab(_head_height(grid, high), [], keep=True, paint=paint)
    if grid.top is None:
        return None
    high = grid.top.weight if grid.inset else 0.0
    return Slab(high, rows.across(high / 2, grid.top), keep=True)


def _head_height(grid: Grid, high: float) -> float:
    rule = grid.head_rule.weight if grid.head_rule and grid.inset else 0.0
    return high + grid.head_gap * MM + rule


def _head(
    rows: GridRows, spots: list[_Spot], high: float, group: Node, y: float
) -> list[Item]:
    """The head from `y` on, closed by its rule."""
    grid = rows.grid
    items = rows.paint(spots, group, y, high)
    rule = grid.head_rule
    if rule is None:
        return items
    foot = y + high + grid.head_gap * MM + (rule.weight / 2 if grid.inset else 0.0)
    return [*items, *rows.across(foot, rule)]


def _kept(rows: GridRows, opening: Slab | None, made: list[Slab]) -> list[Slab]:
    """The rows below what opens them, with what must stay together."""
    if not made:
        return []
    grid, several = rows.grid, len(made) > 1
    for slab, row in zip(made, grid.rows, strict=True):
        slab.header, slab.keep = opening, row.keep
    if grid.keep:
        made[0].keep = several
    if grid.keep == "ends" and several:
        made[-2].keep = True
    made[-1].keep = made[-1].keep or grid.sequel
    if opening is not None and opening.height:
        opening.before = grid.before * MM
        return [opening, *made]
    if opening is not None:  # a rule without height lies on the edge of the first row
        made[0].paint = _under(opening.items, made[0].paint)
        made[0].header = None
    made[0].before = grid.before * MM
    return made


def _under(
    over: list[Item], paint: Callable[[Ease], list[Item]] | None
) -> Callable[[Ease], list[Item]]:
    return lambda ease: [*over, *(paint(ease) if paint else ())]


def grid(piece: Grid, width: float, room: Room) -> Laid:
    """A grid among other pieces: all of its rows together."""
    rows = _rows_of(piece, width, room)
    measured = [rows.row(row) for row in piece.rows]
    top = piece.top.weight if piece.top and piece.inset else 0.0
    spots, high = rows.row(Row(piece.head)) if piece.head else ([], 0.0)
    head = _head_height(piece, high) if piece.head else 0.0
    fixed = top + head + len(measured) * rows.thickness
    height = fixed + sum(high for _, high in measured)

    def paint(hand: Hand, x: float, y: float, _: float) -> list[Item]:
        rows.x = x
        above, body = _group(piece, hand.field_parent())
        items: list[Item] = []
        if piece.top:
            items += rows.across(y + top / 2, piece.top)
        y += top
        if above is not None:
            items += _head(rows, spots, high, above, y)
            y += head
        for row, (cells, tall) in zip(piece.rows, measured, strict=True):
            items += rows.paint(cells, body, y, tall)
            items += rows.rules(row, y, tall)
            y += tall + rows.thickness
        return items

    before, at = piece.before * MM, _grid_at(rows, measured, fixed)
    if at is None:
        return Laid(before, height, paint)
    return Laid(before, height, paint, None, at, again(piece, width, room))


def _grid_at(
    rows: GridRows, measured: Sequence[tuple[list[_Spot], float]], fixed: float
) -> Callable[[Ease, float], float] | None:
    pairs = zip(rows.grid.rows, measured, strict=True)
    moving = [(rows.row_at(row, spots), high) for row, (spots, high) in pairs]
    if not any(at for at, _ in moving):
        return None

    def high(ease: Ease, _: float) -> float:
        return fixed + sum(at(ease) if at else asked for at, asked in moving)

    return high
