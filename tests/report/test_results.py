"""What a screen shows of a report is what the report says."""

from __future__ import annotations

import json

from lobprint.blocks.headings import Heading
from lobprint.blocks.paragraphs import Paragraph
from lobprint.document import Document, Part, Span
from lobprint.report.results import results


def test_a_report_is_data_with_the_names_of_its_blocks() -> None:
    blocks = (
        Heading(2, (Span("Zelfevaluatie"),)),
        Paragraph((Span("Meest basis.", strong=True), Span(" Twee kiezen hoger."))),
    )
    part = Part("stappen", "Zo staan we ervoor", blocks)
    running = "Verslag LOB, 24 november 2026"
    made = results(Document("v", "Verslag LOB", running, "ROC", "mbo", (part,)))
    assert json.loads(json.dumps(made)) == made
    assert made["title"] == running
    [shown] = made["parts"]
    assert (shown["id"], shown["title"]) == ("stappen", "Zo staan we ervoor")
    heading, words = shown["blocks"]
    assert (heading["block"], heading["text"][0]["text"]) == (
        "Heading",
        "Zelfevaluatie",
    )
    assert words["text"] == [
        {"text": "Meest basis.", "strong": True},
        {"text": " Twee kiezen hoger.", "strong": False},
    ]
