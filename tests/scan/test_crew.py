"""Many files at once, by all cores."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Generator, Iterator
from functools import cache

import numpy as np
import pytest
from paper import packing, spoil
from paper.many import tallies
from paper.papers import KnownPrints, made, papers, printed
from paper.pens import Image
from paper.truth import Tally

from lobprint.scan.crew import _Job, _Pile, read_files
from lobprint.scan.prints import Print
from lobprint.scan.process import SLOW, STUCK, alone
from lobprint.scan.refused import RefusedError
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


class Killing(KnownPrints):
    """Whoever asks for a print is killed, the first time, as by a system that has no
    memory left."""

    def of_build(self, build: str) -> Print | None:
        if not self.killed:
            self.killed = True
            for one in multiprocessing.active_children():
                os.kill(one.pid or 0, signal.SIGKILL)
                one.join()
        return super().of_build(build)

    killed = False


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows kills otherwise")
def test_a_process_that_dies_costs_one_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lobprint.scan.crew._cores", lambda: 1)
    files = [("een.tiff", packing.tiff([page(0), page(1)]))]
    found = [one for _, one in read_files(files, Killing([made(FORM)]))]
    assert [one.refused for one in found] == [STUCK, ""]
    assert found[0].hint
    assert _pages(found[1])


def test_what_was_read_is_let_go_of() -> None:
    pile = _Pile([("een.txt", b"Beste"), ("twee.txt", b"collega")])
    pile.seen(_Job(0, 0), SeenPicture(1, refused=STUCK))
    assert [name for name, _ in pile.in_order()] == ["een.txt"]
    assert pile.files == [("een.txt", b""), ("twee.txt", b"collega")]


def numbers_until(last: int, then: str) -> Iterator[int]:
    yield from range(last)
    if then == "dies":
        os.kill(os.getpid(), signal.SIGKILL)
    if then == "refuses":
        raise RefusedError("dit is geen blad")
    if then == "fails":
        raise OSError(then)


@pytest.mark.parametrize(
    ("then", "why"),
    [
        ("dies", STUCK),
        ("refuses", "dit is geen blad"),
        ("fails", STUCK),
    ],
)
def test_what_is_done_alone_ends_in_a_sentence(then: str, why: str) -> None:
    given = alone(numbers_until, 2, then, limit=60.0)
    assert [next(given), next(given)] == [0, 1]
    with pytest.raises(RefusedError) as caught:
        next(given)
    assert caught.value.why == why
    assert not multiprocessing.active_children()


def test_what_takes_too_long_alone_is_told() -> None:
    with pytest.raises(RefusedError) as caught:
        list(alone(numbers_until, 2, "", limit=0.001))
    assert caught.value.why == SLOW
    assert not multiprocessing.active_children()


def work_that_may_die(name: str) -> Tally:
    if name == "dies":
        os.kill(os.getpid(), signal.SIGKILL)
    return Tally()


def test_a_condition_over_which_a_process_dies_is_told_and_others_go_on() -> None:
    found = dict(tallies(work_that_may_die, ["well", "dies", "later"], 1))
    assert [(name, len(one.findings)) for name, one in found.items()] == [
        *(("well", 0), ("dies", 1), ("later", 0))
    ]
