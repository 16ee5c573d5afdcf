"""Forms are printed on a laser printer and copied, and the copies are copied: what one
writes on, ticks and goes by must still be there, whatever the colour of the school."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import ceil

import pypdfium2
import pytest
from blocks.builders import EXAMPLES, canvas, panels
from PIL.Image import Image as Picture

from lobprint.brand import Brand, make_brand
from lobprint.document import Block, Document, Paper, Part
from lobprint.layout import lay_out
from lobprint.look import MM, rules
from lobprint.look.fonts import text_width
from lobprint.look.rules import Rule
from lobprint.page.items import Box, Glyphs, Item, Layout, Line, Page, Ring
from lobprint.pdf import write
from pdf.copied import COPIER, DPI, WAYS, plain
from pdf.pdf_builders import Sample, slab

COLORS = ("00629B", "F9C846", "9BD770", "FFC20E", "1B2A49")
KEPT = 0.95
"""Of the length of a line."""
LEGIBLE = 0.6
"""Of the ink of words."""
BESIDE = 0.2 * MM
"""How far from a line its ink may lie."""
TICK = 2 * MM
"""A line so short is a sign, as words are: its ends needn't be sharp."""
INWARDS = 1.5 * MM
"""How far within a frame in the school's colour a black one may lie."""
DECORATION = ("merk", "tint")
SIDE = 18 * MM
"""Of a page that nothing stands on."""


def part(name: str, *blocks: Block, paper: Paper = "A4") -> Part:
    return Part(name, name, blocks, kind="form", paper=paper)


def examples(*names: str) -> list[Block]:
    return [EXAMPLES[name] for name in names]


TEAM = ("FormIntro", "Details", "StepLine", "Heading-step", "Checklist", "RatingTable")
LEARNER = ("FormIntro-learner", "Starters-drawing", "WordChoice", "Starters-frame")
EASY = ("LargeQuestion-choice", "LargeQuestion-drawing")
PARTS = (
    part("team", *examples(*TEAM, "ScoreTable", "NextStep")),
    part("leerling", *examples(*LEARNER)),
    part("eenvoudig", *examples(*EASY)),
    part("verslag", *examples("DotTable", "SinceTable"), panels(6)),
    part("canvas", canvas(height=None), paper="A4-landscape"),
    part("kaartjes", *examples("CardSheet", "Table", "Note", "Timeline")),
)
DOCUMENT = Document("proef", "Proef", "Proef", "Linde", "mbo", PARTS, "ROC De Linde")


@dataclass(frozen=True)
class Mark:
    """What must be found, and where: its edges in pt from the top left of a picture.

    `gap` is how long a line may be without ink, in pt; words are no line."""

    what: str
    left: float
    top: float
    right: float
    bottom: float
    gap: float | None = None

    def moved(self, x: float, y: float) -> Mark:
        left, right = self.left + x, self.right + x
        return Mark(self.what, left, self.top + y, right, self.bottom + y, self.gap)

    def on(self, page: Picture) -> Picture:
        edges = (self.left, self.top, self.right, self.bottom)
        left, top, right, bottom = (round(edge / 72 * COPIER) for edge in edges)
        return page.crop((left, top, right, bottom))


def marks(page: Page) -> list[Mark]:
    """All that must be found on a page."""
    return [
        mark.moved(placed.x - SIDE, placed.y)
        for placed in (*page.placed, *page.furniture)
        for item in placed.slab.items
        for mark in marks_of(item)
    ]


def marks_of(item: Item) -> Iterator[Mark]:
    if isinstance(item, Glyphs) and item.text.strip():
        right = item.x + text_width(item.text, item.face, item.size)
        top, bottom = item.y - 0.75 * item.size, item.y + 0.2 * item.size
        yield Mark(item.text, item.x, top, right, bottom)
    elif isinstance(item, Line) and item.rule.color not in DECORATION:
        yield ruled(item.x1, item.y1, item.x2, item.y2, item.rule)
    elif isinstance(item, Box) and item.rule:
        yield from framed(item, item.rule)
    elif isinstance(item, Ring) and (not item.rule or item.rule.color == "zwart"):
        r = item.radius
        yield Mark("stip", item.x - r, item.y - r, item.x + r, item.y + r)


def ruled(x1: float, y1: float, x2: float, y2: float, rule: Rule) -> Mark:
    wide = rule.weight / 2 + BESIDE
    gap = (
        sum(rule.dash) if rule.dash else None if abs(x1 - x2 + y1 - y2) < TICK else 0.0
    )
    what = f"{rule.weight} pt {rule.color}"
    if y1 == y2:
        return Mark(what, x1, y1 - wide, x2, y2 + wide, gap)
    return Mark(what, x1 - wide, y1, x2 + wide, y2, gap)


def framed(box: Box, rule: Rule) -> Iterator[Mark]:
    """The sides of a box; of one in the school's colour, also what lies within it. They
    end where its corners are round."""
    more = INWARDS if rule.color in DECORATION else 0.0
    corner = max(more, box.radius)
    left, top, right, bottom = box.x, box.y, box.x + box.width, box.y + box.height
    for y, reach in ((top, more), (bottom, -more)):
        side = ruled(left + corner, y, right - corner, y, rule)
        over, under = sorted((y, y + reach))
        yield replace(side, top=side.top - y + over, bottom=side.bottom - y + under)
    if 2 * box.radius > box.height - 1:
        return
    for x, reach in ((left, more), (right, -more)):
        side = ruled(x, top + corner, x, bottom - corner, rule)
        before, after = sorted((x, x + reach))
        yield replace(side, left=side.left - x + before, right=side.right - x + after)


def lost(mark: Mark, page: Picture, copy: Picture) -> bool:
    """Whether `copy` lacks what `page` has at `mark`."""
    made = mark.on(copy)
    if mark.gap is None:
        return ink(made) < LEGIBLE * ink(mark.on(page))
    step = max(ceil(mark.gap / 72 * COPIER), 1)
    lies = mark.right - mark.left > mark.bottom - mark.top
    along = made.reduce((step, made.height) if lies else (made.width, step))
    return ink(along) < KEPT * along.width * along.height


def ink(picture: Picture) -> int:
    """How many spots of it aren't white."""
    return picture.width * picture.height - picture.histogram()[255]


def drawn(layout: Layout, brand: Brand) -> Iterator[Picture]:
    """Each page in grey, without its sides."""
    with pypdfium2.PdfDocument(write(DOCUMENT, brand, layout)) as pdf:
        for page in pdf:
            scale, sides = DPI / 72, (SIDE, 0, SIDE, 0)
            yield page.render(scale=scale, crop=sides, grayscale=True).to_pil()


@pytest.fixture(scope="module")
def layout() -> Layout:
    return lay_out(DOCUMENT)


@pytest.mark.parametrize("color", COLORS)
def test_all_that_matters_is_still_there_in_a_copy(color: str, layout: Layout) -> None:
    gone: list[str] = []
    pages = zip(layout.pages, drawn(layout, make_brand(color)), strict=True)
    for page, picture in pages:
        original = plain(picture)
        for way in WAYS:
            copy = way(picture)
            missed = [one.what for one in marks(page) if lost(one, original, copy)]
            gone += [f"{way.__name__}, {page.part}: {what}" for what in missed]
    assert gone == []


def test_that_is_so_for_lines_of_each_kind(layout: Layout) -> None:
    kinds = {kind for kind in vars(rules).values() if isinstance(kind, Rule)}
    pages = [placed.slab for page in layout.pages for placed in page.placed]
    items = [item for one in pages for item in one.items]
    found = {item.rule for item in items if isinstance(item, Line | Box) and item.rule}
    assert kinds - {rules.FRAME} <= found  # it frames the note of a brand without tint


def test_copies_lose_grey_lines_and_thin_ones() -> None:
    """As the lines were that one had to write on, and as thin ones would be."""
    made, grey = Sample(), Brand("6B6B6B", "000000", "FFFFFF", "FFFFFF")
    kinds = (Rule(0.5, "merk"), Rule(0.4, "zwart"), Rule(0.6, "zwart"))
    lines = [
        Line(150 * at, 7.03 * count, 150 * at + 120, 7.03 * count, kind)
        for at, kind in enumerate(kinds)
        for count in range(25)
    ]
    (placed,) = made.page(slab(*lines)).placed
    (picture,) = drawn(made.layout(), grey)
    places = [
        ruled(line.x1, line.y1, line.x2, line.y2, line.rule).moved(
            placed.x - SIDE, placed.y
        )
        for line in lines
    ]
    for way in WAYS:
        copy = way(picture)
        kept = [not lost(place, copy, copy) for place in places]
        assert (sum(kept[:25]), sum(kept[50:])) == (0, 25)
    assert sum(kept[25:50]) < 12  # of the thin ones, in a copy of a copy
