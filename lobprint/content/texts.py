"""What a text must hold to, by the mark of its type (see model.py)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping

from lobprint.brand import parse_color
from lobprint.document.fields import FIELD_LENGTH, ID_LENGTH, ID_PATTERN
from lobprint.errors import Place, Problem
from lobprint.prose.markdown import parse

LONGEST_NAME = 120
_TOLD = 8
"""More characters than that are no help."""
KEY = re.compile(r"[a-z][a-z0-9_]*")
ID_HINT = "Gebruik kleine letters en cijfers, met punten of streepjes ertussen."
KEY_HINT = "Gebruik kleine letters, cijfers en lage streepjes: 'mijn_tekst'."
COLOR_HINT = 'Schrijf een kleur met zes tekens tussen aanhalingstekens: "#00629B".'


class SectorTekst(str):
    """A text that differs by sector: `variants` until `resolve` picks one."""

    __slots__ = ("variants",)
    variants: dict[str, str]

    def __new__(cls, variants: Mapping[str, str]) -> SectorTekst:
        """The text itself is that of the first sector."""
        self = super().__new__(cls, next(iter(variants.values()), ""))
        self.variants = dict(variants)
        return self

    def __reduce__(self) -> tuple[type[SectorTekst], tuple[dict[str, str]]]:
        """What makes it anew when content is kept (pickle)."""
        return (SectorTekst, (self.variants,))


def variants(text: str) -> tuple[str, ...]:
    """What `text` says: for each sector that it speaks to apart, or for all at once."""
    return tuple(text.variants.values()) if isinstance(text, SectorTekst) else (text,)


def check_name(text: str, place: Place | None = None) -> list[Problem]:
    """What is wrong with a name or word that is printed as given: nothing in it, too
    long, or characters that can't be seen or that the font doesn't have."""
    if not text.strip():
        return [Problem("hier staat geen naam", place, "Vul een naam in.")]
    if len(text) > LONGEST_NAME:
        message = f"dit is {len(text)} tekens lang; hoogstens {LONGEST_NAME} kan"
        return [Problem(message, place, "Kort het in.")]
    hidden = [char for char in dict.fromkeys(text) if _hidden(char)]
    if hidden:
        names = ", ".join(map(_code, hidden))
        message = f"hier staat een onzichtbaar teken ({names})"
        return [Problem(message, place, "Haal het weg; vaak is het meegekopieerd.")]
    return _printable(text, place)


def _hidden(char: str) -> bool:
    """Control, format, surrogate, private or line-breaking characters."""
    return unicodedata.category(char) in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}


_EVERYWHERE = re.compile(r"[\x20-\x7e\xa1-\xac\xae-\xff‘’“”–—…]*")
"""What every type has, so that hardly any text needs a look at the font."""


def composed(text: str) -> str:
    """`text` with letters and their accents in one character each, as files are written
    on any computer but a Mac."""
    return unicodedata.normalize("NFC", text)


def unprintable(text: str) -> list[str]:
    """What of `text` the type doesn't have, each once: characters, and letters with
    accents that it would set beside or through each other."""
    if _EVERYWHERE.fullmatch(text):
        return []
    # The font is read for this alone, so not before a text needs it.
    from lobprint.look.fonts import missing_characters

    return [*missing_characters(text), *dict.fromkeys(_loose_accents(text))]


def _loose_accents(text: str) -> Iterator[str]:
    """Each letter with accents that are characters of their own."""
    letter = ""
    for char in f"{text} ":
        if unicodedata.combining(char):
            letter += char
            continue
        if len(letter) > 1:
            yield letter
        letter = char


def _printable(text: str, place: Place | None) -> list[Problem]:
    missing = unprintable(text)
    if not missing:
        return []
    names = ", ".join(map(named, missing[:_TOLD]))
    hint = "Laat ze weg of schrijf ze anders; emoji en sommige schriften kunnen niet."
    if not unprintable(composed(text)):
        hint = "Typ letter en accent als één teken."
    return [Problem(f"het lettertype heeft geen {names}", place, hint)]


def named(char: str) -> str:
    """A character as a message shows it, or a letter and its accents: with its code, or
    as that when it can't be seen."""
    return f"{char} ({_code(char)})" if char.isprintable() else _code(char)


def _code(chars: str) -> str:
    return " ".join(f"U+{ord(char):04X}" for char in chars)


def _sentence(text: str, place: Place) -> list[Problem]:
    problems = [Problem(message, place, hint) for message, hint in parse(text)[1]]
    return problems + _printable("".join(text.split()), place)


def _identifier(text: str, place: Place, longest: int = ID_LENGTH) -> list[Problem]:
    if not ID_PATTERN.fullmatch(text):
        return [Problem(f"het kenmerk '{text}' kan niet", place, ID_HINT)]
    if len(text) > longest:
        message = f"dit kenmerk is {len(text)} tekens lang; hoogstens {longest} kan"
        return [Problem(message, place, "Kort het in.")]
    return []


def _key(text: str, place: Place) -> list[Problem]:
    if KEY.fullmatch(text):
        return []
    return [Problem(f"de naam '{text}' kan niet", place, KEY_HINT)]


def _color(text: str, place: Place) -> list[Problem]:
    if parse_color(text) is not None:
        return []
    return [Problem(f"'{text}' is geen kleur", place, COLOR_HINT)]


MARKS: dict[str, Callable[[str, Place], list[Problem]]] = {
    "regel": lambda _text, _place: [],
    "tekst": _sentence,
    "kenmerk": _identifier,
    "veld": lambda text, place: _identifier(text, place, FIELD_LENGTH),
    "naam": check_name,
    "kleur": _color,
    "sleutel": _key,
}
