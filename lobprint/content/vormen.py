"""What an onderdeel can be in a form of YAML alone, `sjabloon: formulier`.

For each vorm the keys that its template reads, and how each is read. A key with `*` is
plain words, without bold, italics or links. `needs` names keys of which exactly one
must be there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from lobprint.content.model import SECTORS, Instrument, Item, Onderdeel, Vorm
from lobprint.content.texts import variants

FORM = "formulier"
"""The template that makes a form of any onderdelen."""
EVERY_PART = "id vorm titel* uitleg bron eigen_ontwerp sectoren nieuwe_bladzijde voet*"
EVERY_ITEM = "id bron eigen_ontwerp sectoren"
LINE = "titel* naam* datum invullen breedte"
"""The keys of a labelled line."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What a vorm reads: of the onderdeel, and of its items ("" when it has none).

    fixed      whether it has no items; else it has at least one, unless `loose`
    headings   how many koppen its table has
    longest    characters of one text, so that what holds it fits a page
    """

    part: str = ""
    needs: str = ""
    item: str = ""
    item_needs: str = ""
    """Of which exactly one is there; with a + between them, all."""
    loose: bool = False
    headings: int = 0
    longest: int = 400

    @property
    def has_items(self) -> bool:
        return bool(self.item)


SHAPES: Mapping[Vorm, Shape] = {
    "tekst": Shape(
        "tekst letter", "", "titel* tekst", "tekst", loose=True, longest=2000
    ),
    "tip": Shape("tekst", "tekst", longest=1000),
    "opsomming": Shape("kolommen", "", "titel* tekst", "tekst", longest=1000),
    "stappen": Shape("kolommen", "", "titel* tekst", "tekst", longest=1000),
    "vragen": Shape("regels", "", "vraag* tekst* uitleg regels", "vraag tekst"),
    "zinnen": Shape(
        "regels hoogte kolommen letter", "", "titel* tekst* uitleg regels", "tekst"
    ),
    "gesprek": Shape(
        "vraag* naam* nummer regels regelafstand", "titel", "vraag tekst", "vraag tekst"
    ),
    "checklist": Shape(
        "naam* antwoorden* koppen* regels regelafstand",
        "",
        "titel* vraag tekst nummer* regels",
        "vraag tekst",
        headings=2,
    ),
    "schaal": Shape(
        "naam* niveaus* koppen*",
        "niveaus",
        "vraag tekst uitleg* nummer*",
        "vraag tekst",
        headings=2,
        longest=200,
    ),
    "kiezen": Shape("vraag* eigen*", "", "tekst*", "tekst", longest=80),
    "invulregels": Shape("kolommen", "", LINE, "titel", longest=80),
    "actietabel": Shape("naam* rijen regels regelafstand koppen*", headings=5),
    "afspraak": Shape("naam*"),
    "voornemen": Shape(
        "tekst* regels", "tekst", LINE, "titel", loose=True, longest=120
    ),
    "canvas": Shape(
        "naam* kolommen hoogte",
        "",
        "titel* vraag tekst breedte",
        "titel",
        longest=200,
    ),
    "kaartjes": Shape(
        "", "", "titel* vraag* tekst uitleg regels", "titel", longest=120
    ),
    "bronregel": Shape("tekst", longest=300),
}
BESIDE = Shape("kolommen", "", "titel* tekst", "titel+tekst", longest=300)
"""An opsomming or stappen of texts side by side, each under its title."""


def is_form(instrument: Instrument) -> bool:
    return instrument.sjabloon == FORM


def shape_of(part: Onderdeel) -> Shape:
    """What `part` may hold."""
    vorm = vorm_of(part)
    if part.kolommen and vorm in ("opsomming", "stappen"):
        return BESIDE
    return SHAPES[vorm]


def vorm_of(part: Onderdeel) -> Vorm:
    """What `part` is: as it says, or what its keys and items look most like."""
    return part.vorm or _by_keys(part) or _by_items(part.items)


def _by_keys(part: Onderdeel) -> Vorm | None:
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


def _by_items(items: tuple[Item, ...]) -> Vorm:
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
    has = [s for s in SECTORS if any(s in item.sectoren for item in part.items)]
    if SHAPES[vorm].has_items and part.items:
        sectors = tuple([s for s in part.sectoren if s in has])
        return replace(part, vorm=vorm, sectoren=sectors)
    return replace(part, vorm=vorm)
