"""Document + Brand + Layout -> the bytes of a .docx.

The blocks write the body as one string of WordprocessingML, which becomes the main part
of a base that python-docx opened. Parsing that string into python-docx's tree and
writing it out again would take a third of the time and change nothing.

Word breaks its own lines and pages. Of the layout it takes where parts and headings
start and how many pages there are, for numbers that are right before Word counts; which
headings open a page, for they do so here as well; and how high the boxes and cells are
that take what their page has left, which Word can't work out.
"""

from __future__ import annotations

from lobprint.brand import Brand
from lobprint.document import Document
from lobprint.garbage import seldom_collected
from lobprint.language import speaking
from lobprint.look.typeface import set_in
from lobprint.page.items import Layout
from lobprint.stamp import Stamp
from lobprint.stamp.make import stamp_of
from lobprint.word.base import open_base
from lobprint.word.package import save
from lobprint.word.properties import describe
from lobprint.word.stamped import add_stamp
from lobprint.word.story import story
from lobprint.word.tongue import in_language

__all__ = ["write"]


def write(
    document: Document, brand: Brand, layout: Layout, stamp: Stamp | None = None
) -> bytes:
    """A .docx of `document` in the look of `brand`, fillable and ready to print.

    `layout` is that of the same document. The file carries `stamp`: that of its PDF,
    which differs on a school's own sheets; without one it is made of `layout`. The same
    input gives the same bytes."""
    stamp = stamp or stamp_of(document, layout)
    spoken = speaking(document.words)
    with seldom_collected(), set_in(brand.word_typeface), spoken:
        return _written(document, brand, layout, stamp)


def _written(document: Document, brand: Brand, layout: Layout, stamp: Stamp) -> bytes:
    docx = open_base(brand)
    body = story(docx, document, brand, layout)
    describe(docx, document)
    add_stamp(docx, stamp)
    package = docx.part.package
    spoken = in_language(package, document.language)
    return save(package, {docx.part.partname: body, **spoken})
