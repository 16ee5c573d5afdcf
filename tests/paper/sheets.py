"""Sheets that somebody filled in, and the files that they come back in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from lobprint.scan.prints import Print
from paper import packing
from paper.packing import Pack
from paper.papers import DENSE, Paper, made, papers, printed
from paper.pens import Image, Points, Rng
from paper.people import AS_PRINTED, Manners, Person
from paper.spoil import Spoil
from paper.truth import PageTruth

Press = Callable[[Image, Rng], tuple[Image, Points]]
"""What happens to a print before somebody writes on it, and where mm of the sheet are
after that."""
FORMS = (
    *("zelfevaluatie", "checklist", "kansrijk-kiezen", "besluiten", "tools"),
    *("praktijkvoorbeelden", "ervaring-vooraf", "leeromgeving"),
    *("zelfscan", "visie", "loopbaangesprek-lerende", "jaarkalender", DENSE),
)
"""With boxes, words to circle, and room to write."""
SECTORS, SCHOOLS = ("vo", "mbo", "hbo"), ("", "green", "orange")


@dataclass(frozen=True, slots=True)
class Picture:
    """What a scanner or a phone made, and the pages in it; `white` when it is of the
    back of a sheet."""

    image: Image
    meant: tuple[PageTruth, ...] = ()
    white: bool = False


@dataclass(frozen=True, slots=True)
class Pile:
    """Pictures, and the prints that the school still has."""

    pictures: Sequence[Picture]
    prints: tuple[Print, ...]


@dataclass(frozen=True, slots=True)
class File:
    """What somebody hands in."""

    name: str
    data: bytes
    pile: Pile


def as_printed(page: Image, _rng: Rng) -> tuple[Image, Points]:
    return page, AS_PRINTED


def still(spoil: Spoil) -> Press:
    """What moves nothing."""
    return lambda page, rng: (spoil(page, rng), AS_PRINTED)


@dataclass(frozen=True, slots=True)
class Condition:
    """A way in which sheets come back.

    kind     what may be asked of a reader: of a scan more than of a photo
    spoil    what happens to a sheet after somebody wrote on it
    press    what happened to it before
    deal     which sheets are in one pile; usually a single one
    pages    about so many are in a pile"""

    name: str
    kind: str
    spoil: Spoil
    press: Press = as_printed
    manners: Manners = field(default_factory=Manners)
    pack: Pack = packing.jpeg
    forms: tuple[str, ...] = FORMS
    deal: Callable[[Condition, Rng], Pile] = lambda how, rng: how.one(rng)
    pages: int = 1

    def files(self, seed: int, sheets: int) -> Iterator[File]:
        """The same for the same seed; about `sheets` pages in all."""
        for number in range(max(1, sheets // self.pages)):
            rng = np.random.default_rng([seed, number, *self.name.encode()])
            yield from self._packed(self.deal(self, rng), f"{self.name}-{number}")

    def _packed(self, pile: Pile, name: str) -> Iterator[File]:
        if packing.holds_one(self.pack):
            for at, one in enumerate(pile.pictures):
                file = f"{name}-{at}.jpg"
                yield File(file, self.pack([one.image]), Pile([one], pile.prints))
        else:
            data = self.pack([one.image for one in pile.pictures])
            ending = "pdf" if data.startswith(b"%PDF") else "tiff"
            yield File(f"{name}.{ending}", data, pile)

    def one(self, rng: Rng) -> Pile:
        paper = self.paper(rng)
        page, truth = self.sheet(paper, rng)
        return Pile([Picture(self.spoil(page, rng), (truth,))], (paper.print,))

    def paper(self, rng: Rng) -> Paper:
        """A page of one of its forms, of any sector and school."""
        form = str(rng.choice(self.forms))
        school, sector = str(rng.choice(SCHOOLS)), str(rng.choice(SECTORS))
        pages = papers(made(form, sector, school))
        return pages[rng.integers(len(pages))]

    def sheet(self, paper: Paper, rng: Rng) -> tuple[Image, PageTruth]:
        """A page that somebody filled in."""
        page, at = self.press(printed(paper), rng)
        return page, Person(rng, self.manners).fills_in(paper, page, at)
