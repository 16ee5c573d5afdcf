"""What becomes of blocks: the pieces they are lowered to, and their XML in Word."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from lobprint.brand import make_brand
from lobprint.document import Block, Document, Paper, Part
from lobprint.page.items import Layout, Node
from lobprint.pieces import Beside, Grid, Lowered, Piece, Stack
from lobprint.word.sections import plan
from lobprint.word.story import body_of, section_xml


def every_piece(pieces: Lowered) -> Iterator[Piece]:
    """All pieces, and those within them."""
    for piece in pieces:
        yield piece
        if isinstance(piece, Stack):
            yield from every_piece(piece.pieces)
        elif isinstance(piece, Beside):
            yield from every_piece((*piece.left, *piece.right))
        elif isinstance(piece, Grid):
            for cell in (*piece.head, *(c for row in piece.rows for c in row.cells)):
                yield from every_piece(cell.pieces)


def part_of(paper: Paper, *blocks: Block) -> Part:
    return Part("deel", "Deel", blocks, kind="form", paper=paper, group="Groep")


@cache
def in_word(paper: Paper, *blocks: Block) -> list[str]:
    """The XML of each piece of `blocks`."""
    part = part_of(paper, *blocks)
    document = Document("proef", "Proef", "Proef", "Wij", "mbo", (part,))
    body = body_of(document, make_brand(), Layout([], {}, Node("Document")))
    (section,) = plan(document)
    return list(section_xml(section, body))
