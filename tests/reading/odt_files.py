"""A Word file as LibreOffice saves it as .odt: lines, and the bookmarks in them."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from lxml import etree

from lobprint.reading.odt import END, NAME, OFFICE, START, TEXT
from lobprint.stamp.model import PROPERTY
from reading.filling import story

KIND = b"application/vnd.oasis.opendocument.text"
META = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"


def as_odt(data: bytes, build: str = "") -> bytes:
    return packed(content_of(data), build)


def packed(content: Any, build: str = "") -> bytes:
    """An .odt that holds this, and says of which build it is."""
    about = (
        f'<o:document-meta xmlns:o="{OFFICE[1:-1]}" xmlns:meta="{META}"><o:meta>'
        f'<meta:user-defined meta:name="{PROPERTY}">{build}</meta:user-defined>'
        "</o:meta></o:document-meta>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("mimetype", KIND)
        made.writestr("content.xml", etree.tostring(content))
        made.writestr("meta.xml", about)
    return out.getvalue()


def content_of(data: bytes) -> Any:
    theirs = story(data)
    marks: dict[int, list[tuple[int, int, str, str]]] = {}
    for mark in theirs.marks:
        if mark.kind == "bookmark":
            (first, start, _), (last, _, end) = mark.stretches[0], mark.stretches[-1]
            marks.setdefault(id(first), []).append((start, 1, START, mark.name))
            marks.setdefault(id(last), []).append((end, 0, END, mark.name))
    root = etree.Element(f"{OFFICE}document-content")
    text = etree.SubElement(etree.SubElement(root, f"{OFFICE}body"), f"{OFFICE}text")
    for line in theirs.lines:
        paragraph, at = etree.SubElement(text, f"{TEXT}p"), 0
        for place, _, tag, name in sorted(marks.get(id(line), ())):
            _say(paragraph, line.words[at:place])
            etree.SubElement(paragraph, tag, {NAME: name})
            at = place
        _say(paragraph, line.words[at:])
    return root


def _say(paragraph: Any, words: str) -> None:
    for at, line in enumerate(words.split("\n")):
        if at:
            etree.SubElement(paragraph, f"{TEXT}line-break")
        if len(paragraph):
            paragraph[-1].tail = (paragraph[-1].tail or "") + line
        else:
            paragraph.text = (paragraph.text or "") + line
