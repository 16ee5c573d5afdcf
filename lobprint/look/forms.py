"""The measures of what is filled in, by block, the same on both papers and in both
formats. Lengths are in mm on A4, unless a name or a text says otherwise."""

from __future__ import annotations

from lobprint.look.paper import SHEETS, Sheet

# --- what many blocks have ------------------------------------------------------------

TYPED = 10.5
"""Size of what is typed, in pt."""
BOX_LINE = 8.0
"""Height of a line with boxes to tick."""
HEAD_GAP = 1.1
"""Between the words of a table head and the rule under them."""
TABLE_BEFORE = 2.0
"""Above a table to fill in."""

# --- kop ------------------------------------------------------------------------------

KOP_SHARES = (0.29, 0.25, 0.17, 0.29)
"""Waarvoor, Wie, Tijd, Daarna: parts of the width, gutter included."""
KOP_GUTTER = 5.0
KOP_LABEL_GAP = 1.8
"""From the school's line to the labels."""
HOP_ABOVE, HOP_BELOW = 1.0, 2.8
"""Space over and under the learner's line."""

# --- step line ------------------------------------------------------------------------

STEP_LINE_WIDTHS = (33, 28, 36, 19, 37)
"""Of the five steps' cells, by the length of their names: parts of what the gutters
leave."""
STEP_LINE_GUTTER = 3.0
STEP_LINE_BEFORE = 7.0

# --- details: labelled lines ----------------------------------------------------------

DETAILS_ROW = 8.5
DETAILS_GAP = 6.0
"""Between one line and the next label."""
DETAILS_LABEL_GAP = 2.0
"""Between a label and its line."""
DETAILS_LEAST = 22.0
"""The least that is left to write on."""
DETAILS_BEFORE = 4.0

# --- checklist, and its next step -----------------------------------------------------

CHECKLIST_GUTTER = 5.0
CHECKLIST_QUESTION_SHARE = 66 / 148
"""Of the width that number and gutter leave."""
CHECKLIST_PADDING = 1.9
CHECKLIST_SLOTS = 3
"""Boxes stand a third of the answer's width apart, or closer when there are more."""
CHECKLIST_WORD_GAP = 2.0
"""The least between the words of a box and the next box."""
NEXT_STEP_SHARES = (88 / 155, 38 / 155, 29 / 155)
"""Wat, Wie, Klaar op: parts of the width that the gutters leave."""
NEXT_STEP_GUTTER = 5.0
NEXT_STEP_LINE = 9.0
"""From the labels down to the line."""
NEXT_STEP_BEFORE, NEXT_STEP_APART = 5.0, 8.0
"""Above it at the end of a section, and as one by itself."""

# --- rating and score -----------------------------------------------------------------

RATING_LEVEL = 19.0
"""Width of a level's column."""
RATING_GUTTER = 5.0
RATING_TITLE_SHARE = 49 / 91
"""Of the width that number, levels and gutter leave."""
RATING_TEXT_GUTTER = 2.0
"""Between the title of a row and its levels."""
RATING_ROW = 19.0
"""The least height of a row."""
RATING_PITCH = 9.5
RATING_LINES = 2
"""Writing lines of remarks, at the least."""
RATING_PADDING = 1.9
RATING_NUMERAL_TOP = 1.2
SCORE_ROW = 8.5

# --- questions, phase by phase --------------------------------------------------------

PHASE_SHARE = 46 / 165
"""Of the width: the name of the phase and its question."""
PHASE_GUTTER = 4.0
PHASE_PADDING = 1.9
PHASE_LINES_GAP = 0.5
"""Between the last prompt and the writing lines."""
PHASE_POINTER_GAP = 1.0
"""Above the reference to another form."""
PROMPT_INDENT = 4.0
"""From a bullet to its prompt."""
PHASES_BEFORE, PHASES_APART = 3.5, 6.0
"""Above them under a heading, and as a section by themselves."""

# --- starters -------------------------------------------------------------------------

STARTER_PITCH = 9.0
STARTER_GUTTER = 8.0
"""Between two starters side by side."""
STARTER_BEFORE, BOXED_BEFORE = 5.0, 6.0
"""Above starters; "Nu" in its frame asks for more."""
DRAWING_GAP = 1.5
"""Between the words and the box to draw in."""
STARTER_DETAILS_GAP = 3.0
"""Between the last line of a starter and its labelled lines."""
WORDS_BEFORE, WORDS_APART = 1.5, 5.0
"""Above words to circle, in a section and as one by themselves."""

# --- action table ---------------------------------------------------------------------

ACTION_WIDTHS = (90, 38, 28, 56)
"""Wat, wie, klaar op, merken: parts of the width that the rest leaves."""
ACTION_GUTTER = 5.0
ACTION_DONE = 13.0
"""Width of the column with the box."""
ACTION_NUMERAL_TOP = 2.2

# --- cards ----------------------------------------------------------------------------

CARD_COLUMNS = 2
CARD_HEIGHT = 57.0
CARD_PADDING = 7.0
CARD_NAME_GAP, CARD_QUESTION_GAP = 1.5, 0.5
"""Under the name; under the name when a question follows."""
CARD_GAP = 2.5
"""Between the other texts of a card."""
CARD_PITCH = 9.0
CARDS_BEFORE = 3.0

# --- canvas: in mm on A3 --------------------------------------------------------------

CANVAS_GAP, CANVAS_BESIDE = 8.0, 115.0
"""Between the grid and the actions, and how wide these are."""
CANVAS_INTRO_GAP = 3.0
CANVAS_NOTE_GAP = 2.0
CANVAS_SIDE, CANVAS_ABOVE = 4.0, 3.0
"""Padding within a cell: left and right, above and below."""
CANVAS_NUMBER = 17.0
"""The column of an action's numeral."""
CANVAS_NUMERAL_TOP, CANVAS_LABEL_TOP = 3.0, 2.3
"""From the rule over an action."""
CANVAS_PITCH, CANVAS_CLOSEST = 11.5, 8.0
CANVAS_LINES = 8
"""Lines in the column of actions that share what a sheet lacks. There are nine; each
gives a little more, for what a house style keeps free at the foot."""
CANVAS_DETAILS_GAP = 3.0
"""Between the last line of an action and who and when."""
CANVAS_LEAST_LINE = 17.5
"""The least line for who and when, in mm on A4."""
CANVAS_DETAIL_SHARES = (40.0, 25.0)
"""Of the fields for who and when."""


def canvas_pitch(sheet: Sheet) -> float:
    """Between the lines of an action, in mm on A3: closer where a school's own header
    and footer leave a large sheet less height than ours has."""
    ours = SHEETS["A3-landscape"].text_height
    lacking = max(ours - sheet.text_height, 0.0) if sheet.scale > 1 else 0.0
    return max(CANVAS_PITCH - lacking / CANVAS_LINES, CANVAS_CLOSEST)
