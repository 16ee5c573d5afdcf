"""What counts of sheets that came back on paper: what nobody doubts (any more)."""

from __future__ import annotations

from reading.seen_pages import STAMP, doubt, page, read

from lobprint.answers import Answer, Sheet, Source
from lobprint.reading.paper import OnPaper
from lobprint.report.filled import Filled, written
from lobprint.report.tally import tally

LIKELY = doubt("licht kruisje", likely=True)
VISIE = next(one for one in STAMP.fields if one.id == "zelf.visie")


def filled(found: OnPaper) -> Filled:
    return Filled([found.source], {STAMP.build: STAMP})


def counts(now: Filled) -> tuple[tuple[int, ...], int]:
    found = tally(now.sheets("zelf"), VISIE)
    return found.counts, found.people


def test_what_is_in_doubt_is_empty_until_somebody_looked() -> None:
    sure = page(7, {"zelf.visie.min": "on"})
    maybe = page(7, {"zelf.visie.plus": LIKELY}, {"zelf.naam": "written"})
    assert counts(filled(read(sure, maybe))) == ((1, 0, 0), 2)


def test_a_page_that_is_proposed_is_nobodys_until_somebody_looked() -> None:
    sure = page(7, {"zelf.visie.min": "on"})
    black = page(7, {"zelf.visie.plus": "on"}, proposed="zwart-wit")
    assert counts(filled(read(sure, black))) == ((1, 0, 0), 1)


def test_words_count_when_they_are_typed_over() -> None:
    found = read(page(8, {}, {"zelf.wat": "written"}))
    now = filled(found)
    assert [*written(now.sheets("zelf"), "zelf.wat")] == []
    assert now.people("zelf") == 1, "somebody wrote something"
    typed = Answer("zelf.wat", "Meer stage", "hand", by="Els", before="")
    sheet = Sheet("s", "zelf", "Sam", (typed,))
    source = Source("f", "scan.pdf", "scan", STAMP.build, (sheet,))
    now = Filled([source], {STAMP.build: STAMP})
    assert [*written(now.sheets("zelf"), "zelf.wat")] == ["Meer stage"]
