"""Settings of the document.

What is not there matters as much: no updateFields and no attached template, because
Word asks about both when it opens the file, and no saveSubsetFonts, because a school
that edits the text needs all characters.
"""

from __future__ import annotations

from collections.abc import Mapping

from lobprint.ooxml.namespaces import HEAD, W
from lobprint.word.style import NEW_TABLE

_COMPATIBILITY = (
    ("compatibilityMode", 15),
    ("overrideTableStyleFontSizeAndJustification", 1),
    ("enableOpenTypeFeatures", 1),
    ("doNotFlipMirrorIndents", 1),
    ("differentiateMultirowTableHeaders", 1),
    ("useWord2013TrackBottomHyphenation", 0),
)
_COLORS = "".join(
    f' w:{name}="{slot}"'
    for name, slot in (
        ("bg1", "light1"),
        ("t1", "dark1"),
        ("bg2", "light2"),
        ("t2", "dark2"),
        *((f"accent{number}", f"accent{number}") for number in range(1, 7)),
        ("hyperlink", "hyperlink"),
        ("followedHyperlink", "followedHyperlink"),
    )
)


OURS = {
    "mirrorMargins": "<w:mirrorMargins/>",
    "clrSchemeMapping": f"<w:clrSchemeMapping{_COLORS}/>",
}
"""What a house style may say otherwise: XML by name."""


def settings(looks: Mapping[str, str] = OURS) -> bytes:
    """The settings part (ECMA-376-1, 17.15.1), in the order of its schema.

    Margins are mirrored for binding, unless `looks` are a school's."""
    compatibility = "".join(
        f'<w:compatSetting w:name="{name}" '
        f'w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
        for name, value in _COMPATIBILITY
    )
    return (
        f'{HEAD}<w:settings {W}><w:zoom w:percent="100"/><w:embedTrueTypeFonts/>'
        f'{looks.get("mirrorMargins", "")}<w:defaultTabStop w:val="680"/>'
        '<w:hyphenationZone w:val="425"/>'
        f'<w:defaultTableStyle w:val="{NEW_TABLE}"/>'
        f"{looks.get('evenAndOddHeaders', '')}"
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        f"<w:compat>{compatibility}</w:compat>"
        '<w:themeFontLang w:val="nl-NL"/>'
        f"{looks.get('clrSchemeMapping', OURS['clrSchemeMapping'])}"
        '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    ).encode()
