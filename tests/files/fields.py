"""The fields of a document, found by walking it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from lobprint.document import Check, Choice, Date, Document, Field, Text


def document_fields(document: Document) -> list[Field]:
    """Every field of every block, in the order of the model."""
    return list(_walk(document.parts))


def _walk(item: object) -> Iterator[Field]:
    if isinstance(item, Check | Choice | Text | Date):
        yield item
    elif isinstance(item, tuple):
        for one in item:
            yield from _walk(one)
    elif is_dataclass(item):
        for attribute in fields(item):
            yield from _walk(getattr(item, attribute.name))
