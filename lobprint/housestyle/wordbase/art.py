"""How far what hangs in headers and footers reaches into the page.

Letterheads have their logo and their address in pictures, shapes and frames that hang
on the page, which no program keeps text clear of. What hangs wholly at the head or at
the foot counts; what is as high as the page (a watermark, a coloured side) doesn't, nor
what hangs beside the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lobprint.housestyle.wordbase.heights import PT, block_height, height
from lobprint.housestyle.wordbase.ooxml import EMU, TWIP, WP, Element, W, val, whole
from lobprint.housestyle.wordbase.sections import Section
from lobprint.housestyle.wordbase.styles import Styles

HEAD = 0.45
"""Of the page: what ends above this is a head; a foot begins as far from the foot."""
_UNITS = {"pt": PT, "in": 25.4, "mm": 1.0, "cm": 10.0, "px": 0.2646, "": PT}
_LENGTH = re.compile(r"(-?\d{0,6}\.?\d{0,6})(pt|in|mm|cm|px|)")


class Reach(NamedTuple):
    """From the upper and from the lower edge of the page, in mm."""

    head: float = 0.0
    foot: float = 0.0


class _Box(NamedTuple):
    """Where something hangs, in mm from the edges of the page."""

    left: float
    top: float
    width: float
    height: float


def reach(place: str, root: Element, section: Section, styles: Styles) -> Reach:
    """Of all that hangs in the header or footer `root`, which stands at `place`."""
    head, foot = 0.0, 0.0
    for box in _boxes(place, root, section, styles):
        beside = box.left + box.width <= section.left
        if beside or box.left >= section.width - section.right:
            continue
        if box.top + box.height < HEAD * section.height:
            head = max(head, box.top + box.height)
        elif box.top > (1 - HEAD) * section.height:
            foot = max(foot, section.height - box.top)
    return Reach(head, foot)


def _boxes(
    place: str, root: Element, section: Section, styles: Styles
) -> Iterator[_Box]:
    """What hangs in `root`, which goes down from its top, paragraph after paragraph."""
    at = section.header
    if place.startswith("footer"):
        whole_height = height(root, styles, section.text_width)
        at = section.height - section.footer - whole_height
    for child in root:
        for anchor in child.iter(f"{WP}anchor"):
            yield _anchored(anchor, section, at)
        for shape in child.iterfind(f".//{W}pict/*[@style]"):
            yield from _drawn(shape, section, at)
        for frame in child.iter(f"{W}framePr"):
            yield _framed(frame, section, at)
        at += block_height(child, styles, section.text_width)


def _anchored(anchor: Element, section: Section, at: float) -> _Box:
    """A picture or shape of DrawingML (ISO 29500-1, 20.4.2.3)."""
    extent = anchor.find(f"{WP}extent")
    wide, high = (
        0.0 if extent is None else whole(extent.get(side, "")) * EMU
        for side in ("cx", "cy")
    )
    across, down = anchor.find(f"{WP}positionH"), anchor.find(f"{WP}positionV")
    left = _placed(across, wide, _across(section))
    return _Box(left, _placed(down, high, _down(section, at)), wide, high)


Spans = Mapping[str, tuple[float, float]]
"""Where something begins and how large it is, in mm, by the name of it."""


def _across(section: Section) -> Spans:
    page, text = (0.0, section.width), (section.left, section.text_width)
    right = (section.width - section.right, section.right)
    return {
        "page": page,
        "leftMargin": (0.0, section.left),
        "rightMargin": right,
        **dict.fromkeys(("margin", "column", "character", "text", "char"), text),
    }


def _down(section: Section, at: float) -> Spans:
    """What hangs on a line or a paragraph lies `at` mm from the edge."""
    page, below = (0.0, section.height), section.height - section.bottom
    text = (section.top, below - section.top)
    return {
        "page": page,
        "margin": text,
        "topMargin": (0.0, section.top),
        "bottomMargin": (below, section.bottom),
        **dict.fromkeys(("paragraph", "line", "text"), (at, 0.0)),
    }


def _placed(place: Element | None, size: float, spans: Spans) -> float:
    """Where what is `size` mm large begins."""
    if place is None:
        return 0.0
    start, room = spans.get(place.get("relativeFrom", ""), (0.0, 0.0))
    offset, align = place.find(f"{WP}posOffset"), place.find(f"{WP}align")
    if offset is not None:
        return start + whole(offset.text or "") * EMU
    return start + _aligned(align.text or "" if align is not None else "", room, size)


def _aligned(align: str, room: float, size: float) -> float:
    if align in ("bottom", "right", "outside"):
        return room - size
    return (room - size) / 2 if align == "center" else 0.0


def _drawn(shape: Element, section: Section, at: float) -> Iterator[_Box]:
    """A shape of VML, which older Word draws: all is said in its style."""
    rows = (row.partition(":") for row in shape.get("style", "").split(";"))
    said = {name.strip(): value.strip() for name, _, value in rows}
    if said.get("position") != "absolute":
        return
    wide, high = _length(said.get("width", "")), _length(said.get("height", ""))

    def begins(way: str, edge: str, size: float, spans: Spans) -> float:
        on = said.get(f"mso-position-{way}-relative", "text")
        start, room = spans.get(on.removesuffix("-area"), spans["text"])
        align = said.get(f"mso-position-{way}", "")
        if align and align != "absolute":
            return start + _aligned(align, room, size)
        return start + _length(said.get(edge, ""))

    left = begins("horizontal", "margin-left", wide, _across(section))
    top = begins("vertical", "margin-top", high, _down(section, at))
    yield _Box(left, top, wide, high)


def _length(text: str) -> float:
    """A length of a style in mm; 0 for what is none."""
    match = _LENGTH.fullmatch(text)
    if match is None or not re.search(r"\d", match[1]):
        return 0.0
    return float(match[1]) * _UNITS[match[2]]


def _framed(frame: Element, section: Section, at: float) -> _Box:
    """A paragraph in a frame (17.3.1.11)."""
    wide, high, left, top = (
        whole(val(frame, name)) * TWIP for name in ("w", "h", "x", "y")
    )
    across, down = val(frame, "hAnchor") or "text", val(frame, "vAnchor") or "text"
    start, room = _across(section).get(across, (0.0, 0.0))
    begin, depth = _down(section, at).get(down, (0.0, 0.0))
    left = start + (left or _aligned(val(frame, "xAlign"), room, wide))
    top = begin + (top or _aligned(val(frame, "yAlign"), depth, high))
    return _Box(left, top, wide, max(high, 5.0))
