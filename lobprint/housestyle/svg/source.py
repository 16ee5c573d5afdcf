"""From the bytes of a file to its elements: nothing is fetched, nothing grows.

Entities of the file itself are read, since Illustrator writes them; libxml2 stops when
they blow up. What a file points to outside itself is never looked for.
"""

from __future__ import annotations

import zlib
from typing import cast

from lxml import etree

from lobprint.housestyle.svg.faults import AGAIN, RefusedError

GZIP = b"\x1f\x8b"
MOST_BYTES = 10_000_000
MOST_ELEMENTS = 20_000
MOST_LEVELS = 50
"""Groups within groups. Each one that is seen through takes memory to draw."""
NAMESPACE = "http://www.w3.org/2000/svg"


def read_elements(data: bytes) -> etree._Element:
    """The root of a drawing, with not too much in it. Raises RefusedError."""
    root = _root(_unzipped(data))
    if name_of(root) != "svg":
        raise RefusedError("dit is geen tekening in svg")
    _measure(root)
    return root


def name_of(element: etree._Element) -> str:
    """The name of an SVG element; nothing for what is of another language."""
    tag = element.tag
    if not isinstance(tag, str):  # a comment or an entity
        return ""
    if tag.startswith("{"):
        space, _, name = tag[1:].partition("}")
        return name if space == NAMESPACE else ""
    return tag


def attributes_of(element: etree._Element) -> dict[str, str]:
    """Its attributes by name."""
    return {str(name): str(value) for name, value in element.attrib.items()}


def _unzipped(data: bytes) -> bytes:
    if not data.startswith(GZIP):
        return data
    try:
        unpacker = zlib.decompressobj(31)
        text = unpacker.decompress(data, MOST_BYTES + 1)
        if not unpacker.eof and len(text) <= MOST_BYTES:
            raise zlib.error("cut off")
    except zlib.error as error:
        message = "het bestand is beschadigd of niet compleet"
        raise RefusedError(message, AGAIN) from error
    if len(text) > MOST_BYTES:
        raise RefusedError("uitgepakt is het bestand groter dan 10 MB")
    return text


def _root(data: bytes) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities="internal",  # type: ignore[arg-type] # newer than the stubs
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        line = error.lineno or 0
        raise _unreadable(error.msg or "", line) from error
    except (ValueError, LookupError, AssertionError) as error:
        raise RefusedError("de tekening is niet te lezen", AGAIN) from error


def _unreadable(message: str, line: int) -> RefusedError:
    told = message.lower()
    if "amplification" in told or "entity reference loop" in told:
        return RefusedError("de tekening wordt bij het lezen veel te groot", line=line)
    if "depth" in told:
        return _too_deep(line)
    if "entity" in told and "not defined" not in told:
        return RefusedError("de tekening verwijst naar een ander bestand", AGAIN, line)
    return RefusedError("de tekening is beschadigd of niet compleet", AGAIN, line)


def _measure(root: etree._Element) -> None:
    """Refuse what would take too long, before anything is made of it."""
    waiting, count = [(1, root)], 0
    while waiting:
        depth, element = waiting.pop()
        count += 1
        if depth > MOST_LEVELS:
            raise _too_deep(line_of(element))
        if count > MOST_ELEMENTS:
            raise too_much()
        waiting.extend((depth + 1, child) for child in element)


def line_of(element: etree._Element) -> int:
    """Where an element stands in the file, 0 when that isn't known."""
    return cast("int | None", element.sourceline) or 0


def too_much() -> RefusedError:
    """What is said of a drawing that would take too long."""
    hint = "Vereenvoudig het, of sla het op als png en gebruik die."
    return RefusedError("de tekening heeft te veel onderdelen voor een logo", hint)


def _too_deep(line: int) -> RefusedError:
    message = f"groepen staan er meer dan {MOST_LEVELS} diep in elkaar"
    return RefusedError(message, "Hef groepen op, of gebruik een png.", line)
