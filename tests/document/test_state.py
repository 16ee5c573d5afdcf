"""Filling in a document: every value in its field, or all that is wrong at once."""

from __future__ import annotations

import datetime

import pytest

from lobprint.blocks.checklist import Checklist, ChecklistRow
from lobprint.blocks.details import Detail, Details
from lobprint.document import (
    Check,
    Choice,
    Date,
    Document,
    Option,
    Part,
    State,
    StateError,
    Text,
    filled,
    state_of,
)

HEAD = Details(
    (
        Detail("Team", Text("blad.team", "Team")),
        Detail("Datum", Date("blad.datum", "Datum")),
    )
)
ANSWERS = (Option("ja", "ja"), Option("deels", "een beetje"), Option("nee", "nee"))
ROWS = (
    ChecklistRow("1", "1", (), Choice("blad.1", "Vraag 1", ANSWERS)),
    ChecklistRow("2", "2", (), Check("blad.2", "Vraag 2")),
)
BLOCKS = (HEAD, Checklist("Vragen", ROWS, "Vraag", "Antwoord"))
SHEET = Document("x", "X", "X", "X", "mbo", (Part("blad", "Blad", BLOCKS),))
STATE: State = {
    "blad.team": "Zorg, leerjaar 2",
    "blad.datum": "12-11-2026",
    "blad.1": "deels",
    "blad.2": True,
}


def test_what_is_filled_in_can_be_asked_again() -> None:
    assert state_of(SHEET) == {}
    assert state_of(filled(SHEET, STATE)) == STATE


def test_a_day_is_a_day() -> None:
    made = [one.field for one in filled(SHEET, {"blad.datum": "05-01-2027"}).fields()]
    dates = [one for one in made if isinstance(one, Date)]
    assert [one.value for one in dates] == [datetime.date(2027, 1, 5)]
    assert [one.written for one in dates] == ["5-1-2027"]


def test_an_option_may_be_told_by_its_words_and_a_tick_as_ja_or_nee() -> None:
    state = {"blad.1": "een beetje", "blad.2": "ja"}
    assert state_of(filled(SHEET, state)) == {"blad.1": "deels", "blad.2": True}
    assert state_of(filled(SHEET, {"blad.2": "nee"})) == {}


def test_line_ends_are_one_sign_and_signs_that_nobody_sees_go() -> None:
    made = filled(SHEET, {"blad.team": "een\r\ntwee\rdrie\tvier\x07"})
    assert state_of(made) == {"blad.team": "een\ntwee\ndrie vier"}


def test_what_holds_no_changed_field_stays_the_same_thing() -> None:
    before, after = SHEET.parts[0], filled(SHEET, {"blad.team": "Zorg"}).parts[0]
    assert after.blocks[1] is before.blocks[1]
    assert after.blocks[0] is not before.blocks[0]
    assert filled(SHEET, {}).parts is SHEET.parts


def test_all_that_does_not_fit_is_told_at_once() -> None:
    wrong: State = {
        "blad.team": True,
        "blad.datum": "31-2-2027",
        "blad.1": "soms",
        "blad.2": "x",
        "blad.3": "",
    }
    with pytest.raises(StateError) as caught:
        filled(SHEET, wrong)
    assert [one.field for one in caught.value.misfits] == list(wrong)
    assert str(caught.value).split("\n") == [
        "'blad.team' is om te schrijven: daar past geen ja of nee",
        "'blad.datum' is een datum: schrijf dag-maand-jaar, zoals 5-1-2027",
        "'blad.1' heeft geen 'soms': kies ja, een beetje of nee",
        "'blad.2' is een vakje: schrijf ja of nee",
        "er is geen veld 'blad.3'",
    ]
