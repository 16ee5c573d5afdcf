"""Every field of every form block can be filled in, once, and has a name."""

from __future__ import annotations

import pytest
from blocks import builders as make
from blocks.builders import EXAMPLES
from form_marks import check_boxes, mm, nodes, widgets, words

from lobprint.document import Block, Choice, Option, Paper, fields_in
from lobprint.page.items import Widget

PAPERS: tuple[Paper, ...] = ("A4", "A4-landscape", "A3-landscape")
every_block = pytest.mark.parametrize("block", EXAMPLES.values(), ids=EXAMPLES)
every_paper = pytest.mark.parametrize("paper", PAPERS)


def places(block: Block) -> list[tuple[str, str | None]]:
    """Field id and option value of all that a block asks to fill in."""
    found: list[tuple[str, str | None]] = []
    for field in fields_in(block):
        if isinstance(field, Choice):
            found += [(field.id, option.value) for option in field.options]
        else:
            found.append((field.id, None))
    return found


def place(widget: Widget) -> tuple[str, str | None]:
    return widget.field.id, widget.option.value if widget.option else None


@every_paper
@every_block
def test_each_field_and_option_stands_on_paper_once(block: Block, paper: Paper) -> None:
    laid = make.slabs(block, make.room(paper))
    assert sorted(map(place, widgets(laid)), key=str) == sorted(places(block), key=str)


@every_block
def test_each_widget_has_a_form_element_of_its_own(block: Block) -> None:
    room = make.room()
    laid = widgets(make.slabs(block, room))
    forms = [id(node) for node in nodes(room.node, "Form")]
    assert sorted(forms) == sorted(id(widget.node) for widget in laid)


@every_block
def test_fields_are_read_by_their_human_names(block: Block) -> None:
    for widget in widgets(make.slabs(block)):
        name = widget.field.name
        option = widget.option
        assert widget.node.alt == (option.behind(name) if option else name)


@every_block
def test_all_words_can_be_read_aloud(block: Block) -> None:
    assert all(glyphs.leaf is not None for glyphs in words(make.slabs(block)))


@every_block
def test_check_boxes_are_four_and_a_half_millimetres(block: Block) -> None:
    sizes = {(mm(box.width), mm(box.height)) for box in check_boxes(make.slabs(block))}
    assert sizes <= {(4.5, 4.5)}


def test_check_boxes_on_a3_print_that_size_on_a4() -> None:
    boxes = check_boxes(make.slabs(make.checklist(1), make.room("A3-landscape")))
    assert {mm(box.width / 1.4) for box in boxes} == {4.5}


def test_the_word_of_a_box_stands_close_to_its_right() -> None:
    laid = make.slabs(make.checklist(1))
    starts = [
        glyphs.x for glyphs in words(laid) if glyphs.text in ("ja", "deels", "nee")
    ]
    ends = [box.x + box.width for box in check_boxes(laid)]
    gaps = [mm(start - end) for start, end in zip(starts, ends, strict=True)]
    assert gaps == [1.6, 1.6, 1.6]


def test_single_line_fields_reach_seven_millimetres_above_their_line() -> None:
    assert {mm(widget.height) for widget in widgets(make.slabs(make.details()))} == {
        7.0
    }


def test_long_answers_stand_on_rows_of_their_own() -> None:
    labels = ("helemaal niet", "een beetje, maar niet overal", "ja, bij iedereen")
    options = tuple(Option(str(n), label) for n, label in enumerate(labels))
    laid = make.slabs(make.checklist_with(Choice("proef.keuze", "Keuze", options)))
    assert len({round(box.y) for box in check_boxes(laid)}) > 1


def test_a_word_to_circle_lies_within_its_circle() -> None:
    laid = make.slabs(make.word_choice("leuk"))
    circle = next(widget for widget in widgets(laid) if widget.circle)
    word = next(glyphs for glyphs in words(laid) if glyphs.text == "leuk")
    assert circle.x < word.x
    assert circle.y < word.y - word.size * 0.7
    assert circle.y + circle.height > word.y


def test_typed_words_are_larger_on_a3() -> None:
    laid = widgets(make.slabs(make.details(), make.room("A3-landscape")))
    assert {round(widget.size, 2) for widget in laid} == {14.7}
