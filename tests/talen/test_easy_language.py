"""Easy language (`--taal eenvoudig`): short sentences, large type, choose and stick."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from english import library, texts
from vocabularies import VOCABULARIES

from lobprint import make
from lobprint.compose import Request, compose
from lobprint.content import school_of
from lobprint.content.model import SectorId
from lobprint.errors import UsageError
from lobprint.layout import lay_out
from lobprint.page.items import Glyphs, Layout
from lobprint.press.build import Material, load
from lobprint.project import open_project

FORMS = (
    "zelfscan",
    "ervaring-vooraf",
    "ervaring-achteraf",
    "loopbaangesprek-lerende",
    "oudergesprek",
    "kaartjes",
    "plaatjes",
)
SECTORS: tuple[SectorId, ...] = ("vo", "mbo")
NAME = "Stichting voor Beroepsonderwijs en Volwasseneneducatie Zuidoost-Nederland"
WORDS, LETTERS, SIZE = 7, 13, 12.0
"""The most words of a sentence and letters of a word; the least size, in pt."""
SMALLER = ("Eigen ontwerp", "Voor jou")
"""How what may be smaller begins: the source, and for whom it is."""
HARD = re.compile("reflectie|exploratie|omcirkel|competentie|gedurende|indien", re.I)
ASIDE = (".bron", ".naam", ".wie", ".titel", ".tijd")
"""Texts of a form itself that its sheet doesn't have, or that only a machine says."""
every_form = pytest.mark.parametrize("form", FORMS)


def said(form: str) -> Iterator[str]:
    """The sentences on its sheet."""
    found = texts(library("eenvoudig").instruments[form])
    for where, text in found.items():
        aside = where in ASIDE or where.split(":")[0].endswith((".naam", "bron"))
        yield from () if aside else re.split(r"(?<=[.?!:])\s+", text)


@cache
def material() -> Material:
    return load(open_project(), taal="eenvoudig")


def laid(form: str, sector: SectorId, words: dict[str, Any], name: str) -> Layout:
    school = school_of({"naam": name, "woorden": words}) if name else None
    request = Request(sector, school, form=form)
    made = material()
    return lay_out(compose(made.library, made.templates, request))


@every_form
def test_sentences_are_short_and_words_are_plain(form: str) -> None:
    sentences = list(said(form))
    assert sentences
    assert [one for one in sentences if len(one.split()) > WORDS] == []
    words = [word for one in sentences for word in re.findall(r"[^\W\d_]+", one)]
    assert [word for word in words if len(word) > LETTERS or HARD.search(word)] == []


@every_form
def test_a_line_asks_one_question(form: str) -> None:
    found = texts(library("eenvoudig").instruments[form]).values()
    assert [text for text in found if text.count("?") > 1] == []


@pytest.mark.parametrize("sector", SECTORS)
@every_form
def test_its_words_are_large(form: str, sector: SectorId) -> None:
    pages = laid(form, sector, {}, "").pages
    items = [
        item
        for page in pages
        for placed in page.placed
        for item in placed.slab.items
        if isinstance(item, Glyphs)
    ]
    small = {item.text for item in items if item.size < SIZE}
    assert {text for text in small if not text.startswith(SMALLER)} == set()


@pytest.mark.parametrize("sector", SECTORS)
@every_form
def test_it_is_one_page_in_the_words_of_any_school(form: str, sector: SectorId) -> None:
    for words in VOCABULARIES:
        made = laid(form, sector, words, NAME)
        assert (len(made.pages), list(made.overflows)) == (1, []), words


@pytest.mark.parametrize("sector", SECTORS)
def test_the_workbook_has_them_all(sector: SectorId) -> None:
    made = make(sector=sector, taal="eenvoudig", formats="pdf")
    assert [file.name for file in made.files] == [f"mijn-lob-eenvoudig-{sector}.pdf"]


def test_the_hbo_has_none_and_that_is_told() -> None:
    with pytest.raises(UsageError, match="hbo"):
        make(sector="hbo", taal="eenvoudig")
