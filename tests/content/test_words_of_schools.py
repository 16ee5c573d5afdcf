"""Every form in the words that schools really use: nothing breaks the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import pytest
from ours import material
from vocabularies import VOCABULARIES

from lobprint.compose.compose import Request, compose
from lobprint.content import school_of
from lobprint.content.model import SECTORS, School, SectorId
from lobprint.content.school_words import school_words
from lobprint.document.inline import Span

HET = r"(?:kind|portfolio|ontwikkelingsportfolio|leerlingenpanel|werkplekleren|\w+plan)"
DE = r"(?:jaaragenda|jongere|coach|student|leerling|\w*begeleider|\w*stage|BPV)"
NEVER = (
    rf"\b(?:de|deze|onze|elke|iedere|welke|die) (?:eigen )?{HET}\b",
    rf"\b(?:het|dit|ons|elk|ieder|welk) (?:eigen )?{DE}\b",
    rf"\b{HET},? die\b",
    rf"\b(?:een|de|elke) {DE},? dat (?:er|zelf|echt|net|niet|nu|al)\b",
    r"\b(?:in|op|uit) (?:de |je |mijn |hun )?(?:\w*stage|BPV|werkplekleren)\b",
    r"\been (?:stage|BPV|werkplekleren)\b",
    r"\b(?:oud-|mede)(?:kind|jongere|\w*-\w)",
    r"\bmededeelnemer",
    r"\bleerlingbegeleider(?:les|uur)",
    r"[{}]",
)
"""What no sentence says, whatever a school calls things."""
MAY_STAY = re.compile(
    r"voorbereiding op de \w+|[Tt]erugkijken op de \w+|een (?=BPV-\w)"
)
"""Where "op" goes with what is before it; a longer word."""
ROLES = ("begeleider", "coordinator", "praktijkdocent", "praktijkbegeleider")


def texts_of(value: Any) -> Iterator[str]:
    """Each text in `value`, words in several styles as one."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple) and value and isinstance(value[0], Span):
        yield "".join(getattr(piece, "text", "") for piece in value)
    elif isinstance(value, tuple):
        for one in value:
            yield from texts_of(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts_of(getattr(value, field.name))


def said(sector: SectorId, school: School | None) -> Iterator[tuple[str, str]]:
    """Each sentence of each form, with the name of the form."""
    for form in material().library.instruments.values():
        if sector in form.sectoren:
            request = Request(sector, school, form=form.id)
            made = compose(material().library, material().templates, request)
            for text in texts_of(made.parts):
                yield form.id, text.replace("\xa0", " ")


@pytest.mark.parametrize("number", range(len(VOCABULARIES)))
@pytest.mark.parametrize("sector", SECTORS)
def test_no_word_of_a_school_breaks_a_sentence(sector: SectorId, number: int) -> None:
    words = VOCABULARIES[number]
    school = school_of({"naam": "De Linde", "woorden": words})
    own = school_words(material().library.sectors[sector].woorden, school.woorden)
    never = [*NEVER, *doubles(own), *left_over(words, sector)]
    broken = set()
    for form, text in said(sector, school):
        clean = MAY_STAY.sub("", text)
        for pattern in never:
            if found := re.search(pattern, clean):
                broken.add((form, found[0], text[:150]))
    assert broken == set()


def left_over(words: Any, sector: SectorId) -> Iterator[str]:
    """A word made of the one that the school replaced."""
    ours = material().library.sectors[sector].woorden
    if "lerende" in words:
        yield rf"\b(?:oud-|mede){ours['lerende'].enkelvoud}"
    if "praktijk" in words and words["praktijk"] != ours["praktijk"].enkelvoud:
        yield rf"\b{ours['praktijk'].enkelvoud}-?(?:docent|begeleider)"
        yield rf"\b{ours['praktijk'].enkelvoud}, afstuderen"


def doubles(own: Any) -> Iterator[str]:
    """Two roles of one name, one after the other in a list."""
    for word in {own[role].enkelvoud for role in ROLES}:
        name = re.escape(word)
        role = rf"(?:de |een )?{name}s?"
        yield rf"(?i)\b{role}(?:, [\w ]+)*(?:,| en| of) {role}\b"
