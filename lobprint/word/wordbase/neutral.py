"""What each property of a style says when it says nothing special: so is undone what a
style stands on (ISO 29500-1, 17.3.1 and 17.3.2).

Lengths that are said per attribute (w:spacing, w:ind) are undone per attribute; stops
and borders are undone one by one.
"""

from __future__ import annotations

from collections.abc import Mapping

Said = Mapping[str, str]
"""The attributes of an element, without their namespace."""

_OFF: Said = {"val": "0"}
_ON: Said = {"val": "1"}
_PLAIN_FILL: Said = {"val": "clear", "color": "auto", "fill": "auto"}

PARAGRAPH_IS: Mapping[str, Said] = {
    **dict.fromkeys(
        ("keepNext", "keepLines", "pageBreakBefore", "suppressLineNumbers"), _OFF
    ),
    **dict.fromkeys(("suppressAutoHyphens", "topLinePunct", "bidi"), _OFF),
    **dict.fromkeys(("contextualSpacing", "mirrorIndents", "suppressOverlap"), _OFF),
    **dict.fromkeys(("widowControl", "kinsoku", "wordWrap", "overflowPunct"), _ON),
    **dict.fromkeys(("autoSpaceDE", "autoSpaceDN", "adjustRightInd"), _ON),
    "snapToGrid": _ON,
    "shd": _PLAIN_FILL,
    "jc": {"val": "left"},
    "textDirection": {"val": "lrTb"},
    "textAlignment": {"val": "auto"},
    "textboxTightWrap": {"val": "none"},
    "outlineLvl": {"val": "9"},
}
"""Children of w:pPr that are said as a whole."""
SPACING_IS: Said = {
    "before": "0",
    "beforeLines": "0",
    "beforeAutospacing": "0",
    "after": "0",
    "afterLines": "0",
    "afterAutospacing": "0",
    "line": "240",
    "lineRule": "auto",
}
INDENT_IS: Said = {
    "left": "0",
    "leftChars": "0",
    "right": "0",
    "rightChars": "0",
    "firstLine": "0",
    "firstLineChars": "0",
    "hangingChars": "0",
}
LOOKS_ARE: Mapping[str, Said] = {
    **dict.fromkeys(("i", "iCs", "caps", "smallCaps", "strike", "dstrike"), _OFF),
    **dict.fromkeys(("outline", "shadow", "emboss", "imprint", "noProof"), _OFF),
    **dict.fromkeys(("vanish", "webHidden", "specVanish", "rtl", "cs"), _OFF),
    **dict.fromkeys(("spacing", "kern", "position", "oMath"), _OFF),
    "snapToGrid": _ON,
    "w": {"val": "100"},
    "highlight": {"val": "none"},
    "u": {"val": "none"},
    "effect": {"val": "none"},
    "bdr": {"val": "none", "sz": "0", "space": "0", "color": "auto"},
    "shd": _PLAIN_FILL,
    "vertAlign": {"val": "baseline"},
    "em": {"val": "none"},
}
"""Children of w:rPr. Type, size, weight and colour are not among them: ours say the
size and the weight, and are meant to have the type and the colour of the school."""
SLANTED = ("i", "iCs")
"""Of headings that stays."""
