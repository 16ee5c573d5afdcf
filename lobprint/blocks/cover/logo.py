"""The school's logo on the cover: a picture with a text, anchored to the page.

A logo in vectors goes in twice: as SVG for Word 2016 and later, and as a picture for
who knows no SVG."""

from __future__ import annotations

from lobprint.blocks.cover.look import LOGO_HEIGHT, LOGO_WIDTH, logo_alt
from lobprint.brand import Logo
from lobprint.ooxml.body import Body
from lobprint.ooxml.figure import position
from lobprint.ooxml.units import emu
from lobprint.ooxml.xml import escape

LOGO_ID = "rIdLogo"
"""The relationship of the document to the logo."""
DRAWING_ID = "rIdLogoSvg"
"""That to the same logo in vectors."""
SVG_BLIP = (
    '<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip '
    'xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" '
    f'r:embed="{DRAWING_ID}"/></a:ext></a:extLst>'
)
PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def logo_on_page(logo: Logo, x: float, y: float, body: Body) -> str:
    """A run with the logo at (x, y) mm on the page, as large as its box allows."""
    scale = min(LOGO_WIDTH / logo.width, LOGO_HEIGHT / logo.height)
    return logo_in(logo, (x, y, logo.width * scale, logo.height * scale), body)


def logo_in(logo: Logo, box: tuple[float, float, float, float], body: Body) -> str:
    """A run with the logo in a box on the page: x, y, width and height in mm."""
    x, y, width, height = box
    alt = escape(logo_alt(logo.alt, body.document))
    extent = f'cx="{emu(width)}" cy="{emu(height)}"'
    number = body.drawing_id()
    return (
        '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" '
        'simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" '
        'allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f"{position('H', x)}{position('V', y)}<wp:extent {extent}/>"
        '<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f'<wp:docPr id="{number}" name="Logo" descr="{alt}"/>'
        f"<wp:cNvGraphicFramePr/>{_picture(number, extent, logo)}</wp:anchor>"
        "</w:drawing></w:r>"
    )


def _picture(number: int, extent: str, logo: Logo) -> str:
    vectors = SVG_BLIP if logo.drawing else ""
    return (
        f'<a:graphic><a:graphicData uri="{PICTURE}"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="{number}" name="Logo"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{LOGO_ID}">{vectors}</a:blip><a:stretch>'
        '<a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext {extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</pic:spPr></pic:pic></a:graphicData></a:graphic>"
    )
