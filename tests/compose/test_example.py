"""A form that is filled in as an example: marked, in the words of the school, and held
to the fields that there are."""

from __future__ import annotations

import pytest
from compose_house import CONTENT as HOUSE
from compose_house import FORM, WORKBOOK, parts

from lobprint.compose import Request, check_forms, check_templates, compose
from lobprint.content import check_content, load_content
from lobprint.content.model import School, Woord
from lobprint.document import Document, state_of
from lobprint.errors import BUILT_IN, ContentError
from lobprint.project import built_in

DUTCH = "content/talen/nl.yaml"
CONTENT = {
    **HOUSE,
    DUTCH: built_in().content[DUTCH].replace(b"teamwerkboek", b"boek"),
    "content/werkboeken/boek.yaml": WORKBOOK,
}

FIELDS = parts(
    '<details><text id="team" label="Team"/><date id="dag" label="Datum"/></details>'
    '<checklist title="Vragen" question-label="Vraag" answer-label="Antwoord" '
    'answers="ja|deels|nee"><row id="een" number="1" lines="2">Waar?</row></checklist>'
)
EXAMPLE = """\
id: blad
velden:
  team:
    vo: Mavo 4
    mbo: Zorg, met {begeleider}
  dag: 24-11-2026
  een.antwoord: deels
  een.toelichting: "De *{lerende}* zegt: \\"Ja.\\""
"""
NAME = "content/voorbeelden/blad.yaml"


def example(
    text: str = EXAMPLE, school: School | None = None, book: bytes = WORKBOOK
) -> Document:
    files = {
        **CONTENT,
        NAME: text.encode(),
        "content/werkboeken/boek.yaml": book,
    }
    whole = book != WORKBOOK
    request = Request(
        "mbo", school, workbook="boek", form=None if whole else "blad", example=True
    )
    if whole:
        request = Request("mbo", school, workbook="boek")
    return compose(load_content(files), {FORM: FIELDS.encode()}, request)


def told(text: str) -> str:
    with pytest.raises(ContentError) as caught:
        example(text)
    return str(caught.value)


def test_it_is_filled_in_in_the_words_of_sector_and_school() -> None:
    leercoach = {"begeleider": Woord("leercoach")}
    state = state_of(example(school=School("Ons ROC", woorden=leercoach)))
    assert state == {
        "team": "Zorg, met leercoach",
        "dag": "24-11-2026",
        "een.antwoord": "deels",
        "een.toelichting": "De student zegt: “Ja.”",
    }


def test_nobody_takes_it_for_a_real_one() -> None:
    made = example()
    assert made.head == "Voorbeeld: bedachte mensen, geen echte namen"
    assert made.title == "Blad: ingevuld voorbeeld"


def test_a_workbook_may_be_one_of_examples() -> None:
    book = WORKBOOK.replace(b"groepen:", b"ingevuld: ja\ngroepen:")
    made = example(book=book)
    assert (made.title, made.running[:10]) == ("Boek van de student", "Voorbeeld:")
    assert state_of(made)["een.antwoord"] == "deels"


def test_what_a_sector_has_no_text_for_stays_empty() -> None:
    only_vo = EXAMPLE.replace("    mbo: Zorg, met {begeleider}\n", "")
    assert "team" not in state_of(example(only_vo))


def test_every_value_that_does_not_fit_is_told_at_its_place() -> None:
    wrong = EXAMPLE.replace("een.toelichting", "een.toelichtng")
    wrong = wrong.replace("24-11-2026", "november").replace("deels", "soms")
    assert told(wrong) == (
        f"{NAME}:6:8: 'dag' is een datum: schrijf dag-maand-jaar, zoals 5-1-2027\n"
        f"{NAME}:7:17: 'een.antwoord' heeft geen 'soms': kies ja, deels of nee\n"
        f"{NAME}:8:19: er is geen veld 'een.toelichtng'\n"
        "  Bedoelde u 'een.toelichting'?"
    )


def test_checking_templates_fills_in_the_examples() -> None:
    files = {**CONTENT, NAME: EXAMPLE.replace("deels", "soms").encode()}
    problems = check_templates(load_content(files), {FORM: FIELDS.encode()})
    assert [problem.message[:29] for problem in problems] == [
        "'een.antwoord' heeft geen 'so"
    ]


def test_an_example_of_lobprint_never_hinders_a_school_that_changed_the_form() -> None:
    files = {f"{BUILT_IN}/{name}": data for name, data in CONTENT.items()}
    changed = EXAMPLE.replace("een.antwoord", "weg.antwoord")
    files[f"{BUILT_IN}/{NAME}"] = changed.encode()
    request = Request("mbo", form="blad", example=True)
    made = compose(load_content(files), {FORM: FIELDS.encode()}, request)
    assert list(state_of(made)) == ["team", "dag", "een.toelichting"]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("id: blat\n", "1:5: het formulier 'blat' bestaat niet"),
        ("velden: {Team: x}\n", "kenmerk 'Team' kan niet"),
        ("velden: {a: '{lerenden}'}\n", "onbekend woord '{lerenden}'"),
        ("velden: {a: '**x'}\n", "vet (**) is niet gesloten"),
    ],
)
def test_faults_in_the_file_itself_are_told(text: str, fault: str) -> None:
    data = text if text.startswith("id") else f"id: blad\n{text}"
    data += "" if "velden" in data else "velden: {}\n"
    name = NAME.replace("blad", "blat") if "blat" in data else NAME
    problems = check_content({**CONTENT, name: data.encode()})
    assert fault in "\n".join(map(str, problems))


def test_check_tells_a_fault_once_and_where_only_one_sector_has_it() -> None:
    """Also when every sector meets it."""
    name = "content/voorbeelden/checklist.yaml"
    text = (
        "id: checklist\nvelden:\n  checklist.1.1.antwoord: misschien\n"
        "  checklist.1.2.antwoord: {mbo: soms, hbo: ja}\n"
    )
    library = load_content(built_in().content, {name: text.encode()})
    found = check_forms(library, built_in().templates)
    assert [str(one.place) for one in found] == [f"{name}:3:27", f"{name}:4:27"]
    assert [one.message.rpartition(": ")[2] for one in found] == [
        "kies ja, deels of nee",
        "kies ja, deels of nee (in mbo)",
    ]
