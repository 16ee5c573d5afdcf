"""Rows of what people wrote: one that is too long goes on in the row under it, so that
a page may end between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lobprint.blocks.place import Place
from lobprint.look import MM
from lobprint.look.printable import tidy
from lobprint.look.text import paragraph
from lobprint.pieces import Cell, Column, Row, Words, said

MOST = 20
"""Lines of a row."""


def written_rows(
    lead: Cell,
    texts: Sequence[str],
    columns: Sequence[Column],
    padding: float,
    place: Place,
) -> Iterator[Row]:
    """`texts` in their `columns` behind the cell that leads them; what is no longer
    than most is one row."""
    pairs = zip(texts, columns, strict=True)
    parts = [_parts(tidy(text), column.width, place) for text, column in pairs]
    last = max(map(len, parts)) - 1
    for at in range(last + 1):
        said_here = [one[at] if at < len(one) else "" for one in parts]
        top, bottom = 0.0 if at else padding, padding if at == last else 0.0
        cells = [
            Cell((Words(said(text), "TableText", typed=True),), top=top, bottom=bottom)
            for text in said_here
        ]
        yield Row((Cell() if at else lead, *cells), joined=at < last)


def _parts(text: str, width: float, place: Place) -> list[str]:
    """`text`, parted where so many lines end."""
    lines = [
        line for said_by in text.split("\n") for line in _lines(said_by, width, place)
    ]
    parted = (lines[at : at + MOST] for at in range(0, len(lines), MOST))
    return ["".join(one).rstrip() for one in parted]


def _lines(text: str, width: float, place: Place) -> list[str]:
    """The lines of a paragraph; the last ends in a line feed."""
    lines = paragraph(
        said(text), place.type("TableText"), width * MM, place.pages
    ).lines
    made = ["".join([run.text for run in line.runs]) for line in lines]
    spaces = [" " if line.spaced else "" for line in lines[:-1]]
    return [one + end for one, end in zip(made, [*spaces, "\n"], strict=True)]
