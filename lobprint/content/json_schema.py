"""JSON Schema for each kind of YAML file, so that an editor completes and explains it.

Made of the classes that read the files (model.py). It holds what such a schema can say:
Markdown, `{words}`, sources and letters that the font lacks are for `lobprint check`.
An editor takes an unquoted `1.1` for a number and `true` for a truth value where we
read words, so a text may be those too. Draft-07 is what editors know best.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from lobprint.content.json_texts import (
    KEYS,
    NUMBER,
    YES_OR_NO,
    definitions,
    text_reference,
)
from lobprint.content.library import Library
from lobprint.content.model import Instrument, School, Sector, Werkboek
from lobprint.content.uitleg import explanations

Schema = dict[str, Any]

DRAFT = "http://json-schema.org/draft-07/schema#"
FOLDER = "schemas"
"""Where they stand within `content`."""
KINDS: dict[str, tuple[type, str]] = {
    "instrument": (Instrument, "Een formulier (content/instrumenten)"),
    "school": (School, "De gegevens van een school (school.yaml)"),
    "sector": (Sector, "De woorden van een sector (content/sectoren)"),
    "werkboek": (Werkboek, "Een werkboek (content/werkboeken)"),
}
"""The name of each schema, what it describes, and its title."""


def schemas(library: Library | None = None) -> dict[str, bytes]:
    """Name of the file (`instrument.json`) -> the schema, the same bytes each time.

    With a `library` a school's own words are those that its sectors know."""
    made = {name: _Maker(library).whole(*kind) for name, kind in KINDS.items()}
    made["scholen"] = _Maker(library).several(School, "Een lijst van scholen")
    return {f"{name}.json": _bytes(schema) for name, schema in sorted(made.items())}


def _bytes(schema: Schema) -> bytes:
    text = json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True)
    return f"{text}\n".encode()


class _Maker:
    """Makes one schema, and gathers the classes that it refers to."""

    def __init__(self, library: Library | None) -> None:
        self.library = library
        self.definitions: dict[str, Schema] = {}

    def whole(self, kind: type, title: str) -> Schema:
        """The schema of a file that holds a `kind`."""
        return self._file(title, self._record(kind))

    def several(self, kind: type, title: str) -> Schema:
        """The schema of a file with a list of them."""
        return self._file(title, {"type": "array", "items": self._type(kind)})

    def _file(self, title: str, schema: Schema) -> Schema:
        texts = definitions()
        return {
            "$schema": DRAFT,
            "title": title,
            **schema,
            "definitions": {**texts, **self.definitions},
        }

    def _record(self, kind: Any) -> Schema:
        """A mapping with the keys of the dataclass `kind`."""
        hints = get_type_hints(kind, include_extras=True)
        keys = [f for f in dataclasses.fields(kind) if not f.metadata.get("place")]
        told = explanations(kind)
        return {
            "type": "object",
            "additionalProperties": False,
            "required": [key.name for key in keys if required(key)],
            "properties": {
                key.name: {
                    **self._key(kind, key, hints[key.name]),
                    "description": told.get(key.name, ""),
                }
                for key in keys
            },
        }

    def _key(self, kind: type, key: dataclasses.Field[Any], hint: Any) -> Schema:
        if kind is School and key.name == "woorden" and self.library:
            return self._words(self.library.sectors.values(), hint)
        return self._type(hint, needed=required(key))

    def _type(self, hint: Any, needed: bool = True) -> Schema:
        """A value of type `hint`; `needed` when a text may not be empty."""
        origin, arguments = get_origin(hint), get_args(hint)
        if hint is str or origin is Annotated:
            mark = hint.__metadata__[0] if origin else ""
            return text_reference(mark, needed)
        if origin in (Union, UnionType):
            inner = next(each for each in arguments if each is not NoneType)
            return {"anyOf": [self._type(inner), {"type": "null"}]}
        if origin is Literal:
            return {"enum": list(arguments)}
        if origin is tuple:
            items = self._type(arguments[0], needed=False)
            return {"type": ["array", "null"], "items": items}
        if origin is dict:
            inner = self._type(arguments[1], needed=False)
            names = {"propertyNames": KEYS, "additionalProperties": inner}
            return {"type": ["object", "null"], **names}
        if hint in (bool, int):
            return YES_OR_NO if hint is bool else NUMBER
        return self._reference(hint)

    def _reference(self, kind: type) -> Schema:
        """A reference to the definition of a class; made when it is first met."""
        name = kind.__name__
        if name not in self.definitions:
            self.definitions[name] = self._alone_or(kind)
        return {"$ref": f"#/definitions/{name}"}

    def _alone_or(self, kind: Any) -> Schema:
        """A record, or its one key that may be written alone."""
        record = self._record(kind)
        for key in dataclasses.fields(kind):
            if key.metadata.get("alone"):
                hint = get_type_hints(kind, include_extras=True)[key.name]
                return {"anyOf": [self._type(hint), record]}
        return record

    def _words(self, sectors: Iterable[Sector], hint: Any) -> Schema:
        """A school's own words: those that its sector has, and what they are there."""
        there: dict[str, list[str]] = {}
        for sector in sectors:
            for name, word in sector.woorden.items():
                there.setdefault(name, []).append(f"{sector.naam}: {word.enkelvoud}")
        own = self._type(get_args(hint)[1])
        return {
            "type": ["object", "null"],
            "additionalProperties": False,
            "properties": {
                name: {**own, "description": f"Zonder eigen woord: {', '.join(said)}."}
                for name, said in there.items()
            },
        }


def required(key: dataclasses.Field[Any]) -> bool:
    """Whether a file must have this key: it has no default."""
    missing = dataclasses.MISSING
    return key.default is missing and key.default_factory is missing
