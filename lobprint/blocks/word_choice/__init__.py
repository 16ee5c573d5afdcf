"""Words to circle, and a line for a word of one's own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lobprint.blocks.element import Element
from lobprint.blocks.kind import Kind, Rule
from lobprint.blocks.large_question import choose
from lobprint.blocks.place import Place
from lobprint.blocks.tag import Tag
from lobprint.blocks.vorm import Deel, Form, Vorm
from lobprint.document import Block, Check, Text
from lobprint.language import teksten
from lobprint.pieces import Lowered, Own

BEFORE, APART = 0.6, 3.0
"""Above them, in a section and as one by themselves: their rows have room above."""


@dataclass(frozen=True, slots=True)
class WordChoice(Block):
    """Words to circle (or to click on screen), and a line for a word of one's own.

    `apart` is whether it is a section by itself, and doesn't end the one before it."""

    label: str
    words: tuple[Check, ...]
    own_label: str
    own: Text
    apart: bool = False


def build(tag: Tag) -> WordChoice:
    words = [Check(word.field_id(), word.plain) for word in tag.each("word")]
    own = tag.words("own-label")
    line = Text(tag.field_id("eigen"), own)
    return WordChoice(
        tag.words("label"), tuple(words), own, line, apart=tag.yes("apart")
    )


def lower(block: WordChoice, place: Place) -> Lowered:
    return [Own(block, place.mm(APART if block.apart else BEFORE))]


def write(part: Deel, form: Form) -> Iterator[Element]:
    """Words to choose from; short names of theirs stand below that of the onderdeel."""
    own = form.field(part, "keuze")
    ids = [_id_of(item, own, form) for item in part.items]
    if form.easy:
        yield from choose(part, form, own, ids)
        return
    yield from form.head(part)
    pairs = zip(part.items, ids, strict=True)
    words = [form.element("word", item.tekst, id=id_) for item, id_ in pairs]
    yield form.element(
        "word-choice",
        children=words,
        id=own,
        label=part.vraag or teksten().omcirkel,
        own_label=part.eigen or teksten().of_eigen,
        apart=not (part.titel or part.uitleg),
    )


def _id_of(item: Deel, own: str, form: Form) -> str:
    short = form.instrument.velden
    return f"{own}.{item.id}" if short else form.field(item, "keuze")


VORM = Vorm(
    write,
    "vraag* eigen*",
    "",
    "tekst* pictogram",
    "tekst",
    longest=80,
    names=("{part}.eigen", "{part}.{item}"),
    ends=("keuze", "eigen"),
)


KINDS = (
    Kind(
        WordChoice,
        {"word-choice": Rule("id! label! own-label! apart", "word+")},
        build,
        lower,
        {"word-choice/word": Rule("id!", text="words!")},
        halves=True,
        vormen={"kiezen": VORM},
    ),
)
