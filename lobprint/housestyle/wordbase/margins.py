"""The sheets of a house style: its margins, on every paper that our forms have.

Upright A4 takes them as they are. Lying and large sheets keep our sides, for their
forms were drawn for those, and take what the header and the footer ask for. What is
absurd is held within bounds: a form needs a text block to stand on.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from lobprint.document import Paper
from lobprint.housestyle.wordbase.sections import Section
from lobprint.look.paper import COVER, SHEETS, Sheet

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


@dataclass(frozen=True, slots=True)
class Edges:
    """How high what stands above and below the text is, in mm; 0 without."""

    header: float
    footer: float


def sheets(section: Section, edges: Edges) -> dict[Paper, Sheet]:
    """Each of our papers with the margins of `section`."""
    left, right = _sides(section)
    top = _end(section.top, section.header, edges.header, MOST_TOP)
    bottom = _end(section.bottom, section.footer, edges.footer, MOST_BOTTOM)
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


def cover(section: Section, edges: Edges) -> Sheet:
    """The cover, below and above what its own header and footer hold; its drawing
    wants our margins, or nearly so."""
    left, right = _sides(section)
    sheet = COVER
    if 20 <= left <= 30 and left + right <= 55:
        sheet = replace(COVER, inner=left, outer=right)
    if edges.header:
        top = _distance(section.header) + edges.header + AIR
        sheet = replace(sheet, top=min(max(top, COVER.top), MOST_TOP))
    if edges.footer:
        bottom = _distance(section.footer) + edges.footer + AIR
        sheet = replace(sheet, bottom=min(max(bottom, COVER.bottom), MOST_BOTTOM))
    footer = _distance(section.footer) if edges.footer else BARE
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
