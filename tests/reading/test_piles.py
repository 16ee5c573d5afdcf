"""Whose pages are whose in a pile, by the order in which they lie."""

from __future__ import annotations

import pytest

from lobprint.reading.piles import Sheet, respondents


def runs(*pages: int, forms: dict[int, str] | None = None) -> list[list[int]]:
    """The pages of each respondent, of a pile in which they lie like that."""
    named = forms or {}
    pile = [Sheet(page, 0, frozenset([named.get(page, "zelf")])) for page in pages]
    return [[pile[at].page for at in run] for run in respondents(pile)]


@pytest.mark.parametrize(
    ("pile", "found"),
    [
        ((5, 5, 5), [[5], [5], [5]]),
        ((7, 8, 7, 8), [[7, 8], [7, 8]]),
        ((8, 7, 8, 7), [[8, 7], [8, 7]]),
        ((7, 8, 8, 7, 7, 8), [[7, 8], [8, 7], [7, 8]]),
        ((3, 1, 2), [[3, 1, 2]]),
    ],
)
def test_a_page_that_returns_begins_the_next(
    pile: tuple[int, ...], found: list[list[int]]
) -> None:
    assert runs(*pile) == found


def test_a_book_without_some_of_its_pages_keeps_its_own() -> None:
    assert runs(1, 2, 3, 4, 2, 3, 4, 1, 2, 3) == [[1, 2, 3, 4], [2, 3, 4], [1, 2, 3]]


def test_a_pile_that_was_sorted_by_page_stays_loose() -> None:
    assert runs(7, 7, 7, 8, 8, 8) == [[7], [7], [7], [8], [8], [8]]


def test_loose_forms_behind_each_other_are_nobodys_book() -> None:
    forms = {5: "checklist", 7: "zelf", 8: "zelf"}
    found = runs(5, 5, 5, 7, 8, 7, 8, 7, 8, forms=forms)
    assert found == [[5], [5], [5], [7, 8], [7, 8], [7, 8]]


def test_forms_on_one_page_belong_together() -> None:
    shared = ["a", "a", "a", *["b", "bc", "c"] * 2]
    pages = [3, 3, 3, 5, 6, 7, 5, 6, 7]
    pile = [
        Sheet(page, 0, frozenset(forms))
        for page, forms in zip(pages, shared, strict=True)
    ]
    assert respondents(pile) == [[0], [1], [2], [3, 4, 5], [6, 7, 8]]


def test_personal_copies_are_known_by_their_number() -> None:
    zelf = frozenset(["zelf"])
    pages = [(7, 2), (7, 1), (8, 1), (8, 2), (7, 1), (8, 1)]
    pile = [Sheet(page, copy, zelf) for page, copy in pages]
    assert respondents(pile) == [[0, 3], [1, 2], [4, 5]]
