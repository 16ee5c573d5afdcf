"""A form to fill in, as it is written."""

from __future__ import annotations

from functools import cache

from blocks import builders as make
from files.test_filled_in import BRAND, sheet

from lobprint import word
from lobprint.document import Document
from lobprint.layout import lay_out

FORM = sheet(make.checklist(2), make.next_step(), make.word_choice())


def written(document: Document) -> bytes:
    return word.write(document, BRAND, lay_out(document))


@cache
def form() -> bytes:
    return written(FORM)
