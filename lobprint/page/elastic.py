"""Pieces as they are on a page that gives way or grows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from lobprint.look import ease as rules
from lobprint.look.ease import Ease
from lobprint.page.items import Slab
from lobprint.pieces import (
    Begun,
    Cell,
    Drawing,
    Grid,
    Line,
    Lines,
    Lowered,
    Piece,
    Row,
    Stack,
)

_L = TypeVar("_L", Line, Begun)


@dataclass(frozen=True, slots=True)
class Looks(Mapping[int, Lowered]):
    """What blocks look like, by their identity, as they are set on their pages. `moved`
    has the slabs of those that aren't as they asked; most readers never ask for them,
    so that is worked out when somebody does."""

    asked: Mapping[int, Lowered]
    moved: Mapping[int, Sequence[tuple[Slab, Ease]]]

    def __getitem__(self, block: int) -> Lowered:
        lowered, moved = self.asked[block], self.moved.get(block)
        return lowered if moved is None else _set(lowered, moved)

    def __iter__(self) -> Iterator[int]:
        return iter(self.asked)

    def __len__(self) -> int:
        return len(self.asked)


def _set(lowered: Lowered, slabs: Iterable[tuple[Slab, Ease]]) -> Lowered:
    """Its pieces, each slab of them with the ease of its page."""
    made = list(lowered)
    for slab, ease in slabs:
        number, row = slab.piece
        piece = made[number]
        if slab.before and ease.space != 1:
            piece = piece._replace(before=piece.before * ease.space)
        if slab.at is None:
            made[number] = piece
        elif isinstance(piece, Grid):
            rows = list(piece.rows)
            rows[row] = _row(rows[row], ease)
            made[number] = piece._replace(rows=tuple(rows))
        else:
            made[number] = eased(piece, ease)
    return made


def eased(piece: Piece, ease: Ease) -> Piece:
    """`piece` with all that it holds, on a page with this `ease`."""
    change = _CHANGE.get(type(piece))
    return piece if change is None else change(piece, ease)


def _lines(piece: Lines, ease: Ease) -> Lines:
    if not piece.floor:
        return piece
    return piece._replace(
        count=piece.count if piece.label else rules.count(piece.count, ease),
        pitch=rules.pitch(piece.pitch, piece.floor, ease),
        fill=rules.fills(piece.fill, ease),
    )


def _line(piece: _L, ease: Ease) -> _L:
    if not piece.floor:
        return piece
    return piece._replace(height=rules.pitch(piece.height, piece.floor, ease))


def _drawing(piece: Drawing, ease: Ease) -> Drawing:
    return piece._replace(height=rules.box(piece.height, piece.least, ease))


def _stack(piece: Stack, ease: Ease) -> Stack:
    return piece._replace(pieces=_all(piece.pieces, ease))


def _grid(piece: Grid, ease: Ease) -> Grid:
    return piece._replace(rows=tuple([_row(row, ease) for row in piece.rows]))


def _row(row: Row, ease: Ease) -> Row:
    cells = tuple([_cell(cell, ease) for cell in row.cells])
    if not row.floor:
        return row._replace(cells=cells)
    return row._replace(cells=cells, height=rules.pitch(row.height, row.floor, ease))


def _cell(cell: Cell, ease: Ease) -> Cell:
    for one in cell.pieces:
        if type(one) in _CHANGE:
            return cell._replace(pieces=_all(cell.pieces, ease))
    return cell


def _all(pieces: Sequence[Piece], ease: Ease) -> tuple[Piece, ...]:
    return tuple([eased(one, ease) for one in pieces])


_CHANGE: dict[type, Callable[[Any, Ease], Piece]] = {
    Lines: _lines,
    Line: _line,
    Begun: _line,
    Drawing: _drawing,
    Stack: _stack,
    Grid: _grid,
}
