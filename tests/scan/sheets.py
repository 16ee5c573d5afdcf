"""A page that was printed and filled in, as it lies flat after it was found."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from paper import marks, pens
from paper.marks import Hand
from paper.papers import made, printed
from paper.papers import papers as pages_of
from paper.pens import BALLPOINT, Pen
from paper.people import AS_PRINTED

from lobprint.scan.marks.decide import seen_on
from lobprint.scan.page.flat import Flat
from lobprint.scan.page.place import Place
from lobprint.scan.page.reference import References, Spot
from lobprint.scan.page.tones import Tones
from lobprint.scan.seen import Mark, Writing
from lobprint.stamp import Box

REFERENCES = References()
Strokes = marks.Strokes


def hand() -> Hand:
    """A steady one, that makes the same every time."""
    return Hand(np.random.default_rng(7), shake=0.05)


class Sheet:
    """A page (from 1) of a form, fresh from the printer."""

    def __init__(self, form: str = "zelfevaluatie", page: int = 1) -> None:
        print_ = made(form)
        paper = next(one for one in pages_of(print_) if one.code.page == page)
        reference = REFERENCES.of(print_, page)
        assert reference
        self.reference, self.page = reference, printed(paper)

    def spots(self, kind: str) -> list[Spot]:
        return [spot for spot in self.reference.spots if spot.kind == kind]

    def draws(self, strokes: Strokes, pen: Pen = BALLPOINT) -> None:
        mask = pens.cover(strokes, pen, self.page, AS_PRINTED)
        pens.inked(self.page, mask, pen, np.random.default_rng(7))

    def marks(self, spot: Spot, mark: marks.Mark, pen: Pen = BALLPOINT) -> None:
        self.draws(mark(spot.box, hand()), pen)

    def writes(self, said: Sequence[str], box: Box, out: float = 0) -> None:
        from paper.letters import written

        self.draws(written(list(said), box, 2.0, hand(), out))

    def seen(self, kept: float = 1.0) -> Seen:
        return Seen(self.flat(kept))

    def flat(self, kept: float = 1.0) -> Flat:
        """As from a scanner that keeps so much of the greys."""
        high, wide = self.reference.grey.shape
        grey = cv2.cvtColor(self.page, cv2.COLOR_BGR2GRAY)
        grey = cv2.resize(grey, (wide, high), interpolation=cv2.INTER_AREA)
        nothing = np.zeros((high, wide), np.uint8)
        place = _as_printed(wide, high)
        return Flat(self.reference, place, grey, nothing, nothing, Tones(kept))


def _as_printed(wide: int, high: int) -> Place:
    """Where print was found all over, just where it should be."""
    y, x = np.mgrid[0:high:100, 0:wide:100]
    points = np.c_[x.ravel(), y.ravel()].astype(float)
    return Place(np.eye(3), np.zeros((10, 2)), points, np.zeros_like(points), 1.0)


class Seen:
    """What is said of a page."""

    def __init__(self, flat: Flat) -> None:
        self.marks, self.writings, self.doubt = seen_on(flat)

    def of(self, spot: Spot) -> Mark:
        return next(
            mark
            for mark in self.marks
            if (mark.field, mark.option) == (spot.field.id, spot.option)
        )

    def written(self, field: str) -> Writing:
        return next(one for one in self.writings if one.field == field)
