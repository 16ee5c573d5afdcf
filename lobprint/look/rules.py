"""Rules (lines): weight in pt and the role of their colour."""

from __future__ import annotations

from dataclasses import dataclass

from lobprint.look import MM, Role


@dataclass(frozen=True, slots=True)
class Rule:
    """Weight in pt, and the dash pattern in pt (drawn, empty) if it has one."""

    weight: float
    color: Role
    dash: tuple[float, float] | None = None

    @property
    def height(self) -> float:
        """Its weight in mm."""
        return self.weight / MM


THIN = 0.6
"""No line is thinner, in pt: a copy of a copy has lost a quarter of the lines of 0.5
(`tests/pdf/test_pdf_copied.py`)."""
KOP = Rule(3, "merk")
"""The top of a kop, and of columns on reading pages."""
ACTIVE_STEP = Rule(3, "accent")
BOX = Rule(2.25, "merk")
"""The frame of "Nu"."""
BOX_INNER = Rule(THIN, "zwart")
"""A line within that frame, `BOX_GAP` mm from it: what stays of it in a copy when the
school's colour is light."""
BOX_GAP = 0.3
CANVAS_ACTION = Rule(1.5, "accent")
HEAD = Rule(1, "zwart")
"""Under table heads; above the first row of a reading table or phase."""
ROW = Rule(0.75, "zwart")
"""Between rows that are filled in; canvas cells, drawing box, inactive steps."""
WRITING = Rule(THIN, "zwart")
"""Writing lines, rows of reading tables, cells of the team score."""
FRAME = Rule(THIN, "zwart")
"""Around a note that has no tint: a brand that saves ink."""
CUT = Rule(THIN, "zwart", (2, 2))

CHECK_BOX = 4.5
"""Side of a check box in mm; its label stands `CHECK_LABEL_GAP` right of it."""
CHECK_BOX_RULE = Rule(0.9, "zwart")
CHECK_LABEL_GAP = 1.6
LARGE_BOX, LARGE_BOX_RULE = 10.0, Rule(1.2, "zwart")
"""The same for who reads and writes with effort: it is ticked with a large cross."""

WORD_OUTLINE = Rule(0.6, "zwart")
"""Round a word to circle; who chooses draws a thicker line over it."""
WORD_CHOSEN = 2.0
"""Weight in pt of the line round a word that was chosen on screen."""
WORD_ROUND = 3.5 * MM
"""Radius in pt of the corners of both."""
