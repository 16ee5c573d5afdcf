"""A school's colours: as given where they decorate, readable where they speak."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lobprint.brand import contrast, grey, make_brand, parse_color

colors = st.integers(0, 0xFFFFFF).map("{:06X}".format)


@pytest.mark.parametrize(
    ("color", "accent", "tint", "on_merk"),
    [
        ("00629B", "00629B", "EDF4F8", "FFFFFF"),
        ("3A7D34", "3A7D34", "F1F6F1", "FFFFFF"),
        ("FFC20E", "000000", "F6F4EE", "000000"),
    ],
)
def test_the_colours_of_the_design_come_out_as_designed(
    color: str, accent: str, tint: str, on_merk: str
) -> None:
    brand = make_brand(color)
    assert (brand.merk, brand.accent) == (color, accent)
    assert (brand.tint, brand.on_merk) == (tint, on_merk)


@given(colors)
@example("CB17FC")
def test_accent_reads_on_white_and_on_the_tint(color: str) -> None:
    brand = make_brand(color)
    assert contrast(brand.accent, "FFFFFF") >= 5
    assert contrast(brand.accent, brand.tint) >= 4.5
    assert contrast("000000", brand.tint) >= 16


@given(colors)
def test_accent_is_still_black_in_a_light_copy(color: str) -> None:
    assert grey(make_brand(color).accent) < 0.4


@pytest.mark.parametrize(
    "color", ["FFC20E", "F9C846", "F7A600", "F39200", "EE7F00", "FFED00", "C8D400"]
)
def test_yellow_and_orange_speak_in_black_and_not_in_brown(color: str) -> None:
    brand = make_brand(color)
    assert (brand.merk, brand.accent) == (color, "000000")


@pytest.mark.parametrize(
    ("color", "accent"),
    [("EC6608", "AE4B05"), ("9BD770", "506F3A"), ("6B4A00", "6B4A00")],
    ids=["orange red", "green", "a brown of its own"],
)
def test_other_colours_keep_their_hue(color: str, accent: str) -> None:
    assert make_brand(color).accent == accent


@given(colors)
def test_merk_stays_as_the_school_gave_it(color: str) -> None:
    assert make_brand(color).merk == color


@given(colors)
def test_what_stands_on_merk_is_the_better_of_black_and_white(color: str) -> None:
    brand = make_brand(color)
    assert contrast(brand.on_merk, color) >= 4.5


@given(colors, colors)
def test_an_accent_of_its_own_replaces_the_derived_one(color: str, own: str) -> None:
    assert make_brand(color, own).accent == make_brand(own).accent


def test_a_frugal_brand_prints_in_black_alone() -> None:
    brand = make_brand("FFC20E", frugal=True)
    assert {brand.color("merk"), brand.color("accent")} == {"000000"}
    assert brand.color("tint") == "FFFFFF"


@pytest.mark.parametrize(
    ("text", "color"),
    [("#00629B", "00629B"), ("00629b", "00629B"), (" #0af ", "00AAFF")],
)
def test_a_colour_may_be_written_in_the_usual_ways(text: str, color: str) -> None:
    assert parse_color(text) == color


@given(st.text())
def test_whatever_else_is_no_colour(text: str) -> None:
    color = parse_color(text)
    assert color is None or len(color) == 6


@pytest.mark.parametrize("text", ["", "blauw", "#12345", "#GGGGGG", "rgb(1,2,3)"])
def test_words_and_half_codes_are_no_colour(text: str) -> None:
    assert parse_color(text) is None
