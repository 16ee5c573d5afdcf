"""Bounds for fonts that were made to break their reader: few bytes that unfold to much.

Every bound lies far above what real fonts have.
"""

from __future__ import annotations

import struct
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from lobprint.housestyle.typefaces.description import NoFontError

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

MOST_CODES = 0x20000
"""Characters of one table, unfolded."""
MOST_POINTS = 10_000
"""Points of one glyph."""
MOST_STEPS = 300_000
"""Points and parts drawn, and subroutines called, for a whole face."""
MOST_VARIATIONS = 8_000_000
"""Bytes of a variable font's table of changes."""


def check(font: TTFont) -> None:
    """Raises NoFontError for tables that unfold to more than a font can be."""
    data = font.reader["cmap"]
    count = struct.unpack_from(">H", data, 2)[0]
    starts = {struct.unpack_from(">L", data, 8 + 8 * at)[0] for at in range(count)}
    if len(starts) > 40 or any(_codes(data, start) > MOST_CODES for start in starts):
        raise NoFontError("a character map without end")
    if "gvar" in font and len(font.reader["gvar"]) > MOST_VARIATIONS:
        raise NoFontError("variations without end")


def _codes(data: bytes, start: int) -> int:
    """How many characters the table at `start` speaks of."""
    kind = struct.unpack_from(">H", data, start)[0]
    if kind == 4:
        count = struct.unpack_from(">H", data, start + 6)[0] // 2
        ends = struct.unpack_from(f">{count}H", data, start + 14)
        begins = struct.unpack_from(f">{count}H", data, start + 16 + 2 * count)
        return sum(max(0, end - one + 1) for one, end in zip(begins, ends, strict=True))
    if kind in (8, 12, 13):
        groups_at = start + (8204 if kind == 8 else 12)
        count = struct.unpack_from(">L", data, groups_at)[0]
        groups = data[groups_at + 4 : groups_at + 4 + 12 * count]
        spans = struct.iter_unpack(">3L", groups[: len(groups) // 12 * 12])
        return sum(max(0, end - one + 1) for one, end, _ in spans)
    return 0


def check_glyph(font: TTFont, name: str) -> None:
    """Raises NoFontError for a TrueType glyph of too many points."""
    if "glyf" not in font:
        return
    data = getattr(font["glyf"].glyphs.get(name), "data", b"")
    contours = struct.unpack_from(">h", data)[0] if data else 0
    if contours > 0:
        last = struct.unpack_from(">H", data, 10 + 2 * (contours - 1))[0]
        if last >= MOST_POINTS:
            raise NoFontError("a glyph without end")


class Budget:
    """The steps that are left for drawing a face."""

    def __init__(self, steps: int = MOST_STEPS) -> None:
        self._left = steps

    def spend(self) -> None:
        """Raises NoFontError when nothing is left."""
        self._left -= 1
        if self._left < 0:
            raise NoFontError("a drawing without end")

    def counting(self, pen: Any) -> Any:
        """`pen`, each use of which takes a step."""
        return _Counting(pen, self)


class _Counting:
    def __init__(self, pen: Any, budget: Budget) -> None:
        self._pen, self._budget = pen, budget

    def __getattr__(self, name: str) -> Any:
        self._budget.spend()
        return getattr(self._pen, name)


def limit_subroutines(charstring: Any, budget: Budget) -> None:
    """Count each call of a subroutine in a PostScript glyph: ten that call one another
    a hundred times make more steps than there are seconds."""
    charstring.outlineExtractor = partial(_counted(), budget)


@cache
def _counted() -> Any:
    from fontTools.misc.psCharStrings import T2OutlineExtractor

    class Counted(T2OutlineExtractor):  # type: ignore[misc]
        def __init__(self, budget: Budget, *rest: Any) -> None:
            super().__init__(*rest)
            self.budget = budget

        def op_callsubr(self, index: Any) -> None:
            self.budget.spend()
            super().op_callsubr(index)

        def op_callgsubr(self, index: Any) -> None:
            self.budget.spend()
            super().op_callgsubr(index)

    return Counted
