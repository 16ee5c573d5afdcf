"""Numbering: the bullets of list styles, and a restart for each numbered list.

Two numbered lists with one w:num go on counting, in Word and in LibreOffice: every
list has an instance of its own that starts at 1.
"""

from __future__ import annotations

from collections.abc import Sequence

from lobprint.blocks.lists import BULLET_INDENT, NUMBER_INDENT
from lobprint.blocks.questions import PROMPT_INDENT
from lobprint.ooxml.namespaces import HEAD, W
from lobprint.ooxml.units import twips

BULLETS, NUMBERS, PROMPTS = 1, 2, 3
"""Abstract numberings, and the instances of the same number that the styles
ListBullet, ListNumber and PromptBullet name."""

_ABSTRACT = (
    (BULLETS, "bullet", "•", BULLET_INDENT, "ListBullet"),
    (NUMBERS, "decimal", "%1.", NUMBER_INDENT, "ListNumber"),
    (PROMPTS, "bullet", "•", PROMPT_INDENT, "PromptBullet"),
)


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


def _abstract(number: int, form: str, text: str, indent: float, style: str) -> str:
    at = twips(indent)
    return (
        f'<w:abstractNum w:abstractNumId="{number}">'
        f'<w:nsid w:val="{0x10B0000 + number:08X}"/>'
        '<w:multiLevelType w:val="singleLevel"/>'
        f'<w:tmpl w:val="{0x20B0000 + number:08X}"/><w:lvl w:ilvl="0">'
        f'<w:start w:val="1"/><w:numFmt w:val="{form}"/><w:pStyle w:val="{style}"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr><w:tabs>'
        f'<w:tab w:val="num" w:pos="{at}"/></w:tabs>'
        f'<w:ind w:left="{at}" w:hanging="{at}"/></w:pPr></w:lvl></w:abstractNum>'
    )


def _restart(instance: int) -> str:
    return (
        f'<w:num w:numId="{instance}"><w:abstractNumId w:val="{NUMBERS}"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
