"""What a scan of the sheet says of the copier that made it, and what to set there.

It knows no picture: only what was measured, and which marks were seen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from lobprint.scantest.pens import Pen, is_pale

Level = Literal["goed", "kan beter", "niet geschikt"]
LEVELS: tuple[Level, ...] = ("goed", "kan beter", "niet geschikt")
"""From good to bad."""
Fate = Literal["gelezen", "na te kijken", "kwijt"]
"""What became of a mark: read for sure, shown to a person, or not seen at all."""
FATES: tuple[Fate, ...] = ("gelezen", "na te kijken", "kwijt")
"""From good to bad."""
COARSE = 140
"""Dots to the inch: fewer lose thin lines."""
TILT, STRETCH = 1.5, 0.015
"""Degrees, and how much larger or smaller than it is, that a sheet may come back."""
PACKED = 50
"""The quality of a JPEG, of 100; less leaves smudges around print."""


@dataclass(frozen=True, slots=True)
class PenSeen:
    """What became of a pen: its marks, and what it wrote. `used` is whether it is on
    the sheet: one's own pen may not be."""

    pen: Pen
    marks: tuple[Fate, ...]
    writing: Fate
    used: bool = True

    @property
    def fate(self) -> Fate:
        """That of its marks: the worst of them."""
        return max(self.marks, key=FATES.index)


@dataclass(frozen=True, slots=True)
class Trial:
    """What was measured in a scan of the sheet.

    dpi      dots of the picture to an inch of the sheet
    size     how large the sheet came back, 1 is as large; 0 when nobody knows
    tilt     degrees
    hard     whether so many greys are lost that what seems empty may not be
    streaks  lines that run over the whole scan
    quality  of its JPEG, to 100; 0 when it is none
    pens     what became of each pen
    circles  and of each line around a word
    stray, smudged  places where nothing stands and something was read, or may stand
    """

    dpi: float
    size: float
    tilt: float
    two_colours: bool
    hard: bool
    streaks: int
    quality: int
    pens: tuple[PenSeen, ...]
    circles: tuple[Fate, ...] = ()
    stray: int = 0
    smudged: int = 0

    @property
    def used(self) -> list[PenSeen]:
        """The pens that are on the sheet."""
        return [one for one in self.pens if one.used]

    @property
    def pale(self) -> bool:
        """Whether pale pens are lost, and dark ones aren't: as in the text mode of a
        copier."""
        pens = [one for one in self.used if one.pen.color]
        pale = [one for one in pens if is_pale(one.pen)]
        dark = [one for one in pens if not is_pale(one.pen)]
        lost = any("kwijt" in (one.fate, one.writing) for one in pale)
        return self.hard or (lost and all(one.fate != "kwijt" for one in dark))


@dataclass(frozen=True, slots=True)
class Advice:
    """What is not as it should be, how bad that is, and what to do."""

    level: Level
    what: str
    hint: str = ""


def verdict(trial: Trial) -> tuple[Level, tuple[Advice, ...]]:
    """How good a scan is: as its worst, with all there is to say, worst first."""
    found = [*_settings(trial), *_sheet(trial), *_pens(trial), *_rest(trial)]
    found.sort(key=lambda one: -LEVELS.index(one.level))
    return (found[0].level if found else "goed"), tuple(found)


def _settings(trial: Trial) -> Iterator[Advice]:
    """What somebody chose at the copier."""
    if trial.two_colours:
        what = "de scan is zwart-wit: potlood en lichte pennen vallen weg"
        yield Advice("niet geschikt", what, "Kies bij kleur: grijstinten, of kleur.")
    elif trial.pale:
        hint = (
            "Kies als soort origineel 'tekst/foto' of 'foto', en zet 'achtergrond "
            "verwijderen' uit."
        )
        yield Advice("kan beter", "lichte grijzen zijn wit of zwart geworden", hint)
    if trial.dpi < COARSE:
        what = f"er zijn maar {rounded(trial.dpi)} puntjes per inch (dpi)"
        yield Advice("kan beter", what, "Kies bij resolutie: 200 of 300 dpi.")
    if 0 < trial.quality < PACKED:
        what = f"het bestand is sterk samengeperst (jpeg-kwaliteit {trial.quality})"
        hint = "Kies bij kwaliteit of bestandsgrootte: hoog."
        yield Advice("kan beter", what, hint)


def _sheet(trial: Trial) -> Iterator[Advice]:
    """How the sheet went through."""
    if is_stretched(trial):
        what = f"het blad is {round(100 * trial.size)} % van zijn ware grootte"
        hint = "Kies bij het printen en bij het scannen 100 %, niet 'passend maken'."
        yield Advice("kan beter", what, hint)
    if trial.tilt > TILT:
        turned = f"{trial.tilt:.1f}".replace(".", ",")
        hint = "Schuif de geleiders van de invoer tegen het papier."
        yield Advice("kan beter", f"het blad ligt {turned} graden scheef", hint)
    if trial.streaks:
        lines = "loopt een streep" if trial.streaks == 1 else "lopen strepen"
        hint = "Maak het smalle glaasje naast de glasplaat schoon."
        yield Advice("kan beter", f"er {lines} over de scan", hint)


def _pens(trial: Trial) -> Iterator[Advice]:
    """What became of pens by all that: what is lost, and what is to be looked at."""
    for fate, level, what, hint in FOUND:
        pens = [one for one in trial.used if one.fate == fate]
        if pens:
            yield Advice(_level(pens, level), f"{what}: {_named(pens)}", hint)
    gone = [one for one in trial.used if one.writing == "kwijt"]
    if gone:
        yield Advice(_level(gone, "niet geschikt"), f"schrift is weg: {_named(gone)}")


FOUND: tuple[tuple[Fate, Level, str, str], ...] = (
    (
        "kwijt",
        "niet geschikt",
        "kruisjes zijn weg",
        "Wat hiermee is aangekruist, leest lobprint als leeg.",
    ),
    (
        "na te kijken",
        "kan beter",
        "kruisjes zijn niet zeker",
        "Wat hiermee is aangekruist, moet u zelf nakijken.",
    ),
)


def _level(pens: Sequence[PenSeen], level: Level) -> Level:
    """One level better when no pen is among them that people write with at school."""
    usual = any(one.pen.usual for one in pens)
    return level if usual else LEVELS[LEVELS.index(level) - 1]


def _named(pens: Sequence[PenSeen]) -> str:
    return ", ".join([one.pen.name.lower() for one in pens])


def _rest(trial: Trial) -> Iterator[Advice]:
    if "kwijt" in trial.circles:
        yield Advice("niet geschikt", "een rondje om een woord is niet te zien")
    hint = "Kijk of er vlekken op het glas zitten, en scan het blad nog eens."
    if trial.stray:
        yield Advice("niet geschikt", "een leeg hokje lijkt aangekruist", hint)
    elif trial.smudged and not trial.hard:
        yield Advice("kan beter", "in lege hokjes is iets te zien", hint)


def is_stretched(trial: Trial) -> bool:
    """Whether the sheet is another size than it was, as far as that is known."""
    return bool(trial.size) and abs(trial.size - 1) > STRETCH


def rounded(dpi: float) -> int:
    """As such a number is set on a copier: to the nearest ten."""
    return round(dpi / 10) * 10
