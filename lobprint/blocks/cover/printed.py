"""The front page: the line that goes its own way."""

from __future__ import annotations

from collections.abc import Sequence

from lobprint.blocks.cover import Cover, CoverDetail, look
from lobprint.brand import Logo
from lobprint.language import filled, teksten
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
from lobprint.look.text import TextBlock, balanced, label, paragraph
from lobprint.page.items import (
    Break,
    Item,
    Node,
    Picture,
    Slab,
)
from lobprint.page.parts import across, line_figure, spaced, text_field
from lobprint.page.room import Room
from lobprint.page.text import items_of

LABEL_ABOVE_LINE = 1.9
"""From the baseline of a label to the line beside it, in mm."""
FIELD = 8 * MM
VALUE = styles.COVER_VALUE


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
    _, name = look.name_lines(block.name)
    return items_of(name, _left(room), look.NAME_TOP * MM, room.node.add("P"))


def _logo(logo: Logo, room: Room) -> Picture:
    """In its box, as large as it can be without changing shape."""
    factor = min(look.LOGO_WIDTH * MM / logo.width, look.LOGO_HEIGHT * MM / logo.height)
    width, height = logo.width * factor, logo.height * factor
    leaf = room.node.add("Figure", alt=look.logo_alt(logo.alt, room.document)).leaf()
    return Picture(_left(room), look.NAME_TOP * MM, width, height, logo, leaf)


def _titles(block: Cover, room: Room) -> list[Item]:
    """The title grows upwards from its baseline, the subtitle downwards."""
    _, lines = look.title_lines(block.title, room.width)
    top = look.TITLE_BASELINE * MM - _last_baseline(lines)
    items = items_of(lines, _left(room), top, room.node.add("H1"))
    width = look.SUBTITLE_WIDTH * MM
    below = balanced(block.subtitle, styles.COVER_SUBTITLE, width, room.pages)
    top = look.SUBTITLE_BASELINE * MM - below.first_baseline
    return items + items_of(below, _left(room), top, room.node.add("P"))


def _last_baseline(block: TextBlock) -> float:
    return block.height - block.leading + block.first_baseline


def _figure(block: Cover, room: Room) -> list[Item]:
    """The line, and below each of its levels the name of that step."""
    left, top = room.sheet.inner, COVER_TOP
    items = line_figure(cover_line(left), left * MM, top * MM)
    if block.steps:
        steps = ", ".join(_named_steps(block.steps))
        alt = filled(teksten().lijn_omslag, stappen=steps)
        items += _labels(block.steps, room, room.node.add("Figure", alt=alt))
    return items


def _named_steps(steps: Sequence[str]) -> list[str]:
    return [f"{number} {step}" for number, step in enumerate(steps, start=1)]


def _labels(steps: Sequence[str], room: Room, figure: Node) -> list[Item]:
    items: list[Item] = []
    places = zip(steps, COVER_STARTS, COVER_LEVELS, look.LABEL_WIDTHS, strict=False)
    for number, (step, start, level, width) in enumerate(places, start=1):
        gap = look.LABEL_GAP if start else 0.0
        x = (room.sheet.inner + start + gap) * MM
        drop = look.BELOW_RING if number == len(COVER_STARTS) else COVER_LABEL_DROP
        baseline = (look.FIGURE_FOOT - level + drop) * MM
        sign = label(str(number), styles.COVER_STEP.in_face("bold"))
        name = label(step, styles.COVER_STEP, width * MM)
        top = baseline - name.first_baseline
        items += spaced(items_of(sign, x, top, figure))
        items += spaced(items_of(name, x + look.LABEL_INDENT * MM, top, figure))
    return items


def _details(block: Cover, room: Room) -> list[Item]:
    """Labels with values or lines to write on, upwards from the foot."""
    items: list[Item] = []
    nodes = [room.node.add("P") for _ in block.details]
    bottom = look.DETAILS_FOOT * MM
    for detail, node in reversed(list(zip(block.details, nodes, strict=True))):
        row, height = _detail(detail, block, node, bottom, room)
        items += row
        bottom -= height
    return items


def _detail(
    detail: CoverDetail, block: Cover, node: Node, bottom: float, room: Room
) -> tuple[list[Item], float]:
    """A row that ends at `bottom`, and its height."""
    left, indent = _left(room), look.DETAIL_LABEL * MM
    width = room.width - indent
    name = label(detail.label, styles.COVER_LABEL, indent)
    if detail.value is None:
        height = look.WRITING_ROW * MM
        top = bottom - LABEL_ABOVE_LINE * MM - name.first_baseline
        items = items_of(name, left, top, node)
        items.append(across(left + indent, bottom, width, WRITING))
        field = text_field(
            detail.field, node, left + indent, bottom - FIELD, width, FIELD, VALUE.size
        )
        return [*items, field], height
    value = label(detail.value, VALUE, width)
    top = bottom - value.height
    drop = value.first_baseline - name.first_baseline
    items = spaced(items_of(name, left, top + drop, node))
    height = value.height + look.above_value(value, block.details) * MM
    return items + items_of(value, left + indent, top, node), height


def _colophon(block: Cover, room: Room) -> list[Item]:
    if not block.colophon:
        return []
    lines = paragraph(block.colophon, styles.MICRO, room.width, room.pages)
    top = look.COLOPHON_BASELINE * MM - _last_baseline(lines)
    return items_of(lines, _left(room), top, room.node.add("P"))
