"""What is filled in is what readers of both formats find, and stands on its lines."""

from __future__ import annotations

import ctypes
import io
from collections.abc import Iterator
from functools import cache
from typing import Any

import pypdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from blocks import builders as make
from hypothesis import given, settings
from hypothesis import strategies as st

from files.reading import W, pdf_state, word_body, word_state
from lobprint import pdf, word
from lobprint.brand import make_brand
from lobprint.document import (
    Block,
    Choice,
    Document,
    Part,
    State,
    fields_in,
    filled,
    state_of,
)
from lobprint.layout import lay_out
from lobprint.page.items import Layout, Widget

Values = st.SearchStrategy[Any]
BRAND = make_brand()
BLOCKS = {name: one for name, one in make.EXAMPLES.items() if any(fields_in(one))}
WORDS = st.text(
    st.sampled_from("abc dé(\\)<&>“”€\n\t\r\x00Łığ😀\u00a0") | st.characters(),
    max_size=90,
)
DAYS = st.dates().map(lambda day: f"{day.day}-{day.month}-{day.year:04}")


def sheet(*blocks: Block) -> Document:
    part = Part("blad", "Blad", blocks, kind="form")
    return Document("x", "X", "X", "X", "mbo", (part,))


@cache
def every_kind() -> Document:
    """A sheet with every kind of field."""
    return sheet(make.checklist(2), make.next_step(), make.word_choice())


def values(document: Document) -> st.SearchStrategy[dict[str, str | bool]]:
    """Something in any of its fields."""
    kinds: dict[str, Values] = {"check": st.booleans(), "text": WORDS, "date": DAYS}
    each: dict[str, Values] = {
        one.id: st.sampled_from(one.options) if one.options else kinds[one.kind]
        for one in document.fields()
    }
    return st.fixed_dictionaries({}, optional=each)


def boxes(document: Document) -> dict[str, str | bool]:
    """The state of `document` as Word has it: a choice is the box of its option."""
    state = dict(state_of(document))
    for one in document.fields():
        if isinstance(one.field, Choice) and one.id in state:
            state[f"{one.id}.{state.pop(one.id)}"] = True
    return state


def check(document: Document) -> None:
    layout = lay_out(document)
    assert pdf_state(pdf.write(document, BRAND, layout)) == state_of(document)
    assert word_state(word.write(document, BRAND, layout)) == boxes(document)


@settings(deadline=None, max_examples=25)
@given(st.data())
def test_both_formats_give_back_what_is_filled_in(data: st.DataObject) -> None:
    check(filled(every_kind(), data.draw(values(every_kind()))))


@pytest.mark.parametrize("name", BLOCKS)
def test_every_block_takes_what_is_filled_in(name: str) -> None:
    document = sheet(BLOCKS[name])
    kinds: State = {"check": True, "text": "Eén zin.", "date": "12-11-2026"}
    state = {
        one.id: one.options[0] if one.options else kinds[one.kind]
        for one in document.fields()
    }
    made = filled(document, state)
    assert len(state_of(made)) == len(state)
    check(made)


# --- where it stands ------------------------------------------------------------------

THREE = "Op studiedag 2 maakten we een visie van een half A4. Ze staat in het jaarplan."
ANSWER = "proef.1.1.toelichting"


def said(words: str) -> tuple[Document, Layout, Widget]:
    """A sheet with these words in its field, its layout, and the place of the field."""
    document = filled(sheet(make.checklist(1)), {ANSWER: words} if words else {})
    layout = lay_out(document)
    items = [
        one for page in layout.pages for it in page.placed for one in it.slab.items
    ]
    (place,) = [
        one for one in items if isinstance(one, Widget) and one.field.id == ANSWER
    ]
    return document, layout, place


def test_words_stand_just_above_their_writing_lines() -> None:
    document, layout, place = said(f"{THREE}\nZie ook blad 3.")
    top, baselines = _shown(pdf.write(document, BRAND, layout))
    assert place.pitch is not None
    under = [top - number * place.pitch for number in (1, 2, 3)]
    above = [y - rule for y, rule in zip(baselines, under, strict=True)]
    assert above == pytest.approx([2.84] * 3, abs=0.02)


def _shown(data: bytes) -> tuple[float, list[float]]:
    """The top of the field, and the baselines of what PDFium shows in it."""
    widgets: Any = pypdf.PdfReader(io.BytesIO(data)).pages[0]["/Annots"]
    filled_in = [one.get_object() for one in widgets if "/V" in one.get_object()]
    (rect,) = [one["/Rect"] for one in filled_in if one["/FT"] == "/Tx"]
    left, foot, _, top = map(float, rect)
    with pypdfium2.PdfDocument(data) as file:
        file.init_forms()
        page = file[0]
        pdfium.FPDFPage_Flatten(page.raw, pdfium.FLAT_PRINT)
        page = file[0]
        found = {y for x, y in _origins(page.get_textpage()) if x > left}
    return top, sorted((y for y in found if foot < y < top), reverse=True)


def _origins(text: pypdfium2.PdfTextPage) -> Iterator[tuple[float, float]]:
    x, y = ctypes.c_double(), ctypes.c_double()
    for index in range(text.count_chars()):
        pdfium.FPDFText_GetCharOrigin(text.raw, index, x, y)
        yield x.value, round(y.value, 2)


def test_what_has_no_room_on_its_lines_is_told() -> None:
    _, layout, place = said(THREE)
    assert not layout.overflows
    lines = round(place.height / (place.pitch or 1))
    assert not said("\n".join(["Zo."] * lines))[1].overflows
    (told,) = said(f"{THREE} {'En nog veel meer. ' * 9 * lines}")[1].overflows
    assert (told.field, told.typed) == (ANSWER, True)
    assert told.said == "Op studiedag 2 maakten we een visie van…"


@pytest.mark.parametrize("words", ["", "Eén regel.", f"{THREE} {THREE} {THREE}"])
def test_in_word_all_lines_are_there_whatever_is_filled_in(words: str) -> None:
    document, layout, place = said(words)
    body = word_body(word.write(document, BRAND, layout))
    (paragraph,) = [
        one.getparent() for one in body.iter(f"{W}sdt") if _tag(one) == ANSWER
    ]
    lines = round(place.height / (place.pitch or 1))
    assert len(list(paragraph.iter("{*}moveTo"))) == lines - 1
    assert not list(paragraph.iter(f"{W}u"))


def _tag(control: Any) -> str:
    tag = control.find(f"{W}sdtPr/{W}tag")
    return "" if tag is None else str(tag.get(f"{W}val"))
