"""Lists: behind bullets, behind numbers, and of what was read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lobprint.blocks.common import keep_ends
from lobprint.blocks.element import Element
from lobprint.blocks.kind import WORDS, Kind, Rule
from lobprint.blocks.paragraphs import PARAGRAPH_GAP, titled
from lobprint.blocks.place import Place
from lobprint.blocks.tag import Tag
from lobprint.blocks.vorm import Deel, Form, Vorm, Write, in_rows
from lobprint.document import Block, Inline, Span
from lobprint.look.styles import Style
from lobprint.pieces import Lowered, Words

GAP = 1.0
"""Between the items of a list, and between sources."""
BULLET_INDENT, NUMBER_INDENT = 4.0, 6.0
"""From the sign of an item to its words."""
HANG = 6.0
"""The lines of a source after its first hang."""


@dataclass(frozen=True, slots=True)
class BulletList(Block):
    items: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class NumberedList(Block):
    items: tuple[Inline, ...]


def _items(tag: Tag) -> tuple[Inline, ...]:
    return tuple([item.text for item in tag.each("li")])


def _bullets(tag: Tag) -> BulletList:
    return BulletList(_items(tag))


def _numbers(tag: Tag) -> NumberedList:
    return NumberedList(_items(tag))


def _lower_bullets(block: BulletList, place: Place) -> Lowered:
    marked = ((item, "•") for item in block.items)
    return _list(marked, "ListBullet", BULLET_INDENT, place)


def _lower_numbers(block: NumberedList, place: Place) -> Lowered:
    marked = ((item, f"{number}.") for number, item in enumerate(block.items, 1))
    return _list(marked, "ListNumber", NUMBER_INDENT, place)


def _list(
    items: Iterable[tuple[Inline, str]], style: Style, indent: float, place: Place
) -> Lowered:
    left, gap = place.mm(indent), place.mm(GAP)
    pieces = [
        Words(item, style, gap, tag="LI", left=left, mark=mark) for item, mark in items
    ]
    return keep_ends(pieces, place.mm(PARAGRAPH_GAP))


def _write_bullets(part: Deel, form: Form) -> Iterator[Element]:
    return _written(part, form, "bullets")


def _write_steps(part: Deel, form: Form) -> Iterator[Element]:
    return _written(part, form, "numbers")


def _written(part: Deel, form: Form, tag: str) -> Iterator[Element]:
    """A list, or with `kolommen` short texts side by side, each under its title."""
    yield from form.head(part)
    if not part.kolommen:
        items = [form.element("li", titled(item)) for item in part.items]
        yield form.element(tag, children=items)
        return
    numbered = [
        form.element(
            "column",
            item.tekst,
            title=item.titel,
            number=number if tag == "numbers" else None,
        )
        for number, item in enumerate(part.items, 1)
    ]
    for row in in_rows(numbered, part.kolommen):
        yield form.element("columns", children=row)


def _vorm(write: Write) -> Vorm:
    return Vorm(
        write,
        "kolommen",
        item="titel* tekst",
        item_needs="tekst",
        longest=1000,
    )


BULLETS = Kind(
    BulletList,
    {"bullets": Rule(children="li+")},
    _bullets,
    _lower_bullets,
    {"bullets/li": WORDS},
    vormen={"opsomming": _vorm(_write_bullets)},
)
NUMBERS = Kind(
    NumberedList,
    {"numbers": Rule(children="li+")},
    _numbers,
    _lower_numbers,
    {"numbers/li": WORDS},
    vormen={"stappen": _vorm(_write_steps)},
)


@dataclass(frozen=True, slots=True)
class Source:
    """Authors (with year), the title (set in italics) and what follows it."""

    authors: str
    title: str
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Sources(Block):
    items: tuple[Source, ...]


def _sources(tag: Tag) -> Sources:
    items = [
        Source(item.words("authors"), item.words("title"), item.words("rest"))
        for item in tag.each("source")
    ]
    return Sources(tuple(items))


def _lower_sources(block: Sources, place: Place) -> Lowered:
    """What was read, with hanging lines and the titles in italics."""
    gap, hang = place.mm(GAP), place.mm(HANG)
    pieces = [
        Words(_source(source), "Sources", gap, tag="LI", hang=hang)
        for source in block.items
    ]
    return keep_ends(pieces, place.mm(PARAGRAPH_GAP))


def _source(source: Source) -> Inline:
    return (
        Span(f"{source.authors} " if source.authors else ""),
        Span(source.title, emphasis=True),
        Span(f" {source.rest}" if source.rest else ""),
    )


SOURCES = Kind(
    Sources,
    {"sources": Rule(children="source+")},
    _sources,
    _lower_sources,
    {"sources/source": Rule("authors! title! rest")},
)

KINDS = (
    BULLETS,
    NUMBERS,
    SOURCES,
)
