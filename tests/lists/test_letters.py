"""The letters of a csv come out as they were typed, or the user is told to look."""

from __future__ import annotations

from pathlib import Path

import pytest
from list_files import csv

from lobprint.errors import ContentError
from lobprint.lists.people import read_people

ALL = (
    "Zoë Éénhoorn;André;Renée;Hélène;Öztürk;François;Anaïs;Gaël;Théo;Søren;Björn;Jürgen"
    ";Niño;Märta;Åsa;María;Ángel;João;Gonçalves;Müller;Weiß;ZOË;RENÉE;BJÖRN;HÉLÈNE"
    ";SØREN;MOÏSE;Esmée;Daniël;d’Hondt;Ta’ziah;van ‘t Hart;Žana;Dvořák;Šimić;Wałęsa"
    ";Gökçe;Ayşe;Yıldız;Ağca"
)
NAMES = ALL.split(";")
SAVE = "la de lijst op als 'CSV UTF-8', of als .xlsx."


def read(path: Path, data: bytes) -> tuple[list[str], list[str]]:
    """The names in `data`, and what is told; of a refused list, no names."""
    try:
        found, told = read_people(csv(path / "klas.csv", data))
    except ContentError as error:
        found, told = [], list(error.problems)
    return [p.naam for p in found], [str(p).replace(f"{path}/", "") for p in told]


def can_say(encoding: str, name: str) -> bool:
    return bool(name.encode(encoding, "ignore").decode(encoding) == name)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_says_what_it_is(tmp_path: Path, encoding: str) -> None:
    lines = "\n".join(["naam", *NAMES])
    assert read(tmp_path, lines.encode(encoding)) == (NAMES, [])


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_a_list_of_excel_on_windows(tmp_path: Path, end: str) -> None:
    names = ["Zoë", "André", "Öztürk", "Gaël", "Esmée", "François", "d’Hondt"]
    text = end.join(["naam", *names])
    assert read(tmp_path, text.encode("cp1252")) == (names, [])


@pytest.mark.parametrize(
    ("encoding", "whose"),
    [
        ("mac_roman", "een Mac"),
        ("cp850", "MS-DOS"),
        ("cp1250", "een Pools of Tsjechisch Windows"),
        ("cp1254", "een Turks Windows"),
    ],
)
def test_an_older_list_is_recognised_and_told(
    tmp_path: Path, encoding: str, whose: str
) -> None:
    names = [name for name in NAMES if can_say(encoding, name)]
    found, told = read(tmp_path, "\r\n".join(["naam", *names]).encode(encoding))
    assert found == names
    assert told == [
        f"klas.csv, rij 2: de letters met accenten zijn gelezen als die van {whose}\n"
        f"  Kijk of ze kloppen. Zo niet: s{SAVE}"
    ]


def test_a_list_of_excel_for_the_mac(tmp_path: Path) -> None:
    """Lines end as only an old Mac ends them: that is enough for a single name."""
    for name in NAMES:
        if can_say("mac_roman", name) and not name.isascii():
            data = f"naam;klas\r{name};2B".encode("mac_roman")
            assert read(tmp_path, data)[0] == [name]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "encoding", ["cp1252", "mac_roman", "cp850", "cp1250", "cp1254"]
)
def test_one_name_alone_is_never_wrong_in_silence(
    tmp_path: Path, name: str, encoding: str
) -> None:
    if can_say(encoding, name):
        found, told = read(tmp_path, f"naam\r\n{name}\r\n".encode(encoding))
        assert found == [name] or told


def test_which_letters_are_meant_is_asked_where_nobody_can_tell(tmp_path: Path) -> None:
    assert read(tmp_path, b"naam;klas\r\nJan;3B\r\n\x81;3B\r\n") == (
        [],
        [
            "klas.csv, rij 3: van de letters met accenten is niet te zien welke het "
            f"zijn\n  S{SAVE}"
        ],
    )


def test_one_odd_byte_is_told_by_its_cell(tmp_path: Path) -> None:
    data = b"naam;klas\nZo\xc3\xab;2B\nRen\xe9e;2B\nAna\xc3\xafs;2B\nJos\xe9;2B\n"
    lost = "hier zijn letters met accenten verloren gegaan"
    assert read(tmp_path, data) == (
        [],
        [
            f"klas.csv, cel {cell}: {lost}\n  Typ ze opnieuw. S{SAVE}"
            for cell in ("A3", "A5")
        ],
    )


def test_an_odd_byte_that_is_not_used_is_no_matter(tmp_path: Path) -> None:
    data = b"naam;adres\nZo\xc3\xab;Caf\xe9\nAna\xc3\xafs;D\xc3\xa9\n"
    found, told = read(tmp_path, data)
    assert found == ["Zoë", "Anaïs"]
    assert [line.partition(": ")[2].splitlines()[0] for line in told] == [
        "de kolom 'adres' gebruikt lobprint niet"
    ]


def misread(name: str, encoding: str) -> str:
    """What a program shows that takes UTF-8 for `encoding`."""
    return "".join(
        bytes([byte]).decode(encoding, "ignore") or chr(byte) for byte in name.encode()
    )


@pytest.mark.parametrize("name", [name for name in NAMES if not name.isascii()])
@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "cp850"])
def test_letters_that_a_program_misread_are_mended_and_told(
    tmp_path: Path, name: str, encoding: str
) -> None:
    text = f"naam\n{misread(name, encoding)}\n"
    assert read(tmp_path, text.encode()) == (
        [name],
        [
            "klas.csv, cel A2: hier waren letters met accenten verminkt; ze zijn "
            f"hersteld\n  Kijk of alles klopt. Zo niet: s{SAVE}"
        ],
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ZoÃƒÂ«", "Zoë"),  # twice
        ('"Zo&euml; d&#39;Hondt"', "Zoë d'Hondt"),
        ("Nguyá»…n", "Nguyễn"),
    ],
)
def test_what_else_is_mended(tmp_path: Path, text: str, name: str) -> None:
    found, told = read(tmp_path, f"naam\n{text}\n".encode())
    assert found == [name]
    assert "verminkt; ze zijn hersteld" in told[0]


def test_what_is_told_of_many_cells_is_told_once(tmp_path: Path) -> None:
    found, told = read(tmp_path, ("naam\n" + "ZoÃ«\nJan\n" * 7).encode())
    assert found == ["Zoë", "Jan"] * 7
    assert told[0].splitlines()[0] == (
        "klas.csv, cel A2: hier waren letters met accenten verminkt; ze zijn hersteld "
        "(ook cel A4, cel A6, cel A8, cel A10, cel A12 en nog 1)"
    )


@pytest.mark.parametrize("text", ["Zo\ufffd", "MirÃ ", "ZoÃ\ufffd"])
def test_what_can_not_be_mended_is_told(tmp_path: Path, text: str) -> None:
    found, told = read(tmp_path, f"naam\n{text}\n".encode())
    assert found == []
    assert told[0].startswith("klas.csv, cel A2: hier zijn letters met accenten verlor")


@pytest.mark.parametrize("text", ["?ahin", "G?khan", "Jan ?ahin"])
def test_a_question_mark_for_a_letter_is_told(tmp_path: Path, text: str) -> None:
    found, told = read(tmp_path, f"naam\n{text}\n".encode())
    assert found == [text]
    assert told[0].startswith("klas.csv, cel A2: hier staat een vraagteken; is er een ")


@pytest.mark.parametrize(
    "name",
    [
        "YëÏûP",
        "Anne–Élise",
        "Weißäé",
        "CONCEIÇÃO",
        "IRMÃ MARIA",
        "NOÉ’S",
        "Â",
        "Åsa Öst",
        "José’s",
        "Wat?",
        "A&B",
    ],
)
def test_names_that_only_look_so_are_left_alone(tmp_path: Path, name: str) -> None:
    assert read(tmp_path, f"naam\n{name}\n".encode()) == ([name], [])
