"""Word and PDF say the same, in the same order, and ask for the same."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from files.made import CASES, WORKBOOKS, Case, made
from files.reading import (
    pdf_field_order,
    pdf_fields,
    pdf_text,
    pdf_widgets,
    word_tags,
    word_text,
)
from lobprint.document import Choice, Field
from lobprint.stamp.places import places

every_case = pytest.mark.parametrize("case", CASES, ids=str)


def fields(case: Case) -> list[Field]:
    return [each.field for each in made(case).document.fields()]


@every_case
def test_word_has_a_control_for_every_field(case: Case) -> None:
    expected: list[str] = []
    for field in fields(case):
        if isinstance(field, Choice):
            expected.extend(field.option_id(option) for option in field.options)
        else:
            expected.append(field.id)
    assert sorted(word_tags(made(case).docx)) == sorted(expected)


@every_case
def test_pdf_has_a_field_for_every_field(case: Case) -> None:
    expected = {
        field.id: sorted(option.value for option in field.options)
        if isinstance(field, Choice)
        else []
        for field in fields(case)
    }
    found = pdf_fields(made(case).pdf)
    assert found.keys() == expected.keys()
    groups = {name: states for name, states in expected.items() if states}
    assert {name: found[name] for name in groups} == groups


@every_case
def test_a_screen_reader_meets_the_fields_in_the_order_of_the_document(
    case: Case,
) -> None:
    found = pdf_field_order(made(case).pdf)
    assert found == [field.id for field in fields(case)]


@every_case
def test_fields_lie_in_the_pdf_where_the_stamp_says(case: Case) -> None:
    found = pdf_widgets(made(case).pdf)
    for spot in places(made(case).layout):
        box = spot.box
        said = box.page, box.x, box.y, box.width, box.height
        found.remove(next(one for one in found if _near(said, one)))
    assert found == []


def _near(one: Sequence[float], other: Sequence[float]) -> bool:
    return all(abs(a - b) < 0.06 for a, b in zip(one, other, strict=True))


@every_case
def test_all_of_it_has_room(case: Case) -> None:
    assert made(case).layout.overflows == ()


@pytest.mark.parametrize("case", WORKBOOKS, ids=str)
def test_both_say_the_same_words_in_the_same_order(case: Case) -> None:
    assert word_text(made(case).docx) == pdf_text(made(case).pdf)
