"""The examples that come with lobprint: right, whole, and on their lines."""

from __future__ import annotations

from functools import cache

import pytest

import lobprint
from lobprint.compose import Request, compose, environment
from lobprint.content import Library, load_content
from lobprint.content.model import SECTORS, SectorId
from lobprint.document import Choice, Document, state_of
from lobprint.project import built_in


@cache
def library() -> Library:
    return load_content(built_in().content)


@cache
def example(form: str, sector: SectorId) -> Document:
    templates = environment(built_in().templates)
    return compose(library(), templates, Request(sector, form=form, example=True))


FORMS = sorted(library().voorbeelden)


@pytest.mark.parametrize("sector", SECTORS)
@pytest.mark.parametrize("form", FORMS)
def test_every_question_with_answers_to_choose_from_is_answered(
    form: str, sector: SectorId
) -> None:
    made = example(form, sector)
    asked = [one.id for one in made.fields() if isinstance(one.field, Choice)]
    assert set(asked) <= state_of(made).keys()


@pytest.mark.parametrize("sector", SECTORS)
def test_the_workbook_of_examples_fits_its_lines(sector: SectorId) -> None:
    made = lobprint.make(sector=sector, voorbeeld=True)
    assert [file.name for file in made.files] == [
        f"voorbeeld-{sector}.docx",
        f"voorbeeld-{sector}.pdf",
    ]
    assert made.warnings == ()


def test_every_example_stands_in_the_workbook_of_examples() -> None:
    book = library().werkboeken["voorbeeld"]
    assert book.ingevuld
    placed = {form for group in book.groepen for form in group.formulieren}
    assert set(FORMS) <= placed
