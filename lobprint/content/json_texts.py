"""The rules of single values (texts.py, typed.py) as JSON Schema.

An editor takes an unquoted `1.1` for a number and `true` for a truth value where we
read words, so a text may be those too. Spaces around a value in quotes don't count when
it is read; a schema can't say so.
"""

from __future__ import annotations

from typing import Any

from lobprint.brand import COLOR
from lobprint.content.texts import COLOR_HINT, ID_HINT, KEY, KEY_HINT, LONGEST_NAME
from lobprint.content.typed import FALSE, MOST_NUMBER, TRUE
from lobprint.content.typed import SIZE as SIZE_PATTERN
from lobprint.document.fields import FIELD_LENGTH, ID_LENGTH, ID_PATTERN

Schema = dict[str, Any]
_FILLED = {"pattern": r"\S", "patternErrorMessage": "Vul een tekst in."}
_MARKS: dict[str, Schema] = {
    "regel": _FILLED,
    "tekst": _FILLED,
    "naam": {**_FILLED, "maxLength": LONGEST_NAME},
    "kenmerk": {
        "pattern": f"^(?:{ID_PATTERN.pattern})$",
        "maxLength": ID_LENGTH,
        "minimum": 0,
        "patternErrorMessage": ID_HINT,
    },
    "kleur": {
        "type": ["string", "number"],
        "pattern": f"^(?:{COLOR.pattern})$",
        "minimum": 0,
        "patternErrorMessage": COLOR_HINT,
    },
}
"""What a text must hold to, by its mark in the model (`regel`: none). A number that an
editor sees in it may be an id or a colour too, when it isn't below zero."""

NAMES: dict[str, Schema] = {
    "sleutel": {"pattern": f"^(?:{KEY.pattern})$", "patternErrorMessage": KEY_HINT},
    "veld": {
        "pattern": f"^(?:{ID_PATTERN.pattern})$",
        "maxLength": FIELD_LENGTH,
        "patternErrorMessage": ID_HINT,
    },
}
"""The names of texts and words, and those of fields."""


def _any_case(word: str) -> str:
    return "".join(f"[{letter.upper()}{letter}]" for letter in word)


_IN_ANY_CASE = "|".join(map(_any_case, sorted(TRUE | FALSE)))
YES_OR_NO = {
    "anyOf": [
        {"enum": [True, False, "ja", "nee"]},
        {"type": "string", "pattern": f"^(?:{_IN_ANY_CASE})$"},
    ]
}
NUMBER = {
    "anyOf": [
        {"type": "integer", "minimum": 1, "maximum": MOST_NUMBER},
        {"type": "string", "pattern": "^0*[1-9][0-9]?$"},
    ]
}
SIZE = {
    "anyOf": [
        {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 100},
        {"type": "string", "pattern": f"^(?:{SIZE_PATTERN.pattern})$"},
    ]
}


def text_schema(mark: str, needed: bool) -> Schema:
    """A text with `mark`; `needed` when it may not be empty."""
    text = _text(mark, needed)
    return {"anyOf": [text, _by_sector()]} if mark == "tekst" else text


def _text(mark: str, needed: bool) -> Schema:
    rules = {"type": ["string", "number", "boolean"], **_MARKS[mark]}
    if needed:
        return rules
    rules["type"] = [*rules["type"], "null"]
    if rules["pattern"] != _FILLED["pattern"]:
        return {**rules, "pattern": rf"^\s*$|{rules['pattern']}"}
    return {key: rule for key, rule in rules.items() if key not in _FILLED}


_READERS = {
    "vo": "het vo",
    "mbo": "het mbo",
    "hbo": "het hbo",
    "competenties": "wie de vijf loopbaancompetenties gebruikt",
    "identiteit": "het hbo, waar dat niet zo is",
}


def _by_sector() -> Schema:
    """A text for each sector."""
    text = _text("tekst", needed=True)
    texts = {
        name: {**text, "description": f"De tekst voor {who}."}
        for name, who in _READERS.items()
    }
    return {
        "type": "object",
        "additionalProperties": False,
        "minProperties": 1,
        "properties": texts,
    }
