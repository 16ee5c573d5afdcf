"""Type: every style of text, with size and leading in pt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from lobprint.look import Role

Face = Literal["regular", "bold", "italic"]


@dataclass(frozen=True, slots=True)
class TypeStyle:
    """Size and leading in pt, the face of plain words, and the role of their colour."""

    size: float
    leading: float
    face: Face = "regular"
    color: Role = "zwart"

    def scaled(self, factor: float) -> TypeStyle:
        """The same style `factor` times as large, for A3."""
        if factor == 1:
            return self
        size, leading = round(self.size * factor, 2), round(self.leading * factor, 2)
        return replace(self, size=size, leading=leading)

    def tightened(self, factor: float) -> TypeStyle:
        """The same style with its lines `factor` times as far apart."""
        return replace(self, leading=round(self.leading * factor, 2))

    def in_face(self, face: Face, color: Role | None = None) -> TypeStyle:
        return replace(self, face=face, color=color or self.color)


COVER_TITLE = TypeStyle(50, 52, "bold")
COVER_SUBTITLE = TypeStyle(18, 24)
COVER_NAME = TypeStyle(20, 25, "bold")
COVER_STEP = TypeStyle(12, 15)
COVER_LABEL = TypeStyle(10.5, 18, "bold", "accent")
COVER_VALUE = TypeStyle(14, 18)
POSTER_TITLE = TypeStyle(36, 40, "bold")
STATEMENT = TypeStyle(15.5, 20, "bold")
STATEMENT_OWN = TypeStyle(12, 16)
STATEMENT_NUMERAL = TypeStyle(48, 46, "bold", "accent")
H1 = TypeStyle(24, 28, "bold")
STARTER = TypeStyle(16, 20)
H2 = TypeStyle(16, 20, "bold")
STEP_NUMERAL = TypeStyle(34, 26, "bold", "accent")
LEAD = TypeStyle(13, 18.5)
H3 = TypeStyle(12, 15, "bold")
CONTENTS_GROUP = TypeStyle(12, 15, "bold", "accent")
CONTENTS_ENTRY = TypeStyle(11, 14.5)
PHASE = TypeStyle(13, 15, "bold")
BODY = TypeStyle(10.5, 14.5)
QUESTION = TypeStyle(10.5, 14)
SMALL = TypeStyle(9.5, 12.5)
SMALL_BOLD = TypeStyle(9.5, 12.5, "bold")
NOTE = TypeStyle(9.5, 13)
MICRO = TypeStyle(9, 12)
KOP_LABEL = TypeStyle(9, 12, "bold", "accent")
AUDIENCE = TypeStyle(9.5, 12.5, "bold", "accent")
RATING_NUMERAL = TypeStyle(24, 24, "bold", "accent")
ACTION_NUMERAL = TypeStyle(14, 14, "bold", "accent")
ITEM_NUMERAL = TypeStyle(10.5, 14, "bold")
COLUMN_NUMERAL = TypeStyle(34, 30, "bold", "accent")
WORD = TypeStyle(12, 15)
CARD_NAME = TypeStyle(10.5, 14, "bold", "accent")
CARD_QUESTION = TypeStyle(23, 26, "bold")
CARD_QUESTION_SMALL = TypeStyle(20, 23, "bold")
CARD_STARTER = TypeStyle(12, 15.5)
CARD_DEFINITION = TypeStyle(9.5, 12.5)
CARD_WORD = TypeStyle(13, 16, "bold")
LARGE_NUMERAL = TypeStyle(16, 20, "bold", "accent")
BAR_QUESTION = TypeStyle(9.5, 12)
BAR_NUMERAL = TypeStyle(9.5, 12, "bold", "accent")
TALKING_POINT = TypeStyle(13, 17.5)
ANSWER_SQUARE = TypeStyle(6, 15.4)
"""A square of 1.7 mm, in the middle of small letters of BODY beside it."""
EASY_TEXT = TypeStyle(12, 15.5)
EASY_LABEL = TypeStyle(12, 15, "bold", "accent")

A3_H1 = TypeStyle(34, 38, "bold")
A3_CELL_TITLE = TypeStyle(18, 22, "bold", "accent")
A3_STEPS = TypeStyle(14, 18)
A3_TEXT = TypeStyle(13, 17)
A3_MICRO = TypeStyle(12.75, 16)
A3_NUMERAL = TypeStyle(44, 40, "bold", "accent")
A3_POSTER_TITLE = TypeStyle(72, 82, "bold")
A3_STATEMENT = TypeStyle(24, 30, "bold")
A3_STATEMENT_OWN = TypeStyle(18, 23)
A3_STATEMENT_NUMERAL = TypeStyle(68, 65, "bold", "accent")
