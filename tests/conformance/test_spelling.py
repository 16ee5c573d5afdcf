"""Every Dutch word stands in a dictionary, or in our list of the field."""

from __future__ import annotations

import pytest

from conformance.dutch import (
    misspelled,
    own_words,
    words_for_users,
    words_of_content,
    words_of_templates,
)

pytestmark = pytest.mark.conformance


def test_content_is_spelled_right() -> None:
    told = {file: misspelled(words) for file, words in words_of_content().items()}
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


def test_the_list_of_the_field_is_sorted() -> None:
    assert own_words() == sorted(set(own_words()))
