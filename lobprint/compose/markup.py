"""The elements of one rendered template to parts of a document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lobprint.blocks.element import Element
from lobprint.blocks.registry import BUILD
from lobprint.blocks.tag import Making, Tag
from lobprint.document import Block, Paper, Part
from lobprint.document.document import Kind

_PAPERS: dict[str, Paper] = {
    "A4": "A4",
    "A4 liggend": "A4-landscape",
    "A3 liggend": "A3-landscape",
    "A3 staand": "A3-portrait",
}
_KINDS: dict[str, Kind] = {
    "chapter": "chapter",
    "poster": "poster",
    "form": "form",
    "cover": "cover",
}
_HEADINGS = ("h1", "h2", "h3")


def targets(root: Element) -> Iterator[Element]:
    """The elements of `root` that a link can point at."""
    for part in root.elements:
        yield part
        for block in part.elements:
            if block.tag in _HEADINGS and block.attributes.get("id"):
                yield block


@dataclass(frozen=True, slots=True)
class Origin:
    """What parts have of their form and its place in a workbook: the group in the
    contents, whose sheets they are, who fills them in, how long that takes, and whether
    they lie loose."""

    group: str = ""
    owner: str = ""
    audience: str = ""
    time: str = ""
    loose: bool = False


def build_part(element: Element, origin: Origin, making: Making) -> Part:
    """A `<part>` as it stands in the document."""
    tag = Tag(element, making)
    title = tag.words("title")
    return Part(
        tag.raw("id"),
        title,
        tuple([_block(block, making) for block in element.elements]),
        tag.one_of("kind", _KINDS, "chapter"),
        tag.one_of("paper", _PAPERS, "A4"),
        tag.words("footer") or title,
        origin.group,
        tag.words("audience") or origin.audience,
        tag.yes("listed", True),
        tag.yes("recto"),
        tag.yes("blank-verso") or origin.loose,
        origin.owner,
        origin.time,
        tag.yes("easy"),
    )


def _block(element: Element, making: Making) -> Block:
    return BUILD[element.tag](Tag(element, making))
