"""Word files as schools have them: made with python-docx, then given what Dutch Word
and other programs put in."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from functools import cache
from typing import Any

import docx as python_docx
from docx.document import Document as Docx
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Cm, Pt, RGBColor
from PIL import Image

DUTCH = {
    "Heading1": "Kop1",
    "Heading2": "Kop2",
    "Heading3": "Kop3",
    "Normal": "Standaard",
    "Title": "Titel",
    "Subtitle": "Ondertitel",
    "ListBullet": "Lijstopsomteken",
    "ListNumber": "Lijstnummering",
    "Header": "Koptekst",
    "Footer": "Voettekst",
    "DefaultParagraphFont": "Standaardalinea-lettertype",
    "TableNormal": "Standaardtabel",
    "Strong": "Zwaar",
    "Emphasis": "Nadruk",
    "Quote": "Citaat",
}
"""The ids that Word gives to its styles on a Dutch machine."""
MAIN = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
)
TEMPLATE = MAIN.replace("document.main", "template.main")
MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
UNSEEN = "Vertrouwelijke tekst uit het lichaam"


def picture(color: str = "B02060", size: tuple[int, int] = (240, 80)) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", size, f"#{color}").save(file, "png")
    return file.getvalue()


def _field(paragraph: Any, code: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), f" {code} ")
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def saved(document: Docx) -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def repacked(data: bytes, change: Mapping[str, bytes | None]) -> bytes:
    """The package with other parts; None leaves one out."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name, part in change.items():
        if part is None:
            parts.pop(name, None)
        else:
            parts[name] = part
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return file.getvalue()


def member(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def in_dutch(data: bytes) -> bytes:
    """The same file with the style ids of a Dutch Word."""
    change: dict[str, bytes | None] = {}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.startswith("word/") and name.endswith(".xml"):
                text = archive.read(name).decode()
                for english, dutch in DUTCH.items():
                    text = re.sub(
                        rf'((?<!<w:name )w:(?:styleId|val)=")({english})(")',
                        rf"\g<1>{dutch}\3",
                        text,
                    )
                change[name] = text.encode()
    return repacked(data, change)


def as_template(data: bytes) -> bytes:
    """A .dotx of a .docx."""
    types = member(data, "[Content_Types].xml")
    return repacked(
        data, {"[Content_Types].xml": types.replace(MAIN.encode(), TEMPLATE.encode())}
    )


def themed(data: bytes, accent: str, font: str) -> bytes:
    """With another accent1 and body font in its theme."""
    text = member(data, "word/theme/theme1.xml").decode()
    text = re.sub(
        r"(<a:accent1>\s*<a:srgbClr val=\")\w{6}", rf"\g<1>{accent}", text, count=1
    )
    text = re.sub(
        r"(<a:(?:minor|major)Font>\s*<a:latin typeface=\")[^\"]*", rf"\g<1>{font}", text
    )
    return repacked(data, {"word/theme/theme1.xml": text.encode()})


def _page(document: Docx, left: float, right: float, top: float, low: float) -> Any:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(left), Cm(right)
    section.top_margin, section.bottom_margin = Cm(top), Cm(low)
    return section


@cache
def college() -> bytes:
    """A .dotx of a Dutch Word: a logo at the head of each page, no page numbers, pink
    headings, Arial, wide margins, and a body that nobody should see again."""
    document = python_docx.Document()
    section = _page(document, 3, 2.5, 3, 2.5)
    heading = document.styles["Heading 1"]
    heading.font.color.rgb = RGBColor(0xB0, 0x20, 0x60)
    heading.font.size = Pt(20)
    paragraph = section.header.paragraphs[0]
    paragraph.add_run().add_picture(io.BytesIO(picture()), height=Cm(1.2))
    paragraph.add_run("\tScholengroep Oost\tSamen leren")
    section.footer.paragraphs[0].text = "www.scholengroep-oost.nl\t\t0570 - 12 34 56"
    document.add_heading(UNSEEN, 1)
    document.add_picture(io.BytesIO(picture("00AA00")), width=Cm(2))
    return as_template(in_dutch(themed(saved(document), "B02060", "Arial")))


@cache
def towering() -> bytes:
    """A letterhead: a large logo high on every page, and much room below the text."""
    document = python_docx.Document()
    section = _page(document, 2.5, 2, 4.5, 3)
    head = section.header.paragraphs[0].add_run()
    head.add_picture(io.BytesIO(picture(size=(300, 200))), height=Cm(2.8))
    section.footer.paragraphs[0].text = "www.school.nl"
    return saved(document)


@cache
def institute() -> bytes:
    """A .docx with a tall first header, other headers on even pages, and page numbers;
    Times, headings that open a page."""
    document = python_docx.Document()
    section = _page(document, 2.5, 2, 2.5, 2.5)
    section.different_first_page_header_footer = True
    document.settings.odd_and_even_pages_header_footer = True
    first = section.first_page_header.paragraphs[0]
    first.add_run().add_picture(
        io.BytesIO(picture("1F5C3A", (300, 100))), height=Cm(2.2)
    )
    section.header.paragraphs[0].text = "Instituut Westerpoort\t\tWerken aan morgen"
    section.even_page_header.paragraphs[0].text = "Werken aan morgen\t\tWesterpoort"
    for footer in (section.footer, section.even_page_footer, section.first_page_footer):
        paragraph = footer.paragraphs[0]
        paragraph.text = "Westerpoort 1, 1234 AB Ergens\t\tPagina "
        _field(paragraph, "PAGE")
    for name in ("Heading 1", "Heading 2"):
        document.styles[name].paragraph_format.page_break_before = name == "Heading 1"
    document.add_paragraph(UNSEEN)
    return in_dutch(themed(saved(document), "1F5C3A", "Times New Roman"))


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
VBA = b"Attribute VB_Name = "
_RELATION = '<Relationship Id="{}" Type="{}" Target="{}"{}/>'
_OUTSIDE = ' TargetMode="External"'


@cache
def laden() -> bytes:
    """A .docm with all that must not come along: macros, protection, an attached
    template, mail merge, custom XML, comments, tracked changes, fields and pictures
    that lead out of the file, and an embedded object."""
    data = college()
    types = member(data, "[Content_Types].xml").decode().replace(TEMPLATE, MACROS)
    types = types.replace(
        "</Types>",
        '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'
        "</Types>",
    )
    rels = member(data, "word/_rels/document.xml.rels").decode()
    more = (
        ("rIdV", "http://schemas.microsoft.com/office/2006/relationships/vbaProject"),
        ("rIdX", f"{OFFICE}/customXml"),
    )
    added = "".join(
        _RELATION.format(name, kind, target, "")
        for (name, kind), target in zip(
            more, ("vbaProject.bin", "../customXml/item1.xml"), strict=True
        )
    )
    settings = member(data, "word/settings.xml").decode()
    at = settings.index(">", settings.index("<w:settings")) + 1
    lead = (
        '<w:documentProtection w:edit="forms" w:enforcement="1"/>'
        '<w:attachedTemplate r:id="rIdT" xmlns:r="' + OFFICE + '"/>'
        '<w:mailMerge><w:mainDocumentType w:val="formLetters"/></w:mailMerge>'
    )
    header = member(data, "word/header1.xml").decode()
    return repacked(
        data,
        {
            "[Content_Types].xml": types.encode(),
            "word/vbaProject.bin": VBA,
            "customXml/item1.xml": b"<geheim/>",
            "word/_rels/document.xml.rels": rels.replace(
                "</Relationships>", added + "</Relationships>"
            ).encode(),
            "word/settings.xml": (settings[:at] + lead + settings[at:]).encode(),
            "word/_rels/settings.xml.rels": _rels(
                ("rIdT", f"{OFFICE}/attachedTemplate", "https://kwaad.example/a.dotm")
            ),
            "word/_rels/header1.xml.rels": member(
                data, "word/_rels/header1.xml.rels"
            ).replace(
                b"</Relationships>",
                _RELATION.format(
                    "rIdH", f"{OFFICE}/hyperlink", "https://kwaad.example/h", _OUTSIDE
                ).encode()
                + _RELATION.format(
                    "rIdP", f"{OFFICE}/image", "https://kwaad.example/p.png", _OUTSIDE
                ).encode()
                + b"</Relationships>",
            ),
            "word/header1.xml": header.replace(
                "</w:hdr>", _TROUBLE + "</w:hdr>"
            ).encode(),
        },
    )


def _rels(*rows: tuple[str, str, str]) -> bytes:
    inside = "".join(_RELATION.format(*row, _OUTSIDE) for row in rows)
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{inside}</Relationships>'.encode()


_RUN = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
_TROUBLE = (
    "<w:p>"
    '<w:hyperlink r:id="rIdH" xmlns:r="'
    + OFFICE
    + '">'
    + _RUN.format("koppeling ")
    + ""
    '</w:hyperlink><w:ins w:id="1" w:author="A">' + _RUN.format("erbij ") + "</w:ins>"
    '<w:del w:id="2" w:author="A"><w:r><w:delText>eraf</w:delText></w:r></w:del>'
    '<w:commentRangeStart w:id="3"/>' + _RUN.format("gewoon ") + "<w:commentRangeEnd "
    'w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>'
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> INCLUDEPICTURE '
    '"https://kwaad.example/i.png" </w:instrText></w:r><w:r><w:fldChar '
    'w:fldCharType="separate"/></w:r>' + _RUN.format("uitkomst ") + "<w:r><w:fldChar "
    'w:fldCharType="end"/></w:r><w:fldSimple w:instr=" FILLIN naam ">'
    + _RUN.format("ingevuld ")
    + '</w:fldSimple><w:r><w:object><w:control r:id="rIdO" xmlns:r="'
    + OFFICE
    + '"/></w:object></w:r><w:sdt><w:sdtPr><w:dataBinding w:xpath="/a" '
    'w:storeItemID="{1}"/></w:sdtPr><w:sdtContent>' + _RUN.format("gebonden") + ""
    "</w:sdtContent></w:sdt></w:p>"
)


@cache
def plain() -> bytes:
    """python-docx's own template as it comes: Letter paper, no header, no footer."""
    return saved(python_docx.Document())


@cache
def lying() -> bytes:
    """A last section that lies on its side after an upright one with a header."""
    document = python_docx.Document()
    _page(document, 3.5, 2, 2, 2).header.paragraphs[0].text = "Staand"
    section = document.add_section()
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    return saved(document)


@cache
def common() -> bytes:
    """What most schools have: Word's own margins and styles, a name at the head of each
    page and a number at its foot."""
    document = python_docx.Document()
    section = _page(document, 2.5, 2.5, 2.5, 2.5)
    section.header.paragraphs[0].text = "Basisschool De Kring"
    _field(section.footer.paragraphs[0], "PAGE")
    return in_dutch(themed(saved(document), "C8102E", "Arial"))
