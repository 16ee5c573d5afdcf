"""Writing space in paragraphs: lines under each other, and labelled lines in a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from lobprint.document import Date, Detail, Text
from lobprint.look import MM
from lobprint.look import forms as look
from lobprint.look.fonts import text_width
from lobprint.look.rules import ROW, WRITING
from lobprint.look.type import A3_TEXT, SMALL
from lobprint.word import controls, text
from lobprint.word.body import Body
from lobprint.word.units import half_points
from lobprint.word.xml import PLAIN, Format, Tab, border, line_color, paragraph, styled

SLACK = 0.05
"""Lines end this far in mm before the edge: a tab stop beyond it breaks the line."""
RULE = ROW.weight / MM
"""Height of the rule between rows, which Word adds to them."""


def writing_lines(
    field: Text | Date,
    body: Body,
    width: float,
    lines: int,
    pitch: float,
    last: bool = True,
    form: Format = PLAIN,
) -> str:
    """A paragraph of `lines` writing lines, `pitch` mm apart and `width` mm long.

    Without `last` the cell's own rule is the last of them, and they have its thickness
    less, so that the row is as high as on the printed page. `form` is what else the
    paragraph has: its indents, borders and the space around it."""
    line = pitch if last else pitch - RULE / lines
    style, control = body.style("WritingLines"), controls.area(field, body, lines, last)
    full = body.brand.sheets.papers["A4"].text_width
    return paragraph(style, control, _lined(form, width, line, full))


@lru_cache(maxsize=64)
def _lined(form: Format, width: float, line: float, full: float) -> Format:
    left = form.left or 0.0
    stops = (*_cleared(left + width, full), Tab(left + width - SLACK, "right"))
    return replace(form, line=line, tabs=stops)


def _cleared(width: float, full: float) -> tuple[Tab, ...]:
    """The style's own stop, at `full`, taken away where it would come first."""
    return (Tab(full, "clear"),) if width > full else ()


def ruled_line(field: Text | Date, body: Body, height: float) -> str:
    """A paragraph of one line, `height` mm high, upon a rule as wide as its cell."""
    under = border("bottom", WRITING, body.brand)
    form = Format(line=height, borders=under)
    return paragraph(body.style("FieldText"), controls.field(field, body), form)


@dataclass(frozen=True, slots=True)
class _Place:
    """A detail in its row: its label begins at `x`, its line ends at `end`, in mm."""

    detail: Detail
    x: float
    end: float


def labelled_lines(
    details: Sequence[Detail],
    body: Body,
    width: float,
    first: Format = PLAIN,
    last: Format = PLAIN,
    least: float = look.DETAILS_LEAST,
) -> str:
    """Rows of labels, each with a line to write on: one paragraph a row.

    The line is an underlined tab, and what is typed is underlined too, so that the line
    goes on under the words. `first` and `last` give the space around; `first` also the
    indents and borders of all. `least` is the least that is left to write on, in mm."""
    rows = _rows(details, width, body.sheet.scale, least)
    count = len(rows) - 1
    form = replace(first, line=look.DETAILS_ROW * body.sheet.scale)
    return "".join(
        [
            _labelled_row(
                row,
                body,
                replace(
                    form,
                    before=None if index else first.before,
                    after=last.after if index == count else None,
                ),
            )
            for index, row in enumerate(rows)
        ]
    )


def _labelled_row(row: Sequence[_Place], body: Body, form: Format) -> str:
    looks, left = answer_looks(body), form.left or 0.0
    inside: list[str] = []
    stops: list[Tab] = []
    for place in row:
        if inside:
            inside.append("<w:r><w:tab/></w:r>")
            stops.append(Tab(left + place.x))
        inside += [
            text.run(place.detail.label + " "),
            controls.field(place.detail.field, body, looks),
            _LINE,
        ]
        stops.append(Tab(left + place.end - SLACK, "right"))
    form = replace(form, tabs=tuple(stops))
    return paragraph(body.style("FieldLabel"), "".join(inside), form)


def underlined_tab() -> str:
    """A run with a line up to the next tab stop."""
    return _LINE


_LINE = f"<w:r><w:rPr>{styled('WritingLine')}</w:rPr><w:tab/></w:r>"


def answer_looks(body: Body) -> str:
    """How what is typed upon an underlined tab looks, the inside of a w:rPr."""
    size = half_points(look.TYPED * body.sheet.scale)
    line = line_color("lijn", body.brand)
    return f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/><w:u w:val="single" {line}/>'


def _rows(
    details: Sequence[Detail], width: float, scale: float, least: float
) -> list[tuple[_Place, ...]]:
    """As many details a row as leave enough to write on; the rest go to the next."""
    style = SMALL if scale <= 1 else A3_TEXT
    rows: list[list[tuple[Detail, float]]] = [[]]
    for detail in details:
        label = text_width(detail.label, style.face, style.size) / MM
        label += look.DETAILS_LABEL_GAP * scale
        used = sum(other + (least + look.DETAILS_GAP) * scale for _, other in rows[-1])
        if rows[-1] and used + label + least * scale > width:
            rows.append([])
        rows[-1].append((detail, label))
    return [_spread(row, width, scale, least * scale) for row in rows]


def _spread(
    row: Sequence[tuple[Detail, float]], width: float, scale: float, least: float
) -> tuple[_Place, ...]:
    """The fields share what labels and gaps leave, by their shares."""
    gap = look.DETAILS_GAP * scale
    free = width - sum(label for _, label in row) - gap * (len(row) - 1)
    parts = sum(detail.share for detail, _ in row)
    lengths = [free * detail.share / parts for detail, _ in row]
    short = sum(max(least - length, 0) for length in lengths)
    spare = sum(max(length - least, 0) for length in lengths)
    x = 0.0
    places = []
    for (detail, label), length in zip(row, lengths, strict=True):
        over = max(length - least, 0) * (1 - short / spare if spare else 0)
        end = x + label + least + over
        places.append(_Place(detail, x, end))
        x = end + gap
    return tuple(places)
