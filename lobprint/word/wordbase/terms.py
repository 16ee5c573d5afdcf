"""A body that is written with our ids, in the terms of a school.

Blocks write as ever. The finished text gets the ids, numbers and colours of the school
in one pass, which is many times faster than going through it as a tree.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from lobprint.ooxml.units import twips
from lobprint.word.stylesheet import PARAGRAPHS
from lobprint.word.wordbase.habits import Habits
from lobprint.word.wordbase.numbering import BaseNumbering

_STYLED = re.compile(
    r'(<w:(?:pStyle|rStyle|tblStyle|link|next|basedOn) w:val=")([^"]+)'
)
_COLORED = re.compile(r' w:theme(?:Color|Fill)="(\w+)"')
_SCHEMED = re.compile(r'<a:schemeClr val="(\w+)"/>')
_NUMBERED = re.compile(r'<w:numId w:val="([1-9]\d*)"/>')
_HEADED = re.compile(r'<w:pStyle w:val="(Heading[123])"/>(.*?)</w:pPr>')
_KEPT_TOGETHER = re.compile(r"(?:<w:keepNext/>)?(?:<w:keepLines/>)?")
_SPACING = re.compile(r"<w:spacing( [^>]*)/>")
_AFTER_SPACING = re.compile(r"<w:(?:ind|jc|outlineLvl|rPr|sectPr)\b|$")
"""Where spacing goes in a w:pPr that has none (ISO 29500-1, 17.3.1.26)."""
_SPACES = {
    style.id: {"before": twips(style.before), "after": twips(style.after)}
    for style in PARAGRAPHS
    if style.id in ("Heading1", "Heading2", "Heading3")
}
"""Around headings there is as much room as our forms were drawn with, in whatever style
they are: a page has no place for more."""
_BREAK = "<w:pageBreakBefore/>"
_NO_BREAK = '<w:pageBreakBefore w:val="0"/>'
_UNNUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'


@dataclass(frozen=True, slots=True)
class Terms:
    """Our styles in the file of a school.

    styles      the styles part with both
    ids         of our styles there, by the ids that we write
    numbering   how the school's goes on with ours
    accent      whether the accent is the school's own, so that its theme may set it
    literals    our colours, by their place in our theme
    habits      of the headings
    """

    styles: bytes
    ids: Mapping[str, str]
    numbering: BaseNumbering
    accent: bool
    literals: Mapping[str, str]
    habits: Habits

    def dress(self, xml: str) -> str:
        """What is written with our ids and theme colours, in the school's terms."""
        xml = _HEADED.sub(self._headed, xml)
        xml = _STYLED.sub(self._styled, xml)
        xml = _COLORED.sub(self._colored, xml)
        xml = _SCHEMED.sub(self._schemed, xml)
        return _NUMBERED.sub(self._numbered, xml)

    def _styled(self, match: re.Match[str]) -> str:
        return match[1] + self.ids.get(match[2], match[2])

    def _colored(self, match: re.Match[str]) -> str:
        """Only the accent may be the school's; other colours are meant as written."""
        return match[0] if match[1] == "accent1" and self.accent else ""

    def _schemed(self, match: re.Match[str]) -> str:
        return f'<a:srgbClr val="{self.literals.get(match[1], "000000")}"/>'

    def _numbered(self, match: re.Match[str]) -> str:
        return f'<w:numId w:val="{int(match[1]) + self.numbering.shift}"/>'

    def _headed(self, match: re.Match[str]) -> str:
        """A heading stays with what follows, where our page breaks are, and unnumbered:
        the contents and the references name it by its words."""
        style, inside = match[1], _KEPT_TOGETHER.sub("", match[2], count=1)
        opens = _NO_BREAK if self.habits.breaks else ""
        if inside.startswith(_BREAK):
            inside, opens = inside.removeprefix(_BREAK), _BREAK
        number = _UNNUMBERED if self.habits.numbers else ""
        return (
            f'<w:pStyle w:val="{style}"/><w:keepNext/><w:keepLines/>{opens}{number}'
            f"{_spaced(inside, _SPACES[style])}</w:pPr>"
        )


def _spaced(inside: str, spaces: Mapping[str, int]) -> str:
    """The inside of a w:pPr, with `spaces` (in twips, by side) where it says none."""
    found = _SPACING.search(inside)
    said = found[1] if found else ""
    more = "".join(
        f' w:{side}="{space}"'
        for side, space in spaces.items()
        if f"w:{side}=" not in said
    )
    spacing = f"<w:spacing{said}{more}/>"
    if found:
        return inside[: found.start()] + spacing + inside[found.end() :]
    return _AFTER_SPACING.sub(lambda match: spacing + match[0], inside, count=1)
