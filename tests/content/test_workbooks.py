"""What a writer of a workbook reads when it is not right."""

from __future__ import annotations

import pytest

from lobprint.content import check_content

SECTOR = b"id: mbo\nnaam: mbo\nvoluit: mbo\nwoorden: {lerende: {enkelvoud: student}}\n"
FORM = "id: {0}\ntitel: Blad\nbron: Kader\n"
BOOK = """\
id: boek
titel: Boek
groepen:
  - id: voor
    formulieren: [blad]
"""


def told(book: str, name: str = "boek") -> str:
    """What checking says of content/werkboeken/boek.yaml, with two forms."""
    files = {f"content/instrumenten/{f}.yaml": FORM.format(f) for f in ("blad", "vel")}
    files[f"content/werkboeken/{name}.yaml"] = book
    content = {name: text.encode() for name, text in files.items()}
    problems = check_content(content | {"content/sectoren/mbo.yaml": SECTOR})
    return "\n".join(map(str, problems)).replace("content/", "")


FAULTS = {
    BOOK.replace("[blad]", "[vel, blat]"): (
        "werkboeken/boek.yaml:5:24: het formulier 'blat' bestaat niet\n"
        "  Bedoelde u 'blad'?"
    ),
    BOOK.replace("[blad]", "[iets]"): (
        "werkboeken/boek.yaml:5:19: het formulier 'iets' bestaat niet\n"
        "  Er is: blad, vel."
    ),
    BOOK.replace("[blad]", "[vel, blad, vel]"): (
        "werkboeken/boek.yaml:5:30: het formulier 'vel' staat er twee keer\n"
        "  De eerste keer: werkboeken/boek.yaml:5:19."
    ),
    BOOK + "  - id: na\n    titel: Na\n    formulieren:\n      - blad\n": (
        "werkboeken/boek.yaml:9:9: het formulier 'blad' staat er twee keer\n"
        "  De eerste keer: werkboeken/boek.yaml:5:19."
    ),
    BOOK + "  - id: voor\n    formulieren: [vel]\n": (
        "werkboeken/boek.yaml:6:9: het kenmerk 'voor' is al gebruikt\n"
        "  De eerste staat op regel 4, kolom 9."
    ),
    BOOK.replace("[blad]", "blad"): (
        "werkboeken/boek.yaml:5:18: hier hoort een lijst\n"
        "  Zet voor elk een streepje, of zet ze tussen [ en ]."
    ),
    BOOK.replace("[blad]", "[]"): (
        "werkboeken/boek.yaml:4:3: dit werkboek heeft geen formulieren\n"
        "  Zet in een groep bijvoorbeeld: 'formulieren: [checklist, besluiten]'."
    ),
    BOOK.replace("formulieren: [blad]", "forms: [blad]"): (
        "werkboeken/boek.yaml:4:5: de sleutel 'formulieren' ontbreekt\n"
        "  Voeg een regel toe: 'formulieren: ...'.\n"
        "werkboeken/boek.yaml:5:5: onbekende sleutel 'forms'\n"
        "  Er is: id, formulieren, titel."
    ),
    BOOK.replace("id: boek", "id: boec"): (
        "werkboeken/boek.yaml:1:5: het kenmerk 'boec' hoort de naam van het bestand te "
        "zijn\n"
        "  Schrijf 'id: boek'."
    ),
    BOOK.replace("titel: Boek", "titel: Voor de {lerenden}"): (
        "werkboeken/boek.yaml:2:8: onbekend woord '{lerenden}'\n"
        "  Bedoelde u '{lerende}'?"
    ),
    BOOK + "    titel: Voor **de\n": (
        "werkboeken/boek.yaml:6:12: vet (**) is niet gesloten\n"
        "  Zet ** achter het woord. Bedoelt u het teken zelf? Zet er een \\ voor."
    ),
}


@pytest.mark.parametrize("text", FAULTS)
def test_each_fault_is_told_with_place_and_remedy(text: str) -> None:
    assert told(text) == FAULTS[text]


def test_a_workbook_does_not_take_the_file_name_of_the_teamwerkboek() -> None:
    assert told(BOOK.replace("id: boek", "id: werkboek"), "werkboek") == (
        "werkboeken/werkboek.yaml:1:5: het kenmerk 'werkboek' kan hier niet\n"
        "  Zo heet het bestand van het teamwerkboek al. Kies een andere naam."
    )


def test_a_form_that_can_not_be_read_is_told_once() -> None:
    """Not again in the workbook that it is in."""
    files = {
        "content/instrumenten/blad.yaml": b"id: [",
        "content/werkboeken/boek.yaml": BOOK.encode(),
    }
    (problem,) = check_content(files)
    assert str(problem.place) == "content/instrumenten/blad.yaml:2:1"


def test_good_workbooks_have_no_faults() -> None:
    assert told(BOOK + "    titel: Voor de {Lerende}\n") == ""
