"""The article of a school's own word, and a colour that YAML takes for a remark."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from cli.conftest import Run

SCHOOL = "naam: De Linde\nsector: mbo\nwoorden:\n  plan: groeiwijzer\n"
ASKED = (
    "Let op: school.yaml:4:9: is het 'de' of 'het' groeiwijzer? Er staat nu "
    "'het groeiwijzer'\n"
    "  Schrijf {enkelvoud: groeiwijzer, lidwoord: de}, of lidwoord: het.\n"
)


def told(stderr: str) -> str:
    """What is said besides how far it is."""
    lines = stderr.splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith("Opgemaakt: "))


def test_an_article_that_nobody_knows_is_asked_for_once(
    lobprint: Run, school_yaml: Callable[..., str]
) -> None:
    school_yaml(SCHOOL)
    result = lobprint("check")
    assert (result.stderr, result.exit_code) == (ASKED, 0)
    forms = ("--form", "checklist", "--form", "jaarkalender")
    result = lobprint("build", *forms, "--format", "pdf")
    assert (told(result.stderr), result.exit_code) == (ASKED, 0)


def test_it_is_asked_only_of_what_is_made(
    lobprint: Run, school_yaml: Callable[..., str]
) -> None:
    school_yaml(SCHOOL)
    result = lobprint("build", "--form", "zelfscan", "--format", "pdf")
    assert told(result.stderr) == ""


@pytest.mark.parametrize(
    "words",
    [
        "{plan: {enkelvoud: groeiwijzer, lidwoord: de}}",
        "{plan: jaaragenda, dossier: groeimap}",
        "{lerende: {enkelvoud: jongere, meervoud: jongeren}}",
        "{begeleider: {enkelvoud: gids, meervoud: gidsen}}",
    ],
)
def test_nobody_is_asked_for_what_is_known(
    lobprint: Run, school_yaml: Callable[..., str], words: str
) -> None:
    school_yaml(f"naam: De Linde\nsector: mbo\nwoorden: {words}\n")
    assert lobprint("check").output == "Alles klopt.\n"


def test_copies_ask_too(
    lobprint: Run, school_yaml: Callable[..., str], here: Path
) -> None:
    school_yaml("naam: De Linde\nsector: mbo\nwoorden:\n  opleiding: doen\n")
    (here / "klas.csv").write_text("naam\nAisha\n", encoding="utf-8")
    result = lobprint("build", "--lerenden", "klas.csv", "--form", "stage-halverwege")
    assert told(result.stderr) == (
        "Let op: school.yaml:4:14: is het 'de' of 'het' doen? Er staat nu 'de doen'\n"
        "  Schrijf {enkelvoud: doen, lidwoord: de}, of lidwoord: het.\n"
    )


def test_in_a_list_the_article_has_a_column(lobprint: Run, here: Path) -> None:
    (here / "scholen.csv").write_text(
        "naam;sector;woorden.plan;woorden.plan.lidwoord\n"
        "De Linde;mbo;groeiwijzer;\nDe Es;mbo;groeiwijzer;de\n",
        encoding="utf-8",
    )
    options = ("--form", "checklist", "--format", "pdf", "--jobs", "1")
    result = lobprint("build", "--schools", "scholen.csv", *options)
    assert "Bij 1 school is iets op te merken; wat, staat in het" in result.stdout
    with (here / "output/overzicht.csv").open(encoding="utf-8-sig") as file:
        notes = [row["melding"] for row in csv.DictReader(file, delimiter=";")]
    assert notes == [
        "scholen.csv, cel C2: is het 'de' of 'het' groeiwijzer? Er staat nu "
        "'het groeiwijzer'. Zet 'de' of 'het' in een kolom 'woorden.plan.lidwoord'.",
        "",
    ]


def test_a_colour_without_quotes_is_told(
    lobprint: Run, school_yaml: Callable[..., str]
) -> None:
    school_yaml(
        "naam: De Linde\nsector: mbo\nhuisstijl:\n"
        "  kleur: #00629B\n  accent:  #B40 # warm\n  logo: # nog vragen\n"
    )
    result = lobprint("check")
    assert result.stderr == (
        "Fout: school.yaml:4:10: #00629B telt zo niet mee: wat na een # staat, slaat "
        "YAML over\n"
        '  Zet de kleur tussen aanhalingstekens: "#00629B".\n'
        "Fout: school.yaml:5:12: #B40 telt zo niet mee: wat na een # staat, slaat "
        "YAML over\n"
        '  Zet de kleur tussen aanhalingstekens: "#B40".\n'
        "Dat zijn 2 fouten.\n"
    )


def test_a_remark_at_an_empty_colour_is_a_remark(
    lobprint: Run, school_yaml: Callable[..., str]
) -> None:
    school_yaml(
        "naam: Ë\nsector: mbo\nhuisstijl: # é\n  kleur: # #069 misschien\n  accent:\n"
    )
    assert lobprint("check").output == "Alles klopt.\n"
