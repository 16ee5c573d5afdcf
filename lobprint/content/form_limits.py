"""What fits a page of a form in YAML alone: lines, rows, columns, labels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lobprint.content.findings import Reading
from lobprint.content.model import (
    SECTORS,
    Item,
    Onderdeel,
    Papier,
    SectorId,
    Vorm,
)
from lobprint.content.texts import SectorTekst, variants
from lobprint.content.vormen import SHAPES
from lobprint.errors import Problem
from lobprint.slug import slug


class Sheet(NamedTuple):
    """The most that a page takes: writing lines under one question, cells of a canvas
    side by side, cm of a box to draw in and of a canvas, levels of a scale, and mm for
    these side by side; and for a part of a talk, mm of height, and of width for its
    name and for its questions."""

    lines: int
    columns: int
    drawing: int
    canvas: int
    levels: int
    levels_wide: float
    talk: tuple[float, float, float]


SHEETS: Mapping[Papier, Sheet] = {
    "A4": Sheet(22, 3, 18, 20, 5, 96, (240, 42, 115)),
    "A4 liggend": Sheet(13, 4, 10, 12, 7, 170, (150, 67, 181)),
    "A3 liggend": Sheet(14, 4, 12, 18, 7, 170, (170, 70, 189)),
    "A3 staand": Sheet(22, 3, 20, 28, 5, 96, (255, 45, 123)),
}
MOST_ROWS, MOST_ON_A_ROW, CARD_LINES = 20, 4, 3
MOST_ANSWERS, FEWEST_LEVELS = 6, 2
LEVEL, LETTER = 19.0, 1.9
"""How wide the column of a level is, and a letter over it, in mm."""
TALK_LINES, TALK_PITCH, PITCH = 3, 8.5, 9.0
"""Writing lines that are not asked for, and how far lines stand apart, in mm: in a
talk, and under a question."""
QUESTION, SMALL, STARTER = (5.2, 2.0), (4.45, 1.8), (7.1, 2.8)
"""How high a line of type is, and about how wide a letter, in mm."""
LONGEST_LABEL, LONGEST_LEVEL_WORD = 40, 13
"""Over a column or beside a box; a word that is longer is wider than its column."""


def part_limits(
    part: Onderdeel, vorm: Vorm, paper: Papier, reading: Reading
) -> Iterator[Problem]:
    """What of `part` is more than a page of `paper` takes."""
    sheet = SHEETS[paper]
    lines = CARD_LINES if vorm == "kaartjes" else sheet.lines
    yield from _most(part, "regels", lines, 1, reading)
    for item in part.items:
        yield from _most(item, "regels", lines, 1, reading)
    yield from _most(part, "rijen", MOST_ROWS, 1, reading)
    columns = sheet.columns if vorm == "canvas" else MOST_ON_A_ROW
    yield from _most(part, "kolommen", columns, 1, reading)
    high = sheet.canvas if vorm == "canvas" else sheet.drawing
    yield from _most(part, "hoogte", high, 2, reading)
    yield from _labels(part, vorm, sheet, reading)
    if vorm == "gesprek":
        yield from _talk(part, sheet, reading)
    if vorm in ("vragen", "zinnen") and not part.hoogte:
        yield from _questions(part, sheet, reading)


def _questions(part: Onderdeel, sheet: Sheet, reading: Reading) -> Iterator[Problem]:
    """A question stands on one page with the lines below it."""
    high, narrow, wide = sheet.talk
    for item in part.items:
        lines = min(item.regels or part.regels or TALK_LINES, sheet.lines)
        width = narrow + wide
        asked = _set(item.titel, width, STARTER) + _set(item.uitleg, width, SMALL)
        asked += _set(item.vraag or item.tekst, width, STARTER)
        if lines * PITCH + asked > high:
            message = f"'{item.id}' past niet op een bladzijde"
            hint = "Kort de tekst in, of kies minder regels."
            yield Problem(message, reading.of(item), hint)


def _talk(part: Onderdeel, sheet: Sheet, reading: Reading) -> Iterator[Problem]:
    """A part of a talk stands on one page: its questions with the lines below them."""
    high, _, wide = sheet.talk
    asked = [item.vraag or item.tekst for item in part.items]
    lines = min(part.regels or TALK_LINES, sheet.lines)
    right = lines * TALK_PITCH + sum(_set(text, wide, QUESTION) for text in asked)
    if right > high:
        message = "dit deel van het gesprek past niet op een bladzijde"
        hint = (
            "Kies minder of kortere vragen, minder regels, of maak er twee delen van."
        )
        key = "regels" if part.regels else "items"
        yield Problem(message, reading.of(part, key), hint)


def _set(text: str, width: float, type_: tuple[float, float]) -> float:
    """About how high `text` is in `width` mm; words may leave a line half empty."""
    line, letter = type_
    most = max(int(width / letter), 1)
    return line * max((_lines(said, most) for said in variants(text)), default=0)


def _lines(text: str, most: int) -> int:
    """How many lines of at most `most` letters the words of `text` fill."""
    lines, room = 0, 0
    for word in text.split():
        if len(word) + 1 > room:
            lines += 1 + (len(word) - 1) // most
            room = most + 1 - ((len(word) - 1) % most + 1)
        else:
            room -= len(word) + 1
    return lines


def _most(
    thing: Onderdeel | Item, key: str, most: int, least: int, reading: Reading
) -> Iterator[Problem]:
    value = getattr(thing, key, None)
    if value is not None and not least <= value <= most:
        message = f"'{key}: {value}' past hier niet"
        hint = f"Kies een getal van {least} tot en met {most}."
        yield Problem(message, reading.of(thing, key), hint)


def _labels(
    part: Onderdeel, vorm: Vorm, sheet: Sheet, reading: Reading
) -> Iterator[Problem]:
    """The words over columns and beside boxes: how many, and how long."""
    wanted = SHAPES[vorm].headings
    if part.koppen and wanted and len(part.koppen) != wanted:
        message = f"hier horen {wanted} koppen; er staan er {len(part.koppen)}"
        example = "', '".join(HEADINGS[vorm])
        hint = f"Zonder 'koppen' staat er: '{example}'."
        yield Problem(message, reading.of(part, "koppen"), hint)
    if part.niveaus and not FEWEST_LEVELS <= len(part.niveaus) <= sheet.levels:
        message = (
            f"op dit papier kan een schaal 2 tot en met {sheet.levels} niveaus hebben"
        )
        hint = f"Er staan er {len(part.niveaus)}."
        yield Problem(message, reading.of(part, "niveaus"), hint)
    elif _wide(part.niveaus) > sheet.levels_wide:
        message = "deze niveaus passen niet naast elkaar"
        hint = "Kies kortere woorden, of minder niveaus."
        yield Problem(message, reading.of(part, "niveaus"), hint)
    if len(part.antwoorden) > MOST_ANSWERS:
        message = f"hier kunnen hoogstens {MOST_ANSWERS} antwoorden"
        yield Problem(
            message, reading.of(part, "antwoorden"), "Voeg er een paar samen."
        )
    for key in ("antwoorden", "niveaus"):
        yield from _same(part, key, reading)
    for key in ("antwoorden", "niveaus", "koppen"):
        for number, label in enumerate(getattr(part, key)):
            yield from _label(part, key, number, label, reading)


def _wide(levels: tuple[str, ...]) -> float:
    """About how many mm their columns need: each is as wide as the longest word."""
    words = [
        word for level in levels for text in variants(level) for word in text.split()
    ]
    return len(levels) * max(LEVEL, LETTER * max(map(len, words), default=0))


def _same(part: Onderdeel, key: str, reading: Reading) -> Iterator[Problem]:
    """No two that are called alike in the ids of their boxes: "ja" and "Ja!"."""
    labels = getattr(part, key)
    for place, label in enumerate(labels):
        for sector in SECTORS:
            names = [slug(_in(sector, other), "x") for other in labels[: place + 1]]
            if names.count(names[-1]) > 1:
                message = f"in '{key}' staat '{_in(sector, label)}' twee keer"
                where = reading.of(labels, str(place))
                yield Problem(message, where, "Kies een ander woord.")
                break


def _in(sector: SectorId, text: str) -> str:
    return text.variants.get(sector, "") if isinstance(text, SectorTekst) else text


HEADINGS: Mapping[str, tuple[str, ...]] = {
    "checklist": ("Vraag", "Antwoord en toelichting"),
    "schaal": ("Onderwerp", "Opmerkingen"),
    "actietabel": (
        "Wat gaan we doen?",
        "Wie",
        "Klaar op",
        "Hoe merken we dat?",
        "Klaar",
    ),
}
"""What the template says over the columns; a test compares."""


def _label(
    part: Onderdeel, key: str, number: int, label: str, reading: Reading
) -> Iterator[Problem]:
    place = reading.of(getattr(part, key), str(number))
    said = variants(label)
    if not all(text.strip() for text in said):
        yield Problem(f"in '{key}' is een deel leeg", place, "Vul een woord in.")
    if any("|" in text for text in said):
        yield Problem(f"in '{key}' kan geen |", place, "Zet komma's tussen de woorden.")
    longest = max(map(len, said), default=0)
    if longest > LONGEST_LABEL:
        message = f"dit is {longest} tekens lang; hoogstens {LONGEST_LABEL} kan hier"
        yield Problem(message, place, "Kort het in.")
    words = [word for text in said for word in text.split()]
    word = max(words, key=len, default="")
    if key == "niveaus" and len(word) > LONGEST_LEVEL_WORD:
        message = f"'{word}' past niet boven een kolom"
        hint = f"Kies woorden van hoogstens {LONGEST_LEVEL_WORD} letters."
        yield Problem(message, place, hint)
