"""The cover: name or logo, title, subtitle, the line with its steps, details, colophon.

Everything is a paragraph in the order in which it is read; its place on the page comes
from the space before it, worked out from the lines above. The labels of the steps are
paragraphs in frames (w:framePr): unlike text boxes those are read where they stand.
Logo and line are anchored to the page, so they stay when somebody edits the words.
"""

from __future__ import annotations

from lobprint.blocks.cover import Cover, CoverDetail, look
from lobprint.blocks.cover.logo import logo_on_page
from lobprint.brand import Logo
from lobprint.look import MM
from lobprint.look import type as styles
from lobprint.look.line import (
    COVER_LABEL_DROP,
    COVER_LEVELS,
    COVER_STARTS,
    COVER_TOP,
    cover_line,
)
from lobprint.look.paper import COVER, Sheet
from lobprint.look.text import TextBlock, balanced, label, paragraph
from lobprint.look.type import TypeStyle
from lobprint.look.typeface import measures
from lobprint.ooxml import controls, xml
from lobprint.ooxml.body import LOWERED, Body
from lobprint.ooxml.figure import on_page
from lobprint.ooxml.lines import on_tab
from lobprint.ooxml.text import run, runs
from lobprint.ooxml.units import half_points, is_exact, twips
from lobprint.ooxml.xml import Format, Tab, styled

EXACT_BASELINE = 0.8
"""Of a line with an exact height: there Word sets the words, and LibreOffice too."""
SPARE = 2.0
"""mm by which Word's lines may come out wider."""


def cover(block: Cover, body: Body) -> str:
    """The paragraphs of the cover, on a section of its own (COVER)."""
    name, name_end = _name(block, body)
    title, title_end = _title(block, name_end, body)
    subtitle, end = _subtitle(block, title_end, body)
    return name + title + subtitle + _steps(block, body.sheet) + _foot(block, end, body)


def _name(block: Cover, body: Body) -> tuple[str, float]:
    """The school's name at the top, unless it has a logo, and where it ends."""
    sheet = body.sheet
    if _logo(body) or not block.name:
        return "", sheet.top
    style, lines = look.name_lines(block.name)
    words = run(block.name, _sized(style, styles.COVER_NAME))
    exact = style.leading / MM if style != styles.COVER_NAME else None
    form = Format(right=sheet.text_width - look.NAME_WIDTH, line=exact)
    return xml.paragraph("CoverName", words, form), sheet.top + lines.height / MM


def _logo(body: Body) -> Logo | None:
    """The logo of the cover; none where the school's own header has a picture."""
    base = body.brand.wordbase
    first = base.furniture.get("header-first") if base else None
    return None if first and first.relations else body.brand.logo


def _title(block: Cover, above: float, body: Body) -> tuple[str, float]:
    """The title, which grows upwards, with the anchors of logo and line."""
    sheet = body.sheet
    style, lines = look.title_lines(block.title, sheet.text_width * MM)
    first = look.TITLE_BASELINE - (len(lines.lines) - 1) * style.leading / MM
    top = max(_top(style, first), above)
    words = run(block.title, _sized(style, styles.COVER_TITLE))
    line = on_page(body, cover_line(sheet.inner), sheet.inner, COVER_TOP)
    logo = _logo(body)
    anchors = logo_on_page(logo, sheet.inner, sheet.top, body) if logo else ""
    leading = style.leading / MM
    form = Format(before=top - above, right=_right(lines, body), line=leading)
    made = xml.paragraph("CoverTitle", anchors + line + words, form)
    return made, top + lines.height / MM


def _subtitle(block: Cover, above: float, body: Body) -> tuple[str, float]:
    """The subtitle in lines of even length, and its end."""
    style = styles.COVER_SUBTITLE
    width = look.SUBTITLE_WIDTH * MM
    lines = balanced(block.subtitle, style, width, body.layout.starts)
    top = max(_top(style, look.SUBTITLE_BASELINE), above)
    form = Format(before=top - above, right=_right(lines, body))
    made = xml.paragraph("CoverSubtitle", runs(block.subtitle, body), form)
    return made, top + lines.height / MM


def _steps(block: Cover, sheet: Sheet) -> str:
    """The labels along the line, from the first level to the ring."""
    places = zip(
        block.steps, COVER_STARTS, COVER_LEVELS, look.LABEL_WIDTHS, strict=False
    )
    made: list[str] = []
    for number, (step, start, level, width) in enumerate(places, start=1):
        x = sheet.inner + start + (look.LABEL_GAP if start else 0.0)
        drop = look.BELOW_RING if number == len(COVER_STARTS) else COVER_LABEL_DROP
        y = _top(styles.COVER_STEP, look.FIGURE_FOOT - level + drop)
        room = look.LABEL_INDENT + width + SPARE
        words = xml.run(str(number), styled("Strong")) + "<w:r><w:tab/></w:r>"
        made.append(
            f'<w:p><w:pPr><w:pStyle w:val="CoverStep"/><w:framePr w:w="{twips(room)}" '
            'w:wrap="around" w:vAnchor="page" w:hAnchor="page" '
            f'w:x="{twips(x)}" w:y="{twips(y)}"/></w:pPr>{words}{run(step)}</w:p>'
        )
    return "".join(made)


def _foot(block: Cover, end: float, body: Body) -> str:
    """Details, which grow upwards from their end, and the colophon; what stands above
    ends at `end`."""
    sheet = body.sheet
    raised = max(sheet.bottom - COVER.bottom, 0.0)
    foot = look.DETAILS_FOOT - raised
    heights = [_detail_height(row, block, sheet) for row in block.details]
    space = max(foot - sum(map(sum, heights)) - end, 0.0)
    rows: list[str] = []
    for number, (row, (above, _)) in enumerate(
        zip(block.details, heights, strict=True)
    ):
        rows.append(_detail(row, above + (0.0 if number else space), body))
    lines = paragraph(block.colophon, styles.MICRO, sheet.text_width * MM, {}).lines
    last = look.COLOPHON_BASELINE - raised
    top = last - (len(lines) - 1) * styles.MICRO.leading / MM
    before = _top(styles.MICRO, top) - (foot if rows else end)
    colophon = runs(block.colophon, body)
    rows.append(xml.paragraph("Micro", colophon, Format(before=max(before, 0.0))))
    return "".join(rows)


def _detail_height(
    detail: CoverDetail, block: Cover, sheet: Sheet
) -> tuple[float, float]:
    """What stays free above a detail, and its height, in mm."""
    if detail.value is None:
        return 0.0, look.WRITING_ROW
    width = (sheet.text_width - look.DETAIL_LABEL) * MM
    lines = label(detail.value, styles.COVER_VALUE, width)
    return look.above_value(lines, block.details), lines.height / MM


def _detail(detail: CoverDetail, before: float, body: Body) -> str:
    name = run(detail.label, styled("CoverLabel")) + "<w:r><w:tab/></w:r>"
    if detail.value is not None:
        control = controls.filled(detail.field, detail.value, body)
        return xml.paragraph("CoverValue", name + control, Format(before=before))
    tabs = (Tab(look.DETAIL_LABEL), Tab(body.sheet.text_width, "right"))
    form = Format(before=before, line=look.WRITING_ROW, tabs=tabs)
    lines = on_tab(detail.field, body, body.sheet.text_width, LOWERED)
    return xml.paragraph("CoverValue", name + lines, form)


def _right(lines: TextBlock, body: Body) -> float:
    """The right indent that makes Word break lines where ours end."""
    if len(lines.lines) == 1 or body.brand.wordbase:
        return 0.0
    return max(body.sheet.text_width - lines.natural_width / MM - SPARE, 0.0)


def _sized(style: TypeStyle, usual: TypeStyle) -> str:
    """Run properties for another size than the paragraph's style has."""
    return "" if style == usual else f'<w:sz w:val="{half_points(style.size)}"/>'


def _top(style: TypeStyle, baseline: float) -> float:
    """Where a line in `style` begins whose baseline lies at `baseline`, both in mm."""
    of = measures()
    height = max(style.leading, (of.ascent + of.descent) * style.size)
    above = height - of.descent * style.size
    if is_exact(style):
        above = EXACT_BASELINE * style.leading
    return baseline - above / MM
