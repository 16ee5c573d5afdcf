"""From a file to pages: which they are, where they lie, and why some are not read."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from unittest.mock import patch

import cv2
import numpy as np
import pytest
import segno
from paper import packing, spoil
from paper.papers import KnownPrints, Paper, drawn, made, papers, printed
from paper.pens import Image
from PIL import Image as Pillow

from lobprint.scan.arrays import Grey
from lobprint.scan.page import find
from lobprint.scan.page.codes import codes
from lobprint.scan.page.find import CROWD, MOST_CODES, NO_CODE, NO_QUESTIONS, Finder
from lobprint.scan.page.place import placed
from lobprint.scan.prints import Prints
from lobprint.scan.read import read_again, read_pictures
from lobprint.scan.refused import RefusedError
from lobprint.scan.seen import SeenPicture

FORM, PAGE = "zelfevaluatie", 1


def rng(seed: int = 3) -> np.random.Generator:
    return np.random.default_rng(seed)


@cache
def paper(form: str = FORM, page: int = PAGE, sector: str = "mbo") -> Paper:
    return next(one for one in papers(made(form, sector)) if one.code.page == page)


@cache
def prints() -> KnownPrints:
    return KnownPrints([made(FORM)])


@cache
def scan() -> Image:
    return spoil.scanned(printed(paper()), rng(), dpi=150)


def written_on(page: Image, seed: int) -> Image:
    """With a scrawl on it, another for every seed."""
    strokes = rng(seed).normal(0, 40, (12, 40, 2)).cumsum(1)
    starts = rng(seed).uniform(0.2, 0.8, (12, 1, 2)) * page.shape[1::-1]
    page = page.copy()
    cv2.polylines(page, list((starts + strokes).astype(np.int32)), False, (40,), 4)
    return page


def seen(picture: Image, known: Prints | None = None) -> SeenPicture:
    (one,) = read_pictures(packing.png([picture]), known or prints())
    return one


def covered(picture: Image, part: tuple[float, float, float, float]) -> Image:
    """White from top to foot and from left to right, as parts of the picture."""
    high, wide = picture.shape[:2]
    top, foot, left, right = part
    picture = picture.copy()
    picture[
        int(top * high) : int(foot * high), int(left * wide) : int(right * wide)
    ] = 250
    return picture


CODE = (0.9, 1.0, 0.7, 1.0)


@pytest.mark.parametrize("turns", range(4))
def test_a_page_is_found_whichever_way_it_lies(turns: int) -> None:
    one = seen(np.ascontiguousarray(np.rot90(scan(), turns)))
    (page,) = one.pages
    assert (page.code, page.proposed, one.refused) == (paper().code, "", "")
    upright = [(0, 0), (1, 0), (1, 1), (0, 1)]
    # turned against the clock the top left is at the foot next
    wanted = np.roll(upright, turns, axis=0)
    assert np.abs(np.array(page.corners) - wanted).max() < 0.03


@pytest.mark.parametrize("part", [0.94, 1.02])
def test_a_page_that_was_printed_smaller_or_larger_is_read(part: float) -> None:
    page = spoil.scanned(spoil.fit(printed(paper()), rng(), part), rng())
    assert seen(page).pages[0].code == paper().code


def test_a_bent_sheet_in_a_photo_lies_flat() -> None:
    photo = spoil.phoned(spoil.curved(printed(paper()), rng()), rng())
    (page,) = seen(photo).pages
    flat = np.asarray(Pillow.open(io.BytesIO(page.flat)))
    print_ = cv2.cvtColor(drawn(paper().print, PAGE), cv2.COLOR_BGR2GRAY)
    print_ = cv2.resize(print_, flat.shape[::-1], interpolation=cv2.INTER_AREA)
    for part in (np.s_[:400, :400], np.s_[-400:, -400:]):
        some, known = (one[part].astype(np.float32) for one in (flat, print_))
        apart, _ = cv2.phaseCorrelate(some, known)
        assert np.hypot(apart[0], apart[1]) < 1
    assert page.proposed == ""


def side_by_side(*pages: Image) -> Image:
    return np.hstack(pages)


def test_each_sheet_in_a_photo_is_a_page() -> None:
    both = side_by_side(scan(), scan())
    assert [one.code for one in seen(both).pages] == [paper().code] * 2


def test_of_two_sheets_one_may_be_of_another_school() -> None:
    other = spoil.scanned(printed(paper(sector="vo")), rng(), dpi=150)
    one = seen(side_by_side(scan(), other))
    assert [page.code for page in one.pages] == [paper().code]
    assert paper(sector="vo").code.build in one.refused
    assert one.preview


def test_a_page_of_another_build_is_refused_by_name() -> None:
    other = spoil.scanned(printed(paper(sector="vo")), rng(), dpi=150)
    one = seen(other)
    assert not one.pages
    assert paper(sector="vo").code.build in one.refused


def test_without_its_code_a_page_is_only_proposed() -> None:
    (page,) = seen(covered(scan(), CODE)).pages
    assert page.code == paper().code
    assert "geen code" in page.proposed


@pytest.mark.parametrize(
    "form", ["poster-stappenplan", "kansrijk-kiezen", "omslag"], ids=str
)
def test_what_looks_like_no_page_is_refused(form: str) -> None:
    strange = spoil.scanned(drawn(made(form), 1), rng(), dpi=100)
    one = seen(covered(strange, CODE))
    assert (one.pages, one.refused, one.hint) == ((), *NO_CODE)
    assert Pillow.open(io.BytesIO(one.preview)).format == "JPEG"


def test_a_page_without_questions_is_told_to_be_one() -> None:
    bare = replace(made(FORM), stamp=replace(made(FORM).stamp, fields=()))
    one = seen(covered(scan(), CODE), KnownPrints([bare]))
    assert (one.pages, one.refused) == ((), NO_QUESTIONS)


def test_what_shines_through_is_no_page() -> None:
    back = np.full_like(printed(paper()), 255)
    through = spoil.shown_through(back, rng(), printed(paper()))
    one = seen(spoil.scanned(through, rng()))
    assert (one.pages, one.blank, one.refused) == ((), True, "")


def test_a_white_page_is_blank_unless_somebody_wrote_on_it() -> None:
    white = np.full((1169, 827), 246, np.uint8)
    assert seen(white).blank
    cv2.line(white, (300, 400), (420, 440), (205,), 2)
    assert not seen(white).blank


def test_what_is_black_all_over_is_no_back_of_a_sheet() -> None:
    black = np.full((1169, 827), 3, np.uint8)
    assert (seen(black).blank, seen(black).refused) == (False, NO_CODE[0])


def test_two_colours_are_only_proposed() -> None:
    (page,) = seen(spoil.two_colours(printed(paper()), rng())).pages
    assert "scan in grijs" in page.proposed


def test_of_a_copy_without_a_firm_stroke_nothing_is_surely_empty() -> None:
    empty = printed(paper())
    (copy,) = seen(spoil.scanned(spoil.a_copy(empty, rng()), rng())).pages
    assert {one.state for one in copy.marks} == {"doubt"}
    written = spoil.scanned(spoil.a_copy(written_on(empty, 4), rng()), rng())
    (firm,) = seen(written).pages
    assert "off" in {one.state for one in firm.marks}


def test_of_a_scan_without_a_stroke_all_is_empty() -> None:
    (page,) = seen(scan()).pages
    assert {one.state for one in page.marks} == {"off"}
    assert {one.state for one in page.writings} == {"empty"}


def test_somebody_points_at_the_corners() -> None:
    lost = covered(scan(), CODE)
    corners = [(0.01, 0.01), (0.99, 0.0), (1.0, 0.99), (0.0, 1.0)]
    data = packing.png([lost])
    page = read_again(data, 1, corners, paper().print, PAGE)
    assert page.code == paper().code
    assert page.marks
    assert "met de hand" in page.proposed
    with pytest.raises(RefusedError):
        read_again(data, 1, [(0, 0), (1, 1), (1, 0), (0, 1)], paper().print, PAGE)
    with pytest.raises(RefusedError):
        read_again(data, 1, corners, paper().print, 99)


def test_files_that_are_none_give_one_picture_with_why() -> None:
    (one,) = read_pictures(b"geen scan", prints())
    assert one.number == 1
    assert one.refused


# --- codes ---


def code_of(text: str) -> Grey:
    out = io.BytesIO()
    segno.make(text, error="m", micro=False).save(out, kind="png", scale=6, border=4)
    return np.array(Pillow.open(out).convert("L"))


@pytest.mark.parametrize(
    "text", ["https://lobprint.example", "L1:00000000:1:", "L2:00000000:001:", "L1:"]
)
def test_codes_of_others_are_passed_over(text: str) -> None:
    assert codes(code_of(text)) == []


def test_of_a_picture_full_of_codes_only_some_are_looked_for() -> None:
    one = code_of("L1:00000000:001:".replace("00000000", paper().code.build))
    wall = np.tile(np.pad(one, 20, constant_values=255), (5, 5))
    finder = Finder(prints())
    with patch("lobprint.scan.page.find.placed", wraps=placed) as looked:
        found = finder.pages(wall)
    assert found.refused[-1].why == CROWD[0]
    assert not found.here
    assert looked.call_count <= 2 * MOST_CODES


def test_what_pages_look_like_is_kept_of_so_many_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(find, "MOST_LOOKS", 1)
    both = KnownPrints([made(FORM), made("besluiten")])
    finder = Finder(both)
    finder.pages(covered(scan(), CODE))
    assert len(finder._looks) == 1


def test_codes_are_read_among_those_of_others() -> None:
    both = [code_of("L1:00000000:001:"), code_of("https://lobprint.example")]
    high = max(len(one) for one in both)
    padded = [
        np.pad(one, ((0, high - len(one)), (0, 40)), constant_values=255)
        for one in both
    ]
    assert [one.code.page for one in codes(np.hstack(padded))] == [1]


# --- doubles ---


def inks(pages: Sequence[Image]) -> Iterator[bytes]:
    for number, page in enumerate(pages):
        yield seen(spoil.scanned(page, rng(number), dpi=150)).pages[0].ink


def test_two_scans_of_one_sheet_have_the_same_ink_and_no_others() -> None:
    from lobprint.scan.doubles import same_ink

    sheet, other = written_on(printed(paper()), 1), written_on(printed(paper()), 2)
    one, again, another, empty = inks([sheet, sheet, other, printed(paper())])
    assert same_ink(one, again) > 0.85
    assert same_ink(one, another) < 0.4
    assert same_ink(empty, empty) == 0
    assert same_ink(one, b"") == 0
