"""The measures of a canvas, in mm on A3, for which it is drawn; on A4 it is smaller."""

from __future__ import annotations

from lobprint.look.paper import SHEETS, Sheet

GAP, BESIDE = 8.0, 115.0
"""Between the grid and the actions, and how wide these are."""
INTRO_GAP = 3.0
NOTE_GAP = 2.0
SIDE, ABOVE = 4.0, 3.0
"""Padding within a cell: left and right, above and below."""
NUMBER = 17.0
"""The column of an action's numeral."""
NUMERAL_TOP, LABEL_TOP = 3.0, 2.3
"""From the rule over an action."""
PITCH, CLOSEST = 11.5, 8.0
LINES = 8
"""Lines in the column of actions that share what a sheet lacks. There are nine; each
gives a little more, for what a house style keeps free at the foot."""
DETAILS_GAP = 3.0
"""Between the last line of an action and who and when."""
DETAIL_SHARES = (40.0, 25.0)
"""Of the fields for who and when."""
FOOT = 5.0
"""Between the last line of an action and the next action's rule, at the least."""
LEAST_FREE = 40.0
"""The least height of the free part of a cell."""
FIELD_GAP = 1.0
"""Between the words of a cell, its edges and the field."""


def unit(sheet: Sheet) -> float:
    """A mm of the canvas on A3, on `sheet`."""
    return sheet.scale / SHEETS["A3-landscape"].scale


def canvas_pitch(sheet: Sheet) -> float:
    """Between the lines of an action, in mm on A3: closer where a school's own header
    and footer leave a large sheet less height than ours has."""
    ours = SHEETS["A3-landscape"].text_height
    lacking = max(ours - sheet.text_height, 0.0) if sheet.scale > 1 else 0.0
    return max(PITCH - lacking / LINES, CLOSEST)
