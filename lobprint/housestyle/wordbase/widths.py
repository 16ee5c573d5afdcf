"""How wide the types are that schools write in, beside the one our pages are made for.

The font of a house style is rarely in its file, and never on every machine, so what is
known of it is its name. From that comes how wide its letters run; words are set in a
size in which they take about as much room as ours, and measured as they come out."""

from __future__ import annotations

from lobprint.housestyle.wordbase.ooxml import A, Element
from lobprint.housestyle.wordbase.styles import Styles
from lobprint.look.typeface import SOURCE_SANS, Typeface

UNKNOWN = 1.1
"""Of a type that isn't in the table: a little wide, so that words fit."""
BOLDER = 1.02
"""How much wider a bold type may run than the table says; a narrow column is no place
for a word that breaks."""
LEAST_SIZE = 0.9
"""Smaller than this many times our size no type is set: it must stay readable."""
_OFFICE = ("4F81BD", "4472C4", "5B9BD5", "156082", "0F4761", "18A303", "0F6FC6")
"""First accents of the themes that Word and LibreOffice come with: nobody's colour."""
_WIDTHS = {
    0.88: "arial narrow, garamond, eb garamond, oswald, dosis, agency fb",
    0.97: "times new roman, liberation serif, titillium web, perpetua, barlow",
    0.99: "calibri, carlito, gill sans mt, gill sans nova, corbel, cabin",
    1.0: "source sans pro, source sans 3, myriad pro, pt sans, candara",
    1.04: "cambria, caladea, lato, franklin gothic book, constantia, bahnschrift",
    1.07: "arial, helvetica, helvetica neue, liberation sans, arimo, aptos, roboto, "
    "tahoma, book antiqua, palatino linotype, exo 2, din, karla",
    1.1: "segoe ui, trebuchet ms, georgia, ubuntu, nunito, nunito sans, fira sans, "
    "avenir, avenir next, avenir next lt pro, mulish, dm sans, quicksand, gotham",
    1.14: "open sans, noto sans, century schoolbook, raleway, inter, rubik, work sans, "
    "comic sans ms, bookman old style, century gothic, lexend",
    1.23: "verdana, dejavu sans, poppins, montserrat, merriweather, lucida sans",
    1.44: "courier new, consolas, liberation mono, lucida console",
}
_WIDTH = {
    name.strip(): width for width, names in _WIDTHS.items() for name in names.split(",")
}


def width_of(family: str) -> float:
    """How wide the letters of `family` are beside those of Source Sans Pro."""
    name = family.strip().lower()
    for ending in (" light", " semilight", " medium", " semibold", " display"):
        name = name.removesuffix(ending)
    return _WIDTH.get(name, UNKNOWN)


def set_like(family: str) -> Typeface:
    """The type `family`, as we measure it and set it. It is not embedded."""
    width = width_of(family)
    scale = round(min(max(1 / width, LEAST_SIZE), 1.0), 3)
    return Typeface(
        key=f"huisstijl: {family} {width}",
        family=family,
        files=SOURCE_SANS.files,
        scale=scale,
        ascent=SOURCE_SANS.ascent,
        descent=SOURCE_SANS.descent,
        nature=SOURCE_SANS.nature,
        width=round(width * BOLDER, 3),
    )


def body_family(styles: Styles, theme: Element | None) -> str:
    """The name of the type that running text has."""
    style = styles.running()
    return family_of(styles, style, theme) or "Times New Roman"


def family_of(styles: Styles, style: Element | None, theme: Element | None) -> str:
    """The type of `style`, by its own name or that of the theme; empty when unsaid."""
    for each in styles.chain(style):
        for fonts in each.iter("{*}rFonts"):
            space = fonts.tag.rpartition("}")[0] + "}"
            slot = fonts.get(f"{space}asciiTheme") or fonts.get(f"{space}hAnsiTheme")
            name = fonts.get(f"{space}ascii") or fonts.get(f"{space}hAnsi")
            found = _of_theme(theme, slot or "") or name
            if found:
                return found
    return ""


def _of_theme(theme: Element | None, slot: str) -> str:
    if theme is None or not slot:
        return ""
    which = "majorFont" if slot.startswith("major") else "minorFont"
    for font in theme.iter(f"{A}{which}"):
        latin = font.find(f"{A}latin")
        return "" if latin is None else latin.get("typeface", "")
    return ""


def accent(theme: Element | None) -> str:
    """The theme's first accent, when somebody chose it."""
    for slot in () if theme is None else theme.iter(f"{A}accent1"):
        for color in slot:
            value = (color.get("lastClr") or color.get("val") or "").upper()
            if len(value) == 6 and set(value) <= set("0123456789ABCDEF"):
                return "" if value in _OFFICE else value
    return ""
