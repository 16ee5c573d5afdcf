"""The examples that come with lobprint: right, whole, and on their lines."""

from __future__ import annotations

from functools import cache

import pytest
from ours import library, templates

import lobprint
from lobprint.compose import Request, compose
from lobprint.content.model import SECTORS, School, SectorId
from lobprint.document import Choice, Document, state_of


@cache
def example(form: str, sector: SectorId) -> Document:
    return compose(library(), templates(), Request(sector, form=form, example=True))


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


@pytest.mark.parametrize("competences", [False, True])
def test_a_learner_of_the_hbo_circles_one_question_in_either_set(
    competences: bool,
) -> None:
    school = School("Hogeschool De Linde", loopbaancompetenties=competences)
    request = Request("hbo", school, form="dossierblad", example=True)
    made = compose(library(), templates(), request)
    asked = {one.id: one.field for one in made.fields() if ".vraag." in one.id}
    chosen = [name for name in asked if state_of(made).get(name) is True]
    question = "motieven" if competences else "waarden"
    assert chosen == [f"dossierblad.vraag.{question}"]


def test_the_decisions_follow_from_what_the_team_saw() -> None:
    """The score is that of the level that most chose; each action was proposed."""
    scores = state_of(example("zelfevaluatie", "mbo"))
    decided = state_of(example("besluiten", "mbo"))
    for step in "12345":
        counts = {
            level: int(str(scores[f"zelfevaluatie.{step}.aantal.{level}"]))
            for level in ("minimaal", "basis", "geintegreerd")
        }
        assert sum(counts.values()) == 7
        assert decided[f"besluiten.{step}.niveau"] == max(
            counts, key=counts.__getitem__
        )
    assert decided["besluiten.aanwezig"] == "7 van de 9"


def test_every_example_stands_in_the_workbook_of_examples() -> None:
    book = library().werkboeken["voorbeeld"]
    assert book.ingevuld
    placed = {form for group in book.groepen for form in group.formulieren}
    assert set(FORMS) <= placed
