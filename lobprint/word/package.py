"""Packaging: parts and relationships in a zip that is the same on any day.

python-docx keeps the parts; it saves with today's date and in the order of its graph,
so the parts are put in order here, and packed anew (`packing`).
"""

from __future__ import annotations

from collections.abc import Mapping

from docx.opc.package import OpcPackage
from docx.opc.packuri import PACKAGE_URI

from lobprint import seal
from lobprint.ooxml.namespaces import HEAD
from lobprint.packing import pack

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
    return pack(_sealed(members), SHARED)


def _sealed(members: dict[str, bytes]) -> dict[str, bytes]:
    """`members` with the identifier of the whole among its properties."""
    others = {name: data for name, data in members.items() if name != seal.CORE}
    return members | {seal.CORE: seal.sealed(members[seal.CORE], others)}


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
