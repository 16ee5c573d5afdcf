"""What follows starts on a new page."""

from __future__ import annotations

from dataclasses import dataclass

from lobprint.blocks.kind import Kind, Rule
from lobprint.blocks.place import Place
from lobprint.blocks.tag import Tag
from lobprint.document import Block
from lobprint.pieces import Lowered, NewPage


@dataclass(frozen=True, slots=True)
class PageBreak(Block):
    """What follows starts on a new page, there with `footer` as the form's name."""

    airy = True
    footer: str | None = None


def build(tag: Tag) -> PageBreak:
    return PageBreak(tag.maybe("footer"))


def lower(block: PageBreak, _: Place) -> Lowered:
    return [NewPage(block.footer)]


KINDS = (Kind(PageBreak, {"page-break": Rule("footer")}, build, lower),)
