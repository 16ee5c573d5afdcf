"""What the press knows beside a file that lost its stamp."""

from __future__ import annotations

from itertools import islice
from typing import Any

import ours
import pytest

import lobprint
from lobprint.brand import make_brand
from lobprint.content.model import School
from lobprint.errors import ContentError, Problem
from lobprint.press.build import Material
from lobprint.press.forms import PressForms
from lobprint.press.publisher import NOBODY, Publisher
from lobprint.reading import read_file
from lobprint.stamp import Stamp

WRONG = Problem("zo niet")


@pytest.fixture(scope="module")
def material() -> Material:
    return ours.material()


def known(
    material: Material, school: School | None = None, stamp: Stamp | None = None
) -> PressForms:
    publisher = Publisher(school, make_brand()) if school else NOBODY
    return PressForms(lambda: (material, publisher), lambda _: stamp)


def stamp_of(school: str | None = None, **about: Any) -> Stamp:
    """That of a Word file, as it comes back."""
    (made,) = lobprint.make(school, formats="docx", **about).files
    stamp = read_file(made.name, made.data, PressForms(broken, lambda _: None)).stamp
    assert stamp
    return stamp


def broken() -> tuple[Material, Publisher]:
    raise ContentError(WRONG)


@pytest.mark.parametrize(
    "about",
    [
        {"forms": "zelfevaluatie", "sector": "mbo"},
        {"forms": "zelfscan", "sector": "hbo", "taal": "en"},
        {"workbook": "gesprekswerkboek", "sector": "vo"},
    ],
)
def test_a_document_is_known_by_its_stamp(
    material: Material, about: dict[str, str]
) -> None:
    stamp = stamp_of(**about)
    written = known(material).like(stamp)
    assert written
    assert written.stamp == stamp
    assert written.story.lines


def test_that_of_another_school_or_of_other_content_is_not_known(
    material: Material,
) -> None:
    stamp = stamp_of("De Es", forms="zelfevaluatie", sector="vo")
    assert known(material).like(stamp) is None
    assert known(material, School(naam="De Es", sector="vo")).like(stamp)


def test_the_school_s_own_sector_comes_first_and_alone(material: Material) -> None:
    forms = known(material, School(naam="De Es", sector="hbo"))
    first = list(islice(forms.written(), 3))
    assert {one.stamp.sector for one in first} == {"hbo"}
    assert {one.stamp.language for one in first} == {"nl-NL"}


def test_a_build_is_known_that_was_read_before(material: Material) -> None:
    stamp = stamp_of(forms="zelfevaluatie", sector="mbo")
    assert known(material, stamp=stamp).of_build(stamp.build) == stamp


def test_a_build_is_known_that_is_made_now(material: Material) -> None:
    school = School(naam="De Es", sector="hbo")
    first = next(known(material, school).written()).stamp
    assert known(material, school).of_build(first.build) == first
    assert known(material).of_build("") is None


def test_content_that_is_wrong_is_told_and_no_reason_not_to_read() -> None:
    forms = PressForms(broken, lambda _: None)
    assert list(forms.written()) == []
    assert forms.of_build("AAAAAAAA") is None
    assert forms.problems == (WRONG,)
