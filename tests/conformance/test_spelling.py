"""Every word stands in a dictionary, or in our list of the field."""

from __future__ import annotations

import pytest

from conformance.dutch import (
    dictionary_of,
    misspelled,
    own_words,
    talen,
    words_for_users,
    words_of_content,
    words_of_templates,
)

pytestmark = pytest.mark.conformance


@pytest.mark.parametrize("taal", talen())
def test_content_is_spelled_right(taal: str) -> None:
    dictionary, files = dictionary_of(taal), words_of_content(taal)
    told = {file: misspelled(words, dictionary) for file, words in files.items()}
    assert {file: words for file, words in told.items() if words} == {}


def test_templates_are_spelled_right() -> None:
    told = {file: misspelled(words) for file, words in words_of_templates().items()}
    assert {file: words for file, words in told.items() if words} == {}


def test_manuals_examples_and_explanations_are_spelled_right() -> None:
    told = {file: misspelled(words) for file, words in words_for_users().items()}
    assert {file: words for file, words in told.items() if words} == {}


def test_a_slip_is_seen() -> None:
    assert misspelled({"begeleding", "LOB-viesie", "Kwaliteidt"}) == {
        "begeleding",
        "LOB-viesie",
        "Kwaliteidt",
    }


def test_a_slip_in_english_is_seen() -> None:
    slips = {"recieve", "organize-ing", "begeleiding"}
    assert misspelled(slips, "en_GB") >= {"recieve", "begeleiding"}


@pytest.mark.parametrize("dictionary", ["nl_NL", "en_GB"])
def test_the_list_of_the_field_is_sorted(dictionary: str) -> None:
    assert own_words(dictionary) == sorted(set(own_words(dictionary)))
