"""A small workbook with every kind of page, and a look into the .docx made of it."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Sequence

from lxml import etree

from lobprint.blocks.contents import Contents
from lobprint.blocks.cover import Cover, CoverDetail
from lobprint.blocks.headings import Heading
from lobprint.blocks.lists import BulletList, NumberedList
from lobprint.blocks.page_break import PageBreak
from lobprint.blocks.paragraphs import Paragraph
from lobprint.blocks.tables import Table
from lobprint.brand import Brand, make_brand
from lobprint.document import Block, Document, Inline, PageNumber, Part, Span, Text
from lobprint.look.paper import SHEETS
from lobprint.page.items import Layout, Node, Page
from lobprint.word import write

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
SCHOOL = "ROC De Linde & Zn"
STEPS = ("Visie en ambitie", "Leeromgeving", "Regio en leerlijnen", "Kwaliteit", "Wij")
STARTS = {
    "omslag": 1,
    "werkwijze": 2,
    "inhoud": 3,
    "checklist": 5,
    "stap-1": 5,
    "stap-2": 6,
    "canvas": 9,
    "actieplan": 11,
    "kaartjes": 13,
}
PAGES = 14


def words(text: str) -> Inline:
    return (Span(text),)


def title(text: str) -> Heading:
    return Heading(1, words(text))


def cover(name: str | None = SCHOOL, value: str | None = "Zorg en Welzijn") -> Cover:
    details = (
        CoverDetail("Team", value, Text("omslag.team", "Team")),
        CoverDetail("Schooljaar", value, Text("omslag.schooljaar", "Schooljaar")),
    )
    subtitle = words("Samen bouwen aan loopbaanoriëntatie en -begeleiding in het mbo")
    colophon = words("Gemaakt bij het Kwaliteitskader LOB.")
    return Cover("Werkboek LOB", subtitle, STEPS, details, colophon, name)


def reading() -> tuple[Block, ...]:
    reference: Inline = (
        Span("Zie "),
        Span("het actieplan", link="#actieplan"),
        Span(" op bladzijde "),
        PageNumber("actieplan"),
        Span(" en "),
        Span("het web", link="https://example.org/?a=1&b=2"),
    )
    return (
        title("Zo werkt dit werkboek"),
        Paragraph(reference),
        NumberedList((words("een"), words("twee"))),
        BulletList((words("een"), words("twee"))),
        NumberedList((words("weer een"), words("weer twee"))),
    )


def step(number: str, text: str) -> Heading:
    name = f"stap-{number}"
    return Heading(2, words(text), name, number, contents=f"Stap {number} {text}")


def checklist() -> tuple[Block, ...]:
    table = Table(
        "Wat", (words("Wat"), words("Hoe")), ((words("a"), words("b")),), (1, 1)
    )
    return (
        title("Checklist LOB"),
        step("1", "Visie en ambitie"),
        Paragraph(words("tekst")),
        PageBreak("Checklist LOB, stap 2"),
        step("2", "Leeromgeving"),
        Paragraph(words("tekst")),
        PageBreak(),
        table,
    )


def workbook(school: str | None = SCHOOL, front: Cover | None = None) -> Document:
    """A cover, reading pages, contents, and forms on all three kinds of paper; the
    last is cut up, so the backs of its sheets stay empty."""
    text = Paragraph(words("tekst"))
    parts = (
        Part("omslag", "Omslag", (front or cover(),), kind="cover", listed=False),
        Part("werkwijze", "Zo werkt dit werkboek", reading(), group="Om te beginnen"),
        Part("inhoud", "Inhoud", (title("Inhoud"), Contents()), listed=False),
        Part(
            "checklist",
            "Checklist LOB",
            checklist(),
            footer="Checklist LOB, stap 1",
            group="Voor het team",
            audience="het team",
            recto=True,
        ),
        Part(
            "canvas",
            "Reflectiecanvas",
            (title("Reflectiecanvas"), text),
            paper="A3-landscape",
            footer="Reflectiecanvas",
            group="Voor het team",
        ),
        Part(
            "actieplan",
            "Actieplan",
            (title("Actieplan"), text),
            paper="A4-landscape",
            footer="Actieplan",
            group="Voor het team",
        ),
        Part(
            "kaartjes",
            "Kaartjes",
            (title("Kaartjes"), text),
            footer="Kaartjes",
            group="Om uit te knippen",
            recto=True,
            blank_verso=True,
        ),
    )
    return Document(
        "werkboek",
        "Werkboek LOB",
        "Werkboek LOB mbo",
        school or "Expertisepunt LOB",
        "mbo",
        parts,
        school=school,
        subject="Loopbaanoriëntatie en -begeleiding",
        date=datetime.date(2026, 9, 1),
    )


def layout() -> Layout:
    pages = [Page(number, SHEETS["A4"], "") for number in range(1, PAGES + 1)]
    return Layout(pages, dict(STARTS), Node("Document"))


def docx_bytes(document: Document | None = None, brand: Brand | None = None) -> bytes:
    return write(document or workbook(), brand or make_brand(), layout())


def single(*blocks: Block, **choices: object) -> Document:
    """A document of one part."""
    part = Part("deel", "Deel", blocks, **choices)  # type: ignore[arg-type]
    return Document("deel", "Deel", "Deel", "Wij", "mbo", (part,))


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def root(data: bytes, name: str = "word/document.xml") -> etree._Element:
    return etree.fromstring(members(data)[name])


def texts(element: etree._Element) -> str:
    """The words in `element`; a tab is written as such."""
    found: Sequence[etree._Element] = list(element.iter(f"{W}t", f"{W}tab"))
    inside = [node for node in found if node.getparent().tag == f"{W}r"]  # type: ignore[union-attr]
    return "".join(node.text or "\t" for node in inside)
