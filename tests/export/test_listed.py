"""antwoorden.csv: for Excel with Dutch settings, and for any program."""

from __future__ import annotations

import csv

from export.filled import FORMULAS, LONG, REMARK, source, stamps, team, text
from lobprint.answers import Source
from lobprint.export import long_csv


def rows(sources: list[Source]) -> list[dict[str, str]]:
    said = long_csv(sources, stamps()).decode("utf-8-sig")
    return list(csv.DictReader(said.splitlines(keepends=True), delimiter=";"))


def test_it_is_what_excel_in_dutch_opens_by_a_double_click() -> None:
    data = long_csv(team(), stamps())
    assert data.startswith("\ufeffWie;Bestand;Formulier;Kenmerk;Veld;".encode())
    assert b"\r\n" in data


def test_an_answer_is_a_line_also_when_it_has_several() -> None:
    found = rows(team())
    assert len(found) == 6
    assert found[0]["Antwoord"] == "5-1-2027"
    assert (found[2]["Kenmerk"], found[2]["Antwoord"]) == (
        *(REMARK, "Eén\nregel & <meer>"),
    )


def test_nothing_in_it_is_a_formula() -> None:
    answers = [
        source(f"{at}.docx", "=A1", text(one)) for at, one in enumerate(FORMULAS)
    ]
    found = rows(answers)
    assert [one["Antwoord"] for one in found] == [f"'{one}" for one in FORMULAS]
    assert {one["Wie"] for one in found} == {"'=A1"}


def test_all_of_a_long_text_is_there() -> None:
    assert rows([source("a.docx", "A", text(LONG))])[0]["Antwoord"] == LONG
