"""The outlines of letters (OpenType 1.9, glyf and loca), for words that are drawn.

Only of files that come with lobprint or that it drew itself, as in `truetype`.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Literal, NamedTuple

from lobprint.look import MM
from lobprint.look.truetype import File, character_map, tables_of
from lobprint.look.type import Face
from lobprint.look.typeface import SOURCE_SANS, measures

Step = tuple[Literal["M", "L", "Q", "Z"], tuple[float, ...]]
"""Move, line, curve (its control point and its end), close."""
ON, X_SHORT, Y_SHORT, REPEAT, X_SAME, Y_SAME = 1, 2, 4, 8, 16, 32
WORDS, MORE, SCALE, TWO_SCALES, MATRIX = 1, 32, 8, 64, 128
Point = tuple[float, float, bool]
"""x, y upwards, and whether it lies on the outline."""
Contours = list[list[Point]]


def drawn_words(text: str, face: Face, size: float) -> Iterator[Step]:
    """`text` in the type that is being set, `size` pt large, as steps in mm from the
    start of its baseline; y runs down. A letter that no type has is left out."""
    x, advances = 0.0, measures().advances(face)
    for char in text:
        scale, steps = _drawn(char, face)
        factor = size * scale / MM
        for kind, numbers in steps:
            pairs = zip(numbers[::2], numbers[1::2], strict=True)
            points = [one for a, b in pairs for one in (x + a * factor, -b * factor)]
            yield kind, tuple(points)
        x += advances[char] * size / 1000 / MM


def _drawn(char: str, face: Face) -> tuple[float, tuple[Step, ...]]:
    """A letter in em, and the scale of its type."""
    typeface = measures().typeface
    for one in (typeface, SOURCE_SANS):
        steps = glyphs_of(one.file(face)).letter(char)
        if steps is not None:
            return one.scale, steps
    return 1.0, ()


@lru_cache(maxsize=16)
def glyphs_of(file: File) -> Glyphs:
    """Kept, for the letters of many charts are the same."""
    data = file.data
    tables = tables_of(data)
    return Glyphs(data, tables, character_map(data, tables["cmap"]), {})


class Glyphs(NamedTuple):
    """The glyphs of a file: its tables, its characters, the letters asked before."""

    data: bytes
    tables: dict[str, int]
    characters: dict[int, int]
    known: dict[str, tuple[Step, ...]]

    def letter(self, char: str) -> tuple[Step, ...] | None:
        """The outline of `char` in em; None when the file lacks it."""
        if char not in self.known:
            glyph = self.characters.get(ord(char))
            if glyph is None:
                return None
            units = self._read(">H", self.tables["head"] + 18)[0]
            self.known[char] = tuple(_steps(self.contours(glyph), units))
        return self.known[char]

    def contours(self, glyph: int) -> Contours:
        """The points of each contour, in units of the file; none of a space."""
        at, end = self._place(glyph)
        if at == end:
            return []
        (count,) = self._read(">h", at)
        return self._simple(at + 10, count) if count >= 0 else self._made_of(at + 10)

    def _read(self, form: str, at: int) -> tuple[int, ...]:
        return struct.unpack_from(form, self.data, at)

    def _place(self, glyph: int) -> tuple[int, int]:
        long = self._read(">h", self.tables["head"] + 50)[0]
        form, size = (">2L", 4) if long else (">2H", 2)
        start, end = self._read(form, self.tables["loca"] + glyph * size)
        glyf, unit = self.tables["glyf"], 1 if long else 2
        return glyf + start * unit, glyf + end * unit

    def _simple(self, at: int, count: int) -> Contours:
        ends = self._read(f">{count}H", at)
        at += 2 * count
        at += 2 + self._read(">H", at)[0]  # instructions
        flags, at = self._flags(at, ends[-1] + 1 if ends else 0)
        xs, at = self._along(at, flags, X_SHORT, X_SAME)
        ys, _ = self._along(at, flags, Y_SHORT, Y_SAME)
        points = [
            (float(x), float(y), bool(flag & ON))
            for x, y, flag in zip(xs, ys, flags, strict=True)
        ]
        return [points[a:b] for a, b in pairwise([0, *(end + 1 for end in ends)])]

    def _flags(self, at: int, count: int) -> tuple[list[int], int]:
        flags: list[int] = []
        while len(flags) < count:
            flag = self.data[at]
            again = self.data[at + 1] if flag & REPEAT else 0
            flags += [flag] * (again + 1)
            at += 2 if flag & REPEAT else 1
        return flags, at

    def _along(
        self, at: int, flags: Sequence[int], short: int, same: int
    ) -> tuple[list[int], int]:
        """Where the points lie in one direction: each is told from the one before."""
        moves: list[int] = []
        for flag in flags:
            if flag & short:
                moves.append(self.data[at] if flag & same else -self.data[at])
                at += 1
            elif flag & same:
                moves.append(0)
            else:
                moves.append(self._read(">h", at)[0])
                at += 2
        return list(accumulate(moves)), at

    def _made_of(self, at: int) -> Contours:
        """A letter and its accent: other glyphs, moved and scaled."""
        made: Contours = []
        flags = MORE
        while flags & MORE:
            flags, glyph = self._read(">2H", at)
            right, up = self._read(">2h" if flags & WORDS else ">2b", at + 4)
            at += 8 if flags & WORDS else 6
            count = 1 if flags & SCALE else 2 if flags & TWO_SCALES else 0
            count = 4 if flags & MATRIX else count
            scales = [one / 16384 for one in self._read(f">{count}h", at)]
            at += 2 * count
            made += _moved(self.contours(glyph), _matrix(scales), right, up)
        return made


def _matrix(scales: Sequence[float]) -> tuple[float, float, float, float]:
    if len(scales) == 4:
        a, b, c, d = scales
        return a, b, c, d
    return (scales[0], 0.0, 0.0, scales[-1]) if scales else (1.0, 0.0, 0.0, 1.0)


def _moved(
    contours: Contours, by: tuple[float, float, float, float], right: float, up: float
) -> Contours:
    a, b, c, d = by
    return [
        [(a * x + c * y + right, b * x + d * y + up, on) for x, y, on in contour]
        for contour in contours
    ]


def _steps(contours: Contours, units: int) -> Iterator[Step]:
    """Two points beside the outline have one on it halfway between them."""
    for contour in contours:
        points = [(x / units, y / units, on) for x, y, on in contour]
        whole: list[Point] = []
        for before, point in zip([points[-1], *points], points, strict=False):
            if not (before[2] or point[2]):
                whole.append(_between(before, point))
            whole.append(point)
        first = next((at for at, point in enumerate(whole) if point[2]), 0)
        turned = [*whole[first:], *whole[: first + 1]]
        yield "M", turned[0][:2]
        control: tuple[float, ...] = ()
        for x, y, on in turned[1:]:
            if not on:
                control = (x, y)
                continue
            yield ("Q", (*control, x, y)) if control else ("L", (x, y))
            control = ()
        yield "Z", ()


def _between(one: Point, other: Point) -> Point:
    return (one[0] + other[0]) / 2, (one[1] + other[1]) / 2, True
