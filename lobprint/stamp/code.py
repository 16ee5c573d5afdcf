"""The code at the foot of a printed page with fields: which page of which build it is.

`L1:<build>:<page>:<copy>` in a QR code of version 1, level M: 21 modules of signs of
which a QR code holds two in eleven bits (ISO/IEC 18004). No name stands in it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from lobprint.stamp.model import CROCKFORD, SIGNS

MODULES = 21
"""Across a code: the smallest there is."""
MODULE, MODULE_A3 = 0.6, 0.85
"""How wide a module is, in mm. 0.6 was read from photos and from copies of copies where
0.5 was not; one on A3 is larger, for who prints it on A4."""
QUIET = 4
"""Modules of white that a code has around it, or readers don't find it."""
EDGE, MARGIN = 8.0, 20.0
"""From the foot of the sheet, and from its right side, in mm."""
A3_WIDE = 290.0
"""A sheet of which the shorter side is this is A3, in mm."""
_CODE = re.compile(rf"L1:([{CROCKFORD}]{{{SIGNS}}}):(\d{{3}}):(\d{{0,4}})")


class Code(NamedTuple):
    """What a page says of itself: `page` of its document (from 1), and which `copy` (0
    when there is only one)."""

    build: str
    page: int
    copy: int = 0


class CodeBox(NamedTuple):
    """Where a code stands on its sheet, in mm from its top left."""

    x: float
    y: float
    size: float


def code_text(code: Code) -> str:
    """What stands in the code."""
    copy = str(code.copy) if code.copy else ""
    return f"L1:{code.build}:{code.page:03d}:{copy}"


def read_code(text: str) -> Code | None:
    """The code with these words in it; None for what is none of ours."""
    found = _CODE.fullmatch(text)
    return Code(found[1], int(found[2]), int(found[3] or 0)) if found else None


def code_box(width: float, height: float) -> CodeBox:
    """Where the code stands on a sheet of this size, in mm: in the free right end of
    its foot."""
    size = MODULES * (MODULE_A3 if min(width, height) >= A3_WIDE else MODULE)
    return CodeBox(width - MARGIN - size, height - EDGE - size, size)
