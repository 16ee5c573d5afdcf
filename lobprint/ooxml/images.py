"""Pictures among the words as DrawingML, in the line of the text."""

from __future__ import annotations

from lobprint.ooxml.body import Body
from lobprint.ooxml.drawn import LINE
from lobprint.ooxml.units import emu
from lobprint.ooxml.xml import Around, escape, paragraph
from lobprint.pieces import Image

MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def image(piece: Image, body: Body, _: float, around: Around) -> str:
    """A picture in a paragraph of its own."""
    left = (around.left or 0.0) + piece.left
    form = around.form()._replace(line=LINE, drawn=True, left=left)
    if piece.keep:
        form = form._replace(keep=True)
    return paragraph("Gap", _drawn(piece, body), form)


def _drawn(piece: Image, body: Body) -> str:
    number, alt = body.drawing_id(), escape(piece.alt)
    extent = f'cx="{emu(piece.width)}" cy="{emu(piece.height)}"'
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent {extent}/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:docPr id="{number}" name="Afbeelding {number}" descr="{alt}"/>'
        f'<wp:cNvGraphicFramePr/><a:graphic xmlns:a="{MAIN}">'
        f'<a:graphicData uri="{PICTURE}"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="{number}" name="Afbeelding {number}"/><pic:cNvPicPr/>'
        f'</pic:nvPicPr><pic:blipFill><a:blip r:embed="{body.image(piece.png)}"/>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
        f'<a:off x="0" y="0"/><a:ext {extent}/></a:xfrm><a:prstGeom prst="rect">'
        "<a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>"
        "</wp:inline></w:drawing></w:r>"
    )
