"""Real forms, printed: each page as a picture, and where its fields are."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Literal

import numpy as np
import pypdf
import pypdfium2

import lobprint
from lobprint.content.model import SectorId
from lobprint.person import Person
from lobprint.press.build import load, work_of
from lobprint.press.copies import Wish, in_one
from lobprint.press.order import Order
from lobprint.press.publisher import from_name
from lobprint.project import open_project
from lobprint.scan.prints import Print
from lobprint.stamp import FILE, Box, Stamp, StampedField
from lobprint.stamp.code import Code, read_code
from lobprint.stamp.text import from_json
from paper.letters import WORDS
from paper.pens import DPI, Image

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


Kind = Literal["box", "word", "text", "date"]
CODE = re.compile(r"L1:\S+")


@dataclass(frozen=True, slots=True)
class Place:
    """A box, or a word to circle, or where one writes: `label` is what stands behind
    it."""

    field: str
    option: str
    box: Box
    kind: Kind
    label: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """A page with fields: page `at` (from 1) of its print, what its code says, and its
    places."""

    print: Print
    at: int
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
def copies(form: str, sector: SectorId = "mbo") -> Print:
    """A form with a name on it, for each of three people, in one PDF."""
    order = Order(from_name("De Linde"), (sector,), (form,), ("pdf",))
    people = [Person(name) for name in ("Noor", "Mehmet", "Sanne")]
    wish = Wish(work_of(order, load(open_project(None))), tuple(people))
    (delivered,) = in_one(wish, str)
    return Print(_stamp(delivered.data), delivered.data)


@cache
def papers(print_: Print) -> tuple[Paper, ...]:
    """The pages of `print_` that have fields, of all its copies."""
    places = [one for field in print_.stamp.fields for one in _places(field)]
    return tuple(
        Paper(print_, at, code, tuple([p for p in places if p.box.page == code.page]))
        for at, code in _codes(print_.pdf)
    )


def _codes(pdf: bytes) -> Iterator[tuple[int, Code]]:
    """What stands beside the code of each page, for people."""
    with pypdfium2.PdfDocument(pdf) as document:
        for at in range(len(document)):
            words = document[at].get_textpage().get_text_range()
            code = read_code("".join(CODE.findall(words)[-1:]))
            if code:
                yield at + 1, code


def _places(field: StampedField) -> Iterator[Place]:
    if field.given:
        return
    kind: Kind = "word" if field.circled else "box"
    if field.kind in ("text", "date"):
        kind = "date" if field.kind == "date" else "text"
    if field.box:
        yield Place(field.id, "", field.box, kind)
    for one in field.options:
        yield Place(field.id, one.value, one.box, kind, one.label)


def drawn(print_: Print, at: int, dpi: int = DPI) -> Image:
    """A page (from 1), fresh from the printer, with what stands in its fields."""
    with pypdfium2.PdfDocument(print_.pdf) as document:
        document.init_forms()
        page = document[at - 1].render(scale=dpi / 72, may_draw_forms=True)
        return np.ascontiguousarray(page.to_numpy()[..., :3])


@lru_cache(maxsize=3)  # one takes 26 MB, of A3 twice that
def _drawn(paper: Paper) -> Image:
    return drawn(paper.print, paper.at)


def printed(paper: Paper) -> Image:
    """A fresh sheet: blue, green, red, `DPI` dots to the inch."""
    return _drawn(paper).copy()


class KnownPrints:
    """The prints that a school still has."""

    def __init__(self, prints: Iterable[Print]) -> None:
        self._known = {one.stamp.build: one for one in prints}

    def of_build(self, build: str) -> Print | None:
        return self._known.get(build)

    def likely(self) -> Iterable[Print]:
        return list(self._known.values())[:4]
