"""The language of a document in Word: what spelling is checked in, and read aloud."""

from __future__ import annotations

from docx.opc.package import OpcPackage

DUTCH = "nl-NL"
"""The language of our styles and settings."""
TOLD_IN = ("styles.xml", "settings.xml")


def in_language(package: OpcPackage, language: str) -> dict[str, bytes]:
    """Those parts of `package` that name the language, in `language`."""
    if language == DUTCH:
        return {}
    was, now = (f'"{one}"'.encode() for one in (DUTCH, language))
    return {
        part.partname: part.blob.replace(was, now)
        for part in package.iter_parts()
        if part.partname.filename in TOLD_IN
    }
