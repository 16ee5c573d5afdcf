"""Text that comes out exactly as it went in, whatever a template puts around it.

Names and words from a school are data. Small Markdown, lists in attributes and the
typographer must not read meaning into their characters, so each character that has a
meaning travels as a stand-in from Unicode's private area and is put back at the end.
"""

from __future__ import annotations

import re

_MEANING = "\\*[]()#{}|\"'"
_AREA = 0xE000
_AWAY = {ord(char): _AREA + ord(char) for char in _MEANING}
_BACK = {_AREA + code: code for code in range(0x20, 0x7F)}
_SPACES = re.compile(r"^ +| +$|  +")


def literal(text: str) -> str:
    """`text` with stand-ins, safe in small Markdown and in attributes."""
    spaced = _SPACES.sub(lambda run: chr(_AREA + 0x20) * len(run[0]), text)
    return spaced.translate(_AWAY)


def written(text: str) -> str:
    """`text` with its stand-ins put back."""
    return text if text.isascii() else text.translate(_BACK)
