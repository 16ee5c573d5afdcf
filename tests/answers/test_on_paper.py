"""Sheets counted: how many of each page came in, what is missing, what came twice."""

from __future__ import annotations

from dataclasses import replace

from reading.seen_pages import STAMP, page, read

from lobprint.answers import Source
from lobprint.answers.joining import join
from lobprint.answers.on_paper import Missing, PageOf, counted, missing, titles
from lobprint.answers.twins import placed, twins

STAMPS = {STAMP.build: STAMP}
KORT = page(5, {"kort.doen.min": "on"}, ink=b"a")
FRONT, BACK = page(7, {"zelf.visie.plus": "on"}), page(8, {"zelf.gelezen": "on"})


def of(*sources: Source) -> list[Missing]:
    return list(missing(sources, STAMPS))


def test_each_page_is_counted() -> None:
    source = read(KORT, FRONT, BACK, FRONT, BACK, KORT).source
    assert counted([source]) == {PageOf(STAMP.build, number): 2 for number in (5, 7, 8)}


def test_the_same_page_of_two_sectors_is_told_apart() -> None:
    pages = [PageOf(build, 7) for build in ("A", "B", "C")]
    stamps = {
        name: replace(STAMP, build=name, sector=sector)
        for name, sector in (("A", "mbo"), ("B", "vo"), ("C", "vo"))
    }
    assert [*titles(pages[:1], stamps).values()] == ["Zelfevaluatie"]
    said = [*titles(pages, stamps).values()]
    assert said == [
        "Zelfevaluatie (mbo)",
        "Zelfevaluatie (vo) B",
        "Zelfevaluatie (vo) C",
    ]


def test_the_other_side_of_a_sheet_is_missed() -> None:
    source = read(FRONT, BACK, FRONT, FRONT, BACK).source
    assert of(source) == [Missing("scan.pdf, blad 2", "Zelfevaluatie", (8,))]


def test_what_somebody_joined_is_not_missed_any_more() -> None:
    one = read(FRONT).source
    other = replace(read(BACK).source, id="b" * 64)
    other = replace(other, sheets=(replace(other.sheets[0], id="other"),))
    papers = (replace(other.papers[0], sheets=("other",)),)
    other = replace(other, papers=papers)
    assert [found.pages for found in of(one, other)] == [(8,), (7,)]
    changed = join([one, other], "other", one.sheets[0].id)
    assert of(*changed) == []


def test_of_who_handed_in_most_of_a_book_the_rest_is_missed() -> None:
    source = read(KORT, FRONT).source
    assert of(source) == [Missing("scan.pdf, blad 1", "Werkboek LOB", (8,))]
    whole = read(KORT, FRONT, BACK).source
    assert of(whole) == []


def test_one_form_out_of_a_book_is_all_there_is() -> None:
    assert of(read(KORT, KORT).source) == []


def test_two_pages_with_the_same_ink_may_be_one_sheet() -> None:
    again = page(5, {"kort.doen.min": "on"}, ink=b"b")
    source = read(KORT, again, KORT).source

    def alike(one: str, other: str) -> float:
        return 1.0 if one == other else 0.5

    pairs = twins(placed([source]), alike)
    assert [(one.at, other.at) for one, other in pairs] == [(0, 2)]
