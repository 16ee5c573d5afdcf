"""What is made anew: only the files in which something else is to be seen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lobprint.brand import make_brand
from lobprint.content.model import School
from lobprint.errors import ContentError
from lobprint.press.order import Order
from lobprint.press.publisher import Publisher
from lobprint.press.watch.rebuild import Kept, rebuild
from lobprint.project import Project, Sources, open_project

LINDE = Publisher(School(naam="ROC De Linde"), make_brand())
FORM = "content/instrumenten/trialoog.yaml"
TEMPLATE = "templates/formulieren/checklist.xml"


@pytest.fixture(scope="module")
def project() -> Project:
    return open_project()


@pytest.fixture
def order() -> Order:
    return Order(LINDE, ("mbo",), ("trialoog", "checklist"), ("docx", "pdf"))


@pytest.fixture
def kept(project: Project, order: Order) -> Kept:
    """What is kept of a first build."""
    return rebuild(None, project, order).kept


def changed(project: Project, file: str, old: str, new: str) -> Project:
    """`project` with other words in one of its files."""
    content, templates = (
        dict(project.built_in.content),
        dict(project.built_in.templates),
    )
    files = content if file in content else templates
    text = files[file].decode()
    assert old in text
    files[file] = text.replace(old, new).encode()
    return replace(project, built_in=Sources(content, templates))


def names(project: Project, order: Order, before: Kept | None) -> list[str]:
    return list(rebuild(before, project, order).made)


TRIALOOG = ["roc-de-linde/trialoog-mbo.docx", "roc-de-linde/trialoog-mbo.pdf"]
CHECKLIST = [name.replace("trialoog", "checklist") for name in TRIALOOG]
ALL = [*TRIALOOG, *CHECKLIST]


def test_the_first_time_all_is_made(project: Project, order: Order) -> None:
    assert names(project, order, None) == ALL


def test_when_nothing_changed_nothing_is_made(
    project: Project, order: Order, kept: Kept
) -> None:
    again = rebuild(kept, replace(project), replace(order))
    assert not again.made
    assert again.kept.files == kept.files


def test_another_sentence_touches_its_own_form_alone(
    project: Project, order: Order, kept: Kept
) -> None:
    other = changed(project, FORM, "titel: Trialoog", "titel: Gesprek met z’n drieën")
    assert names(other, order, kept) == TRIALOOG


def test_a_form_that_nobody_asked_for_touches_nothing(
    project: Project, order: Order, kept: Kept
) -> None:
    file = "content/instrumenten/visie.yaml"
    other = changed(project, file, "titel: ", "titel: Onze ")
    again = rebuild(kept, other, order)
    assert not again.made
    assert again.kept.work.material.library != kept.work.material.library


def test_another_school_touches_all_but_reads_no_content(
    project: Project, order: Order, kept: Kept
) -> None:
    publisher = Publisher(School(naam="ROC De Beuk"), LINDE.brand)
    again = rebuild(kept, replace(project), replace(order, publisher=publisher))
    assert list(again.made) == [name.replace("linde", "beuk") for name in ALL]
    assert again.kept.work.material is kept.work.material


def test_a_team_that_no_form_shows_touches_nothing(
    project: Project, order: Order, kept: Kept
) -> None:
    publisher = Publisher(School(naam="ROC De Linde", team="Zorg"), LINDE.brand)
    assert names(project, replace(order, publisher=publisher), kept) == []


def test_another_colour_touches_all(project: Project, order: Order, kept: Kept) -> None:
    publisher = replace(LINDE, brand=make_brand("AA0000"))
    assert names(project, replace(order, publisher=publisher), kept) == ALL


def test_templates_stay_compiled_when_only_content_changed(
    project: Project, order: Order, kept: Kept
) -> None:
    other = changed(project, FORM, "titel: Trialoog", "titel: Gesprek")
    assert rebuild(kept, other, order).kept.work.material.templates is (
        kept.work.material.templates
    )


def test_another_template_touches_its_forms(
    project: Project, order: Order, kept: Kept
) -> None:
    other = changed(project, TEMPLATE, "</part>", "<p>Tot slot.</p></part>")
    assert names(other, order, kept) == CHECKLIST


def test_a_file_that_is_gone_is_made_again(
    project: Project, order: Order, kept: Kept
) -> None:
    before = kept.without(TRIALOOG[1:])
    assert names(project, order, before) == TRIALOOG


def test_what_is_made_is_what_a_first_build_makes(
    project: Project, order: Order, kept: Kept
) -> None:
    other = changed(project, FORM, "titel: Trialoog", "titel: Gesprek")
    anew = rebuild(None, other, order).made
    made = rebuild(kept, other, order).made
    assert made == {place: anew[place] for place in TRIALOOG}


def test_a_fault_is_raised_and_what_was_kept_is_as_it_was(
    project: Project, order: Order, kept: Kept
) -> None:
    broken = changed(project, FORM, "titel: Trialoog", "titl: Trialoog")
    with pytest.raises(ContentError, match="onbekende sleutel 'titl'"):
        rebuild(kept, broken, order)
    assert rebuild(kept, project, order).made == {}


def test_how_files_fell_is_kept_also_when_they_are_not_made_again(
    project: Project, order: Order
) -> None:
    first = rebuild(None, project, order)
    again = rebuild(first.kept, project, order)
    assert not again.made
    assert again.kept.fits == {at: made.fit for at, made in first.made.items()}
    assert again.kept.fits[TRIALOOG[1]].pages == {"trialoog": 1}
