"""Shadows and other effects become a picture, within limits of time and memory."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from svg_files import svg

from lobprint.housestyle.svg import Artwork, read_svg
from lobprint.housestyle.svg.clean import clean
from lobprint.housestyle.svg.effects import Cost, cost_of
from lobprint.housestyle.svg.source import read_elements
from lobprint.housestyle.svg.viewport import sized
from lobprint.pdf.picture import picture as picture_of

SPOT = '<g filter="url(#f)"><circle cx="{x}" cy="20" r="4" fill="#00629B"/></g>'
BLUR = '<filter id="f"><feGaussianBlur stdDeviation="1"/></filter>'
SPOTS = BLUR + "".join(SPOT.format(x=9 * at) for at in range(1, 11))


def drawn(inside: str) -> Artwork:
    return read_svg(svg(inside).encode(), picture_of)


def wide(art: Artwork) -> int:
    with Image.open(io.BytesIO(art.png)) as image:
        return max(image.size)


def cost(inside: str, pixels: int = 1600) -> Cost:
    root = clean(read_elements(svg(inside).encode()))
    return cost_of(root, *sized(root), pixels)


def test_many_soft_spots_are_one_picture() -> None:
    art = drawn(SPOTS)
    assert art.drawing is None
    assert wide(art) == 1600


@pytest.mark.parametrize(
    "parts",
    [
        '<feMorphology radius="1" operator="dilate" in="SourceAlpha"/>',
        '<feTurbulence baseFrequency=".1" numOctaves="2"/>',
        '<feDiffuseLighting lighting-color="red"><fePointLight x="9" y="9" z="9"/>'
        "</feDiffuseLighting>",
        '<feConvolveMatrix order="3" kernelMatrix="1 0 0 0 1 0 0 0 1"/>',
        '<feTile/><feDisplacementMap in2="SourceGraphic" scale="3"/>',
    ],
)
def test_what_only_a_rasteriser_draws_is_drawn(parts: str) -> None:
    rect = '<rect x="5" y="5" width="30" height="20" fill="#00629B" filter="url(#f)"/>'
    art = drawn(f'<filter id="f">{parts}</filter>{rect}')
    assert art.drawing is None


def test_a_heavy_picture_has_fewer_pixels_but_enough_for_a_printer() -> None:
    rect = '<rect width="190" height="90" filter="url(#f)"/>'
    blurs = '<feGaussianBlur stdDeviation=".1"/>' * 12
    art = drawn(f'<filter id="f">{blurs}</filter>{rect}')
    assert 600 <= wide(art) < 1600


def test_a_small_effect_counts_for_less_than_a_large_one() -> None:
    large = BLUR + '<rect width="90" height="50" filter="url(#f)"/>'
    small = large.replace('width="90" height="50"', 'width="9" height="5"')
    assert cost(small).filtered < cost(large).filtered / 10


def test_half_the_pixels_along_a_side_is_a_quarter_of_the_work() -> None:
    assert cost(SPOTS, 800).time < cost(SPOTS, 1600).time / 2
