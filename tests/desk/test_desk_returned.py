"""What came back, as the page has it of the desk."""

from __future__ import annotations

from answers.made import FATIMA, JAN, STAMP
from desk_calls import Json, asked, result, told

from lobprint.answers.portable import PortableStore
from lobprint.desk import Desk

DOUBT = {"blad": "f-zelf", "veld": "zelf.visie", "rij": 0}


def kept() -> bytes:
    """The file that somebody took along with what Fatima and Jan filled in."""
    store = PortableStore()
    store.keep(FATIMA, STAMP, "2026-11-23")
    store.keep(JAN, STAMP, "2026-11-24")
    return store.to_bytes()


def filled() -> Desk:
    """A desk with those answers."""
    desk = Desk()
    result(desk, "restore", {"bestand": "kept"}, {"kept": kept()})
    return desk


def names(answers: Json) -> dict[str, list[str]]:
    """Who is in the list, by form."""
    return {
        form["titel"]: [sheet["wie"] for sheet in form["bladen"]]
        for form in answers["formulieren"]
    }


def test_nothing_was_read_yet() -> None:
    assert result(Desk(), "answers", {}) == {
        "bestanden": 0,
        "formulieren": [],
        "nakijken": [],
        "papier": {
            "geteld": [],
            "ontbreekt": [],
            "ongelezen": [],
            "erbij": [],
            "dubbel": [],
        },
        "los": [],
        "antwoorden": 0,
        "zeker": 0,
        "op": "",
    }


def test_sheets_are_listed_by_form_with_what_is_to_be_looked_at() -> None:
    answers = result(filled(), "answers", {})
    assert names(answers) == {
        "Zelfevaluatie": ["Fatima el Idrissi", "Jan", "Piet"],
        "Acties": ["Fatima el Idrissi"],
    }
    sheet = answers["formulieren"][0]["bladen"][0]
    assert sheet == {
        "id": "f-zelf",
        "wie": "Fatima el Idrissi",
        "bestand": "fatima.docx",
        "vorm": "docx",
        "antwoorden": 3,
        "nakijken": 1,
        "beeld": False,
        "bladzijden": [],
    }
    assert (answers["zeker"], answers["antwoorden"]) == (6, 7)
    assert (answers["bestanden"], answers["op"]) == (2, "2026-11-24")


def test_a_doubt_comes_with_all_that_is_needed_to_settle_it() -> None:
    [doubt] = result(filled(), "answers", {})["nakijken"]
    assert doubt == {
        **DOUBT,
        "wie": "Fatima el Idrissi",
        "formulier": "Zelfevaluatie",
        "vraag": "Visie",
        "waarom": "Twee kruisjes: minimaal en basis.",
        "soort": "choice",
        "naam": False,
        "opties": [
            {"waarde": "min", "label": "Minimaal"},
            {"waarde": "basis", "label": "Basis"},
            {"waarde": "plus", "label": "Plus"},
        ],
        "merken": ["min", "basis"],
        "waarde": "",
        "papier": "",
        "uitsnede": False,
        "beeld": False,
    }


def test_what_belongs_nowhere_is_listed_with_its_file() -> None:
    assert result(filled(), "answers", {})["los"] == [
        {"bestand": "fatima.docx", "tekst": "Zie ommezijde!"},
        {"bestand": "jan.pdf", "tekst": "Jan schreef dit in de kantlijn"},
    ]


def test_a_sheet_is_read_as_words() -> None:
    lines = result(filled(), "sheet", {"blad": "f-zelf"})["antwoorden"]
    assert [(line["vraag"], line["tekst"], line["nakijken"]) for line in lines] == [
        ("Naam", "Fatima el Idrissi", False),
        ("Visie", "Minimaal, Basis", True),
        ("Gelezen", "aangekruist", False),
    ]


def test_a_row_that_was_added_says_so() -> None:
    lines = result(filled(), "sheet", {"blad": "f-acties"})["antwoorden"]
    assert [line["vraag"] for line in lines] == ["Wat", "Wat (rij 1 erbij)"]


def test_a_doubt_is_settled_by_what_was_meant() -> None:
    desk = filled()
    answers = result(desk, "settle", {**DOUBT, "waarde": "basis"})
    assert answers["nakijken"] == []
    line = result(desk, "sheet", {"blad": "f-zelf"})["antwoorden"][1]
    assert (line["tekst"], line["nakijken"]) == ("Basis", False)


def test_a_doubt_may_turn_out_to_be_nothing() -> None:
    desk = filled()
    result(desk, "settle", {**DOUBT, "waarde": ""})
    line = result(desk, "sheet", {"blad": "f-zelf"})["antwoorden"][1]
    assert (line["tekst"], line["nakijken"]) == ("", False)


def test_a_doubt_may_stay_as_it_is() -> None:
    assert result(filled(), "accept", DOUBT)["nakijken"] == []


def test_no_answer_becomes_what_its_field_cannot_be() -> None:
    for value in (7, None, ["basis"]):
        [problem] = told(filled(), "settle", {**DOUBT, "waarde": value})
        assert problem.startswith(": lobprint begrijpt deze vraag van de pagina niet")
    assert told(filled(), "settle", {**DOUBT, "waarde": "groot"}) == [
        ": 'Visie' heeft geen 'groot': kies Minimaal, Basis of Plus."
    ]


def test_an_answer_that_is_gone_is_told() -> None:
    asked_for = {**DOUBT, "veld": "zelf.weg", "waarde": "basis"}
    assert told(filled(), "settle", asked_for) == [
        ": Dit antwoord staat er niet meer. Laad de pagina opnieuw."
    ]


def test_a_sheet_gets_another_name() -> None:
    answers = result(filled(), "rename", {"blad": "j-1", "wie": " Jan de Vries "})
    assert names(answers)["Zelfevaluatie"][1] == "Jan de Vries"


def test_what_goes_away_is_said() -> None:
    desk = filled()
    gone = result(desk, "remove", {"naam": "jan.pdf"})
    assert gone["weg"] == {"bestanden": ["jan.pdf"], "bladen": 2, "antwoorden": 2}
    gone = result(desk, "remove", {"wie": "Fatima el Idrissi"})
    assert gone["weg"] == {"bestanden": ["fatima.docx"], "bladen": 2, "antwoorden": 5}
    assert names(gone) == {}


def test_one_sheet_goes_or_all() -> None:
    desk = filled()
    gone = result(desk, "remove", {"blad": "j-2"})
    assert gone["weg"] == {"bestanden": [], "bladen": 1, "antwoorden": 1}
    gone = result(desk, "remove", {"alles": True})
    assert gone["weg"]["bladen"] == 3
    assert gone["bestanden"] == 0


def test_answers_go_along_as_one_file() -> None:
    desk = filled()
    result(desk, "settle", {**DOUBT, "waarde": "plus"})
    school = {"naam": "ROC De Linde", "team": "Zorg en Welzijn"}
    header, files = asked(desk, "keep", {"school": school})
    assert header["result"] == {"naam": "antwoorden-zorg-en-welzijn.json"}
    [data] = files.values()
    other = Desk()
    answers = result(other, "restore", {"bestand": "b"}, {"b": data})
    assert answers == result(desk, "answers", {})


def test_answers_that_come_along_stand_beside_those_that_are_here() -> None:
    desk, store = Desk(), PortableStore()
    store.keep(JAN, STAMP, "2026-11-24")
    jan = {"jan": store.to_bytes()}
    result(desk, "restore", {"bestand": "jan"}, jan)
    answers = result(desk, "restore", {"bestand": "kept"}, {"kept": kept()})
    assert answers["bestanden"] == 2
    answers = result(desk, "restore", {"bestand": "jan", "alles": True}, jan)
    assert names(answers) == {"Zelfevaluatie": ["Jan", "Piet"]}


def test_another_file_holds_no_answers() -> None:
    desk = filled()
    header, _ = asked(desk, "restore", {"bestand": "a"}, {"a": b"geen antwoorden"})
    assert header["result"] is None
    assert header["problems"]
    assert result(desk, "answers", {})["bestanden"] == 2
