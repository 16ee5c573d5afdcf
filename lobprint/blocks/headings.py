"""Headings: a chapter's title, and the head of a section; a step has a big numeral."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lobprint.blocks.kind import Kind, Rule
from lobprint.blocks.place import Place
from lobprint.blocks.tag import Tag
from lobprint.document import Block, Inline, plain_text
from lobprint.look.paper import NUMBER_COLUMN
from lobprint.look.styles import Style
from lobprint.pieces import Lowered, Stack, Words

H2_GAP, H2_GAP_READING = 7.0, 10.0
"""Above a heading: on a form, and on a page to read."""
H3_GAP = 5.0
INTRO_GAP = 0.5
"""Between a heading and the line under it."""
_LEVELS: dict[str, Literal[1, 2, 3]] = {"h1": 1, "h2": 2, "h3": 3}
_STYLES: dict[int, Style] = {1: "Heading1", 2: "Heading2", 3: "Heading3"}


@dataclass(frozen=True, slots=True)
class Heading(Block):
    """A heading of level 1 (chapter), 2 (section, step) or 3.

    `number` is the big numeral of a step; `intro` the line under it; `sign` a pictogram
    before it. `contents` is the text under which the heading stands in the table of
    contents; None leaves it out.
    """

    airy = True
    level: Literal[1, 2, 3]
    text: Inline
    id: str | None = None
    number: str | None = None
    intro: Inline = ()
    contents: str | None = None
    sign: str = ""

    @property
    def target(self) -> tuple[str, str] | None:
        """What a link can point at, and what that is called."""
        return (self.id, plain_text(self.text)) if self.id else None

    @property
    def entry(self) -> tuple[str, str] | None:
        """Its line in the table of contents."""
        return (self.id, self.contents) if self.id and self.contents else None


def build(tag: Tag) -> Heading:
    return Heading(
        _LEVELS[tag.element.tag],
        tag.text,
        tag.raw("id") or None,
        tag.maybe("number"),
        tag.marked("intro"),
        tag.maybe("contents"),
        tag.sign(),
    )


def lower(block: Heading, place: Place) -> Lowered:
    """The heading, with the line under it; it stays with what comes next."""
    indent = place.mm(NUMBER_COLUMN) if block.number else 0.0
    title = Words(
        block.text,
        _style(block, place),
        tag=f"H{block.level}",
        left=indent,
        mark=block.number or "",
        mark_style="StepNumeral" if block.number else None,
        balanced=block.level == 1,
        target=block.id,
        entry=block.contents,
        keep=True,
        sign=block.sign,
    )
    if not block.intro:
        return [Stack((title,), _above(block, place), keep=True)]
    intro = Words(block.intro, "Normal", place.mm(INTRO_GAP), left=indent)
    return [Stack((title, intro), _above(block, place), keep=True)]


def _style(block: Heading, place: Place) -> Style:
    if block.level == 1 and place.part.kind == "poster":
        return "PosterTitle"
    return "StepHeading" if block.number else _STYLES[block.level]


def _above(block: Heading, place: Place) -> float:
    if block.level == 1:
        return 0.0
    if block.level == 3:
        return place.mm(H3_GAP)
    on_form = place.part.kind == "form"
    return place.mm(H2_GAP if on_form else H2_GAP_READING)


_RULE = Rule("id number intro contents sign", text="words!")
KINDS = (Kind(Heading, {"h1": _RULE, "h2": _RULE, "h3": _RULE}, build, lower),)
