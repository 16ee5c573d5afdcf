"""Numbering: the bullets of list styles, and a restart for each numbered list.

Two numbered lists with one w:num go on counting, in Word and in LibreOffice: every
list has an instance of its own that starts at 1.
"""

from __future__ import annotations

from collections.abc import Sequence

from lobprint.blocks.lists import BULLET_INDENT, NUMBER_INDENT
from lobprint.blocks.own_words import SQUARE
from lobprint.blocks.questions import PROMPT_INDENT
from lobprint.look.paper import NUMBER_COLUMN
from lobprint.look.type import ANSWER_SQUARE
from lobprint.ooxml.namespaces import HEAD, W
from lobprint.ooxml.units import half_points, twips

BULLETS, NUMBERS, PROMPTS, ANSWERS, LAST_ANSWERS = 1, 2, 3, 4, 5
"""Abstract numberings, and the instances of the same number that styles name."""
_SIZE = half_points(ANSWER_SQUARE.size)
_SQUARE = f'<w:rPr><w:sz w:val="{_SIZE}"/><w:szCs w:val="{_SIZE}"/></w:rPr>'
"""No style may stand here (ECMA-376 part 1, 17.9.24, as the Open XML SDK reads it)."""

_ABSTRACT = (
    (BULLETS, "bullet", "•", "ListBullet", 0.0, BULLET_INDENT),
    (NUMBERS, "decimal", "%1.", "ListNumber", 0.0, NUMBER_INDENT),
    (PROMPTS, "bullet", "•", "PromptBullet", 0.0, PROMPT_INDENT),
    (ANSWERS, "bullet", "■", "Answer", NUMBER_COLUMN, SQUARE, _SQUARE),
    (LAST_ANSWERS, "bullet", "■", "LastAnswer", NUMBER_COLUMN, SQUARE, _SQUARE),
)
"""Each with its sign, its style, where that sign stands, how far behind it the words
do, and how it looks."""


def numbering(lists: Sequence[int]) -> bytes:
    """The numbering part, with an instance for each w:numId in `lists`."""
    abstract = "".join(_abstract(*row) for row in _ABSTRACT)
    instances = "".join(
        f'<w:num w:numId="{row[0]}"><w:abstractNumId w:val="{row[0]}"/></w:num>'
        for row in _ABSTRACT
    )
    restarts = "".join(map(_restart, lists))
    return (
        f"{HEAD}<w:numbering {W}>{abstract}{instances}{restarts}</w:numbering>"
    ).encode()


def _abstract(
    number: int,
    form: str,
    text: str,
    style: str,
    inset: float,
    indent: float,
    looks: str = "",
) -> str:
    at, hanging = twips(inset + indent), twips(indent)
    return (
        f'<w:abstractNum w:abstractNumId="{number}">'
        f'<w:nsid w:val="{0x10B0000 + number:08X}"/>'
        '<w:multiLevelType w:val="singleLevel"/>'
        f'<w:tmpl w:val="{0x20B0000 + number:08X}"/><w:lvl w:ilvl="0">'
        f'<w:start w:val="1"/><w:numFmt w:val="{form}"/><w:pStyle w:val="{style}"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr><w:tabs>'
        f'<w:tab w:val="num" w:pos="{at}"/></w:tabs>'
        f'<w:ind w:left="{at}" w:hanging="{hanging}"/></w:pPr>{looks}</w:lvl>'
        "</w:abstractNum>"
    )


def _restart(instance: int) -> str:
    return (
        f'<w:num w:numId="{instance}"><w:abstractNumId w:val="{NUMBERS}"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
