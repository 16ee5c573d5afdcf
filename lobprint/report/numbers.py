"""Counts and days in Dutch words."""

from __future__ import annotations

import re
from collections.abc import Sequence

WORDS = (
    *("niemand", "één", "twee", "drie", "vier", "vijf", "zes"),
    *("zeven", "acht", "negen", "tien", "elf", "twaalf"),
)
"""Counts of people up to twelve are words."""
MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
_DAY = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})")


def count(number: int) -> str:
    """So many people: "niemand", "één", "twaalf", "13"."""
    return WORDS[number] if number < len(WORDS) else str(number)


def first(text: str) -> str:
    """With a capital, as a sentence begins: "Eén" with its accent on the E alone."""
    if text.startswith("één"):
        return f"Eén{text[3:]}"
    return text[:1].upper() + text[1:]


def does(number: int, one: str, more: str) -> str:
    """The verb for so many people: "kiest" for one or nobody, "kiezen" for more."""
    return one if number < 2 else more


def counted(number: int, one: str, more: str) -> str:
    """ "1 vraag", "11 vragen"."""
    return f"{number} {one if number == 1 else more}"


def joined(texts: Sequence[str]) -> str:
    """ "a", "a en b", "a, b en c"."""
    *most, last = texts or ("",)
    return f"{', '.join(most)} en {last}" if most else last


def day(text: str) -> str:
    """ "20-4-2027" as "20 april 2027"; what is no day stays as it is."""
    found = _DAY.fullmatch(text)
    month = int(found[2]) if found else 0
    if not found or not 1 <= month <= len(MONTHS):
        return text
    return f"{int(found[1])} {MONTHS[month - 1]} {found[3]}"


def day_of(iso: str) -> str:
    """ "2026-11-24" as "24 november 2026"; nothing when it is none."""
    year, _, rest = iso.partition("-")
    month, _, number = rest.partition("-")
    return day(f"{number}-{month}-{year}") if rest else ""
