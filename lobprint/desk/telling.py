"""What the desk tells the page: problems at the field they belong to, colours in words,
and what the school's own words look like in a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from lobprint.brand import BLACK, TEXT_CONTRAST, contrast, parse_color
from lobprint.content import Library
from lobprint.content.dutch import capital
from lobprint.content.model import Sector
from lobprint.content.school_words import words_of
from lobprint.content.words import Words
from lobprint.desk.wishes import Wish
from lobprint.errors import Place, Problem
from lobprint.lists import CellPlace
from lobprint.press.publisher import Publisher
from lobprint.prose.inline import plain

Json = dict[str, Any]
LIST, FILE = "lijst", "bestand"
SCHOOL = "school"
KEYS = (
    "naam", "sector", "team", "schooljaar", "huisstijl", "loopbaancompetenties",
    "woorden", "weglaten", "scancode",
)  # fmt: skip
"""Of school.yaml, as they begin the places of what is wrong with it."""
PLURAL = "Vul ook het meervoud in."
ARTICLE = "Kies 'de' of 'het'."
FILE_NAME = re.compile(r"\.\w{2,5}(, regel \d+)?$")
COLORS = ("huisstijl.kleur", "huisstijl.accent")
FRUGAL = "Alles komt in zwart. Dat spaart inkt en blijft scherp op elke kopieermachine."
READS = "Goed leesbaar op wit. Ook op een zwart-witprinter blijft alles duidelijk."
TOO_LIGHT = (
    "Als letter is deze kleur te licht. Koppen {}; lijnen en vlakken houden uw kleur."
)
DARKER, BLACKENED = "krijgen daarom een donkerder tint", "worden daarom zwart"
UNKNOWN_WORD = ("een woord uit uw eigen teksten", "{%s}")
WORDS: Mapping[str, tuple[str, str]] = {
    "lerende": ("wie leert", "Gesprekken met {lerende.meervoud}"),
    "oudlerende": ("wie hier eerder leerde", "Nodig een {oudlerende} uit"),
    "medelerende": ("wie samen met iemand leert", "Vraag het aan een {medelerende}"),
    "begeleider": ("wie loopbaangesprekken voert", "Gespreksblad voor de {begeleider}"),
    "coordinator": ("wie LOB regelt", "Vraag het aan de {coordinator}"),
    "opleiding": ("waar iemand leert", "De visie van de {opleiding}"),
    "praktijk": ("waar iemand werk leert kennen", "Terugkijken op de {praktijk}"),
    "praktijkdocent": (
        "wie vanuit de opleiding begeleidt",
        "Een bezoek van de {praktijkdocent}",
    ),
    "praktijkbegeleider": (
        "wie op het werk begeleidt",
        "Een gesprek met de {praktijkbegeleider}",
    ),
    "plan": ("waarin het team zijn plannen zet", "Zet het in het {plan}"),
    "dossier": ("waarin de lerende bewaart", "Bewaar dit in het {dossier}"),
    "keuzes": ("wat er te kiezen valt", "Er is te kiezen: {keuzes}"),
    "inspraak": ("wie namens lerenden meepraat", "Leg het voor aan de {inspraak}"),
}
"""What each word of a sector stands for, and a sentence with it; whoever adds one there
adds it here."""


def told(problems: Iterable[Problem], names: str = "") -> list[Json]:
    """Problems as the page shows them, each once; `names` is the name of the list."""
    return [_problem(one, names) for one in dict.fromkeys(problems)]


def _problem(problem: Problem, names: str) -> Json:
    field, place = _field(problem.place, names), problem.place
    shown = place and place.file not in (LIST, FILE) and not field.startswith(SCHOOL)
    return {
        "field": field,
        "text": _sentence(_at_the_field(problem.message, field)),
        "hint": _sentence(_hint(problem.hint, field)),
        "warning": problem.warning,
        "place": str(place) if shown else "",
    }


def _field(place: Place | None, names: str) -> str:
    """The field of the page that `place` is of; empty when there is none."""
    if place is None:
        return ""
    if isinstance(place, CellPlace) or place.file == names:
        return LIST
    key = place.file.split(".")[0]
    if key in KEYS and not place.line:
        return f"{SCHOOL}.{place.file}"
    return place.file if place.file in (LIST, FILE) else ""


def _at_the_field(message: str, field: str) -> str:
    """The message without the name of the file that is chosen there."""
    name, colon, rest = message.partition(": ")
    is_file = colon and FILE_NAME.search(name) and field.startswith(f"{SCHOOL}.")
    return rest if is_file else message


def _hint(hint: str, field: str) -> str:
    """Advice for who fills in a field, where that for a file speaks of its spelling."""
    if field.startswith(f"{SCHOOL}.woorden.") and hint.startswith("Schrijf {"):
        return ARTICLE if "lidwoord" in hint else PLURAL
    return hint.replace(" tussen aanhalingstekens", "").replace('"', "")


def _sentence(text: str) -> str:
    """With a capital and a full stop."""
    text = " ".join(text.split())
    if not text.startswith("lobprint"):
        text = text[:1].upper() + text[1:]
    return text if not text or text[-1] in ".?!" else f"{text}."


def as_warnings(problems: Iterable[Problem]) -> list[Problem]:
    """Problems that left something out, while the rest goes on."""
    return [replace(problem, warning=True) for problem in problems]


def without_colors(problems: Iterable[Problem]) -> list[Problem]:
    """Without that a colour was darkened: that stands beside the colour, always."""
    return [
        one
        for one in problems
        if not (one.warning and one.place and one.place.file in COLORS)
    ]


def brand_told(owner: Publisher) -> Json:
    """The colours, and whether that of the school reads on white, in words."""
    brand = owner.brand
    color = _asked(owner)
    ratio = contrast(color, "FFFFFF")
    reads = ratio >= TEXT_CONTRAST
    return {
        "merk": f"#{brand.merk}",
        "accent": f"#{brand.accent}",
        "tint": f"#{brand.tint}",
        "op_merk": f"#{brand.on_merk}",
        "contrast": round(ratio, 1),
        "leest": reads,
        "zin": _words_for(owner, reads),
    }


def _asked(owner: Publisher) -> str:
    """The colour that stands in headings, as the school asked for it."""
    look = owner.school.huisstijl if owner.school else None
    asked = look and (parse_color(look.accent) or parse_color(look.kleur))
    return asked or owner.brand.merk


def _words_for(owner: Publisher, reads: bool) -> str:
    if owner.school and owner.school.huisstijl.zuinig:
        return FRUGAL
    if reads:
        return READS
    return TOO_LIGHT.format(BLACKENED if owner.brand.accent == BLACK else DARKER)


def words_told(wish: Wish, owner: Publisher, library: Library) -> list[Json]:
    """For each word of the sector a sentence, in three pieces: before the word, the
    word, and after it."""
    sector = library.sectors[wish.sector]
    own = owner.school.woorden if owner.school and library.taal.dutch else {}
    words = words_of(sector, own)
    return [_in_a_sentence(name, words) for name in sector.woorden]


def _in_a_sentence(name: str, words: Words) -> Json:
    _, sentence = WORDS.get(name, (UNKNOWN_WORD[0], UNKNOWN_WORD[1] % name))
    before, _, rest = sentence.partition("{")
    asked, _, after = rest.partition("}")
    full = plain(words.fill(f"{before}{{{asked}}}{after}"))
    word = plain(words.word(asked))
    at = full.rfind(word)
    return {
        "id": name,
        "voor": full[:at],
        "woord": capital(word) if not before else word,
        "na": full[at + len(word) :],
    }


def sector_told(sector: Sector) -> Json:
    """A sector, with the words that a school may say in its own way."""
    return {
        "id": sector.id,
        "naam": plain(sector.naam),
        "voluit": plain(sector.voluit),
        "woorden": [
            {
                "id": name,
                "enkelvoud": plain(word.enkelvoud),
                "meervoud": plain(word.meervoud),
                "wat": WORDS.get(name, UNKNOWN_WORD)[0],
            }
            for name, word in sector.woorden.items()
        ],
    }


__all__ = [
    "FILE",
    "LIST",
    "as_warnings",
    "brand_told",
    "sector_told",
    "told",
    "without_colors",
    "words_told",
]
