"""A workbook as the peers can make it: headings, texts, tables and fields in order.

The peers know no kop, canvas or starter. They get the same words and the same fields in
plain blocks, which is less work than what lobprint does, not more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, fields, is_dataclass

from lobprint.blocks.headings import Heading
from lobprint.document import (
    Check,
    Choice,
    Date,
    Document,
    PageNumber,
    Span,
    Text,
    plain_text,
)


@dataclass(frozen=True)
class PlainField:
    """A check box (`lines` 0) or a text field of `lines` lines."""

    id: str
    label: str
    lines: int = 0


@dataclass(frozen=True)
class Row:
    """One line of a block: its words and its fields."""

    text: str
    fields: tuple[PlainField, ...] = ()


@dataclass(frozen=True)
class PlainBlock:
    """A heading (`level` 1 to 3) or, at level 0, rows of a table."""

    level: int
    text: str
    rows: tuple[Row, ...] = field(default=())


def plain_blocks(document: Document) -> list[PlainBlock]:
    """Every part of `document`: a heading of level 1, then its blocks."""
    result: list[PlainBlock] = []
    for part in document.parts:
        result.append(PlainBlock(1, part.title))
        result.extend(map(_plain, part.blocks))
    return result


def _plain(block: object) -> PlainBlock:
    if isinstance(block, Heading):
        return PlainBlock(max(block.level, 2), plain_text(block.text))
    return PlainBlock(0, type(block).__name__, tuple(_rows(block)))


def _rows(item: object) -> Iterator[Row]:
    """A row for every record inside `item` that has words or fields of its own."""
    words, own_fields, nested = _contents(item)
    if words or own_fields:
        yield Row(" ".join(words), tuple(own_fields))
    for child in nested:
        yield from _rows(child)


def _contents(item: object) -> tuple[list[str], list[PlainField], list[object]]:
    words: list[str] = []
    own_fields: list[PlainField] = []
    nested: list[object] = []
    for value in _values(item):
        if isinstance(value, Check | Choice | Text | Date):
            own_fields.extend(_fields(value))
        elif isinstance(value, Span | PageNumber):
            words.append(plain_text((value,)))
        elif isinstance(value, str) and value:
            words.append(value)
        elif is_dataclass(value):
            nested.append(value)
    return words, own_fields, nested


def _values(item: object) -> Iterator[object]:
    if is_dataclass(item):
        for attribute in fields(item):
            yield from _flat(getattr(item, attribute.name))


def _flat(value: object) -> Iterator[object]:
    if isinstance(value, tuple):
        for one in value:
            yield from _flat(one)
    else:
        yield value


def _fields(item: Check | Choice | Text | Date) -> Iterable[PlainField]:
    if isinstance(item, Choice):
        return [PlainField(item.option_id(o), o.label) for o in item.options]
    if isinstance(item, Text):
        return [PlainField(item.id, item.name, item.lines)]
    return [PlainField(item.id, item.name, 0 if isinstance(item, Check) else 1)]
