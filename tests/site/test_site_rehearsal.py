"""The rehearsal does what a page does, and does it twice alike."""

from __future__ import annotations

import pickle
from importlib import import_module

import pytest
from ours import library

from lobprint.site.inside.rehearsal import RARE, Page, rehearse


@pytest.mark.parametrize("name", RARE)
def test_what_only_some_schools_need_exists(name: str) -> None:
    assert import_module(name)


def test_it_makes_every_workbook_and_every_kind_of_file() -> None:
    names = [name for name, _ in rehearse()]
    books = ("werkboek", "gesprekswerkboek", "posters")
    expected = {
        f"{book}-{sector}.{kind}"
        for book in books
        for sector in ("vo", "mbo", "hbo")
        for kind in ("docx", "pdf")
    }
    assert expected <= set(names)
    assert "zelfscan-mbo-lerenden.pdf" in names
    assert "overzicht.csv" in names
    assert sum(name == "checklist-mbo.docx" for name in names) >= 8


def test_content_that_was_kept_gives_the_same_files() -> None:
    kept = pickle.loads(pickle.dumps(library()))  # noqa: S301 - our own
    assert kept == library()
    read, given = Page(None), Page(kept)
    for page in (read, given):
        assert page.made(*page.order())
        assert page.made(*page.order("vo", formulieren=["zelfscan"]))
    assert read.told == given.told
