"""How cells look: quiet, with heads in the school's colour."""

from __future__ import annotations

BODY, HEAD, DAY, QUOTED, FIRST, FIRST_QUOTED = range(6)
"""Places of the formats of cells below."""
_TYPE = '<sz val="11"/>{}<name val="Calibri"/><family val="2"/>'
_LINE = '<bottom style="{}"><color rgb="FF{}"/></bottom>'
_GREY = "BFBFBF"
_FORMATS = (
    # number, font, border, whether a formula is meant as words
    (0, 0, 1, False),
    (0, 1, 2, False),
    (14, 0, 1, False),
    (0, 0, 1, True),
    (0, 2, 1, False),
    (0, 2, 1, True),
)
"""14 is a day as the reader's computer writes it (ECMA-376-1, 18.8.30)."""


def styles(accent: str) -> str:
    """The styles part (18.8)."""
    fonts = "".join(
        f"<font>{bold}{_TYPE.format(color)}</font>"
        for bold, color in (
            ("", '<color rgb="FF000000"/>'),
            ("<b/>", f'<color rgb="FF{accent}"/>'),
            ("<b/>", '<color rgb="FF000000"/>'),
        )
    )
    borders = "".join(
        f"<border><left/><right/><top/>{bottom}<diagonal/></border>"
        for bottom in (
            "<bottom/>",
            _LINE.format("thin", _GREY),
            _LINE.format("medium", accent),
        )
    )
    formats = "".join(_format(*one) for one in _FORMATS)
    return (
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f'<fonts count="3">{fonts}</fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill></fills>'
        f'<borders count="3">{borders}</borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
        f'</cellStyleXfs><cellXfs count="{len(_FORMATS)}">{formats}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/>'
        "</cellStyles></styleSheet>"
    )


def _format(number: int, font: int, border: int, quoted: bool) -> str:
    mark = ' quotePrefix="1"' if quoted else ""
    side = ' horizontal="left"' if number else ""
    return (
        f'<xf numFmtId="{number}" fontId="{font}" fillId="0" borderId="{border}" '
        f'xfId="0"{mark} applyNumberFormat="1" applyFont="1" applyBorder="1" '
        f'applyAlignment="1"><alignment{side} vertical="top" wrapText="1"/></xf>'
    )
