"""What the YAML files hold: one class for each kind of mapping, with the same names.

A `Tekst` is a sentence in small Markdown (`**vet**`, `*schuin*`, `[tekst](#formulier)`)
with words of the sector between braces (`{lerende}`). Wherever a Tekst may stand, a
mapping with a sentence for each sector may stand instead (`vo: ...`, `mbo: ...`,
`hbo: ...`); `resolve` picks one. An attribute without default is a required key.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, Literal, get_args

from lobprint.errors import Place

SectorId = Literal["vo", "mbo", "hbo"]
SECTORS: tuple[SectorId, ...] = ("vo", "mbo", "hbo")

Tekst = Annotated[str, "tekst"]
Kenmerk = Annotated[str, "kenmerk"]
"""An id: small letters, digits, dots and hyphens."""
Naam = Annotated[str, "naam"]
"""A word or name from a school: printed as it is, never read as Markdown."""
Kleur = Annotated[str, "kleur"]
Papier = Literal["A4", "A4 liggend", "A3 liggend", "A3 staand"]
Groep = Literal[
    "werkboek", "team", "begeleider", "lerende", "ouders", "regio", "achtergrond"
]
"""For whom a form is; `werkboek` holds the pages that only a workbook needs."""
GROUPS: tuple[Groep, ...] = tuple(
    group for group in get_args(Groep) if group != "werkboek"
)
"""The groups of forms, in the order in which they are listed."""


@dataclass(frozen=True, slots=True)
class Item:
    """The smallest thing with an id: a question, a prompt, a cell, a term, a source.

    `bron` says where in the Kwaliteitskader it comes from; an item of our own says
    `eigen_ontwerp: true` instead. `regels` is the number of writing lines.
    """

    id: Kenmerk
    tekst: Tekst = ""
    titel: Tekst = ""
    kort: Tekst = ""
    uitleg: Tekst = ""
    vraag: Tekst = ""
    auteurs: str = ""
    rest: str = ""
    bron: str = ""
    eigen_ontwerp: bool = False
    regels: int | None = None
    sectoren: tuple[SectorId, ...] = SECTORS


@dataclass(frozen=True, slots=True)
class Onderdeel:
    """A part of an instrument that belongs together: a step, a phase, a group."""

    id: Kenmerk
    titel: Tekst = ""
    kort: Tekst = ""
    tekst: Tekst = ""
    uitleg: Tekst = ""
    vraag: Tekst = ""
    bron: str = ""
    eigen_ontwerp: bool = False
    regels: int | None = None
    sectoren: tuple[SectorId, ...] = SECTORS
    items: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Kop:
    """The head of a form: two lines that say what it is for."""

    voor: Tekst
    waarvoor: Tekst
    wie: Tekst
    tijd: Tekst
    daarna: Tekst


@dataclass(frozen=True, slots=True)
class Instrument:
    """One file in `content/instrumenten/`, named after its id.

    groep              among which forms a coordinator looks for it
    wie, tijd, papier  short, for `lobprint list` and the contents
    teksten            sentences that its template asks for by name
    sjabloon           the template in `templates/formulieren/`; default: the id
    """

    id: Kenmerk
    titel: Tekst
    bron: str
    groep: Groep = "team"
    wie: Tekst = ""
    tijd: Tekst = ""
    papier: Papier = "A4"
    sectoren: tuple[SectorId, ...] = SECTORS
    eigen_ontwerp: bool = False
    sjabloon: str = ""
    kop: Kop | None = None
    teksten: dict[str, Tekst] = field(default_factory=dict)
    onderdelen: tuple[Onderdeel, ...] = ()
    items: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Werkboekgroep:
    """Forms that stand together in a workbook, in order, by their ids.

    Without `titel` they stand in the contents by themselves: the cover, say."""

    id: Kenmerk
    formulieren: tuple[str, ...]
    titel: Tekst = ""


@dataclass(frozen=True, slots=True)
class Werkboek:
    """One file in `content/werkboeken/`, named after its id.

    The head of every page has `titel` with the sector's name: 'Werkboek LOB mbo'. A
    form that a sector doesn't have is left out there."""

    id: Kenmerk
    titel: Tekst
    groepen: tuple[Werkboekgroep, ...]


@dataclass(frozen=True, slots=True)
class Woord:
    """A word of the sector, with its plural. Written `student` or in full.

    `plaats` is where it was written, for messages; it is no key."""

    enkelvoud: Naam = field(metadata={"alone": True})
    meervoud: Naam = ""
    plaats: Place | None = field(
        default=None, compare=False, repr=False, metadata={"place": True}
    )


@dataclass(frozen=True, slots=True)
class Sector:
    """One file in `content/sectoren/`: the words in which a sector speaks.

    `{lerende}` in a Tekst gives `woorden["lerende"].enkelvoud`, `{lerende.meervoud}`
    its plural, `{Lerende}` and `{Lerende.meervoud}` the same with a capital.
    """

    id: SectorId
    naam: str
    voluit: str
    woorden: dict[str, Woord]


@dataclass(frozen=True, slots=True)
class Huisstijl:
    """How a school looks. `logo` is a file beside school.yaml; `logo_tekst` says what
    it shows, for who can't see it. `zuinig` prints in black alone."""

    kleur: Kleur = ""
    accent: Kleur = ""
    logo: str = ""
    logo_tekst: Naam = ""
    zuinig: bool = False


@dataclass(frozen=True, slots=True)
class School:
    """school.yaml."""

    naam: Naam
    sector: SectorId | None = None
    team: Naam = ""
    schooljaar: Naam = ""
    huisstijl: Huisstijl = field(default_factory=Huisstijl)
    woorden: dict[str, Woord] = field(default_factory=dict)
