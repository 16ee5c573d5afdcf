"""What a scan of the sheet says of the copier that made it, and what to set there.

It knows no picture: only what was measured, and which marks were seen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from lobprint.scantest.pens import Pen

Level = Literal["goed", "kan beter", "niet geschikt"]
LEVELS: tuple[Level, ...] = ("goed", "kan beter", "niet geschikt")
"""From good to bad."""
Fate = Literal["gelezen", "na te kijken", "kwijt"]
"""What became of a mark: read for sure, shown to a person, or not seen at all."""
COARSE, FINE = 140, 400
"""Dots to the inch: fewer lose thin lines, more only make files larger."""
TILT, STRETCH = 1.5, 0.015
"""Degrees, and how much larger or smaller than it is, that a sheet may come back."""
PACKED = 50
"""The quality of a JPEG, of 100; less leaves smudges around print."""


@dataclass(frozen=True, slots=True)
class PenSeen:
    """What became of a pen: its two marks, the box that nobody marked, and what it
    wrote. `used` is whether it is on the sheet: one's own pen may not be."""

    pen: Pen
    marks: tuple[Fate, ...]
    empty: Fate
    writing: Fate
    used: bool = True

    @property
    def fate(self) -> Fate:
        """That of its marks: the worst of them."""
        fates: tuple[Fate, ...] = ("kwijt", "na te kijken")
        return next((one for one in fates if one in self.marks), "gelezen")


@dataclass(frozen=True, slots=True)
class Trial:
    """What was measured in a scan of the sheet.

    dpi        dots to the inch of the sheet in the picture
    size       how large it is beside the real one: 1.0 as large; 0 when unknown
    tilt       degrees
    colours    "zwart-wit", or "grijs" for all that has greys
    pale       whether pale greys are lost, as in the text mode of a copier
    streaks    lines that run over the whole scan
    quality    of its JPEG, 0 when it is none
    pens       what became of each pen
    circles    and of each word that is circled; `stray` is marks that nobody made
    """

    dpi: float
    size: float
    tilt: float
    two_colours: bool
    pale: bool
    streaks: int
    quality: int
    pens: tuple[PenSeen, ...]
    circles: tuple[Fate, ...] = ()
    stray: int = 0


@dataclass(frozen=True, slots=True)
class Advice:
    """What is not as it should be, how bad that is, and what to do."""

    level: Level
    what: str
    hint: str = ""


def verdict(trial: Trial) -> tuple[Level, tuple[Advice, ...]]:
    """How good a scan is: as its worst, with all there is to say, worst first."""
    found = [*_settings(trial), *_machine(trial), *_pens(trial)]
    found.sort(key=lambda one: -LEVELS.index(one.level))
    return (found[0].level if found else "goed"), tuple(found)


def _settings(trial: Trial) -> Iterator[Advice]:
    """What somebody chose at the copier."""
    if trial.two_colours:
        what = "de scan is zwart-wit: lichte pennen en potlood vallen weg"
        yield Advice("niet geschikt", what, "Kies bij kleur: grijstinten, of kleur.")
    elif trial.pale:
        hint = (
            "Kies als soort origineel 'tekst/foto' of 'foto', en zet 'achtergrond "
            "verwijderen' uit."
        )
        yield Advice("kan beter", "lichte grijzen zijn wit geworden", hint)
    if trial.dpi < COARSE:
        what = f"er zijn maar {_round(trial.dpi)} puntjes per inch (dpi)"
        yield Advice("kan beter", what, "Kies bij resolutie: 200 of 300 dpi.")
    if trial.dpi > FINE:
        what = f"{_round(trial.dpi)} dpi is meer dan nodig; bestanden worden groot"
        yield Advice("goed", what, "200 of 300 dpi is genoeg.")
    if 0 < trial.quality < PACKED:
        what = f"het bestand is sterk samengeperst (jpeg-kwaliteit {trial.quality})"
        hint = "Kies bij bestandsgrootte of kwaliteit: hoog, of 'weinig compressie'."
        yield Advice("kan beter", what, hint)


def _machine(trial: Trial) -> Iterator[Advice]:
    """How the sheet went through."""
    if trial.size and abs(trial.size - 1) > STRETCH:
        what = f"het blad is {_percent(trial.size)} van zijn ware grootte"
        hint = "Kies bij het printen en bij het scannen 100 %, niet 'passend maken'."
        yield Advice("kan beter", what, hint)
    if trial.tilt > TILT:
        what = f"het blad ligt {_degrees(trial.tilt)} scheef"
        hint = "Schuif de geleiders van de invoer tegen het papier."
        yield Advice("kan beter", what, hint)
    if trial.streaks:
        lines = "loopt een streep" if trial.streaks == 1 else "lopen strepen"
        hint = "Maak het smalle glaasje naast de glasplaat schoon."
        yield Advice("kan beter", f"er {lines} over de scan", hint)


def _pens(trial: Trial) -> Iterator[Advice]:
    """What is lost by all that."""
    used = [one for one in trial.pens if one.used]
    lost = [one.pen.name.lower() for one in used if one.fate == "kwijt"]
    if lost:
        usual = any(one.pen.usual and one.fate == "kwijt" for one in used)
        level: Level = "niet geschikt" if usual else "kan beter"
        hint = "Wat hiermee is aangekruist, leest lobprint als leeg."
        yield Advice(level, f"kwijt: {', '.join(lost)}", hint)
    doubt = [one.pen.name.lower() for one in used if one.fate == "na te kijken"]
    if doubt:
        usual = any(one.pen.usual and one.fate == "na te kijken" for one in used)
        hint = "Wat hiermee is aangekruist, laat lobprint u zelf nakijken."
        level = "kan beter" if usual else "goed"
        yield Advice(level, f"niet zeker: {', '.join(doubt)}", hint)
    yield from _rest(trial, used)


def _rest(trial: Trial, used: Sequence[PenSeen]) -> Iterator[Advice]:
    gone = [one.pen.name.lower() for one in used if one.writing == "kwijt"]
    if gone:
        usual = any(one.pen.usual and one.writing == "kwijt" for one in used)
        level: Level = "niet geschikt" if usual else "kan beter"
        yield Advice(level, f"schrift is weg van: {', '.join(gone)}")
    if trial.circles and "kwijt" in trial.circles:
        yield Advice("niet geschikt", "een rondje om een woord is niet gezien")
    if trial.stray:
        what = "een leeg hokje lijkt aangekruist"
        hint = "Kijk of er vlekken op het glas zitten, en scan het blad nog eens."
        yield Advice("niet geschikt", what, hint)


def _round(dpi: float) -> int:
    """As such a number is set on a copier: to the nearest ten."""
    return round(dpi / 10) * 10


def _percent(size: float) -> str:
    return f"{round(100 * size)} %"


def _degrees(tilt: float) -> str:
    said = f"{tilt:.1f}".replace(".", ",")
    return f"{said} graden"
