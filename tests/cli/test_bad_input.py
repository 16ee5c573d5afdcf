"""One clear message for each fault, an exit code, and no file touched."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from lobprint.project import Sources, built_in

if TYPE_CHECKING:
    from cli.conftest import Run

Files = Callable[[], list[str]]
BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n"
    for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)

SCHOOL_FAULTS = {
    "broken YAML": (
        'naam: "ROC De Linde\n',
        "school.yaml:1:7: een aanhalingsteken is niet gesloten",
    ),
    "a misspelt key": (
        "naam: ROC\nhuistijl:\n  kleur: '#00629B'\n",
        "school.yaml:2:1: onbekende sleutel 'huistijl'\n  Bedoelde u 'huisstijl'?",
    ),
    "a missing key": (
        "sector: mbo\n",
        "school.yaml:1:1: de sleutel 'naam' ontbreekt\n"
        "  Voeg een regel toe: 'naam: ...'.",
    ),
    "a list for a text": ("naam: [ROC]\n", "school.yaml:1:7: hier hoort tekst"),
    "an unknown sector": (
        "naam: ROC\nsector: mob\n",
        "school.yaml:2:9: 'mob' kan hier niet\n  Bedoelde u 'mbo'?",
    ),
    "a colour that is none": (
        "naam: ROC\nhuisstijl: {kleur: blauw}\n",
        "school.yaml:2:20: 'blauw' is geen kleur",
    ),
    "an empty name": ("naam:\n", "school.yaml:1:6: 'naam' is leeg"),
    "an endless name": (
        f"naam: {'x' * 300}\n",
        "school.yaml:1:7: dit is 300 tekens lang; hoogstens 120 kan",
    ),
    "emoji": ("naam: School 😀\n", "school.yaml:1:7: het lettertype heeft geen 😀"),
    "control characters": (
        'naam: "ROC\\u0007"\n',
        "school.yaml:1:7: hier staat een onzichtbaar teken (U+0007)",
    ),
    "a YAML bomb": (f"{BOMB}naam: *i\n", "meer dan 100000 gegevens"),
    "an unknown word": (
        "naam: ROC\nwoorden: {begleider: coach}\n",
        "school.yaml:2:22: onbekend woord 'begleider'\n  Bedoelde u 'begeleider'?",
    ),
    "no text at all": ("", "school.yaml: dit bestand is leeg"),
}


@pytest.mark.parametrize("fault", SCHOOL_FAULTS)
def test_a_fault_in_school_yaml_is_told_with_its_place(
    lobprint: Run, school_yaml: Callable[..., str], files: Files, fault: str
) -> None:
    text, message = SCHOOL_FAULTS[fault]
    result = lobprint("build", "--sector", "mbo", "--school", school_yaml(text))
    assert message in result.stderr
    assert result.stderr.startswith("Fout: school.yaml")
    assert result.exit_code == 1
    assert "Traceback" not in result.output
    assert files() == ["school.yaml"]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("", "Fout: --school: hier staat geen naam\n  Vul een naam in.\n"),
        (
            "x" * 300,
            "Fout: --school: dit is 300 tekens lang; hoogstens 120 kan\n"
            "  Kort het in.\n",
        ),
        (
            "ROC\nDe Linde",
            "Fout: --school: hier staat een onzichtbaar teken (U+000A)\n"
            "  Haal het weg; vaak is het meegekopieerd.\n",
        ),
        (
            "School 😀",
            "Fout: --school: het lettertype heeft geen 😀 (U+1F600)\n"
            "  Laat ze weg of schrijf ze anders; emoji en sommige schriften kunnen "
            "niet.\n",
        ),
        ("nergens.yaml", "Fout: nergens.yaml: bestaat niet\n"),
        ("x" * 5000 + ".yaml", None),
        ("a\0b.yaml", "Fout: a?b.yaml: zo kan een bestand niet heten\n"),
    ],
)
def test_a_school_that_can_not_be_is_told(
    lobprint: Run, files: Files, name: str, message: str | None
) -> None:
    result = lobprint("build", "--sector", "mbo", "--school", name)
    assert result.exit_code == 1
    assert message is None or result.stderr == message
    assert len(result.stderr.splitlines()) <= 2
    assert files() == []


def test_a_folder_is_no_school_file(lobprint: Run, here: Path) -> None:
    (here / "linde").mkdir()
    (here / "linde" / "school.yaml").write_text("naam: ROC\n")
    result = lobprint("build", "--sector", "mbo", "--school", "./linde")
    assert result.stderr == (
        "Fout: linde: dit is een map, geen bestand\n  Bedoelde u linde/school.yaml?\n"
    )


def test_a_misspelt_school_file_is_named(
    lobprint: Run, school_yaml: Callable[..., str]
) -> None:
    school_yaml()
    result = lobprint("build", "--school", "schol.yaml")
    assert result.stderr == (
        "Fout: schol.yaml: bestaat niet\n  Bedoelde u school.yaml?\n"
    )
    assert result.exit_code == 1


def test_a_form_that_does_not_exist_is_wrong_use(lobprint: Run, files: Files) -> None:
    result = lobprint("build", "--sector", "mbo", "--form", "cheklist")
    assert result.stderr == (
        "Fout: het formulier 'cheklist' bestaat niet\n  Bedoelde u 'checklist'?\n"
    )
    assert result.exit_code == 2
    assert files() == []


CONTENT_FAULTS = {
    "broken YAML": ("bron: *x\n", "het anker 'x' bestaat niet"),
    "a misspelt key": ("titl: x\n", "onbekende sleutel 'titl'"),
    "a wrong type": ("sectoren: mbo\n", "hier hoort een lijst"),
}


@pytest.mark.parametrize("fault", CONTENT_FAULTS)
def test_a_fault_in_the_content_is_told_with_its_place(
    lobprint: Run, files: Files, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    text, message = CONTENT_FAULTS[fault]
    name = "content/instrumenten/trialoog.yaml"
    content = {**built_in().content, name: f"id: trialoog\n{text}".encode()}
    changed = Sources(content, built_in().templates)
    monkeypatch.setattr("lobprint.project.built_in", lambda: changed)
    result = lobprint("build", "--sector", "mbo")
    assert f"Fout: {name}:2:" in result.stderr
    assert message in result.stderr
    assert result.exit_code == 1
    assert files() == []


TEMPLATE_FAULTS = {
    "a syntax error": "{% if %}",
    "an undefined name": "{{ scool.naam }}",
    "Python's internals": "{{ ''.__class__.__mro__ }}",
    "an endless loop": "{% for i in range(10 ** 9) %}x{% endfor %}",
    "an unknown element": "<parts><prat/></parts>",
    "XML that isn't": "<parts><part></parts>",
}


@pytest.mark.parametrize("fault", TEMPLATE_FAULTS)
def test_a_fault_in_a_template_is_told_with_its_place(
    lobprint: Run, files: Files, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    name = "templates/formulieren/trialoog.xml"
    templates = {**built_in().templates, name: TEMPLATE_FAULTS[fault].encode()}
    changed = Sources(built_in().content, templates)
    monkeypatch.setattr("lobprint.project.built_in", lambda: changed)
    result = lobprint("build", "--sector", "mbo")
    assert result.stderr.startswith(f"Fout: {name}:1")
    assert result.exit_code == 1
    assert files() == []


# --- examples -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (
            ["--workbook", "posters"],
            "Fout: --voorbeeld en --workbook gaan niet samen.\n"
            "  Laat --workbook weg, of kies met --form welke bladen u ingevuld wilt.\n",
        ),
        (
            ["--form", "kaartjes"],
            "Fout: het formulier 'kaartjes' heeft geen voorbeeld\n"
            "  Er is een voorbeeld van: besluiten, checklist, ",
        ),
        (
            ["--form", "checklist", "--lerenden", "klas.csv"],
            "Fout: --lerenden en --voorbeeld gaan niet samen.\n"
            "  Een voorbeeld is van een bedachte lerende: laat een van de twee weg.\n",
        ),
    ],
)
def test_an_example_that_cannot_be_made_is_told(
    lobprint: Run, options: list[str], told: str
) -> None:
    result = lobprint("build", "--sector", "mbo", "--voorbeeld", *options)
    assert result.exit_code == 2
    assert result.stderr.startswith(told)
