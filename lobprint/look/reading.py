"""The measures of what is read, by block, the same on both papers and in both formats.

Lengths are in mm on A4."""

from __future__ import annotations

# --- headings and paragraphs ----------------------------------------------------------

H2_GAP, H2_GAP_READING = 7.0, 10.0
"""Above a heading: on a form, and on a page to read."""
H3_GAP = 5.0
STEP_INTRO_GAP = 0.5
"""Between a heading and the line under it."""
PARAGRAPH_GAP = 2.5
"""Above a paragraph, a list or a table."""
LEAD_GAP = 3.5
LEAD_WIDTH = 150.0
"""A lead is at most this wide, whatever the scale of its type."""

# --- lists, notes, quotes, sources ----------------------------------------------------

ITEM_GAP = 1.0
"""Between the items of a list."""
BULLET_INDENT, NUMBER_INDENT = 4.0, 6.0
"""From the sign of an item to its words."""
NOTE_GAP = 5.0
NOTE_SIDE = 4.0
"""From the edges of the tint to the words of a note."""
QUOTE_GAP = 5.0
QUOTE_INDENT = 12.0
QUOTE_BY_GAP = 1.0
"""Between what somebody said and the name below."""
SOURCE_HANG, SOURCE_GAP = 6.0, 1.0
"""The lines of a source after its first hang; between sources."""
SOURCE_LINE_GAP = 3.0

# --- tables, glossary, contents -------------------------------------------------------

TABLE_PADDING, TABLE_HEAD_PADDING = 1.6, 1.0
"""Above and below the words of a row; under those of the header."""
TABLE_CLOSEST, TABLE_LINE = 0.6, 4.4
"""The least padding, and the words of a row of one line, in mm."""
TABLE_GUTTER = 3.0
TERM_WIDTH = 38.0
"""Of a glossary's terms."""
CONTENTS_AUDIENCE = 100.0
"""Where the column "for whom" begins, on a text block 165 wide."""
CONTENTS_INDENT = 7.0
"""Of the headings within a part."""

# --- columns and poster ---------------------------------------------------------------

COLUMNS_GAP, NUMBERED_GAP = 3.0, 8.0
"""Above columns; numerals ask for more air."""
COLUMNS_GUTTER = 6.0
POSTER_GAP = 7.0
POSTER_COLUMN = 27.5
"""Of the big numerals."""
POSTER_ABOVE, POSTER_BELOW = 5.0, 8.7
"""Padding in a row of the poster."""


def table_padding(rows: int, room: int | None) -> float:
    """Above and below the words of each of `rows`, in mm: less when there are more than
    `room`, so that they stand in its height as long as that can be."""
    if room is None or rows <= room:
        return TABLE_PADDING
    high = (TABLE_LINE + 2 * TABLE_PADDING) * room / rows
    return max((high - TABLE_LINE) / 2, TABLE_CLOSEST)
