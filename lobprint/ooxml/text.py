"""Inline text as runs: words, links, and page numbers that Word can renew."""

from __future__ import annotations

import re

from lobprint.document import Inline, PageNumber, Span
from lobprint.ooxml.body import Body
from lobprint.ooxml.codes import page_if_there
from lobprint.ooxml.xml import escape, styled

_UNBROKEN = re.compile(
    r"(?<=\bLOB)-(?=[^\W\d_])|(?<!\S)-(?=[^\W\d_])|(?<=[^\W\d_])-(?=[A-ZÀ-Þ])|\u2011"
)
"""Hyphens that end no line: in "LOB-visie" and its kin, before "-begeleiding", in names
(Sint-Michielsgestel), and the character that says so (the font lacks it)."""
_BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
_HYPHEN = '</w:t><w:noBreakHyphen/><w:t xml:space="preserve">'


def runs(inline: Inline, body: Body, bold: bool = False) -> str:
    """`inline` as runs and links; `bold` makes all of it so, whatever its style."""
    return "".join(
        [
            _span(piece, body, bold)
            if isinstance(piece, Span)
            else _page_number(piece, body, bold)
            for piece in inline
        ]
    )


def run(text: str, properties: str = "") -> str:
    """A run of plain words; `properties` is the inside of its w:rPr."""
    inside = escape(text)
    if "-" in inside or "\u2011" in inside:
        inside = _UNBROKEN.sub(_HYPHEN, inside)
    if "\n" in inside:
        inside = inside.replace("\n", _BREAK)
    wrapped = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{wrapped}<w:t xml:space="preserve">{inside}</w:t></w:r>'


def strong(text: str) -> str:
    """A run of bold words."""
    return run(text, _STRONG)


_STRONG = styled("Strong") + "<w:b/>"
"""A style's bold turns itself off inside bold (ISO 29500-1, 17.7.3); w:b doesn't."""


def _span(span: Span, body: Body, bold: bool) -> str:
    """Only a link that leads out looks like one: the look keeps references black."""
    heavy = bold or span.strong
    if not span.link:
        return run(span.text, _properties(heavy, span.emphasis))
    if span.link.startswith("#"):
        words = run(span.text, _properties(heavy, span.emphasis))
        return _jump(span.link[1:], words, body)
    direct = ("<w:b/>" if heavy else "") + ("<w:i/>" if span.emphasis else "")
    words = run(span.text, styled("Hyperlink") + direct)
    number = body.link(span.link)
    return f'<w:hyperlink r:id="{number}" w:history="1">{words}</w:hyperlink>'


def _properties(bold: bool, italic: bool) -> str:
    if bold:
        return _STRONG + ("<w:i/>" if italic else "")
    return styled("Emphasis") if italic else ""


def _page_number(number: PageNumber, body: Body, bold: bool) -> str:
    """A field that Word renews, with the number that it has now; it leads there."""
    looks = _properties(bold or number.strong, False)
    bookmark = body.bookmark(number.target)
    page = page_if_there(bookmark, body.page(number.target), looks)
    return _jump(number.target, page, body)


def _jump(target: str, inside: str, body: Body) -> str:
    anchor = body.bookmark(target)
    return f'<w:hyperlink w:anchor="{anchor}" w:history="1">{inside}</w:hyperlink>'
