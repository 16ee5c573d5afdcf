"""A zip that a stranger made, and the XML in it: Word files, OpenDocument.

Nothing of it is trusted: every part is unpacked when it is asked for, up to a limit,
whatever the zip says of its size; XML with a DOCTYPE is refused before it is parsed,
and libxml2 itself refuses what is more than 256 deep, or has a text of 10 MB.
"""

from __future__ import annotations

import io
import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable
from typing import Literal

from lxml import etree

Element = etree._Element
Why = Literal["broken", "locked", "large", "many", "strange"]
"""What is wrong: it can't be read, asks for a password, is too large when unpacked, has
too many parts, or holds XML that no program for texts writes."""
MOST_MEMBERS = 4_000
MOST_IN_ALL = 60_000_000
_DOCTYPE = re.compile(rb"<\x00?!(?:DOCTYPE|ENTITY|\x00D\x00O)")
"""Also in UTF-16."""
_BROKEN = (
    *(zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, lzma.LZMAError),
    *(EOFError, OSError, ValueError, LookupError, AttributeError, struct.error),
    RuntimeError,  # a password, or a way to pack that is unknown
)
"""What Python's zip reader raises for a file that is no good zip."""


class ZipError(Exception):
    """A zip, or XML in it, that is not read: whoever asked has a sentence for it."""

    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why = why


class Zipped:
    """The parts of a zip by name, whatever capitals they are written with. Raises
    ZipError."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            infos = self._zip.infolist()
        except _BROKEN as error:
            raise ZipError("broken") from error
        if len(infos) > MOST_MEMBERS:
            raise ZipError("many")
        if any(info.flag_bits & 1 for info in infos):
            raise ZipError("locked")
        self._infos = {info.filename.lower().lstrip("/"): info for info in infos}
        self._taken = 0

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._infos

    @property
    def names(self) -> Iterable[str]:
        """Of all parts, in small letters."""
        return self._infos.keys()

    def read(self, name: str, limit: int) -> bytes:
        """The bytes of part `name`, at most `limit` of them."""
        info = self._infos.get(name.lower())
        if info is None:
            raise ZipError("broken")
        try:
            with self._zip.open(info) as file:
                data = file.read(limit + 1)
        except _BROKEN as error:
            raise ZipError("broken") from error
        self._taken += len(data)
        if len(data) > limit or self._taken > MOST_IN_ALL:
            raise ZipError("large")
        return data


def parsed(data: bytes, most: int) -> Element:
    """The root of XML of at most so many elements that is nobody's bomb. Raises
    ZipError."""
    if _DOCTYPE.search(data):
        raise ZipError("strange")
    if data.count(b"<") > 2 * most:
        raise ZipError("many")
    reader = etree.XMLParser(
        resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, reader)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ZipError("broken") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise ZipError("strange")
    return root
