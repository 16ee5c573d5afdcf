"""What other people's tools read in our files: words in order, and fields."""

from __future__ import annotations

import io
import re
import tempfile
import zipfile
from pathlib import Path
from typing import Any

import outloud
import pypdf
from lxml import etree
from outloud.viewer import element_text

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPACES = re.compile(r"[\s\u00a0\u2003]+")


def pdf_words(data: bytes) -> list[str]:
    """All words in the order of the structure tree, as a screen reader says them."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "file.pdf")
        path.write_bytes(data)
        document = outloud.Document(str(path))
        texts = [
            element_text(document, element, include_children=False)
            for element in document.elements
        ]
        document.close()
    return _words(" ".join(texts))


def word_words(data: bytes) -> list[str]:
    """All words of the body in order; boxes, blanks and field codes left out."""
    root = word_body(data)
    pieces: list[str] = []
    for element in root.iter():
        if element.tag == f"{W}p":
            pieces.append(" ")
        elif element.tag in (f"{W}tab", f"{W}br"):
            pieces.append(" ")
        elif element.tag == f"{W}noBreakHyphen":
            pieces.append("-")
        elif element.tag == f"{W}t":
            pieces.append(element.text or "")
    return _words("".join(pieces))


def word_body(data: bytes) -> Any:
    """The root of word/document.xml."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return etree.fromstring(package.read("word/document.xml"))


def pdf_fields(data: bytes) -> dict[str, list[str]]:
    """Field name -> the states of a group of radio buttons, else nothing."""
    fields = pypdf.PdfReader(io.BytesIO(data)).get_fields() or {}
    return {
        name: sorted(s.lstrip("/") for s in field.get("/_States_", []) if s != "/Off")
        for name, field in fields.items()
        if "/FT" in field
    }


def word_tags(data: bytes) -> list[str]:
    """The tags of all content controls, in order."""
    return [
        tag.get(f"{W}val", "")
        for tag in word_body(data).iter(f"{W}tag")
        if tag is not None
    ]


def _words(text: str) -> list[str]:
    return SPACES.sub(" ", text.replace("☐", " ")).split()
