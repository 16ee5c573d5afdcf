"""Measures of words to circle, in mm on A4, and where their label stands."""

from __future__ import annotations

from lobprint.blocks.word_choice import WordChoice
from lobprint.look import MM
from lobprint.look.boxes import WORDS_APART
from lobprint.look.fonts import text_width
from lobprint.look.styles import type_of

ROW = 7.02 + WORDS_APART
"""The outline of a word, and what stays free above it."""
BASELINE = 1.6
"""Of the words, above the line for a word of one's own."""
FIRST = ROW * 4 / 5 + BASELINE
"""From the top down to that line: Word sets words at four fifths of their row."""
FOOT = 0.6
"""What the outline of a word takes below that line."""
SIDE, OVER = 3.4, 0.86
"""From the outline to the word: at the sides, and above and below its line."""
LABEL_GAP = 3.0
OWN_GAP = 2.5
OWN_LEAST = 25.0
"""The least of the line for one's own word."""
HANGING = 0.25
"""Of the width: words stand right of a label that takes no more."""


def label_above(block: WordChoice, width: float) -> bool:
    """Whether the label stands on a line of its own: a long one, when what is to be
    chosen has no room beside it. `width` is that of the text on A4."""
    label = wide(block.label)
    if label <= width * HANGING:
        return False
    words = sum(wide(word.name) + 2 * SIDE + WORDS_APART for word in block.words)
    own = wide(block.own_label) + OWN_GAP + OWN_LEAST
    return label + LABEL_GAP + words + own > width


def hang(block: WordChoice, width: float) -> float:
    """How far the words stand to the right of their label."""
    label = wide(block.label)
    return label + LABEL_GAP if label <= width * HANGING else 0.0


def wide(text: str) -> float:
    """The width of words on A4, in mm."""
    style = type_of("WordChoice", 1.0)
    return text_width(text, style.face, style.size) / MM


def own_below(block: WordChoice, width: float) -> bool:
    """Whether the line for a word of one's own goes on a row by itself, so that there
    is room to write."""
    start = x = hang(block, width)
    if not start and not label_above(block, width):
        x = wide(block.label) + LABEL_GAP
    for word in block.words:
        taken = wide(word.name) + 2 * SIDE
        if x > start and x + taken > width:
            x = start
        x += taken + WORDS_APART
    return x > start and x + wide(block.own_label) + OWN_GAP + OWN_LEAST > width
