"""A folder as it lies on somebody's disk: what doesn't count is told, each as what it
is, and the rest is made."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from cli.conftest import Run

SCHOOL = "naam: Voorbeeldcollege\nsector: mbo\n"
CUT = (
    "id: checklist\nonderdelen:\n  - id: '1'\n    items:\n      - id: '1.1'\n"
    "        tekst: Leren we programmeren in C # en zo ja, waar dan?\n"
)
COPY = (
    "dit lijkt een kopie van intake.yaml; dit bestand telt niet mee\n"
    "  Geldt deze? Geef het dan de naam 'intake.yaml'. Haal het anders weg.\n"
)


@pytest.fixture
def put(here: Path) -> Callable[[str, str], None]:
    """Writes a file in the folder where the commands are given."""

    def write(name: str, text: str) -> None:
        (here / name).parent.mkdir(parents=True, exist_ok=True)
        (here / name).write_text(text, encoding="utf-8")

    return write


Put = Callable[[str, str], None]


def test_a_name_that_begins_with_an_apostrophe_keeps_it(
    lobprint: Run, put: Put
) -> None:
    put("school.yaml", "naam: 's-Gravenhage College\nsector: vo\n")
    right = '"\'s-Gravenhage College"'
    told = f"Zet dan de hele tekst tussen dubbele aanhalingstekens: {right}.\n"
    assert lobprint("check").stderr == (
        "Fout: school.yaml:1:7: een aanhalingsteken is niet gesloten\n"
        f"  Hoort er een apostrof voor? {told}"
    )
    put("school.yaml", "naam: 's-Gravenhage College'\nsector: vo\n")
    for command in (["check"], ["build", "--form", "trialoog"]):
        result = lobprint(*command)
        assert result.exit_code == 0
        assert result.stderr.endswith(
            "Let op: school.yaml:1:7: zo is dit 's-Gravenhage College', zonder "
            f"apostrof ervoor\n  Hoort er een apostrof voor? {told}"
        )
    put("school.yaml", f"naam: {right}\nsector: vo\n")
    assert lobprint("check").stderr == ""


def test_a_fixed_space_in_an_indent_is_told(lobprint: Run, put: Put) -> None:
    indent = "\u00a0 \u00a0 "
    put("school.yaml", f"{SCHOOL}huisstijl:\n{indent}kleur: '#00629B'\n")
    again = "  Typ de spaties aan het begin van de regel opnieuw.\n"
    assert lobprint("check").stderr == (
        "Fout: school.yaml:4:1: hier staat een vaste spatie waar een gewone hoort\n"
        + again
    )
    put("school.yaml", SCHOOL)
    put(
        "content/instrumenten/checklist.yaml",
        CUT.replace("    items", "\u00a0   items").replace(" #", ""),
    )
    assert lobprint("build").stderr == (
        "Fout: content/instrumenten/checklist.yaml:4:1: hier staat een vaste spatie "
        f"waar een gewone hoort\n{again}"
    )


def test_a_sentence_that_is_cut_is_told(lobprint: Run, put: Put) -> None:
    put("school.yaml", SCHOOL)
    put("content/instrumenten/checklist.yaml", CUT)
    told = (
        "Let op: content/instrumenten/checklist.yaml:6:43: '# en zo ja, waar dan?' "
        "telt niet mee: wat na # staat, slaat YAML over\n  Zet de tekst tussen "
        "aanhalingstekens. Is het een opmerking? Zet er dan twee spaties voor.\n"
    )
    assert told in lobprint("check").stderr
    assert told in lobprint("build", "--form", "checklist").stderr


def test_a_file_in_the_wrong_place_or_of_the_wrong_kind_is_told(
    lobprint: Run, put: Put
) -> None:
    put("school.yaml", SCHOOL)
    put("checklist.yaml", "id: checklist\n")
    put("content/instrumenten/checklist.docx", "")
    told = (
        "Let op: checklist.yaml: dit bestand telt hier niet mee\n"
        "  Zet het in content/instrumenten.\n"
        "Let op: content/instrumenten/checklist.docx: dit is een Word-bestand; hier "
        "telt alleen wat op .yaml eindigt\n"
        "  Zet de tekst in 'checklist.yaml', of dit bestand elders.\n"
    )
    result = lobprint("check")
    assert (result.stderr, result.stdout) == (told, "Alles klopt.\n")
    assert told in lobprint("build", "--form", "trialoog").stderr


@pytest.mark.parametrize("name", ["intake (1)", "intake-oud", "Intake - kopie"])
def test_a_copy_of_a_form_of_ones_own_is_told(
    lobprint: Run, put: Put, name: str
) -> None:
    put("school.yaml", SCHOOL)
    form = "id: intake\ntitel: Intake\nbron: De Linde\nbegint_als: trialoog\n"
    put("content/instrumenten/intake.yaml", form)
    put(f"content/instrumenten/{name}.yaml", form)
    result = lobprint("check")
    assert f"Let op: content/instrumenten/{name}.yaml: {COPY}" in result.stderr


def test_a_warning_and_a_fault_of_one_file_are_told_together(
    lobprint: Run, put: Put
) -> None:
    put("school.yaml", "naam: “De Linde”\nsector: mob\n")
    assert lobprint("check").stderr == (
        "Let op: school.yaml:1:7: de aanhalingstekens “ en ” horen zo bij de tekst\n"
        '  Typ rechte aanhalingstekens ("), of laat ze weg.\n'
        "Fout: school.yaml:2:9: 'mob' kan hier niet\n  Bedoelde u 'mbo'?\n"
    )
