"""Dirt on the glass of a feeder, and what only looks like it."""

from __future__ import annotations

import numpy as np
import pytest

from lobprint.scan.arrays import Grey
from lobprint.scan.page.streaks import streaks

HIGH, WIDE = 1169, 827
"""A4 in pixels, at 100 dots to the inch."""


def white() -> Grey:
    return np.full((HIGH, WIDE), 250, np.uint8)


@pytest.mark.parametrize("sideways", [False, True])
def test_a_line_from_end_to_end_is_a_streak(sideways: bool) -> None:
    page = white()
    page[:, 400:402] = 120
    page[300:700, 390:600] = 0  # it runs through a black part as well
    found = streaks(page.T.copy() if sideways else page)
    seen = found.T if sideways else found
    assert seen[:, 400:402].all()
    assert not seen[:, :390].any()
    assert not seen[:, 610:].any()


@pytest.mark.parametrize("left", [60, 100])
def test_a_rule_of_a_table_is_none_however_wide(left: int) -> None:
    """165 mm of 210 on a form; a scanner that sees less of the sheet leaves more."""
    page = white()
    page[500:502, left : WIDE - left // 2] = 0
    assert not streaks(page).any()
