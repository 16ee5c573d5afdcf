"""What a spreadsheet would take for something else."""

from __future__ import annotations

import re

STARTS = "=+-@\t\r"
"""How formulas begin, for one program or another (OWASP, CSV injection)."""
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What shows nothing and no XML can hold."""


def is_like_formula(text: str) -> bool:
    """Whether a program might reckon with `text`; also behind spaces, or full width."""
    start = text.lstrip(" \u00a0\n")[:1]
    return text[:1] in ("\t", "\r") or start in (*STARTS, "＝", "＋", "－", "＠")


def seen(text: str) -> str:
    """`text` without signs that nobody sees; its lines end in one way."""
    return _UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
