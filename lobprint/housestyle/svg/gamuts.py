"""Colours of other spaces in sRGB, by the arithmetic of CSS Color 4, 17.

What sRGB can't show is cut off at its edge, as browsers do on such a screen.
"""

from __future__ import annotations

from collections.abc import Callable
from math import copysign, cos, radians, sin

from lobprint.drawing import Color

_Three = tuple[float, float, float]
_Matrix = tuple[_Three, _Three, _Three]

_TO_SRGB: _Matrix = (
    (3.2409699419045226, -1.537383177570094, -0.4986107602930034),
    (-0.9692436362808796, 1.8759675015077202, 0.04155505740717559),
    (0.05563007969699366, -0.20397695888897652, 1.0569715142428786),
)
"""From XYZ under D65 to linear sRGB."""
_FROM_D50: _Matrix = (
    (0.955473421488075, -0.02309845494876471, 0.06325924320057072),
    (-0.0283697093338637, 1.0099953980813041, 0.021041441191917323),
    (0.012314014864481998, -0.020507649298898964, 1.330365926242124),
)
"""Bradford's, to D65."""
_OKLAB_TO_LMS: _Matrix = (
    (1.0, 0.3963377773761749, 0.2158037573099136),
    (1.0, -0.1055613458156586, -0.0638541728258133),
    (1.0, -0.0894841775298119, -1.2914855480194092),
)
_LMS_TO_XYZ: _Matrix = (
    (1.2268798758459243, -0.5578149944602171, 0.2813910456659647),
    (-0.0405757452148008, 1.1122868032803170, -0.0717110580655164),
    (-0.0763729366746601, -0.4214933324022432, 1.5869240198367816),
)
_D50 = (0.3457 / 0.3585, 1.0, (1.0 - 0.3457 - 0.3585) / 0.3585)
_KAPPA, _EPSILON = 24389 / 27, 216 / 24389


def in_srgb(space: str, values: _Three) -> Color:
    """The colour that has these coordinates in a `space` that CSS names.

    Raises KeyError for a space that isn't here, OverflowError for numbers without
    end."""
    return _clipped(_encoded(_times(_TO_SRGB, _TO_XYZ[space](values))))


def _times(matrix: _Matrix, values: _Three) -> _Three:
    first, second, third = (
        sum(one * value for one, value in zip(row, values, strict=True))
        for row in matrix
    )
    return first, second, third


def _each(function: Callable[[float], float], values: _Three) -> _Three:
    """`function` of each, as far from nothing on the other side when it is below."""
    first, second, third = (copysign(function(abs(one)), one) for one in values)
    return first, second, third


def _encoded(linear: _Three) -> _Three:
    return _each(
        lambda one: (
            one * 12.92 if one <= 0.0031308 else 1.055 * one ** (1 / 2.4) - 0.055
        ),
        linear,
    )


def _linear(encoded: _Three) -> _Three:
    """Of sRGB, and of Display P3, which has the same curve."""
    return _each(
        lambda one: one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4,
        encoded,
    )


def _clipped(values: _Three) -> Color:
    red, green, blue = (min(1.0, max(0.0, one)) for one in values)
    return red, green, blue


def _rgb(
    matrix: _Matrix, linear: Callable[[_Three], _Three], d50: bool = False
) -> Callable[[_Three], _Three]:
    """From red, green and blue of a space to XYZ under D65."""

    def xyz(values: _Three) -> _Three:
        found = _times(matrix, linear(values))
        return _times(_FROM_D50, found) if d50 else found

    return xyz


def _lab(values: _Three) -> _Three:
    lightness, a, b = values
    middle = (lightness + 16) / 116
    x, z = a / 500 + middle, middle - b / 200
    y = middle**3 if lightness > _KAPPA * _EPSILON else lightness / _KAPPA
    x, z = (
        one**3 if one**3 > _EPSILON else (116 * one - 16) / _KAPPA for one in (x, z)
    )
    return _times(_FROM_D50, (x * _D50[0], y, z * _D50[2]))


def _oklab(values: _Three) -> _Three:
    first, second, third = (one**3 for one in _times(_OKLAB_TO_LMS, values))
    return _times(_LMS_TO_XYZ, (first, second, third))


def _round(space: Callable[[_Three], _Three]) -> Callable[[_Three], _Three]:
    """Of lightness, chroma and hue what `space` is of lightness, a and b."""

    def xyz(values: _Three) -> _Three:
        lightness, chroma, hue = values
        angle = radians(hue)
        return space((lightness, chroma * cos(angle), chroma * sin(angle)))

    return xyz


def _same(values: _Three) -> _Three:
    return values


_SRGB: _Matrix = (
    (0.41239079926595934, 0.357584339383878, 0.1804807884018343),
    (0.21263900587151027, 0.715168678767756, 0.07219231536073371),
    (0.01933081871559182, 0.11919477979462598, 0.9505321522496607),
)
_P3: _Matrix = (
    (0.48657094864821615, 0.26566769316909306, 0.1982172852343625),
    (0.22897456406974884, 0.6917385218365064, 0.079286914093745),
    (0.0, 0.04511338185890264, 1.043944368900976),
)
_A98: _Matrix = (
    (0.5766690429101305, 0.1855582379065463, 0.1882286462349947),
    (0.29734497525053605, 0.6273635662554661, 0.07529145849399788),
    (0.02703136138641234, 0.07068885253582723, 0.9913375368376388),
)
_PROPHOTO: _Matrix = (
    (0.7977666449006423, 0.13518129740053308, 0.0313477341283922),
    (0.2880748288194013, 0.711835234241873, 0.00008993693872564),
    (0.0, 0.0, 0.8251046025104602),
)
_REC2020: _Matrix = (
    (0.6369580483012914, 0.14461690358620832, 0.1688809751641721),
    (0.2627002120112671, 0.6779980715188708, 0.05930171646986196),
    (0.0, 0.028072693049087428, 1.060985057710791),
)


def _of_a98(values: _Three) -> _Three:
    return _each(lambda one: one ** (563 / 256), values)


def _of_prophoto(values: _Three) -> _Three:
    return _each(lambda one: one**1.8 if one > 16 / 512 else one / 16, values)


def _of_rec2020(values: _Three) -> _Three:
    return _each(
        lambda one: (
            one / 4.5
            if one < 0.01805396851080781 * 4.5
            else ((one + 0.09929682680944) / 1.09929682680944) ** (1 / 0.45)
        ),
        values,
    )


_TO_XYZ: dict[str, Callable[[_Three], _Three]] = {
    "srgb-linear": _rgb(_SRGB, _same),
    "display-p3": _rgb(_P3, _linear),
    "a98-rgb": _rgb(_A98, _of_a98),
    "prophoto-rgb": _rgb(_PROPHOTO, _of_prophoto, d50=True),
    "rec2020": _rgb(_REC2020, _of_rec2020),
    "xyz-d50": lambda values: _times(_FROM_D50, values),
    "xyz-d65": _same,
    "lab": _lab,
    "lch": _round(_lab),
    "oklab": _oklab,
    "oklch": _round(_oklab),
}
