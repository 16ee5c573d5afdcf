"""What a report must hold to beyond its types: ids, and forms that are there."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from lobprint.content.findings import Reading
from lobprint.content.model import Sector, SectorId
from lobprint.content.rapport_model import Rapport, Rapportdeel
from lobprint.content.text_checks import check_texts
from lobprint.content.voices import VOICES
from lobprint.errors import Problem
from lobprint.prose.suggest import suggestion

MOST_COLUMNS = 4
ONLY = {
    "vragen": ("praatpunten", "panelen"),
    "datum": ("acties",),
    "met": ("acties",),
}
"""Keys, and the only vormen that read them."""


def check_rapport(
    rapport: Rapport,
    reading: Reading,
    forms: Collection[str],
    sectors: Mapping[SectorId, Sector],
) -> Iterator[Problem]:
    """Ids, the forms that it tells of, and texts; `forms` are the ids of all forms."""
    yield from _twice(rapport.bladen, reading)
    yield from _twice(rapport.onderdelen, reading)
    for blad in rapport.bladen:
        yield from _twice(blad.kop, reading)
        if len(blad.kop) > MOST_COLUMNS:
            message = f"de kop heeft {len(blad.kop)} kolommen; hoogstens vier kan"
            yield Problem(message, reading.of(blad, "kop"), "Laat er een weg.")
        for part in blad.onderdelen:
            yield from _part(part, reading, forms)
    yield from check_texts(rapport, reading, VOICES, sectors)


def _part(
    part: Rapportdeel, reading: Reading, forms: Collection[str]
) -> Iterator[Problem]:
    yield from _twice(part.vragen, reading)
    if part.formulier and part.formulier not in forms:
        message = f"het formulier '{part.formulier}' bestaat niet"
        hint = suggestion(part.formulier, forms) or "De namen geeft 'lobprint list'."
        yield Problem(message, reading.of(part, "formulier"), hint)
    for key, vormen in ONLY.items():
        if getattr(part, key) and part.vorm not in vormen:
            message = f"'{key}' doet hier niets"
            hint = f"Zet 'vorm: {vormen[0]}' erbij, of laat '{key}' weg."
            yield Problem(message, reading.of(part, key), hint)


def _twice(things: Collection[Any], reading: Reading) -> Iterator[Problem]:
    seen: dict[str, Any] = {}
    for thing in things:
        if thing.id and thing.id in seen:
            hint = f"Het staat ook in {reading.of(seen[thing.id], 'id')}."
            message = f"het kenmerk '{thing.id}' is al gebruikt"
            yield Problem(message, reading.of(thing, "id"), hint)
        seen.setdefault(thing.id, thing)
