"""Sheets come loose: on each that is filled in stands whose it is, and of when."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from files.made import CASES, Case, library, made
from lobprint.document import Date, Text
from lobprint.layout.places import Spot, places
from lobprint.look.labels import ROW

GROUPS = ("team", "regio", "begeleider", "achtergrond")
SHEETS = [
    case
    for case in CASES
    if case.form
    and library().instruments[case.form].groep in GROUPS
    and library().instruments[case.form].bladzijden
    and library().instruments[case.form].kop
]
"""Every form of ours for grown-ups at school, in every sector; one's own may flow."""
ROWS = 2
"""Labelled rows in which it stands."""


def pages(case: Case) -> Iterator[list[Spot]]:
    """The fields of each page on which there are any, from top to bottom."""
    spots = sorted(places(made(case).layout), key=lambda spot: (spot.page, spot.y))
    for page in sorted({spot.page for spot in spots}):
        yield [spot for spot in spots if spot.page == page]


def on_top(spots: list[Spot]) -> set[str]:
    """The ids of the fields in the first rows of a page."""
    foot = min(spot.y + spot.height for spot in spots)
    most = foot + (ROWS - 1) * 1.4 * (ROW + 5)
    return {spot.field for spot in spots if spot.y + spot.height <= most}


@pytest.mark.parametrize("case", SHEETS, ids=str)
def test_every_sheet_says_on_top_whose_it_is_and_of_when(case: Case) -> None:
    fields = {field.id: field.field for field in made(case).document.fields()}
    for spots in pages(case):
        first = [fields[name] for name in on_top(spots) if name in fields]
        page = spots[0].page
        assert any(isinstance(one, Date) for one in first), f"bladzijde {page}: datum"
        assert any(isinstance(one, Text) for one in first), f"bladzijde {page}: wie"
