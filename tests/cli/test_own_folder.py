"""The commands in a folder of one's own, without options."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pypdf
import pytest
from click.testing import CliRunner

from lobprint import project
from lobprint.cli import main

if TYPE_CHECKING:
    from cli.conftest import Run

FORM = """\
id: terugblik
titel: Terugblik op de open dag
bron: eigen
eigen_ontwerp: true
sjabloon: formulier
groep: team
onderdelen:
  - id: vragen
    vorm: vragen
    titel: Vragen
    items:
      - {id: goed, vraag: Wat ging er goed?}
"""
CHECKLIST = """\
teksten:
  vrag: Anders
onderdelen:
  - id: "1"
    items:
      - {id: "1.1", tekst: {mbo: Een zin van onszelf?}}
      - {id: "1.2", weg: ja}
"""


@pytest.fixture
def put(here: Path) -> Callable[[str, str], None]:
    """Writes a file in the folder, which has a school.yaml."""
    (here / "school.yaml").write_text("naam: ROC De Linde\nsector: mbo\n", "utf-8")

    def write(name: str, text: str) -> None:
        (here / name).parent.mkdir(parents=True, exist_ok=True)
        (here / name).write_text(text, "utf-8")

    return write


Put = Callable[[str, str], None]


def words(path: Path) -> str:
    pages = pypdf.PdfReader(path).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


def test_a_changed_sentence_is_printed_and_an_item_is_gone(
    lobprint: Run, put: Put, here: Path
) -> None:
    put("content/instrumenten/checklist.yaml", CHECKLIST)
    result = lobprint("build", "--form", "checklist", "--format", "pdf")
    assert result.exit_code == 0
    said = words(here / "output/roc-de-linde/checklist-mbo.pdf")
    assert "1.1 Een zin van onszelf?" in said
    assert "1.2 Duidelijk afgesproken wie welke rol" in said  # numbers follow the place
    assert "Helder geformuleerde uitgangspunten" not in said


def test_the_ids_of_fields_stay_when_an_item_goes(
    lobprint: Run, put: Put, here: Path
) -> None:
    put("content/instrumenten/checklist.yaml", CHECKLIST)
    lobprint("build", "--form", "checklist", "--format", "pdf")
    file = pypdf.PdfReader(here / "output/roc-de-linde/checklist-mbo.pdf")
    fields = file.get_fields() or {}
    assert "checklist.1.1.toelichting" in fields
    assert "checklist.1.3.toelichting" in fields
    assert "checklist.1.2.toelichting" not in fields


def test_what_points_at_nothing_is_told_by_build_too(lobprint: Run, put: Put) -> None:
    put("content/instrumenten/checklist.yaml", CHECKLIST)
    result = lobprint("build", "--form", "checklist", "--format", "pdf")
    assert (
        "Let op: content/instrumenten/checklist.yaml:2:3: "
        "'checklist' heeft geen tekst 'vrag'; dit telt niet mee\n"
        "  Bedoelde u 'vraag'?\n"
    ) in result.stderr


def test_check_tells_what_is_different(lobprint: Run, put: Put) -> None:
    put("content/instrumenten/checklist.yaml", CHECKLIST)
    put("content/instrumenten/terugblik.yaml", FORM)
    put("templates/formulieren/naslag.xml", _built_in_template("naslag"))
    result = lobprint("check")
    assert result.stdout == (
        "Dit is bij u anders dan in lobprint zelf:\n"
        "  content/instrumenten/checklist.yaml:6:34  checklist  1.1, tekst (mbo)\n"
        "  content/instrumenten/checklist.yaml:7:9   checklist  1.2 weggelaten\n"
        "  content/instrumenten/terugblik.yaml       terugblik  "
        "formulier toegevoegd\n"
        "  templates/formulieren/naslag.xml          naslag     het hele sjabloon\n"
        "Het formulier 'terugblik' staat in geen werkboek; "
        "u maakt het met --form terugblik.\n"
        "Alles klopt.\n"
    )
    assert result.stderr == (
        "Let op: content/instrumenten/checklist.yaml:2:3: "
        "'checklist' heeft geen tekst 'vrag'; dit telt niet mee\n"
        "  Bedoelde u 'vraag'?\n"
    )


def _built_in_template(name: str) -> str:
    return project.built_in().templates[f"templates/formulieren/{name}.xml"].decode()


def test_a_folder_elsewhere_is_checked_with_its_content(
    lobprint: Run, put: Put
) -> None:
    put("linde/school.yaml", "naam: De Linde\n")
    put("linde/content/instrumenten/checklist.yaml", "teksten: {slot: Klaar}\n")
    said = lobprint("check", "linde").stdout
    assert "  linde/content/instrumenten/checklist.yaml:1:17  checklist" in said


def test_content_templates_and_school_are_all_told_at_once(
    lobprint: Run, put: Put
) -> None:
    put("school.yaml", "naam: ROC\nkleur: rood\n")
    put("content/instrumenten/checklist.yaml", "titl: x\n")
    put("content/instrumenten/besluiten.yaml", "id: [\n")
    put("content/los.yaml", "id: los\n")
    put("content/instrumenten/visie.yaml.txt", "id: visie\n")
    put("templates/formulieren/naslag.xml", "<parts>\n{{ sector.nam }}\n</parts>")
    result = lobprint("check")
    places = [
        line.removeprefix("Fout: ").split(": ")[0]
        for line in result.stderr.splitlines()
        if line.startswith("Fout: ")
    ]
    assert sorted(places) == [
        "content/instrumenten/besluiten.yaml:2:1",
        "content/instrumenten/checklist.yaml:1:1",
        "content/instrumenten/visie.yaml.txt",
        "content/los.yaml",
        "school.yaml:2:1",
        "templates/formulieren/naslag.xml:2",
    ]
    assert result.exit_code == 1


def test_build_tells_every_fault_of_content_and_makes_nothing(
    lobprint: Run, put: Put, files: Callable[[], list[str]]
) -> None:
    put("content/instrumenten/checklist.yaml", "titl: x\n")
    put("content/los.yaml", "id: los\n")
    before = files()
    result = lobprint("build")
    assert result.stderr == (
        "Fout: content/los.yaml: dit bestand staat niet in content/instrumenten, "
        "content/rapporten, content/sectoren, content/talen, content/voorbeelden of "
        "content/werkboeken\n"
        "  Zet het in zo'n map.\n"
        "Fout: content/instrumenten/checklist.yaml:1:1: onbekende sleutel 'titl'\n"
        "  Bedoelde u 'titel'?\n"
        "Dat zijn 2 fouten.\n"
    )
    assert files() == before


def test_what_a_form_cannot_do_without_is_told_at_the_change(
    lobprint: Run, put: Put
) -> None:
    put("content/instrumenten/draaiboek.yaml", "onderdelen: [{id: klaar, weg: ja}]\n")
    for command in (["build", "--form", "draaiboek"], ["check"]):
        said = lobprint(*command).stderr
        assert (
            "Fout: content/instrumenten/draaiboek.yaml:1:14: "
            "'klaar' kan niet weg uit 'draaiboek'\n"
            "  De opmaak van dit formulier kan er niet mee overweg. Draai het terug, "
            "of maak een eigen sjabloon: templates/formulieren/draaiboek.xml.\n"
            "  Het ging mis bij "
            "ingebouwd/templates/formulieren/draaiboek.xml:3: "
        ) in said


def test_a_form_in_the_form_language_is_made_without_what_was_left_out(
    lobprint: Run, put: Put, here: Path
) -> None:
    text = "onderdelen: [{id: nu, weg: ja}]\n"
    put("content/instrumenten/gespreksverslag.yaml", text)
    assert lobprint("build", "--form", "gespreksverslag").exit_code == 0
    said = words(here / "output/roc-de-linde/gespreksverslag-mbo.pdf")
    assert "Nu zet ik deze stap" not in said


def test_a_fault_in_a_template_of_ones_own_is_told_there(
    lobprint: Run, put: Put
) -> None:
    put("content/instrumenten/gespreksverslag.yaml", "items: [{id: nu, weg: ja}]\n")
    put("templates/formulieren/gespreksverslag.xml", "<parts>\n{% for x in %}\n")
    said = lobprint("build").stderr
    assert said.startswith("Fout: templates/formulieren/gespreksverslag.xml:2: ")
    assert "gespreksverslag.yaml" not in said


def test_more_changes_of_one_form_are_told_together(lobprint: Run, put: Put) -> None:
    text = (
        "onderdelen: [{id: klaar, weg: ja}, {id: leiden, weg: ja}, {id: x, bron: x}]\n"
    )
    put("content/instrumenten/draaiboek.yaml", text)
    said = lobprint("build", "--form", "draaiboek").stderr
    assert said.startswith(
        "Fout: content/instrumenten/draaiboek.yaml:1:14: 'draaiboek' kan zo "
        "niet gemaakt worden (klaar weggelaten, leiden weggelaten, x toegevoegd)\n"
    )


def test_the_list_has_ones_own_form_under_its_group(lobprint: Run, put: Put) -> None:
    put("content/instrumenten/terugblik.yaml", FORM)
    team = lobprint("list").stdout.split("Voor het team")[1].split("\n\n")[0]
    assert "Terugblik op de open dag" in team


def test_a_workbook_of_ones_own_is_made(lobprint: Run, put: Put, here: Path) -> None:
    put("content/instrumenten/terugblik.yaml", FORM)
    put(
        "content/werkboeken/ons-werkboek.yaml",
        "titel: Ons werkboek\ngroepen:\n  - {id: a, formulieren: [terugblik, visie]}\n",
    )
    result = lobprint("build", "--workbook", "ons-werkboek", "--format", "pdf")
    assert "de sleutel 'id' ontbreekt" in result.stderr
    put(
        "content/werkboeken/ons-werkboek.yaml",
        "id: ons-werkboek\ntitel: Ons werkboek\n"
        "groepen:\n  - {id: a, formulieren: [terugblik, visie]}\n",
    )
    assert lobprint("build", "--workbook", "ons-werkboek").exit_code == 0
    said = words(here / "output/roc-de-linde/ons-werkboek-mbo.pdf")
    assert "Wat ging er goed?" in said


def test_a_template_of_ones_own_goes_before_that_of_lobprint(
    lobprint: Run, put: Put, here: Path
) -> None:
    put(
        "templates/formulieren/trialoog.xml",
        '<parts><part id="trialoog" title="{{ inhoud.titel }}" kind="form">'
        "<h1>{{ inhoud.titel }}</h1><p>Van ons</p></part></parts>",
    )
    assert lobprint("build", "--form", "trialoog").exit_code == 0
    assert "Van ons" in words(here / "output/roc-de-linde/trialoog-mbo.pdf")


def completed(option: str, start: str) -> list[str]:
    """What Tab gives after `lobprint build <option> <start>`."""
    environment = {
        "_LOBPRINT_COMPLETE": "bash_complete",
        "COMP_WORDS": f"lobprint build {option} {start}",
        "COMP_CWORD": "3",
    }
    said = CliRunner().invoke(main, [], prog_name="lobprint", env=environment).stdout
    return [line.partition(",")[2] for line in said.splitlines()]


def test_tab_knows_what_is_ones_own(put: Put) -> None:
    put("content/instrumenten/terugblik.yaml", FORM)
    put("content/instrumenten/teruggave.yaml", "teksten: {a: b}\n")  # changes nothing
    put("content/instrumenten/terugpagina.yaml", FORM.replace("team", "werkboek"))
    put("content/werkboeken/ons.yaml", "id: ons\ntitel: Ons\ngroepen: []\n")
    assert completed("--form", "terug") == ["terugblik"]
    assert completed("--workbook", "on") == ["ons"]


def test_a_project_with_too_many_files_is_told(
    lobprint: Run, put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lobprint.project.own_files.MOST_ENTRIES", 3)
    for number in range(5):
        put(f"content/sectoren/{number}.yaml", "")
    result = lobprint("build")
    assert result.stderr == (
        "Fout: .: hier staan meer dan 3 bestanden in content en templates\n"
        "  Zet wat niet bij lobprint hoort in een andere map.\n"
    )
    assert result.exit_code == 1


def test_a_character_that_no_type_has_is_told_where_it_stands(
    lobprint: Run, put: Put, here: Path
) -> None:
    put("content/instrumenten/checklist.yaml", "titel: Check \u2603 \u202elijst\n")
    for command in ("check", "build"):
        done = lobprint(command)
        assert done.exit_code == 1
        assert done.stderr.endswith(
            "Fout: content/instrumenten/checklist.yaml:1:8: het lettertype heeft geen "
            "\u2603 (U+2603), U+202E\n"
            "  Laat ze weg of schrijf ze anders; emoji en sommige schriften kunnen "
            "niet.\n"
        )
    assert not (here / "output").exists()


@pytest.mark.parametrize("command", ["build", "check"])
def test_a_school_file_that_cannot_be_read_is_told(
    lobprint: Run, here: Path, command: str
) -> None:
    (here / "school.yaml").mkdir()
    assert (
        lobprint(command).stderr == "Fout: school.yaml: dit is een map, geen bestand\n"
    )
    (here / "school.yaml").rmdir()
    (here / "school.yaml").symlink_to("school.yaml")
    told = lobprint(command).stderr
    assert told == "Fout: school.yaml: de koppeling wijst naar zichzelf\n"


def test_a_school_file_by_another_name_is_recognized(lobprint: Run, here: Path) -> None:
    (here / "school.yaml.txt").write_text("naam: School\nsector: mbo\n", "utf-8")
    done = lobprint("build")
    assert done.exit_code == 2
    assert done.stderr.endswith(
        "  Geef er een mee, bijvoorbeeld --sector mbo, of geef school.yaml.txt de naam "
        "school.yaml.\n"
    )


def test_a_school_without_a_sector_is_asked_for_it(lobprint: Run, put: Put) -> None:
    put("school.yaml", "naam: School\n")
    assert lobprint("build").stderr.endswith(
        "  Geef er een mee, bijvoorbeeld --sector mbo, of zet 'sector: ...' in "
        "school.yaml.\n"
    )


def test_a_form_out_of_a_word_processor_is_told(lobprint: Run, put: Put) -> None:
    put("content/instrumenten/intakegesprek.rtf", "{\\rtf1 id: intakegesprek}")
    assert lobprint("check").stderr.startswith(
        "Fout: content/instrumenten/intakegesprek.rtf: dit is geen gewone tekst, maar "
        "een bestand van een tekstverwerker\n"
        "  Sla het op als platte tekst, met een naam op .yaml.\n"
    )


@pytest.mark.parametrize(
    "options",
    [
        ["build", "--schools", "lijst.csv"],
        ["build", "--sector", "mbo", "--form", "zelfscan", "--lerenden", "lijst.csv"],
    ],
)
def test_a_list_without_the_right_to_read_it_is_told(
    lobprint: Run, here: Path, monkeypatch: pytest.MonkeyPatch, options: list[str]
) -> None:
    """Root may read everything, so what the system answers is played here."""
    (here / "lijst.csv").write_text("naam\nA\n", "utf-8")
    opened: Callable[..., object] = Path.open

    def refused(path: Path, *args: str) -> object:
        if path.name == "lijst.csv":
            raise PermissionError(errno.EACCES, "Permission denied")
        return opened(path, *args)

    monkeypatch.setattr(Path, "open", refused)
    monkeypatch.setattr(os, "access", lambda *_: False)
    done = lobprint(*options)
    assert done.exit_code == 1
    assert done.stderr == "Fout: lijst.csv: u hebt er geen rechten voor\n"
