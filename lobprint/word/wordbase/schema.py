"""New children at the place where the schema wants them: Word calls others damaged."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from lobprint.word.wordbase.tree import Element, W

PARAGRAPH = (
    *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl"),
    *("numPr", "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens"),
    *("kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE"),
    *("autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind"),
    *("contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection"),
    *("textAlignment", "textboxTightWrap", "outlineLvl"),
)
"""The children of w:pPr in order (ISO 29500-1, 17.3.1.26)."""
LOOKS = (
    *("rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike"),
    *("dstrike", "outline", "shadow", "emboss", "imprint", "noProof", "snapToGrid"),
    *("vanish", "webHidden", "color", "spacing", "w", "kern", "position", "sz", "szCs"),
    *("highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs"),
    *("em", "lang", "eastAsianLayout", "specVanish", "oMath"),
)
"""The children of w:rPr in order (17.3.2.28)."""


def insert(
    parent: Element,
    tag: str,
    attributes: Mapping[str, str],
    order: tuple[str, ...] = PARAGRAPH,
) -> Element:
    """A new child w:`tag` at its place in `order`; one that is there stays."""
    known = parent.find(f"{W}{tag}")
    if known is not None:
        return known
    later = {f"{W}{each}" for each in order[order.index(tag) + 1 :]}
    at = next((n for n, child in enumerate(parent) if child.tag in later), len(parent))
    made = etree.Element(f"{W}{tag}", {f"{W}{k}": v for k, v in attributes.items()})
    parent.insert(at, made)
    return made
