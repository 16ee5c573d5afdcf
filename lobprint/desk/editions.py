"""What the page shows: the PDF of an order, kept until there is a newer one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from lobprint.document import Document
from lobprint.errors import Problem
from lobprint.layout import Shelf, lay_out
from lobprint.pdf import Printed, printed
from lobprint.pixels import Pixels, drawn, words_on
from lobprint.press.build import WRITERS, Work
from lobprint.press.fitting import Fit, fit_of
from lobprint.press.order import Job

Json = dict[str, Any]
WIDEST = 4000
"""Pixels across that a page is drawn in; an A3 on a large screen has 3000."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: of which PDF (of several forms each has its own) and its place there; the
    form, its title, what the page looks like as a short text, and its size in mm."""

    pdf: int
    place: int
    form: str
    title: str
    hash: str
    width: float
    height: float

    def told(self, number: int) -> Json:
        return {
            "n": number,
            "form": self.form,
            "title": self.title,
            "hash": self.hash,
            "width": self.width,
            "height": self.height,
        }


@dataclass(frozen=True, slots=True)
class Edition:
    """The PDFs of an order, and their pages one after another."""

    number: int
    name: str
    pdfs: tuple[bytes, ...]
    sheets: tuple[Sheet, ...]
    warnings: tuple[Problem, ...]

    def draw(self, page: int, width: float) -> tuple[Json, Pixels] | None:
        """Page `page`, from 1, at most so many pixels wide, and its words; None when it
        isn't there."""
        if not 1 <= page <= len(self.sheets):
            return None
        sheet = self.sheets[page - 1]
        pdf = self.pdfs[sheet.pdf]
        pixels = drawn(pdf, sheet.place, max(1, min(width, WIDEST)))
        size = {"width": pixels.width, "height": pixels.height}
        text = words_on(pdf, sheet.place)
        return {"page": page, **size, "text": text}, pixels


def edition_of(work: Work, number: int, shelf: Shelf) -> Edition:
    """What `work` comes to in PDF. Raises ContentError."""
    fits: list[Fit] = []
    pdfs: list[bytes] = []
    sheets: list[Sheet] = []
    for index, job in enumerate(work.jobs):
        made, found = _printed(work, job, index, shelf, fits)
        pdfs.append(made.data)
        sheets += found
    name = work.jobs[0].name if len(work.jobs) == 1 else "formulieren"
    warnings = tuple(work.warnings(fits))
    return Edition(number, name, tuple(pdfs), tuple(sheets), warnings)


def _printed(
    work: Work, job: Job, index: int, shelf: Shelf, fits: list[Fit]
) -> tuple[Printed, list[Sheet]]:
    brand = work.order.publisher.brand
    document, setting = work.document(job), WRITERS["pdf"].setting(brand)
    layout = lay_out(document, brand.logo, *setting, shelf)
    fits.append(fit_of(layout, *setting))
    made = printed(document, brand, layout)
    look = repr((setting[1], document.codes)).encode()
    look += brand.logo.data if brand.logo else b""
    forms = _titles(document)
    sheets = [
        Sheet(
            index,
            place,
            page.part,
            forms[page.part],
            sha256(look + painted).hexdigest()[:16],
            page.sheet.width,
            page.sheet.height,
        )
        for place, (page, painted) in enumerate(
            zip(layout.pages, made.pages, strict=True)
        )
    ]
    return made, sheets


def _titles(document: Document) -> dict[str, str]:
    """The title of each part, as the outline has it."""
    return dict(_titled(document))


def _titled(document: Document) -> Iterator[tuple[str, str]]:
    for part in document.parts:
        yield part.id, part.title or document.title
