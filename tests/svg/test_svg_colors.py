"""Colours that not every screen can show look on paper as their maker wants."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from svg_files import svg

from lobprint.drawing import Shape
from lobprint.housestyle.svg import read_svg
from lobprint.housestyle.svg.colors import parse_color
from lobprint.pdf.picture import picture as picture_of

P3 = "color(display-p3 0 .3843 .6078)"


def fill(rect: str, style: str = "") -> str:
    """How the first shape of a drawing is filled, as #rrggbb."""
    text = svg(f"<style>{style}</style>{rect}")
    drawing = read_svg(text.encode(), picture_of).drawing
    assert drawing is not None
    shape = drawing.marks[0]
    assert isinstance(shape, Shape)
    assert isinstance(shape.fill, tuple)
    return "#" + "".join(f"{round(one * 255):02x}" for one in shape.fill)


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        (f'style="fill:#00629B;fill:{P3}"', "#00629b"),
        (f'fill="#00629B" style="fill:{P3}"', "#00629b"),
        (f'style="fill:{P3};fill:#00629B"', "#00629b"),
        (f'fill="{P3}"', "#0064a0"),
        ('style="fill:#00629B;fill:oklch(.5 .1 240)!important"', "#00629b"),
        ('fill="#00629B" style="fill:color-mix(in srgb, red, blue)"', "#00629b"),
        ('fill="#00629B" style="fill:var(--merk)"', "#00629b"),
        ('fill="#00629B" style="fill:onzin"', "#00629b"),
        ('style="fill:#00629B;fill:hwb(204 0% 39%)"', "#005d9c"),
        ('fill="onzin"', "#000000"),
        ('fill="#12345"', "#000000"),
        ('style="fill:red;fill:initial"', "#000000"),
        ('fill="#00629B icc-color(huis, 1, .4, 0, .2)"', "#00629b"),
        ('class="a"', "#00629b"),
    ],
)
def test_a_colour_that_is_not_for_all_yields_to_the_one_before_it(
    attributes: str, expected: str
) -> None:
    """So CSS has it (CSS Color 4, 1), and so Figma and Illustrator write it."""
    rect = f'<rect width="90" height="50" {attributes}/>'
    assert fill(rect, f".a{{fill:#00629B;fill:{P3}}}") == expected


def test_what_css_drops_leaves_the_colour_of_the_group() -> None:
    group = '<g fill="#00629B"><rect width="90" height="50" fill="onzin"/></g>'
    assert fill(group) == "#00629b"


@pytest.mark.parametrize(
    ("text", "expected"),
    [  # of pure red, from the examples of CSS Color 4
        ("oklch(62.8% 0.25768 29.234)", (255, 0, 0)),
        ("oklab(62.796% .22486 .12585)", (255, 0, 0)),
        ("lab(54.29 80.8 69.89)", (255, 0, 0)),
        ("lch(54.29 106.84 40.86)", (255, 0, 0)),
        ("color(display-p3 .9175 .2003 .1386)", (255, 0, 0)),
        ("color(rec2020 .792 .231 .0738)", (255, 0, 0)),
        ("color(a98-rgb .8586 0 0)", (255, 0, 0)),
        ("color(prophoto-rgb .7022 .2757 .1036)", (255, 0, 0)),
        ("color(xyz-d50 .4361 .2225 .0139)", (255, 0, 0)),
        ("color(xyz .4124 .2126 .0193)", (255, 0, 0)),
        ("color(srgb-linear .2140 .2140 .2140)", (128, 128, 128)),
        ("color(display-p3 1 0 0)", (255, 0, 0)),
        ("hwb(194 0% 0%)", (0, 195, 255)),
    ],
)
def test_a_colour_of_another_space_is_worked_out(
    text: str, expected: tuple[int, int, int]
) -> None:
    found = parse_color(text)
    assert found is not None
    assert [round(one * 255) for one in found[0]] == pytest.approx(expected, abs=1)


FUNCTIONS = "rgb rgba hsl hwb lab lch oklab oklch color url var color-mix light-dark"
PIECES = "display-p3 rec2020 xyz srgb none 50% 1 1e999 -3 0.5 , / 30deg 1turn from red"


@settings(max_examples=300)
@given(
    st.sampled_from(FUNCTIONS.split()),
    st.lists(st.sampled_from(PIECES.split()) | st.text(max_size=4), max_size=6),
)
def test_any_text_is_a_colour_or_is_none(name: str, pieces: list[str]) -> None:
    found = parse_color(f"{name}({' '.join(pieces)})")
    assert found is None or all(0 <= one <= 1 for one in (*found[0], found[1]))
