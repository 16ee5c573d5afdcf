"""JSON Schema for each kind of YAML file, so that an editor completes and explains it.

Made of what the model says (kinds.py), by which the files are read too. It holds what
such a schema can say: Markdown, `{words}`, sources and letters that the font lacks are
for `lobprint check`. Draft-07 is what editors know best.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from lobprint.content.json_texts import (
    KEYS,
    NUMBER,
    YES_OR_NO,
    Schema,
    definitions,
    reference,
)
from lobprint.content.kinds import (
    Choice,
    Kind,
    Maybe,
    Named,
    Plain,
    Record,
    Several,
    Text,
    explanations,
    record_of,
)
from lobprint.content.library import Library
from lobprint.content.model import SECTORS, Instrument, School, Sector, Werkboek

DRAFT = "http://json-schema.org/draft-07/schema#"
FOLDER = "schemas"
"""Where they stand within `content`."""
KINDS: dict[str, tuple[type, str]] = {
    "instrument": (Instrument, "Een formulier (content/instrumenten)"),
    "sector": (Sector, "De woorden van een sector (content/sectoren)"),
    "werkboek": (Werkboek, "Een werkboek (content/werkboeken)"),
}
"""What content is made of: the name of its schema, its class, and a title."""
OWN = "eigen-"
"""Before the name of the schema for a folder of one's own: there a file holds something
whole, or only what changes in the thing with its id that comes with lobprint."""
OF_AN_ENTRY: dict[str, Schema] = {
    "weg": {**YES_OR_NO, "description": "Schrijf ja om dit weg te laten."},
    "na": {
        **reference("regel", needed=True),
        "description": "Na welk kenmerk dit komt, zoals 1.2; 'na: begin' is vooraan.",
    },
}
"""What a change may say of something in a list besides its own keys (own/marks.py)."""


def schemas(library: Library | None = None) -> dict[str, bytes]:
    """Name of the file (`instrument.json`) -> the schema, the same bytes each time.

    With a `library` a school's own words are those that its sectors know, and in a
    folder of one's own a file is a change when its id is one of the library's."""
    types, school = _Types(library), record_of(School)
    several = {"type": "array", "minItems": 1, "items": types.reference(school)}
    title = "De gegevens van een school (school.yaml)"
    made = {
        "school": _file(title, types.record(school), types),
        "scholen": _file("Een lijst van scholen", several, types),
    }
    for name, (kind, title) in KINDS.items():
        types, record = _Types(library), record_of(kind)
        made[name] = _file(title, types.record(record), types)
        own = _own(record, library, types)
        made[f"{OWN}{name}"] = _file(f"{title}, of wat daarin anders is", own, types)
    return {f"{name}.json": _bytes(schema) for name, schema in made.items()}


def _bytes(schema: Schema) -> bytes:
    text = json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True)
    return f"{text}\n".encode()


class _Types:
    """Makes schemas of kinds, and gathers the records that they refer to.

    While `changing`, what is made describes a change: nothing must be there but ids."""

    def __init__(self, library: Library | None) -> None:
        self.library = library
        self.changing = False
        self.definitions: dict[str, Schema] = {}

    def reference(self, record: Record, more: Mapping[str, Schema] = {}) -> Schema:
        """A reference to the definition of `record`, made when it is first met, with
        its keys and maybe `more`."""
        name = f"{record.made.__name__}{'-wijziging' if self.changing else ''}"
        if name not in self.definitions:
            made = self.record(record, more)
            if record.alone:
                alone = self._value(record.keys[record.alone], needed=True)
                made = {"anyOf": [alone, made]}
            self.definitions[name] = made
        return {"$ref": f"#/definitions/{name}"}

    def record(self, record: Record, more: Mapping[str, Schema] = {}) -> Schema:
        """A mapping with the keys of `record`, and maybe `more`. Of a change only the
        id must be there, which tells what it changes."""
        told = explanations(record.made)
        needed = [name for name in record.keys if name in record.required]
        own = {
            name: {**self._key(record, name), "description": told.get(name, "")}
            for name in record.keys
        }
        return {
            "type": "object",
            "additionalProperties": False,
            "required": [name for name in needed if name == "id" or not self.changing],
            "properties": {**own, **more},
        }

    def _key(self, record: Record, name: str) -> Schema:
        kind, needed = record.keys[name], name in record.required
        if (record.made, name) == (School, "woorden") and self.library:
            return self._words(self.library.sectors.values(), kind)
        left_out = isinstance(kind, Record) and not needed
        return self._value(Maybe(kind) if left_out else kind, needed)

    def _value(self, kind: Kind, needed: bool = False) -> Schema:
        """A value of `kind`; `needed` when a text may not be empty."""
        match kind:
            case Text(mark):
                return reference(mark, needed)
            case Plain(of):
                return YES_OR_NO if of is bool else NUMBER
            case Choice(options):
                return {"enum": list(options)}
            case Maybe(inner):
                return {"anyOf": [self._value(inner), {"type": "null"}]}
            case Several(each):
                return {"type": ["array", "null"], "items": self._entry(each)}
            case Named(each):
                values = {"additionalProperties": self._value(each)}
                return {"type": ["object", "null"], "propertyNames": KEYS, **values}
            case Record():
                return self.reference(kind)

    def _entry(self, kind: Kind) -> Schema:
        """What stands in a list."""
        if isinstance(kind, Record) and self.changing:
            return self.reference(kind, OF_AN_ENTRY)
        return self._value(kind)

    def _words(self, sectors: Iterable[Sector], kind: Kind) -> Schema:
        """A school's own words: those that its sector has, and what they are there."""
        there: dict[str, list[str]] = {}
        for sector in sorted(sectors, key=lambda sector: SECTORS.index(sector.id)):
            for name, word in sector.woorden.items():
                said = f"{word.enkelvoud} ({sector.id})"
                there.setdefault(name, []).append(said)
        own = self._value(kind)["additionalProperties"]
        words = {
            name: {**own, "description": f"Zonder eigen woord: {', '.join(said)}."}
            for name, said in there.items()
        }
        closed = {"additionalProperties": False, "properties": words}
        return {"type": ["object", "null"], **closed}


def _file(title: str, schema: Schema, types: _Types) -> Schema:
    """The schema of a whole file, with the definitions that it refers to."""
    there = {**definitions(), **types.definitions}
    used = {name: there[name] for name in _used(schema, there)}
    return {"$schema": DRAFT, "title": title, **schema, "definitions": used}


def _used(schema: Any, there: dict[str, Schema]) -> list[str]:
    """The names of the definitions that `schema` refers to, and those refer to."""
    found: dict[str, None] = {}
    waiting = [schema]
    while waiting:
        part = waiting.pop()
        if isinstance(part, list):
            waiting += part
        elif isinstance(part, dict):
            waiting += part.values()
            name = str(part.get("$ref", "")).rpartition("/")[2]
            if name and name not in found:
                found[name] = None
                waiting.append(there[name])
    return list(found)


def _own(record: Record, library: Library | None, types: _Types) -> Schema:
    """Something whole or a change of what there is; a change, when that isn't known."""
    whole = types.reference(record)
    types.changing = True
    changed = types.reference(record)
    if library is None:
        return changed
    there: dict[type, Iterable[str]] = {
        Instrument: library.instruments,
        Werkboek: library.werkboeken,
        Sector: library.sectors,
    }
    known = {"enum": sorted(there[record.made])}
    name = types.record(record)["properties"]["id"]
    told = {"anyOf": [known, name], "description": name["description"]}
    return {
        "type": "object",
        "properties": {"id": told},
        "if": {"required": ["id"], "properties": {"id": known}},
        "then": changed,
        "else": whole,
    }
