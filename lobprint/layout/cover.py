"""The front page: the line that goes its own way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from lobprint.brand import Logo
from lobprint.document import Cover, CoverDetail, Span
from lobprint.layout.items import (
    Break,
    Item,
    Node,
    Picture,
    Slab,
)
from lobprint.layout.parts import across, line_figure, spaced, text_field
from lobprint.layout.room import Room
from lobprint.layout.text import TextBlock, balanced, label, paragraph
from lobprint.look import MM
from lobprint.look import type as styles
from lobprint.look.line import (
    COVER_LABEL_DROP,
    COVER_LEVELS,
    COVER_STARTS,
    COVER_TOP,
    cover_line,
)
from lobprint.look.rules import WRITING

NAME_TOP, NAME_WIDTH, NAME_LINES = 22.0, 120.0, 3
LOGO_WIDTH, LOGO_HEIGHT = 60.0, 24.0
TITLE_BASELINE, SUBTITLE_BASELINE, SUBTITLE_WIDTH = 89.4, 101.8, 150.0
TITLE_LINES = 2
FIGURE_FOOT = COVER_TOP + 84
LABEL_GAP, LABEL_INDENT = 5.4, 4.4
LABEL_WIDTHS = (22.0, 34.0, 17.5, 30.0, 36.0)
"""In mm: what the line leaves free."""
BELOW_RING = 13.0
"""The last label stands under the ring, which hangs lower than the line."""
DETAILS_FOOT, DETAIL_LABEL, WRITING_ROW = 260.0, 31.0, 12.0
LABEL_ABOVE_LINE = 1.9
FIELD = 8 * MM
VALUE = styles.COVER_VALUE
SMALLER_NAME = styles.COVER_NAME.scaled(0.7)
ALT = "Een lijn met vijf stappen: {}."
COLOPHON_BASELINE = 276.0


def cover(block: Cover, room: Room) -> list[Slab | Break]:
    """The whole front page as one slab, placed from the corner of the paper."""
    items = [
        *_sender(block, room),
        *_titles(block, room),
        *_figure(block, room),
        *_details(block, room),
        *_colophon(block, room),
    ]
    return [Slab(room.sheet.height * MM, items, whole=True)]


def _left(room: Room) -> float:
    return room.sheet.inner * MM


def _sender(block: Cover, room: Room) -> list[Item]:
    """The school's logo, or else its name."""
    if room.logo:
        return [_logo(room.logo, room)]
    if not block.name:
        return []
    width = NAME_WIDTH * MM
    name = label(block.name, styles.COVER_NAME, width)
    if len(name.lines) > NAME_LINES:
        name = label(block.name, SMALLER_NAME, width)
    return name.items(_left(room), NAME_TOP * MM, room.node.add("P"))


def _logo(logo: Logo, room: Room) -> Picture:
    """In its box, as large as it can be without changing shape."""
    factor = min(LOGO_WIDTH * MM / logo.width, LOGO_HEIGHT * MM / logo.height)
    width, height = logo.width * factor, logo.height * factor
    leaf = room.node.add("Figure", alt=logo.alt).leaf()
    return Picture(_left(room), NAME_TOP * MM, width, height, logo, leaf)


def _titles(block: Cover, room: Room) -> list[Item]:
    """The title grows upwards from its baseline, the subtitle downwards."""
    title = (Span(block.title),)
    lines = balanced(title, styles.COVER_TITLE, room.width, room.pages)
    if len(lines.lines) > TITLE_LINES:
        lines = balanced(title, styles.POSTER_TITLE, room.width, room.pages)
    top = TITLE_BASELINE * MM - _last_baseline(lines)
    items = lines.items(_left(room), top, room.node.add("H1"))
    width = SUBTITLE_WIDTH * MM
    below = balanced(block.subtitle, styles.COVER_SUBTITLE, width, room.pages)
    top = SUBTITLE_BASELINE * MM - below.first_baseline
    return items + below.items(_left(room), top, room.node.add("P"))


def _last_baseline(block: TextBlock) -> float:
    return block.height - block.leading + block.first_baseline


def _figure(block: Cover, room: Room) -> list[Item]:
    """The line, and below each of its levels the name of that step."""
    left, top = room.sheet.inner, COVER_TOP
    items = line_figure(cover_line(left), left * MM, top * MM)
    if block.steps:
        alt = ALT.format(", ".join(_named_steps(block.steps)))
        items += _labels(block.steps, room, room.node.add("Figure", alt=alt))
    return items


def _named_steps(steps: Sequence[str]) -> list[str]:
    return [f"{number} {step}" for number, step in enumerate(steps, start=1)]


def _labels(steps: Sequence[str], room: Room, figure: Node) -> list[Item]:
    items: list[Item] = []
    places = zip(steps, COVER_STARTS, COVER_LEVELS, LABEL_WIDTHS, strict=False)
    for number, (step, start, level, width) in enumerate(places, start=1):
        gap = LABEL_GAP if start else 0.0
        x = (room.sheet.inner + start + gap) * MM
        drop = BELOW_RING if number == len(COVER_STARTS) else COVER_LABEL_DROP
        baseline = (FIGURE_FOOT - level + drop) * MM
        sign = label(str(number), styles.COVER_STEP.in_face("bold"))
        name = label(step, styles.COVER_STEP, width * MM)
        top = baseline - name.first_baseline
        items += spaced(sign.items(x, top, figure))
        items += spaced(name.items(x + LABEL_INDENT * MM, top, figure))
    return items


def _details(block: Cover, room: Room) -> list[Item]:
    """Labels with values or lines to write on, upwards from the foot."""
    items: list[Item] = []
    nodes = [room.node.add("P") for _ in block.details]
    bottom = DETAILS_FOOT * MM
    for detail, node in reversed(list(zip(block.details, nodes, strict=True))):
        row, height = _detail(detail, node, bottom, room)
        items += row
        bottom -= height
    return items


def _detail(
    detail: CoverDetail, node: Node, bottom: float, room: Room
) -> tuple[list[Item], float]:
    """A row that ends at `bottom`, and its height."""
    left, indent = _left(room), DETAIL_LABEL * MM
    width = room.width - indent
    name = label(detail.label, styles.COVER_LABEL, indent)
    if detail.value is None:
        height = WRITING_ROW * MM
        top = bottom - LABEL_ABOVE_LINE * MM - name.first_baseline
        items = name.items(left, top, node)
        items.append(across(left + indent, bottom, width, WRITING))
        field = text_field(
            detail.field, node, left + indent, bottom - FIELD, width, FIELD, VALUE.size
        )
        return [*items, field], height
    value = label(detail.value, VALUE, width)
    top = bottom - value.height
    drop = value.first_baseline - name.first_baseline
    items = spaced(name.items(left, top + drop, node))
    return items + value.items(left + indent, top, node), value.height


def _colophon(block: Cover, room: Room) -> list[Item]:
    if not block.colophon:
        return []
    lines = paragraph(block.colophon, styles.MICRO, room.width, room.pages)
    top = COLOPHON_BASELINE * MM - _last_baseline(lines)
    return lines.items(_left(room), top, room.node.add("P"))


COVERS: dict[type, Callable[[Any, Room], list[Slab | Break]]] = {Cover: cover}
