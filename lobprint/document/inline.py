"""Inline text: runs of words, and page numbers that are known after layout."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A run of words in one style.

    `link` is "#part-id" for a place in this document, an address for one outside it,
    or None.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    link: str | None = None


@dataclass(frozen=True, slots=True)
class PageNumber:
    """The number of the page on which part or heading `target` starts; links to it."""

    target: str
    strong: bool = False


Inline = tuple[Span | PageNumber, ...]


def plain_text(inline: Inline, pages: Mapping[str, int] | None = None) -> str:
    """The words without styling; a page number is written when `pages` knows it."""
    return "".join(
        piece.text
        if isinstance(piece, Span)
        else str((pages or {}).get(piece.target, ""))
        for piece in inline
    )
