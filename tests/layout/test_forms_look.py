"""Where things stand on a form, in mm from the top left of the text block."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from blocks.builders import (
    action_table,
    canvas,
    checklist,
    details,
    intro,
    next_step,
    now_box,
    rating_table,
    room,
    say,
    score_table,
    slabs,
    starter,
    step_line,
)
from form_marks import items, lines, mm, widgets, words

from lobprint.blocks.headings import Heading
from lobprint.blocks.starters import Starters
from lobprint.document import Block, Span
from lobprint.look.fonts import text_width
from lobprint.look.rules import (
    ACTIVE_STEP,
    BOX,
    BOX_GAP,
    BOX_INNER,
    CANVAS_ACTION,
    HEAD,
    KOP,
    ROW,
    WRITING,
)
from lobprint.page.items import Box, Curve, Item, Line, Ring


def only(kind: type[Item], block: Block) -> list[Item]:
    return [item for item in items(slabs(block)) if isinstance(item, kind)]


def baseline(block: Block, start: str, paper: str = "A4") -> float:
    laid = slabs(block, room(paper))  # type: ignore[arg-type]
    return next(mm(glyphs.y) for glyphs in words(laid) if glyphs.text.startswith(start))


def left(block: Block, start: str) -> float:
    found = words(slabs(block))
    return next(mm(glyphs.x) for glyphs in found if glyphs.text.startswith(start))


def test_the_kop_stands_where_the_look_has_it() -> None:
    assert baseline(intro(), "Voor het team") == pytest.approx(3.3, abs=0.2)
    assert baseline(intro(), "Checklist LOB") == pytest.approx(12.6, abs=0.2)
    (rule,) = lines(slabs(intro()))
    assert rule.rule == KOP
    assert mm(rule.y1 - rule.rule.weight / 2) == pytest.approx(17.6, abs=0.2)
    assert [
        left(intro(), label) for label in ("Waarvoor", "Wie", "Tijd", "Daarna")
    ] == [
        0.0,
        pytest.approx(47.85),
        pytest.approx(89.1),
        pytest.approx(117.15),
    ]


def test_a_long_word_in_the_kop_takes_width_from_the_other_columns() -> None:
    long = "De studieloopbaanbegeleider/praktijkcoach en de student."
    laid = slabs(intro(who=say(long)))
    lines_of = {glyphs.text.strip() for glyphs in words(laid)}
    assert any(
        line.endswith("studieloopbaanbegeleider/praktijkcoach") for line in lines_of
    )


def test_a_learner_has_a_line_that_goes_up() -> None:
    (curve,) = only(Curve, intro(voice="learner"))
    (ring,) = only(Ring, intro(voice="learner"))
    assert isinstance(curve, Curve)
    assert isinstance(ring, Ring)
    assert mm(curve.rule.weight) == 2.4
    assert curve.points[0][1] > curve.points[-1][1]
    assert mm(ring.x + ring.radius) == 165


def test_the_kop_of_a_canvas_stands_right_of_its_title() -> None:
    laid = slabs(intro(), room("A3-landscape"))
    (rule,) = lines(laid)
    assert (mm(rule.x1), mm(rule.x2)) == (118, 375)
    sizes = {glyphs.text: glyphs.size for glyphs in words(laid)}
    assert sizes["Checklist LOB"] == 34


@pytest.mark.parametrize(("follows", "extra"), [("checklist", 4), ("heading", 1)])
def test_a_block_without_space_of_its_own_gets_it_from_the_kop(
    follows: str, extra: float
) -> None:
    block, space = intro(), room()
    after = checklist() if follows == "checklist" else Heading(2, (Span("Stap"),))
    part = replace(space.part, blocks=(block, after))
    (alone,), (kop,) = slabs(block), slabs(block, replace(space, part=part))
    assert mm(kop.height - alone.height) == extra - 1


def test_details_are_labels_with_a_line_behind_them() -> None:
    laid = slabs(details())
    rules = lines(laid)
    assert mm(laid[0].height) == 8.5
    assert {mm(rule.y1) for rule in rules} == {8.5}
    assert {rule.rule for rule in rules} == {WRITING}
    assert mm(rules[-1].x2) == 165
    shared = [rule.x2 - rule.x1 for rule in rules]
    assert shared[0] == pytest.approx(2 * shared[1])


def test_the_line_of_a_detail_stays_long_enough_to_write_on() -> None:
    laid = slabs(
        details("Student (voornaam of initialen)", "Opleiding", "Datum", "Klas")
    )
    assert min(mm(rule.x2 - rule.x1) for rule in lines(laid)) >= 22
    assert len({rule.y1 for rule in lines(laid)}) == 2


def test_the_active_step_is_thick_and_bold() -> None:
    laid = slabs(step_line(2))
    assert [rule.rule for rule in lines(laid)] == [ROW, ACTIVE_STEP, ROW, ROW, ROW]
    widths = [mm(rule.x2 - rule.x1) for rule in lines(laid)]
    assert widths == [33, 28, 36, 19, 37]
    bold = [glyphs.text for glyphs in words(laid) if glyphs.face == "bold"]
    assert "Leeromgeving" in bold
    assert "Kwaliteit" not in bold
    assert len({glyphs.y for glyphs in words(laid)}) == 1


def test_the_columns_of_a_checklist() -> None:
    head, row = slabs(checklist(1))
    assert [rule.rule for rule in lines([head])] == [HEAD]
    assert left(checklist(1), "Hebben") == 12
    assert mm(next(w.x for w in widgets([row]) if w.pitch)) == 83
    boxes = [mm(box.x) for box in items([row]) if isinstance(box, Box)]
    assert boxes == [83, pytest.approx(110.3, abs=0.4), pytest.approx(137.6, abs=0.8)]


def test_the_next_step_has_three_lines() -> None:
    rules = lines(slabs(next_step()))
    assert [mm(rule.x2 - rule.x1) for rule in rules] == [88, 38, 29]
    assert [mm(rule.x1) for rule in rules] == [0, 93, 136]


def test_the_boxes_of_a_rating_stand_under_their_words() -> None:
    head, row = slabs(rating_table(1))
    for name, box in zip(
        ("minimaal", "basis", "geïntegreerd"),
        [item for item in items([row]) if isinstance(item, Box)],
        strict=True,
    ):
        word = next(glyphs for glyphs in words([head]) if glyphs.text == name)
        assert word.x < box.x + box.width / 2
        assert mm(box.y + box.height / 2) == pytest.approx(mm(row.height / 2), abs=0.1)


def test_the_counts_of_a_score_have_lines_between_them() -> None:
    """They begin right of the longest subject, and leave the rest to write on."""
    laid = slabs(score_table(1))
    drawn = [item for item in items(laid) if isinstance(item, Line)]
    upright = [mm(line.x1) for line in drawn if line.x1 == line.x2]
    assert [b - a for a, b in pairwise(upright)] == pytest.approx([19, 19, 19])
    (named,) = (one for one in words(laid) if one.text == "Visie en ambitie")
    ends = named.x + text_width(named.text, named.face, named.size)
    assert 2 < upright[0] - mm(ends) < 4


def test_two_starters_stand_side_by_side() -> None:
    rules = lines(slabs(Starters((starter(1), starter(2, text="vond dit " * 12)))))
    assert {(mm(rule.x1), mm(rule.x2)) for rule in rules} == {(0, 78.5), (86.5, 165)}
    assert len({mm(rule.y1) for rule in rules}) == 3


def test_the_last_starter_is_framed_in_the_school_colour() -> None:
    frame, inner = only(Box, Starters((now_box(),)))
    assert isinstance(frame, Box)
    assert isinstance(inner, Box)
    assert (frame.rule, inner.rule) == (BOX, BOX_INNER)
    assert mm(frame.width + BOX.weight) == 165
    between = (BOX.weight + BOX_INNER.weight) / 2
    assert mm(inner.x - frame.x - between) == BOX_GAP
    assert mm(frame.y + frame.height - inner.y - inner.height - between) == BOX_GAP


def test_a_box_to_draw_in_is_as_high_as_asked() -> None:
    (slab,) = slabs(Starters((starter(drawing=40.0),)))
    box = next(item for item in slab.items if isinstance(item, Box))
    assert mm(box.height) == 40


def test_the_canvas_on_a3() -> None:
    block = replace(canvas(), height=206.0)
    (grown,) = slabs(block, room("A3-landscape"))
    cells = [item for item in grown.items if isinstance(item, Box)]
    assert {(mm(cell.width), mm(cell.height)) for cell in cells} == {(84, 103)}
    actions = [line for line in lines([grown]) if line.rule == CANVAS_ACTION]
    assert [mm(line.x1) for line in actions] == [260, 260, 260]
    assert mm(actions[1].y1 - actions[0].y1) == pytest.approx(66.5, abs=0.5)


def test_the_columns_of_the_actions() -> None:
    laid = slabs(action_table(1), room("A4-landscape"))
    spans = {(mm(line.x1), mm(line.x2)) for line in lines(laid) if line.rule == WRITING}
    assert spans == {(12, 102), (107, 145), (150, 178), (183, 239)}
    assert mm(laid[1].height) == 24


def test_standing_paper_sets_an_action_in_two_tiers() -> None:
    """What over the whole width; who, when and what is noticed under it, each with the
    room that a hand needs."""
    found = {
        one.field.id.rpartition(".")[2]: (mm(one.x), mm(one.x + one.width))
        for one in widgets(slabs(action_table(1)))
    }
    assert found["wat"] == (12, 165)
    who, when, effect = found["wie"], found["klaar"], found["merken"]
    assert who[1] - who[0] >= 30
    assert when[1] - when[0] >= 28
    assert effect[1] - effect[0] >= 40
    assert who[1] < when[0] < when[1] < effect[0]


def test_four_columns_stand_beside_each_other_on_standing_paper() -> None:
    block = action_table(2, 1)
    rows = tuple([replace(row, effect=None) for row in block.rows])
    four = replace(block, labels=("Partner", "Wie", "Akkoord op", "Kopie"), rows=rows)
    laid = slabs(four)
    spans = {(mm(line.x1), mm(line.x2)) for line in lines(laid) if line.rule == WRITING}
    assert len(spans) == 3, "each has its own line, with a gap between"
    assert all(end - start >= 28 for start, end in spans)
