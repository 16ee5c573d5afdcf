"""A sheet has one name: in the contents, at its foot, and in or above its heading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from ours import library, templates

from lobprint.blocks.form_intro import FormIntro
from lobprint.blocks.headings import Heading
from lobprint.blocks.page_break import PageBreak
from lobprint.compose import Request, compose, workbook_sectors
from lobprint.content.model import SECTORS, SectorId
from lobprint.document import Document, Part

BOOKS = [
    (sector, book)
    for book in sorted(library().werkboeken)
    for sector in workbook_sectors(library(), book)
]
FORMS = [
    (s, form.id) for s in SECTORS for form in library().forms() if s in form.sectoren
]
HANGS = ("poster-uitgangspunten", "poster-stappenplan")
"""On a wall nothing but its own heading says what it is."""


def book(sector: SectorId, workbook: str) -> Document:
    return compose(library(), templates(), Request(sector, workbook=workbook))


def form(sector: SectorId, name: str) -> Part:
    (part,) = compose(library(), templates(), Request(sector, form=name)).parts
    return part


def headings(part: Part) -> Iterator[tuple[str, str]]:
    """What stands above the page, and its heading."""
    for block in part.blocks:
        if isinstance(block, FormIntro):
            yield block.audience, block.title
        elif isinstance(block, Heading) and block.level == 1:
            yield "", "".join(run.text for run in block.text)  # type: ignore[union-attr]


@pytest.mark.parametrize(("sector", "name"), FORMS)
def test_the_heading_is_the_name_or_has_it_above(sector: SectorId, name: str) -> None:
    part = form(sector, name)
    for above, heading in headings(part) if name not in HANGS else ():
        assert heading == part.title or above.endswith(f" · {part.title}")


@pytest.mark.parametrize(("sector", "name"), FORMS)
def test_each_page_has_the_name_at_its_foot(sector: SectorId, name: str) -> None:
    part = form(sector, name)
    feet = [block.footer for block in part.blocks if isinstance(block, PageBreak)]
    for foot in filter(None, [part.footer, *feet]):
        begin, _, more = foot.partition(part.title)
        assert (begin, more[:2]) in (("", ""), ("", ", "))
        assert part.title.split()[0] not in more


@pytest.mark.parametrize(("sector", "workbook"), BOOKS)
def test_the_contents_have_every_sheet_by_its_name(
    sector: SectorId, workbook: str
) -> None:
    document = book(sector, workbook)
    rows = [row for group in document.contents() for row in group.entries]
    sheets = [part for part in document.parts if part.listed]
    assert [row.title for row in rows] == [part.title for part in sheets]


@pytest.mark.parametrize("sector", SECTORS)
def test_no_two_sheets_are_called_alike(sector: SectorId) -> None:
    parts = [form(sector, name) for where, name in FORMS if where == sector]
    names = Counter(part.title for part in parts)
    names.update(
        heading
        for part in parts
        for _, heading in dict.fromkeys(headings(part))
        if heading != part.title and part.id not in HANGS
    )
    assert [name for name, times in names.items() if times > 1] == []
