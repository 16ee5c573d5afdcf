"""A school's file: kept, opened again, and never trusted."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner
from desk_calls import LINDE, Json, asked, in_zip, made, result, told
from hypothesis import given
from hypothesis import strategies as st

from lobprint.cli import main
from lobprint.content import check_name
from lobprint.desk import Desk
from lobprint.desk.school_file import packed, unpacked

AGAIN = "Kies het schoolbestand dat u eerder hebt bewaard."
NAMES = st.text(min_size=1, max_size=40).map(str.strip)
GOOD = NAMES.filter(lambda name: bool(name) and not check_name(name))


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


def lob(files: dict[str, bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


def test_what_was_kept_can_be_opened_again(desk: Desk) -> None:
    school: Json = {
        "naam": "Het Éénhoorncollege",
        "team": "ja",
        "schooljaar": "2026",
        "huisstijl": {"kleur": "#069", "zuinig": True},
        "woorden": {"plan": {"enkelvoud": "kompas", "lidwoord": "het"}},
        "weglaten": ["kaartjes"],
        "loopbaancompetenties": True,
    }
    header, files = asked(desk, "pack", {**LINDE, "school": school})
    [(name, data)] = files.items()
    assert name == "het-eenhoorncollege.lob"
    assert header["problems"] == []
    opened = result(desk, "unpack", {"bestand": "lob"}, {"lob": data})
    assert opened == {
        "school": school,
        "sector": "mbo",
        "files": [],
        "werkboek": "teamwerkboek",
        "formulieren": [],
    }


def test_what_was_chosen_on_the_page_comes_back(desk: Desk) -> None:
    args = {**LINDE, "werkboek": "posters", "formulieren": ["zelfscan", "startkaart"]}
    _, files = asked(desk, "pack", args)
    [data] = files.values()
    opened = result(desk, "unpack", {"bestand": "chosen"}, {"chosen": data})
    assert opened["werkboek"] == "posters"
    assert set(opened["formulieren"]) == {"zelfscan", "startkaart"}


@pytest.mark.parametrize(
    "choice", [b"", b"[", b"- a", b"werkboek: weg\nformulieren: weg", b"werkboek: [x]"]
)
def test_a_choice_that_means_nothing_is_passed_over(desk: Desk, choice: bytes) -> None:
    data = lob({"school.yaml": b"naam: ROC", "keuze.yaml": choice})
    name = f"choice {choice!r}"
    opened = result(desk, "unpack", {"bestand": name}, {name: data})
    assert (opened["werkboek"], opened["formulieren"]) == ("", [])
    assert opened["files"] == []


@given(naam=GOOD, team=GOOD, woord=GOOD)
def test_any_name_comes_back_as_it_was(naam: str, team: str, woord: str) -> None:
    school = {"naam": naam, "team": team, "woorden": {"begeleider": woord}}
    found, files = unpacked(packed(school, {"logo.png": b"x"}))
    assert found == school
    assert files == {"logo.png": b"x"}


def test_unpacked_in_a_folder_the_command_line_makes_the_same(
    desk: Desk, tmp_path: Path
) -> None:
    args = {**LINDE, "formulieren": ["zelfscan"]}
    _, files = asked(desk, "pack", args)
    for name, data in in_zip(files["roc-de-linde.lob"]).items():
        (tmp_path / name).write_bytes(data)
    output = tmp_path / "uit"
    command = ["build", "--school", str(tmp_path / "school.yaml"), "--form", "zelfscan"]
    run = CliRunner().invoke(main, [*command, "--output", str(output)])
    assert run.exit_code == 0, run.output
    _, ours, _ = made(desk, args)
    for name, data in ours.items():
        assert (output / "roc-de-linde" / name).read_bytes() == data


def test_a_school_without_a_name_is_not_kept(desk: Desk) -> None:
    assert told(desk, "pack", {**LINDE, "school": {"team": "Zorg"}}) == [
        "school.naam: De naam van de school ontbreekt. "
        "Vul die in; dan weet u later van welke school dit is."
    ]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "Dit is geen bestand van een school."),
        (b"PK\x03\x04 broken", "Dit is geen bestand van een school."),
        (lob({"logo.png": b"x"}), "In dit bestand staat geen school.yaml."),
        (
            lob({"../school.yaml": b"naam: x"}),
            "Dit bestand wijst naar een plek op uw computer.",
        ),
        (
            lob({"C:\\school.yaml": b"naam: x"}),
            "Dit bestand wijst naar een plek op uw computer.",
        ),
        (
            lob({"school.yaml": b"a" * 2_000_000}),
            "Uitgepakt is dit meer dan 1 MB.",
        ),
        (
            lob({"school.yaml": b"naam: x", "bomb": b"\0" * 30_000_000}),
            "Uitgepakt is dit meer dan 20 MB.",
        ),
        (
            lob({f"{number}.txt": b"" for number in range(600)}),
            "In dit bestand staan meer dan 500 bestanden.",
        ),
    ],
)
def test_what_is_no_school_is_refused(desk: Desk, data: bytes, said: str) -> None:
    found = told(desk, "unpack", {"bestand": said}, {said: data})
    assert found == [f"bestand: {said} {AGAIN}"]


def test_a_yaml_bomb_is_told_quickly(desk: Desk) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    for number in range(1, 12):
        before = ", ".join([f"*a{number - 1}"] * 9)
        lines.append(f"a{number}: &a{number} [{before}]")
    bomb = lob({"school.yaml": "\n".join(lines).encode()})
    found = told(desk, "unpack", {"bestand": "bomb"}, {"bomb": bomb})
    assert found
    assert all(len(one) < 300 for one in found)


def test_what_is_wrong_in_school_yaml_is_told_with_its_line(desk: Desk) -> None:
    wrong = lob({"school.yaml": b"naam: ROC\nkleurr: blauw\n"})
    header, _ = asked(desk, "unpack", {"bestand": "wrong"}, {"wrong": wrong})
    [problem] = header["problems"]
    assert problem["place"] == "school.yaml:2:1"
    assert "kleurr" in problem["text"]


@given(st.binary(max_size=300), st.integers(0, 200))
def test_a_damaged_file_is_refused_or_read_but_never_a_crash(
    desk: Desk, noise: bytes, at: int
) -> None:
    data = bytearray(packed({"naam": "ROC"}, {"logo.png": b"12345"}))
    data[at : at + len(noise)] = noise
    name = f"{at} {noise.hex()}"
    header, _ = asked(desk, "unpack", {"bestand": name}, {name: bytes(data)})
    assert header["result"] or header["problems"]
