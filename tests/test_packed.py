"""What is compared between computers is all that a file holds, and nothing else."""

from __future__ import annotations

import zlib
from collections.abc import Callable

import pytest
from alike import held

from lobprint.packing import pack
from lobprint.pdf.objects import Objects
from lobprint.pixels import Pixels, png

LONG = b"Een zin die lang genoeg is om in te pakken, en nog een keer. " * 9
MAKERS: dict[str, Callable[[bytes], bytes]] = {
    "zip": lambda text: pack({"deel.xml": text, "logo.png": picture(text)}),
    "pdf": lambda text: document(text),
    "png": lambda text: picture(text),
    "other": lambda text: text,
}


def picture(text: bytes) -> bytes:
    return png(Pixels(10, 12, text[:480]))


def document(text: bytes) -> bytes:
    objects = Objects()
    objects.stream(text)
    pages = objects.add("<</Type/Pages/Kids[]/Count 0>>")
    catalog = objects.add(f"<</Type/Catalog/Pages {pages} 0 R>>")
    return objects.file(catalog, objects.add("<<>>"))


@pytest.fixture
def packed_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    compress, compressobj = zlib.compress, zlib.compressobj
    monkeypatch.setattr(zlib, "compress", lambda data, *_: compress(data, 0))
    monkeypatch.setattr(zlib, "compressobj", lambda _, *more: compressobj(0, *more))


@pytest.mark.parametrize("kind", MAKERS)
def test_one_other_letter_is_seen(kind: str) -> None:
    made, other = MAKERS[kind](LONG), MAKERS[kind](LONG.replace(b"zin", b"zon", 1))
    assert held(made) == held(MAKERS[kind](LONG))
    assert held(made) != held(other)


@pytest.mark.parametrize("kind", ["zip", "pdf", "png"])
def test_how_it_is_packed_is_not(kind: str, request: pytest.FixtureRequest) -> None:
    made = MAKERS[kind](LONG)
    request.getfixturevalue("packed_otherwise")
    other = MAKERS[kind](LONG)
    assert made != other
    assert held(made) == held(other)
