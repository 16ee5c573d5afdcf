"""What a team agreed, and what it talks about next: real tables and lists."""

from __future__ import annotations

from dataclasses import replace

import pytest
from blocks.builders import agreed_actions, outcomes, say, talking_points
from reading_builders import document, nodes, part, text_under

from lobprint.blocks.agreed import AgreedAction
from lobprint.blocks.headings import Heading
from lobprint.document import Block
from lobprint.layout import lay_out
from lobprint.page.items import Layout

LONG = "We vragen elke student na een gesprek hoe het was, en schrijven dat op. " * 60


def laid(block: Block) -> Layout:
    return lay_out(document(part(Heading(1, say("Hier gaan we mee verder")), block)))


def rows(layout: Layout) -> list[list[tuple[str, str]]]:
    """The element and the words of each cell."""
    return [
        [(cell.tag, text_under(layout, cell)) for cell in nodes(row)]
        for row in nodes(nodes(layout.root, "TBody")[0], "TR")
    ]


def test_an_action_is_a_row_under_its_heads() -> None:
    layout = laid(agreed_actions())
    heads = [text_under(layout, one) for one in nodes(layout.root, "TH")]
    assert heads[:3] == ["Wat gaan we doen?", "Wie zorgt ervoor?", "Klaar op"]
    assert rows(layout)[1] == [
        ("TH", "2"),
        ("TD", "We maken een afspraak over meeloopdagen."),
        ("TD", ""),
        ("TD", "15 april 2027"),
    ]


@pytest.mark.parametrize("field", ["what", "who", "when"])
def test_an_action_of_any_length_is_printed_whole(field: str) -> None:
    """The rest of a long one stands in rows under it, on the next pages."""
    made = agreed_actions()
    action = replace(AgreedAction("Kort.", "wij", "morgen"), **{field: LONG})
    layout = laid(replace(made, actions=(action, *made.actions)))
    assert layout.overflows == ()
    assert len(layout.pages) > 1
    at = ("what", "who", "when").index(field) + 1
    said = "".join(row[at][1] for row in rows(layout)[: -len(made.actions)])
    assert "".join(said.split()) == "".join(LONG.split())


def test_what_became_of_an_action_heads_its_row() -> None:
    assert rows(laid(outcomes()))[0] == [
        ("TH", "gedaan"),
        ("TD", "LOB staat in het rooster van elk leerjaar."),
    ]


def test_a_sentence_to_talk_about_is_an_item_behind_its_number() -> None:
    layout = laid(talking_points())
    (items,) = nodes(layout.root, "L")
    assert [text_under(layout, one) for one in nodes(items, "Lbl")] == ["4", "1"]
    assert text_under(layout, nodes(items, "LBody")[1]) == (
        "Visie en ambitie. Iedereen kiest basis of hoger."
    )
