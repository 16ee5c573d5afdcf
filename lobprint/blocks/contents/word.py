"""The table of contents: a field of Word with its result filled in.

Word shows the result as it is and asks nothing; who wants to can renew it (then the
column with who fills it in goes, for Word makes entries of headings alone). The end of
the field stands in the last entry: an empty paragraph after it would be read aloud.
"""

from __future__ import annotations

from lobprint.blocks.contents import Contents
from lobprint.blocks.contents.look import (
    CONTENTS_INDENT,
    OPEN,
    Air,
    air,
    columns,
    is_long,
)
from lobprint.document import ContentsEntry
from lobprint.language import teksten
from lobprint.look import MM
from lobprint.look.rules import WRITING
from lobprint.look.type import SMALL
from lobprint.ooxml.body import Body
from lobprint.ooxml.flow import between
from lobprint.ooxml.units import half_points, twips
from lobprint.ooxml.xml import escape, under_each

CODE = ' TOC \\o "1-1" \\h \\z \\t "Stapkop;2" \\u '
"""Headings of level 1 and those of steps, as links."""
GROUP_MORE = 0.2
"""What the style has above a group more than print."""
ROW_ABOVE, ROW_BELOW = 1.6, 4
"""Above the words of a row, in mm, and below them, in pt, as their style has it."""
_NO_RULE = '<w:pBdr><w:bottom w:val="nil"/><w:between w:val="nil"/></w:pBdr>'
_BOLD = '<w:rPr><w:rStyle w:val="Strong"/><w:b/></w:rPr>'


def contents(_block: Contents, body: Body) -> str:
    """The contents as a content control around its paragraphs; a table that follows
    has its space in a paragraph of its own."""
    paragraphs: list[str] = []
    groups = body.document.contents()
    more = not isinstance(body.part.blocks[-1], Contents)
    spaces = air(groups, body.sheet.text_height, more)
    for group in groups:
        if group.title:
            words = f"<w:r><w:t>{escape(group.title)}</w:t></w:r>"
            paragraphs.append(_paragraph("TOCGroup", words, _above(spaces)))
        for entry in group.entries:
            paragraphs += _entry(entry, spaces, body)
    if not paragraphs:
        return ""
    paragraphs[0] = paragraphs[0].replace("</w:pPr>", f"</w:pPr>{_begin(CODE)}", 1)
    paragraphs[-1] = paragraphs[-1].removesuffix("</w:p>") + f"{_END}</w:p>"
    after = between(body.below) if body.below else ""
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{escape(teksten().inhoudsopgave)}"/>'
        f'<w:id w:val="{body.control_id("inhoudsopgave")}"/><w:docPartObj>'
        '<w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>'
        f"</w:docPartObj></w:sdtPr><w:sdtContent>{''.join(paragraphs)}</w:sdtContent>"
        f"</w:sdt>{after}"
    )


def _above(spaces: Air) -> str:
    """What a group says of the space above it, beside its style."""
    if spaces == OPEN:
        return ""
    return f'<w:spacing w:before="{twips(spaces.group + GROUP_MORE)}"/>'


def _around(spaces: Air, ruled: bool, body: Body) -> str:
    """What a row says beside its style, of its rule and the space around its words.

    Below these Word takes whole points; what that is too much or too little, goes
    above them."""
    if spaces == OPEN:
        return "" if ruled else _NO_RULE
    below = round(ROW_BELOW * spaces.row / OPEN.row)
    above = (ROW_ABOVE + ROW_BELOW / MM) * spaces.row / OPEN.row - below / MM
    rule = under_each(WRITING, below, body.brand) if ruled else _NO_RULE
    return f'{rule}<w:spacing w:before="{twips(above)}"/>'


def _entry(entry: ContentsEntry, spaces: Air, body: Body) -> list[str]:
    """The paragraph of `entry` and those of its children, with one rule below all."""
    around = _around(spaces, not entry.children, body)
    rows = [_paragraph("TOC1", _line(entry, body), around)]
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
        f"{under_each(WRITING, 4, body.brand)}<w:tabs>"
        f'<w:tab w:val="left" w:pos="{twips(CONTENTS_INDENT)}"/></w:tabs>'
        '<w:ind w:left="0"/>'
    )


def _line(entry: ContentsEntry, body: Body, strong: bool = True) -> str:
    """Title, who fills it in, and the page, all one link."""
    anchor = body.toc_bookmark(entry.target)
    page = _page(anchor, body.page(entry.target), _BOLD if strong else "")
    title, between = entry.title, ""
    told = columns(entry)
    if strong and is_long(title):
        known = ", ".join(filter(None, told))
        title = f"{title} ({known})" if known else title
    elif strong:
        between = "".join([_column(words) for words in told])
    return (
        f'<w:hyperlink w:anchor="{anchor}" w:history="1">'
        f"<w:r><w:t>{escape(title)}</w:t></w:r>{between}<w:r><w:tab/></w:r>{page}"
        "</w:hyperlink>"
    )


def _column(words: str) -> str:
    """Words at the next tab stop; without them, the tab alone."""
    told = f"<w:t>{escape(words)}</w:t>" if words else ""
    return f"<w:r>{_small() if words else ''}<w:tab/>{told}</w:r>"


def _small() -> str:
    """Also direct, as is the bold: LibreOffice has its own style for links here."""
    size = half_points(SMALL.size)
    return f'<w:rPr><w:rStyle w:val="TOCAudience"/><w:sz w:val="{size}"/></w:rPr>'


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
