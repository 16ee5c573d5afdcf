"""A report as data for a screen: what its blocks hold, under the same names.

It is made of the report itself, so that a screen shows the same numbers and words."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any

from lobprint.document import Document, Span

Json = dict[str, Any]


def results(document: Document) -> Json:
    """`document`, a report, as JSON can hold it:

        {"title": "Verslag LOB, 24 november 2026",
         "parts": [{"id": "stappen", "title": "Zo staan we ervoor", "blocks": [...]}]}

    A block is a mapping with its class under "block" and its fields by their names, as
    their classes in `lobprint.blocks` tell: {"block": "DotTable", "people": 6, "rows":
    [{"number": "1", "counts": [0, 4, 2], ...}], ...}. Words that may be bold are a list
    of {"text": ..., "strong": ...}."""
    parts = [
        {"id": part.id, "title": part.title, "blocks": [*map(_block, part.blocks)]}
        for part in document.parts
    ]
    return {"title": document.running, "parts": parts}


def _block(block: object) -> Json:
    return {"block": type(block).__name__, **_plain(block)}


def _plain(value: Any) -> Any:
    if isinstance(value, Span):
        return {"text": value.text, "strong": value.strong}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if is_dataclass(value):
        return {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
    return value
