"""What a house asks of our pages: margins, the room of headings, and its accent."""

from __future__ import annotations

from collections.abc import Mapping

from lobprint.housestyle.wordbase import margins
from lobprint.housestyle.wordbase.fonts import family_of, width_of
from lobprint.housestyle.wordbase.heights import height
from lobprint.housestyle.wordbase.names import A, Element
from lobprint.housestyle.wordbase.sections import Section
from lobprint.housestyle.wordbase.styles import Styles
from lobprint.look.paper import Sheets, TitleSpace
from lobprint.look.typeface import Typeface

_OFFICE = ("4F81BD", "4472C4", "5B9BD5", "156082", "0F4761", "18A303", "0F6FC6")
"""First accents of the themes that Word and LibreOffice come with: nobody's colour."""
PAGE_LINE = 4.5
"""mm that our line, with the form's name and the page number, adds to a footer."""


def sheets(
    section: Section,
    stories: Mapping[str, Element],
    styles: Styles,
    theme: Element | None,
    typeface: Typeface,
) -> Sheets:
    """Our papers with the margins of `section`, which make room for its `stories`, the
    headers and footers that it shows by where they stand."""

    width = section.text_width
    heights = {at: height(root, styles, width) for at, root in stories.items()}

    def high(*places: str) -> float:
        return max(heights.get(place, 0.0) for place in places)

    below = high("footer", "footer-even") + PAGE_LINE
    edges = margins.Edges(high("header", "header-even"), below)
    first = margins.Edges(high("header-first"), high("footer-first"))
    return Sheets(
        margins.sheets(section, edges),
        margins.cover(section, first),
        tuple(_title(styles, level, theme, typeface) for level in (1, 2, 3)),
        margins.SPARE,
    )


def _title(
    styles: Styles, level: int, theme: Element | None, typeface: Typeface
) -> TitleSpace | None:
    """The room of headings of `level`; None when the house has no style for them."""
    style = styles.find(f"heading {level}")
    if style is None:
        return None
    metrics = styles.metrics(style)
    wide = width_of(family_of(styles, style, theme) or typeface.family)
    size = metrics.size * wide / (typeface.scale * typeface.width)
    return TitleSpace(size, metrics.line)


def accent(theme: Element | None) -> str:
    """The theme's first accent, when somebody chose it."""
    for slot in () if theme is None else theme.iter(f"{A}accent1"):
        for color in slot:
            value = (color.get("lastClr") or color.get("val") or "").upper()
            if len(value) == 6 and set(value) <= set("0123456789ABCDEF"):
                return "" if value in _OFFICE else value
    return ""
