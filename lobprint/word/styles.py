"""The styles part: the stylesheet in WordprocessingML, in a school's colours."""

from __future__ import annotations

from functools import lru_cache

from lobprint.brand import Brand
from lobprint.look import MM
from lobprint.look.rules import FRAME, ROW, Rule
from lobprint.look.type import BODY, TypeStyle
from lobprint.look.typeface import SOURCE_SANS, measures, set_in
from lobprint.ooxml.namespaces import HEAD, W
from lobprint.ooxml.theme import SLOTS, color_attributes
from lobprint.ooxml.units import half_points, is_exact, points, twips
from lobprint.ooxml.xml import border, fill, under_each
from lobprint.word.style import NEW_TABLE, CharacterStyle, ParagraphStyle, Tab
from lobprint.word.stylesheet import BUILT_IN, CHARACTERS, NORMAL, PARAGRAPHS

FONT_PARTS = ("ascii", "hAnsi", "eastAsia", "cs")
_LAST = 99
_HIDDEN = f'<w:uiPriority w:val="{_LAST}"/><w:semiHidden/><w:unhideWhenUsed/>'
"""Of styles that only forms need: Word shows them where they are used."""
_BOX_FONT = "".join(
    ("<w:rFonts", *(f' w:{part}="{SOURCE_SANS.family}"' for part in FONT_PARTS), "/>")
)


CELL_MARGIN = 1.9
"""At the sides of the words in a new table, in mm: what Word's own has."""


def styles(brand: Brand) -> bytes:
    """The styles part (ECMA-376-1, 17.7.4.18) in the colours of `brand`."""
    return _styles(
        Brand(
            *(brand.merk, brand.accent, brand.tint, brand.on_merk),
            typeface=brand.word_typeface,
        )
    )


@lru_cache(maxsize=4)  # each school has its own, and asks for it a few times
def _styles(brand: Brand) -> bytes:
    rows = [_defaults(), _LATENT, *(_paragraph(style, brand) for style in PARAGRAPHS)]
    rows += [_DEFAULT_CHARACTER, *(_character(style, brand) for style in CHARACTERS)]
    rows += [_TABLES, _ruled_table(brand)]
    return f"{HEAD}<w:styles {W}>{''.join(rows)}</w:styles>".encode()


def _paragraph(style: ParagraphStyle, brand: Brand) -> str:
    default = ' w:default="1"' if style is NORMAL else ""
    if style.name not in BUILT_IN:
        default = ' w:customStyle="1"'
    based = f'<w:basedOn w:val="{style.based_on}"/>' if style.based_on else ""
    following = f'<w:next w:val="{style.following}"/>' if style.following else ""
    return (
        f'<w:style w:type="paragraph"{default} w:styleId="{style.id}">'
        f'<w:name w:val="{style.name}"/>{based}{following}'
        f"{_shown(style.rank)}"
        f"<w:pPr>{_paragraph_properties(style, brand)}</w:pPr>"
        f"<w:rPr>{_run_properties(style.type, brand)}</w:rPr></w:style>"
    )


def _shown(rank: int | None) -> str:
    """Whether and where a style stands in Word's gallery (17.7.4.16, 17.7.4.19)."""
    if rank is None:
        return _HIDDEN
    return f'<w:uiPriority w:val="{rank}"/><w:qFormat/>'


def _paragraph_properties(style: ParagraphStyle, brand: Brand) -> str:
    """In the order of the schema (CT_PPrBase)."""
    keep = "<w:keepNext/>" if style.keep_next else ""
    keep += "<w:keepLines/>" if style.keep_next or style.keep_lines else ""
    number = f'<w:numPr><w:numId w:val="{style.numbering}"/></w:numPr>'
    indent = f'<w:ind w:left="{twips(style.left)}" w:hanging="{twips(style.hanging)}"/>'
    return "".join(
        (
            keep,
            number if style.numbering else "",
            under_each(style.below, style.below_space, brand) if style.below else "",
            _box(style.box, brand) if style.box else "",
            tabs(style.tabs),
            _spacing(style),
            indent if style.left else "",
            _inset(style.box) if style.box else "",
            '<w:textAlignment w:val="center"/>' if style.center else "",
            f'<w:outlineLvl w:val="{style.level}"/>' if style.level is not None else "",
        )
    )


def _box(box: tuple[float, float], brand: Brand) -> str:
    """Borders that widen the tint to the text block; thin lines without tint. A
    paragraph with borders of its own colour is no table for a screen reader."""
    side, above = box
    rule = FRAME if brand.tint == "FFFFFF" else Rule(FRAME.weight, "tint")
    spaces = (("top", above), ("left", side), ("bottom", above), ("right", side))
    frame = [border(edge, rule, brand, int(gap * MM)) for edge, gap in spaces]
    shade = f'<w:shd w:val="clear" w:color="auto" {fill("tint", brand)}/>'
    return f"<w:pBdr>{''.join(frame)}</w:pBdr>{shade}"


def _inset(box: tuple[float, float]) -> str:
    return f'<w:ind w:left="{twips(box[0])}" w:right="{twips(box[0])}"/>'


def tabs(stops: tuple[Tab, ...]) -> str:
    """The w:tabs of a paragraph or style; empty without stops."""
    if not stops:
        return ""
    rows = "".join(
        f'<w:tab w:val="{stop.kind}" w:leader="{stop.leader}" '
        f'w:pos="{twips(stop.at)}"/>'
        for stop in stops
    )
    return f"<w:tabs>{rows}</w:tabs>"


def _spacing(style: ParagraphStyle) -> str:
    line, rule = points(style.type.leading), "atLeast"
    if is_exact(style.type):
        rule = "exact"
    if style.line is not None:
        line, rule = twips(style.line), "exact"
    return (
        f'<w:spacing w:before="{twips(style.before)}" w:after="{twips(style.after)}" '
        f'w:line="{line}" w:lineRule="{rule}"/>'
    )


def _run_properties(style: TypeStyle, brand: Brand) -> str:
    bold = (
        "<w:b/><w:bCs/>"
        if style.face == "bold"
        else '<w:b w:val="0"/><w:bCs w:val="0"/>'
    )
    color = f"<w:color {color_attributes(brand, style.color)}/>"
    return f"{bold}{color if style.color != 'zwart' else ''}{_size(style.size)}"


def _size(size: float) -> str:
    return f'<w:sz w:val="{half_points(size)}"/><w:szCs w:val="{half_points(size)}"/>'


def _character(style: CharacterStyle, brand: Brand) -> str:
    color = f"<w:color {color_attributes(brand, style.color)}/>" if style.color else ""
    custom = "" if style.name in BUILT_IN else ' w:customStyle="1"'
    fonts, size = _type(style)
    return (
        f'<w:style w:type="character"{custom} w:styleId="{style.id}">'
        f'<w:name w:val="{style.name}"/><w:basedOn w:val="DefaultParagraphFont"/>'
        f"{_shown(style.rank)}<w:rPr>"
        f"{fonts}{'<w:b/><w:bCs/>' if style.bold else ''}"
        f"{'<w:i/><w:iCs/>' if style.italic else ''}{color}{size}"
        f"{_underlined(style, brand)}</w:rPr></w:style>"
    )


def _type(style: CharacterStyle) -> tuple[str, str]:
    """Font and size of a character style. Boxes are in Source Sans Pro, whatever the
    type of the text: few types have them."""
    if not style.size:
        return "", ""
    if measures().typeface == SOURCE_SANS or not style.id.startswith("CheckBox"):
        return "", _size(style.size)
    with set_in(SOURCE_SANS):
        return _BOX_FONT, _size(style.size)


def _underlined(style: CharacterStyle, brand: Brand) -> str:
    if style.underlined is None:
        return ""
    theme = SLOTS[style.underlined]
    literal = brand.color(style.underlined)
    return f'<w:u w:val="single" w:color="{literal}" w:themeColor="{theme}"/>'


def _defaults() -> str:
    return (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" '
        'w:eastAsiaTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" '
        f'w:cstheme="minorHAnsi"/>{_size(BODY.size)}'
        '<w:lang w:val="nl-NL" w:eastAsia="nl-NL" w:bidi="ar-SA"/></w:rPr>'
        "</w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    )


_LATENT = (
    '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" '
    'w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>'
)
_DEFAULT_CHARACTER = (
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/>'
    "<w:semiHidden/><w:unhideWhenUsed/></w:style>"
)
_NO_MARGINS = "".join(
    f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right")
)
_TABLES = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
    '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
    '<w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
    f"<w:tblCellMar>{_NO_MARGINS}</w:tblCellMar></w:tblPr></w:style>"
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList">'
    '<w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/>'
    "<w:unhideWhenUsed/></w:style>"
    '<w:style w:type="table" w:customStyle="1" w:styleId="LobTable">'
    '<w:name w:val="Werkboektabel"/><w:basedOn w:val="TableNormal"/>'
    f"{_HIDDEN}<w:tblPr>"
    '<w:tblInd w:w="0" w:type="dxa"/>'
    f"<w:tblCellMar>{_NO_MARGINS}</w:tblCellMar></w:tblPr></w:style>"
)


def _ruled_table(brand: Brand) -> str:
    """Word's own table with lines, which new tables get (see `settings`)."""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(border(side, ROW, brand) for side in sides)
    margins = "".join(
        f'<w:{side} w:w="{twips(CELL_MARGIN)}" w:type="dxa"/>'
        for side in ("left", "right")
    )
    return (
        f'<w:style w:type="table" w:styleId="{NEW_TABLE}"><w:name w:val="Table Grid"/>'
        '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="39"/><w:tblPr>'
        f"<w:tblBorders>{borders}</w:tblBorders>"
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr></w:style>"
    )
