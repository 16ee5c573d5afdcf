"""Document + Brand + Layout -> the bytes of a .docx.

The blocks write the body as one string of WordprocessingML; it is parsed once and put
into a base that python-docx opened. Of the layout only page numbers are used: Word
breaks its own lines.
"""

from __future__ import annotations

from lobprint.brand import Brand
from lobprint.document import Document
from lobprint.layout.items import Layout
from lobprint.word.base import open_base
from lobprint.word.package import save
from lobprint.word.properties import describe
from lobprint.word.story import put_story

__all__ = ["write"]


def write(document: Document, brand: Brand, layout: Layout) -> bytes:
    """A .docx of `document` in the look of `brand`, fillable and ready to print.

    `layout` gives the page numbers of contents and references. The same input gives
    the same bytes."""
    docx = open_base(brand)
    put_story(docx, document, brand, layout)
    describe(docx, document)
    return save(docx.part.package)
