"""Real forms, printed: each page as a picture, and where its fields are."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import cv2
import numpy as np
import pypdf
import pypdfium2
import segno

import lobprint
from lobprint.scan.prints import Print
from lobprint.stamp import FILE, Box, Stamp, StampedField
from lobprint.stamp.code import Code, code_box, code_text
from lobprint.stamp.text import from_json
from paper.pens import DPI, Image, K

School = Mapping[str, Any]
NO_NAME: School = {"naam": "De Linde"}
GREEN: School = {"naam": "ROC De Linde", "huisstijl": {"kleur": "#0B6E5F"}}
ORANGE: School = {"naam": "Het Voorbeeldcollege", "huisstijl": {"kleur": "#E07000"}}


@dataclass(frozen=True, slots=True)
class Place:
    """A box, or a word to circle, or where one writes: `label` is what stands behind a
    box; `alone` unless it is one of several that exclude each other."""

    field: str
    option: str
    box: Box
    kind: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """A page with fields: its print, what its code says, and its places."""

    print: Print
    code: Code
    places: tuple[Place, ...]


@cache
def made(form: str, sector: str = "mbo", school: str = "") -> Print:
    """A form as lobprint prints it: for De Linde in blue, or the school called so."""
    about = {"": NO_NAME, "green": GREEN, "orange": ORANGE}[school]
    return _print(lobprint.make(about, sector=sector, forms=form, formats="pdf"))


@cache
def book(workbook: str, sector: str = "mbo") -> Print:
    return _print(lobprint.make(GREEN, sector=sector, workbook=workbook, formats="pdf"))


def _print(delivery: lobprint.Delivery) -> Print:
    pdf = delivery.files[0].data
    return Print(_stamp(pdf), pdf)


def _stamp(pdf: bytes) -> Stamp:
    return from_json(pypdf.PdfReader(io.BytesIO(pdf)).attachments[FILE][0])


@cache
def papers(print_: Print) -> tuple[Paper, ...]:
    """The pages of `print_` that have fields."""
    places = [one for field in print_.stamp.fields for one in _places(field)]
    numbers = sorted({one.box.page for one in places})
    return tuple(
        Paper(
            print_,
            Code(print_.stamp.build, number),
            tuple([one for one in places if one.box.page == number]),
        )
        for number in numbers
    )


def _places(field: StampedField) -> Iterator[Place]:
    if field.box and not field.given:
        yield Place(field.id, "", field.box, _kind(field.kind, field.box))
    for one in field.options:
        yield Place(field.id, one.value, one.box, _kind("choice", one.box), one.label)


def _kind(kind: str, box: Box) -> str:
    """What is no square is a word to circle."""
    is_word = abs(box.width - box.height) > 0.3
    return "word" if is_word and kind in ("check", "choice") else kind


@lru_cache(maxsize=12)
def _drawn(paper: Paper) -> Image:
    with pypdfium2.PdfDocument(paper.print.pdf) as document:
        page = document[paper.code.page - 1]
        drawn = page.render(scale=DPI / 72, may_draw_forms=False).to_numpy()
    picture = np.ascontiguousarray(drawn[..., :3])
    return _with_code(picture, paper.code)


def printed(paper: Paper) -> Image:
    """A fresh sheet: blue, green, red, `DPI` dots to the inch."""
    return _drawn(paper).copy()


def _with_code(picture: Image, code: Code) -> Image:
    """Until lobprint prints it itself."""
    high, wide = picture.shape[:2]
    box = code_box(wide / K, high / K)
    part = np.s_[
        int(box.y * K) : int((box.y + box.size) * K),
        int(box.x * K) : int((box.x + box.size) * K),
    ]
    if picture[part].min() < 100:
        return picture
    bits = np.array(
        segno.make(code_text(code), error="m", micro=False, boost_error=False).matrix,
        np.uint8,
    )
    big = cv2.resize(
        255 - 255 * bits, picture[part].shape[1::-1], interpolation=cv2.INTER_NEAREST
    )
    picture[part] = big[..., None]
    return picture


class KnownPrints:
    """The prints that a school still has."""

    def __init__(self, prints: Iterable[Print]) -> None:
        self._known = {one.stamp.build: one for one in prints}

    def of_build(self, build: str) -> Print | None:
        return self._known.get(build)

    def likely(self) -> Iterable[Print]:
        return list(self._known.values())[:4]
