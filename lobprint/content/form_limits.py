"""How much of what a form in YAML alone can ask for. Whether it then fits its page is
for the layout to say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lobprint.blocks.registry import VORMEN
from lobprint.content.findings import Reading
from lobprint.content.model import Item, Onderdeel, Papier
from lobprint.content.texts import variants
from lobprint.content.voices import VOICES, said_to
from lobprint.errors import Problem
from lobprint.slug import slug

Range = tuple[int, int]
RANGES: Mapping[str, Range] = {
    "regels": (1, 40), "regelafstand": (5, 15), "breedte": (1, 9), "rijen": (1, 20),
    "kolommen": (1, 4),
}  # fmt: skip
"""The least and the most of each number, the same on every paper."""
OF_A_VORM: Mapping[tuple[str, str], Range] = {
    ("kaartjes", "regels"): (1, 3),
    ("zinnen", "kolommen"): (1, 2),
    ("kaartjes", "kolommen"): (2, 4),
    ("opsomming", "kolommen"): (2, 3),
    ("stappen", "kolommen"): (2, 3),
}
HIGHEST: Mapping[Papier, Mapping[str, int]] = {
    "A4": {"zinnen": 18, "tijdlijn": 12, "canvas": 20},
    "A4 liggend": {"zinnen": 10, "tijdlijn": 8, "canvas": 12},
    "A3 liggend": {"zinnen": 12, "tijdlijn": 10, "canvas": 18},
    "A3 staand": {"zinnen": 20, "tijdlijn": 12, "canvas": 28},
}
"""The most cm of a box to draw in, and of a canvas. On a full page these give way, so
that no layout can tell that they got less than was asked."""
MOST_ANSWERS, LEVELS = 6, (2, 7)
LONGEST_LABEL = 45
"""Over a column or beside a box."""
ANSWERS = 3
"""Of a checklist that has none of its own."""


def part_limits(
    part: Onderdeel, vorm: str, paper: Papier, reading: Reading
) -> Iterator[Problem]:
    """What of `part` is too much, or too little."""
    height = {"hoogte": (2, HIGHEST[paper].get(vorm, 0))}
    things: tuple[Onderdeel | Item, ...] = (part, *part.items)
    for thing in things:
        for key, usual in {**RANGES, **height}.items():
            least, most = OF_A_VORM.get((vorm, key), usual)
            value = getattr(thing, key, None)
            if value is not None and not least <= value <= most:
                message = f"'{key}: {value}' past hier niet"
                hint = f"Kies een getal van {least} tot en met {most}."
                yield Problem(message, reading.of(thing, key), hint)
    yield from _counts(part, vorm, reading)
    for key in ("antwoorden", "niveaus"):
        yield from _same(part, key, reading)
    for key in ("antwoorden", "niveaus", "koppen"):
        for number, label in enumerate(getattr(part, key)):
            yield from _label(part, key, number, label, reading)


def _counts(part: Onderdeel, vorm: str, reading: Reading) -> Iterator[Problem]:
    """How many words stand over columns and beside boxes."""
    usual = VORMEN[vorm].headings
    count, most = len(part.koppen), len(usual)
    least = VORMEN[vorm].fewest or most
    if len(part.antwoorden) == 1:
        least = 1
    if count and most and not least <= count <= most:
        wanted = f"{least} of {most}" if 1 < least < most else f"{most}"
        message = f"hier horen {wanted} koppen; er staan er {count}"
        example = "', '".join(VORMEN[vorm].usual())
        hint = f"Zonder 'koppen' staat er: '{example}'."
        yield Problem(message, reading.of(part, "koppen"), hint)
    least, most = LEVELS
    if part.niveaus and not least <= len(part.niveaus) <= most:
        message = f"een schaal kan {least} tot en met {most} niveaus hebben"
        hint = f"Er staan er {len(part.niveaus)}."
        yield Problem(message, reading.of(part, "niveaus"), hint)
    signs, levels = len(part.pictogrammen), len(part.niveaus)
    if signs and levels and signs != levels:
        message = f"hier horen {levels} pictogrammen; er staan er {signs}"
        hint = "Zet er een bij elk niveau."
        yield Problem(message, reading.of(part, "pictogrammen"), hint)
    names, said = len(part.waarden), len(part.niveaus or part.antwoorden) or ANSWERS
    if names and names != said:
        message = f"hier horen {said} waarden; er staan er {names}"
        hint = "Zet er een bij elk antwoord of niveau."
        yield Problem(message, reading.of(part, "waarden"), hint)
    if len(part.antwoorden) > MOST_ANSWERS:
        message = f"hier kunnen hoogstens {MOST_ANSWERS} antwoorden"
        place = reading.of(part, "antwoorden")
        yield Problem(message, place, "Voeg er een paar samen.")


def _same(part: Onderdeel, key: str, reading: Reading) -> Iterator[Problem]:
    """No two that are called alike in the ids of their boxes: "ja" and "Ja!"."""
    labels = getattr(part, key)
    for place in range(len(labels)):
        for voice in VOICES:
            said = [said_to(voice, one) or "" for one in labels[: place + 1]]
            names = [slug(one, "x") for one in said]
            if names.count(names[-1]) > 1:
                message = f"in '{key}' staat '{said[-1]}' twee keer"
                where = reading.of(labels, str(place))
                yield Problem(message, where, "Kies een ander woord.")
                break


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
