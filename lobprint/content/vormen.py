"""What an onderdeel is in a form of YAML alone, `sjabloon: formulier`.

The vormen stand with their blocks (`lobprint/blocks`), in `registry.VORMEN`.
"""

from __future__ import annotations

from dataclasses import replace

from lobprint.blocks.registry import VORMEN
from lobprint.blocks.vorm import Vorm
from lobprint.content.model import VOOR, Instrument, Item, Onderdeel, Voor
from lobprint.content.texts import variants
from lobprint.content.voices import VOICES, is_for

FORM = "formulier"
"""What `sjabloon` says of a form of any onderdelen."""
EVERY_PART = "id vorm titel* uitleg bron eigen_ontwerp sectoren nieuwe_bladzijde voet*"
EVERY_ITEM = "id bron eigen_ontwerp sectoren"


def is_form(instrument: Instrument) -> bool:
    return instrument.sjabloon == FORM


def shape_of(part: Onderdeel) -> Vorm:
    """What `part` may hold. Of texts side by side, each stands under its title."""
    vorm = VORMEN[vorm_of(part)]
    if part.kolommen and stands_beside(part):
        return replace(vorm, item_needs="titel+tekst", longest=300)
    return vorm


def stands_beside(part: Onderdeel) -> bool:
    """Whether `part` is texts that may stand side by side."""
    return vorm_of(part) in ("opsomming", "stappen") and bool(part.kolommen)


def vorm_of(part: Onderdeel) -> str:
    """What `part` is: as it says, or what its keys and items look most like."""
    return part.vorm or _by_keys(part) or _by_items(part.items)


def _by_keys(part: Onderdeel) -> str | None:
    """Keys that only one vorm has."""
    if part.niveaus:
        return "schaal"
    if part.antwoorden:
        return "checklist"
    if part.rijen:
        return "actietabel"
    if part.vraag and part.items:
        return "gesprek"
    if part.hoogte:
        return "zinnen" if all(item.tekst for item in part.items) else "canvas"
    return None


def _by_items(items: tuple[Item, ...]) -> str:
    if not items:
        return "tekst"
    if any(item.datum or item.invullen for item in items) or not any(
        item.tekst or item.vraag for item in items
    ):
        return "invulregels"
    if any(item.vraag for item in items) or all(_ends(item, "?") for item in items):
        return "vragen"
    if all(_ends(item, "...", "…", ":") for item in items):
        return "zinnen"
    asked = any(item.regels for item in items)
    return "vragen" if asked else "opsomming"


def _ends(item: Item, *ends: str) -> bool:
    return all(text.endswith(ends) for text in variants(item.tekst))


def with_vormen(instrument: Instrument) -> Instrument:
    """`instrument` with the vorm of each onderdeel filled in, when it is such a form.

    An onderdeel that has items has none in a sector that leaves out all of these."""
    if not is_form(instrument):
        return instrument
    parts = tuple([_complete(part) for part in instrument.onderdelen])
    return replace(instrument, onderdelen=parts)


def _complete(part: Onderdeel) -> Onderdeel:
    vorm = vorm_of(part)
    if VORMEN[vorm].has_items and part.items:
        part = replace(part, sectoren=_with_items(part))
    return replace(part, vorm=vorm)


def _with_items(part: Onderdeel) -> tuple[Voor, ...]:
    """For whom `part` is: only who gets an item."""
    there = [v for v in VOICES if is_for(part, v)]
    has = {v for v in there if any(is_for(item, v) for item in part.items)}
    if len(has) == len(there):
        return part.sectoren
    return tuple([n for n in VOOR if has.issuperset(v for v in VOICES if n in v.names)])
