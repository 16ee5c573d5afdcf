"""What becomes of a page on paper: a laser printer and copiers, simulated.

A page is a grey picture of `DPI` pixels an inch; what comes out is black and white, of
`COPIER` pixels an inch. No real copier was measured: these are a lens that blurs by
0.09 mm, and a sheet of which every spot is black or white.
"""

from __future__ import annotations

from functools import lru_cache
from math import cos, pi

from PIL import Image, ImageChops, ImageFilter
from PIL.Image import Image as Picture

DPI, COPIER = 600, 300
BLUR = 0.09 / 25.4 * COPIER
CELL = 8
"""Of the laser's screen: dots at 45 degrees, 106 lines an inch."""


def laser(page: Picture) -> Picture:
    """Printed by a laser printer, which makes grey of dots, and then copied."""
    dots = ImageChops.subtract(page, _screen(*page.size)).point([0] + [255] * 255)
    return _copy(_scanned(dots))


def light(page: Picture) -> Picture:
    """A light copy: what is lighter than 40 % has gone."""
    return _black(_scanned(page), 0.4)


def twice(page: Picture) -> Picture:
    """A copy of a copy."""
    return _copy(_copy(_scanned(page)))


WAYS = (laser, light, twice)


def plain(page: Picture) -> Picture:
    """As it is, black and white."""
    return _black(_scanned(page), 0.5)


def _scanned(page: Picture) -> Picture:
    return page.reduce(DPI // COPIER)


def _copy(page: Picture) -> Picture:
    return _black(page.filter(ImageFilter.GaussianBlur(BLUR)), 0.5)


def _black(page: Picture, grey: float) -> Picture:
    """Black where `page` is at most so light, else white."""
    return page.point([0 if light <= grey * 255 else 255 for light in range(256)])


@lru_cache(maxsize=4)
def _screen(width: int, height: int) -> Picture:
    """How light a spot must be to stay white: dots grow from the middle of a cell."""
    spots = [(x, y) for y in range(CELL) for x in range(CELL)]
    ranks = {spot: rank for rank, spot in enumerate(sorted(spots, key=_order))}
    cell = Image.new("L", (CELL, CELL))
    cell.putdata([ranks[spot] * 4 + 2 for spot in spots])
    row = _tiled(cell, (width, CELL))
    return _tiled(row, (width, height))


def _order(spot: tuple[int, int]) -> float:
    x, y = (2 * pi * at / CELL for at in spot)
    return cos(x + y) + cos(x - y)


def _tiled(tile: Picture, size: tuple[int, int]) -> Picture:
    whole = Image.new("L", size)
    for x in range(0, size[0], tile.width):
        for y in range(0, size[1], tile.height):
            whole.paste(tile, (x, y))
    return whole
