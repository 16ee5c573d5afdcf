"""A PDF that somebody filled in is drawn with what stands in it, and an answer is found
on its page."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageChops
from pypdf import PdfReader, PdfWriter

from files.made import Case, made
from lobprint.document import Choice
from lobprint.page.items import Widget
from lobprint.pixels import Pixels, drawn_as_filled, field_place
from lobprint.stamp.places import places

CASE = Case("mbo", "zelfevaluatie")
WIDTH, HEIGHT = 210, 297


def typed(words: str) -> bytes:
    """The form with words in a field, written by another program."""
    file = PdfWriter(clone_from=PdfReader(io.BytesIO(made(CASE).pdf)))
    values = {"zelfevaluatie.1.opmerking": words}
    file.update_page_form_field_values(None, values, auto_regenerate=False)
    out = io.BytesIO()
    file.write(out)
    return out.getvalue()


def image(pixels: Pixels) -> Image.Image:
    size = (pixels.width, pixels.height)
    return Image.frombytes("RGBA", size, bytes(pixels.data)).convert("L")


def name(item: Widget) -> str:
    """The id of a field, or that of an option of a choice."""
    if isinstance(item.field, Choice) and item.option:
        return item.field.option_id(item.option)
    return item.field.id


def test_every_field_is_found_where_it_stands() -> None:
    spots = {name(spot.item): spot.box for spot in places(made(CASE).layout)}
    fields = [one.field for one in made(CASE).document.fields()]
    assert len(fields) > 20
    for field in fields:
        ids = [field.id]
        if isinstance(field, Choice):
            ids = [field.option_id(option) for option in field.options]
        there = [spots[one] for one in ids]
        found = field_place(made(CASE).pdf, field.id)
        assert found is not None
        assert found.page + 1 == there[0].page
        assert found.x * WIDTH == pytest.approx(min(one.x for one in there), abs=0.1)
        assert found.y * HEIGHT == pytest.approx(min(one.y for one in there), abs=0.1)
        right = max(one.x + one.width for one in there)
        assert (found.x + found.width) * WIDTH == pytest.approx(right, abs=0.1)
        bottom = max(one.y + one.height for one in there)
        assert (found.y + found.height) * HEIGHT == pytest.approx(bottom, abs=0.1)


def test_a_field_that_is_nowhere_has_no_place() -> None:
    assert field_place(made(CASE).pdf, "zelfevaluatie.9.opmerking") is None


def test_what_stands_in_a_field_is_seen_there_and_nowhere_else() -> None:
    place = field_place(typed("Goed bezig"), "zelfevaluatie.1.opmerking")
    assert place is not None
    empty, full = (
        image(drawn_as_filled(pdf, place.page, 1000))
        for pdf in (typed(""), typed("Goed bezig"))
    )
    changed = ImageChops.difference(empty, full).getbbox()
    assert changed is not None
    left, top, right, bottom = changed
    assert left >= place.x * full.width - 2
    assert right <= (place.x + place.width) * full.width + 2
    assert top >= place.y * full.height - 2
    assert bottom <= (place.y + place.height) * full.height + 2


def test_a_page_that_is_a_ribbon_stays_small() -> None:
    file = PdfWriter()
    file.add_blank_page(width=100, height=14000)
    out = io.BytesIO()
    file.write(out)
    pixels = drawn_as_filled(out.getvalue(), 0, 800)
    assert pixels.height <= 2400
