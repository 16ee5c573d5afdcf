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
from paper.letters import WORDS
from paper.pens import DPI, Image, K

School = Mapping[str, Any]
NO_NAME: School = {"naam": "De Linde"}
GREEN: School = {"naam": "ROC De Linde", "huisstijl": {"kleur": "#0B6E5F"}}
ORANGE: School = {"naam": "Het Voorbeeldcollege", "huisstijl": {"kleur": "#E07000"}}
DENSE = "telvel"
_DENSE = """
id: telvel
titel: Telvel
bron: De Linde
groep: team
wie: team
tijd: 5 minuten
sjabloon: formulier
kop: {voor: het team, waarvoor: Tellen., wie: Iedereen., daarna: Lever dit in.}
onderdelen:
  - id: wie
    items: [{id: team, titel: Team}, {id: datum, titel: Datum, datum: ja}]
  - id: hoe
    titel: Hoe vaak?
    niveaus: [nooit, soms, vaak, altijd, weet niet]
    items:"""


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
    files = {f"content/instrumenten/{DENSE}.yaml": _dense()} if form == DENSE else {}
    return _print(
        lobprint.make(about, sector=sector, forms=form, formats="pdf", files=files)
    )


@cache
def book(workbook: str, sector: str = "mbo", school: str = "green") -> Print:
    about = {"green": GREEN, "orange": ORANGE}[school]
    return _print(lobprint.make(about, sector=sector, workbook=workbook, formats="pdf"))


def _dense() -> bytes:
    """A form with as many boxes as there is room for, to have many to count."""
    words = [*WORDS, *WORDS]
    said = [" ".join(words[at : at + 3]) for at in range(26)]
    items = [f"      - {{id: v{at}, tekst: {one}}}" for at, one in enumerate(said)]
    return "\n".join([_DENSE, *items]).encode()


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


def drawn(print_: Print, number: int, dpi: int = DPI) -> Image:
    """A page (from 1), fresh from the printer."""
    with pypdfium2.PdfDocument(print_.pdf) as document:
        page = document[number - 1].render(scale=dpi / 72, may_draw_forms=False)
        return np.ascontiguousarray(page.to_numpy()[..., :3])


@lru_cache(maxsize=12)
def _drawn(paper: Paper) -> Image:
    return _with_code(drawn(paper.print, paper.code.page), paper.code)


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
