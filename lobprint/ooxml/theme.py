"""The theme: the school's colours and the fonts, which Word's own menus then offer.

accent1 is the brand's accent, accent2 its merk and light 2 the tint. Everything written
in the body names both the theme colour, so that another theme recolours the document,
and the literal one, which LibreOffice reads.
"""

from __future__ import annotations

from html import escape

from lobprint.brand import Brand
from lobprint.look import Role
from lobprint.ooxml.namespaces import DRAWING, HEAD

SLOTS: dict[Role, str] = {
    "zwart": "text1",
    "wit": "background1",
    "merk": "accent2",
    "accent": "accent1",
    "tint": "background2",
}
"""Role -> the name of its theme colour in w:themeColor and w:themeFill."""

SCHEME: dict[Role, str] = {
    "zwart": "tx1",
    "wit": "bg1",
    "merk": "accent2",
    "accent": "accent1",
    "tint": "bg2",
}
"""Role -> the name of its theme colour in DrawingML (a:schemeClr)."""

_ROLES: tuple[tuple[str, Role], ...] = (
    ("dk1", "zwart"),
    ("lt1", "wit"),
    ("dk2", "zwart"),
    ("lt2", "tint"),
    ("accent1", "accent"),
    ("accent2", "merk"),
    ("accent3", "zwart"),
    ("accent4", "zwart"),
    ("accent5", "accent"),
    ("accent6", "merk"),
    ("hlink", "accent"),
    ("folHlink", "accent"),
)


def color_attributes(brand: Brand, role: Role) -> str:
    """The attributes of a w:color that plays `role`."""
    return f'w:val="{brand.color(role)}" w:themeColor="{SLOTS[role]}"'


def theme(brand: Brand) -> bytes:
    """The theme part (ECMA-376-1, 20.1.6.9)."""
    return (
        f'{HEAD}<a:theme xmlns:a="{DRAWING}/main" name="Huisstijl"><a:themeElements>'
        f"{_colors(brand)}{_fonts(brand.typeface.family)}{_FORMATS}"
        "</a:themeElements></a:theme>"
    ).encode()


def _colors(brand: Brand) -> str:
    slots = "".join(
        f'<a:{slot}><a:srgbClr val="{brand.color(role)}"/></a:{slot}>'
        for slot, role in _ROLES
    )
    return f'<a:clrScheme name="Huisstijl">{slots}</a:clrScheme>'


def _fonts(family: str) -> str:
    name = escape(family)
    font = f'<a:latin typeface="{name}"/><a:ea typeface=""/><a:cs typeface=""/>'
    return (
        f'<a:fontScheme name="{name}"><a:majorFont>{font}</a:majorFont>'
        f"<a:minorFont>{font}</a:minorFont></a:fontScheme>"
    )


_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="9525">{_FILL}</a:ln>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"
_FORMATS = (
    '<a:fmtScheme name="Effen">'
    f"<a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>"
    f"<a:lnStyleLst>{_LINE * 3}</a:lnStyleLst>"
    f"<a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst>"
    f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme>"
)
