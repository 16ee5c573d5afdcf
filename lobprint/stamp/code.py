"""The code at the foot of a printed page with fields: which page of which build it is.

`L1:<build>:<page>:<copy>` in a QR code of version 1, level M: 21 modules of signs of
which a QR code holds two in eleven bits (ISO/IEC 18004). No name stands in it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from lobprint.look.code import CodeBox, code_box
from lobprint.stamp.model import CROCKFORD, SIGNS

__all__ = ["Code", "CodeBox", "code_box", "code_text", "read_code"]

_CODE = re.compile(rf"L1:([{CROCKFORD}]{{{SIGNS}}}):(\d{{3}}):(\d{{0,4}})")


class Code(NamedTuple):
    """What a page says of itself: `page` of its document (from 1), and which `copy` (0
    when there is only one)."""

    build: str
    page: int
    copy: int = 0


def code_text(code: Code) -> str:
    """What stands in the code."""
    copy = str(code.copy) if code.copy else ""
    return f"L1:{code.build}:{code.page:03d}:{copy}"


def read_code(text: str) -> Code | None:
    """The code with these words in it; None for what is none of ours."""
    found = _CODE.fullmatch(text)
    return Code(found[1], int(found[2]), int(found[3] or 0)) if found else None
