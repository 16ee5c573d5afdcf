"""YAML as people type it, and as they paste it from Word, a chat or a web page."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lobprint.content import read_school
from lobprint.content.yaml_source import written
from lobprint.errors import ContentError, Problem
from lobprint.project import built_in

ROOT = Path(__file__).parents[2]
OPEN = "Zet aan het eind van de tekst hetzelfde aanhalingsteken als aan het begin."
QUOTES = "Zet de tekst tussen aanhalingstekens."
REMARK = f"{QUOTES} Is het een opmerking? Zet er dan twee spaties voor."
AGAIN = "Typ de spaties aan het begin van de regel opnieuw."
STRAIGHT = 'Typ rechte aanhalingstekens ("), of laat ze weg.'
IN_DOUBLE = "Hoort er een apostrof voor? Zet dan de hele tekst tussen dubbele "
PAIR = "Schrijf 'sleutel: tekst'."


def read(text: str | bytes) -> tuple[str, list[Problem]]:
    """The name of the school in a school.yaml, and all that is told of it."""
    data = text.encode() if isinstance(text, str) else text
    try:
        school, doubts = read_school("school.yaml", data)
    except ContentError as error:
        return "", list(error.problems)
    return school.naam, list(doubts)


FIXED = "hier staat een vaste spatie waar een gewone hoort"
NOT_CLOSED = "een aanhalingsteken is niet gesloten"
NO_SPACE = "na deze dubbele punt ontbreekt een spatie"
SO = "een tekst kan niet zomaar met"
BROKEN = {
    "naam: A\nhuisstijl:\n\u00a0 kleur: x": f"3:1: {FIXED}\n  {AGAIN}",
    "naam: A\nhuisstijl:\n \u2003kleur: x\n\u202f zuinig: ja\n\u00a0 accent: y": (
        "3:2: hier staat een bijzondere spatie (U+2003) waar een gewone hoort\n"
        f"  {AGAIN} Zo ook op regel 4 en 5."
    ),
    "naam: A\nweglaten:\n  -\u00a0kaartjes\n": (
        f"3:4: {FIXED}\n  Typ het streepje en de spatie opnieuw."
    ),
    "naam: A\nweglaten:\n-\u00a0kaartjes\n": (
        f"3:2: {FIXED}\n  Typ het streepje en de spatie opnieuw."
    ),
    "naam:\u00a0A": f"1:6: {FIXED}\n  Typ de spatie na de dubbele punt opnieuw.",
    "naam: A\n\ufeffsector: mbo": (
        "2:1: hier staat een onzichtbaar teken (U+FEFF)\n"
        "  Typ het begin van de regel opnieuw."
    ),
    "naam: A\nsec\u200btor: mbo": (
        "2:4: in deze sleutel staat een onzichtbaar teken (U+200B)\n"
        "  Typ de sleutel opnieuw."
    ),
    "naam: A \u2028 B: c": (
        "1:9: hier staat een onzichtbaar regeleinde (U+2028)\n"
        "  Haal het weg; vaak is het meegekopieerd."
    ),
    "naam: 's-Gravenhage College\nsector: vo": (
        f'1:7: {NOT_CLOSED}\n  {IN_DOUBLE}aanhalingstekens: "\'s-Gravenhage College".'
    ),
    "naam: 't Hart\nteam: Da's leuk": (
        f'1:7: {NOT_CLOSED}\n  {IN_DOUBLE}aanhalingstekens: "\'t Hart".'
    ),
    "naam: 'ROC 't Gooi'": (
        "1:12: na dit aanhalingsteken staat nog tekst\n  Staat er een ' in de tekst? "
        'Zet hem dan tussen dubbele aanhalingstekens (").'
    ),
    'naam: Het "A"\nteam: "B" en C': (
        "2:9: na dit aanhalingsteken staat nog tekst\n"
        "  Zet om de hele tekst enkele aanhalingstekens ('), of gebruik erin ‘ en ’."
    ),
    'naam: "A\nsector: mbo\nhuisstijl:\n  kleur: "#00629B"': (
        f"1:7: {NOT_CLOSED}\n  {OPEN}"
    ),
    "naam: A\nhuisstijl:\n  kleur: '#00629B\n  zuinig: ja\n": (
        f"3:10: {NOT_CLOSED}\n  {OPEN}"
    ),
    "naam: “De: Linde”": (
        "1:7: “ en ” zijn voor YAML geen aanhalingstekens\n"
        '  Typ rechte aanhalingstekens (").'
    ),
    "naam: A\n  en B # c\n  en D": (
        f"2:8: wat na # staat, slaat YAML over; zo breekt de tekst hier af\n  {QUOTES}"
    ),
    "naam:A\nsector:mbo": f"1:5: {NO_SPACE}\n  {PAIR}",
    "sector: mbo\nnaam:A\n": f"2:5: {NO_SPACE}\n  {PAIR}",
    "naam = A": f"1:6: hier staat = waar een dubbele punt hoort\n  {PAIR}",
    "sector: mbo\nnaam; A": f"2:5: hier staat ; waar een dubbele punt hoort\n  {PAIR}",
    "naam A\nsector: mbo": (
        f"1:5: op deze regel ontbreekt een dubbele punt met een spatie\n  {PAIR}"
    ),
    "naam: A\nweglaten:\n-kaartjes\n-naslag\n": (
        "3:1: na dit streepje ontbreekt een spatie\n  Schrijf '- tekst'."
    ),
    "naam: A\nweglaten:\n  -kaartjes\n": (
        "3:3: na dit streepje ontbreekt een spatie\n  Schrijf '- tekst'."
    ),
    "naam: A\nweglaten:\n• kaartjes\n": (
        "3:1: een lijst begint met een streepje en een spatie, niet met •\n"
        "  Typ '- ' aan het begin van de regel."
    ),
    "naam: {lerende} kiest": f"1:7: {SO} {{ beginnen\n  {QUOTES}",
    "naam: [dit](#a) en": f"1:7: {SO} [ beginnen\n  {QUOTES}",
    "naam: - A": f"1:7: {SO} - beginnen\n  {QUOTES}",
    "naam: ! A": (
        "1:7: '!' kan hier niet: het type volgt uit de sleutel\n"
        "  Zet tekst die met ! begint tussen aanhalingstekens."
    ),
    "```yaml\nnaam: A\n```": (
        "1:1: ``` hoort hier niet\n"
        "  Haal de regels met deze tekens weg; ze horen bij een chat of een webpagina."
    ),
    "naam:\n  A: b": (
        "2:3: hier hoort tekst\n"
        "  Staat er een dubbele punt in de tekst? Zet hem dan tussen aanhalingstekens."
    ),
    "naam: #1": (
        "1:6: 'naam' is leeg\n"
        "  Begint de tekst met #? Zet hem dan tussen aanhalingstekens."
    ),
}


@pytest.mark.parametrize("text", BROKEN)
def test_what_a_reader_sees_is_wrong_is_told(text: str) -> None:
    _, problems = read(text)
    faults = [str(problem) for problem in problems if not problem.warning]
    assert faults == [f"school.yaml:{BROKEN[text]}"]


DOUBTED = {
    "naam: 's-Gravenhage College'": (
        "s-Gravenhage College",
        "1:7: zo is dit 's-Gravenhage College', zonder apostrof ervoor\n"
        f'  {IN_DOUBLE}aanhalingstekens: "\'s-Gravenhage College".',
    ),
    "naam: “De Linde”": (
        "“De Linde”",
        f"1:7: de aanhalingstekens “ en ” horen zo bij de tekst\n  {STRAIGHT}",
    ),
    "naam: ROC #1 van Nederland": (
        "ROC",
        "1:11: '#1 van Nederland' telt niet mee: wat na # staat, slaat YAML over\n"
        f"  {REMARK}",
    ),
    "naam: We programmeren in C # en in Java": (
        "We programmeren in C",
        "1:28: '# en in Java' telt niet mee: wat na # staat, slaat YAML over\n"
        f"  {REMARK}",
    ),
    "naam: Kijk [op bladzijde #](#x)": (
        "Kijk [op bladzijde",
        f"1:26: '#](#x)' telt niet mee: wat na # staat, slaat YAML over\n  {REMARK}",
    ),
    "naam: &Co School": (
        "School",
        "1:7: '&Co' telt niet mee: & betekent iets in YAML\n"
        "  Zet tekst die met & begint tussen aanhalingstekens.",
    ),
}


@pytest.mark.parametrize("text", DOUBTED)
def test_what_yaml_reads_otherwise_is_a_warning(text: str) -> None:
    name, told = DOUBTED[text]
    assert (name, [f"school.yaml:{told}"]) == (
        read(text)[0],
        [*map(str, read(text)[1])],
    )
    assert all(problem.warning for problem in read(text)[1])


@pytest.mark.parametrize(
    "text",
    [
        "naam: School # zoals op de omslag",
        "naam: School #zo heet hij",
        "naam: Een hele zin. # Dit is aangepast.",
        "naam: Een school # Aangepast in 2026.",
        "naam: Een school  # en zo heet hij ook echt.",
        "naam: Een school\t# en zo heet hij ook echt.",
        "naam: Een school # nieuw",
        "naam: School\nteam: # nog invullen",
        "naam: School\nteam: #nog invullen",
        'naam: "\'t Hart"',
        "naam: '''s-Gravenhage'",
        "naam: 'S-bocht'",
        "naam: 't'",
        'naam: "“De Linde”"',
        "naam: “Wat wil je later worden?”",
        "naam: “Ja” of “nee”",
        "naam: Da's # goed",
        "naam: &a School\nteam: *a",
        "naam: 'Een lange\n  naam'",
        "naam: \u00a0School\u200b",
    ],
)
def test_what_may_well_be_meant_is_not_told(text: str) -> None:
    assert read(text)[1] == []


def test_nothing_of_lobprint_s_own_is_doubted() -> None:
    scaffold = ROOT / "lobprint" / "project" / "scaffold"
    ours = {
        **built_in().content,
        **{path.name: path.read_bytes() for path in scaffold.rglob("*.yaml")},
    }
    told = [
        doubt for name, data in ours.items() for doubt in written(name, data).doubts
    ]
    assert told == []


@pytest.mark.parametrize(
    "encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_a_text_in_unicode_is_read(encoding: str) -> None:
    assert read("naam: Café\r\nsector: mbo\r\n".encode(encoding)) == ("Café", [])


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"{\\rtf1\\ansi naam: A}", "een bestand van een tekstverwerker"),
        (b"PK\x03\x04", "een zip-bestand"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "een bestand van een oude Word of Excel"),
        (b"%PDF-1.7\n", "een pdf"),
        (b"\x89PNG\r\n\x1a\n", "een plaatje"),
        (b"<!DOCTYPE html>\n<html>naam: A</html>", "een webpagina"),
        (b"<p>naam: A</p>", "een webpagina"),
    ],
)
def test_another_kind_of_file_is_told_as_what_it_is(data: bytes, what: str) -> None:
    (problem,) = read(data)[1]
    assert problem.message == f"dit is geen gewone tekst, maar {what}"


TYPED = st.text(
    st.sampled_from(
        "naam: sector\n\t\r-#'\"“”‘’&*!%@`[]{}|>?=;,.\u00a0\u200b\u2028\ufeff1"
    )
)


@given(TYPED, st.sampled_from(["utf-8", "utf-16", "cp1252"]))
def test_whatever_is_typed_is_read_or_told_with_its_place(
    text: str, encoding: str
) -> None:
    for problem in read(text.encode(encoding, "ignore"))[1]:
        assert problem.message
        assert problem.place is not None
        assert problem.place.file == "school.yaml"
