"""An hbo school speaks of professional identity in five words, or of the five
loopbaancompetenties as vo and mbo do; never of both, and the same on every sheet."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import pytest
from ours import material
from test_source_counts import COMPETENCES

from lobprint.compose.compose import Request, compose
from lobprint.content import school_of
from lobprint.content.model import SECTORS, SectorId
from lobprint.content.voices import VOICES, voice_of

IDENTITY = {
    "Vak": "Wie ben ik als professional?",
    "Waarden": "Waar sta ik voor?",
    "Spiegel": "Hoe zien anderen mij?",
    "Omgeving": "Waar kom ik tot mijn recht?",
    "Bijdrage": "Wat wil ik bijdragen?",
}
QUESTIONS = {name: question for name, (question, _) in COMPETENCES.items()}
NAMED = {
    "kaartjes": True,
    "zelfscan": True,
    "loopbaangesprek-begeleider": False,
}
"""The sheets that name all five; with their questions, or in questions of their own."""
SWITCHED = {"naam": "Hogeschool De Es", "loopbaancompetenties": "ja"}


@cache
def text_of(form: str, sector: SectorId, switched: bool = False) -> str:
    """All that a form says: each text of its blocks, with spaces as they are typed."""
    school = school_of({**SWITCHED, "naam": "De Es"}) if switched else None
    request = Request(sector, school, form=form)
    made = compose(material().library, material().templates, request)
    return repr(made.parts).replace("\\xa0", " ").replace("\xa0", " ")


def names_in(text: str, words: dict[str, str]) -> set[str]:
    """Those of `words` that stand in `text` as a name."""
    return {word for word in words if re.search(rf"\b{word}\b", text)}


@pytest.mark.parametrize("form", NAMED)
@pytest.mark.parametrize("switched", [False, True])
def test_a_sheet_in_the_hbo_has_one_set_whole(form: str, switched: bool) -> None:
    text = text_of(form, "hbo", switched)
    mine, other = (QUESTIONS, IDENTITY) if switched else (IDENTITY, QUESTIONS)
    assert names_in(text, mine) == set(mine)
    assert names_in(text, other) == set()
    if NAMED[form]:
        assert [one for one in mine.values() if one not in text] == []


LEARNERS = ("lerende", "begeleider", "ouders")


@pytest.mark.parametrize("switched", [False, True])
def test_no_sheet_of_a_conversation_mixes_the_two(switched: bool) -> None:
    other = IDENTITY if switched else QUESTIONS
    theirs = set(other.values()) - set((QUESTIONS if switched else IDENTITY).values())
    for form in material().library.forms():
        if form.groep in LEARNERS and "hbo" in form.sectoren:
            text = text_of(form.id, "hbo", switched)
            assert names_in(text, other) == set(), form.id
            assert [one for one in theirs if one in text] == [], form.id


@pytest.mark.parametrize("sector", ["vo", "mbo"])
@pytest.mark.parametrize("form", NAMED)
def test_vo_and_mbo_have_the_competences_whatever_a_school_says(
    form: str, sector: SectorId
) -> None:
    assert names_in(text_of(form, sector), QUESTIONS) == set(QUESTIONS)
    assert text_of(form, sector, True) == text_of(form, sector)


def test_the_canvas_of_the_hbo_has_the_five_words_and_questions() -> None:
    text = text_of("lerendencanvas", "hbo")
    assert names_in(text, IDENTITY) == set(IDENTITY)
    assert [one for one in IDENTITY.values() if one not in text] == []
    assert "Dit kan ik" in text_of("lerendencanvas", "hbo", True)


def test_a_loose_sheet_says_where_its_five_come_from() -> None:
    resolved: dict[Any, str] = {}
    for switched in (False, True):
        text = text_of("kaartjes", "hbo", switched)
        resolved[switched] = text
    assert "de vijf loopbaancompetenties" in resolved[True]
    assert "Eigen ontwerp, bij uitgangspunt 1" in resolved[False]
    assert "loopbaancompetenties" not in resolved[False]


def test_every_sector_has_a_voice_and_only_the_hbo_has_two() -> None:
    count = [sum(voice.sector == sector for voice in VOICES) for sector in SECTORS]
    assert count == [1, 1, 2]
    assert voice_of("hbo") != voice_of("hbo", school_of(SWITCHED))
