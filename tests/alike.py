"""What two files hold, whatever packed them: builds of zlib deflate differently."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator

import pikepdf

Held = bytes | dict[str, "Held"]
TRAILER = ("/Root", "/Info", "/ID")


def held(data: bytes) -> Held:
    """The parts of a zip, the objects and streams of a PDF, the pixels of a PNG, and
    any other file as it is."""
    if data.startswith(b"PK\3\4"):
        return _parts(data)
    if data.startswith(b"%PDF"):
        return _objects(data)
    if data.startswith(b"\x89PNG"):
        return dict(_chunks(data))
    return data


def _parts(data: bytes) -> Held:
    """In their order, each with its date."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {
            f"{at} {one.filename} {one.date_time}": held(archive.read(one))
            for at, one in enumerate(archive.infolist())
        }


def _objects(data: bytes) -> Held:
    """By number, and the trailer with the file's identifier."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        found = {str(one.objgen): _object(one) for one in pdf.objects}
        kept = {key: pdf.trailer[key].unparse() for key in TRAILER}
        return {**found, **kept}


def _object(one: pikepdf.Object) -> bytes:
    if not isinstance(one, pikepdf.Stream):
        return one.unparse()
    if one.get("/Type") == "/XRef":  # where its objects lie
        return b""
    entries = {key: value for key, value in one.items() if key != "/Length"}
    said = pikepdf.Dictionary(entries).unparse()
    jpeg = one.get("/Filter") == "/DCTDecode"
    return said + (one.read_raw_bytes() if jpeg else one.read_bytes())


def _chunks(data: bytes) -> Iterator[tuple[str, bytes]]:
    at, packed = 8, b""
    while at < len(data):
        size, kind = struct.unpack_from(">L4s", data, at)
        inside = data[at + 8 : at + 8 + size]
        at += size + 12
        if kind == b"IDAT":
            packed += inside
        else:
            yield kind.decode("ascii"), inside
    yield "IDAT", zlib.decompress(packed)
