"""Two pictures of one sheet have the same ink, for nobody writes twice alike.

What is compared are fingerprints (`fingerprint.py`): bits of cells, row by row. Whole
numbers do for that, so it needs nothing of `lobprint[scan]`.
"""

from __future__ import annotations

HEAD = 2
"""Bytes before the bits, that say how many cells are in a row."""
FEW = 60
"""With fewer cells than this nothing can be said: empty pages are alike, and so are
those of people who put the same few crosses and wrote nothing."""


def same_ink(a: bytes, b: bytes) -> float:
    """How much of the ink on two pages is in the same places, 0 to 1."""
    if len(a) != len(b) or a[:HEAD] != b[:HEAD]:
        return 0.0
    wide = int.from_bytes(a[:HEAD], "big")
    one, other = (int.from_bytes(data[HEAD:], "big") for data in (a, b))
    if min(one.bit_count(), other.bit_count()) < FEW:
        return 0.0
    shared = one & _grown(other, wide), other & _grown(one, wide)
    count = one.bit_count() + other.bit_count()
    return sum(cells.bit_count() for cells in shared) / count


def _grown(cells: int, wide: int) -> int:
    """With the cells beside, above and below them: ink lies on the border of two."""
    row = cells | cells << 1 | cells >> 1
    return row | row << wide | row >> wide
