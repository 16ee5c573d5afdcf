"""What a writer of content reads when a file is wrong: place, fault and remedy."""

from __future__ import annotations

import pytest
import yaml

from lobprint.content import check_content, load_school, yaml_source
from lobprint.errors import ContentError


def told(text: str | bytes) -> str:
    """What loading a school.yaml says; "" when all is well."""
    data = text.encode() if isinstance(text, str) else text
    try:
        load_school("school.yaml", data)
    except ContentError as error:
        return str(error)
    return ""


BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n"
    for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)
BROKEN = {
    "naam: A\n\tteam: B": (
        "school.yaml:2:1: hier staat een tab; YAML springt in met spaties\n"
        "  Vervang de tab door spaties."
    ),
    "naam: A: B": (
        "school.yaml:1:8: hier staat een dubbele punt die YAML niet verwacht\n"
        "  Zet de tekst tussen aanhalingstekens."
    ),
    'naam: "A\nteam: B\n': (
        "school.yaml:1:7: een aanhalingsteken is niet gesloten\n"
        "  Zet aan het eind van de tekst hetzelfde aanhalingsteken als aan het begin."
    ),
    "naam: **De Linde**": (
        "school.yaml:1:7: een tekst kan niet zomaar met * of & beginnen\n"
        "  Zet de tekst tussen aanhalingstekens."
    ),
    "naam: @Linde": (
        "school.yaml:1:7: een tekst kan niet met dit teken beginnen\n"
        "  Zet de tekst tussen aanhalingstekens."
    ),
    "naam: !Linde": (
        "school.yaml:1:7: '!Linde' kan hier niet: het type volgt uit de sleutel\n"
        "  Zet tekst die met ! begint tussen aanhalingstekens."
    ),
    "naam: !!python/object/apply:os.system [ls]": (
        "school.yaml:1:7: 'tag:yaml.org,2002:python/object/apply:os.system' kan hier "
        "niet: het type volgt uit de sleutel\n"
        "  Zet tekst die met ! begint tussen aanhalingstekens."
    ),
    "naam: A\n  team: B": (
        "school.yaml:2:7: hier staat een dubbele punt die YAML niet verwacht\n"
        "  Zet de tekst tussen aanhalingstekens."
    ),
    "naam: A\nteam: B\nnaam: C": (
        "school.yaml:3:1: de sleutel 'naam' staat er twee keer\n"
        "  De eerste staat op regel 1, kolom 1."
    ),
    "# School\nnaam:Het\nsector: mbo": (
        "school.yaml:2:5: na deze dubbele punt ontbreekt een spatie\n"
        "  Schrijf 'sleutel: tekst'."
    ),
    "naam: A\n---\nnaam: B": (
        "school.yaml:2:1: hier begint een tweede document (---)\n"
        "  Zet er een in elk bestand."
    ),
    b"naam: A\nteam: caf\xe9": (
        "school.yaml:2:10: hier staat een teken dat geen UTF-8 is\n"
        "  Sla het bestand op als UTF-8 (bij 'codering' of 'encoding')."
    ),
    "": "school.yaml: dit bestand is leeg\n  Er hoort YAML in te staan.",
    BOMB: (
        "school.yaml:6:12: dit zijn meer dan 100000 gegevens\n"
        "  Verwijst een anker (&, *) naar andere ankers? Schrijf het dan uit."
    ),
    "a: &a [*a]": "school.yaml:1:8: '*a' staat in zichzelf",
    "naam: " + "x" * 1_000_000: (
        "school.yaml: het bestand is 1000 kB groot; hoogstens 1000 kB kan\n"
        "  Verdeel het over bestanden."
    ),
}
DEEP = {
    "[" * 9999: "1:51",
    "- " * 9999: "1:101",
    "{x: " * 9999: "1:201",
    "naam: één\nteam: [" + "é, " * 300 + "[" * 9999: "2:956",
}
SCHOOL = {
    "- A": (
        "school.yaml:1:1: hier horen sleutels met elk een waarde\n"
        "  Schrijf elke regel als 'sleutel: tekst' (naam)."
    ),
    "team: A": (
        "school.yaml:1:1: de sleutel 'naam' ontbreekt\n"
        "  Voeg een regel toe: 'naam: ...'."
    ),
    "naam:": "school.yaml:1:6: 'naam' is leeg\n  Vul een tekst in.",
    'naam: "  "': "school.yaml:1:7: 'naam' is leeg\n  Vul een tekst in.",
    "naam: [A]": (
        "school.yaml:1:7: hier hoort tekst\n"
        "  Begint de tekst met { of [? Zet hem dan tussen aanhalingstekens."
    ),
    "naam: A\nscholjaar: 2026": (
        "school.yaml:2:1: onbekende sleutel 'scholjaar'\n  Bedoelde u 'schooljaar'?"
    ),
    "naam: A\nzuinig: ja": (
        "school.yaml:2:1: onbekende sleutel 'zuinig'\n"
        "  Zet het onder 'huisstijl:', met twee spaties ervoor."
    ),
    "naam: A\nsector: mbo4": (
        "school.yaml:2:9: 'mbo4' kan hier niet\n  Bedoelde u 'mbo'?"
    ),
    "naam: A\nhuisstijl: {kleur: blauw}": (
        "school.yaml:2:20: 'blauw' is geen kleur\n"
        '  Schrijf een kleur met zes tekens tussen aanhalingstekens: "#00629B".'
    ),
    "naam: A\nhuisstijl: {zuinig: misschien}": (
        "school.yaml:2:21: hier hoort ja of nee\n  Schrijf ja of nee."
    ),
    "naam: School 😀": (
        "school.yaml:1:7: het lettertype heeft geen 😀 (U+1F600)\n"
        "  Laat ze weg of schrijf ze anders; emoji en sommige schriften kunnen niet."
    ),
    'naam: "A\\tB"': (
        "school.yaml:1:7: hier staat een onzichtbaar teken (U+0009)\n"
        "  Haal het weg; vaak is het meegekopieerd."
    ),
    "naam: " + "x" * 121: (
        "school.yaml:1:7: dit is 121 tekens lang; hoogstens 120 kan\n  Kort het in."
    ),
    "naam: A\nwoorden: {begeleider: 😀}": (
        "school.yaml:2:23: het lettertype heeft geen 😀 (U+1F600)\n"
        "  Laat ze weg of schrijf ze anders; emoji en sommige schriften kunnen niet."
    ),
}


@pytest.mark.parametrize("text", BROKEN)
def test_broken_yaml_is_told_with_place_and_remedy(text: str | bytes) -> None:
    assert told(text) == BROKEN[text]


@pytest.mark.parametrize("loader", ["CSafeLoader", "SafeLoader"])
@pytest.mark.parametrize("text", DEEP, ids=DEEP.get)
def test_our_own_bound_speaks_before_any_of_the_library_s(
    text: str, loader: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yaml_source, "_LOADER", getattr(yaml, loader))
    assert told(text) == (
        f"school.yaml:{DEEP[text]}: dit is te diep genest; hoogstens 50 lagen kan\n"
        "  Klopt het inspringen?"
    )


@pytest.mark.parametrize("text", SCHOOL)
def test_wrong_school_data_is_told_with_place_and_remedy(text: str) -> None:
    assert told(text) == SCHOOL[text]


def test_all_faults_of_a_school_are_told_at_once() -> None:
    found = told("nam: A\nsector: po\nhuisstijl: {kleur: x}\n").splitlines()
    assert [line[:17] for line in found if line.startswith("school")] == [
        "school.yaml:1:1: ",
        "school.yaml:1:1: ",
        "school.yaml:2:9: ",
        "school.yaml:3:20:",
    ]


@pytest.mark.parametrize(
    "word", ["nee", "no", "1.1", "2026", "2026-2027", "0x10", "~x"]
)
def test_what_looks_like_something_else_stays_the_word_that_was_written(
    word: str,
) -> None:
    assert load_school("school.yaml", f"naam: {word}".encode()).naam == word


def test_a_file_in_a_strange_folder_is_told() -> None:
    assert [str(problem) for problem in check_content({"content/x.yaml": b"a: b"})] == [
        "content/x.yaml: dit bestand staat niet in 'instrumenten', 'rapporten', "
        "'sectoren', 'talen', 'voorbeelden' of 'werkboeken'\n"
        "  Zet het in zo'n map."
    ]
