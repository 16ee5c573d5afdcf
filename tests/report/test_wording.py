"""Counts in words: exact sentences, and for any counts nothing that isn't so."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lobprint.document import Inline, Span, plain_text
from lobprint.report.changed import since
from lobprint.report.numbers import WORDS, count, day, day_of, first, joined
from lobprint.report.wording import in_words

LEVELS = ("minimaal", "basis", "geïntegreerd")
COUNTS = st.lists(st.integers(0, 15), min_size=3, max_size=3)


def marked(text: Inline) -> str:
    """With stars around what is bold."""
    runs = [run for run in text if isinstance(run, Span)]
    return "".join(f"*{run.text}*" if run.strong else run.text for run in runs)


@pytest.mark.parametrize(
    ("counts", "people", "words"),
    [
        ((0, 4, 2), 6, "*Meest basis.* Twee kiezen geïntegreerd."),
        ((1, 4, 1), 6, "*Meest basis.* Eén kiest lager, één hoger."),
        ((4, 2, 0), 6, "*Meest minimaal.* Twee kiezen basis."),
        ((4, 1, 1), 6, "*Meest minimaal.* Twee kiezen hoger."),
        ((3, 0, 3), 6, "*Verdeeld.* De helft kiest minimaal, de helft geïntegreerd."),
        ((2, 2, 1), 6, "*Verdeeld.* Minimaal en basis even vaak. Eén liet dit leeg."),
        ((2, 2, 2), 6, "*Verdeeld.* Alle drie even vaak."),
        ((3, 2, 1), 6, "*Verdeeld.* Drie kiezen minimaal, twee basis."),
        (
            (2, 1, 1),
            4,
            "*Verdeeld.* Twee kiezen minimaal, één basis, één geïntegreerd.",
        ),
        ((0, 6, 0), 6, "*Eens.* Iedereen kiest basis."),
        ((0, 4, 0), 6, "*Eens.* Vier kiezen basis. Twee lieten dit leeg."),
        ((0, 1, 2), 8, "Twee kiezen geïntegreerd, één basis. Vijf lieten dit leeg."),
        ((0, 0, 2), 6, "Twee kiezen geïntegreerd. Vier lieten dit leeg."),
        ((0, 0, 1), 6, "Eén kiest geïntegreerd. Vijf lieten dit leeg."),
        ((0, 0, 0), 6, "Niemand antwoordde."),
        ((0, 20, 13), 33, "*Meest basis.* 13 kiezen geïntegreerd."),
    ],
)
def test_a_row_of_levels_in_words(
    counts: tuple[int, ...], people: int, words: str
) -> None:
    assert marked(in_words(LEVELS, counts, people)) == words


@pytest.mark.parametrize(
    ("now", "before", "people", "words"),
    [
        ((0, 4, 2), (1, 5, 1), 6, "*Bijna gelijk.* Meest basis."),
        ((1, 4, 1), (4, 2, 1), 6, "*Verschoven.* Van minimaal naar basis."),
        ((3, 0, 3), (4, 2, 1), 6, "*Uit elkaar.* Niemand kiest nog basis."),
        ((2, 2, 1), (2, 4, 0), 6, "*Bijna gelijk.* Eén liet dit nu leeg."),
        ((0, 6, 1), (2, 4, 1), 7, "*Dichter bij elkaar.* Zes kiezen basis."),
        ((0, 3, 3), (0, 6, 1), 6, "*Verschoven.* Geïntegreerd is vaker gekozen."),
        (
            (3, 1, 3),
            (1, 5, 1),
            7,
            "*Uit elkaar.* Drie kiezen minimaal, drie geïntegreerd.",
        ),
        ((2, 8, 4), (1, 4, 2), 14, "*Bijna gelijk.* Meest basis."),
        ((1, 5, 5), (3, 5, 0), 11, "*Verschoven.* Geïntegreerd is vaker gekozen."),
        (
            (2, 2, 3),
            (0, 4, 3),
            7,
            "*Uit elkaar.* Twee kiezen minimaal, drie geïntegreerd.",
        ),
        ((4, 1, 1), (6, 0, 0), 6, "*Verschoven.* Minimaal is minder vaak gekozen."),
        ((5, 0, 0), (4, 4, 0), 5, "*Verschoven.* Basis is minder vaak gekozen."),
        ((2, 7, 17), (0, 6, 20), 26, "*Bijna gelijk.* Meest geïntegreerd."),
        ((1, 1, 1), (8, 0, 0), 6, "Drie antwoordden nu, vorig jaar acht."),
        ((4, 0, 0), (3, 2, 1), 4, "Vier antwoordden nu, vorig jaar zes."),
        ((2, 3, 1), (1, 0, 0), 7, "Zes antwoordden nu, vorig jaar één."),
        ((0, 1, 0), (0, 6, 0), 6, "Eén antwoordde nu, vorig jaar zes."),
        ((0, 0, 0), (1, 4, 2), 6, "Niemand antwoordde."),
        ((1, 4, 1), (0, 0, 0), 6, "Vorig jaar antwoordde niemand."),
    ],
)
def test_what_differs_from_last_year(
    now: tuple[int, ...], before: tuple[int, ...], people: int, words: str
) -> None:
    assert marked(since(LEVELS, now, before, people)) == words


@given(COUNTS, st.integers(0, 9))
def test_any_counts_give_true_sentences(counts: list[int], empty: int) -> None:
    people = sum(counts) + empty
    text = plain_text(in_words(LEVELS, counts, people))
    check_sentences(text)
    sums = {sum(counts[a:b]) for a in range(3) for b in range(a + 1, 4)}
    assert numbers_in(text) <= {*sums, empty, 3}
    if empty and any(counts):
        assert text.endswith("leeg.")
    assert ("Iedereen" in text) == (max(counts) == people > 1)
    if "helft" in text:
        assert 2 * max(counts) == people


@given(COUNTS, COUNTS, st.integers(0, 9))
def test_any_two_years_give_true_sentences(
    now: list[int], before: list[int], empty: int
) -> None:
    text = plain_text(since(LEVELS, now, before, sum(now) + empty))
    check_sentences(text)
    assert numbers_in(text) <= {*now, empty, 3, sum(now), sum(before)}
    check_change(text, now, before)
    for place, level in enumerate(LEVELS):
        if f"nog {level}" in text:
            assert not now[place]
            assert before[place]


def check_change(text: str, now: list[int], before: list[int]) -> None:
    """More is more, less is less, and what is nearly equal is so for who answered."""
    kind, _, rest = text.partition(". ")
    for level, new, old in zip(LEVELS, now, before, strict=True):
        if level in rest.lower() and "vaker gekozen" in rest:
            assert new > old
        if level in rest.lower() and "minder vaak gekozen" in rest:
            assert new < old
        if kind == "Bijna gelijk":
            assert new * sum(before) - old * sum(now) < gain(now) * sum(before)
    if kind == "Uit elkaar":
        assert min(now[0], now[2]) - min(before[0], before[2]) >= gain(now)


def gain(counts: list[int]) -> int:
    """So many more are a change: two, and of many an eighth."""
    return max(2, -(-sum(counts) // 8))


def check_sentences(text: str) -> None:
    """Each ends in one stop and begins with a capital; nothing is divided."""
    assert "  " not in text
    assert re.fullmatch(r"(?:[A-ZÉ0-9][^.]*\.(?: |$))+", text), text
    assert not re.search(r"%|gemiddeld|beter|slechter|\d[.,/]\d", text)


def numbers_in(text: str) -> set[int]:
    said = {word: number for number, word in enumerate(WORDS) if number}
    words = re.findall(r"\w+", text.lower())
    return {
        said.get(word) or int(word) for word in words if word in said or word.isdigit()
    }


def test_numbers_and_days_as_people_write_them() -> None:
    assert [count(number) for number in (0, 1, 12, 13)] == [
        "niemand",
        "één",
        "twaalf",
        "13",
    ]
    assert first("één kiest") == "Eén kiest"
    assert joined(["a"]) == "a"
    assert joined(["a", "b", "c"]) == "a, b en c"
    assert day("20-4-2027") == "20 april 2027"
    assert day("na de zomer") == "na de zomer"
    assert day("1-13-2027") == "1-13-2027"
    assert day_of("2026-11-24") == "24 november 2026"
    assert day_of("") == ""
