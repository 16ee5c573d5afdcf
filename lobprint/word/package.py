"""Packaging: parts and relationships in a zip that is the same on any day.

python-docx keeps the parts; it saves with today's date and in the order of its graph,
so the zip is written here: names in order, 1 January 1980, made by no system (0). Parts
that many documents share are deflated once.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from docx.opc.package import OpcPackage
from docx.opc.packuri import PACKAGE_URI

from lobprint import seal
from lobprint.ooxml.namespaces import HEAD

TYPES = "[Content_Types].xml"
SHARED = (
    "word/fonts/",
    "word/footer",
    "word/glossary/",
    "word/numbering",
    "word/settings",
    "word/styles",
    "word/theme",
)
"""Parts that many documents have alike: they are deflated once."""

_DEFAULT_TYPES = {
    "jpg": "image/jpeg",
    "odttf": "application/vnd.openxmlformats-officedocument.obfuscatedFont",
    "png": "image/png",
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
}
_DATE_1980 = 0x0021
_VERSION = 20
_UTF8 = 0x0800
_DEFLATE = 8


class Packed(NamedTuple):
    """A deflated part: the checksum and size of what it was, and its bytes."""

    crc: int
    size: int
    data: bytes


def save(package: OpcPackage, written: Mapping[str, bytes]) -> bytes:
    """The package as a .docx file; `written` are parts, by name, that were written as
    bytes and take the place of what the package has."""
    members = {PACKAGE_URI.rels_uri.membername: package.rels.xml}
    types: dict[str, str] = {}
    for part in package.iter_parts():
        data = written.get(part.partname)
        members[part.partname.membername] = part.blob if data is None else data
        if part.rels:
            members[part.partname.rels_uri.membername] = part.rels.xml
        if _DEFAULT_TYPES.get(part.partname.ext.lower()) != part.content_type:
            types[part.partname] = part.content_type
    members = {TYPES: _content_types(types), **dict(sorted(members.items()))}
    return pack(_sealed(members))


def _sealed(members: dict[str, bytes]) -> dict[str, bytes]:
    """`members` with the identifier of the whole among its properties."""
    others = {name: data for name, data in members.items() if name != seal.CORE}
    return members | {seal.CORE: seal.sealed(members[seal.CORE], others)}


def pack(members: dict[str, bytes]) -> bytes:
    """A zip of `members`, in their order (APPNOTE 6.3, without extra fields)."""
    chunks: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for name, data in members.items():
        packed = _shared(data) if name.startswith(SHARED) else _deflated(data)
        encoded = name.encode()
        about = _about(packed, len(encoded))
        local = b"PK\x03\x04" + about + encoded
        directory.append(_entry(about, offset) + encoded)
        chunks += (local, packed.data)
        offset += len(local) + len(packed.data)
    central = b"".join(directory)
    count = len(members)
    end = struct.pack(
        "<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, len(central), offset, 0
    )
    return b"".join((*chunks, central, end))


def _about(packed: Packed, name_length: int) -> bytes:
    """What a local header and the directory say alike."""
    return struct.pack(
        "<5H3L2H",
        _VERSION,
        _UTF8,
        _DEFLATE,
        0,
        _DATE_1980,
        packed.crc,
        len(packed.data),
        packed.size,
        name_length,
        0,
    )


def _entry(about: bytes, offset: int) -> bytes:
    made_by = struct.pack("<H", _VERSION)
    return b"PK\x01\x02" + made_by + about + struct.pack("<3H2L", 0, 0, 0, 0, offset)


def _deflated(data: bytes) -> Packed:
    deflate = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    return Packed(zlib.crc32(data), len(data), deflate.compress(data) + deflate.flush())


@lru_cache(maxsize=48)
def _shared(data: bytes) -> Packed:
    return _deflated(data)


def _content_types(overrides: dict[str, str]) -> bytes:
    """[Content_Types].xml (ECMA-376-2, 7.2.3), in order."""
    defaults = "".join(
        f'<Default Extension="{extension}" ContentType="{kind}"/>'
        for extension, kind in _DEFAULT_TYPES.items()
    )
    rows = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>'
        for name, kind in sorted(overrides.items())
    )
    space = "http://schemas.openxmlformats.org/package/2006/content-types"
    return f'{HEAD}<Types xmlns="{space}">{defaults}{rows}</Types>'.encode()
