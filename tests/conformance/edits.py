"""What a coordinator does to a workbook in Word, done to its file."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence
from copy import deepcopy

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STORY = "word/document.xml"
Body = etree._Element
Edit = Callable[[Body], None]


def edited(data: bytes, *edits: Edit) -> bytes:
    """The Word file `data` after `edits` to its text."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, _edited(part, edits) if name == STORY else part)
    return made.getvalue()


def _edited(story: bytes, edits: Sequence[Edit]) -> bytes:
    root = etree.fromstring(story)
    body = root[0]
    for edit in edits:
        edit(body)
    return etree.tostring(root)


def pages(body: Body) -> list[list[etree._Element]]:
    """The paragraphs and tables of each page that begins by itself: with a section, or
    behind a page break."""
    found: list[list[etree._Element]] = [[]]
    for element in body:
        if element.tag == f"{W}sectPr":
            break
        first = next(element.iter(f"{W}p"), None)
        if first is None:  # a bookmark
            continue
        if first.find(f"{W}pPr/{W}pageBreakBefore") is not None and found[-1]:
            found.append([])
        found[-1].append(element)
        if element.find(f"{W}pPr/{W}sectPr") is not None:
            found.append([])
    return [page for page in found if page]


def paragraph(*lines: str, style: str = "Normal") -> etree._Element:
    """A paragraph of so many lines."""
    made = etree.Element(f"{W}p")
    properties = etree.SubElement(made, f"{W}pPr")
    etree.SubElement(properties, f"{W}pStyle").set(f"{W}val", style)
    for number, line in enumerate(lines):
        run = etree.SubElement(made, f"{W}r")
        if number:
            etree.SubElement(run, f"{W}br")
        etree.SubElement(run, f"{W}t").text = line
    return made


def marked(body: Body) -> None:
    """Bookmarks `begin<number>` and `end<number>` at both ends of each page."""
    for number, page in enumerate(pages(body)):
        for name, element in (("begin", page[0]), ("end", page[-1])):
            inside = list(element.iter(f"{W}p"))
            _bookmark(inside[0 if name == "begin" else -1], f"{name}{number}")


def _bookmark(inside: etree._Element, name: str) -> None:
    for kind in ("Start", "End"):
        mark = etree.SubElement(inside, f"{W}bookmark{kind}")
        mark.set(f"{W}id", f"9{name.translate(_DIGITS)}")
        if kind == "Start":
            mark.set(f"{W}name", name)


_DIGITS = str.maketrans(
    {"b": "1", "e": "2", "g": None, "i": None, "n": None, "d": None}
)


def two_lines(page: Sequence[etree._Element]) -> None:
    """A paragraph of two lines near the end of a page."""
    page[-1].addprevious(paragraph("Dit hoort er bij ons ook bij.", "Kijk maar."))


def rows(page: Sequence[etree._Element]) -> list[etree._Element]:
    """The last row of each table of a page that has more than one."""
    found = []
    for element in page:
        of_table = element.findall(f"{W}tr") if element.tag == f"{W}tbl" else []
        heads = element.findall(f"{W}tr/{W}trPr/{W}tblHeader")
        if len(of_table) - len(heads) > 1:
            found.append(of_table[-1])
    return found


def copied(row: etree._Element) -> None:
    """A copy of `row`, under it."""
    row.addnext(deepcopy(row))


def part_of(body: Body, words: str) -> list[etree._Element]:
    """All that stands in the one section whose heading is `words`."""
    run: list[etree._Element] = []
    for element in body:
        run.append(element)
        if element.find(f"{W}pPr/{W}sectPr") is None:
            continue
        if any(_says(one, words) for one in run if _style(one) == "Heading1"):
            return run
        run = []
    raise AssertionError(words)


def _says(element: etree._Element, words: str) -> bool:
    return "".join(text.text or "" for text in element.iter(f"{W}t")) == words


def _style(element: etree._Element) -> str | None:
    style = element.find(f"{W}pPr/{W}pStyle")
    return None if style is None else style.get(f"{W}val")


def styled(elements: Sequence[etree._Element], style: str) -> list[etree._Element]:
    """The paragraphs among and in `elements` that are in `style`."""
    inside = [one for element in elements for one in element.iter(f"{W}p")]
    return [one for one in inside if _style(one) == style]


def deleted(elements: Sequence[etree._Element]) -> None:
    """They are gone."""
    for element in elements:
        _removed(element)


def _removed(element: etree._Element) -> None:
    around = element.getparent()
    assert around is not None
    around.remove(element)


def pasted(elements: Sequence[etree._Element]) -> None:
    """A copy of them behind them; names of places are there once."""
    for element in reversed(elements):
        copy = deepcopy(element)
        for kind in ("Start", "End"):
            for mark in list(copy.iter(f"{W}bookmark{kind}")):
                _removed(mark)
        elements[-1].addnext(copy)


def longer(element: etree._Element, words: str) -> None:
    """More words at the end of a paragraph."""
    *_, last = element.iter(f"{W}t")
    last.text = f"{last.text}{words}"


def saying(element: etree._Element, words: str) -> None:
    """Other words in a paragraph."""
    first, *others = element.iter(f"{W}t")
    first.text = words
    for text in others:
        text.text = ""
