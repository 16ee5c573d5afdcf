"""The sheets of a house style: its margins, on every paper that our forms have, and the
room of its headings.

Upright A4 takes them as they are. Lying and large sheets keep our sides, for their
forms were drawn for those, and take what the header and the footer ask for. What is
absurd is held within bounds: a form needs a text block to stand on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from lobprint.document import Paper
from lobprint.housestyle.wordbase.heights import height
from lobprint.housestyle.wordbase.ooxml import Element
from lobprint.housestyle.wordbase.sections import Section
from lobprint.housestyle.wordbase.styles import Styles
from lobprint.housestyle.wordbase.widths import family_of, width_of
from lobprint.look.paper import COVER, SHEETS, Sheet, Sheets, TitleSpace
from lobprint.look.typeface import Typeface

LEAST_SIDE, MOST_SIDE = 10.0, 45.0
MOST_SIDES = 75.0
"""Both margins beside the text: 135 mm stay for it."""
LEAST_END, MOST_TOP, MOST_BOTTOM = 12.0, 85.0, 60.0
LEAST_HEIGHT = 125.0
"""Of the text on a lying sheet; a header that leaves less is cut short."""
SPARE = 6.0
"""mm at the foot of a page for lines that come out wider than we think."""
CLOSEST = 0.85
"""Less than this times our distances, nobody can write between the lines."""
BARE = 5.0
"""How far an empty footer lies from the edge, so that a cover may grow."""
AIR = 2.0
"""Between a high header and the text, in mm."""
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
    return Sheets(
        _papers(section, high("header", "header-even"), below),
        _cover(section, high("header-first"), high("footer-first")),
        tuple(_title(styles, level, theme, typeface) for level in (1, 2, 3)),
        SPARE,
    )


def _title(
    styles: Styles, level: int, theme: Element | None, typeface: Typeface
) -> TitleSpace | None:
    """The room of headings of `level`; None when the school has no style for them."""
    style = styles.find(f"heading {level}")
    if style is None:
        return None
    metrics = styles.metrics(style)
    wide = width_of(family_of(styles, style, theme) or typeface.family)
    size = metrics.size * wide / (typeface.scale * typeface.width)
    return TitleSpace(size, metrics.line)


def _papers(section: Section, above: float, below: float) -> dict[Paper, Sheet]:
    """Each of our papers with the margins of `section`; what stands above and below
    the text is so high, in mm."""
    left, right = _sides(section)
    top = _end(section.top, section.header, above, MOST_TOP)
    bottom = _end(section.bottom, section.footer, below, MOST_BOTTOM)
    header, footer = _distance(section.header), _distance(section.footer)
    made: dict[Paper, Sheet] = {}
    for paper, ours in SHEETS.items():
        sheet = replace(ours, header=header, footer=footer, top=top, bottom=bottom)
        if paper == "A4":
            sheet = replace(sheet, inner=left, outer=right)
        elif paper.startswith("A3"):
            high, low = max(top, ours.top), max(bottom, ours.bottom)
            sheet = replace(sheet, top=high, bottom=low)
        made[paper] = _closer(_roomy(sheet), ours)
    return made


def _cover(section: Section, above: float, below: float) -> Sheet:
    """The cover, below and above what its own header and footer hold; its drawing
    wants our margins, or nearly so."""
    left, right = _sides(section)
    sheet = COVER
    if 20 <= left <= 30 and left + right <= 55:
        sheet = replace(COVER, inner=left, outer=right)
    if above:
        top = _distance(section.header) + above + AIR
        sheet = replace(sheet, top=min(max(top, COVER.top), MOST_TOP))
    if below:
        bottom = _distance(section.footer) + below + AIR
        sheet = replace(sheet, bottom=min(max(bottom, COVER.bottom), MOST_BOTTOM))
    footer = _distance(section.footer) if below else BARE
    return replace(sheet, header=_distance(section.header), footer=footer)


def _sides(section: Section) -> tuple[float, float]:
    left = min(max(section.left, LEAST_SIDE), MOST_SIDE)
    right = min(max(section.right, LEAST_SIDE), MOST_SIDE)
    too_much = max(left + right - MOST_SIDES, 0.0)
    return left - too_much / 2, right - too_much / 2


def _end(margin: float, distance: float, height: float, most: float) -> float:
    """The margin above or below the text, which Word widens for what stands in it."""
    if height:
        margin = max(margin, _distance(distance) + height + AIR)
    return min(max(margin, LEAST_END), most)


def _distance(distance: float) -> float:
    return min(max(distance, 4.0), 40.0)


def _closer(sheet: Sheet, ours: Sheet) -> Sheet:
    """A smaller text block than ours holds the same form when all on it but the type
    stands a little closer together."""
    if ours.scale > 1:
        return sheet
    high = (sheet.text_height - SPARE) / ours.text_height
    wide = sheet.text_width / ours.text_width
    return replace(sheet, scale=round(min(max(high * wide**0.5, CLOSEST), 1.0), 3))


def _roomy(sheet: Sheet) -> Sheet:
    """`sheet` with at least some height for text."""
    lacking = LEAST_HEIGHT - sheet.text_height
    if lacking <= 0:
        return sheet
    return replace(
        sheet, top=sheet.top - lacking / 2, bottom=sheet.bottom - lacking / 2
    )
