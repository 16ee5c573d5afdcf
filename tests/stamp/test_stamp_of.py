"""What a file says of itself: its fields, and a build that tells prints apart."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

import pytest
from files.made import WORKBOOKS, Case, library, made
from files.test_filled_in import sheet
from ours import templates

from lobprint.blocks.details import Detail, Details
from lobprint.compose import Request, compose
from lobprint.content import load_content
from lobprint.content.model import School
from lobprint.document import Choice, Document, Text, filled, state_of
from lobprint.layout import lay_out
from lobprint.person import Person
from lobprint.project import built_in
from lobprint.stamp import Stamp
from lobprint.stamp.make import stamp_of
from lobprint.stamp.text import from_json, to_json
from stamp.stamps import stamp_in_pdf, stamp_in_word

LINDE = School("De Linde")
every_book = pytest.mark.parametrize("case", WORKBOOKS, ids=str)


def document(form: str | None = "checklist", **asked: object) -> Document:
    given = {"sector": "mbo", "school": LINDE, "form": form, **asked}
    return compose(library(), templates(), Request(**given))  # type: ignore[arg-type]


def stamp(made: Document) -> Stamp:
    return stamp_of(made, lay_out(made))


@every_book
def test_both_files_say_which_fields_they_hold_in_the_order_of_the_document(
    case: Case,
) -> None:
    there = made(case)
    said = stamp_in_pdf(there.pdf)
    assert said == stamp_in_word(there.docx) == stamp_of(there.document, there.layout)
    fields = [
        (each.form, each.id, each.kind, each.question, each.options)
        for each in there.document.fields()
    ]
    assert fields == [
        (one.form, one.id, one.kind, one.name, tuple(o.label for o in one.options))
        for one in said.fields
    ]
    for each, one in zip(there.document.fields(), said.fields, strict=True):
        options = each.field.options if isinstance(each.field, Choice) else ()
        assert [o.value for o in options] == [o.value for o in one.options]
        assert bool(one.box) is not bool(options)


def test_a_question_says_all_that_stands_beside_its_boxes() -> None:
    names = {one.id: one.name for one in stamp(document()).fields}
    asked = (
        "1.1 Een gedeelde LOB-visie en ambitie, gebaseerd op de sectoroverstijgende "
        "visie: dragen management, collega’s en studenten die?"
    )
    assert names["checklist.1.1.antwoord"] == asked
    assert names["checklist.1.1.toelichting"] == f"{asked} (waaruit blijkt dat?)"


def test_a_name_without_end_stays_one_that_is_read() -> None:
    question = Text("proef.1", "1", asks="Waarom? " * 1_000)
    said = stamp(sheet(Details((Detail("Waarom", question),))))
    assert from_json(to_json(said)) == said


def test_it_says_what_a_reader_wants_to_know() -> None:
    said = stamp(document("loopbaangesprek-lerende"))
    title = "Gespreksblad voor de student"
    assert (said.title, said.sector, said.language) == (title, "mbo", "nl-NL")
    assert [(form.title, form.owner) for form in said.forms] == [(title, "lerende")]
    assert (said.copies, said.example) == (0, False)
    assert [one.id for one in said.fields if one.given] == []


def test_what_is_filled_in_already_is_given() -> None:
    of_jan = document("loopbaangesprek-lerende", person=Person("Jan", "Els Bos", "2B"))
    said = stamp(of_jan)
    there = {each.id for each in of_jan.fields() if state_of(of_jan).get(each.id)}
    assert there
    assert {one.id for one in said.fields if one.given} == there


def test_words_to_circle_are_told_from_boxes_to_tick() -> None:
    fields = stamp(document("kennis-vaardigheden")).fields
    assert {one.kind for one in fields if one.circled} == {"check"}
    assert not any(one.circled for one in stamp(document()).fields)


def test_a_build_has_eight_signs_that_nobody_takes_for_another() -> None:
    builds = {stamp(document(one.id)).build for one in library().forms()[:9]}
    assert len(builds) == 9
    assert set("".join(builds)) <= set("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    assert {len(one) for one in builds} == {8}


def test_one_print_has_one_build_whosever_copy_it_is() -> None:
    form = "loopbaangesprek-lerende"
    build = stamp(document(form)).build
    person = Person("Sjoerd van der Wal-Oosterhuis", "Els Bos", "2B")
    for_sjoerd = document(form, person=person)
    assert stamp(for_sjoerd).build == build
    assert stamp(document(form, date=datetime.date(2026, 11, 1))).build == build
    assert stamp(document(None, person=person)).build == stamp(document(None)).build


def test_what_is_filled_in_makes_no_other_build() -> None:
    empty = document()
    full: Mapping[str, str | bool] = {
        one.id: "ja" if one.kind == "choice" else "Aan de slag ermee."
        for one in empty.fields()
        if one.kind in ("choice", "text")
    }
    assert stamp(filled(empty, full)).build == stamp(empty).build


def test_every_other_print_has_another_build() -> None:
    ours = document()
    example = document(example=True)
    words = b"titel: Onze lijst\n"
    changed = load_content(
        built_in().content, {"content/instrumenten/checklist.yaml": words}
    )
    request = Request(sector="mbo", school=LINDE, form="checklist")
    own = compose(changed, templates(), request)
    several = [
        *(ours, example, own),
        document(school=None),
        document(school=School("De Beuk")),
        document(sector="vo"),
        document("zelfevaluatie"),
        document(None),
    ]
    builds = [stamp(one).build for one in several]
    assert len(set(builds)) == len(builds)
    assert stamp(example).example
