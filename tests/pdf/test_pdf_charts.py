"""Charts for who doesn't see them: numbers in tables, and a figure that says what it
shows."""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import page
import pikepdf
import pytest
from blocks.builders import dot_table, heading, panels, since_table

from lobprint.blocks.panels import numbers
from lobprint.brand import make_brand
from lobprint.document import Document, Part
from lobprint.layout import lay_out
from lobprint.page.items import Glyphs, Layout, Leaf, Node
from lobprint.pdf import write
from pdf.pdf_walk import walk

PANELS = panels(6)
PARTS = (
    Part("team", "Team", (heading(1), dot_table(), since_table()), kind="form"),
    Part(
        "netwerk",
        "Netwerk",
        (heading(1), PANELS, numbers(PANELS, ("School", "Bladen"))),
        kind="form",
        paper="A4-landscape",
    ),
)
REPORT = Document(
    "verslag", "Verslag van het team", "Verslag", "ROC", "mbo", PARTS, "ROC De Linde"
)


@pytest.fixture(scope="module")
def layout() -> Layout:
    return lay_out(REPORT)


@pytest.fixture(scope="module")
def data(layout: Layout) -> bytes:
    return write(REPORT, make_brand(), layout)


def test_validators_find_nothing_in_charts(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "verslag.pdf"
    path.write_bytes(data)
    assert page.validate_pdf(str(path), profile="ua1").failures == []
    command = [str(Path(sys.executable).with_name("outloud")), "--quiet", str(path)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "0 error(s), 0 warning(s)" in result.stdout
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert walk(pdf).faults == []


def tables(layout: Layout) -> Iterator[tuple[str, list[list[str]]]]:
    """What each table says it is, and its cells as they are read: their element, the
    rows that they go over, and their words."""
    words: dict[Leaf, str] = {}
    for one in layout.pages:
        for placed in one.placed:
            for item in placed.slab.items:
                if isinstance(item, Glyphs) and item.leaf:
                    words[item.leaf] = words.get(item.leaf, "") + item.text
    for table in every(layout.root, "Table"):
        rows = [[cell(one, words) for one in nodes(row)] for row in every(table, "TR")]
        yield str(table.attributes["Table"]["Summary"]), rows


def every(node: Node, tag: str) -> Iterator[Node]:
    for kid in nodes(node):
        if kid.tag == tag:
            yield kid
        yield from every(kid, tag)


def nodes(node: Node) -> list[Node]:
    return [kid for kid in node.kids if isinstance(kid, Node)]


def cell(node: Node, words: dict[Leaf, str]) -> str:
    over = node.attributes.get("Table", {}).get("RowSpan", 1)
    said = " ".join(words_in(node, words))
    return f"{node.tag}{'' if over == 1 else over} {said}".strip()


def words_in(node: Node, words: dict[Leaf, str]) -> Iterator[str]:
    for kid in node.kids:
        if isinstance(kid, Leaf):
            yield words.get(kid, "").strip()
        else:
            yield from words_in(kid, words)


def test_of_dots_the_number_is_read(layout: Layout) -> None:
    summary, rows = next(tables(layout))
    assert summary == "Zelfevaluatie, 6 bladen"
    levels = ["TH minimaal", "TH basis", "TH geïntegreerd"]
    assert rows[0] == ["TH Stap", *levels, "TH In woorden"]
    assert rows[1] == [
        "TH 1 Visie en ambitie uitgangspunt 1",
        "TD 0",
        "TD 4",
        "TD 2",
        "TD Meest basis. Twee kiezen een niveau hoger.",
    ]


def test_each_year_is_a_row_of_its_step(layout: Layout) -> None:
    summary, rows = list(tables(layout))[1]
    assert summary == "Zelfevaluatie, nu en vorig jaar"
    step, words = "TH2 1 Visie en ambitie", "TD Bijna gelijk. Meest basis."
    assert rows[1] == [step, "TH nu", "TD 0", "TD 4", "TD 2", words]
    assert rows[2] == ["TH vorig jaar", "TD 1", "TD 5", "TD 1", "TD"]


def test_panels_are_a_figure_and_their_numbers_a_table(layout: Layout) -> None:
    (figure,) = every(layout.root, "Figure")
    assert figure.alt == PANELS.title
    _, rows = list(tables(layout))[2]
    assert len(rows) == 1 + len(PANELS.panels)
    assert rows[1][:3] == [
        "TH School 1",
        "TD vo, 6",
        "TD minimaal 1, basis 2, geïntegreerd 3",
    ]
    assert rows[-1][:3] == ["TH School 6", "TD vo, 4", "TD Te weinig bladen."]
    assert rows[-1][3:] == ["TD"] * 4
