"""The English set beside the Dutch one, for the tests of a translation."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from typing import Any

import ours

from lobprint.content import Library, load_content
from lobprint.content.kinds import Kind, Maybe, Named, Record, Several, Text, record_of
from lobprint.content.model import Instrument
from lobprint.content.texts import SectorTekst
from lobprint.project import built_in

TEXTS = "tekst"
"""The mark of what people read."""
Leaf = tuple[str, str]
"""Where a text stands, and what it says."""


@cache
def library(taal: str = "nl") -> Library:
    if taal == "nl":
        return ours.library()
    return load_content(built_in().content, taal=taal)


@cache
def forms() -> tuple[str, ...]:
    return tuple(sorted(library("en").instruments))


def texts(form: Instrument) -> dict[str, str]:
    """All that people read of `form`, by where it stands, and its source."""
    leaves = dict(_leaves(form, record_of(Instrument), ""))
    return {**leaves, **dict(_variants("bron", form.bron))}


def _leaves(value: Any, kind: Kind, where: str) -> Iterator[Leaf]:
    if isinstance(kind, Maybe):
        kind = kind.kind
    if isinstance(kind, Text):
        yield from _variants(where, value) if kind.mark == TEXTS and value else ()
    elif value is not None:
        for name, one, inner in _inside(value, kind):
            yield from _leaves(one, inner, f"{where}.{name}")


def _inside(value: Any, kind: Kind) -> Iterator[tuple[str, Any, Kind]]:
    match kind:
        case Record(keys=keys):
            yield from ((name, getattr(value, name), keys[name]) for name in keys)
        case Several(each):
            for number, one in enumerate(value):
                yield getattr(one, "id", str(number)), one, each
        case Named(each):
            yield from ((name, one, each) for name, one in value.items())


def _variants(where: str, text: str) -> Iterator[Leaf]:
    if isinstance(text, SectorTekst):
        yield from ((f"{where}:{name}", said) for name, said in text.variants.items())
    else:
        yield where, text


def print_of(form: Instrument) -> str:
    """A short text that differs when a text of `form` does."""
    said = repr(sorted(texts(form).items()))
    return hashlib.sha256(said.encode()).hexdigest()[:12]
