"""The rehearsal does what a page does, and does it twice alike."""

from __future__ import annotations

import pickle
from functools import cache
from importlib import import_module

import pytest
from ours import library

from lobprint.site.inside.rehearsal import RARE, rehearse


@cache
def rehearsed() -> list[tuple[str, str]]:
    return rehearse()


@pytest.mark.parametrize("name", RARE)
def test_what_only_some_schools_need_exists(name: str) -> None:
    assert import_module(name)


def test_it_makes_every_workbook_and_every_kind_of_file() -> None:
    names = [name for name, _ in rehearsed()]
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
    assert rehearse(pickle.loads(pickle.dumps(library()))) == rehearsed()  # noqa: S301
