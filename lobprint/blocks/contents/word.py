"""The table of contents: a field of Word with its result filled in.

Word shows the result as it is and asks nothing. Who renews it, the page numbers or the
whole, gets the same lines: it gathers them from `marks` at the headings. The end of the
field stands in the last entry: an empty paragraph after it would be read aloud.

A rule between paragraphs has no space of its own: Word takes that under the one and
above the other, LibreOffice once. So the words stand high in a line that is as high as
the row.
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
    row_line,
)
from lobprint.document import ContentsEntry, Document
from lobprint.language import teksten
from lobprint.look.rules import WRITING
from lobprint.look.type import SMALL
from lobprint.ooxml import codes
from lobprint.ooxml.body import Body
from lobprint.ooxml.codes import code, field, quoted
from lobprint.ooxml.table import between
from lobprint.ooxml.units import half_points, twips
from lobprint.ooxml.xml import escape, under_each, wrapped

CODE = " TOC \\f \\h \\z "
"""All that is marked with a field TC, as links."""
WRITTEN_ON = 6.0
"""Of the page that is to stay free in Word for a row or two more, in mm."""
GROUP_MORE = 0.2
"""What the style has above a group more than print."""
GROUP, ENTRY, CHILD = 1, 2, 3
"""Levels, each with the style of its number: toc 1, toc 2, toc 3."""
_TAB = "<w:r><w:tab/></w:r>"
_TOLD = '<w:rStyle w:val="TOCAudience"/>'
_NO_RULE = '<w:pBdr><w:bottom w:val="nil"/><w:between w:val="nil"/></w:pBdr>'
_RAISED = '<w:position w:val="4"/>'
"""Two points clear of the rule. Direct, for LibreOffice makes raised styles small."""
_BOLD = '<w:rStyle w:val="Strong"/><w:b/>'


def contents(_block: Contents, body: Body) -> str:
    """The contents as a content control around its paragraphs; a table that follows
    has its space in a paragraph of its own."""
    paragraphs: list[str] = []
    groups = body.document.contents()
    more = not isinstance(body.part.blocks[-1], Contents)
    spaces = air(groups, body.sheet.text_height, more, WRITTEN_ON)
    for group in groups:
        if group.title:
            words = f"<w:r><w:t>{escape(group.title)}</w:t></w:r>"
            paragraphs.append(_paragraph("TOC1", words, _above(spaces)))
        for entry in group.entries:
            paragraphs += _entry(entry, spaces, body)
    if not paragraphs:
        return ""
    opened = codes.mark("begin") + codes.code(CODE) + codes.mark("separate")
    paragraphs[0] = paragraphs[0].replace("</w:pPr>", f"</w:pPr>{opened}", 1)
    paragraphs[-1] = paragraphs[-1].removesuffix("</w:p>") + _END
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


def _around(spaces: Air, ruled: bool) -> str:
    """What a row says beside its style, of its rule and the space around its words."""
    rule = "" if ruled else _NO_RULE
    if spaces == OPEN:
        return rule
    above, line = twips(spaces.row), twips(row_line(spaces))
    return f'{rule}<w:spacing w:before="{above}" w:line="{line}" w:lineRule="exact"/>'


def _entry(entry: ContentsEntry, spaces: Air, body: Body) -> list[str]:
    """The paragraph of `entry` and those of its children, with one rule below all."""
    around = _around(spaces, not entry.children)
    rows = [_paragraph("TOC2", _line(entry, body), around)]
    for child in entry.children:
        line = _line(child, body, strong=False)
        if child is entry.children[-1]:
            rows.append(_paragraph("TOC3", f"<w:r><w:tab/></w:r>{line}", _last(body)))
        else:
            rows.append(_paragraph("TOC3", line))
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
    looks, heavy = (_RAISED, _BOLD + _RAISED) if strong else ("", "")
    page = codes.page_of(anchor, body.page(entry.target), heavy)
    wide = body.sheet.text_width
    title, told = title_and_columns(entry, wide) if strong else (entry.title, ())
    between = "".join([_column(words) for words in told])
    return (
        f'<w:hyperlink w:anchor="{anchor}" w:history="1">'
        f"<w:r>{wrapped('w:rPr', looks)}<w:t>{escape(title)}</w:t></w:r>{between}"
        f"<w:r><w:tab/></w:r>{page}</w:hyperlink>"
    )


def _column(words: str) -> str:
    """Words at the next tab stop; without them, the tab alone."""
    told = f"<w:t>{escape(words)}</w:t>" if words else ""
    return f"<w:r>{_small() if words else ''}<w:tab/>{told}</w:r>"


def _small() -> str:
    """Also direct, as is the bold: LibreOffice has its own style for links here."""
    size = f'<w:sz w:val="{half_points(SMALL.size)}"/>'
    return f"<w:rPr>{_TOLD}{_RAISED}{size}</w:rPr>"


_END = codes.mark("end") + "</w:p>"


def _paragraph(style: str, inside: str, extra: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{extra}</w:pPr>{inside}</w:p>'


def marks(document: Document, wide: float) -> dict[str, str]:
    """What the field gathers when somebody has the contents made anew: at each target a
    hidden field TC, as runs, that says its row as it stands here, on `wide` mm. A form
    that goes takes its row along; the name of a group goes with the first of its
    forms."""
    found: dict[str, str] = {}
    for group in document.contents():
        head = _mark(group.title, f"{GROUP} \\n") if group.title else ""
        for entry in group.entries:
            title, told = title_and_columns(entry, wide)
            found[entry.target] = head + _mark(title, str(ENTRY), told)
            head = ""
            for child in entry.children:
                found[child.target] = _mark(child.title, str(CHILD))
    return found


def title_and_columns(entry: ContentsEntry, wide: float) -> tuple[str, tuple[str, ...]]:
    """The title of a row and what stands in its columns; a long title runs into these,
    and says it itself."""
    told = columns(entry, wide)
    if not is_long(entry.title, wide):
        return entry.title, told
    known = ", ".join(filter(None, told))
    return f"{entry.title} ({known})" if known else entry.title, ()


def _mark(title: str, level: str, told: tuple[str, ...] = ()) -> str:
    """The title stands between quotes, with all that is in its columns."""
    looks = _TOLD
    columns = "".join([_TAB + code(quoted(words)[1:-1], looks) for words in told])
    opened = code(f" TC {quoted(title)[:-1]}")
    return field(f"{opened}{columns}{code(f'{chr(34)} {chr(92)}l {level} ')}")
