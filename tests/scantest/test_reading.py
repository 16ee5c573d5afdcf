"""The sheet, scanned in several ways: what is said of each."""

from __future__ import annotations

from functools import partial

import numpy as np
from paper import packing, spoil
from paper.pens import Image, Rng
from paper.spoil import scanned, then

from lobprint.scan.process import SLOW
from lobprint.scantest.seen import Unread, trials, trials_alone
from lobprint.scantest.told import advice, headline, setting
from lobprint.scantest.verdict import Trial
from scantest.made import printed, scan, sheet

OWN = ("eigen-pen", "eigen-potlood")


def tried(data: bytes) -> Trial:
    """The one page in it, which is the sheet."""
    [found] = trials(data, sheet())
    assert isinstance(found, Trial), found
    return found


def fates(trial: Trial) -> dict[str, str]:
    return {one.pen.id: one.fate for one in trial.used}


def test_a_scan_in_grey_keeps_all_and_is_good() -> None:
    trial = tried(scan(scanned))
    assert {*fates(trial).values()} == {"gelezen"}
    assert not {*OWN} & {*fates(trial)}, "nobody filled those in"
    assert {*trial.circles} == {"gelezen"}
    assert headline("scan.jpg", trial) == "scan.jpg: goed"
    assert setting(trial) == "Gescand met 200 dpi, in grijs of kleur, op ware grootte."
    assert [*advice(trial)] == []


def test_two_colours_will_not_do() -> None:
    trial = tried(scan(spoil.two_colours, packing.fax))
    assert headline("fax.tiff", trial) == "fax.tiff: niet geschikt"
    assert [*advice(trial)][:2] == [
        "De scan is zwart-wit: potlood en lichte pennen vallen weg.",
        "  Kies bij kleur: grijstinten, of kleur.",
    ]


def test_the_text_mode_loses_pencil() -> None:
    """It is known by its print, so what is lost isn't called empty."""
    trial = tried(scan(then(spoil.text_mode, scanned)))
    assert fates(trial)["potlood-licht"] == "na te kijken"
    assert fates(trial)["zwart"] == "gelezen"
    assert headline("scan", trial) == "scan: kan beter"
    assert any("'tekst/foto' of 'foto'" in line for line in advice(trial))


def test_few_dots_and_a_pressed_file_are_told() -> None:
    trial = tried(scan(partial(scanned, dpi=100), partial(packing.jpeg, quality=30)))
    said = [*advice(trial)]
    assert "Er zijn maar 100 puntjes per inch (dpi)." in said
    assert "Het bestand is sterk samengeperst (jpeg-kwaliteit 30)." in said


def test_a_sheet_that_was_made_to_fit_and_a_streak_are_told() -> None:
    def streaked(page: Image, _rng: Rng) -> Image:
        page = page.copy()
        page[:, 800:803] = 100
        return page

    smaller = partial(spoil.fit, part=0.94)
    trial = tried(scan(then(smaller, scanned, streaked)))
    said = [*advice(trial)]
    assert "Het blad is 94 % van zijn ware grootte." in said
    assert "Er loopt een streep over de scan." in said


def test_one_s_own_pencil_is_read_when_it_is_there() -> None:
    """Row 10, as somebody crossed and ticked it."""
    page = printed().copy()
    boxes = {one.id: one.box for one in sheet().stamp.fields}
    dots = page.shape[1] / 210
    for mark in ("kruis", "vink"):
        own, other = (boxes[f"scantest.{pen}.{mark}"] for pen in (OWN[1], "potlood"))
        assert own
        assert other
        _copy(page, (own.x, own.y, other.y), dots)
    [found] = trials(packing.jpeg([scanned(page, np.random.default_rng(1))]), sheet())
    assert isinstance(found, Trial)
    assert fates(found)[OWN[1]] == "gelezen"
    assert OWN[0] not in fates(found)


def _copy(page: Image, place: tuple[float, float, float], dots: float) -> None:
    """What stands in a box of another row, 6 mm high."""
    x, y, other = (round((one - 0.75) * dots) for one in place)
    side = round(6 * dots)
    page[y : y + side, x : x + side] = page[other : other + side, x : x + side]


def test_what_is_no_scan_of_the_sheet_says_why() -> None:
    white = packing.jpeg([np.full((1200, 850, 3), 250, np.uint8)])
    [nothing] = trials(white, sheet())
    [broken] = trials(b"%PDF-1.7 nothing more", sheet())
    assert isinstance(nothing, Unread)
    assert isinstance(broken, Unread)
    assert headline("leeg.jpg", nothing).startswith("leeg.jpg: niet gelezen, ")


def test_a_scan_that_takes_too_long_is_told() -> None:
    [late] = trials_alone(b"%PDF-1.7", sheet(), limit=0.001)
    assert isinstance(late, Unread)
    assert late.why == SLOW
