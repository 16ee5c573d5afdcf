"""The paper of the tests can be trusted: it is the same for the same seed, people do
what they do, and what a reader gets wrong is seen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lobprint.scan.seen import Mark, SeenPage, SeenPicture, Writing
from lobprint.stamp.code import Code
from paper.conditions import CONDITIONS
from paper.truth import Intent, PageTruth, compare

CODE = Code("Q80FW9RP", 3)
TRUTH = PageTruth(
    CODE,
    {
        ("een", "ja"): Intent("on", "cross"),
        ("een", "nee"): Intent("off", clean=True),
        ("twee", ""): Intent("unclear", "tick"),
    },
    {"naam": True, "leeg": False, "geraakt": None},
)
AS_MEANT = SeenPage(
    CODE,
    (
        *(Mark("een", "ja", "on"), Mark("een", "nee", "off")),
        Mark("twee", "", "doubt", why="twee kruisjes"),
    ),
    (Writing("naam", "written"), Writing("leeg", "empty")),
)


def counted(*pages: SeenPage) -> dict[str, int]:
    return dict(compare(SeenPicture(1, pages), [TRUTH]).counts)


def test_what_was_read_as_it_was_meant_is_right() -> None:
    assert counted(AS_MEANT) == {
        "pages": 1,
        "read": 1,
        "boxes": 3,
        "right": 2,
        "clean": 1,
        "marked": 1,
        "odd": 1,
        "odd to review": 1,
        "texts": 1,
        "blanks": 1,
        "refused": 0,
    }


@pytest.mark.parametrize(
    ("mark", "count"),
    [
        (Mark("een", "ja", "off"), "wrong"),
        (Mark("een", "ja", "doubt"), "marked to review"),
        (Mark("een", "nee", "on"), "wrong"),
        (Mark("een", "nee", "doubt"), "clean to review"),
        (Mark("twee", "", "on"), "wrong"),
        (Mark("twee", "", "off"), "wrong"),
    ],
)
def test_another_answer_is_seen(mark: Mark, count: str) -> None:
    about = (mark.field, mark.option)
    others = [one for one in AS_MEANT.marks if (one.field, one.option) != about]
    assert counted(replace(AS_MEANT, marks=(*others, mark)))[count] == 1


def test_a_box_that_nobody_tells_of_is_seen() -> None:
    assert counted(replace(AS_MEANT, marks=AS_MEANT.marks[1:]))["missing"] == 1


@pytest.mark.parametrize("writings", [(), (Writing("naam", "empty"),)])
def test_lost_writing_is_seen(writings: tuple[Writing, ...]) -> None:
    blank = Writing("leeg", "empty")
    assert counted(replace(AS_MEANT, writings=(*writings, blank)))["lost"] == 1


def test_pages_too_many_and_too_few_are_seen() -> None:
    other = replace(AS_MEANT, code=Code("Q80FW9RP", 4))
    assert counted(AS_MEANT, other)["invented"] == 1
    assert counted(replace(AS_MEANT, proposed="zonder code"), AS_MEANT)["invented"] == 1
    assert counted()["refused"] == 1


def test_what_is_only_proposed_counts_apart() -> None:
    wrong = replace(AS_MEANT, marks=(Mark("een", "ja", "off"), *AS_MEANT.marks[1:]))
    counts = counted(replace(wrong, proposed="in zwart-wit"))
    assert counts["proposed wrong"] == 1
    assert "wrong" not in counts


def test_the_same_seed_gives_the_same_paper() -> None:
    first, again, other = (
        [one.data for one in CONDITIONS["phone"].files(seed, 1)] for seed in (1, 1, 2)
    )
    assert first == again
    assert first != other
