"""The poster of the steps in Word: the line hangs on the page, and the words of a step
are paragraphs in frames (w:framePr), which are read where they stand."""

from __future__ import annotations

import re

from lobprint.blocks.place import place_of
from lobprint.blocks.step_poster import StepPoster, look
from lobprint.look import MM
from lobprint.look.labels import ROW
from lobprint.ooxml.body import Body
from lobprint.ooxml.figure import on_page
from lobprint.ooxml.flow import placed, written
from lobprint.ooxml.lines import SLACK, SPACE, on_tab
from lobprint.ooxml.table import GAP_LINE
from lobprint.ooxml.text import run
from lobprint.ooxml.units import twips
from lobprint.ooxml.xml import Format, Tab, paragraph
from lobprint.pieces import Labelled, Piece

_STEP = '<w:outlineLvl w:val="1"/>'
"""The name of a step stands in the navigation pane."""
_HEAD = re.compile(r"<w:pPr><w:pStyle [^>]*/>(?:<w:keepNext/>)?")
HOUSE_GIVES = 8.0
"""mm that what comes after it may stand higher in a house style, whose title may take
more room than ours; words never come to stand on those in a frame."""
SPARE = 3.0
"""mm by which Word's lines may come out wider."""


def step_poster(block: StepPoster, body: Body) -> str:
    """The steps, each a frame for its numeral and one for its words; under all of them
    a tiny paragraph, on which the line hangs."""
    place = place_of(body.part, block, body.sheet, body.layout.starts)
    spots, top = look.spots(block, place), _top(block, body)
    line = on_page(body, look.line(place), body.sheet.inner, top)
    gives = HOUSE_GIVES if body.brand.wordbase else 0.0
    form = Format(before=look.height(spots) - GAP_LINE - gives, after=body.below)
    steps = "".join([_step(spot, top, body) for spot in spots])
    return steps + paragraph("Gap", line, form)


def _top(block: StepPoster, body: Body) -> float:
    """Where the block begins on its page, in mm."""
    at = next((n for n, one in enumerate(body.part.blocks) if one is block), 0)
    for page in body.layout.pages:
        for one in page.placed:
            if one.slab.begins == (body.part.id, at):
                return one.y / MM
    return body.sheet.top


def _step(spot: look.Spot, top: float, body: Body) -> str:
    x, y, wide = spot.numeral, spot.y, spot.x - spot.numeral - 1
    style = body.style("StatementNumber")
    numeral = paragraph(style, run(spot.step.number))
    *above, row = spot.pieces
    words = written(placed([(0, one) for one in above], body), body, spot.width)
    words.append(_who(row, spot, body))
    left = body.sheet.inner
    named = "".join(words).replace("</w:pPr>", f"{_STEP}</w:pPr>", 1)
    frame = _framed(named, left + spot.x, top + spot.y, spot.width + SPARE)
    return _framed(numeral, left + x, top + y, wide) + frame


def _who(row: Piece, spot: look.Spot, body: Body) -> str:
    """The label with its line: frames hold no tables."""
    style = body.style(row.style) if isinstance(row, Labelled) else ""
    inside = run(f"{spot.step.label} {SPACE}") + on_tab(
        spot.step.field, body, spot.width
    )
    stops = (Tab(spot.width - SLACK, "right"),)
    high = ROW * body.sheet.scale
    return paragraph(style, inside, Format(before=row.before, line=high, tabs=stops))


def _framed(xml: str, x: float, y: float, width: float) -> str:
    """The paragraphs of `xml` in one frame, at (x, y) mm on the page."""
    frame = (
        f'<w:framePr w:w="{twips(width)}" w:wrap="around" w:vAnchor="page" '
        f'w:hAnchor="page" w:x="{twips(x)}" w:y="{twips(y)}"/>'
    )
    return _HEAD.sub(lambda match: match[0] + frame, xml)
