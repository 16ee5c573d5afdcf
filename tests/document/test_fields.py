"""Field ids: names that Word, PDF and people can all keep."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lobprint.document import Check, Choice, Option, Text
from lobprint.document.fields import FIELD_LENGTH, ID_PATTERN


@pytest.mark.parametrize("field_id", ["a", "checklist.1.1.antwoord", "a-b.c1", "1"])
def test_plain_ids_are_taken(field_id: str) -> None:
    assert Text(field_id, "naam").id == field_id


@pytest.mark.parametrize("field_id", ["", "A", "a_b", "a..b", ".a", "a.", "é", "a b"])
def test_other_ids_are_refused_in_dutch(field_id: str) -> None:
    with pytest.raises(ValueError, match="mag alleen kleine letters, cijfers, punten"):
        Check(field_id, "naam")


def test_an_id_that_word_can_not_keep_is_refused() -> None:
    with pytest.raises(ValueError, match="is 65 tekens lang; hoogstens 64 kan"):
        Text("a" * 65, "naam")


def test_an_option_counts_in_the_length_of_its_choice() -> None:
    with pytest.raises(ValueError, match="hoogstens 64 kan"):
        Choice("a" * 55, "naam", (Option("geintegreerd", "geïntegreerd"),))


@given(st.from_regex(ID_PATTERN, fullmatch=True))
def test_every_short_id_of_the_pattern_is_taken(field_id: str) -> None:
    assert Text(field_id[:FIELD_LENGTH].rstrip(".-"), "naam").name == "naam"
