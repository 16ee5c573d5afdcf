"""Forms ask for no more about a learner than a talk needs."""

from __future__ import annotations

from functools import cache

import pytest
from ours import library, templates

from lobprint.compose import Request, compose
from lobprint.document import Date, Document, Field
from lobprint.layout import lay_out
from lobprint.page.items import Widget

ABOUT_A_LEARNER = (
    "loopbaangesprek-begeleider",
    "loopbaangesprek-lerende",
    "gespreksverslag",
    "trialoog-voorbereiding",
    "trialoog",
    "lerendencanvas",
    "zelfscan",
    "stage-kiezen",
    "ervaring-vooraf",
    "stage-halverwege",
    "oudergesprek",
    "thuisopdracht",
    "klopt-dit",
    "dossierblad",
    "kansrijk-kiezen",
    "overdracht",
    "dossier-overzicht",
)
"""Forms with a place for a name. A form that isn't here has none."""


@cache
def document(form: str) -> Document:
    return compose(library(), templates(), Request("mbo", form=form))


@cache
def fields(form: str) -> list[Field]:
    placed = [each for page in lay_out(document(form)).pages for each in page.placed]
    items = [item for each in placed for item in each.slab.items]
    return [item.field for item in items if isinstance(item, Widget)]


OTHERS = [form.id for form in library().forms() if form.id not in ABOUT_A_LEARNER]


@pytest.mark.parametrize("form", OTHERS)
def test_other_forms_have_no_place_for_the_name_of_a_learner(form: str) -> None:
    ids = [field.id for field in fields(form)]
    asked = [name for name in ids if "lerende" in name or "naam" in name]
    assert not asked, f"Is '{form}' about a learner? Then name it in ABOUT_A_LEARNER."
    assert "initialen" not in str(document(form).parts).lower()


@pytest.mark.parametrize("form", ABOUT_A_LEARNER)
def test_forms_about_a_learner_ask_for_a_first_name_or_initials(form: str) -> None:
    names = [field.name.lower() for field in fields(form)]
    assert any("voornaam of initialen" in name for name in names)


@pytest.mark.parametrize("form", ABOUT_A_LEARNER)
def test_forms_about_a_learner_say_until_when_they_are_kept(form: str) -> None:
    dates = [field.id for field in fields(form) if isinstance(field, Date)]
    assert any(name.endswith(".tot") for name in dates)


@pytest.mark.parametrize(
    "form",
    [
        "loopbaangesprek-begeleider",
        "gespreksverslag",
        "trialoog-voorbereiding",
        "trialoog",
        "oudergesprek",
        "overdracht",
    ],
)
def test_forms_about_a_talk_warn_against_bsn_and_health(form: str) -> None:
    said = str(document(form).parts)
    assert "Geen BSN" in said
    assert "gezondheid" in said
