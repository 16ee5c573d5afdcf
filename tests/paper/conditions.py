"""Ways in which sheets come back: about fifty."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import numpy as np

from paper import augraphied, packing, pens, piles, spoil
from paper.papers import DENSE
from paper.pens import Image, Points, Rng
from paper.people import AS_PRINTED, Manners
from paper.sheets import Condition, Press, still
from paper.spoil import scanned, then

A3 = ("leerjaarplan", "rolverdeling", "reflectiecanvas")
ON_A4 = 2**-0.5
"""How large A3 is on A4."""
PENS = Manners(odd=0.35, back=0.08, specks=0.05)
PENCIL = Manners(pens=(pens.PENCIL, pens.PALE))
TINY = Manners(high=(0.9, 1.3), small=0.3)
SHORT = Manners(small=1, filled=0.8, pens=(pens.BALLPOINT, pens.PALE, pens.BLACK))
BACK = Manners(odd=0, back=0.3)
WILD = Manners(outside=0.5, margin=0.6, filled=0.9)


def _copies(times: int) -> Press:
    """A copy of a copy is handed out."""

    def press(page: Image, rng: Rng) -> tuple[Image, Points]:
        at = AS_PRINTED
        for _ in range(times):
            page, m = spoil.copied(page, rng)
            at = m @ np.vstack([at, [0, 0, 1]])
        return page, at

    return press


def _on_a4(page: Image, _rng: Rng) -> tuple[Image, Points]:
    """A3 that was printed on A4."""
    m = np.array([[ON_A4, 0, 0], [0, ON_A4, 0]])
    size = round(page.shape[1] * ON_A4), round(page.shape[0] * ON_A4)
    return spoil.moved(page, m, size), AS_PRINTED * ON_A4


def _scans() -> Iterator[Condition]:
    scan = partial(Condition, kind="scan", spoil=scanned)
    for dpi in (150, 300, 600):
        yield scan(f"scan{dpi}", spoil=partial(scanned, dpi=dpi))
    yield scan("scan200")
    yield scan("colour", spoil=partial(scanned, colour=True))
    yield scan("jpeg30", pack=partial(packing.jpeg, quality=30))
    yield scan("toner", press=still(spoil.low_toner))
    yield scan("greyprint", press=still(spoil.in_grey))
    for part in (94, 97, 102):
        fit = partial(spoil.fit, part=part / 100)
        yield scan(f"fit{part}", spoil=then(fit, scanned))
    yield scan("skew", spoil=partial(scanned, skew=4))
    yield scan("upside", spoil=then(spoil.upside, scanned))
    yield scan("sideways", spoil=then(spoil.sideways, scanned))
    yield scan("stretched", spoil=then(spoil.stretched, scanned))
    yield scan("crop", spoil=then(scanned, spoil.cropped))
    yield scan("dense", forms=(DENSE,))
    yield scan("a3", forms=A3)
    yield scan("spread", deal=piles.spread, pages=2)


def _people() -> Iterator[Condition]:
    scan = partial(Condition, kind="pens", spoil=scanned)
    yield scan("pens", manners=PENS)
    yield scan("pencil", manners=PENCIL)
    yield scan("tiny", manners=TINY)
    yield scan("short", manners=SHORT)
    yield scan("wild", manners=WILD)
    yield scan("takenback", manners=BACK, spoil=partial(scanned, dpi=150))


def _damage() -> Iterator[Condition]:
    damage = partial(Condition, kind="damage")
    yield damage("fold", spoil=then(spoil.fold, scanned))
    yield damage("dogear", spoil=then(spoil.dog_ear, scanned))
    yield damage("punch", spoil=then(spoil.punched, scanned))
    yield damage("streak", spoil=then(scanned, spoil.streaks))
    yield damage("stain", spoil=then(spoil.stained, scanned))
    yield damage("through", spoil=scanned, deal=piles.thin_paper)
    yield damage("scan100", spoil=partial(scanned, dpi=100))
    yield damage("a3on4", spoil=scanned, press=_on_a4, forms=A3)


def _copied() -> Iterator[Condition]:
    copies = partial(Condition, kind="copies", spoil=scanned)
    yield copies("copied", press=_copies(1))
    yield copies("copied2", press=_copies(2))
    yield copies("copyfilled", spoil=then(spoil.a_copy, scanned))
    yield copies("textmode", spoil=then(spoil.text_mode, scanned))


def _in_two_colours() -> Iterator[Condition]:
    two = partial(Condition, kind="two colours", pack=packing.fax)
    yield two("bilevel200", spoil=spoil.two_colours)
    yield two("bilevel300", spoil=partial(spoil.two_colours, dpi=300))
    yield two("dither", spoil=spoil.dithered)
    yield two("fax", spoil=spoil.faxed)


def _phones() -> Iterator[Condition]:
    phone = partial(Condition, kind="phone")
    yield phone("phone", spoil=spoil.phoned)
    yield phone("tilted", spoil=partial(spoil.phoned, tilt=0.06))
    yield phone("two", spoil=spoil.phoned, deal=piles.two_in_a_photo, pages=2)
    yield phone("curved", spoil=then(spoil.curved, spoil.phoned))
    hard = partial(Condition, kind="hard phone")
    yield hard("shadow", spoil=partial(spoil.phoned, over=spoil.shadow))
    yield hard("thumb", spoil=partial(spoil.phoned, over=spoil.thumb))
    yield hard("dim", spoil=partial(spoil.phoned, exposure=spoil.dim))
    yield hard("blurred", spoil=partial(spoil.phoned, over=spoil.shaken))
    small = partial(packing.jpeg, quality=60)
    yield hard("message", spoil=partial(spoil.phoned, wide=1200), pack=small)


def _piles() -> Iterator[Condition]:
    pile = partial(Condition, kind="piles", spoil=scanned, pages=6)
    yield pile("shuffled", deal=piles.a_book, pack=packing.pdf)
    yield pile("builds", deal=piles.builds, pack=packing.tiff)
    yield pile("same", deal=piles.same_page, pack=packing.pdf)
    yield pile("duplex", deal=piles.both_sides, pack=packing.pdf)
    yield pile("named", deal=piles.named, pack=packing.tiff, pages=3)
    looks = partial(Condition, kind="looks")
    yield looks("torn", spoil=then(spoil.torn, scanned))
    yield looks("nocode", spoil=scanned, deal=piles.no_code)
    yield Condition("foreign", "foreign", scanned, deal=piles.foreign, pages=6)


_GROUPS = (
    *(_scans, _people, _damage, _copied, _in_two_colours, _phones, _piles),
    augraphied.conditions,
)
CONDITIONS = {one.name: one for group in _GROUPS for one in group()}
