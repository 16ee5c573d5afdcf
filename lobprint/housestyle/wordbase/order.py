"""The children of elements in the order of the schema, and none that must be there once
twice: templates made by hand and by other programs have them otherwise. Word forgives
much of that, others don't, and a file that Word repairs is nobody's workbook."""

from __future__ import annotations

from lobprint.housestyle.wordbase.ooxml import Element, W

_SIDES = ("top", "left", "start", "bottom", "right", "end")
_LOOKS = (
    *("ins", "del", "moveFrom", "moveTo"),
    *("rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike"),
    *("dstrike", "outline", "shadow", "emboss", "imprint", "noProof", "snapToGrid"),
    *("vanish", "webHidden", "color", "spacing", "w", "kern", "position", "sz", "szCs"),
    *("highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs"),
    *("em", "lang", "eastAsianLayout", "specVanish", "oMath", "rPrChange"),
)
_PARAGRAPH = (
    *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl"),
    *("numPr", "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens"),
    *("kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE"),
    *("autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind"),
    *("contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection"),
    *("textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr"),
    *("sectPr", "pPrChange"),
)
_TABLE = (
    *("tblStyle", "tblpPr", "tblOverlap", "bidiVisual", "tblStyleRowBandSize"),
    *("tblStyleColBandSize", "tblW", "jc", "tblCellSpacing", "tblInd", "tblBorders"),
    *("shd", "tblLayout", "tblCellMar", "tblLook", "tblCaption", "tblDescription"),
)
_CELL = (
    *("cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd", "noWrap"),
    *("tcMar", "textDirection", "tcFitText", "vAlign", "hideMark", "headers"),
)
_STYLE = (
    *("name", "aliases", "basedOn", "next", "link", "autoRedefine", "hidden"),
    *("uiPriority", "semiHidden", "unhideWhenUsed", "qFormat", "locked", "personal"),
    *("personalCompose", "personalReply", "rsid", "pPr", "rPr", "tblPr", "trPr"),
    *("tcPr", "tblStylePr"),
)
_LEVEL = (
    *("start", "numFmt", "lvlRestart", "pStyle", "isLgl", "suff", "lvlText"),
    *("lvlPicBulletId", "legacy", "lvlJc", "pPr", "rPr"),
)
_KIND = (
    *("nsid", "multiLevelType", "tmpl", "name", "styleLink", "numStyleLink", "lvl"),
)
_FONT = (
    *("altName", "panose1", "charset", "family", "notTrueType", "pitch", "sig"),
    *("embedRegular", "embedBold", "embedItalic", "embedBoldItalic"),
)
ORDER: dict[str, tuple[str, ...]] = {
    "rPr": _LOOKS,
    "pPr": _PARAGRAPH,
    "pBdr": ("top", "left", "bottom", "right", "between", "bar"),
    "numPr": ("ilvl", "numId"),
    "tblPr": _TABLE,
    "tblBorders": (*_SIDES, "insideH", "insideV"),
    "tblCellMar": _SIDES,
    "tcPr": _CELL,
    "tcBorders": (*_SIDES, "insideH", "insideV", "tl2br", "tr2bl"),
    "tcMar": _SIDES,
    "tblStylePr": ("pPr", "rPr", "tblPr", "trPr", "tcPr"),
    "style": _STYLE,
    "lvl": _LEVEL,
    "abstractNum": _KIND,
    "num": ("abstractNumId", "lvlOverride"),
    "lvlOverride": ("startOverride", "lvl"),
    "font": _FONT,
    "numbering": ("numPicBullet", "abstractNum", "num", "numIdMacAtCleanup"),
}
"""The children of elements in order (ISO 29500-1, annex A)."""
_MANY = {"tblStylePr", "lvl", "lvlOverride", "numPicBullet", "abstractNum", "num"}
"""Those that may be there more than once."""
_PLACES = {
    f"{W}{tag}": {f"{W}{child}": place for place, child in enumerate(children)}
    for tag, children in ORDER.items()
}
_OFTEN = {f"{W}{tag}" for tag in _MANY}


def arrange(root: Element) -> None:
    """Put the children of all in `root` in order; of doubles the last one stays, and
    what Word has no such child for goes."""
    for element in [root, *root.iter(*_PLACES)]:
        places = _PLACES.get(str(element.tag))
        if places is not None and not _is_right(element, places):
            element[:] = _arranged(element, places)


def _is_right(element: Element, places: dict[str, int]) -> bool:
    last, seen = -1, ""
    for child in element:
        tag = str(child.tag)
        place = places.get(tag, len(places) if not tag.startswith(W) else -1)
        if place < last or (tag == seen and tag in places and tag not in _OFTEN):
            return False
        last, seen = place, tag
    return True


def _arranged(element: Element, places: dict[str, int]) -> list[Element]:
    ordered: list[Element] = []
    strange = [one for one in element if not str(one.tag).startswith(W)]
    for tag in places:
        found = element.findall(tag)
        ordered += found if tag in _OFTEN else found[-1:]
    return [*ordered, *strange]
