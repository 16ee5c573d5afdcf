"""Printed on both sides, nobody finds somebody else's sheet on the back of theirs."""

from __future__ import annotations

from itertools import pairwise

import pytest
from ours import library, templates

import lobprint
from lobprint.compose import Request, compose
from lobprint.content.model import SECTORS, SectorId
from lobprint.document import Document
from lobprint.layout import lay_out
from lobprint.page.items import Layout
from lobprint.word.sections import plan

BOUND = ("teamwerkboek", "gesprekswerkboek")
HANG_OR_ARE_CUT = {"uitgangspunten", "reflectiecanvas", "kaartjes", "gesprekskaarten"}
MOST_EMPTY = {"teamwerkboek": 6, "gesprekswerkboek": 5}
"""Backs of what hangs or is cut, and of who has an odd number of pages."""


def made(workbook: str, sector: SectorId) -> tuple[Document, Layout]:
    document = compose(library(), templates(), Request(sector, workbook=workbook))
    return document, lay_out(document)


def leaves(layout: Layout) -> list[tuple[str, ...]]:
    """What stands on each leaf: the ids of one form or two."""
    filled = [page.part if page.placed else "" for page in layout.pages]
    pairs = [filled[at : at + 2] for at in range(0, len(filled), 2)]
    return [tuple(form for form in pair if form) for pair in pairs]


@pytest.mark.parametrize("sector", SECTORS)
@pytest.mark.parametrize("workbook", BOUND)
def test_a_leaf_is_for_one_reader(workbook: str, sector: SectorId) -> None:
    forms = library().instruments
    for leaf in leaves(made(workbook, sector)[1]):
        assert len({forms[form].groep for form in leaf}) == 1, leaf
        assert len({forms[form].vertrouwelijk for form in leaf}) == 1, leaf


@pytest.mark.parametrize("sector", SECTORS)
@pytest.mark.parametrize("workbook", BOUND)
def test_what_hangs_or_is_cut_has_an_empty_back(
    workbook: str, sector: SectorId
) -> None:
    for leaf in leaves(made(workbook, sector)[1]):
        assert len(leaf) == 1 or not HANG_OR_ARE_CUT & set(leaf), leaf


@pytest.mark.parametrize("sector", SECTORS)
@pytest.mark.parametrize("workbook", BOUND)
def test_few_pages_stay_empty(workbook: str, sector: SectorId) -> None:
    empty = [page for page in made(workbook, sector)[1].pages if not page.placed]
    assert len(empty) <= MOST_EMPTY[workbook]


@pytest.mark.parametrize("sector", SECTORS)
@pytest.mark.parametrize("workbook", BOUND)
def test_word_opens_a_leaf_wherever_print_leaves_one_empty(
    workbook: str, sector: SectorId
) -> None:
    document, layout = made(workbook, sector)
    pages = [page.part if page.placed else "" for page in layout.pages]
    after = {part for empty, part in pairwise(pages) if not empty}
    odd = {one.part.id for one in plan(document) if one.start == "oddPage"}
    assert after <= odd


def test_a_private_sheet_in_a_workbook_of_ones_own_has_a_leaf_to_itself() -> None:
    book = b"""\
id: mijn
titel: Mijn boek
groepen:
  - id: alles
    formulieren: [gespreksverslag, zelfscan, dossierblad]
"""
    files = {"content/werkboeken/mijn.yaml": book}
    (pdf,) = lobprint.make(
        sector="mbo", workbook="mijn", formats="pdf", files=files
    ).files
    assert pdf.pages == 5
