"""A .docx or .odt, opened: what it says of itself, and the story of its body."""

from __future__ import annotations

import posixpath
from contextlib import suppress
from dataclasses import dataclass

from lobprint.reading import docx, odt
from lobprint.reading.faults import AGAIN, BROKEN, RefusedError, locked
from lobprint.reading.kinds import Format, unzipped, zip_kind
from lobprint.reading.story import Story
from lobprint.stamp import Stamp
from lobprint.stamp.found import ITEM, META, PROPERTIES, build_in, stamp_in
from lobprint.zipped import Element, ZipError, Zipped, parsed

MOST_BODY = 40_000_000
"""Bytes of the body; that of a workbook has three million."""
MOST_ELEMENTS = 700_000
MOST_BESIDE, FEW_ELEMENTS = 2_000_000, 20_000
"""Of the parts beside it: relations, properties, a stamp."""
RELATIONS = "_rels/.rels"
USUAL = "word/document.xml"
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
"""Of 'Strict Open XML-document' (ISO/IEC 29500-1), which Word can save as."""


@dataclass(frozen=True, slots=True)
class Opened:
    """`stamp` is what it says of itself, if that can be read, and `build` of which
    build it says to be, or nothing: LibreOffice keeps only that."""

    format: Format
    story: Story
    stamp: Stamp | None = None
    build: str = ""


def opened(data: bytes) -> Opened:
    """Raises RefusedError and ZipError."""
    package = unzipped(data)
    if zip_kind(package) == "odt":
        return Opened("odt", _odt(package), build=_build(package, META))
    build = _build(package, PROPERTIES)
    return Opened("docx", _docx(package), _stamp(package), build)


def _docx(package: Zipped) -> Story:
    body = package.read(_main(package), MOST_BODY)
    if STRICT in body[:20_000]:
        body = body.replace(STRICT, docx.W[1:-1].encode())
    root = parsed(body, MOST_ELEMENTS)
    if root.tag != f"{docx.W}document":
        raise RefusedError(BROKEN, AGAIN)
    return docx.story(root)


def _main(package: Zipped) -> str:
    """The name of the part with the body: some programs call it otherwise."""
    if RELATIONS in package:
        for row in _small(package, RELATIONS):
            if str(row.get("Type", "")).endswith("/officeDocument"):
                name = posixpath.normpath("/" + row.get("Target", "")).lstrip("/")
                if name in package:
                    return name
    return USUAL


def _odt(package: Zipped) -> Story:
    manifest = "META-INF/manifest.xml"
    about = package.read(manifest, MOST_BESIDE) if manifest in package else b""
    if b"encryption-data" in about:
        raise locked()
    root = parsed(package.read("content.xml", MOST_BODY), MOST_ELEMENTS)
    return odt.story(root)


def _stamp(package: Zipped) -> Stamp | None:
    """What can't be read is as good as not there."""
    for name in filter(ITEM.fullmatch, package.names):
        with suppress(ZipError, ValueError):
            stamp = stamp_in(_small(package, name))
            if stamp:
                return stamp
    return None


def _build(package: Zipped, name: str) -> str:
    with suppress(ZipError):
        return build_in(_small(package, name))
    return ""


def _small(package: Zipped, name: str) -> Element:
    return parsed(package.read(name, MOST_BESIDE), FEW_ELEMENTS)
