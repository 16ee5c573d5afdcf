"""Pixels of other colour spaces in sRGB.

Of ICC profiles those are read that say with three colours and three curves what a
screen shows (ICC.1, 8.3): Display P3, Adobe RGB and their like. Inks have no such
profile: they are what a coated sheet shows, with black as black as it is.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

from lobprint.drawing import Color
from lobprint.housestyle.svg.gamuts import in_srgb

if TYPE_CHECKING:
    from PIL.Image import Image

_Curve = Callable[[float], float]
_Space = Callable[[float, float, float], Color]
_GRID = 17
"""So many points along each side of a table of colours."""
_SAME = 0.02
"""What differs less in each of `_TRIED` from sRGB is sRGB by another name."""
_TRIED = (
    (1.0, 0.0, 0.0),
    (0.0, 1.0, 0.0),
    (0.0, 0.0, 1.0),
    (0.5, 0.5, 0.5),
    (0.2, 0.6, 0.8),
)
_PARAMETERS = {0: "g", 1: "gab", 2: "gabc", 3: "gabcd", 4: "gabcdef"}
"""The kinds of a parametric curve, and what each tells (ICC.1, 10.18)."""


def is_wide(profile: bytes | None) -> bool:
    """Whether colours under this ICC profile look otherwise than in sRGB."""
    space = _space(profile) if profile else None
    if space is None:
        return False
    return any(
        abs(one - other) > _SAME
        for tried in _TRIED
        for one, other in zip(space(*tried), tried, strict=True)
    )


def in_srgb_pixels(image: Image) -> Image:
    """`image`, in RGB, with the colours that its profile means."""
    from PIL.ImageFilter import Color3DLUT

    space = _space(image.info.get("icc_profile") or b"")
    if space is None:
        return image
    return image.filter(Color3DLUT.generate(_GRID, space))


def of_inks(image: Image) -> Image:
    """An image in cyan, magenta, yellow and black as RGB."""
    from PIL import Image as Pictures
    from PIL import ImageChops
    from PIL.ImageFilter import Color3DLUT

    cyan, magenta, yellow, black = image.split()
    colored = Pictures.merge("RGB", (cyan, magenta, yellow))
    colored = colored.filter(Color3DLUT.generate(_GRID, _printed))
    light = ImageChops.invert(black)
    return ImageChops.multiply(colored, Pictures.merge("RGB", (light, light, light)))


def _printed(cyan: float, magenta: float, yellow: float) -> Color:
    """What three inks look like on a coated sheet (a fit to US Web Coated SWOP)."""
    red = (
        255
        + cyan * (-4.3873 * cyan + 54.4862 * magenta + 18.8229 * yellow - 285.2331)
        + magenta * (1.715 * magenta - 5.6097 * yellow - 5.497)
        + yellow * (-2.5217 * yellow + 17.5119)
    )
    green = (
        255
        + cyan * (8.841 * cyan + 60.118 * magenta + 6.8714 * yellow - 79.2971)
        + magenta * (-15.3104 * magenta + 17.5753 * yellow - 190.9453)
        + yellow * (4.4443 * yellow - 24.8674)
    )
    blue = (
        255
        + cyan * (0.8843 * cyan + 8.0787 * magenta + 30.8998 * yellow - 14.1836)
        + magenta * (10.4959 * magenta + 63.0238 * yellow - 112.2388)
        + yellow * (0.033 * yellow - 193.5821)
    )
    return _share(red), _share(green), _share(blue)


def _share(value: float) -> float:
    return min(1.0, max(0.0, value / 255))


@lru_cache(maxsize=8)
def _space(profile: bytes) -> _Space | None:
    """How a profile turns red, green and blue into sRGB; None for one of another
    kind."""
    try:
        return _read(profile)
    except (struct.error, KeyError, ValueError, IndexError):
        return None


def _read(profile: bytes) -> _Space | None:
    if profile[16:20] != b"RGB ":
        return None
    tags = _tags(profile)
    columns = [_xyz(tags[name]) for name in (b"rXYZ", b"gXYZ", b"bXYZ")]
    curves = [_curve(tags[name]) for name in (b"rTRC", b"gTRC", b"bTRC")]

    def space(red: float, green: float, blue: float) -> Color:
        linear = [
            curve(value)
            for curve, value in zip(curves, (red, green, blue), strict=True)
        ]
        x, y, z = (
            sum(one * share for one, share in zip(row, linear, strict=True))
            for row in zip(*columns, strict=True)
        )
        return in_srgb("xyz-d50", (x, y, z))

    return space


def _tags(profile: bytes) -> dict[bytes, bytes]:
    (count,) = struct.unpack_from(">L", profile, 128)
    if count > 200:
        raise ValueError
    found: dict[bytes, bytes] = {}
    for at in range(count):
        name, start, size = struct.unpack_from(">4s2L", profile, 132 + 12 * at)
        found[name] = profile[start : start + size]
    return found


def _xyz(tag: bytes) -> tuple[float, float, float]:
    x, y, z = struct.unpack_from(">3l", tag, 8)
    return x / 65536, y / 65536, z / 65536


def _curve(tag: bytes) -> _Curve:
    kind, count = struct.unpack_from(">4s4xL", tag)
    if kind == b"curv":
        values = struct.unpack_from(f">{count}H", tag, 12)
        return _tabled(values)
    if kind != b"para":
        raise ValueError
    names = _PARAMETERS[count >> 16]
    numbers = struct.unpack_from(f">{len(names)}l", tag, 12)
    return _parametric({n: v / 65536 for n, v in zip(names, numbers, strict=True)})


def _tabled(values: tuple[int, ...]) -> _Curve:
    if not values:
        return lambda value: value
    if len(values) == 1:
        return lambda value: float(value ** (values[0] / 256))
    last = len(values) - 1

    def curve(value: float) -> float:
        at = min(last - 1, int(value * last))
        part = value * last - at
        return (values[at] * (1 - part) + values[at + 1] * part) / 65535

    return curve


def _parametric(of: dict[str, float]) -> _Curve:
    """ICC.1, table 68: above d a power, below it a line."""
    a, b = of.get("a", 1.0), of.get("b", 0.0)
    above = of.get("e", 0.0) if "d" in of else of.get("c", 0.0)
    bend = of.get("d", -b / a if a else 0.0)
    slope, below = (of["c"], of.get("f", 0.0)) if "d" in of else (0.0, above)

    def curve(value: float) -> float:
        if value < bend:
            return slope * value + below
        return float(max(0.0, a * value + b) ** of["g"]) + above

    return curve
