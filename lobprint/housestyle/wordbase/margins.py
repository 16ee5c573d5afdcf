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
from lobprint.housestyle.wordbase.art import Reach, reach
from lobprint.housestyle.wordbase.heights import height
from lobprint.housestyle.wordbase.ooxml import Element
from lobprint.housestyle.wordbase.sections import Section
from lobprint.housestyle.wordbase.styles import Styles
from lobprint.housestyle.wordbase.widths import family_of, width_of
from lobprint.look import MM
from lobprint.look.paper import COVER, HEADER_GAP, SHEETS, Sheet, Sheets, TitleSpace
from lobprint.look.type import MICRO
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
OWN_HEADER = HEADER_GAP + MICRO.leading / MM
"""mm that our header takes, with the space under it, where the school has none."""
CLOSE_TO_EDGE = 6.0
"""No nearer to the edge of the paper stands our header, in mm."""
FIRST = ("header-first", "footer-first")


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
    hung = {at: reach(at, root, section, styles) for at, root in stories.items()}

    def high(*places: str) -> float:
        return max(heights.get(place, 0.0) for place in places)

    def far(*places: str) -> Reach:
        found = [hung.get(place, Reach()) for place in places]
        return Reach(*(max(ends) for ends in zip(*found, strict=True)))

    heads, feet = ("header", "header-even"), ("footer", "footer-even")
    return Sheets(
        _papers(section, high(*heads), high(*feet), far(*heads, *feet)),
        _cover(section, high(FIRST[0]), high(FIRST[1]), far(*FIRST)),
        tuple(_title(styles, level, theme, typeface) for level in (1, 2, 3)),
        SPARE,
    )


def lift_of(section: Section, stories: Mapping[str, Element], styles: Styles) -> float:
    """How far above hers our line in a footer stands, in mm (see `lifted`)."""
    below, foot = 0.0, 0.0
    for place, root in stories.items():
        if not place.endswith("first"):
            foot = max(foot, reach(place, root, section, styles).foot)
            if place.startswith("footer"):
                below = max(below, height(root, styles, section.text_width))
    return lifted(foot, _distance(section.footer) + below)


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


def _papers(
    section: Section, above: float, below: float, hung: Reach
) -> dict[Paper, Sheet]:
    """Each of our papers with the margins of `section`; what stands above and below
    the text is so high, in mm, and what hangs there reaches so far."""
    left, right = _sides(section)
    header, footer = _distance(section.header), _distance(section.footer)
    if not above:  # then ours stands there
        header = min(header, max(section.top - OWN_HEADER, CLOSE_TO_EDGE))
        above = OWN_HEADER - AIR
    below += PAGE_LINE + lifted(hung.foot, footer + below)
    top = max(_end(section.top, header, above, MOST_TOP), hung.head + AIR)
    top = min(top, MOST_TOP)
    bottom = _end(section.bottom, footer, below, MOST_BOTTOM)
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


def lifted(foot: float, line: float) -> float:
    """How much higher, in mm, our line in a footer stands than `line` mm from the edge,
    so that it is clear of what hangs at the `foot`."""
    return max(foot + AIR - line, 0.0) if foot else 0.0


def _cover(section: Section, above: float, below: float, hung: Reach) -> Sheet:
    """The cover, below and above what its own header and footer hold; its drawing
    wants our margins, or nearly so."""
    left, right = _sides(section)
    sheet = COVER
    if 20 <= left <= 30 and left + right <= 55:
        sheet = replace(COVER, inner=left, outer=right)
    top = _distance(section.header) + above + AIR if above else 0.0
    footer = _distance(section.footer) if below else BARE
    taken = max(footer + below + AIR if below else BARE, hung.foot and hung.foot + AIR)
    bottom = min(max(taken, COVER.bottom), MOST_BOTTOM)
    top = min(max(top, hung.head + AIR, COVER.top), MOST_TOP)
    slack = max(bottom - taken, 0.0)
    header = _distance(section.header)
    made = replace(sheet, top=top, bottom=bottom, header=header, footer=footer)
    return replace(made, slack=slack)


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
