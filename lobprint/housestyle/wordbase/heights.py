"""How high a header or footer is: Word pushes the text down under a high one."""

from __future__ import annotations

from math import ceil

from lobprint.housestyle.wordbase.ooxml import EMU, TWIP, WP, Element, W, val, whole
from lobprint.housestyle.wordbase.styles import Styles

WIDTH_OF_A_LETTER = 0.5
"""In the size of its type, on the average."""
PT = 25.4 / 72
HIGHEST = 120.0


def height(root: Element, styles: Styles, width: float) -> float:
    """In mm, on a text block `width` mm wide."""
    return min(sum(block_height(child, styles, width) for child in root), HIGHEST)


def block_height(block: Element, styles: Styles, width: float) -> float:
    """Of a paragraph or a table in it."""
    if block.tag == f"{W}p":
        return _paragraph(block, styles, width)
    if block.tag == f"{W}tbl":
        return sum(_row(row, styles) for row in block.iter(f"{W}tr"))
    return 0.0


def _row(row: Element, styles: Styles) -> float:
    least = whole(val(row.find(f"{W}trPr/{W}trHeight"))) * TWIP
    cells = []
    for cell in row.findall(f"{W}tc"):
        wide = max(whole(val(cell.find(f"{W}tcPr/{W}tcW"), "w")) * TWIP, 30)
        cells.append(sum(block_height(child, styles, wide) for child in cell))
    return max([least, *cells])


def _paragraph(paragraph: Element, styles: Styles, width: float) -> float:
    if paragraph.find(f"{W}pPr/{W}framePr") is not None:
        return 0.0
    style = styles.by_id.get(val(paragraph.find(f"{W}pPr/{W}pStyle")))
    metrics = styles.metrics(styles.default("paragraph") if style is None else style)
    sizes = [whole(val(size)) / 2 for size in paragraph.findall(f"{W}r/{W}rPr/{W}sz")]
    line = max([metrics.line, *(size * 1.22 * PT for size in sizes)])
    spacing = paragraph.find(f"{W}pPr/{W}spacing")
    above = _space(spacing, "before", metrics.above)
    below = _space(spacing, "after", metrics.below)
    lines = _lines(paragraph, max(sizes, default=metrics.size), width)
    return above + below + lines * line + _pictures(paragraph, line)


def _space(spacing: Element | None, side: str, default: float) -> float:
    text = val(spacing, side)
    return max(whole(text), 0) * TWIP if text else default


def _lines(paragraph: Element, size: float, width: float) -> int:
    text = "".join(
        run.text or "" for run in paragraph.iter(f"{W}t") if not _is_in_box(run)
    )
    breaks = sum(1 for _ in paragraph.findall(f"{W}r/{W}br"))
    return breaks + max(
        ceil(len(text) * size * WIDTH_OF_A_LETTER * PT / max(width, 20)), 1
    )


def _pictures(paragraph: Element, line: float) -> float:
    """What pictures in the line, and those that words keep clear of, add to it."""
    inside = [_high(each) for each in paragraph.iter(f"{WP}inline")]
    pushing = [
        _high(each)
        for each in paragraph.iter(f"{WP}anchor")
        if each.find(f"{WP}wrapTopAndBottom") is not None
    ]
    return max([0.0, *(high - line + 1 for high in inside)]) + max([0.0, *pushing])


def _high(drawing: Element) -> float:
    extent = drawing.find(f"{WP}extent")
    return 0.0 if extent is None else whole(extent.get("cy", "")) * EMU


def _is_in_box(element: Element) -> bool:
    """Whether it stands in a text box, which has a height of its own."""
    return any(each.tag == f"{W}txbxContent" for each in element.iterancestors())
