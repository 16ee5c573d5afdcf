"""The measures that both formats share."""

from __future__ import annotations

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from lobprint.blocks import tables
from lobprint.look import type as styles
from lobprint.look.fonts import missing_characters, text_width
from lobprint.look.paper import SHEETS
from lobprint.look.type import Face, TypeStyle
from lobprint.look.typeface import FILES, built_in_path, measures

FACES: list[Face] = ["regular", "bold", "italic"]


@pytest.mark.parametrize("face", FACES)
def test_widths_are_those_of_the_font_file(face: Face) -> None:
    font = TTFont(built_in_path(FILES[face]))
    metrics = font["hmtx"].metrics
    characters = font.getBestCmap().items()
    expected = {chr(c): metrics[g][0] for c, g in characters if c <= 0xFFFF}
    assert measures().advances(face) == expected


@given(st.text(max_size=40), st.text(max_size=40))
def test_words_are_as_wide_as_their_letters(one: str, other: str) -> None:
    whole = text_width(one + other, "regular", 10)
    parts = text_width(one, "regular", 10) + text_width(other, "regular", 10)
    assert whole == pytest.approx(parts)


def test_names_from_poland_turkey_and_greece_can_be_printed() -> None:
    assert missing_characters("Łódź Çağlayan Şişli Ελλάδα Ñandú Œuvre Ž") == []


def test_what_the_font_lacks_is_named_once() -> None:
    assert missing_characters("School 😀 en 😀 中") == ["😀", "中"]


def test_no_words_are_smaller_than_nine_points() -> None:
    """The square before an answer is no word."""
    types = {k: v.size for k, v in vars(styles).items() if isinstance(v, TypeStyle)}
    assert types.pop("ANSWER_SQUARE") < 9
    assert min(types.values()) >= 9


def test_an_a3_canvas_printed_on_a4_keeps_its_type_at_nine_points() -> None:
    reduced = 210 / 297
    assert styles.A3_MICRO.size * reduced >= 9


@pytest.mark.parametrize(
    ("paper", "width", "height"),
    [("A4", 165, 250), ("A4-landscape", 257, 160), ("A3-landscape", 375, 250)],
)
def test_text_blocks_are_as_designed(paper: str, width: float, height: float) -> None:
    sheet = SHEETS[paper]  # type: ignore[index]
    assert (sheet.text_width, sheet.text_height) == (width, height)


def test_margins_mirror_on_left_hand_pages() -> None:
    assert [SHEETS["A4"].left(page) for page in (1, 2, 3)] == [25, 20, 25]


def test_more_rows_than_a_table_has_room_for_stand_in_the_same_height() -> None:
    line, usual = tables.LINE, tables.PADDING
    assert tables.row_padding(12, None) == tables.row_padding(9, 9) == usual
    for rows in (10, 11, 12):
        high = rows * (line + 2 * tables.row_padding(rows, 9))
        assert high == pytest.approx(9 * (line + 2 * usual))
    assert tables.row_padding(40, 9) == tables.CLOSEST
