"""Pages that can be filled in have a code at their foot, and no other pages do."""

from __future__ import annotations

import io

import numpy as np
import pypdf
import pypdfium2
import pytest
import zxingcpp
from files.made import Case, made
from numpy.typing import NDArray
from stamp.stamps import stamp_in_pdf

import lobprint
from lobprint.brand import make_brand
from lobprint.layout.copies import Copies
from lobprint.pdf import write
from lobprint.stamp.code import Code, code_box, code_text, read_code

BOOK, CANVAS = Case("mbo"), Case("mbo", "reflectiecanvas")
DPI = 100
GREEN = make_brand("BBDD00")


def drawn(data: bytes, page: int) -> NDArray[np.uint8]:
    with pypdfium2.PdfDocument(data) as document:
        bitmap = document[page].render(scale=DPI / 72, may_draw_forms=False)
        return np.array(bitmap.to_numpy())


def seen(data: bytes, page: int) -> list[tuple[Code | None, tuple[float, ...]]]:
    """The codes on a page (from 0): what they say, and two corners, in mm."""
    found = zxingcpp.read_barcodes(drawn(data, page))
    return [(read_code(one.text), corners(one.position)) for one in found]


def corners(place: zxingcpp.Position) -> tuple[float, ...]:
    ends = place.top_left, place.bottom_right
    return tuple(at * 25.4 / DPI for end in ends for at in (end.x, end.y))


def words_of(data: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages]


def test_every_page_that_has_fields_says_which_it_is_and_no_other_does() -> None:
    pdf = made(BOOK).pdf
    stamp = stamp_in_pdf(pdf)
    filled = {
        box.page
        for field in stamp.fields
        for box in (field.box, *[option.box for option in field.options])
        if box
    }
    for number, words in enumerate(words_of(pdf), 1):
        said = code_text(Code(stamp.build, number))
        assert words.count("L1:") == words.count(said) == (number in filled)


@pytest.mark.parametrize(("case", "page"), [(BOOK, 4), (BOOK, 5), (CANVAS, 0)])
def test_the_code_lies_where_readers_look_for_it(case: Case, page: int) -> None:
    there = made(case)
    ((code, corners),) = seen(there.pdf, page)
    assert code == Code(stamp_in_pdf(there.pdf).build, page + 1)
    sheet = there.layout.pages[page].sheet
    box = code_box(sheet.width, sheet.height)
    ends = (box.x, box.y, box.x + box.size, box.y + box.size)
    assert corners == pytest.approx(ends, abs=0.6)


def test_each_copy_has_its_number_and_counts_its_pages_from_the_first() -> None:
    there = made(CANVAS)
    copies = Copies()
    for name in ("Jan", "Els", "Noor"):
        copies.add(there.layout, name)
    data = write(there.document, GREEN, copies.layout)
    build = stamp_in_pdf(data).build
    assert [seen(data, page)[0][0] for page in (0, 2, 4)] == [
        Code(build, 1, copy) for copy in (1, 2, 3)
    ]


def test_in_any_colour_the_code_is_black_on_white() -> None:
    there = made(CANVAS)
    picture = drawn(write(there.document, GREEN, there.layout), 0)
    sheet = there.layout.pages[0].sheet
    box = code_box(sheet.width, sheet.height)
    white = box.white
    high, wide = (
        slice(int((at - white) * DPI / 25.4), int((at + box.size) * DPI / 25.4))
        for at in (box.y, box.x)
    )
    around = picture[high, wide]
    assert np.ptp(around, axis=2).max() == 0
    assert around.min() == 0
    edge = int(white * DPI / 25.4)
    assert around[:edge].min() == 255
    assert around[:-edge, :edge].min() == 255


def test_it_is_no_part_of_what_is_read_aloud() -> None:
    (page,) = pypdf.PdfReader(io.BytesIO(made(CANVAS).pdf)).pages
    content = page.get_contents()
    assert content is not None
    before, last = content.get_data().decode().rsplit("BDC\n", 1)
    assert before.endswith("/Artifact<</Type/Pagination/Subtype/Footer>>")
    assert "re f Q" in last


def test_a_school_may_leave_codes_out() -> None:
    asked = {"sector": "mbo", "forms": "checklist", "formats": "pdf"}
    without, with_code = (
        lobprint.make({"naam": "De Linde", **said}, **asked).files[0].data  # type: ignore[arg-type]
        for said in ({"scancode": False}, {})
    )
    assert "L1:" in words_of(with_code)[0]
    assert "L1:" not in "".join(words_of(without))
    assert stamp_in_pdf(without).build == stamp_in_pdf(with_code).build
