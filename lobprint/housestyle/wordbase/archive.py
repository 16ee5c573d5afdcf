"""The package of somebody else's Word file: a zip of which only parts are unpacked.

Nothing of it is trusted: every part is read up to a limit, whatever the zip says of its
size, and XML with a DOCTYPE is refused before it is parsed.
"""

from __future__ import annotations

import io
import lzma
import posixpath
import re
import struct
import zipfile
import zlib
from typing import NamedTuple

from lxml import etree

from lobprint.housestyle.wordbase import faults
from lobprint.housestyle.wordbase.faults import SAVE_AGAIN, RefusedError, broken
from lobprint.housestyle.wordbase.ooxml import Element

MOST_MEMBERS = 4_000
MOST_XML = 4_000_000
"""Bytes of one part in XML; the styles of a large template take some 800 kB."""
MOST_ELEMENTS, MOST_IN_HEADER = 120_000, 10_000
"""Of XML in a part, and in a header, which is gone through many times. The styles of a
large template have some 20,000."""
MOST_TEXT = 40_000_000
"""Bytes of the document itself, which is searched but never parsed as a whole."""
MOST_MEDIA = 20_000_000
MOST_IN_ALL = 60_000_000
TYPES = "[Content_Types].xml"
_REFERENCE = "http://schemas.openxmlformats.org/package/2006/relationships"
_DOCTYPE = re.compile(
    rb"<!(?:DOCTYPE|ENTITY)|<\x00!\x00D\x00O\x00C|\x00<\x00!\x00D\x00O"
)
_BROKEN = (
    *(zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, lzma.LZMAError),
    *(EOFError, OSError, ValueError, LookupError, AttributeError, struct.error),
    RuntimeError,  # a password, or a way to pack that is unknown
)
"""What Python's zip reader raises for a file that is no good zip."""


class Relation(NamedTuple):
    """What a part points to: the last word of the type, and a part's name."""

    id: str
    kind: str
    target: str
    type: str


class Archive:
    """The parts of a package by name, read when they are asked for."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            infos = self._zip.infolist()
        except _BROKEN as error:
            raise broken() from error
        if len(infos) > MOST_MEMBERS:
            raise RefusedError("het bestand heeft te veel onderdelen", SAVE_AGAIN)
        if any(info.flag_bits & 1 for info in infos):
            raise faults.password()
        self._infos = {info.filename.lower().lstrip("/"): info for info in infos}
        self._taken = 0
        self._types = self._read_types()

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._infos

    def read(self, name: str, limit: int = MOST_XML) -> bytes:
        """The bytes of part `name`. Raises RefusedError."""
        info = self._infos.get(name.lower())
        if info is None:
            raise broken()
        try:
            with self._zip.open(info) as file:
                data = file.read(limit + 1)
        except _BROKEN as error:
            raise broken() from error
        self._taken += len(data)
        if len(data) > limit or self._taken > MOST_IN_ALL:
            message = "uitgepakt is het bestand te groot voor een huisstijl"
            raise RefusedError(message, "Maak een kopie zonder tekst en foto's.")
        return data

    def xml(self, name: str, most: int = MOST_ELEMENTS) -> Element:
        """The root of part `name`, of at most so many elements. Raises RefusedError."""
        data = self.read(name)
        if data.count(b"<") > 2 * most:
            raise RefusedError("het bestand heeft te veel onderdelen", SAVE_AGAIN)
        return parsed(data)

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


def parsed(data: bytes) -> Element:
    """The root of XML that is nobody's bomb. Raises RefusedError."""
    strange = RefusedError("in het bestand staat XML die Word niet maakt", SAVE_AGAIN)
    if _DOCTYPE.search(data):
        raise strange
    reader = etree.XMLParser(
        resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, reader)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise broken() from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise strange
    return root
