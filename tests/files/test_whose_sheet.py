"""Sheets come loose: on each that is filled in stands whose it is, and of when."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from ours import templates

from files.made import CASES, Case, library, made
from lobprint.compose import Request, compose
from lobprint.content import load_content
from lobprint.document import Date, Text
from lobprint.look.labels import ROW
from lobprint.project import built_in
from lobprint.stamp.places import Spot, places

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
    spots = sorted(places(made(case).layout), key=lambda one: (one.box.page, one.box.y))
    for page in sorted({spot.box.page for spot in spots}):
        yield [spot for spot in spots if spot.box.page == page]


def on_top(spots: list[Spot]) -> set[str]:
    """The ids of the fields in the first rows of a page."""
    foot = min(spot.box.y + spot.box.height for spot in spots)
    most = foot + (ROWS - 1) * 1.4 * (ROW + 5)
    high = [spot for spot in spots if spot.box.y + spot.box.height <= most]
    return {spot.item.field.id for spot in high}


@pytest.mark.parametrize("case", SHEETS, ids=str)
def test_every_sheet_says_on_top_whose_it_is_and_of_when(case: Case) -> None:
    fields = {field.id: field.field for field in made(case).document.fields()}
    for spots in pages(case):
        first = [fields[name] for name in on_top(spots) if name in fields]
        page = spots[0].box.page
        assert any(isinstance(one, Date) for one in first), f"bladzijde {page}: datum"
        assert any(isinstance(one, Text) for one in first), f"bladzijde {page}: wie"


FORM = """\
id: blad
titel: Blad
bron: Onze school
groep: {groep}
sjabloon: formulier
kop: {{voor: ons, waarvoor: iets, wie: wij, tijd: 5 minuten, daarna: niets}}
onderdelen:
{row}  - {{id: open, vorm: vragen, items: [{{id: a, vraag: Wat?}}]}}
  - {{id: af, vorm: afspraak, nieuwe_bladzijde: ja}}
  - {{id: slot, vorm: tekst, tekst: Klaar., nieuwe_bladzijde: ja}}
"""


def labels(groep: str, row: str = "") -> list[str]:
    """How the fields of a school's own form are called."""
    form = FORM.format(groep=groep, row=row).encode()
    library = load_content(built_in().content, {"content/instrumenten/blad.yaml": form})
    document = compose(library, templates(), Request("mbo", form="blad"))
    return [field.label for field in document.fields()]


def test_a_form_of_ones_own_for_a_team_gets_team_and_date_by_itself() -> None:
    """On each sheet that is filled in, and not on one to read."""
    found = labels("team")
    assert found[:3] == ["Team", "Datum", "1. Wat?"]
    assert found[3:5] == ["Blad 2: team", "Blad 2: datum"]
    assert not any("Blad 3" in label for label in found)


def test_what_it_asks_itself_stands_on_its_next_sheet_too() -> None:
    items = "{id: les, titel: Les}, {id: op, titel: Op, datum: ja}"
    found = labels("team", f"  - {{id: wie, vorm: invulregels, items: [{items}]}}\n")
    assert found[:3] == ["Les", "Op", "1. Wat?"]
    assert found[3:5] == ["Blad 2: les", "Blad 2: op"]


def test_a_learner_is_never_asked_for_a_name_by_itself() -> None:
    assert labels("lerende")[0] == "1. Wat?"
