"""The cover: name or logo, title, subtitle, the line, details and colophon.

Everything is a paragraph in the order in which it is read; its place on the page comes
from the space before it, worked out from the lines above. Logo and line are anchored to
the page, so they stay where they are when somebody edits the words.
"""

from __future__ import annotations

from lobprint.brand import Logo
from lobprint.document import Cover, CoverDetail
from lobprint.layout.text import balanced, label
from lobprint.look import MM
from lobprint.look.fonts import DESCENT
from lobprint.look.line import COVER_TOP, cover_line
from lobprint.look.paper import COVER
from lobprint.look.type import (
    COVER_NAME,
    COVER_SUBTITLE,
    COVER_TITLE,
    COVER_VALUE,
    MICRO,
    TypeStyle,
)
from lobprint.word import controls
from lobprint.word.body import Body
from lobprint.word.figure import on_page, position
from lobprint.word.styles import is_exact
from lobprint.word.text import run, runs
from lobprint.word.units import emu
from lobprint.word.xml import Format, Tab, escape, paragraph, styled

LOGO_WIDTH, LOGO_HEIGHT = 60.0, 24.0
NAME_WIDTH = 120.0
TITLE_BASELINE, SUBTITLE_BASELINE = 89.4, 101.8
DETAILS_END = 260.0
COLOPHON_BASELINE = 276.0
LABEL_WIDTH = 31.0
WRITE_IN = 12.0
"""Height of a detail that is to be written in."""
EXACT_BASELINE = 0.8
"""Of a line with an exact height: there Word sets the words, and LibreOffice too."""
PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def cover(block: Cover, body: Body) -> str:
    """The paragraphs of the cover, on a section of its own (COVER)."""
    logo = body.brand.logo
    name, name_end = ("", COVER.top) if logo else _name(block)
    anchored = _logo(logo, body) if logo else ""
    figure = on_page(
        body, cover_line(COVER.inner), COVER.inner, COVER_TOP, _steps_in_words(block)
    )
    title = label(block.title, COVER_TITLE, COVER.text_width * MM)
    title_top = _top(COVER_TITLE, TITLE_BASELINE) - _height(
        COVER_TITLE, len(title.lines) - 1
    )
    form = Format(before=max(title_top - name_end, 0.0))
    first = paragraph("CoverTitle", anchored + run(block.title), form)
    subtitle, end = _subtitle(block, figure, body)
    return name + first + subtitle + _foot(block, end, body)


def _name(block: Cover) -> tuple[str, float]:
    """The school's name at the top, and where it ends."""
    if not block.name:
        return "", COVER.top
    lines = label(block.name, COVER_NAME, NAME_WIDTH * MM).lines
    form = Format(right=COVER.text_width - NAME_WIDTH)
    xml = paragraph("CoverName", run(block.name), form)
    return xml, COVER.top + _height(COVER_NAME, len(lines))


def _subtitle(block: Cover, figure: str, body: Body) -> tuple[str, float]:
    """The subtitle, in lines of even length, with the line's anchor; and its end."""
    shaped = balanced(
        block.subtitle, COVER_SUBTITLE, COVER.text_width * MM, body.layout.starts
    )
    top = _top(COVER_SUBTITLE, SUBTITLE_BASELINE)
    title_end = _top(COVER_TITLE, TITLE_BASELINE) + _height(COVER_TITLE, 1)
    # 2 mm to spare: Word's lines come out a little wider.
    spare = COVER.text_width - shaped.natural_width / MM - 2
    right = max(spare, 0.0) if len(shaped.lines) > 1 else 0.0
    form = Format(before=top - title_end, right=right)
    xml = paragraph("CoverSubtitle", runs(block.subtitle, body) + figure, form)
    return xml, top + _height(COVER_SUBTITLE, len(shaped.lines))


def _foot(block: Cover, end: float, body: Body) -> str:
    """Details, which grow upwards from their end, and the colophon; what stands above
    ends at `end`."""
    heights = [
        WRITE_IN if row.value is None else _height(COVER_VALUE, 1)
        for row in block.details
    ]
    space = DETAILS_END - sum(heights) - end
    rows: list[str] = []
    for number, row in enumerate(block.details):
        rows.append(_detail(row, 0.0 if number else space, body))
    before = _top(MICRO, COLOPHON_BASELINE) - (DETAILS_END if rows else end)
    colophon = runs(block.colophon, body)
    rows.append(paragraph("Micro", colophon, Format(before=before)))
    return "".join(rows)


def _detail(detail: CoverDetail, before: float, body: Body) -> str:
    name = run(detail.label, styled("CoverLabel")) + "<w:r><w:tab/></w:r>"
    if detail.value is not None:
        control = controls.filled(detail.field, detail.value, body)
        return paragraph("CoverValue", name + control, Format(before=before))
    tabs = (Tab(LABEL_WIDTH), Tab(COVER.text_width, "right"))
    form = Format(before=before, line=WRITE_IN, tabs=tabs)
    return paragraph("CoverValue", name + controls.area(detail.field, body, 1), form)


def _logo(logo: Logo, body: Body) -> str:
    """A run with the logo, anchored to the top left of the text."""
    scale = min(LOGO_WIDTH / logo.width, LOGO_HEIGHT / logo.height)
    extent = f'cx="{emu(logo.width * scale)}" cy="{emu(logo.height * scale)}"'
    number = body.drawing_id()
    return (
        '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" '
        'simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" '
        'allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f"{position('H', COVER.inner)}{position('V', COVER.top)}<wp:extent {extent}/>"
        '<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f'<wp:docPr id="{number}" name="Logo" descr="{escape(logo.alt)}"/>'
        "<wp:cNvGraphicFramePr/><a:graphic><a:graphicData "
        f'uri="{PICTURE}"><pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name="Logo"/>'
        f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{LOGO_ID}"/>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
        f'<a:off x="0" y="0"/><a:ext {extent}/></a:xfrm><a:prstGeom prst="rect">'
        "<a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>"
        "</wp:anchor></w:drawing></w:r>"
    )


LOGO_ID = "rIdLogo"
"""The relationship of the document to the logo."""


def _steps_in_words(block: Cover) -> str:
    """What the line shows, for who can't see it; in Word its labels are only here, for
    text boxes break the order of reading."""
    steps = "; ".join(f"{number} {step}" for number, step in enumerate(block.steps, 1))
    return f"Een lijn die over de vijf stappen loopt: {steps}."


def _top(style: TypeStyle, baseline: float) -> float:
    """Where a line in `style` begins whose baseline lies at `baseline`, both in mm."""
    above = style.leading - DESCENT * style.size
    if is_exact(style):
        above = EXACT_BASELINE * style.leading
    return baseline - above / MM


def _height(style: TypeStyle, lines: int) -> float:
    return lines * style.leading / MM
