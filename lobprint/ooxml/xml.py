"""WordprocessingML as strings: runs and paragraphs.

Strings joined once are several times faster than nodes. The order of children is the
schema's (ISO 29500-1, 17.3.1.26 for w:pPr): Word calls another order damaged.
Lengths come in mm, line weights in pt.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from lobprint.brand import Brand
from lobprint.look import Role
from lobprint.look.rules import Rule
from lobprint.ooxml.theme import SLOTS
from lobprint.ooxml.units import eighths, twips

_DROPPED = (
    *range(0x09),
    *range(0x0B, 0x0D),
    *range(0x0E, 0x20),
    *range(0xD800, 0xE000),
    0xFFFE,
    0xFFFF,
)
"""Code points that XML 1.0 (2.2) can't hold."""
_ESCAPES: dict[int, str | None] = {
    **dict.fromkeys(_DROPPED),
    ord("&"): "&amp;",
    ord("<"): "&lt;",
    ord(">"): "&gt;",
    ord('"'): "&quot;",
}
_UNSAFE = re.compile("[" + re.escape("".join(map(chr, _ESCAPES))) + "]")
"""Most texts hold none of these, and finding out is faster than translating."""


def escape(text: str) -> str:
    """`text` for an element or an attribute; what XML can't hold is left out."""
    return text.translate(_ESCAPES) if _UNSAFE.search(text) else text


def line_color(role: Role, brand: Brand) -> str:
    """Attributes of the colour of a border: literal, and its place in the theme."""
    return f'w:color="{brand.color(role)}" w:themeColor="{SLOTS[role]}"'


def fill(role: Role, brand: Brand) -> str:
    """Attributes of a w:shd filled with a colour."""
    return f'w:fill="{brand.color(role)}" w:themeFill="{SLOTS[role]}"'


def border(edge: str, rule: Rule, brand: Brand, space: int = 0) -> str:
    """A border at `edge` (top, left, bottom, right); `space` in pt, for paragraphs."""
    kind = "dashSmallGap" if rule.dash else "single"
    return (
        f'<w:{edge} w:val="{kind}" w:sz="{eighths(rule.weight)}" w:space="{space}" '
        f"{line_color(rule.color, brand)}/>"
    )


def outline(rule: Rule, space: int, brand: Brand) -> str:
    """Run properties of an outline around words, `space` pt away; runs beside each
    other that have the same one stand in it together."""
    color = line_color(rule.color, brand)
    weight = eighths(rule.weight)
    return f'<w:bdr w:val="single" w:sz="{weight}" w:space="{space}" {color}/>'


def run(text: str, properties: str = "") -> str:
    """A run of plain words; `properties` is the inside of its w:rPr."""
    return f"<w:r>{wrapped('w:rPr', properties)}{words(text)}</w:r>"


def words(text: str) -> str:
    """`text` as the inside of a run."""
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>'


def styled(style: str) -> str:
    """Run properties that apply a character style."""
    return f'<w:rStyle w:val="{style}"/>'


class Tab(NamedTuple):
    """A tab stop `at` mm from the left edge of the text."""

    at: float
    kind: str = "left"


class Format(NamedTuple):
    """What a paragraph has beside its style. Lengths in mm; None leaves it to that.

    line     exact height of a line
    left, hanging, right  indents
    borders, shade  ready XML: the inside of w:pBdr, attributes of w:shd
    drawn    a drawing stands in its line, which is as high as that, and no lower than
             `line`; words stand in the middle of it, or on the line where it stands
             `upon` that
    """

    before: float | None = None
    after: float | None = None
    line: float | None = None
    left: float | None = None
    hanging: float | None = None
    right: float | None = None
    keep: bool = False
    align: str = ""
    tabs: tuple[Tab, ...] = ()
    number: int | None = None
    borders: str = ""
    shade: str = ""
    drawn: bool = False
    upon: bool = False


class Around(NamedTuple):
    """What a piece gets from where it stands: in a frame, in a cell, among others.

    left, right, borders  of the frame around it; words hang out of a cell by less
    before, after  the space that its style doesn't bring, in mm
    align, keep  of its cell
    held  whether its row keeps the room free that it asks
    pitch  the height of a line that its style brings, in mm
    """

    left: float | None = None
    right: float | None = None
    borders: str = ""
    before: float | None = None
    after: float | None = None
    align: str = ""
    keep: bool = False
    held: bool = False
    pitch: float | None = None

    @property
    def indent(self) -> float:
        """What it takes of the width, in mm."""
        return (self.left or 0.0) + (self.right or 0.0)

    def form(self, line: float | None = None, tabs: tuple[Tab, ...] = ()) -> Format:
        """The format of its paragraph; a line of the height of its style is unsaid."""
        if line is not None and self.pitch is not None and same(line, self.pitch):
            line = None
        return Format(
            before=self.before,
            after=self.after,
            line=line,
            left=self.left,
            right=self.right,
            keep=self.keep,
            align=self.align,
            tabs=tabs,
            borders=self.borders,
        )


def same(one: float, other: float) -> bool:
    """Whether two lengths in mm are one in a file."""
    return twips(one) == twips(other)


PLAIN = Around()
_NOTHING = Format()


def paragraph(style: str, content: str, form: Format = _NOTHING) -> str:
    """A paragraph in `style`; `content` is ready XML."""
    return f"<w:p><w:pPr>{_properties(style, form)}</w:pPr>{content}</w:p>"


@lru_cache(maxsize=512)  # a workbook has some 300; each school adds a few
def _properties(style: str, form: Format) -> str:
    number = ""
    if form.number is not None:
        number = (
            f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{form.number}"/></w:numPr>'
        )
    parts = (
        f'<w:pStyle w:val="{style}"/>',
        "<w:keepNext/>" if form.keep else "",
        number,
        wrapped("w:pBdr", form.borders),
        f'<w:shd w:val="clear" w:color="auto" {form.shade}/>' if form.shade else "",
        wrapped("w:tabs", "".join(map(_tab, form.tabs))),
        _spacing(form),
        _indent(form),
        f'<w:jc w:val="{form.align}"/>' if form.align else "",
        _DRAWN if form.drawn and not form.upon else "",
    )
    return "".join(parts)


_DRAWN = '<w:textAlignment w:val="center"/>'


def _tab(tab: Tab) -> str:
    return f'<w:tab w:val="{tab.kind}" w:pos="{twips(tab.at)}"/>'


def _spacing(form: Format) -> str:
    attributes = _lengths(before=form.before, after=form.after, line=form.line)
    rule = "atLeast" if form.drawn else "exact"
    ruled = "" if form.line is None else f' w:lineRule="{rule}"'
    return f"<w:spacing{attributes}{ruled}/>" if attributes else ""


def _indent(form: Format) -> str:
    attributes = _lengths(left=form.left, right=form.right, hanging=form.hanging)
    return f"<w:ind{attributes}/>" if attributes else ""


def _lengths(**lengths: float | None) -> str:
    return "".join(
        f' w:{name}="{twips(length)}"'
        for name, length in lengths.items()
        if length is not None
    )


def wrapped(tag: str, inside: str) -> str:
    """`inside` in an element; nothing when it is empty."""
    return f"<{tag}>{inside}</{tag}>" if inside else ""


def under_each(rule: Rule, space: float, brand: Brand) -> str:
    """A rule under a paragraph, and between paragraphs that have the same one."""
    line = (
        f'w:val="single" w:sz="{eighths(rule.weight)}" w:space="{round(space)}" '
        f'w:color="{brand.color(rule.color)}"'
    )
    return f"<w:pBdr><w:bottom {line}/><w:between {line}/></w:pBdr>"
