"""Small Markdown to inline text, with Dutch quotes and references to pages."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from lobprint.document import Inline, PageNumber, Span
from lobprint.prose.literal import written
from lobprint.prose.markdown import Piece, parse
from lobprint.prose.typography import curl

_BLANK = re.compile(r"[ \t\r\n]+")
"""Not the no-break space, which is meant."""
_PAGE = "#"


def plain(text: str) -> str:
    """Text without Markdown: white space as one space, quotes as Dutch ones."""
    return written(curl(_BLANK.sub(" ", text).strip(" ")))


def inline(text: str, targets: Collection[str]) -> tuple[Inline, list[tuple[str, str]]]:
    """The runs of `text`, and its faults as (message, hint).

    `targets` are the ids of parts and headings in this document: a reference to the
    page of another disappears, another link to it becomes plain words."""
    pieces, faults = parse(curl(_BLANK.sub(" ", text).strip(" ")))
    kept = _kept(pieces, targets)
    runs = [run for piece in kept for run in _runs(piece)]
    return tuple(runs), faults


def link_targets(text: str) -> Iterator[str]:
    """The ids that links in `text` point at."""
    for piece in parse(text)[0]:
        if piece.link and piece.link.startswith("#"):
            yield piece.link[1:]


def _kept(pieces: list[Piece], targets: Collection[str]) -> list[Piece]:
    kept: list[Piece] = []
    for piece in pieces:
        if not (piece.link and piece.link.startswith("#")) or piece.link[1:] in targets:
            kept.append(piece)
        elif _PAGE not in piece.text:
            kept.append(Piece(piece.text, piece.strong, piece.emphasis))
        elif kept:
            last = kept[-1]
            text = last.text.rstrip(" \u00a0")
            kept[-1] = Piece(text, last.strong, last.emphasis, last.link)
    return _merged([piece for piece in kept if piece.text])


def _merged(pieces: list[Piece]) -> list[Piece]:
    """Neighbours in the same style as one."""
    result: list[Piece] = []
    for piece in pieces:
        last = result[-1] if result else None
        same = last and (last.strong, last.emphasis, last.link) == (
            piece.strong,
            piece.emphasis,
            piece.link,
        )
        if last and same:
            text = last.text + piece.text
            result[-1] = Piece(text, piece.strong, piece.emphasis, piece.link)
        else:
            result.append(piece)
    return result


def _runs(piece: Piece) -> Iterator[Span | PageNumber]:
    """A piece as a span; a reference as its words with the page's number in them."""
    if not (piece.link and piece.link.startswith("#") and _PAGE in piece.text):
        yield _span(piece, piece.text)
        return
    for at, words in enumerate(piece.text.split(_PAGE)):
        if at:
            yield PageNumber(piece.link[1:], piece.strong)
        if words:
            yield _span(piece, words)


def _span(piece: Piece, text: str) -> Span:
    return Span(written(text), piece.strong, piece.emphasis, piece.link)
