"""What a screen reader hears of a form."""

from __future__ import annotations

from dataclasses import replace

import pytest
from blocks.builders import (
    action_table,
    blank_card,
    canvas,
    card,
    card_sheet,
    checklist,
    details,
    intro,
    next_step,
    now_box,
    phase,
    question_sheet,
    rating_table,
    room,
    score_table,
    slabs,
    step_line,
    word_choice,
)
from form_marks import nodes, spoken

from lobprint.blocks.starters import Starters
from lobprint.document import Block, Span
from lobprint.page.items import Node

TABLES: dict[str, Block] = {
    "kop": intro(),
    "checklist": checklist(),
    "rating": rating_table(),
    "score": score_table(),
    "questions": question_sheet(),
    "actions": action_table(),
}
every_table = pytest.mark.parametrize("block", TABLES.values(), ids=TABLES)


def heard(block: Block) -> str:
    space = room()
    return spoken(space.node, slabs(block, space))


def tree(block: Block) -> Node:
    space = room()
    slabs(block, space)
    return space.node


@every_table
def test_tables_are_made_of_rows_and_cells(block: Block) -> None:
    for table in nodes(tree(block), "Table"):
        groups = [kid for kid in table.kids if isinstance(kid, Node)]
        assert {group.tag for group in groups} <= {"THead", "TBody"}
        rows = [kid for group in groups for kid in group.kids]
        assert {row.tag for row in rows if isinstance(row, Node)} == {"TR"}
        cells = [cell for row in rows if isinstance(row, Node) for cell in row.kids]
        assert {cell.tag for cell in cells if isinstance(cell, Node)} <= {"TH", "TD"}


def _columns(row: Node) -> int:
    cells = (cell for cell in row.kids if isinstance(cell, Node))
    return sum(
        int(cell.attributes.get("Table", {}).get("ColSpan", 1)) for cell in cells
    )


@every_table
def test_all_rows_of_a_table_have_as_many_cells(block: Block) -> None:
    for table in nodes(tree(block), "Table"):
        assert len({_columns(row) for row in nodes(table, "TR")}) == 1


@every_table
def test_headers_say_what_they_head_and_are_never_empty(block: Block) -> None:
    space = room()
    laid = slabs(block, space)
    for header in nodes(space.node, "TH"):
        assert header.attributes["Table"]["Scope"] in ("Column", "Row")
        assert spoken(header, laid).strip()


@every_table
def test_column_heads_are_in_the_head_and_row_heads_in_the_body(block: Block) -> None:
    found = tree(block)
    for group, scope in (("THead", "Column"), ("TBody", "Row")):
        heads = [
            head.attributes["Table"]["Scope"]
            for part in nodes(found, group)
            for head in nodes(part, "TH")
        ]
        assert set(heads) <= {scope}


def test_a_table_says_what_it_holds() -> None:
    (table,) = nodes(tree(checklist()), "Table")
    assert table.attributes["Table"]["Summary"] == "Stap 1"


def test_the_title_of_a_form_is_its_first_heading() -> None:
    (heading,) = nodes(tree(intro()), "H1")
    assert heading.kids


def test_the_kop_is_read_from_audience_to_what_comes_after() -> None:
    assert heard(intro()) == (
        "Voor het team Checklist LOB Waarvoor Wie Tijd Daarna "
        "Samen zien wat al stevig staat, en wat nog niet. "
        "Het team. Eén van jullie schrijft. 20 minuten per stap "
        "Neem je eerste actie over in het actieplan op bladzijde 11."
    )


def test_the_first_action_is_read_label_by_label() -> None:
    assert heard(next_step()) == (
        "Hier beginnen we mee Wat [Hier beginnen we mee: wat] Wie "
        "[Hier beginnen we mee: wie] Klaar op [Hier beginnen we mee: klaar op]"
    )


def test_labels_come_before_their_fields() -> None:
    assert heard(details("Team", "Datum")) == "Team [Team] Datum [Datum]"


def test_a_row_of_the_checklist_is_read_from_left_to_right() -> None:
    row = replace(checklist(1).rows[0], text=(Span("Is er een visie?"),))
    assert heard(replace(checklist(1), rows=(row,))).endswith(
        "1.1 Is er een visie? [1.1, antwoord: ja] ja [1.1, antwoord: deels] deels "
        "[1.1, antwoord: nee] nee [1.1, waaruit blijkt dat?]"
    )


def test_the_steps_are_a_list() -> None:
    entries = list(nodes(tree(step_line(2)), "LI"))
    assert len(entries) == 5
    assert heard(step_line(2)).startswith("1 Visie en ambitie 2 Leeromgeving")


def test_a_phase_is_read_with_its_questions_and_then_its_answer() -> None:
    assert heard(question_sheet(phase(1, ("Wat deed jij?",)))) == (
        "1 Terugkijken Wat is er gebeurd? Blad student: Toen • Wat deed jij? [Deel 1]"
    )


def test_a_starter_is_one_sentence() -> None:
    assert heard(Starters((now_box(),))) == (
        "Nu zet ik deze kleine stap: [Nu zet ik deze kleine stap] "
        "Dat doe ik op [Dat doe ik op] samen met [samen met]"
    )


def test_words_to_circle_are_a_list_and_then_ones_own_word() -> None:
    assert heard(word_choice("leuk", "saai")) == (
        "Omcirkel: [leuk] leuk [saai] saai of eigen woord [eigen woord]"
    )


def test_a_canvas_is_read_cell_by_cell_and_then_its_actions() -> None:
    said = heard(canvas(2, 1, 1))
    order = ["Schrijf in", "Visie", "[Vak 0]", "Programma", "[Vak 1]", "Kies drie"]
    order += ["Wat gaan we doen?", "[Actie 1]", "Wie", "Klaar op", "Eigen ontwerp"]
    places = [said.index(words) for words in order]
    assert places == sorted(places)


def test_cards_are_a_list() -> None:
    found = tree(card_sheet(card(), blank_card()))
    assert len(list(nodes(found, "LI"))) == 2


def test_a_note_below_a_canvas_is_not_lost() -> None:
    assert heard(canvas(2, 3, 0)).endswith("Eigen ontwerp van dit werkboek.")
