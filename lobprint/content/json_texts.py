"""The rules of single values (texts.py, values.py) as JSON Schema.

An editor takes an unquoted `1.1` for a number and `true` for a truth value where we
read words, so a text may be those too. Spaces around a value in quotes don't count when
it is read; a schema can't say so.
"""

from __future__ import annotations

from typing import Any

from lobprint.brand import COLOR
from lobprint.content.model import SECTORS
from lobprint.content.texts import KEY, LONGEST_NAME
from lobprint.content.values import FALSE, MOST_NUMBER, TRUE
from lobprint.content.values import SIZE as SIZE_PATTERN
from lobprint.document.fields import ID_LENGTH, ID_PATTERN

_FILLED = {"pattern": r"\S", "patternErrorMessage": "Vul een tekst in."}
_MARKS: dict[str, dict[str, Any]] = {
    "regel": _FILLED,
    "tekst": _FILLED,
    "naam": {**_FILLED, "maxLength": LONGEST_NAME},
    "kenmerk": {
        "pattern": f"^(?:{ID_PATTERN.pattern})$",
        "maxLength": ID_LENGTH,
        "minimum": 0,
        "patternErrorMessage": "Gebruik kleine letters en cijfers, met punten of "
        "streepjes ertussen.",
    },
    "kleur": {
        "type": ["string", "number"],
        "pattern": f"^(?:{COLOR.pattern})$",
        "minimum": 0,
        "patternErrorMessage": "Schrijf een kleur met zes tekens tussen "
        'aanhalingstekens: "#00629B".',
    },
}
"""What a text must hold to, by its mark in the model (`regel`: none). A number that an
editor sees in it may be an id or a colour too, when it isn't below zero."""

KEYS = {
    "pattern": f"^(?:{KEY.pattern})$",
    "patternErrorMessage": "Gebruik kleine letters, cijfers en lage streepjes: "
    "'mijn_tekst'.",
}
"""The names of texts and words."""


def _any_case(word: str) -> str:
    return "".join(f"[{letter.upper()}{letter}]" for letter in word)


YES_OR_NO = {
    "anyOf": [
        {"enum": [True, False, "ja", "nee"]},
        {
            "type": "string",
            "pattern": f"^(?:{'|'.join(map(_any_case, sorted(TRUE | FALSE)))})$",
        },
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


def reference(mark: str, needed: bool) -> dict[str, Any]:
    """A text with `mark`, by its name; `needed` when it may not be empty."""
    return {"$ref": f"#/definitions/{_name(mark, needed)}"}


def definitions() -> dict[str, dict[str, Any]]:
    """Every text, by the name under which `reference` refers to it."""
    return {
        _name(mark, needed): _tekst(needed) if mark == "tekst" else _text(mark, needed)
        for mark in _MARKS
        for needed in (True, False)
    }


def _name(mark: str, needed: bool) -> str:
    return mark if needed else f"{mark}-of-leeg"


def _text(mark: str, needed: bool) -> dict[str, Any]:
    rules = {"type": ["string", "number", "boolean"], **_MARKS[mark]}
    if needed:
        return rules
    types = [*rules["type"], "null"]
    if rules["pattern"] == _FILLED["pattern"]:
        kept = {key: rule for key, rule in rules.items() if key not in _FILLED}
        return {**kept, "type": types}
    return {**rules, "type": types, "pattern": rf"^\s*$|{rules['pattern']}"}


def _tekst(needed: bool) -> dict[str, Any]:
    return {"anyOf": [_text("tekst", needed), _by_sector()]}


def _by_sector() -> dict[str, Any]:
    """A text for each sector."""
    return {
        "type": "object",
        "additionalProperties": False,
        "minProperties": 1,
        "properties": {
            sector: {
                **_text("tekst", needed=True),
                "description": f"De tekst voor het {sector}.",
            }
            for sector in SECTORS
        },
    }
