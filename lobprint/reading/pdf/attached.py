"""Files that travel in a PDF (ISO 32000-1, 7.11.4)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from lobprint.reading.pdf.body import Body
from lobprint.reading.pdf.streams import Stream
from lobprint.reading.pdf.syntax import DamagedError
from lobprint.reading.pdf.values import words

MOST = 10_000
"""Files and branches of names; with more it is no workbook."""


def attached(body: Body, name: str) -> list[bytes]:
    """The files that are called so, each once. One that can't be unpacked isn't
    there."""
    root = body.dict(body.trailer.get("Root"))
    names = body.dict(root.get("Names"))
    specs = [*_named(body, names.get("EmbeddedFiles")), *body.list(root.get("AF"))]
    found: dict[bytes, None] = {}
    for spec in map(body.dict, specs):
        if name in (words(body, spec.get("UF")), words(body, spec.get("F"))):
            held = body.dict(spec.get("EF"))
            stream = body.get(held.get("F") or held.get("UF"))
            if isinstance(stream, Stream):
                with suppress(DamagedError):
                    found[body.unpacked(stream)] = None
    return list(found)


def _named(body: Body, tree: Any) -> Iterator[Any]:
    """The values of a name tree (7.9.6)."""
    todo, count = [tree], 0
    while todo and count < MOST:
        branch = body.dict(todo.pop())
        count += 1
        todo += reversed(body.list(branch.get("Kids"))[:MOST])
        yield from body.list(branch.get("Names"))[1::2]
