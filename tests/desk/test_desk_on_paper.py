"""What came back on paper, as the page asks about it."""

from __future__ import annotations

from pathlib import Path

import came_on_paper
import pytest
from desk_calls import Json, asked, result, told

from lobprint.answers import Answer
from lobprint.answers.sqlite import FILE, open_store
from lobprint.desk import Desk
from lobprint.desk.inbox import Inbox

WHERE = ("blad", "veld", "rij")
TEAM = came_on_paper.TEAM


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    store = open_store(tmp_path / FILE)
    came_on_paper.team().into(store)
    came_on_paper.young().into(store)
    return Desk(tmp_path)


def questions(answers: Json) -> list[tuple[str, str]]:
    return [(one["wie"], one["veld"]) for one in answers["nakijken"]]


def doubt(desk: Desk, field: str) -> Json:
    """Where somebody is asked something about a field."""
    asked_about = result(desk, "answers", {})["nakijken"]
    one = next(one for one in asked_about if one["veld"] == field)
    return {key: one[key] for key in WHERE}


def line(desk: Desk, sheet: str, field: str) -> Json:
    lines = result(desk, "sheet", {"blad": sheet})["antwoorden"]
    found: Json = next(one for one in lines if one["veld"] == field)
    return found


def test_names_come_first_then_empty_pages_then_the_least_certain(desk: Desk) -> None:
    assert questions(result(desk, "answers", {})) == [
        ("Zelfscan", "zelfscan.naam"),
        ("Scan 3", f"{TEAM}.1.niveau"),
        ("Scan 2", f"{TEAM}.5.niveau"),
        ("Scan 1", f"{TEAM}.3.niveau"),
        ("Scan 2", f"{TEAM}.3.niveau"),
        ("Scan 1", f"{TEAM}.1.opmerking"),
        ("Scan 2", f"{TEAM}.4.opmerking"),
    ]


def test_an_empty_page_is_one_question_with_its_own_inside(desk: Desk) -> None:
    page = result(desk, "answers", {})["nakijken"][1]
    assert (page["soort"], page["heel"], len(page["vragen"])) == ("page", True, 5)
    header, files = asked(desk, "paper", {"papier": page["papier"]})
    assert len(header["result"]["vakken"]) == 5
    assert files["1"].startswith(b"\xff\xd8")


def test_an_empty_page_is_settled_at_once_and_taken_back_at_once(desk: Desk) -> None:
    before = result(desk, "answers", {})
    page = before["nakijken"][1]
    after = result(desk, "empty", {"papier": page["papier"]})
    assert [one["soort"] for one in after["nakijken"]].count("page") == 0
    assert after["zeker"] == before["zeker"] + 5
    back = result(desk, "undo", {})
    assert back.pop("terug") == {key: page[key] for key in WHERE}
    assert back == before


def test_who_fills_in_a_name_says_whose_sheet_it_is(desk: Desk) -> None:
    name = doubt(desk, "zelfscan.naam")
    answers = result(desk, "settle", {**name, "waarde": "Samira"})
    assert [one["wie"] for one in answers["formulieren"][1]["bladen"]] == ["Samira"]
    back = result(desk, "undo", {})
    assert [one["wie"] for one in back["formulieren"][1]["bladen"]] == ["Zelfscan"]


def test_what_was_read_stays_beside_what_somebody_says(desk: Desk) -> None:
    step = doubt(desk, f"{TEAM}.5.niveau")
    result(desk, "settle", {**step, "waarde": ""})
    said = line(desk, step["blad"], step["veld"])
    assert (said["tekst"], said["gelezen"]) == ("", "minimaal")


def test_a_step_is_taken_back_with_its_doubt(desk: Desk) -> None:
    before = result(desk, "answers", {})
    step = doubt(desk, f"{TEAM}.3.niveau")
    result(desk, "settle", {**step, "waarde": "basis"})
    assert result(desk, "undo", {}) == {"terug": step, **before}
    assert result(desk, "undo", {}) == {"terug": None, **before}


def test_the_place_and_the_picture_of_an_answer_are_shown(desk: Desk) -> None:
    step = doubt(desk, f"{TEAM}.3.niveau")
    header, files = asked(desk, "look", {**step, "breed": 900})
    [[left, top, wide, high]] = header["result"]["vakken"]
    assert (header["result"]["page"], header["result"]["foto"]) == (1, True)
    assert 0 < left < left + wide < 827, "pixels of an A4 of 100 dpi"
    assert 0 < top < top + high < 1169
    _, files = asked(desk, "crop", step)
    assert files["1"].startswith(b"\x89PNG")


def test_what_was_written_may_all_stay_a_picture(desk: Desk) -> None:
    answers = result(desk, "untyped", {})
    left = [one["naam"] for one in answers["nakijken"] if one["soort"] == "text"]
    assert left == [True], "a name is asked"
    said = line(desk, "stapel.pdf.1", f"{TEAM}.1.opmerking")
    assert (said["tekst"], said["uitsnede"], said["nakijken"]) == ("", True, False)


def test_sheets_are_counted_and_what_was_not_read_is_told(desk: Desk) -> None:
    paper = result(desk, "answers", {})["papier"]
    assert paper["geteld"] == [
        {"titel": "Zelfevaluatie", "bladzijde": 1, "aantal": 3},
        {"titel": paper["geteld"][1]["titel"], "bladzijde": 1, "aantal": 1},
    ]
    [unread] = paper["ongelezen"]
    assert (unread["bestand"], unread["beeld"], unread["zien"]) == (
        "stapel.pdf",
        4,
        True,
    )
    assert unread["waarom"] == came_on_paper.WHY["lost"]
    [beside] = paper["erbij"]
    assert (beside["wie"], beside["waarom"]) == ("Scan 2", came_on_paper.WHY["beside"])
    answers = result(desk, "aside", {"papier": unread["papier"]})
    assert answers["papier"]["ongelezen"] == []


def test_pages_of_a_form_that_are_missing_are_told(tmp_path: Path) -> None:
    pile = came_on_paper.Pile("checklist", "checklist.pdf")
    pile.sheet("Scan 1", {}, {}, Answer("checklist.1.1.antwoord", "ja", "scan"))
    pile.into(open_store(tmp_path / FILE))
    [missing] = result(Desk(tmp_path), "answers", {})["papier"]["ontbreekt"]
    assert (missing["wie"], missing["bladzijden"]) == ("Scan 1", [2, 3, 4, 5])


def same_everywhere(_inbox: Inbox, _one: str, _other: str) -> float:
    return 1.0


def test_a_sheet_that_seems_to_be_there_twice_goes_or_stays(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Inbox, "likeness", same_everywhere)
    pairs = result(desk, "answers", {})["papier"]["dubbel"]
    assert [(one["wie"], other["wie"]) for one, other in pairs] == [
        ("Scan 1", "Scan 2"),
        ("Scan 1", "Scan 3"),
        ("Scan 2", "Scan 3"),
    ]
    _, third = pairs[1]
    answers = result(desk, "both", {"papier": third["papier"]})
    [[first, second]] = answers["papier"]["dubbel"]
    answers = result(desk, "single", {"papier": second["papier"]})
    assert answers["papier"]["dubbel"] == []
    names = [one["wie"] for one in answers["formulieren"][0]["bladen"]]
    assert names == ["Scan 1", "Scan 3"]
    assert first["wie"] == "Scan 1"


def test_a_sheet_is_joined_to_somebody(desk: Desk) -> None:
    sheets = {"blad": "zelfscan.jpg.1", "bij": "stapel.pdf.2"}
    answers = result(desk, "join", sheets)
    assert answers["formulieren"][1]["bladen"][0]["wie"] == "Scan 2"
    [problem] = told(desk, "join", {"blad": "stapel.pdf.1", "bij": "stapel.pdf.2"})
    assert problem.startswith(": Beide bladen hebben iets in ")


def test_a_paper_that_is_gone_is_told(desk: Desk) -> None:
    assert told(desk, "aside", {"papier": "weg.0"}) == [
        ": Deze bladzijde staat er niet meer. Laad de pagina opnieuw."
    ]
