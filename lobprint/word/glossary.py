"""The glossary part: what Word puts back when somebody empties a control."""

from __future__ import annotations

from collections.abc import Mapping

from lobprint.ooxml.namespaces import HEAD, STORY
from lobprint.word.guid import guid


def glossary(placeholders: Mapping[str, str]) -> bytes:
    """The glossary document (ECMA-376-1, 17.12), one part for each placeholder.

    `placeholders` maps the name that controls give (w:docPart) to its run."""
    parts = "".join(_part(name, run) for name, run in sorted(placeholders.items()))
    return (
        f"{HEAD}<w:glossaryDocument {STORY}><w:docParts>{parts}</w:docParts>"
        "</w:glossaryDocument>"
    ).encode()


def _part(name: str, run: str) -> str:
    return (
        f'<w:docPart><w:docPartPr><w:name w:val="{name}"/><w:category>'
        '<w:name w:val="Algemeen"/><w:gallery w:val="placeholder"/></w:category>'
        '<w:types><w:type w:val="bbPlcHdr"/></w:types>'
        '<w:behaviors><w:behavior w:val="content"/></w:behaviors>'
        f'<w:guid w:val="{guid(name.encode())}"/></w:docPartPr>'
        f"<w:docPartBody><w:p>{run}</w:p></w:docPartBody></w:docPart>"
    )
