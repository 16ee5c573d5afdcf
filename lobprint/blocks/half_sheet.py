"""Half a sheet of paper: it is cut off, or folded, and handed out by itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lobprint.blocks.element import Element
from lobprint.blocks.kind import Kind, Rule
from lobprint.blocks.page_break import PageBreak
from lobprint.blocks.place import Place
from lobprint.blocks.tag import Tag
from lobprint.blocks.vorm import Deel, Form, Vorm
from lobprint.document import Block, Inline
from lobprint.language import teksten
from lobprint.look.rules import CUT
from lobprint.pieces import Lowered, Piece, Stack, Words, said

CUT_ABOVE, CUT_GAP = 2.0, 1.0
"""Above the line to cut along, and under it."""
CUT_BELOW = 3.0
TITLE_GAP, TEXT_GAP = 0.25, 1.5
FOOT = (0.0, 3.0)
"""Space under it: the least, and before a block that has little itself."""


@dataclass(frozen=True, slots=True)
class HalfSheet(Block):
    """The head of half a sheet: for whom it is, its title, and what it is for. What
    comes after it is on that half, until the next one. All but the first of a page
    have a line to cut along; of two, it lies halfway down the paper."""

    airy = True

    audience: str
    title: str
    text: Inline = ()


def build(tag: Tag) -> HalfSheet:
    return HalfSheet(tag.words("audience"), tag.words("title"), tag.text)


def lower(block: HalfSheet, place: Place) -> Lowered:
    """The line to cut along, and a kop without a rule of its own."""
    head: list[Piece] = [
        Words(said(block.audience), "Audience"),
        Words(said(block.title), "Heading1", place.mm(TITLE_GAP), tag="H1"),
    ]
    if block.text:
        head.append(Words(block.text, "Normal", place.mm(TEXT_GAP)))
    below = place.mm(place.space_below(*FOOT))
    kop = Stack(tuple(head), place.mm(CUT_BELOW), below, keep=True)
    first = place.previous is None or isinstance(place.previous, PageBreak)
    return [kop] if first else [_cut(place), kop]


def _cut(place: Place) -> Words:
    return Words(
        said(teksten().knip),
        "Micro",
        place.mm(CUT_ABOVE),
        over=CUT,
        over_gap=place.mm(CUT_GAP),
        sign="schaar",
        keep=True,
        halfway=True,
    )


def write(part: Deel, form: Form) -> Iterator[Element]:
    """For whom it is stands above its title, with the name of the sheet. Questions and
    parts of a talk are counted on each half."""
    form.questions = form.phases = 0
    name = form.instrument.titel
    yield form.element(
        "half-sheet",
        part.uitleg,
        audience=f"{part.kort} · {name}" if part.kort else name,
        title=part.titel,
    )


VORM = Vorm(write, "kort*", "titel", headed=False, opens=True)


KINDS = (
    Kind(
        HalfSheet,
        {"half-sheet": Rule("audience! title!", text="words")},
        build,
        lower,
        vormen={"halfblad": VORM},
    ),
)
