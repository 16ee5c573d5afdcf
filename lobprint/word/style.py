"""What a style of Word says: its name, its type and the space around it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lobprint.look import Role
from lobprint.look.paper import SHEETS
from lobprint.look.rules import Rule
from lobprint.look.type import TypeStyle

TabKind = Literal["left", "right"]
FULL = SHEETS["A4"].text_width
"""Where the right tab stops of styles lie, in mm."""
LARGE = SHEETS["A3-landscape"].scale
NEW_TABLE = "TableGrid"
"""The style of tables that people make."""


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab stop at `at` mm; `leader` is w:leader."""

    at: float
    kind: TabKind = "left"
    leader: str = "none"


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """A paragraph style.

    before, after, left, hanging in mm; line is an exact line height in mm, instead of
    the leading of the type. level is the outline level, from 0. below is the rule
    under it (and between paragraphs alike), with `below_space` pt above the rule. It
    may stand in a tinted `box`, so far from its sides, and from above and below.
    Styles with a `rank` stand in Word's gallery, in that order."""

    id: str
    name: str
    type: TypeStyle
    before: float = 0.0
    after: float = 0.0
    based_on: str = "Normal"
    following: str = ""
    keep_next: bool = False
    keep_lines: bool = False
    level: int | None = None
    left: float = 0.0
    hanging: float = 0.0
    line: float | None = None
    tabs: tuple[Tab, ...] = ()
    numbering: int | None = None
    center: bool = False
    below: Rule | None = None
    below_space: float = 0.0
    box: tuple[float, float] | None = None
    rank: int | None = None


@dataclass(frozen=True, slots=True)
class CharacterStyle:
    """A character style; what is None stays as the paragraph has it. `underlined` is
    the colour of a line under the words."""

    id: str
    name: str
    size: float | None = None
    bold: bool = False
    italic: bool = False
    color: Role | None = None
    underlined: Role | None = None
    rank: int | None = None
