"""What other people's tools read in our files: words in order, and fields."""

from __future__ import annotations

import io
import re
import tempfile
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import outloud
import pikepdf
import pypdf
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
SPACES = re.compile(r"[\s\u00a0\u2003]+")
MM = 25.4 / 72
MARKS = str.maketrans("", "", "☐•")
"""What Word makes of a box and of a bullet is no word."""


def pdf_text(data: bytes) -> str:
    """All words in the order of the structure tree."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "file.pdf")
        path.write_bytes(data)
        texts = outloud.Document(str(path))
        with pikepdf.open(path) as pdf:
            numbers = {page.obj.objgen: n for n, page in enumerate(pdf.pages)}
            marks = list(_marks(pdf.Root.StructTreeRoot.K, None, numbers))
        said = [texts.content(page).mcid_text.get((None, mark)) for page, mark in marks]
        texts.close()
    return _letters(" ".join(text or "" for text in said))


def _marks(
    kid: Any, page: Any, numbers: dict[tuple[int, int], int]
) -> Iterator[tuple[int, int]]:
    """(page, marked-content id) of everything under a structure element, in order."""
    if isinstance(kid, pikepdf.Array):
        for one in kid:
            yield from _marks(one, page, numbers)
    elif isinstance(kid, int):
        yield numbers[page.objgen], kid
    elif "/MCID" in kid:
        yield numbers[kid.get("/Pg", page).objgen], int(kid.MCID)
    elif "/K" in kid:
        yield from _marks(kid.K, kid.get("/Pg", page), numbers)


def word_text(data: bytes) -> str:
    """All words of the body in order; boxes, blanks, what stands in a control and field
    codes left out."""
    root = word_body(data)
    for control in [*root.iter(f"{W}sdt")]:
        if control.find(f"{W}sdtPr/{W}tag") is not None:
            control.find(f"{W}sdtContent").clear()
    pieces: list[str] = []
    counts = Counter[str]()
    for element in root.iter():
        if element.tag == f"{W}p" or element.tag in (f"{W}tab", f"{W}br"):
            pieces.append(" " + _number(element, counts))
        elif element.tag == f"{W}noBreakHyphen":
            pieces.append("-")
        elif element.tag == f"{W}t":
            pieces.append(element.text or "")
    return _letters("".join(pieces))


def _number(paragraph: Any, counts: Counter[str]) -> str:
    """What Word writes before an item of a numbered list, which it counts itself."""
    if (found := paragraph.find(f"{W}pPr/{W}numPr/{W}numId")) is None:
        return ""
    counts[found.get(f"{W}val")] += 1
    return f"{counts[found.get(f'{W}val')]}. "


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


def pdf_field_order(data: bytes) -> list[str]:
    """The names of all fields in the order of the structure tree, each once."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        names = [_name(one) for one in _objects(pdf.Root.StructTreeRoot.K)]
    return list(dict.fromkeys(name for name in names if name))


def _objects(kid: Any) -> Iterator[Any]:
    """The annotations under a structure element, in order."""
    if isinstance(kid, pikepdf.Array):
        for one in kid:
            yield from _objects(one)
    elif not isinstance(kid, int) and kid.get("/Type") == "/OBJR":
        yield kid.Obj
    elif not isinstance(kid, int) and "/K" in kid:
        yield from _objects(kid.K)


def _name(annotation: Any) -> str:
    """The whole name of its field; empty for a link."""
    names: list[str] = []
    while annotation is not None:
        names[:0] = [str(annotation.T)] if "/T" in annotation else []
        annotation = annotation.get("/Parent")
    return ".".join(names)


def pdf_widgets(data: bytes) -> list[tuple[float, ...]]:
    """Page, and box in mm from the top left of the sheet, of each place to fill in."""
    return [
        (number, left * MM, (page.mediabox.height - top) * MM, *size)
        for number, page in enumerate(pypdf.PdfReader(io.BytesIO(data)).pages, start=1)
        for one in page.get("/Annots", [])
        if one.get_object()["/Subtype"] == "/Widget"
        for left, bottom, right, top in [map(float, one.get_object()["/Rect"])]
        for size in [((right - left) * MM, (top - bottom) * MM)]
    ]


def word_tags(data: bytes) -> list[str]:
    """The tags of all content controls, in order."""
    return [
        tag.get(f"{W}val", "")
        for tag in word_body(data).iter(f"{W}tag")
        if tag is not None
    ]


def _letters(text: str) -> str:
    """Without spaces: where those fall between pieces is each tool's own guess."""
    return SPACES.sub("", text.translate(MARKS))


def pdf_state(data: bytes) -> dict[str, str | bool]:
    """What stands in the fields, as pypdf reads it: words, or the chosen state; True
    for a box that is ticked."""
    fields = pypdf.PdfReader(io.BytesIO(data)).get_fields() or {}
    found: dict[str, str | bool] = {}
    for name, one in fields.items():
        value = one.get("/V")
        if one.get("/FT") == "/Btn" and value not in (None, "/Off"):
            found[name] = True if value == "/Ja" else str(value).lstrip("/")
        elif one.get("/FT") == "/Tx" and value:
            found[name] = str(value)
    return found


def word_state(data: bytes) -> dict[str, str | bool]:
    """What stands in the controls, as python-docx reads it; a choice has a box for each
    option, so that its name ends in that. What only holds the place isn't filled in."""
    found: dict[str, str | bool] = {}
    for control in docx.Document(io.BytesIO(data)).element.body.iter(f"{W}sdt"):
        properties = control.find(f"{W}sdtPr")
        if properties.find(f"{W}tag") is None:  # around rows, which are found in it
            continue
        tag = properties.find(f"{W}tag").get(f"{W}val")
        words = _control_words(control)
        ticked = properties.find(f"{W14}checkbox/{W14}checked")
        if ticked is not None:
            assert (ticked.get(f"{W14}val") == "1") == (words in "☑✓"), tag
            if words in "☑✓":
                found[tag] = True
        elif properties.find(f"{W}showingPlcHdr") is None and words:
            found[tag] = words
    return found


def _control_words(control: Any) -> str:
    said = {f"{W}br": "\n", f"{W}tab": "\t"}
    inside = control.find(f"{W}sdtContent").iter(f"{W}t", *said)
    return "".join([said.get(one.tag) or one.text or "" for one in inside])
