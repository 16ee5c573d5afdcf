"""PDFs that somebody filled in, as other programs write them."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import pikepdf
from pdf.pdf_builders import brand, document, sample

from lobprint import pdf
from lobprint.document.state import Value
from lobprint.reading.pdf import Pdf, read_pdf

TEAM, DAY, DONE = "kop.team", "kop.datum", "actie.1.af"
ANSWER, EVIDENCE = "checklist.1.1.antwoord", "checklist.1.1.toelichting"
FILLED: dict[str, Value] = {
    TEAM: "Zorg en Welzijn",
    DAY: "5-1-2027",
    DONE: True,
    ANSWER: "deels",
    EVIDENCE: "Met ouders, op de avond.\nEn in (bijna) elke les.",
}
"""One of each kind."""


@cache
def blank() -> bytes:
    """Five pages with a field of each kind, which nobody filled in."""
    return pdf.write(document(), brand(), sample())


def edited(data: bytes, edit: Callable[[pikepdf.Pdf], object], **how: Any) -> bytes:
    """As pikepdf saves it after `edit`."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as file:
        edit(file)
        file.save(out, **how)
    return out.getvalue()


def field(file: pikepdf.Pdf, name: str) -> pikepdf.Object:
    """The field with this whole name."""
    kids = file.Root.AcroForm.Fields
    for part in name.split("."):
        found = next(kid for kid in kids if kid.get("/T") == part)
        kids = found.get("/Kids", pikepdf.Array())
    return found


def fill(file: pikepdf.Pdf, values: Mapping[str, Value] = FILLED) -> None:
    """As a program does that keeps to the rules: a tick is told twice."""
    for name, value in values.items():
        one = field(file, name)
        if isinstance(value, bool):
            one.V = one.AS = pikepdf.Name("/Ja" if value else "/Off")
        elif one.FT == "/Btn":
            one.V = pikepdf.Name(f"/{value}")
            for kid in one.Kids:
                kid.AS = pikepdf.Name(f"/{value}" if value in _on(kid) else "/Off")
        else:
            one.V = pikepdf.String(value)


def _on(widget: pikepdf.Object) -> set[str]:
    return {name.removeprefix("/") for name in dict(widget.AP.N)}


def filled(values: Mapping[str, Value] = FILLED) -> bytes:
    return edited(blank(), lambda file: fill(file, values))


def updated(data: bytes, entries: Mapping[str, bytes], **more: bytes) -> bytes:
    """As Acrobat saves what somebody filled in: what was there stays, and behind it
    come the fields that changed, in an object stream, and their cross-references.

    `entries` is what is added to the dictionary of a field; `more` are objects to which
    those may refer, as `%(name)s`."""
    with pikepdf.open(io.BytesIO(data)) as file:
        size = int(file.trailer.Size)
        numbers = {name: size + at for at, name in enumerate(more)}
        known = {name.encode(): b"%d 0 R" % at for name, at in numbers.items()}
        objects = {numbers[name]: body % known for name, body in more.items()}
        for name, added in entries.items():
            one = field(file, name)
            body = one.unparse(resolved=True)
            objects[one.objgen[0]] = body[:-2] + added % known + b">>"
    return behind(data, objects)


def behind(data: bytes, objects: Mapping[int, bytes]) -> bytes:
    """`data` with other objects under these numbers, as an update that packs them."""
    with pikepdf.open(io.BytesIO(data)) as file:
        size = max(int(file.trailer.Size), *(number + 1 for number in objects))
        root = file.Root.objgen[0]
    places, bodies, index = [], [], 0
    for number, body in objects.items():
        places.append(b"%d %d" % (number, index))
        bodies.append(body)
        index += len(body) + 1
    head = b" ".join(places) + b"\n"
    packed = zlib.compress(head + b"\n".join(bodies))
    about = b"/Type/ObjStm/N %d/First %d/Filter/FlateDecode" % (len(objects), len(head))
    stream = _stream(size, about, packed)
    rows = {size: (1, len(data), 0), size + 1: (1, len(data) + len(stream), 0)}
    rows |= {number: (2, size, at) for at, number in enumerate(objects)}
    table = b"".join(
        kind.to_bytes(1, "big") + place.to_bytes(4, "big") + at.to_bytes(2, "big")
        for kind, place, at in rows.values()
    )
    start = data[data.rindex(b"startxref") :].split()[1]
    about = b"/Type/XRef/Size %d/W[1 4 2]/Root %d 0 R/Prev %s/Index[%s]" % (
        *(size + 2, root, start),
        b" ".join(b"%d 1" % number for number in rows),
    )
    xref = _stream(size + 1, about + b"/Filter/FlateDecode", zlib.compress(table))
    foot = b"startxref\r%d\r%%%%EOF\r" % (len(data) + len(stream))
    return data + stream + xref + foot


def _stream(number: int, about: bytes, data: bytes) -> bytes:
    head = b"%d 0 obj\r<<%s/Length %d>>stream\r\n" % (number, about, len(data))
    return head + data + b"\rendstream\rendobj\r"


def found(read: Pdf, copy: int = 1) -> dict[str, Value]:
    """What stands in one copy; nothing of what is empty."""
    return {one.tag: one.value for one in read.taken if one.value and one.copy == copy}


def answers(data: bytes) -> dict[str, Value]:
    """What stands in a file of which nothing has to be told."""
    read = read_pdf(data)
    assert not read.trouble, read.trouble
    return found(read)
