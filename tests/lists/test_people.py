"""Whose copies are made: the names of a class list, as a school has it."""

from __future__ import annotations

from pathlib import Path

import pytest
from list_files import csv, xlsx

from lobprint.errors import ContentError, Problem
from lobprint.lists import CellPlace
from lobprint.lists.people import read_people
from lobprint.person import Person
from lobprint.press.copies import file_names


def people(path: Path, text: str) -> list[Person]:
    return read_people(csv(path / "klas.csv", text))[0]


def refused(path: Path, text: str) -> list[str]:
    with pytest.raises(ContentError) as caught:
        people(path, text)
    return [str(p).replace(f"{path}/", "") for p in caught.value.problems]


@pytest.mark.parametrize("header", ["naam", "Leerling", "STUDENT", "Naam lerende"])
def test_a_list_of_names(tmp_path: Path, header: str) -> None:
    text = f"{header};Mentor;Klas\nJan Jansen;P. de Boer;3B\nŁucja;;\n"
    assert people(tmp_path, text) == [
        Person("Jan Jansen", "P. de Boer", "3B"),
        Person("Łucja"),
    ]


def test_a_class_list_that_calc_of_libreoffice_wrote() -> None:
    assert read_people(Path(__file__).parent / "calc-klas.xlsx") == (
        [
            Person("Aïsha", "mevrouw Jansen", "2B"),
            Person("Bram", "mevrouw Jansen", "2B"),
            Person("Çağla", "dhr. Öztürk", "3"),
        ],
        [],
    )


def test_names_in_parts_as_a_school_exports_them(tmp_path: Path) -> None:
    path = xlsx(
        tmp_path / "klas.xlsx",
        ["Stamnr", "Roepnaam", "Tussenvoegsel", "Achternaam", "Stamgroep", "E-mail"],
        [1001, "Jan", "van den", "Berg", "3B", "jan@school.example"],
        [1002, "Fatima", None, "El Idrissi", "3B", None],
    )
    assert read_people(path) == (
        [Person("Jan van den Berg", klas="3B"), Person("Fatima El Idrissi", klas="3B")],
        [
            Problem(
                "deze kolommen gebruikt lobprint niet: 'Stamnr' en 'E-mail'",
                CellPlace(str(path), 1),
                "Wat erin staat, komt niet op papier.",
                warning=True,
            )
        ],
    )


def test_a_list_of_begeleiders_alone(tmp_path: Path) -> None:
    found = people(tmp_path, "Begeleider\nP. de Boer\n")
    assert found == [Person(begeleider="P. de Boer")]
    assert found[0].title == "P. de Boer"


def test_the_same_twice_is_told_by_its_row_and_not_by_name(tmp_path: Path) -> None:
    text = "naam;klas\nJan Jansen;3B\nJan Jansen;3A\nJan Jansen;3B\n"
    found, warnings = read_people(csv(tmp_path / "klas.csv", text))
    assert len(found) == 3
    assert [str(warning).rpartition("/")[2] for warning in warnings] == [
        "klas.csv, rij 4: hier staat hetzelfde als op rij 2\n"
        "  Allebei krijgen een exemplaar."
    ]


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("naam\n", ["klas.csv: in deze lijst staat niemand"]),
        ("klas\n3B\n", ["klas.csv: in deze lijst staat niemand"]),
        ("Jan\nPiet\n", ["klas.csv, cel A1: de rij met kolomnamen ontbreekt; hier st"]),
        (
            "naam;klas\n;3B\nJan\x07;#N/B\n",
            [
                "klas.csv, rij 2: op deze rij ontbreekt de naam\n  Vul die in, of maak",
                "klas.csv, cel B3: in deze cel staat een fout van het rekenblad (#N/B",
            ],
        ),
        ("naam\n" + "x" * 121 + "\n", ["klas.csv, cel A2: dit is 121 tekens lang; h"]),
        (
            "naam\n" + "".join(f"N{n}\n" for n in range(2_001)),
            ["klas.csv: dit zijn 2001 mensen; hoogstens 2000 in één keer kan"],
        ),
    ],
)
def test_all_that_is_wrong_is_told_at_once(
    tmp_path: Path, text: str, problems: list[str]
) -> None:
    found = refused(tmp_path, text)
    assert len(found) == len(problems)
    for said, wanted in zip(found, problems, strict=True):
        assert said.startswith(wanted)


def test_every_file_has_a_name_of_its_own() -> None:
    of = [("Jan Jansen", "3B"), ("Jan Jansen", "3A"), ("Jan Jansen", "3B"), ("Łó", "")]
    of += [("日本", ""), ("学校", ""), ("Jan Jansen 3B", "")]
    names = file_names([Person(naam, klas=klas) for naam, klas in of])
    assert names == [
        "jan-jansen-3b",
        "jan-jansen-3a",
        "jan-jansen-3b-2",
        "lo",
        "naam",
        "naam-2",
        "jan-jansen-3b-3",
    ]
