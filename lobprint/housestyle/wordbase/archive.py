"""The package of somebody else's Word file: a zip of which only parts are unpacked
(`zipped`)."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from typing import NamedTuple, TypeVar

from lobprint.housestyle.wordbase import faults
from lobprint.housestyle.wordbase.faults import SAVE_AGAIN, RefusedError, broken
from lobprint.housestyle.wordbase.ooxml import Element
from lobprint.zipped import ZipError, Zipped, parsed

MOST_XML = 4_000_000
"""Bytes of one part in XML; the styles of a large template take some 800 kB."""
MOST_ELEMENTS, MOST_IN_HEADER = 120_000, 10_000
"""Of XML in a part, and in a header, which is gone through many times. The styles of a
large template have some 20,000."""
MOST_TEXT = 40_000_000
"""Bytes of the document itself, which is searched but never parsed as a whole."""
MOST_MEDIA = 20_000_000
TYPES = "[Content_Types].xml"
_REFERENCE = "http://schemas.openxmlformats.org/package/2006/relationships"
Made = TypeVar("Made")


class Relation(NamedTuple):
    """What a part points to: the last word of the type, and a part's name."""

    id: str
    kind: str
    target: str
    type: str


class Archive:
    """The parts of a package by name, read when they are asked for."""

    def __init__(self, data: bytes) -> None:
        self._zip = _told(lambda: Zipped(data))
        self._types = self._read_types()

    def __contains__(self, name: str) -> bool:
        return name in self._zip

    def read(self, name: str, limit: int = MOST_XML) -> bytes:
        """The bytes of part `name`. Raises RefusedError."""
        return _told(lambda: self._zip.read(name, limit))

    def xml(self, name: str, most: int = MOST_ELEMENTS) -> Element:
        """The root of part `name`, of at most so many elements. Raises RefusedError."""
        data = self.read(name)
        return _told(lambda: parsed(data, most))

    def kind(self, name: str) -> str:
        """The content type of part `name`; empty when the package has none for it."""
        by_name, by_extension = self._types
        found = by_name.get("/" + name.lower())
        return found or by_extension.get(name.lower().rpartition(".")[2], "")

    def relations(self, name: str) -> list[Relation]:
        """What part `name` points to inside the package ("" is the package itself)."""
        folder, file = posixpath.split(name)
        source = posixpath.join(folder, "_rels", file + ".rels")
        if source not in self:
            return []
        found = []
        for row in self.xml(source).iter(f"{{{_REFERENCE}}}Relationship"):
            target, kind = row.get("Target", ""), row.get("Type", "")
            if row.get("TargetMode") == "External" or not target:
                continue
            path = posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")
            last = kind.rpartition("/")[2]
            found.append(Relation(row.get("Id", ""), last, path, kind))
        return found

    def _read_types(self) -> tuple[dict[str, str], dict[str, str]]:
        if TYPES not in self:
            raise faults.no_word()
        names: dict[str, str] = {}
        extensions: dict[str, str] = {}
        for row in self.xml(TYPES):
            name, kind = row.get("PartName", ""), row.get("ContentType", "")
            kinds = names if name else extensions
            kinds[(name or row.get("Extension", "")).lower()] = kind
        return names, extensions


def _told(make: Callable[[], Made]) -> Made:
    """What `make` gives; a fault of the zip as a sentence on house styles."""
    try:
        return make()
    except ZipError as error:
        raise _refused(error) from error


def _refused(fault: ZipError) -> RefusedError:
    match fault.why:
        case "broken":
            return broken()
        case "locked":
            return faults.password()
        case "large":
            message = "uitgepakt is het bestand te groot voor een huisstijl"
            return RefusedError(message, "Maak een kopie zonder tekst en foto's.")
        case "many":
            return RefusedError("het bestand heeft te veel onderdelen", SAVE_AGAIN)
        case "strange":
            message = "in het bestand staat XML die Word niet maakt"
            return RefusedError(message, SAVE_AGAIN)
