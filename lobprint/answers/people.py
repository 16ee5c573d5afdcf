"""Who is who among respondents: names as people write them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from lobprint.answers.model import Sheet, Source

Pair = tuple[Source, Sheet]


def same(name: str) -> str:
    """What two writings of one name have alike: "Fatima  el Idrissi" and "fatima el
    idrissi"."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def twice(sources: Iterable[Source]) -> Iterator[tuple[Pair, ...]]:
    """The sheets of one form that are of one respondent, where those are more."""
    found: dict[tuple[str, str], list[Pair]] = {}
    for source in sources:
        for sheet in source.sheets:
            found.setdefault((sheet.form, same(sheet.who)), []).append((source, sheet))
    return (tuple(pairs) for pairs in found.values() if len(pairs) > 1)
