"""Words and pages as other tools read them."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pikepdf
import pypdf
import pypdfium2
import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from lobprint.brand import make_brand
from lobprint.errors import ContentError
from lobprint.look.typeface import measures
from lobprint.page.items import Layout
from lobprint.pdf import write
from pdf.pdf_builders import brand, document, sample, with_words


def text_of(data: bytes, number: int = 0) -> str:
    """The text of a page, as PDFium copies it."""
    with pypdfium2.PdfDocument(data) as pdf:
        return str(pdf[number].get_textpage().get_text_range()).replace("\r\n", "\n")


def test_text_can_be_copied_in_reading_order(data: bytes) -> None:
    words = text_of(data, 1)
    assert "Zie de site (of niet) van" in words
    assert "het Éénhoorncollege, č en ł" in words
    assert words.index("Inhoud") < words.index("Checklist 3") < words.index("Zie de")


def test_other_tools_read_the_same_words(data: bytes) -> None:
    words = pypdf.PdfReader(io.BytesIO(data)).pages[2].extract_text()
    for expected in ("Checklist", "Team", "Is er een gedeelde visie?", "deels"):
        assert expected in words


PRINTABLE = sorted(
    char for char in measures().advances("regular") if char.isprintable()
)


@given(st.text(st.sampled_from(PRINTABLE), min_size=1, max_size=40))
def test_every_character_of_the_type_comes_out_as_it_went_in(line: str) -> None:
    line = f"a{line}z"
    with pikepdf.open(io.BytesIO(_pdf(with_words(line)))) as pdf:
        shown = [
            bytes(one.operands[0]).decode("utf-16-be")
            for one in pikepdf.parse_content_stream(pdf.pages[0])
            if str(one.operator) == "Tj"
        ]
    assert line in shown


def test_a_no_break_space_is_a_space_to_who_searches() -> None:
    assert "mijn plek" in text_of(_pdf(with_words("mijn\u00a0plek")))


def test_a_character_that_the_type_lacks_is_an_error() -> None:
    with pytest.raises(ContentError) as caught:
        _pdf(with_words("Goed \N{GRINNING FACE} gedaan", "tab\t"))
    assert "Het lettertype kan '😀' niet afdrukken." in str(caught.value)
    assert len(caught.value.problems) == 2


def test_each_face_is_embedded_once_and_that_of_fields_once_more_for_pdfjs(
    data: bytes,
) -> None:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        files = {
            one.FontFile2.objgen
            for one in pdf.objects
            if isinstance(one, pikepdf.Dictionary) and "/FontFile2" in one
        }
    assert len(files) == 4


def test_every_width_is_that_of_the_glyph_that_is_embedded(data: bytes) -> None:
    """PDF/UA-1, 7.21.5; also of the no-break space, which somebody may type."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        fonts = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary)]
        composite = [one for one in fonts if one.get("/Subtype") == "/CIDFontType2"]
        simple = [one for one in fonts if one.get("/Subtype") == "/TrueType"]
        told = [(font, dict(_composite_widths(font.W))) for font in composite]
        told += [(font, dict(_simple_widths(font))) for font in simple]
        for font, widths in told:
            program = bytes(font.FontDescriptor.FontFile2.read_bytes())
            with TTFont(io.BytesIO(program)) as read:
                known, advances = read.getBestCmap(), read["hmtx"]
                em = read["head"].unitsPerEm / 1000
                real = {code: round(advances[known[code]][0] / em) for code in widths}
            assert widths == real
    assert len(composite) == 3
    assert simple


def _composite_widths(array: pikepdf.Object) -> Iterator[tuple[int, int]]:
    items = list(array)
    for first, run in zip(items[::2], items[1::2], strict=True):
        yield from enumerate(map(int, run), int(first))


def _simple_widths(font: pikepdf.Object) -> Iterator[tuple[int, int]]:
    """By code point, of what Windows knows."""
    for code, width in enumerate(font.Widths, int(font.FirstChar)):
        char = bytes([code]).decode("cp1252", "replace")
        if char not in "\x7f\ufffd":
            yield ord(char), int(width)


def test_colours_are_the_schools_own() -> None:
    layout = sample()
    yellow = write(document(), make_brand("FFC20E"), layout)
    with pikepdf.open(io.BytesIO(yellow)) as pdf:
        assert b"1 0.7608 0.0549 RG" in pdf.pages[0].Contents.read_bytes()


def test_pages_have_the_size_of_their_sheet(data: bytes) -> None:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        sizes = [[round(float(v)) for v in page.MediaBox[2:]] for page in pdf.pages]
    assert sizes == [[595, 842]] * 4 + [[1191, 842]]


def test_a_blank_page_is_really_blank(data: bytes) -> None:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert pdf.pages[3].Contents.read_bytes() == b""
    assert text_of(data, 3) == ""


def test_other_tools_open_the_file_without_repairs(data: bytes) -> None:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert pdf.check_pdf_syntax() == []
    assert len(pypdf.PdfReader(io.BytesIO(data), strict=True).pages) == 5


def test_the_sample_is_small(data: bytes) -> None:
    assert len(data) < 100_000


def _pdf(layout: Layout) -> bytes:
    return write(document(), brand(), layout)
