"""The classes of the model as JSON Schema: a mapping with its keys, and their types.

Goes the same way through the types as schema.py does, which reads the files.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    Literal,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from lobprint.content.json_texts import KEYS, NUMBER, SIZE, YES_OR_NO, reference
from lobprint.content.library import Library
from lobprint.content.model import SECTORS, School, Sector
from lobprint.content.uitleg import explanations

Schema = dict[str, Any]

_PLAIN: dict[type, Schema] = {bool: YES_OR_NO, int: NUMBER, float: SIZE}
OF_AN_ENTRY: dict[str, Schema] = {
    "weg": {**YES_OR_NO, "description": "Schrijf ja om dit weg te laten."},
    "na": {
        **reference("regel", needed=True),
        "description": "Na welk kenmerk dit komt, zoals 1.2; 'na: begin' is vooraan.",
    },
}
"""What a change may say of something in a list besides its own keys (overlay.py)."""


class Types:
    """Makes schemas of types, and gathers the classes that they refer to.

    While `changing`, what is made describes a change: nothing must be there but ids."""

    def __init__(self, library: Library | None) -> None:
        self.library = library
        self.changing = False
        self.definitions: dict[str, Schema] = {}

    def reference(self, kind: Any, more: Schema | None = None) -> Schema:
        """A reference to the definition of a class, made when it is first met, with the
        keys of the class and maybe `more`."""
        name = f"{kind.__name__}{'-wijziging' if self.changing else ''}"
        if name not in self.definitions:
            self.definitions[name] = self._alone_or(kind, self.record(kind, more))
        return {"$ref": f"#/definitions/{name}"}

    def several(self, kind: Any) -> Schema:
        """A list of at least one."""
        return {"type": "array", "minItems": 1, "items": self.reference(kind)}

    def record(self, kind: Any, more: Schema | None = None) -> Schema:
        """A mapping with the keys of the dataclass `kind`, and maybe `more`."""
        hints = get_type_hints(kind, include_extras=True)
        keys = [f for f in dataclasses.fields(kind) if not f.metadata.get("place")]
        told = explanations(kind)
        properties = {
            key.name: {
                **self._key(kind, key, hints[key.name]),
                "description": told.get(key.name, ""),
            }
            for key in keys
        }
        return {
            "type": "object",
            "additionalProperties": False,
            "required": [key.name for key in keys if self._must_be_there(key)],
            "properties": {**properties, **(more or {})},
        }

    def _must_be_there(self, key: dataclasses.Field[Any]) -> bool:
        """Of a change only the id, which tells what it changes."""
        return required(key) and (key.name == "id" or not self.changing)

    def _key(self, kind: type, key: dataclasses.Field[Any], hint: Any) -> Schema:
        if kind is School and key.name == "woorden" and self.library:
            return self._words(self.library.sectors.values(), hint)
        made = self._type(hint, needed=required(key))
        if dataclasses.is_dataclass(hint) and not required(key):
            return {"anyOf": [made, {"type": "null"}]}
        return made

    def _type(self, hint: Any, needed: bool = False) -> Schema:
        """A value of type `hint`; `needed` when a text may not be empty."""
        origin, arguments = get_origin(hint), get_args(hint)
        if hint is str or origin is Annotated:
            return reference(hint.__metadata__[0] if origin else "regel", needed)
        if origin in (Union, UnionType):
            inner = next(each for each in arguments if each is not NoneType)
            return {"anyOf": [self._type(inner), {"type": "null"}]}
        if origin is Literal:
            return {"enum": list(arguments)}
        if origin is tuple:
            return {"type": ["array", "null"], "items": self._entry(arguments[0])}
        if origin is dict:
            values = {"additionalProperties": self._type(arguments[1])}
            return {"type": ["object", "null"], "propertyNames": KEYS, **values}
        if hint in _PLAIN:
            return _PLAIN[hint]
        return self.reference(hint)

    def _entry(self, hint: Any) -> Schema:
        """What stands in a list."""
        if dataclasses.is_dataclass(hint):
            return self.reference(hint, OF_AN_ENTRY if self.changing else None)
        return self._type(hint)

    def _alone_or(self, kind: Any, record: Schema) -> Schema:
        """A record, or its one key that may be written alone."""
        for key in dataclasses.fields(kind):
            if key.metadata.get("alone"):
                hint = get_type_hints(kind, include_extras=True)[key.name]
                return {"anyOf": [self._type(hint, needed=True), record]}
        return record

    def _words(self, sectors: Iterable[Sector], hint: Any) -> Schema:
        """A school's own words: those that its sector has, and what they are there."""
        there: dict[str, list[str]] = {}
        for sector in sorted(sectors, key=lambda sector: SECTORS.index(sector.id)):
            for name, word in sector.woorden.items():
                said = f"{word.enkelvoud} ({sector.id})"
                there.setdefault(name, []).append(said)
        own = self._type(get_args(hint)[1])
        words = {
            name: {**own, "description": f"Zonder eigen woord: {', '.join(said)}."}
            for name, said in there.items()
        }
        closed = {"additionalProperties": False, "properties": words}
        return {"type": ["object", "null"], **closed}


def required(key: dataclasses.Field[Any]) -> bool:
    """Whether a file must have this key: it has no default."""
    missing = dataclasses.MISSING
    return key.default is missing and key.default_factory is missing
