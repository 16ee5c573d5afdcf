"""The front page: the line that goes its own way."""

from __future__ import annotations

from dataclasses import dataclass

from lobprint.blocks.kind import WORDS, Kind, Rule
from lobprint.blocks.place import Place
from lobprint.blocks.tag import Tag
from lobprint.document import Block, Inline, Text
from lobprint.pieces import Lowered, Own
from lobprint.prose.typography import glue


@dataclass(frozen=True, slots=True)
class CoverDetail:
    """A label on the cover with its value; without one there is a line to write on."""

    label: str
    value: str | None
    field: Text


@dataclass(frozen=True, slots=True)
class Cover(Block):
    """The front page. `steps` are the five labels along the line, in order; `name`
    stands at the top when the brand has no logo."""

    title: str
    subtitle: Inline
    steps: tuple[str, ...]
    details: tuple[CoverDetail, ...]
    colophon: Inline
    name: str | None = None


def build(tag: Tag) -> Cover:
    details = [
        CoverDetail(
            detail.words("label"),
            detail.maybe("value"),
            Text(detail.field_id(), detail.words("label")),
        )
        for detail in tag.each("detail")
    ]
    return Cover(
        tag.words("title"),
        tag.marked("subtitle"),
        tuple([step.plain for step in tag.each("step")]),
        tuple(details),
        tag.marked("colophon"),
        glue(tag.maybe("name") or "") or None,
    )


def lower(block: Cover, _: Place) -> Lowered:
    return [Own(block)]


KINDS = (
    Kind(
        Cover,
        {"cover": Rule("title! subtitle! colophon! name", "step+ detail")},
        build,
        lower,
        {"cover/step": WORDS, "cover/detail": Rule("id! label! value")},
        halves=True,
    ),
)
