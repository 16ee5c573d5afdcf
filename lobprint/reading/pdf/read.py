"""A PDF that somebody filled in, read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from lobprint.errors import Problem
from lobprint.reading.pdf.attached import attached
from lobprint.reading.pdf.body import Body
from lobprint.reading.pdf.joined import Copied, copies
from lobprint.reading.pdf.mended import LockedError, mended
from lobprint.reading.pdf.notes import Notes, notes
from lobprint.reading.pdf.syntax import TooLargeError
from lobprint.reading.pdf.told import (
    BROKEN,
    EXCESSIVE,
    JOINED,
    LOCKED,
    MENDED,
    OTHERS,
    PORTFOLIO,
    PRINTED,
    drawn,
)
from lobprint.reading.pdf.values import shared, values
from lobprint.reading.pdf.widgets import Fields, on_pages
from lobprint.reading.taken import Taken
from lobprint.stamp.model import FILE

MOST = 200_000_000
"""Bytes of a file."""


@dataclass(frozen=True, slots=True)
class Pdf:
    """What is in a PDF.

    stamp_json  what it says of itself, as it stands there; None when nothing
    taken       what stands in its fields, in the order of the pages
    loose       words that somebody put beside the fields, with their page
    trouble     what should be told. A warning leaves what was taken as it is; else
                there is nothing to take
    """

    stamp_json: bytes | None = None
    taken: tuple[Taken, ...] = ()
    loose: tuple[str, ...] = ()
    trouble: tuple[Problem, ...] = ()


def read_pdf(data: bytes) -> Pdf:
    """Whatever `data` is, this raises nothing."""
    try:
        return _opened(data)
    except TooLargeError:
        return Pdf(trouble=(EXCESSIVE,))
    except LockedError:
        return Pdf(trouble=(LOCKED,))
    except ValueError:
        return Pdf(trouble=(BROKEN,))


def _opened(data: bytes) -> Pdf:
    """As it is, or as pdfium writes it. Raises TooLargeError, LockedError, and
    ValueError when nothing can be made of it."""
    if len(data) > MOST:
        raise TooLargeError
    try:
        body = Body(data)
        if not body.locked:
            return _read(body)
    except ValueError:
        found = _read(Body(mended(data)))
        if not found.taken:
            raise
        return replace(found, trouble=(MENDED, *found.trouble))
    return _read(Body(mended(data)))


def _read(body: Body) -> Pdf:
    lying = list(on_pages(body))
    widgets = [one for one in lying if one.kind == "Widget"]
    fields = copies(Fields(body), widgets)
    taken = [
        Taken(one.name, value, "pdf", one.copy)
        for one in fields
        for value in values(body, one.field)
    ]
    beside = notes(body, lying)
    return Pdf(
        next(iter(attached(body, FILE)), None),
        tuple(taken),
        tuple(beside.texts),
        tuple(_trouble(fields, beside)) if taken else (_nothing(body),),
    )


def _trouble(fields: Iterable[Copied], beside: Notes) -> Iterator[Problem]:
    if any(shared(one.field) for one in fields):
        yield JOINED
    if beside.drawn:
        yield drawn(beside.drawn)


def _nothing(body: Body) -> Problem:
    """Why there are no fields."""
    root = body.dict(body.trailer.get("Root"))
    if "Collection" in root:
        return PORTFOLIO
    return OTHERS if "XFA" in body.dict(root.get("AcroForm")) else PRINTED
