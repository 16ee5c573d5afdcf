"""Each form keeps to its pages, in every sector: a longer sentence shows here first."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from lobprint.compose import Request, compose, environment
from lobprint.compose.environment import TemplateEnvironment
from lobprint.content import Library, load_content
from lobprint.content.model import SECTORS, Instrument, SectorId
from lobprint.layout import lay_out

ROOT = Path(__file__).parents[2]
LEFT_OUT = {
    ("oudergesprek", "hbo"),
    ("ouderavond", "hbo"),
    ("thuisopdracht", "hbo"),
    ("klopt-dit", "hbo"),
}
"""Forms that a sector leaves out."""
MOST_PAGES = {
    "teamwerkboek": 32,
    "gesprekswerkboek": 24,
    "posters": 5,
    "verdieping": 34,
    "regio": 6,
}
"""Nobody prints 150 pages for a meeting."""


def files(folder: str, ending: str) -> dict[str, bytes]:
    paths = sorted((ROOT / folder).rglob(f"*{ending}"))
    return {str(path.relative_to(ROOT)): path.read_bytes() for path in paths}


@cache
def library() -> Library:
    return load_content(files("content", ".yaml"))


@cache
def templates() -> TemplateEnvironment:
    return environment(files("templates", ".xml"))


FORMS = sorted(library().instruments.values(), key=lambda form: form.id)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_every_form_says_how_many_pages_it_has(form: Instrument) -> None:
    file = f"content/instrumenten/{form.id}.yaml"
    assert form.bladzijden, f"Add 'bladzijden: 1' (or more) to {file}."


@pytest.mark.parametrize(
    ("form", "sector"),
    [(form, sector) for form in FORMS for sector in form.sectoren],
    ids=lambda value: getattr(value, "id", value),
)
def test_a_form_alone_keeps_to_its_pages(sector: SectorId, form: Instrument) -> None:
    document = compose(library(), templates(), Request(sector=sector, form=form.id))
    pages = len(lay_out(document).pages)
    assert pages == form.bladzijden, (
        f"Shorten '{form.id}' for {sector}, or say 'bladzijden: {pages}' in its file."
    )


def test_a_sector_leaves_out_what_does_not_belong_there() -> None:
    forms = library().instruments.values()
    left_out = {(f.id, s) for f in forms for s in SECTORS if s not in f.sectoren}
    assert left_out == LEFT_OUT, (
        "A form for some sectors alone stands in LEFT_OUT of this file."
    )


@pytest.mark.parametrize("sector", SECTORS)
def test_the_workbook_has_all_forms_in_order(sector: SectorId) -> None:
    document = compose(library(), templates(), Request(sector=sector))
    groups = library().werkboeken["teamwerkboek"].groepen
    forms = [form for group in groups for form in group.formulieren]
    assert [part.id for part in document.parts] == forms


@pytest.mark.parametrize("sector", SECTORS)
@pytest.mark.parametrize(("workbook", "most"), MOST_PAGES.items())
def test_a_workbook_has_a_sensible_length(
    sector: SectorId, workbook: str, most: int
) -> None:
    request = Request(sector=sector, workbook=workbook)
    pages = len(lay_out(compose(library(), templates(), request)).pages)
    assert pages <= most, f"Is {pages} right? Then say so in MOST_PAGES of this file."


@pytest.mark.parametrize("sector", SECTORS)
def test_what_a_learner_takes_along_starts_on_a_right_hand_page(
    sector: SectorId,
) -> None:
    document = compose(library(), templates(), Request(sector=sector))
    starts = lay_out(document).starts
    for form in ("loopbaangesprek-lerende", "trialoog", "lerendencanvas", "kaartjes"):
        assert starts[form] % 2 == 1, form
