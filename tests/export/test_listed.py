"""antwoorden.csv: for Excel with Dutch settings, and for any program."""

from __future__ import annotations

import csv

from hypothesis import given
from hypothesis import strategies as st

from export.filled import FORMULAS, LEVEL, LONG, REMARK, source, stamps, team, text
from lobprint.answers import Answer, Source
from lobprint.export import long_csv
from lobprint.seal import UNSEALED, as_written


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


def test_two_crosses_stand_beside_what_somebody_chose() -> None:
    both = ("minimaal", "basis")
    for meant in ("basis", ""):
        answer = Answer(LEVEL, meant, "hand", 0, both, by="Els", before="")
        [found] = rows([source("a.docx", "A", answer)])
        said = found["Antwoord"], found["Stond er eerst"]
        assert said == (meant, "minimaal + basis")


def test_all_of_a_long_text_is_there() -> None:
    assert rows([source("a.docx", "A", text(LONG))])[0]["Antwoord"] == LONG


def test_it_says_whether_somebody_changed_it_since() -> None:
    data = long_csv(team(), stamps())
    assert as_written(data)
    assert not as_written(data.replace(b"regel", b"zin"))
    assert not as_written(data.removeprefix("\ufeff".encode()))


@given(st.binary())
def test_what_is_no_csv_of_ours_is_hers(data: bytes) -> None:
    assert not as_written(data)
    assert not as_written(b"Wie;" + UNSEALED.encode() + b"\r\n" + data)
