"""How good a scan is, by what was measured in it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lobprint.scantest.packed import quality
from lobprint.scantest.pens import BY_ID, PENS
from lobprint.scantest.verdict import Fate, PenSeen, Trial, verdict

READ: tuple[Fate, ...] = ("gelezen", "gelezen")
PENS_SEEN = tuple([PenSeen(pen, READ, "gelezen", bool(pen.color)) for pen in PENS])
GOOD = Trial(200, 1.0, 0.2, False, False, 0, 80, PENS_SEEN, ("gelezen",) * 3)


def with_pen(name: str, fate: Fate, writing: Fate = "gelezen") -> Trial:
    seen = PenSeen(BY_ID[name], ("gelezen", fate), writing)
    pens = [seen if one.pen.id == name else one for one in PENS_SEEN]
    return replace(GOOD, pens=tuple(pens))


def test_where_nothing_is_wrong_there_is_nothing_to_say() -> None:
    assert verdict(GOOD) == ("goed", ())


@pytest.mark.parametrize(
    ("trial", "level"),
    [
        (replace(GOOD, two_colours=True), "niet geschikt"),
        (replace(GOOD, hard=True), "kan beter"),
        (replace(GOOD, dpi=100), "kan beter"),
        (replace(GOOD, size=0.97), "kan beter"),
        (replace(GOOD, size=0.0), "goed"),
        (replace(GOOD, tilt=3.0), "kan beter"),
        (replace(GOOD, streaks=2), "kan beter"),
        (replace(GOOD, quality=30), "kan beter"),
        (replace(GOOD, quality=0), "goed"),
        (replace(GOOD, stray=1), "niet geschikt"),
        (replace(GOOD, smudged=1), "kan beter"),
        (replace(GOOD, circles=("gelezen", "kwijt")), "niet geschikt"),
        (with_pen("blauw", "kwijt"), "niet geschikt"),
        (with_pen("blauw", "na te kijken"), "kan beter"),
        (with_pen("blauw", "gelezen", "kwijt"), "niet geschikt"),
        (with_pen("potlood-licht", "kwijt", "kwijt"), "kan beter"),
        (with_pen("potlood-licht", "na te kijken"), "goed"),
    ],
)
def test_a_scan_is_as_good_as_its_worst(trial: Trial, level: str) -> None:
    assert verdict(trial)[0] == level


def test_the_worst_is_said_first() -> None:
    _, said = verdict(replace(GOOD, tilt=3.0, two_colours=True, streaks=1))
    assert [one.level for one in said] == ["niet geschikt", "kan beter", "kan beter"]


def test_pencil_alone_is_lost_by_the_text_mode() -> None:
    assert with_pen("potlood", "kwijt").pale
    assert not with_pen("zwart", "kwijt").pale


@pytest.mark.parametrize("asked", [20, 50, 75, 95])
def test_a_jpeg_says_how_hard_it_was_pressed(asked: int) -> None:
    from io import BytesIO

    from PIL import Image

    file = BytesIO()
    Image.new("L", (64, 64), 128).save(file, "JPEG", quality=asked)
    inside = b"%PDF stream\n" + file.getvalue() + b"endstream"
    assert quality(inside) == pytest.approx(asked, abs=2)
    assert quality(b"%PDF without a picture \xff\xd8\xff") == 0
