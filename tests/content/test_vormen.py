"""A form in YAML alone: what an onderdeel is, and what its writer reads when it can't be."""

# ruff: noqa: E501 (what is written and what is said of it each stay on a line)

from __future__ import annotations

import pytest
from spoken import NEDERLANDS

from lobprint.content import check_content, load_content

SECTOR = b"id: mbo\nnaam: mbo\nvoluit: mbo\nwoorden: {lerende: {enkelvoud: student}}\n"
HEAD = "id: blad\ntitel: Blad\nbron: Onze school\nsjabloon: formulier\n"
PART = HEAD + "onderdelen:\n  - id: deel\n    "
LONG = "x" * 401


def content(form: str) -> dict[str, bytes]:
    name = "content/instrumenten/blad.yaml"
    return {name: form.encode(), "content/sectoren/mbo.yaml": SECTOR, **NEDERLANDS}


def told(form: str) -> str:
    """What checking says of content/instrumenten/blad.yaml."""
    problems = check_content(content(form))
    return "\n".join(map(str, problems)).replace("content/instrumenten/", "")


NATURAL = {
    "tekst: Welkom.": "tekst",
    "titel: Alleen een kop": "tekst",
    "items: [{id: a, vraag: Wat?}]": "vragen",
    "items: [{id: a, tekst: Wat wil je?}, {id: b, tekst: Waarom?}]": "vragen",
    "items: [{id: a, tekst: Wat je wilt., regels: 2}]": "vragen",
    "items: [{id: a, tekst: Een punt.}, {id: b, tekst: Nog een?}]": "opsomming",
    "items: [{id: a, tekst: Ik wil ...}]": "zinnen",
    "items: [{id: a, titel: Straks, tekst: 'ga ik:'}]": "zinnen",
    "items: [{id: a, titel: Naam}, {id: b, titel: Datum, datum: ja}]": "invulregels",
    "antwoorden: [klaar]\n    items: [{id: a, tekst: Zaal besteld}]": "checklist",
    "niveaus: [laag, hoog]\n    items: [{id: a, tekst: Zaal besteld}]": "schaal",
    "titel: Eerst\n    vraag: Wat zag je?\n    items: [{id: a, tekst: En toen?}]": "gesprek",
    "rijen: 3": "actietabel",
    "hoogte: 6\n    items: [{id: a, titel: Hoofd}]": "canvas",
    "hoogte: 6\n    items: [{id: a, tekst: Teken hier ...}]": "zinnen",
}


@pytest.mark.parametrize("part", NATURAL)
def test_without_vorm_an_onderdeel_is_what_it_looks_like(part: str) -> None:
    form = load_content(content(PART + part + "\n")).instruments["blad"]
    assert form.onderdelen[0].vorm == NATURAL[part]


SHORT = PART.replace("titel: Blad", "titel: Blad\nvelden: kort")
LINES = ", ".join(f"{{id: {name}, titel: Met wie}}" for name in "abcd")
BESIDE = ", ".join(f"{{id: {name}, titel: A, tekst: B}}" for name in "abc")
STOPS = ", ".join(f"{{id: s{n}, titel: Stap}}" for n in range(13))

FAULTS = {
    HEAD: (
        "blad.yaml:1:1: dit formulier heeft geen onderdelen\n"
        "  Voeg 'onderdelen:' toe, elk met 'id:', 'titel:', 'vorm:' en 'items:'."
    ),
    HEAD + "items:\n  - {id: a, vraag: Wat?}\n": (
        "blad.yaml:6:3: items staan in dit formulier in een onderdeel\n"
        "  Zet ze in een onderdeel: 'onderdelen:', met daarin 'id:' en 'items:'."
    ),
    PART + "titel: A\nteksten: {foot: x}\n": (
        "blad.yaml:8:17: de tekst 'foot' doet niets in dit formulier\n  Er is: kop, bron."
    ),
    PART.replace("Onze school", "Onze **school") + "titel: A\n": (
        "blad.yaml:3:7: vet (**) is niet gesloten\n"
        "  Zet ** achter het woord. Bedoelt u het teken zelf? Zet er een \\ voor."
    ),
    PART + "vorm: vraag\n": (
        "blad.yaml:7:11: 'vraag' kan hier niet\n  Bedoelde u 'vragen'?"
    ),
    PART + "vorm: vragen\n": (
        "blad.yaml:6:5: bij 'vorm: vragen' horen items\n"
        "  Voeg 'items:' toe, elk met 'id' en 'vraag' of 'tekst'."
    ),
    PART + "vorm: tip\n    titel: Let op.\n": (
        "blad.yaml:6:5: bij 'deel' ontbreekt 'tekst'\n  Voeg een regel toe: 'tekst: ...'."
    ),
    PART + "vorm: tekst\n": (
        "blad.yaml:6:5: het onderdeel 'deel' is leeg\n"
        "  Voeg een 'titel', een 'tekst' of 'items' toe."
    ),
    PART + "vorm: schaal\n    items: [{id: a, tekst: A}]\n": (
        "blad.yaml:6:5: bij 'deel' ontbreekt 'niveaus'\n"
        "  Voeg een regel toe: 'niveaus: ...'."
    ),
    PART + "niveaus: [goed]\n    items: [{id: a, tekst: A}]\n": (
        "blad.yaml:7:14: een schaal kan 2 tot en met 7 niveaus hebben\n  Er staan er 1."
    ),
    PART
    + "niveaus: [a, b, c]\n    pictogrammen: [mist, zon]\n"
    + "    items: [{id: a, tekst: A}]\n": (
        "blad.yaml:8:19: hier horen 3 pictogrammen; er staan er 2\n"
        "  Zet er een bij elk niveau."
    ),
    PART + "pictogram: pen\n    items: [{id: a, titel: A}]\n": (
        "blad.yaml:7:16: 'pictogram' doet niets zonder 'titel' of 'uitleg'\n"
        "  Een pictogram staat altijd bij woorden."
    ),
    PART + "vorm: tip\n    tekst: A\n    pictogram: pen\n": (
        "blad.yaml:9:16: 'pictogram' doet niets bij 'vorm: tip'\n"
        "  Kies uit: titel, uitleg, bron, eigen_ontwerp, sectoren, nieuwe_bladzijde, voet, tekst."
    ),
    PART + "vorm: zinnen\n    items: [{id: a, tekst: A, pictogram: hart}]\n": (
        "blad.yaml:8:42: 'hart' kan hier niet\n"
        "  Bedoelde u 'schaar'? Kies uit: mist, wolken, zon, pen, schaar, foto, klok, "
        "mensen, pijl, gesprek, dossier, kwaliteiten, motieven, werk, sturing, netwerk."
    ),
    PART + "titel: A\n    pictogram: ster\n": (
        "blad.yaml:8:16: 'ster' kan hier niet\n"
        "  Kies uit: mist, wolken, zon, pen, schaar, foto, klok, mensen, pijl, gesprek, "
        "dossier, kwaliteiten, motieven, werk, sturing, netwerk."
    ),
    PART + "vorm: tijdlijn\n    items: [{id: a, titel: Nu}]\n": (
        "blad.yaml:8:12: een tijdlijn heeft 2 tot en met 12 haltes, niet 1\n"
        "  Voeg een halte toe, of kies een andere vorm."
    ),
    PART + f"vorm: tijdlijn\n    items: [{STOPS}]\n": (
        "blad.yaml:8:12: een tijdlijn heeft 2 tot en met 12 haltes, niet 13\n"
        "  Neem bij meer haltes een tabel."
    ),
    PART + "antwoorden: [ja, Ja!]\n    items: [{id: a, tekst: A}]\n": (
        "blad.yaml:7:22: in 'antwoorden' staat 'Ja!' twee keer\n  Kies een ander woord."
    ),
    PART + "antwoorden: [ja|nee]\n    items: [{id: a, tekst: A}]\n": (
        "blad.yaml:7:18: in 'antwoorden' kan geen |\n  Zet komma's tussen de woorden."
    ),
    PART + "antwoorden: [ja, '']\n    items: [{id: a, tekst: A}]\n": (
        "blad.yaml:7:22: in 'antwoorden' is een deel leeg\n  Vul een woord in."
    ),
    PART + "vorm: checklist\n    koppen: [Vraag]\n    items: [{id: a, tekst: A}]\n": (
        "blad.yaml:8:13: hier horen 2 koppen; er staan er 1\n"
        "  Zonder 'koppen' staat er: 'Vraag', 'Antwoord en toelichting'."
    ),
    PART + "vorm: vragen\n    niveaus: [a, b]\n    items: [{id: a, tekst: A}]\n": (
        "blad.yaml:8:14: 'niveaus' doet niets bij 'vorm: vragen'\n"
        "  Kies uit: titel, uitleg, bron, eigen_ontwerp, sectoren, nieuwe_bladzijde, voet, pictogram, regels, items."
    ),
    PART + "items: [{id: a, vraag: Wat?, kort: W}]\n": (
        "blad.yaml:7:40: 'kort' doet niets bij 'vorm: vragen'\n"
        "  Kies uit: bron, eigen_ontwerp, sectoren, vraag, tekst, uitleg, regels."
    ),
    PART + "items: [{id: a, vraag: Wat?, tekst: Waarom?}]\n": (
        "blad.yaml:7:41: 'a' heeft vraag en tekst\n  Kies 'vraag' of 'tekst'."
    ),
    PART + "items: [{id: a, vraag: Wat?}, {id: b}]\n": (
        "blad.yaml:7:35: bij 'b' ontbreekt 'vraag' of 'tekst'\n"
        "  Voeg een regel toe: 'vraag: ...'."
    ),
    PART + "items: [{id: a, vraag: 'Wat **wil** je?'}]\n": (
        "blad.yaml:7:28: in 'vraag' kan hier geen vet, schuin of link\n"
        "  Laat de sterretjes, haken of \\ weg."
    ),
    PART + f"items: [{{id: a, vraag: {LONG}}}]\n": (
        "blad.yaml:7:28: deze tekst is 401 tekens lang; hoogstens 400 kan hier\n"
        "  Kort de tekst in."
    ),
    PART + "items: [{id: a, vraag: Wat?, regels: 50}]\n": (
        "blad.yaml:7:42: 'regels: 50' past hier niet\n"
        "  Kies een getal van 1 tot en met 40."
    ),
    PART + "items: [{id: a.wie.b, vraag: Wat?}]\n": (
        "blad.yaml:7:18: in het kenmerk 'a.wie.b' kan '.wie' niet\n"
        "  Schrijf een streepje: 'a-wie-b'."
    ),
    PART + f"items: [{{id: {'a' * 30}, vraag: Wat?}}]\n": (
        f"blad.yaml:7:18: 'blad' en '{'a' * 30}' zijn samen 35 tekens lang\n"
        "  Hoogstens 34 kan. Kort een van de twee kenmerken in."
    ),
    SHORT
    + "items: [{id: a, vraag: Wat?}]\n  - {id: a, vorm: voornemen, tekst: ik}\n": (
        "blad.yaml:9:10: twee velden heten 'kort.a'\n  Kies een ander kenmerk."
    ),
    SHORT + "items: [{id: a, vraag: Wat?}, {id: a.b, vraag: Wie?}]\n": (
        "blad.yaml:8:40: de naam van een veld, 'kort.a.b', begint met een andere\n"
        "  'kort.a' is zelf ook een veld. Kies een ander kenmerk."
    ),
    SHORT
    + f"items: [{{id: {'a' * 37}, vraag: Wat?}}, {{id: {'b-' * 19}b, vraag: Wie?}}]\n": (
        f"blad.yaml:8:76: dit kenmerk is 39 tekens lang; hoogstens 37 kan\n  Kort het in.\n"
        f"blad.yaml:8:76: 'kort.{'b-' * 19}b' is 44 tekens lang; hoogstens 43 kan\n"
        "  Kort het kenmerk in."
    ),
    PART + "titel: A\n    voet: Blad 2\n": (
        "blad.yaml:8:11: 'voet' doet niets zonder 'nieuwe_bladzijde: ja'\n"
        "  Laat een van de twee weg."
    ),
    PART + "vorm: voornemen\n    tekst: ga ik\n    items: [" + LINES + "]\n": (
        "blad.yaml:9:12: hier passen hoogstens 3 items\n"
        "  Zet de andere in een onderdeel met 'vorm: invulregels'."
    ),
    PART + "vorm: stappen\n    kolommen: 2\n    items: [" + BESIDE + "]\n": (
        "blad.yaml:8:15: van 3 teksten blijft er een alleen\n"
        "  Kies 2 of 3 kolommen, zodat er op elke rij minstens twee staan."
    ),
    PART
    + "vorm: stappen\n    kolommen: 2\n    items: [{id: a, tekst: A}, {id: b, titel: B}]\n": (
        "blad.yaml:9:13: bij 'a' ontbreekt 'titel'\n"
        "  Voeg een regel toe: 'titel: ...'.\n"
        "blad.yaml:9:32: bij 'b' ontbreekt 'tekst'\n"
        "  Voeg een regel toe: 'tekst: ...'."
    ),
    PART + "titel: A\nbronregel: nee\nteksten: {bron: Van ons}\n": (
        "blad.yaml:9:17: de tekst 'bron' doet niets met 'bronregel: nee'\n"
        "  Laat een van de twee weg."
    ),
    PART
    + "vorm: checklist\n    regelafstand: 40,5\n    items: [{id: a, tekst: A}]\n": (
        "blad.yaml:8:19: 'regelafstand: 40.5' past hier niet\n"
        "  Kies een getal van 5 tot en met 15."
    ),
    PART + "vorm: canvas\n    hoogte: hoog\n    items: [{id: a, titel: A}]\n": (
        "blad.yaml:8:13: hier hoort een getal onder de 100, zoals 7 of 7.5"
    ),
    PART + "titel: De {lerend}\n": (
        "blad.yaml:7:12: onbekend woord '{lerend}'\n  Bedoelde u '{lerende}'?"
    ),
    PART + "niveaus: ['{lerend}', goed]\n    items: [{id: a, tekst: A}]\n": (
        "blad.yaml:7:15: onbekend woord '{lerend}'\n  Bedoelde u '{lerende}'?"
    ),
}


@pytest.mark.parametrize("form", FAULTS)
def test_each_fault_is_told_with_place_and_remedy(form: str) -> None:
    assert told(form) == FAULTS[form]


def test_fields_of_two_forms_begin_with_different_words() -> None:
    two = content(SHORT + "titel: A\n")
    name = "content/instrumenten/kort.yaml"
    two[name] = (PART.replace("id: blad", "id: kort") + "titel: A\n").encode()
    assert "\n".join(map(str, check_content(two))) == (
        "content/instrumenten/blad.yaml:3:9: 'kort' hoort al bij 'kort'\n"
        "  Kies een ander begin voor de velden."
    )


def own(form: str, *templates: str) -> str:
    """What is said of a form in a folder of the user's own."""
    name = "content/instrumenten/blad.yaml"
    ours = {"content/sectoren/mbo.yaml": SECTOR, **NEDERLANDS}
    return "\n".join(map(str, check_content(ours, {name: form.encode()}, templates)))


def test_an_own_form_without_a_template_is_told_of_the_one_for_any_form() -> None:
    form = PART.replace("sjabloon: formulier\n", "") + "items: [{id: a, vraag: Wat?}]\n"
    assert own(form) == (
        "content/instrumenten/blad.yaml:1:5: 'blad' heeft geen sjabloon\n"
        "  Voeg een regel toe: 'sjabloon: formulier'."
    )
    assert (
        own(form.replace("id: a,", "id: a, bron: Ons,"), "formulieren/blad.xml") == ""
    )


def test_a_template_that_is_not_there_is_told_with_what_was_meant() -> None:
    form = PART.replace("formulier", "formuleer") + "items: [{id: a, vraag: Wat?}]\n"
    assert own(form) == (
        "content/instrumenten/blad.yaml:4:11: het sjabloon 'formuleer' bestaat niet\n"
        "  Bedoelde u 'formulier'?"
    )


def test_an_own_form_names_one_source_for_all_that_it_holds() -> None:
    assert told(PART + "items: [{id: a, vraag: Wat?}]\n") == ""


def test_an_onderdeel_of_another_sector_leaves_nothing_behind() -> None:
    """A heading over no questions."""
    form = PART + "titel: Vragen\n    items: [{id: a, vraag: Wat?, sectoren: [vo]}]\n"
    assert load_content(content(form)).instruments["blad"].onderdelen[0].sectoren == (
        "vo",
    )
