"""What a file in `content/rapporten` holds: which forms a report tells of, and how.

As in model.py: a class for each kind of mapping, and the Dutch string under a key is
what an editor shows of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lobprint.content.model import Kenmerk, Papier, Tekst

Rapportvorm = Literal[
    "stippen",
    "balken",
    "woorden",
    "praatpunten",
    "acties",
    "vorig jaar",
    "uitkomsten",
    "panelen",
]
"""How answers are shown. Without, that follows from what kind of fields they are in."""
BESIDE: Rapportvorm = "panelen"
"""That which shows schools beside each other."""
REST = "anders"
"""The id of the question for rows that have none of their own."""


@dataclass(frozen=True, slots=True)
class Kopregel:
    """A column of the kop of a page."""

    id: Kenmerk
    """De naam van deze kolom. Met 'id: meegedaan' zonder tekst staat er hoeveel mensen
    meededen."""
    titel: Tekst
    """Het woord boven de kolom."""
    tekst: Tekst = ""
    """Wat eronder staat."""


@dataclass(frozen=True, slots=True)
class Praatvraag:
    """The open questions for one row of a schaal; each stands behind a fact."""

    id: Kenmerk
    """De rij waar dit over gaat, bij haar nummer, zoals 3. Of anders: voor alle rijen
    die hier niet staan."""
    uiteinden: Tekst = ""
    """De vraag als een deel het laagste niveau kiest en een deel het hoogste."""
    geen_hoogste: Tekst = ""
    """De vraag als niemand het hoogste niveau kiest."""
    geen_laagste: Tekst = ""
    """De vraag als niemand het laagste niveau kiest."""


@dataclass(frozen=True, slots=True)
class Rapportdeel:
    """What a page shows of one form."""

    id: Kenmerk
    """De naam van dit deel. Elke naam staat één keer in het verslag."""
    formulier: Kenmerk
    """Het formulier dat is ingevuld, bij zijn naam."""
    vorm: Rapportvorm | None = None
    """Hoe het getoond wordt. Zonder: niveaus als stippen, antwoorden als balken, open
    vragen in de woorden van het team, en acties met wie en wanneer."""
    velden: tuple[str, ...] = ()
    """Alleen deze velden, zoals [checklist.*.antwoord]. Zonder: alle velden van het
    formulier die erbij passen."""
    titel: Tekst = ""
    """De kop boven dit deel. Zonder: de titel van het formulier, waar die nodig is."""
    uitleg: Tekst = ""
    """De regel onder de kop. Bij woorden: waar de antwoorden vandaan komen."""
    rij: Tekst = ""
    """Boven de rijen, zoals Stap. Zonder: Onderwerp."""
    voet: Tekst = ""
    """Een kleine toelichting eronder, zoals wat de niveaus betekenen."""
    datum: str = ""
    """Bij acties: het veld met de dag waarop het team dit opnieuw bespreekt."""
    met: str = ""
    """Bij acties: het veld met wie dat is."""
    vragen: tuple[Praatvraag, ...] = ()
    """Bij praatpunten: de vragen achter de feiten."""


@dataclass(frozen=True, slots=True)
class Blad:
    """A page of a report, or more when what was filled in asks for it."""

    id: Kenmerk
    """De naam van dit blad. Elke naam staat één keer in het verslag."""
    titel: Tekst
    """De titel boven het blad."""
    onderdelen: tuple[Rapportdeel, ...]
    """Wat erop staat, in volgorde."""
    voor: Tekst = ""
    """Voor wie het is: klein boven de titel. Zonder: het team."""
    kop: tuple[Kopregel, ...] = ()
    """Hoogstens vier kolommen onder de titel. Zonder: alleen een lijn."""
    voet: Tekst = ""
    """Wat onderaan de bladzijde staat, zoals 'Verslag, checklist'."""
    bron: Tekst = ""
    """De regel onderaan: waar het vandaan komt."""
    papier: Papier = "A4"
    """Op welk papier het hoort."""


@dataclass(frozen=True, slots=True)
class Rapport:
    """One file in `content/rapporten/`, named after its id."""

    id: Kenmerk
    """De naam van het verslag; het bestand heet net zo. Zo kiest u het met
    --rapport."""
    titel: Tekst
    """Hoe het verslag heet. Staat met de datum boven elke bladzijde."""
    bladen: tuple[Blad, ...]
    """De bladen van het verslag, in volgorde."""

    @property
    def onderdelen(self) -> tuple[Rapportdeel, ...]:
        """What all its pages show."""
        return tuple([part for page in self.bladen for part in page.onderdelen])

    @property
    def formulieren(self) -> tuple[str, ...]:
        """The forms that it tells of, each once."""
        return tuple(dict.fromkeys(part.formulier for part in self.onderdelen))

    @property
    def netwerk(self) -> bool:
        """Whether it has schools beside each other."""
        return any(part.vorm == BESIDE for part in self.onderdelen)
