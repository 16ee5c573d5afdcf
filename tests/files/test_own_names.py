"""A form of a school's own with the name of each learner on it."""

from __future__ import annotations

import io

import docx
import pypdf
import pytest
from ours import templates

from lobprint import pdf, word
from lobprint.blocks.details import Details
from lobprint.brand import make_brand
from lobprint.compose import Request, compose
from lobprint.content import check_content, load_content
from lobprint.document import Document
from lobprint.layout import lay_out
from lobprint.person import Person
from lobprint.project import built_in

NAME = "content/instrumenten/intake.yaml"
FORM = """\
id: intake
titel: Intake
bron: Onze school
sjabloon: formulier
onderdelen:
  - id: wie
    items:
      - {id: naam, titel: Naam, invullen: naam}
      - {id: klas, titel: Klas, invullen: klas}
      - {id: slb, titel: Gesprek met, invullen: begeleider}
      - {id: datum, titel: Datum, datum: ja}
"""
PERSON = Person("Łucja & <Żółć> {x} *y*", "P. de Boer", "3B")


def made(person: Person) -> Document:
    library = load_content(built_in().content, {NAME: FORM.encode()})
    request = Request("mbo", form="intake", person=person)
    return compose(library, templates(), request)


def values(document: Document) -> list[str]:
    rows = [block for block in document.blocks() if isinstance(block, Details)]
    fields = [item.field for row in rows for item in row.items]
    return [getattr(field, "value", "") or "" for field in fields]


def test_what_is_known_of_somebody_is_filled_in_on_their_copy() -> None:
    document = made(PERSON)
    assert values(document) == [PERSON.naam, "3B", "P. de Boer", ""]
    layout, brand = lay_out(document), make_brand()
    fields = pypdf.PdfReader(
        io.BytesIO(pdf.write(document, brand, layout))
    ).get_fields()
    assert fields
    assert fields["intake.naam.antwoord"]["/V"] == PERSON.naam
    body = docx.Document(io.BytesIO(word.write(document, brand, layout)))
    assert "P. de Boer" in body.element.xml


def test_a_copy_for_everybody_has_lines_to_write_on() -> None:
    assert values(made(Person())) == [""] * 4


def test_who_has_no_class_writes_it() -> None:
    assert values(made(Person("Aisha"))) == ["Aisha", "", "", ""]


FAULTS = {
    "invullen: naam}": (
        "{id: a, titel: A, datum: ja, invullen: naam}",
        ":9:48: 'a' is een datum; daar komt geen naam\n"
        "  Laat 'datum' of 'invullen' weg.",
    ),
    "naar": (
        "{id: a, titel: A, invullen: naar}",
        ":9:37: 'naar' kan hier niet\n  Bedoelde u 'naam'?",
    ),
    "vraag": (
        "{id: a, vraag: Hoe heet je?, invullen: naam}",
        ":9:48: 'invullen' doet niets bij 'vorm: vragen'\n"
        "  Kies uit: bron, eigen_ontwerp, sectoren, vraag, tekst, uitleg, regels.",
    ),
}


@pytest.mark.parametrize(("item", "said"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_told_with_place_and_remedy(item: str, said: str) -> None:
    vorm = "vragen" if "vraag" in item else "invulregels"
    head = FORM[: FORM.index("    items:")]
    form = f"{head}    vorm: {vorm}\n    items: \n      - {item}\n"
    problems = check_content({**built_in().content, NAME: form.encode()})
    assert "\n".join(map(str, problems)).replace(NAME, "") == said
