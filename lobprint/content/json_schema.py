"""JSON Schema for each kind of YAML file, so that an editor completes and explains it.

Made of what the model says (kinds.py), by which the files are read too. It holds what
such a schema can say: Markdown, `{words}`, sources and letters that the font lacks are
for `lobprint check`. Draft-07 is what editors know best.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from lobprint.content.json_texts import (
    NAMES,
    NUMBER,
    SIZE,
    YES_OR_NO,
    Schema,
    text_schema,
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
from lobprint.content.model import (
    SECTORS,
    Instrument,
    School,
    Sector,
    Taal,
    Voorbeeld,
    Werkboek,
)
from lobprint.content.own.gather import WHOLE
from lobprint.content.rapport_model import Rapport

_WHOLE: Schema = {
    **YES_OR_NO,
    "description": "Schrijf ja als dit bestand alles is: van wat het vervangt, blijft "
    "dan niets over.",
}
_PLAIN: dict[type, Schema] = {bool: YES_OR_NO, int: NUMBER, float: SIZE}
DRAFT = "http://json-schema.org/draft-07/schema#"
FOLDER = "schemas"
"""Where they stand within `content`."""
KINDS: dict[str, tuple[type, str]] = {
    "instrument": (Instrument, "Een formulier (content/instrumenten)"),
    "sector": (Sector, "De woorden van een sector (content/sectoren)"),
    "voorbeeld": (Voorbeeld, "Een ingevuld voorbeeld (content/voorbeelden)"),
    "werkboek": (Werkboek, "Een werkboek (content/werkboeken)"),
    "rapport": (Rapport, "Een verslag (content/rapporten)"),
    "taal": (Taal, "Een taal (content/talen)"),
}
"""What content is made of: the name of its schema, its class, and a title."""
OWN = "eigen-"
"""Before the name of the schema for a folder of one's own: there a file holds something
whole, or only what changes in the thing with its id that comes with lobprint."""


def schemas(library: Library | None = None) -> dict[str, bytes]:
    """Name of the file (`instrument.json`) -> the schema, the same bytes each time.

    With a `library` a school's own words are those that its sectors know, and in a
    folder of one's own a file is a change when its id is one of the library's."""
    types, school = _Types(library), record_of(School)
    title = "De gegevens van een school (school.yaml)"
    made = {"school": types.file(title, types.record(school))}
    types = _Types(library)
    several = {"type": "array", "minItems": 1, "items": types.reference(school)}
    made["scholen"] = types.file("Een lijst van scholen", several)
    for name, (kind, title) in KINDS.items():
        types, record = _Types(library), record_of(kind)
        made[name] = types.file(title, types.record(record))
        types, title = _Types(library), f"{title}, of wat daarin anders is"
        made[f"{OWN}{name}"] = types.file(title, _own(record, library, types))
    return {f"{name}.json": schema for name, schema in made.items()}


class _Types:
    """Makes the schemas of one file, and gathers what they refer to.

    While `changing`, what is made describes a change: nothing must be there but ids."""

    def __init__(self, library: Library | None) -> None:
        self.library = library
        self.changing = False
        self.definitions: dict[str, Schema] = {}

    def file(self, title: str, schema: Schema) -> bytes:
        """A whole file that says `schema`, with the definitions for it."""
        head = {"$schema": DRAFT, "title": title, "definitions": self.definitions}
        whole = {**schema, **head}
        text = json.dumps(whole, ensure_ascii=False, indent=2, sort_keys=True)
        return f"{text}\n".encode()

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
                return self._text(mark, needed)
            case Plain(of):
                return _PLAIN[of]
            case Choice(options):
                return {"enum": list(options)}
            case Maybe(inner):
                return {"anyOf": [self._value(inner), {"type": "null"}]}
            case Several(each):
                return {"type": ["array", "null"], "items": self._entry(each)}
            case Named(each, mark):
                values = {"additionalProperties": self._value(each)}
                names = {"propertyNames": NAMES[mark]}
                return {"type": ["object", "null"], **names, **values}
            case Record():
                return self.reference(kind)

    def _entry(self, kind: Kind) -> Schema:
        """What stands in a list."""
        if isinstance(kind, Record) and self.changing:
            return self.reference(kind, self._marks())
        return self._value(kind)

    def _marks(self) -> Mapping[str, Schema]:
        """What a change may say of something in a list besides its keys (own/marks)."""
        after = "Na welk kenmerk dit komt, zoals 1.2; 'na: begin' is vooraan."
        left_out = {**YES_OR_NO, "description": "Schrijf ja om dit weg te laten."}
        named = self._text("regel", needed=True)
        return {"weg": left_out, "na": {**named, "description": after}}

    def _text(self, mark: str, needed: bool) -> Schema:
        """A text with `mark`, by its name; `needed` when it may not be empty."""
        name = mark if needed else f"{mark}-of-leeg"
        self.definitions[name] = text_schema(mark, needed)
        return {"$ref": f"#/definitions/{name}"}

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


def _own(record: Record, library: Library | None, types: _Types) -> Schema:
    """Something whole or a change of what there is; a change, when that isn't known."""
    whole = types.reference(record) if library else {}
    types.changing = True
    changed = types.reference(record, {WHOLE: _WHOLE})
    if library is None:
        return changed
    there: dict[type, Iterable[str]] = {
        Instrument: library.instruments,
        Werkboek: library.werkboeken,
        Sector: library.sectors,
        Taal: library.talen,
        Voorbeeld: library.voorbeelden,
        Rapport: library.rapporten,
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
