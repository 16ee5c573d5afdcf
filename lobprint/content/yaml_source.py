"""YAML text to nodes that know their place. Nothing is ever constructed from a tag.

libyaml reads the events (the pure reader where libyaml is missing); the tree is built
here, so that depth, size and aliases are bounded while reading, and so that `nee`,
`1.1` and `2026` stay the words that somebody wrote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from lobprint.content.yaml_faults import fault
from lobprint.errors import ContentError, Place, Problem

MOST_BYTES = 1_000_000
MOST_DEPTH = 50
MOST_NODES = 100_000
"""Aliases count as often as they are used."""

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_ENDS = (MappingEndEvent, SequenceEndEvent)
_EMPTY = frozenset({"", "~", "null", "Null", "NULL"})
_REST: Any = re.compile(r"[^\r\n]{0,200}")


@dataclass(slots=True)
class Scalar:
    """A value as written; `quoted` when it stood in quotes or as a block.

    `behind` is the rest of the line when nothing was filled in: what somebody meant as
    a value may have become a remark (`kleur: #00629B`).

    Every node knows its file by itself: those of one tree may come from several."""

    text: str
    line: int
    column: int
    quoted: bool = False
    file: str = ""
    behind: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing was filled in: `team:` or `team: ~`."""
        return not self.quoted and self.text in _EMPTY


@dataclass(slots=True)
class Sequence:
    line: int
    column: int
    items: list[Node] = field(default_factory=list)
    file: str = ""


@dataclass(slots=True)
class Mapping:
    line: int
    column: int
    keys: list[Scalar] = field(default_factory=list)
    values: list[Node] = field(default_factory=list)
    file: str = ""

    def entries(self) -> Iterator[tuple[Scalar, Node]]:
        """Each key with its value."""
        return zip(self.keys, self.values, strict=True)

    def get(self, key: str) -> Node | None:
        """The value of `key`, when it is there."""
        return next((value for name, value in self.entries() if name.text == key), None)


Node = Scalar | Sequence | Mapping


def read_yaml(file: str, data: bytes) -> Node:
    """The only document in `data`; `file` is its name in messages.

    Raises ContentError: not UTF-8, broken YAML, empty, too large, too deep.
    """
    root = read_any_yaml(file, data)
    if root is None:
        raise ContentError(
            Problem("dit bestand is leeg", Place(file), "Er hoort YAML in te staan.")
        )
    return root


def read_any_yaml(file: str, data: bytes) -> Node | None:
    """As `read_yaml`, but a file without anything or with remarks alone is None."""
    text = decode(file, data)
    try:
        builder = _Builder(file, text)
        for event in yaml.parse(text, Loader=_LOADER):
            builder.take(event)
    except yaml.YAMLError as error:
        raise ContentError(fault(file, error, text)) from None
    if builder.repeated:
        raise ContentError(builder.repeated)
    return builder.root


def decode(file: str, data: bytes) -> str:
    """`data` as text. Raises ContentError when it is too large or not UTF-8."""
    if len(data) > MOST_BYTES:
        size = f"het bestand is {len(data) // 1000} kB groot; hoogstens 1000 kB kan"
        raise ContentError(Problem(size, Place(file), "Verdeel het over bestanden."))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        column = len(before.rpartition(b"\n")[2].decode("utf-8-sig")) + 1
        place = Place(file, before.count(b"\n") + 1, column)
        hint = "Sla het bestand op als UTF-8 (bij 'codering' of 'encoding')."
        raise ContentError(
            Problem("hier staat een teken dat geen UTF-8 is", place, hint)
        ) from None


class _Builder:
    """Builds the tree from events, one level of `_open` for each open collection."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self._text = text
        self.root: Node | None = None
        self.repeated: list[Problem] = []
        self._open: list[Sequence | Mapping] = []
        self._keys: list[dict[str, Scalar]] = []
        self._sizes: list[int] = []
        self._key: list[Scalar | None] = []
        self._anchors: dict[str, tuple[Node, int] | None] = {}
        self._names: list[str | None] = []

    def take(self, event: Any) -> None:
        """One event of the parser. Raises ContentError at what can't be."""
        kind = type(event)
        if kind is ScalarEvent:
            self._scalar(event)
        elif kind is MappingStartEvent:
            self._start(Mapping, event)
        elif kind is SequenceStartEvent:
            self._start(Sequence, event)
        elif kind in _ENDS:
            self._end(event)
        elif kind is yaml.AliasEvent:
            self._alias(event)
        elif kind is yaml.DocumentStartEvent and self.root is not None:
            raise self._error(
                event,
                "hier begint een tweede document (---)",
                "Zet er een in elk bestand.",
            )

    def _scalar(self, event: Any) -> None:
        self._refuse_tag(event)
        mark, quoted = event.start_mark, event.style not in (None, "")
        node = Scalar(event.value, mark.line + 1, mark.column + 1, quoted, self.file)
        if not event.value and not quoted:
            node.behind = _REST.match(self._text, mark.index)[0]
        if event.anchor:
            self._anchors[event.anchor] = (node, 1)
        self._place(node, 1, event)

    def _start(self, kind: type[Sequence] | type[Mapping], event: Any) -> None:
        self._refuse_tag(event)
        if len(self._open) >= MOST_DEPTH:
            deep = f"dit is te diep genest; hoogstens {MOST_DEPTH} lagen kan"
            raise self._error(event, deep, "Klopt het inspringen?")
        mark = event.start_mark
        self._open.append(kind(mark.line + 1, mark.column + 1, file=self.file))
        self._keys.append({})
        self._key.append(None)
        self._sizes.append(1)
        self._names.append(event.anchor)
        if event.anchor:
            self._anchors[event.anchor] = None

    def _end(self, event: Any) -> None:
        node, size, name = self._open.pop(), self._sizes.pop(), self._names.pop()
        self._keys.pop()
        self._key.pop()
        if name:
            self._anchors[name] = (node, size)
        self._place(node, size, event)

    def _alias(self, event: Any) -> None:
        if event.anchor not in self._anchors:
            raise self._error(
                event,
                f"het anker '{event.anchor}' bestaat niet",
                "Zet tekst die met * begint tussen aanhalingstekens.",
            )
        known = self._anchors[event.anchor]
        if known is None:
            raise self._error(event, f"'*{event.anchor}' staat in zichzelf", "")
        self._place(*known, event)

    def _place(self, node: Node, size: int, event: Any) -> None:
        """Put a finished node in the collection around it."""
        if not self._open:
            self.root = node
            return
        self._sizes[-1] += size
        if self._sizes[-1] > MOST_NODES:
            many = f"dit zijn meer dan {MOST_NODES} gegevens"
            hint = "Verwijst een anker (&, *) naar andere ankers? Schrijf het dan uit."
            raise self._error(event, many, hint)
        around = self._open[-1]
        if isinstance(around, Sequence):
            around.items.append(node)
        elif self._key[-1] is None:
            self._key[-1] = self._as_key(node, event)
        else:
            self._entry(around, self._key[-1], node)
            self._key[-1] = None

    def _as_key(self, node: Node, event: Any) -> Scalar:
        if isinstance(node, Scalar):
            return node
        raise self._error(
            event,
            "een sleutel moet een woord zijn",
            "Zet tekst die met {, [ of ? begint tussen aanhalingstekens.",
        )

    def _entry(self, around: Mapping, key: Scalar, value: Node) -> None:
        first = self._keys[-1].setdefault(key.text, key)
        if first is not key:
            self.repeated.append(
                Problem(
                    f"de sleutel '{key.text}' staat er twee keer",
                    Place(self.file, key.line, key.column),
                    f"De eerste staat op regel {first.line}, kolom {first.column}.",
                )
            )
            return
        around.keys.append(key)
        around.values.append(value)

    def _refuse_tag(self, event: Any) -> None:
        tag = event.tag
        if tag is not None and tag != "!":
            raise self._error(
                event,
                f"'{tag}' kan hier niet: het type volgt uit de sleutel",
                "Zet tekst die met ! begint tussen aanhalingstekens.",
            )

    def _error(self, event: Any, message: str, hint: str) -> ContentError:
        mark = event.start_mark
        place = Place(self.file, mark.line + 1, mark.column + 1)
        return ContentError(Problem(message, place, hint))


def scalars(node: Node) -> Iterator[Scalar]:
    """Every value of the tree, without keys, in the order of the file."""
    if isinstance(node, Scalar):
        yield node
        return
    for child in node.items if isinstance(node, Sequence) else node.values:
        yield from scalars(child)
