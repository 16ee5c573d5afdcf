"""What is said of a page: on or off when all agrees, and never empty when in doubt."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import pytest
from paper import marks, pens
from paper.marks import Mark

from lobprint.scan.arrays import Grey
from lobprint.stamp import Box
from scan.sheets import Seen, Sheet, hand

PENS = (pens.BALLPOINT, pens.BLACK, pens.RED, pens.PENCIL, pens.BALLPOINT)


@pytest.fixture(scope="module")
def empty() -> Seen:
    return Sheet().seen()


def test_of_a_page_on_which_nobody_wrote_nothing_needs_a_look(empty: Seen) -> None:
    assert {mark.state for mark in empty.marks} == {"off"}
    assert {writing.state for writing in empty.writings} == {"empty"}
    assert not any(mark.crop or mark.why for mark in empty.marks)
    assert not any(writing.crop for writing in empty.writings)


@pytest.mark.parametrize("mark", [marks.cross, marks.tick, marks.looped, marks.slash])
def test_a_box_is_on_whatever_pen_marked_it(mark: Mark) -> None:
    sheet = Sheet()
    boxes = sheet.spots("box")
    for spot, pen in zip(boxes[::3], PENS, strict=True):
        sheet.marks(spot, mark, pen)
    seen = sheet.seen()
    assert {seen.of(one).state for one in boxes[::3]} == {"on"}
    assert {seen.of(one).state for one in boxes[1::3]} == {"off"}


@pytest.mark.parametrize(
    "mark",
    [
        *(marks.circle, marks.beside, marks.underlined, marks.speck),
        *(marks.scratched, marks.struck, marks.with_word("minimaal")),
    ],
)
def test_what_may_mean_either_is_for_somebody_to_say(mark: Mark) -> None:
    sheet = Sheet()
    spot = sheet.spots("box")[4]
    sheet.marks(spot, mark)
    seen = sheet.seen().of(spot)
    assert seen.state == "doubt"
    assert seen.why
    assert seen.crop.startswith(b"\x89PNG")


def test_a_tail_that_comes_near_the_next_box_is_no_mark_of_that() -> None:
    sheet = Sheet("besluiten")
    boxes = sheet.spots("box")
    sheet.draws([np.array([(x, y) for x, y in _long_tick(boxes[3].box)])])
    seen = sheet.seen()
    assert seen.of(boxes[3]).state == "on"
    assert {seen.of(one).state for one in boxes[:3]} == {"off"}


def test_a_cross_over_a_whole_question_is_no_answer_to_it() -> None:
    sheet = Sheet("tools")
    boxes = sheet.spots("box")
    _, _, left, right, *_ = boxes
    sheet.marks(right, marks.cross)
    x, y = left.box.x + 2, left.box.y + 2
    sheet.draws(
        [_line(x - 14, y - 9, x + 14, y + 9), _line(x + 14, y - 9, x - 14, y + 9)]
    )
    seen = sheet.seen()
    assert seen.of(left).state == "doubt"
    assert seen.of(boxes[6]).state == "off"


def test_a_cross_that_ends_in_other_boxes_is_no_mark_in_its_middle() -> None:
    sheet = Sheet("tools")
    boxes = sheet.spots("box")
    middle, ends = boxes[6], (boxes[3], boxes[11])
    x, y = middle.box.x + 2, middle.box.y + 2
    for end in ends:
        right, foot = end.box.x + 2, end.box.y + 2
        sheet.draws([_line(right, foot, 2 * x - right, 2 * y - foot)])
    assert sheet.seen().of(middle).state == "doubt"


def test_an_arrow_to_a_box_may_be_meant_for_it() -> None:
    sheet = Sheet("checklist", 4)
    _, box, *_ = sheet.spots("box")
    x, y = box.box.x + box.box.width, box.box.y + 2
    sheet.draws(
        [
            _line(x + 22, y - 14, x + 1, y),
            np.array([(x + 4, y - 3), (x + 1, y), (x + 4, y + 1)]),
        ]
    )
    assert sheet.seen().of(box).state == "doubt"


def _line(*ends: float) -> Grey:
    return np.array(ends).reshape(2, 2)


def test_a_circle_round_a_box_is_seen_where_it_runs_into_the_next_mark() -> None:
    sheet = Sheet("tools")
    upper, _, lower, *_ = sheet.spots("box")
    sheet.marks(lower, marks.slash)
    sheet.draws([np.array(_ring(upper.box))])
    seen = sheet.seen()
    assert seen.of(upper).state == "doubt"
    assert seen.of(lower).state == "on"


def _ring(box: Box) -> list[tuple[float, float]]:
    """So large that it goes through the frame of the box below."""
    x, y, turns = box.x + box.width / 2, box.y + box.height / 2, np.linspace(0, 6.4, 40)
    out = box.width
    return [(x + out * np.cos(turn), y + out * np.sin(turn)) for turn in turns]


def _long_tick(box: Box) -> list[tuple[float, float]]:
    """From within a box up to close under that above it."""
    x, y, side = box.x, box.y, box.width
    return [(x + 1, y + 2), (x + 2, y + side - 1), (x + side + 1.5, y - 1.5)]


def test_a_cross_between_two_boxes_may_be_for_either() -> None:
    sheet = Sheet("rolverdeling")
    left, right, *_ = sheet.spots("box")
    x, y, side = left.box.x, left.box.y, left.box.width
    start, end = x + side - 0.9, x + side + 4.3
    sheet.draws(
        [np.array([(start, y), (end, y + 5)]), np.array([(start, y + 5), (end, y)])]
    )
    seen = sheet.seen()
    assert [seen.of(one).state for one in (left, right)] == ["doubt", "doubt"]


def test_of_two_crosses_at_one_question_none_counts() -> None:
    sheet = Sheet()
    first, second, third, *_ = sheet.spots("box")
    sheet.marks(first, marks.cross)
    sheet.marks(second, marks.cross)
    seen = sheet.seen()
    assert [seen.of(one).state for one in (first, second)] == ["doubt", "doubt"]
    assert seen.of(first).why == seen.of(second).why
    assert seen.of(third).state == "off"


def test_one_full_box_is_a_doubt_and_a_sheet_of_them_a_habit() -> None:
    sheet = Sheet()
    boxes = sheet.spots("box")
    sheet.marks(boxes[0], marks.blackened)
    assert sheet.seen().of(boxes[0]).state == "doubt"
    for one in boxes[3::3]:
        sheet.marks(one, marks.blackened)
    seen = sheet.seen()
    assert {seen.of(one).state for one in boxes[::3]} == {"on"}


def test_full_boxes_among_crosses_were_taken_back() -> None:
    sheet = Sheet()
    boxes = sheet.spots("box")
    for one in boxes[:9:3]:
        sheet.marks(one, marks.scratched)
    sheet.marks(boxes[9], marks.cross)
    seen = sheet.seen()
    assert {seen.of(one).state for one in boxes[:9:3]} == {"doubt"}
    assert seen.of(boxes[9]).state == "on"


@pytest.mark.parametrize("pen", [pens.PENCIL, pens.BALLPOINT, pens.FELT])
@pytest.mark.parametrize(("long", "slope"), [(0.42, 0), (0.9, 0), (0.9, 1.5)])
def test_a_cross_with_a_line_through_it_is_a_doubt(
    pen: pens.Pen, long: float, slope: float
) -> None:
    sheet = Sheet()
    spot = sheet.spots("box")[4]
    x, y = spot.box.x + spot.box.width / 2, spot.box.y + spot.box.height / 2
    line = hand().line(
        (x - long * spot.box.width, y - slope / 2),
        (x + long * spot.box.width, y + slope / 2),
    )
    sheet.draws([*marks.cross(spot.box, hand()), line], pen)
    assert sheet.seen().of(spot).state == "doubt"


def test_where_pale_pens_are_lost_a_question_without_a_cross_is_a_doubt() -> None:
    sheet = Sheet()
    boxes = sheet.spots("box")
    sheet.marks(boxes[0], marks.cross)
    seen = sheet.seen(kept=0.5)
    assert [seen.of(one).state for one in boxes[:3]] == ["on", "off", "off"]
    assert {seen.of(one).state for one in boxes[3:]} == {"doubt"}
    assert {one.state for one in seen.writings} == {"doubt"}


def test_words_are_circled_and_their_neighbours_are_not() -> None:
    sheet = Sheet("besluiten")
    words = sheet.spots("word")
    sheet.marks(words[1], marks.circle)
    seen = sheet.seen()
    states = [seen.of(word).state for word in words]
    assert states == ["off", "on"] + ["off"] * (len(words) - 2)


def test_writing_is_cut_out_without_the_line_under_it() -> None:
    sheet = Sheet()
    room = sheet.spots("text")[0]
    sheet.writes(["samen"], room.box)
    seen = sheet.seen().written(room.field.id)
    assert seen.state == "written"
    ink = _picture(seen.crop) < 128
    assert ink.any()
    assert ink.mean(axis=1).max() < 0.5, "no line across all of it"


def test_writing_that_runs_out_of_its_field_is_cut_out_whole() -> None:
    sheet = Sheet("checklist")
    room = sheet.spots("text")[-1]
    box = replace(room.box, x=room.box.x + room.box.width - 8)
    sheet.writes(["ja"], replace(box, width=5.0))
    within = sheet.seen().written(room.field.id).crop
    sheet.writes(["leerlingen"], box, out=12)
    beyond = sheet.seen().written(room.field.id).crop
    assert _picture(beyond).shape[1] > _picture(within).shape[1] + 20


def _picture(png: bytes) -> Grey:
    picture = cv2.imdecode(np.frombuffer(png, np.uint8), cv2.IMREAD_GRAYSCALE)
    assert picture is not None
    return picture


def test_writing_where_no_field_is_is_told_of_by_itself() -> None:
    sheet = Sheet()
    sheet.writes(["let", "op"], Box(1, 120, 10, 40, 8))
    told = sheet.seen().written("")
    assert told.state == "doubt"
    assert told.crop


def test_what_lies_outside_the_picture_is_not_empty() -> None:
    sheet = Sheet()
    room, box = sheet.spots("text")[-1], sheet.spots("box")[0]
    flat = sheet.flat()
    outside = np.ones_like(flat.outside)
    seen = Seen(replace(flat, outside=outside))
    assert seen.written(room.field.id).state == "doubt"
    assert seen.of(box).state == "doubt"


# --- a page with more strokes than anybody writes ---


def dirty() -> Sheet:
    """A cross, and what a drum that sheds toner leaves: streaks down, and specks."""
    sheet = Sheet("besluiten")
    sheet.marks(sheet.spots("box")[0], marks.cross)
    lots = np.random.default_rng(5)
    high, wide = sheet.page.shape[:2]
    for x, y in lots.integers(0, (wide, high), (6000, 2)).tolist():
        sheet.page[y : y + int(lots.integers(5, 60)), x : x + 4] = 70
    return sheet


def test_of_a_page_full_of_streaks_nothing_is_judged_and_all_is_shown() -> None:
    sheet = dirty()
    seen = sheet.seen()
    assert seen.doubt
    assert {mark.state for mark in seen.marks} == {"doubt"}
    assert len(seen.marks) == len(sheet.spots("box")) + len(sheet.spots("word"))
    assert {one.state for one in seen.writings} == {"doubt"}
    assert len(seen.writings) == len(sheet.spots("text"))
    assert all(mark.crop and mark.why for mark in seen.marks)
    assert all(one.crop and one.why for one in seen.writings)


def test_of_a_page_that_is_stained_all_over_nothing_is_judged() -> None:
    sheet = Sheet("tools")
    lots = np.random.default_rng(5)
    high, wide = sheet.page.shape[:2]
    for x, y in lots.integers(0, (wide, high), (150, 2)).tolist():
        cv2.circle(sheet.page, (x, y), int(lots.integers(10, 40)), (150,) * 3, -1)
    assert sheet.seen().doubt


def test_a_page_that_is_written_all_over_is_judged() -> None:
    sheet = Sheet("besluiten")
    for row in range(3, 28):
        sheet.writes(["mentor"] * 9, Box(1, 8, row * 10, 190, 8))
    seen = sheet.seen()
    assert not seen.doubt
    assert "written" in {one.state for one in seen.writings}
