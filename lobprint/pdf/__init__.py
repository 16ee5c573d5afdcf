"""PDF: a finished layout painted as PDF/UA-1 that can be filled in on screen.

Covers all of a layout: text, rules, boxes, the line, the logo, fields, links, places
and the structure tree; ISO 14289-1 on ISO 32000-1. What it does not do: encryption,
signatures, scripts, other languages than the document's within it, right-to-left text.
"""

from __future__ import annotations

from dataclasses import dataclass

from lobprint.brand import Brand
from lobprint.document import Attachment, Document
from lobprint.document.leaves import single_sided
from lobprint.garbage import seldom_collected
from lobprint.language import speaking, teksten
from lobprint.look.typeface import set_in
from lobprint.page.items import Layout
from lobprint.pdf.acroform import Fields
from lobprint.pdf.attachments import Attached
from lobprint.pdf.codes import codes_of, paint_code
from lobprint.pdf.elements import Elements
from lobprint.pdf.images import Pictures
from lobprint.pdf.metadata import add_info, add_xmp
from lobprint.pdf.navigation import Navigation
from lobprint.pdf.objects import Objects, text_string
from lobprint.pdf.pagefonts import Fonts
from lobprint.pdf.pages import Pages
from lobprint.pdf.paint import Painter, paint
from lobprint.pdf.pen import Ink, Pen
from lobprint.stamp import FILE, Stamp
from lobprint.stamp.make import stamp_of
from lobprint.stamp.text import to_json

__all__ = ["Printed", "printed", "write"]


@dataclass(frozen=True, slots=True)
class Printed:
    """A PDF; and what paints each of its pages but for its code, which is the same when
    the page looks the same in the same type, with the same pictures. The code differs
    when any page does."""

    data: bytes
    pages: tuple[bytes, ...]


def write(
    document: Document, brand: Brand, layout: Layout, stamp: Stamp | None = None
) -> bytes:
    """The PDF of `layout` in the colours of `brand`; the same bytes every time. It
    carries its `stamp`, which comes of `layout` unless it is given.

    Raises ContentError for a character that the type can't print, a link that leads
    nowhere, and field ids that can't stand side by side."""
    return printed(document, brand, layout, stamp).data


def printed(
    document: Document, brand: Brand, layout: Layout, stamp: Stamp | None = None
) -> Printed:
    """The same, for who wants to know which pages differ from the last time."""
    stamp = stamp or stamp_of(document, layout)
    with seldom_collected(), set_in(brand.typeface), speaking(document.words):
        return _printed(document, brand, layout, stamp)


def _printed(document: Document, brand: Brand, layout: Layout, stamp: Stamp) -> Printed:
    objects = Objects()
    pages = Pages(objects, layout)
    fonts, pictures = Fonts(objects, brand.typeface), Pictures(objects)
    fields = Fields(objects, fonts, pages)
    navigation = Navigation(objects, pages, layout)
    looks: list[bytes] = []
    contents: list[bytes] = []
    ink, codes = Ink(brand), codes_of(document, layout, stamp.build)
    for index, (page, code) in enumerate(zip(layout.pages, codes, strict=True)):
        pen = Pen(index, pages.size(index)[1], pages.structure, fonts, ink)
        paint(page, Painter(pen, fields, navigation, pictures))
        looks.append(pen.content())
        if code:
            paint_code(code, page, pen)
        contents.append(pen.content())
    resources = objects.add(
        f"<</Font<<{fonts.write()}>>/XObject<<{pictures.entries()}>>>>"
    )
    entries = [
        f"/Pages {pages.write(contents, resources)} 0 R",
        f"/StructTreeRoot {Elements(pages.structure, objects).write()} 0 R",
        "/MarkInfo<</Marked true>>",
        f"/Metadata {add_xmp(objects, document)} 0 R",
        f"/Lang{text_string(document.language)}",
        f"/ViewerPreferences<</DisplayDocTitle true{_duplex(document)}>>",
        fields.write(resources),
        navigation.write(),
    ]
    stamped = Attachment(FILE, teksten().velden, to_json(stamp))
    attached = Attached(objects, (*document.attachments, stamped))
    names = navigation.names() + attached.names()
    entries += [f"/Names<<{names}>>" if names else "", attached.write()]
    catalog = objects.add(f"<</Type/Catalog{''.join(entries)}>>")
    data = objects.file(catalog, add_info(objects, document))
    return Printed(data, tuple(looks))


def _duplex(document: Document) -> str:
    """That a printer is to leave the backs empty, of sheets that hang or are cut up
    (ISO 32000-1, 12.2)."""
    return "/Duplex/Simplex" if single_sided(document.parts) else ""
