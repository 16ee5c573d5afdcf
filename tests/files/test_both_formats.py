"""Word and PDF say the same, in the same order, and ask for the same."""

from __future__ import annotations

import pytest

from files.fields import document_fields
from files.made import CASES, WORKBOOKS, Case, made
from files.reading import pdf_fields, pdf_text, word_tags, word_text
from lobprint.document import Choice


@pytest.mark.parametrize("case", CASES, ids=str)
def test_word_has_a_control_for_every_field(case: Case) -> None:
    expected: list[str] = []
    for field in document_fields(made(case).document):
        if isinstance(field, Choice):
            expected.extend(field.option_id(option) for option in field.options)
        else:
            expected.append(field.id)
    assert sorted(word_tags(made(case).docx)) == sorted(expected)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_pdf_has_a_field_for_every_field(case: Case) -> None:
    expected = {
        field.id: sorted(option.value for option in field.options)
        if isinstance(field, Choice)
        else []
        for field in document_fields(made(case).document)
    }
    found = pdf_fields(made(case).pdf)
    assert found.keys() == expected.keys()
    groups = {name: states for name, states in expected.items() if states}
    assert {name: found[name] for name in groups} == groups


@pytest.mark.parametrize("case", WORKBOOKS, ids=str)
def test_both_say_the_same_words_in_the_same_order(case: Case) -> None:
    assert word_text(made(case).docx) == pdf_text(made(case).pdf)
