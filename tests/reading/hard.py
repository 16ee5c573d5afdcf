"""Values that programs stumble over."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import chain, cycle
from typing import Any

from lobprint.look.truetype import advances
from lobprint.look.typeface import SOURCE_SANS
from lobprint.reading.place import SIGNS
from lobprint.reading.story import BLANK
from reading.filling import Values, filled_with, is_day, takes_lines

MOST = 2_000
LONG = (("Lang verhaal. " * MOST)[:MOST].strip(), ("Lang" * MOST)[:MOST])
WORDS = (
    "=1+1",
    "<w:t>&amp; \"zo\" 'of' zo</w:t>",
    "שלום, dat is van rechts naar links",
    "e\u0301e\u0301n a\u030a n\u0303: samengestelde letters",
    "Goed bezig 😀 👩🏽‍🏫 👍🏿",
    "Twee  spaties, een vaste\u00a0spatie en een afbreek\u00adstreepje",
    "+31 6 12345678; -5; @iedereen; 'zo",
    "x",
)
LINES = (
    "Eén.\nTwee.\nDrie.",
    "Een witregel:\n\nen verder.",
)
DAYS = {
    "5-1-2027": "5-1-2027",
    "31/12/2026": "31-12-2026",
    "2027-02-03": "3-2-2027",
    "5 januari 2027": "5-1-2027",
    "volgende week": "volgende week",
}
"""As they are written, and as they are read."""


@cache
def letters() -> tuple[str, ...]:
    """All letters of the type, in texts of 2,000: but for boxes, between which no
    answer is found by its place."""
    known = advances(SOURCE_SANS.file("regular").data)
    aside = f"{BLANK}{SIGNS}"
    signs = sorted(one for one in known if one not in aside and one.isprintable())
    parts = range(0, len(signs), MOST)
    return tuple("".join(signs[at : at + MOST]) for at in parts)


def filled_hard(data: bytes) -> tuple[bytes, Values]:
    """A form with hard values in every control, and what should come back."""
    days, lines, one_line = cycle(DAYS), _words(*LINES), _words()

    def words(control: Any, _: int) -> str:
        if is_day(control):
            return next(days)
        return next(lines if takes_lines(control) else one_line)

    filled, values = filled_with(data, words)
    return filled, {tag: DAYS.get(str(one), one) for tag, one in values.items()}


def _words(*lines: str) -> Iterator[str]:
    """The long texts once, for LibreOffice is slow with those, and others for ever."""
    return chain(letters(), LONG, cycle((*WORDS, *lines)))
