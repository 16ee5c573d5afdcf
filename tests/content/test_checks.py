"""What a writer of content reads when a text, a word or a source is not right."""

from __future__ import annotations

import pytest

from lobprint.content import check_content

SECTOR = """\
id: {0}
naam: {0}
voluit: {0}
woorden:
  lerende: {{enkelvoud: student, meervoud: studenten}}
"""
HEAD = "id: blad\ntitel: Blad\nbron: Kader\n"
ITEM = HEAD + "items:\n  - id: '1'\n    bron: Kader\n"


def told(instrument: str, **more: str) -> str:
    """What checking says of content/instrumenten/blad.yaml, in three sectors."""
    files = {f"content/sectoren/{s}.yaml": SECTOR.format(s) for s in ("vo", "mbo")}
    files["content/sectoren/hbo.yaml"] = SECTOR.format("hbo") + "  minor: minor\n"
    files["content/instrumenten/blad.yaml"] = instrument
    files |= {f"content/instrumenten/{name}.yaml": text for name, text in more.items()}
    problems = check_content({name: text.encode() for name, text in files.items()})
    return "\n".join(map(str, problems)).replace("content/instrumenten/", "")


FAULTS = {
    HEAD.replace("titel", "titl"): (
        "blad.yaml:1:1: de sleutel 'titel' ontbreekt\n"
        "  Voeg een regel toe: 'titel: ...'.\n"
        "blad.yaml:2:1: onbekende sleutel 'titl'\n"
        "  Bedoelde u 'titel'?"
    ),
    HEAD.replace("Blad", "{lerende}"): (
        "blad.yaml:2:9: onbekende sector 'lerende'\n"
        "  Begint de tekst met { of [? Zet hem dan tussen aanhalingstekens."
    ),
    HEAD.replace("Blad", "De {lerend}"): (
        "blad.yaml:2:8: onbekend woord '{lerend}'\n  Bedoelde u '{lerende}'?"
    ),
    HEAD.replace("Blad", "De {Lerend.meervoud}"): (
        "blad.yaml:2:8: onbekend woord '{Lerend.meervoud}'\n"
        "  Bedoelde u '{Lerende.meervoud}'?"
    ),
    HEAD.replace("Blad", "De {minor}"): (
        "blad.yaml:2:8: het woord '{minor}' ontbreekt in vo\n"
        "  Voeg het toe aan content/sectoren."
    ),
    HEAD.replace("Blad", "**Blad"): (
        "blad.yaml:2:8: een tekst kan niet zomaar met * of & beginnen\n"
        "  Zet de tekst tussen aanhalingstekens."
    ),
    HEAD.replace("Blad", "Een **blad"): (
        "blad.yaml:2:8: vet (**) is niet gesloten\n"
        "  Zet ** achter het woord. Bedoelt u het teken zelf? Zet er een \\ voor."
    ),
    HEAD.replace("Blad", "{vo: A, mbo: B}"): (
        "blad.yaml:2:8: de tekst voor hbo ontbreekt\n"
        "  Voeg een regel 'hbo: ...' toe, of beperk 'sectoren'."
    ),
    HEAD.replace("Blad", "{vo: A, mbo: '', hbo: '{x}'}"): (
        "blad.yaml:2:16: de tekst voor mbo is leeg\n"
        "blad.yaml:2:30: onbekend woord '{x}'\n"
        "  Er is: lerende, minor. Een accolade zelf schrijft u als \\{."
    ),
    HEAD.replace("Blad", "{vo: A, mbo: B, hbo: C, mb: D}"): (
        "blad.yaml:2:32: onbekende sector 'mb'\n  Bedoelde u 'mbo'?"
    ),
    HEAD + "sectoren: mbo\n": (
        "blad.yaml:4:11: hier hoort een lijst\n"
        "  Zet voor elk een streepje, of zet ze tussen [ en ]."
    ),
    HEAD + "papier: A5\n": (
        "blad.yaml:4:9: 'A5' kan hier niet\n"
        "  Er is: A4, A4 liggend, A3 liggend, A3 staand."
    ),
    HEAD + "items:\n  - id: '1'\n": (
        "blad.yaml:5:5: '1' zegt niet waar het vandaan komt\n"
        "  Voeg 'bron: ...' toe, of 'eigen_ontwerp: true'."
    ),
    ITEM + "  - id: '1'\n    eigen_ontwerp: ja\n": (
        "blad.yaml:7:9: het kenmerk '1' is al gebruikt\n"
        "  De eerste staat op regel 5, kolom 9."
    ),
    ITEM.replace("'1'", "Één"): (
        "blad.yaml:5:9: het kenmerk 'Één' kan niet\n"
        "  Gebruik kleine letters en cijfers, met punten of streepjes ertussen."
    ),
    ITEM + "    regels: veel\n": (
        "blad.yaml:7:13: hier hoort een heel getal van 1 tot en met 99"
    ),
    HEAD.replace("blad", "vel"): (
        "blad.yaml:1:5: het kenmerk 'vel' hoort de naam van het bestand te zijn\n"
        "  Schrijf 'id: blad'."
    ),
    HEAD + "teksten:\n  Mijn tekst: x\n": (
        "blad.yaml:5:3: de naam 'Mijn tekst' kan niet\n"
        "  Gebruik kleine letters, cijfers en lage streepjes: 'mijn_tekst'."
    ),
}


@pytest.mark.parametrize("text", FAULTS)
def test_each_fault_is_told_with_place_and_remedy(text: str) -> None:
    assert told(text) == FAULTS[text]


def test_an_id_that_two_files_share_is_told_with_both_places() -> None:
    assert told(HEAD, vel=HEAD) == (
        "vel.yaml:1:5: het kenmerk 'blad' is al gebruikt\n"
        "  Het staat ook in blad.yaml:1:5."
    )


def test_good_content_has_no_faults() -> None:
    parts = "onderdelen:\n  - {id: a, bron: Kader, items: [{id: '2'}]}\n"
    assert told(ITEM + "    tekst: De {Lerende.meervoud}\n" + parts) == ""
