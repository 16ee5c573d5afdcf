"""Content and templates make a document; what a school wrote comes out as it is."""

from __future__ import annotations

import pytest
from compose_house import (
    CONTENT,
    FORM,
    INSTRUMENT,
    SECTOR,
    WORKBOOK,
    faults,
    made,
    parts,
)
from hypothesis import given
from hypothesis import strategies as st

from lobprint.blocks.headings import Heading
from lobprint.blocks.paragraphs import Paragraph
from lobprint.compose import Request, books, check_templates, compose
from lobprint.content import check_name, load_content
from lobprint.content.model import School, Woord
from lobprint.document import PageNumber, Span, plain_text
from lobprint.errors import ContentError

BOOKS = load_content(CONTENT | {"content/werkboeken/boek.yaml": WORKBOOK})
NAME = parts('<h1 contents="{{ school.naam }}">{{ school.naam }}</h1>')


NAMES = st.text(min_size=1).map(str.strip).filter(lambda name: not check_name(name))
"""As a school's file and --school give them: without spaces around them."""


@given(NAMES)
def test_a_school_name_comes_out_exactly_as_given(name: str) -> None:
    document = made(NAME, School(name))
    heading = document.parts[0].blocks[0]
    assert isinstance(heading, Heading)
    assert plain_text(heading.text) == heading.contents == name
    assert [piece for piece in heading.text if piece != Span(name)] == []


def test_a_school_word_can_not_break_out() -> None:
    word = Woord("**a** <b> {{ school }} {begeleider} [x](#y) | 'z'")
    school = School("A", woorden={"lerende": word})
    template = parts("<p>{{ inhoud.teksten['items'] }} {{ woord.lerende }}</p>")
    block = made(template, school).parts[0].blocks[0]
    shown = word.enkelvoud.replace("'z'", "‘z’")
    assert block == Paragraph((Span(f"Een tekst van de {shown} {shown}"),))


def test_a_word_of_the_school_that_no_sector_knows_is_told() -> None:
    school = School("A", woorden={"begelijder": Woord("coach")})
    with pytest.raises(ContentError) as caught:
        made(parts("<p>x</p>"), school)
    assert str(caught.value) == (
        "onbekend woord 'begelijder'\n  Bedoelde u 'begeleider'?"
    )


def paragraph(markdown: str) -> Paragraph:
    block = made(parts(f'<h2 id="hier">y</h2><p>{markdown}</p>')).parts[0].blocks[1]
    assert isinstance(block, Paragraph)
    return block


def test_small_markdown_becomes_runs() -> None:
    assert paragraph("a **b *c*** \\*d\\* [e](https://f.nl) 3 * 4").text == (
        Span("a "),
        Span("b ", strong=True),
        Span("c", strong=True, emphasis=True),
        Span(" *d* "),
        Span("e", link="https://f.nl"),
        Span(" 3 * 4"),
    )


def test_a_reference_names_the_page_of_a_part_or_heading() -> None:
    assert paragraph("zie [op bladzijde #](#hier).").text == (
        Span("zie "),
        Span("op bladzijde ", link="#hier"),
        PageNumber("hier"),
        Span("."),
    )


def test_a_reference_to_what_is_not_there_goes_with_the_space_before_it() -> None:
    assert paragraph("zie het plan [op bladzijde #](#weg).").text == (
        Span("zie het plan."),
    )
    assert paragraph("zie [het plan](#weg).").text == (Span("zie het plan."),)


def test_a_workbook_has_its_forms_in_groups() -> None:
    said = "{{ document.titel }}: {{ document.formulieren[0] }}"
    templates = {FORM: parts(f"<p>{said}</p>").encode()}
    school = School("A", woorden={"begeleider": Woord("mentor", "mentoren")})
    document = compose(BOOKS, templates, Request("mbo", school, workbook="boek"))
    assert (document.id, document.title, document.running) == (
        "boek-mbo",
        "Boek van de student",
        "Boek van de student mbo",
    )
    assert document.parts[0].group == "Voor de mentoren"
    assert document.parts[0].blocks == (
        Paragraph((Span("Boek van de student: blad"),)),
    )


def test_a_workbook_leaves_out_what_a_sector_lacks() -> None:
    only_vo = INSTRUMENT.replace(b"id: blad", b"id: vel") + b"sectoren: [vo]\n"
    more = {
        "content/instrumenten/vel.yaml": only_vo,
        "content/werkboeken/boek.yaml": WORKBOOK.replace(b"[blad]", b"[vel, blad]"),
    }
    library = load_content(CONTENT | more)
    templates = {FORM: parts("<p>x</p>").encode()}
    document = compose(library, templates, Request("mbo", workbook="boek"))
    assert [part.id for part in document.parts] == ["blad"]
    assert books(library)[0].forms == {"mbo": ("blad",)}


def test_a_workbook_with_nothing_for_a_sector_is_told() -> None:
    only_vo = INSTRUMENT + b"sectoren: [vo]\n"
    more = {
        "content/instrumenten/blad.yaml": only_vo,
        "content/sectoren/vo.yaml": SECTOR.replace(b"mbo", b"vo"),
        "content/werkboeken/boek.yaml": WORKBOOK,
    }
    library = load_content(CONTENT | more)
    with pytest.raises(ContentError) as caught:
        compose(library, {}, Request("mbo", workbook="boek"))
    assert str(caught.value) == "het werkboek 'boek' heeft geen formulieren voor mbo"
    assert check_templates(library, {FORM: parts("<p>x</p>").encode()}) == []
    assert list(books(library)[0].forms) == ["vo"]


def test_what_does_not_exist_is_told_with_what_was_meant() -> None:
    templates = {FORM: b""}
    for request, message in (
        (Request("mbo", form="blat"), "het formulier 'blat' bestaat niet"),
        (Request("mbo", workbook="boeck"), "het werkboek 'boeck' bestaat niet"),
    ):
        with pytest.raises(ContentError, match=message):
            compose(BOOKS, templates, request)


def test_templates_are_checked_for_forms_without_one_and_the_other_way_around() -> None:
    library = load_content(CONTENT)
    problems = check_templates(library, {"templates/formulieren/vel.xml": b""})
    assert "\n".join(map(str, problems)) == (
        "templates/formulieren/vel.xml: dit sjabloon hoort bij geen inhoud\n"
        "  Voeg content/instrumenten/vel.yaml toe.\n"
        "content/instrumenten/blad.yaml: 'blad' heeft geen sjabloon "
        "'formulieren/blad.xml'\n"
        "  Maak het formulier zonder eigen sjabloon: 'sjabloon: formulier'."
    )


def test_templates_are_checked_with_an_awkward_school() -> None:
    templates = {FORM: parts("{% if school %}<pp/>{% endif %}<p>x</p>").encode()}
    assert [problem.message for problem in check_templates(
        load_content(CONTENT), templates
    )] == ["<pp> kan niet in <part> staan"]  # fmt: skip


def test_a_link_in_content_to_what_does_not_exist_is_told() -> None:
    name = "content/instrumenten/blad.yaml"
    linked = CONTENT[name].replace(b"Een tekst van", b"Zie [dit](#blat) van")
    library = load_content({**CONTENT, name: linked})
    problems = check_templates(library, {FORM: parts("<p>x</p>").encode()})
    assert "\n".join(map(str, problems)) == (
        f"{name}: de verwijzing '#blat' gaat nergens heen\n  Bedoelde u 'blad'?"
    )


def test_nothing_is_wrong_with_a_good_template() -> None:
    assert faults(parts("<p>x</p>")) == ""
