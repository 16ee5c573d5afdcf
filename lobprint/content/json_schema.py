"""JSON Schema for each kind of YAML file, so that an editor completes and explains it.

Made of the classes that read the files (model.py). It holds what such a schema can say:
Markdown, `{words}`, sources and letters that the font lacks are for `lobprint check`.
Draft-07 is what editors know best.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from lobprint.content.json_texts import definitions
from lobprint.content.json_types import Schema, Types
from lobprint.content.library import Library
from lobprint.content.model import Instrument, School, Sector, Werkboek

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


def schemas(library: Library | None = None) -> dict[str, bytes]:
    """Name of the file (`instrument.json`) -> the schema, the same bytes each time.

    With a `library` a school's own words are those that its sectors know, and in a
    folder of one's own a file is a change when its id is one of the library's."""
    types = Types(library)
    school, schools = types.record(School), types.several(School)
    made = {
        "school": _file("De gegevens van een school (school.yaml)", school, types),
        "scholen": _file("Een lijst van scholen", schools, types),
    }
    for name, (kind, title) in KINDS.items():
        types = Types(library)
        made[name] = _file(title, types.record(kind), types)
        own = _own(kind, library, types)
        made[f"{OWN}{name}"] = _file(f"{title}, of wat daarin anders is", own, types)
    return {f"{name}.json": _bytes(schema) for name, schema in made.items()}


def _bytes(schema: Schema) -> bytes:
    text = json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True)
    return f"{text}\n".encode()


def _file(title: str, schema: Schema, types: Types) -> Schema:
    """The schema of a whole file, with the definitions that it refers to."""
    there = {**definitions(), **types.definitions}
    return {
        "$schema": DRAFT,
        "title": title,
        **schema,
        "definitions": {name: there[name] for name in _used(schema, there)},
    }


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


def _own(kind: Any, library: Library | None, types: Types) -> Schema:
    """Something whole or a change of what there is; a change, when that isn't known."""
    whole = types.reference(kind)
    types.changing = True
    changed = types.reference(kind)
    if library is None:
        return changed
    known = {"enum": sorted(_ids(kind, library))}
    name = types.record(kind)["properties"]["id"]
    return {
        "type": "object",
        "properties": {"id": {"anyOf": [known, name], **_told(name)}},
        "if": {"required": ["id"], "properties": {"id": known}},
        "then": changed,
        "else": whole,
    }


def _told(key: Schema) -> Schema:
    return {"description": key["description"]}


def _ids(kind: type, library: Library) -> Iterable[str]:
    """The ids of what there is of this kind."""
    if kind is Instrument:
        return library.instruments
    return library.werkboeken if kind is Werkboek else library.sectors
