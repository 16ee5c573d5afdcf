"""Both formats have the same columns, for each kind of block and for own forms."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import get_args

import pytest
from files.made import own_forms
from lxml import etree
from ours import templates

from blocks.builders import EXAMPLES, score_table
from blocks.made import every_piece, in_word, part_of
from lobprint.blocks.place import place_of
from lobprint.blocks.registry import kind_of
from lobprint.brand import make_brand
from lobprint.compose import Request, compose
from lobprint.content import load_content
from lobprint.content.model import Papier
from lobprint.document import Block, Document, Paper, Part
from lobprint.layout import lay_out
from lobprint.look import MM
from lobprint.look.fonts import text_width
from lobprint.look.paper import OWN, SHEETS
from lobprint.look.styles import type_of
from lobprint.ooxml.namespaces import STORY, WORD
from lobprint.page.items import Glyphs
from lobprint.pieces import Beside, Drawing, Grid, Own, Piece
from lobprint.project import built_in
from lobprint.word.sections import plan
from lobprint.word.story import body_of, section_xml

W = f"{{{WORD}}}"
TWIPS = 1440 / 25.4
PAPERS: tuple[Paper, ...] = ("A4", "A4-landscape", "A3-landscape")
LEVELS = ("onvoldoende", "ontwikkelend", "professioneel")
"""Long names, close together."""
SCALE = """\
id: schaal
titel: Zo staan we ervoor
bron: Onze school
sjabloon: formulier
papier: {paper}
onderdelen:
  - id: hoe
    vorm: schaal
    niveaus: [{levels}]
    items:
      - {{id: een, tekst: We praten met elke student over zijn loopbaan.}}
      - {{id: twee, tekst: We leren van elkaar.}}
"""


def own_form(paper: str, text: str = SCALE) -> Document:
    """A form of a school's own on this paper."""
    form = text.format(paper=paper, levels=", ".join(LEVELS)).encode()
    library = load_content(
        built_in().content, {"content/instrumenten/schaal.yaml": form}
    )
    return compose(library, templates(), Request("mbo", form="schaal"))


def evaluation(paper: str) -> Document:
    """A form of every vorm."""
    library = load_content(built_in().content, own_forms())
    name = f"eigen-{paper.lower().replace(' ', '-')}"
    return compose(library, templates(), Request("mbo", form=name))


def in_print(block: Block, part: Part) -> list[list[int]] | None:
    """The columns of each grid of `block`, in twips; None when pieces can't say it,
    when it stands beside others there and under them in Word, or when Word has a column
    for the pictogram in a box to draw in.

    Those of one column are left out: Word has them for boxes to draw in as well."""
    place = place_of(part, block, OWN.of(part), {})
    pieces = list(every_piece(kind_of(block).lower(block, place)))
    if any(isinstance(piece, Own | Beside) or _cornered(piece) for piece in pieces):
        return None
    grids = [piece.columns for piece in pieces if isinstance(piece, Grid)]
    found = [[round((c.width + c.gutter) * TWIPS) for c in grid] for grid in grids]
    return [columns for columns in found if len(columns) > 1]


def _cornered(piece: Piece) -> bool:
    return isinstance(piece, Drawing) and bool(piece.sign)


def word_columns(xml: str) -> list[list[int]]:
    """The columns of each table, in twips, but for those of one column, and of labels
    beside the cells to write in, which are lines in print."""
    root = etree.fromstring(f"<w:body {STORY}>{xml}</w:body>")
    found = [
        [int(column.get(f"{W}w", 0)) for column in table.iterfind(f"{W}tblGrid/*")]
        for table in root.iter(f"{W}tbl")
        if not _labels(table)
    ]
    return [columns for columns in found if len(columns) > 1]


def _labels(table: etree._Element) -> bool:
    """Whether its first cell is the label of what is written in the next."""
    first = next(table.iter(f"{W}tc"))
    style = first.find(f"{W}p/{W}pPr/{W}pStyle")
    named = style is not None and style.get(f"{W}val", "").startswith("FieldLabel")
    return named and next(first.iter(f"{W}sdt"), None) is None


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", EXAMPLES)
def test_a_block_has_the_columns_of_print_in_word(name: str, paper: Paper) -> None:
    block = EXAMPLES[name]
    printed = in_print(block, part_of(paper, block))
    if printed is not None:
        written = word_columns("".join(in_word(paper, block)))
        assert written == printed, (
            f"the columns of {name} in Word aren't those of print"
        )


def test_what_stands_beside_the_title_in_print_takes_the_width_in_word() -> None:
    part = part_of("A3-landscape", EXAMPLES["FormIntro"])
    (columns,) = word_columns("".join(in_word("A3-landscape", EXAMPLES["FormIntro"])))
    assert sum(columns) == pytest.approx(OWN.of(part).text_width * TWIPS, abs=4)


@pytest.mark.parametrize("paper", get_args(Papier))
@pytest.mark.parametrize("form", [own_form, evaluation])
def test_an_own_form_has_the_columns_of_print_in_word(
    form: Callable[[str], Document], paper: str
) -> None:
    document = form(paper)
    body = body_of(document, make_brand(), lay_out(document))
    (part,) = document.parts
    several = 0
    for section in plan(document):
        for block in section.blocks:
            xml = "".join(section_xml(replace(section, blocks=(block,)), body))
            printed = in_print(block, part)
            if printed is not None:
                assert word_columns(xml) == printed, type(block).__name__
                several += len(printed)
    assert several


Extent = tuple[float, float]
"""Where a name over a column begins and ends, in pt."""


def apart(names: list[Extent]) -> bool:
    """Whether no name touches the next: a space lies between them."""
    return all(one[1] + 0.7 * MM < other[0] for one, other in pairwise(names))


@pytest.mark.parametrize("paper", get_args(Papier))
def test_long_names_of_levels_never_touch_in_the_pdf(paper: str) -> None:
    names = list(printed_names(own_form(paper)))
    assert len(names) == len(LEVELS), "a name is broken"
    assert apart(names)


def printed_names(document: Document) -> Iterator[Extent]:
    for placed in lay_out(document).pages[0].placed:
        for item in placed.slab.items:
            if isinstance(item, Glyphs) and item.text in LEVELS:
                yield item.x, item.x + text_width(item.text, item.face, item.size)


@pytest.mark.parametrize("paper", get_args(Papier))
def test_long_names_of_levels_never_touch_in_word(paper: str) -> None:
    document = own_form(paper)
    body = body_of(document, make_brand(), lay_out(document))
    (section,) = plan(document)
    scale = OWN.of(section.part).scale
    names = list(written_names("".join(section_xml(section, body)), scale))
    assert len(names) == len(LEVELS)
    assert apart(names)


@pytest.mark.parametrize("paper", PAPERS)
def test_long_names_of_a_score_never_touch_in_word(paper: Paper) -> None:
    table = replace(score_table(1), level_labels=LEVELS)
    xml = "".join(in_word(paper, table))
    assert apart(list(written_names(xml, SHEETS[paper].scale)))


def written_names(xml: str, scale: float) -> Iterator[Extent]:
    """Where Word centres each name: in its column, with what hangs out of it."""
    root = etree.fromstring(f"<w:body {STORY}>{xml}</w:body>")
    style = type_of("TableHead", scale)
    mark = f"{W}trPr/{W}tblHeader"
    (head,) = (row for row in root.iter(f"{W}tr") if row.find(mark) is not None)
    x = 0.0
    for cell in head.iterfind(f"{W}tc"):
        wide = points(cell, "tcPr/tcW", "w")
        name = "".join(text.text or "" for text in cell.iter(f"{W}t"))
        if name in LEVELS:
            left, right = x + _inset(cell, "left"), x + wide - _inset(cell, "right")
            own = text_width(name, style.face, style.size)
            assert own < right - left, f"{name} breaks in Word"
            yield (left + right - own) / 2, (left + right + own) / 2
        x += wide


def _inset(cell: etree._Element, side: str) -> float:
    """From the edge of a cell to its words: padding and indent."""
    padding = points(cell, f"tcPr/tcMar/{side}", "w")
    return padding + points(cell, "p/pPr/ind", side)


def points(cell: etree._Element, path: str, name: str) -> float:
    """A length in Word's twips, in pt; 0 when it isn't said."""
    found = cell.find("/".join(f"{W}{tag}" for tag in path.split("/")))
    return int(found.get(f"{W}{name}") or 0) / 20 if found is not None else 0.0
