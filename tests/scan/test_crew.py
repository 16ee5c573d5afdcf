"""Many files at once, by all cores."""

from __future__ import annotations

import multiprocessing
from collections.abc import Generator
from functools import cache

import numpy as np
from paper import packing, spoil
from paper.papers import KnownPrints, made, papers, printed
from paper.pens import Image

from lobprint.scan.crew import SLOW, read_files
from lobprint.scan.seen import SeenPicture

FORM = "checklist"


def prints() -> KnownPrints:
    return KnownPrints([made(FORM)])


@cache
def page(number: int) -> Image:
    return spoil.scanned(
        printed(papers(made(FORM))[number]), np.random.default_rng(number), dpi=120
    )


def without_code(picture: Image) -> Image:
    picture = picture.copy()
    picture[int(len(picture) * 0.9) :] = 250
    return picture


def test_pictures_come_in_the_order_of_their_files() -> None:
    files = [
        ("een.tiff", packing.tiff([without_code(page(0)), page(1)])),
        ("brief.txt", b"Beste collega"),
        ("twee.png", packing.png([page(1)])),
    ]
    told: list[str] = []
    found = list(read_files(files, prints(), lambda name, _all: told.append(name)))
    assert [(name, one.number) for name, one in found] == [
        *(("een.tiff", 1), ("een.tiff", 2), ("brief.txt", 1), ("twee.png", 1))
    ]
    first, second = ([one.code.page] for one in papers(made(FORM))[:2])
    assert [_pages(one) for _, one in found] == [first, second, [], second]
    assert found[2][1].refused
    assert sorted(told) == ["brief.txt", "een.tiff", "een.tiff", "twee.png"]
    assert not multiprocessing.active_children()


def _pages(picture: SeenPicture) -> list[int]:
    return [one.code.page for one in picture.pages]


def test_what_takes_too_long_is_told_and_left() -> None:
    files = [("een.png", packing.png([page(0)]))]
    (found,) = read_files(files, prints(), limit=0.01)
    assert (found[0], found[1].refused) == ("een.png", SLOW)
    assert not multiprocessing.active_children()


def test_nobody_works_on_when_nobody_listens() -> None:
    files = [(f"{number}.txt", b"Beste collega") for number in range(3)]
    reading = read_files(files, prints())
    assert isinstance(reading, Generator)
    next(reading)
    reading.close()
    assert not multiprocessing.active_children()
