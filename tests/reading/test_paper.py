"""What becomes of pages that were filled in with a pen, once they were seen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lobprint.answers import Answer, Paper
from lobprint.answers.model import TO_TYPE, picture_id
from lobprint.reading.paper import read_paper
from lobprint.scan.seen import Mark, SeenPage, SeenPicture, Writing
from reading.seen_pages import (
    STAMP,
    answers,
    doubt,
    known,
    page,
    pile,
    read,
    unread,
    white,
)

ONE = page(5, {"kort.doen.min": "on"})
FRONT, BACK = page(7, {"zelf.visie.plus": "on"}), page(8, {"zelf.gelezen": "on"})


def test_what_is_sure_is_an_answer() -> None:
    found = read(FRONT, BACK)
    assert found.stamp == STAMP
    assert found.source.sheets[0].answers == (
        Answer("zelf.visie", "plus", "scan"),
        Answer("zelf.gelezen", True, "scan"),
    )
    assert found.source.sheets[0].who == "scan.pdf, blad 1"


def test_what_is_written_is_to_be_typed_over_from_its_picture() -> None:
    found = read(page(8, {}, {"zelf.wat": "written"}))
    crop = b"crop of zelf.wat"
    assert answers(found)["zelf.wat"] == Answer(
        "zelf.wat", "", "scan", doubt=TO_TYPE, sure=0.9, picture=picture_id(crop)
    )
    assert found.pictures[picture_id(crop)] == crop


def test_what_may_be_written_is_asked() -> None:
    maybe = Writing("", "doubt", 0.3, "er staat een stipje", b"dot")
    one = answers(read(page(8, {}, {"zelf.wat": maybe})))["zelf.wat"]
    assert (one.value, one.doubt) == ("", "Staat hier iets? Er staat een stipje.")


@pytest.mark.parametrize(
    ("marks", "value", "several", "why"),
    [
        ({"min": "on", "plus": "on"}, "", ("min", "plus"), "Er staan 2 kruisjes."),
        ({"min": doubt("licht", likely=True)}, "min", (), "Licht."),
        ({"min": doubt("er ligt een schaduw op")}, "", (), "Er ligt een schaduw op."),
        (
            {
                "min": doubt("meer dan één", likely=True),
                "basis": doubt("meer dan één", likely=True),
            },
            "",
            ("min", "basis"),
            "Meer dan één.",
        ),
    ],
)
def test_a_question_in_doubt_has_what_is_likeliest_or_nothing(
    marks: dict[str, str | Mark], value: str, several: tuple[str, ...], why: str
) -> None:
    boxes = {f"kort.doen.{option}": mark for option, mark in marks.items()}
    one = answers(read(page(5, boxes)))["kort.doen"]
    assert (one.value, one.marks, one.doubt) == (value, several, why)


def test_of_several_doubts_the_least_sure_is_shown() -> None:
    marks = {
        "kort.doen.min": doubt("licht", sure=0.4, crop=b"one"),
        "kort.doen.plus": doubt("vlek", sure=0.1, crop=b"other"),
    }
    one = answers(read(page(5, {**marks})))["kort.doen"]
    assert (one.sure, one.picture) == (0.1, picture_id(b"other"))


def test_a_field_of_which_nothing_was_told_was_not_read() -> None:
    bare = replace(FRONT, marks=FRONT.marks[:2], writings=())
    found = answers(read(bare))
    assert found["zelf.visie"].doubt == "Dit veld is niet gelezen."
    assert found["zelf.naam"].doubt == "Staat hier iets? Dit veld is niet gelezen."


def test_nothing_of_a_page_that_is_proposed_counts_by_itself() -> None:
    found = read(page(7, {"zelf.visie.plus": "on"}, proposed="zwart-wit gescand"))
    both = answers(found)
    assert {one.doubt for one in both.values()} == {"Zwart-wit gescand."}
    assert (both["zelf.visie"].value, both["zelf.naam"].value) == ("plus", "")
    (paper,) = found.source.papers
    assert (paper.state, paper.why) == ("proposed", "Zwart-wit gescand.")


def test_each_in_a_pile_is_a_respondent() -> None:
    other = page(5, {"kort.doen.plus": "on"})
    found = read(ONE, white(0), other, page(5))
    assert [one.who for one in found.source.sheets] == [
        *("scan.pdf, blad 1", "scan.pdf, blad 2")
    ]
    assert [(one.state, one.copy, len(one.sheets)) for one in found.source.papers] == [
        *(("read", 1, 1), ("blank", 0, 0), ("read", 2, 1), ("read", 3, 0))
    ]


def test_both_sides_of_a_sheet_are_of_one_respondent() -> None:
    found = read(FRONT, page(8), FRONT, BACK)
    (first, second) = found.source.sheets
    assert (len(first.answers), len(second.answers)) == (1, 2)
    assert [one.sheets for one in found.source.papers] == [
        *((first.id,), (first.id,), (second.id,), (second.id,))
    ]


def test_pages_of_a_personal_copy_are_called_by_its_number() -> None:
    found = read(page(7, {"zelf.visie.plus": "on"}, copy=3), page(8, copy=3))
    assert [one.who for one in found.source.sheets] == ["scan.pdf, exemplaar 3"]


def test_only_a_name_is_no_sheet() -> None:
    found = read(page(7, {}, {"zelf.naam": "written"}))
    assert found.source.sheets == ()
    assert [one.page for one in found.source.papers] == [7]


def test_the_example_that_is_filled_in_is_nobodys() -> None:
    found = read(ONE, stamp=replace(STAMP, example=True))
    assert found.source.sheets == ()
    assert "voorbeeld" in found.source.papers[0].why


def test_a_page_says_where_it_is_and_how_it_looks() -> None:
    found = read(page(5, ink=b"bits"))
    (paper,) = found.source.papers
    assert (paper.picture, paper.page, paper.corners[2]) == (1, 5, (1654.0, 2339.0))
    assert found.pictures[paper.view].startswith(b"page 5")
    assert found.pictures[paper.ink] == b"bits"


def test_what_is_written_in_no_field_is_told_with_its_page() -> None:
    stray = replace(ONE, writings=(Writing("", "doubt", 0.4, "x", b"crop"),))
    (paper,) = read(stray).source.papers
    assert paper.why == "Er is geschreven waar geen invulveld is."


def test_why_a_picture_was_refused_stands_in_its_place() -> None:
    found = read(ONE, unread(0, "geen code gevonden", "Leg haar recht.", b"jpeg"), ONE)
    assert found.source.papers[1] == Paper(
        2,
        "refused",
        "Geen code gevonden. Leg haar recht.",
        view=picture_id(b"jpeg"),
    )
    assert found.pictures[picture_id(b"jpeg")] == b"jpeg"


def test_of_a_file_that_was_refused_as_a_whole_only_that_is_kept() -> None:
    found = read(unread(0, "geen code gevonden"))
    assert (found.source.build, found.stamp, found.source.sheets) == ("", None, ())


def test_nothing_comes_of_white_pages() -> None:
    assert read_paper("scan.pdf", "f" * 64, [white(1)], known) == ()


def test_each_build_in_a_file_is_a_source() -> None:
    other = page(5, {"kort.doen.plus": "on"}, build="AAAAAAAA")
    both = read_paper("scan.pdf", "f" * 64, pile(ONE, other, ONE), known)
    assert [one.source.build for one in both] == [STAMP.build, "AAAAAAAA"]
    assert [one.source.id for one in both] == ["f" * 64, f"{'f' * 64}.AAAAAAAA"]
    sheets = [sheet for one in both for sheet in one.source.sheets]
    assert [one.who[-1] for one in sheets] == ["1", "2", "3"]
    assert len({one.id for one in sheets}) == 3
    assert [one.picture for one in both[0].source.papers] == [1, 3]


def test_two_sheets_in_one_photo_are_two_respondents() -> None:
    pages: tuple[SeenPage, ...] = (ONE, page(5, {"kort.doen.plus": "on"}))
    (found,) = read_paper("f.jpg", "f" * 64, [SeenPicture(1, pages)], known)
    assert [one.who for one in found.source.sheets] == [
        "f.jpg, blad 1",
        "f.jpg, blad 2",
    ]
