"""From the events of a YAML parser to a tree, with bounds while it grows."""

from __future__ import annotations

import re
from typing import Any

from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from lobprint.content.yaml_doubts import Doubts
from lobprint.content.yaml_nodes import MOST_DEPTH, Mapping, Node, Scalar, Sequence
from lobprint.errors import ContentError, Place, Problem

MOST_NODES = 100_000
"""Aliases count as often as they are used."""
_STARTS: dict[type, type[Sequence] | type[Mapping]] = {
    MappingStartEvent: Mapping,
    SequenceStartEvent: Sequence,
}
_ENDS = (MappingEndEvent, SequenceEndEvent)
_REST: Any = re.compile(r"[^\r\n]{0,200}")


class Builder:
    """Builds the tree of a file from events, one level of `_open` for each collection.

    root        the whole tree, when all events were taken
    told        keys that stand twice, and what else isn't as it was meant
    """

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self._text = text
        self.root: Node | None = None
        self.doubts = Doubts(file, text)
        self.told = self.doubts.told
        self._open: list[Sequence | Mapping] = []
        self._keys: list[dict[str, Scalar]] = []
        self._sizes: list[int] = []
        self._key: list[Scalar | None] = []
        self._anchors: dict[str, tuple[Node, int] | None] = {}
        self._names: list[str | None] = []

    def take(self, event: Any) -> None:
        """One event of the parser. Raises ContentError at what can't be."""
        kind = type(event)
        if kind in _STARTS:
            self._start(_STARTS[kind], event)
        elif kind in _ENDS:
            self._end(event)
        elif kind is ScalarEvent:
            self._scalar(event)
        elif kind is AliasEvent:
            self._alias(event)
        elif kind is DocumentStartEvent and self.root is not None:
            message = "hier begint een tweede document (---)"
            raise self._error(event, message, "Zet er een in elk bestand.")

    def _scalar(self, event: Any) -> None:
        self._refuse_tag(event)
        mark, quoted = event.start_mark, event.style not in (None, "")
        node = Scalar(event.value, mark.line + 1, mark.column + 1, quoted, self.file)
        self.doubts.look(event, self._is_key())
        if not event.value and not quoted:
            node.behind = _REST.match(self._text, mark.index)[0]
        if event.anchor:
            self._anchors[event.anchor] = (node, 1)
        self._place(node, 1, event)

    def _is_key(self) -> bool:
        """Whether what comes now is a key of the mapping that is open."""
        if not self._open or self._key[-1] is not None:
            return False
        return isinstance(self._open[-1], Mapping)

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
            self.told.append(
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
        if tag is not None:
            raise self._error(
                event,
                f"'{tag}' kan hier niet: het type volgt uit de sleutel",
                "Zet tekst die met ! begint tussen aanhalingstekens.",
            )

    def _error(self, event: Any, message: str, hint: str) -> ContentError:
        mark = event.start_mark
        place = Place(self.file, mark.line + 1, mark.column + 1)
        return ContentError(Problem(message, place, hint))
