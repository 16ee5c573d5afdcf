"""Ways in which a pile of sheets comes back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import numpy as np

from lobprint.scan.prints import Print
from paper import pens, spoil
from paper.papers import Paper, made, papers, printed
from paper.pens import Image, Rng
from paper.people import Manners, Person
from paper.truth import PageTruth

Spoil = Callable[[Image, Rng], Image]
FORMS = (
    *("zelfevaluatie", "checklist", "kansrijk-kiezen", "besluiten", "tools"),
    *("praktijkvoorbeelden", "klopt-dit", "ervaring-vooraf", "leeromgeving"),
)
"""With boxes, words to circle, and room to write."""


@dataclass(frozen=True, slots=True)
class File:
    """What somebody hands in: a picture or more in a file, and for each of them the
    pages in it. `prints` are those that the school still has."""

    name: str
    data: bytes
    meant: tuple[tuple[PageTruth, ...], ...]
    prints: tuple[Print, ...]


@dataclass(frozen=True, slots=True)
class Condition:
    """`press` is what the print went through before somebody wrote on it, `spoil` what
    came after. `kind` says what may be asked of a reader."""

    name: str
    kind: str
    spoil: Spoil
    press: Spoil = lambda page, _rng: page
    manners: Manners = field(default_factory=Manners)
    quality: int = 80

    def files(self, seed: int, sheets: int) -> Iterator[File]:
        """The same for the same seed."""
        for number in range(sheets):
            rng = np.random.default_rng([seed, number, *self.name.encode()])
            yield self._file(some_paper(rng), number, rng)

    def _file(self, paper: Paper, number: int, rng: Rng) -> File:
        page = self.press(printed(paper), rng)
        truth = Person(rng, self.manners).fills_in(paper, page)
        picture = spoil.jpeg(self.spoil(page, rng), self.quality)
        name = f"{self.name}-{number}.jpg"
        return File(name, picture, ((truth,),), (paper.print,))


def some_paper(rng: Rng) -> Paper:
    form = str(rng.choice(FORMS))
    school = str(rng.choice(["", "green", "orange"]))
    sector = str(rng.choice(["vo", "mbo", "hbo"]))
    pages = papers(made(form, sector, school))
    return pages[rng.integers(len(pages))]


def _then(*steps: Spoil) -> Spoil:
    def all_of(page: Image, rng: Rng) -> Image:
        for step in steps:
            page = step(page, rng)
        return page

    return all_of


PENCIL = Manners(pens=(pens.PENCIL, pens.PALE))
ALL = [
    Condition("scan200", "scan", spoil.scanned),
    Condition("toner", "scan", spoil.scanned, press=spoil.low_toner),
    Condition("stretched", "scan", _then(spoil.stretched, spoil.scanned)),
    Condition("streak", "damage", _then(spoil.scanned, spoil.streaks)),
    Condition("pencil", "scan", spoil.scanned, manners=PENCIL),
    Condition("phone", "phone", spoil.phoned),
]
CONDITIONS = {one.name: one for one in ALL}
