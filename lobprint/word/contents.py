"""The table of contents: a field of Word with its result filled in.

Word shows the result as it is and asks nothing; who wants to can renew it (then the
column with who fills it in goes, for Word makes entries of headings alone). The end of
the field stands in the last entry: an empty paragraph after it would be read aloud.
"""

from __future__ import annotations

from lobprint.document import Contents, ContentsEntry
from lobprint.look import MM
from lobprint.look.fonts import text_width
from lobprint.look.reading import CONTENTS_AUDIENCE, CONTENTS_INDENT
from lobprint.look.rules import WRITING
from lobprint.look.type import CONTENTS_ENTRY, SMALL
from lobprint.word.body import Body
from lobprint.word.styles import borders
from lobprint.word.units import half_points, twips
from lobprint.word.xml import escape

CODE = ' TOC \\o "1-1" \\h \\z \\t "Stapkop;2" \\u '
"""Headings of level 1 and those of steps, as links."""
_NO_RULE = '<w:pBdr><w:bottom w:val="nil"/><w:between w:val="nil"/></w:pBdr>'
_BOLD = '<w:rPr><w:rStyle w:val="Strong"/><w:b/></w:rPr>'


def contents(_block: Contents, body: Body) -> str:
    """The contents as a content control around its paragraphs."""
    paragraphs: list[str] = []
    for group in body.document.contents():
        if group.title:
            paragraphs.append(
                _paragraph("TOCGroup", f"<w:r><w:t>{escape(group.title)}</w:t></w:r>")
            )
        for entry in group.entries:
            paragraphs += _entry(entry, body)
    if not paragraphs:
        return ""
    paragraphs[0] = paragraphs[0].replace("</w:pPr>", f"</w:pPr>{_begin(CODE)}", 1)
    paragraphs[-1] = paragraphs[-1].removesuffix("</w:p>") + f"{_END}</w:p>"
    return (
        '<w:sdt><w:sdtPr><w:alias w:val="Inhoudsopgave"/>'
        f'<w:id w:val="{body.control_id("inhoudsopgave")}"/><w:docPartObj>'
        '<w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>'
        f"</w:docPartObj></w:sdtPr><w:sdtContent>{''.join(paragraphs)}</w:sdtContent>"
        "</w:sdt>"
    )


def _entry(entry: ContentsEntry, body: Body) -> list[str]:
    """The paragraph of `entry` and those of its children, with one rule below all."""
    rows = [_paragraph("TOC1", _line(entry, body), _NO_RULE if entry.children else "")]
    for child in entry.children:
        line = _line(child, body, strong=False)
        if child is entry.children[-1]:
            rows.append(_paragraph("TOC2", f"<w:r><w:tab/></w:r>{line}", _last(body)))
        else:
            rows.append(_paragraph("TOC2", line))
    return rows


def _last(body: Body) -> str:
    """The last child bears the rule; it is set in with a tab, for the rule of a
    paragraph begins at its indent."""
    return (
        f"{borders(WRITING, 4, body.brand)}<w:tabs>"
        f'<w:tab w:val="left" w:pos="{twips(CONTENTS_INDENT)}"/></w:tabs>'
        '<w:ind w:left="0"/>'
    )


def _line(entry: ContentsEntry, body: Body, strong: bool = True) -> str:
    """Title, who fills it in, and the page, all one link."""
    anchor = body.toc_bookmark(entry.target)
    page = _page(anchor, body.page(entry.target), _BOLD if strong else "")
    title, audience = entry.title, entry.audience
    if audience and not _fits(title):
        title, audience = f"{title} ({audience})", ""
    between = f"<w:r>{_small()}<w:tab/><w:t>{escape(audience)}</w:t></w:r>"
    if not audience:
        between = "<w:r><w:tab/></w:r>" if strong and _fits(title) else ""
    return (
        f'<w:hyperlink w:anchor="{anchor}" w:history="1">'
        f"<w:r><w:t>{escape(title)}</w:t></w:r>{between}<w:r><w:tab/></w:r>{page}"
        "</w:hyperlink>"
    )


def _small() -> str:
    """Also direct, as is the bold: LibreOffice has its own style for links here."""
    size = half_points(SMALL.size)
    return f'<w:rPr><w:rStyle w:val="TOCAudience"/><w:sz w:val="{size}"/></w:rPr>'


def _fits(title: str) -> bool:
    """Whether `title` ends before the column with who fills it in."""
    width = text_width(title, CONTENTS_ENTRY.face, CONTENTS_ENTRY.size)
    return width < (CONTENTS_AUDIENCE - 2) * MM


def _page(anchor: str, page: int, looks: str) -> str:
    code = f" PAGEREF {anchor} \\h "
    return f"{_begin(code, looks)}<w:r>{looks}<w:t>{page}</w:t></w:r>{_END}"


def _begin(code: str, looks: str = "") -> str:
    return (
        f'<w:r>{looks}<w:fldChar w:fldCharType="begin"/></w:r><w:r>{looks}'
        f'<w:instrText xml:space="preserve">{escape(code)}</w:instrText></w:r>'
        f'<w:r>{looks}<w:fldChar w:fldCharType="separate"/></w:r>'
    )


_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def _paragraph(style: str, inside: str, extra: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{extra}</w:pPr>{inside}</w:p>'
