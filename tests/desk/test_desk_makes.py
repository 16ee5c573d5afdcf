"""What the page takes home has the bytes of what the command line writes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from desk_calls import FORM, LINDE, Json, asked, made, result, told
from schools import DRAWING, picture, table

from lobprint.cli import main
from lobprint.desk import Desk
from lobprint.desk.jobs import Job


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


LOGOS = {
    "logo.png": picture("png"),
    "logo.jpg": picture("jpeg"),
    "logo.svg": DRAWING,
}


def by_command(
    here: Path, school: Json, files: dict[str, bytes], *options: str
) -> dict[str, bytes]:
    """What `lobprint build` writes in a folder with these files."""
    text = yaml.safe_dump(school, allow_unicode=True, sort_keys=False)
    (here / "school.yaml").write_text(text, "utf-8")
    for name, data in files.items():
        (here / name).write_bytes(data)
    output = here / "uit"
    asked = ["build", "--school", str(here / "school.yaml"), "--output", str(output)]
    run = CliRunner().invoke(main, [*asked, *options], catch_exceptions=False)
    assert run.exit_code == 0, run.output
    return {
        file.relative_to(output).as_posix(): file.read_bytes()
        for file in output.rglob("*.*")
    }


def below(folder: str, files: dict[str, bytes]) -> dict[str, bytes]:
    return {f"{folder}/{name}": data for name, data in files.items()}


@pytest.mark.parametrize("logo", LOGOS)
def test_a_school_with_a_logo_gets_the_same_bytes(
    desk: Desk, tmp_path: Path, logo: str
) -> None:
    school: Json = {
        "naam": "Het Éénhoorncollege",
        "team": "Havo",
        "schooljaar": "2026-2027",
        "huisstijl": {"kleur": "#9B1B5A", "logo": logo},
        "woorden": {
            "begeleider": "tutor",
            "plan": {"enkelvoud": "kompas", "lidwoord": "het"},
        },
    }
    args = {"school": school, "sector": "vo", "files": {logo: logo}}
    name, files, problems = made(desk, args, {logo: LOGOS[logo]})
    assert (name, problems) == ("het-eenhoorncollege-werkboek-vo.zip", [])
    theirs = by_command(tmp_path, school, {logo: LOGOS[logo]}, "--sector", "vo")
    assert below("het-eenhoorncollege", files) == theirs


def test_one_format_is_one_file(desk: Desk) -> None:
    name, files, _ = made(desk, {**FORM, "formats": ["pdf"]})
    assert name == "zelfscan-mbo.pdf"
    assert files[name].startswith(b"%PDF")


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize("apart", [False, True])
def test_copies_from_a_list_have_the_same_bytes(
    desk: Desk, tmp_path: Path, kind: str, apart: bool
) -> None:
    rows = [["naam", "klas"], ["Éva Jansen", "3b"], ["Noor el Amrani", "3b"]]
    people = listed(kind, rows)
    args = {
        **FORM,
        "lijst": f"klas.{kind}",
        "lijstsoort": "lerenden",
        "apart": apart,
        "files": {f"klas.{kind}": f"people {kind}"},
    }
    name, files, problems = made(desk, args, {f"people {kind}": people})
    assert problems == []
    options = ["--sector", "mbo", "--form", "zelfscan"]
    options += ["--lerenden", str(tmp_path / f"klas.{kind}")]
    options += ["--apart"] if apart else []
    theirs = by_command(tmp_path, FORM["school"], {f"klas.{kind}": people}, *options)
    assert below("roc-de-linde", files) == theirs
    whole = "roc-de-linde-zelfscan-mbo-exemplaren.zip"
    assert name == (whole if apart else "zelfscan-mbo-lerenden.pdf")


def test_many_schools_have_the_same_bytes_and_an_overview(
    desk: Desk, tmp_path: Path
) -> None:
    rows = "naam;sector;kleur;logo\nDe Linde;vo;#0B6E5F;logo.png\nDe Eik;mbo;;\n"
    args = {
        **FORM,
        "lijst": "scholen.csv",
        "lijstsoort": "scholen",
        "files": {"scholen.csv": "rows", "logo.png": "picture"},
    }
    sent = {"rows": rows.encode(), "picture": LOGOS["logo.png"]}
    name, files, problems = made(desk, args, sent)
    assert (name, problems) == ("scholen.zip", [])
    (tmp_path / "scholen.csv").write_text(rows, "utf-8")
    (tmp_path / "logo.png").write_bytes(LOGOS["logo.png"])
    output = tmp_path / "uit"
    command = ["build", "--schools", str(tmp_path / "scholen.csv"), "--jobs", "1"]
    command += ["--form", "zelfscan", "--output", str(output)]
    run = CliRunner().invoke(main, command, catch_exceptions=False)
    assert run.exit_code == 0, run.output
    for file in output.rglob("*.*"):
        if ".lobprint" not in file.as_posix():
            assert files[file.relative_to(output).as_posix()] == file.read_bytes()
    assert {"de-linde/zelfscan-vo.pdf", "de-eik/zelfscan-mbo.docx"} <= files.keys()


def test_a_row_that_is_wrong_is_left_out_and_told(desk: Desk) -> None:
    rows = "naam;sector\nDe Linde;vo\nDe Eik;po\n"
    args = {**FORM, "lijst": "s.csv", "lijstsoort": "scholen", "files": {"s.csv": "po"}}
    _, files, problems = made(desk, args, {"po": rows.encode()})
    assert [(one["field"], one["place"], one["warning"]) for one in problems] == [
        ("lijst", "s.csv, cel B3", True)
    ]
    assert "de-linde/zelfscan-vo.pdf" in files
    assert b"De Eik" in files["overzicht.csv"]


@pytest.mark.parametrize(
    ("rows", "kind", "said"),
    [
        (
            "naam;klas\n;3b\n",
            "lerenden",
            "lijst: In deze lijst staat niemand. "
            "Zet op elke rij een naam, in een kolom 'naam' of 'begeleider'.",
        ),
        (
            "",
            "lerenden",
            "lijst: Dit bestand is leeg: er staat geen byte in. "
            "Is het wel helemaal opgeslagen of opgehaald?",
        ),
        (
            "naam;sector\nDe Eik;po\n",
            "scholen",
            "lijst: 'po' kan hier niet. Er is: vo, mbo, hbo.",
        ),
    ],
)
def test_a_list_of_which_nothing_can_be_made_is_told_first(
    desk: Desk, rows: str, kind: str, said: str
) -> None:
    args = {
        **FORM,
        "lijst": "l.csv",
        "lijstsoort": kind,
        "files": {"l.csv": rows + kind},
    }
    assert told(desk, "begin", args, {rows + kind: rows.encode()}) == [said]


def test_a_workbook_for_a_team_gets_no_names(desk: Desk) -> None:
    args = {**LINDE, "formulieren": ["checklist"], "lijst": "l.csv"}
    args |= {"lijstsoort": "lerenden", "files": {"l.csv": "jan"}}
    [said] = told(desk, "begin", args, {"jan": b"naam\nJan\n"})
    assert "is voor een heel team; er komt geen naam op" in said


def test_what_was_stopped_is_gone(desk: Desk) -> None:
    job = result(desk, "begin", FORM)["job"]
    assert result(desk, "drop", {"job": job}) == {}
    gone = ": Dit was al gestopt. Begin opnieuw; wat u invulde staat er nog."
    for call in ("step", "take", "drop"):
        assert told(desk, call, {"job": job}) == [gone]


def test_nothing_is_taken_before_all_of_it_is_made(desk: Desk) -> None:
    job = result(desk, "begin", FORM)["job"]
    [said] = told(desk, "take", {"job": job})
    assert "begrijpt deze vraag van de pagina niet (take)" in said
    assert result(desk, "step", {"job": job})["done"] == 1
    assert asked(desk, "take", {"job": job})[1]


def test_a_new_start_ends_what_was_being_made(desk: Desk) -> None:
    first = result(desk, "begin", FORM)["job"]
    second = result(desk, "begin", FORM)["job"]
    assert told(desk, "step", {"job": first})
    assert result(desk, "step", {"job": second})["done"] == 1


def test_more_than_memory_holds_is_told(desk: Desk, monkeypatch: Any) -> None:
    monkeypatch.setattr("lobprint.desk.jobs.MOST_BYTES", 1000)
    job = result(desk, "begin", FORM)["job"]
    [said] = told(desk, "step", {"job": job})
    assert said.startswith("lijst: Samen worden de bestanden groter dan 1 kB.")
    assert Job("a", "b", 0).result()[0] == "a.zip"


def test_the_page_can_ask_on_after_whatever_goes_wrong(desk: Desk) -> None:
    asked(desk, "preview", {**LINDE, "school": {"naam": "x" * 400}})
    assert result(desk, "preview", FORM)["pages"]


def listed(kind: str, rows: list[list[str]]) -> bytes:
    if kind == "csv":
        return "\n".join(";".join(row) for row in rows).encode()
    return table(*rows)
