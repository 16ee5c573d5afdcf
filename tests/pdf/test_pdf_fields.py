"""Filling in on screen: with pypdf, and typing as in a browser (PDFium)."""

from __future__ import annotations

import ctypes
import io
from collections.abc import Iterator
from pathlib import Path

import page
import pikepdf
import pypdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from lobprint.document import Text
from lobprint.errors import ContentError
from lobprint.pdf import write
from pdf.pdf_builders import (
    ANSWER,
    DAY,
    DONE,
    EVIDENCE,
    FREE,
    PITCH,
    TEAM,
    WORD,
    Sample,
    brand,
    document,
    sample,
    slab,
    text_widget,
)

LINES = ["Eén regel, Zorg en Welzijn", "nog één", "en € 25 (ruim)"]
FILLED = {
    ANSWER.id: "/deels",
    EVIDENCE.id: "\n".join(LINES),
    TEAM.id: "Zorg en Welzijn",
    DAY.id: "1-9-2026",
    DONE.id: "/Ja",
    WORD.id: "/Ja",
    FREE.id: "Waar we trots op zijn",
}
FORM_PAGE = 2


def filled(data: bytes, values: dict[str, str], path: Path) -> Path:
    """`data` filled in by pypdf, saved at `path`."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(data))
    for one in writer.pages:
        if "/Annots" in one:
            writer.update_page_form_field_values(one, values, auto_regenerate=False)
    writer.write(path)
    return path


def fields_of(source: Path | io.BytesIO) -> dict[str, str]:
    """Name -> type of all fields."""
    fields = pypdf.PdfReader(source).get_fields() or {}
    return {name: str(field["/FT"]) for name, field in fields.items() if "/FT" in field}


def test_every_field_has_its_id_as_its_name(data: bytes) -> None:
    assert fields_of(io.BytesIO(data)) == {
        "kop.team": "/Tx",
        "kop.datum": "/Tx",
        "checklist.1.1.antwoord": "/Btn",
        "checklist.1.1.toelichting": "/Tx",
        "actie.1.af": "/Btn",
        "canvas.praktijk": "/Tx",
        "woorden.geduldig": "/Btn",
    }


def test_no_partial_name_holds_a_period(data: bytes) -> None:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        names = [
            str(one.T)
            for one in pdf.objects
            if isinstance(one, pikepdf.Dictionary) and "/T" in one
        ]
    assert len(names) > 7
    assert not [name for name in names if "." in name]


def test_a_choice_has_a_state_for_each_option(data: bytes) -> None:
    fields = pypdf.PdfReader(io.BytesIO(data)).get_fields() or {}
    assert set(fields[ANSWER.id]["/_States_"]) == {"/ja", "/deels", "/nee", "/Off"}


def test_a_tick_can_be_taken_back(data: bytes) -> None:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        flags = [
            int(one.Ff)
            for one in pdf.objects
            if isinstance(one, pikepdf.Dictionary) and one.get("/FT") == "/Btn"
            if "/Ff" in one
        ]
    assert flags == [1 << 15]


def test_what_pypdf_fills_in_it_reads_back(data: bytes, tmp_path: Path) -> None:
    path = filled(data, FILLED, tmp_path / "ingevuld.pdf")
    fields = pypdf.PdfReader(path).get_fields() or {}
    assert {name: str(fields[name]["/V"]) for name in FILLED} == FILLED
    report = page.validate_pdf(str(path), profile="ua1")
    assert [failure.message for failure in report.failures] == []


def test_one_option_of_a_choice_is_ticked_at_a_time(
    data: bytes, tmp_path: Path
) -> None:
    once = filled(data, {ANSWER.id: "/ja"}, tmp_path / "een.pdf")
    twice = filled(once.read_bytes(), {ANSWER.id: "/nee"}, tmp_path / "twee.pdf")
    assert _ticked(twice) == ["Vraag 1.1, antwoord: nee"]
    none = filled(twice.read_bytes(), {ANSWER.id: "/Off"}, tmp_path / "geen.pdf")
    assert _ticked(none) == []


def _ticked(path: Path) -> list[str]:
    with pikepdf.open(path) as pdf:
        return [
            str(one.TU)
            for one in pdf.pages[FORM_PAGE].Annots
            if one.get("/AS", "/Off") != "/Off"
        ]


def test_names_from_elsewhere_are_filled_in_whole(data: bytes, tmp_path: Path) -> None:
    name = "Şimşek, Łukasz, Čech, Đorđe en ğ"
    path = filled(data, {TEAM.id: name}, tmp_path / "namen.pdf")
    assert name in " ".join(_baselines(path).values())
    assert page.validate_pdf(str(path), profile="ua1").is_compliant


# --- where typed lines land -----------------------------------------------------------


def test_lines_filled_in_by_pypdf_land_on_the_writing_lines(
    data: bytes, tmp_path: Path
) -> None:
    path = filled(data, FILLED, tmp_path / "ingevuld.pdf")
    assert _above_their_rules(path) == pytest.approx([2.84] * 3, abs=0.3)


def test_lines_typed_in_a_browser_land_on_the_writing_lines(
    file: Path, tmp_path: Path
) -> None:
    path = _typed(file, EVIDENCE.name, "\r".join(LINES), tmp_path / "getypt.pdf")
    fields = pypdf.PdfReader(path).get_fields() or {}
    assert str(fields[EVIDENCE.id]["/V"]).splitlines() == LINES
    assert _above_their_rules(path) == pytest.approx([2.84] * 3, abs=0.3)
    assert page.validate_pdf(str(path), profile="ua1").is_compliant


def test_a_single_line_stands_on_its_line_in_both(
    file: Path, data: bytes, tmp_path: Path
) -> None:
    typed = _typed(file, TEAM.name, "Zorg en Welzijn", tmp_path / "getypt.pdf")
    by_pypdf = filled(data, {TEAM.id: "Zorg en Welzijn"}, tmp_path / "ingevuld.pdf")
    foot = _boxes(file)[TEAM.name][1]
    for path in (typed, by_pypdf):
        assert _baseline(path, "Zorg en") - foot == pytest.approx(2.84, abs=0.3)


def test_typing_stops_where_the_lines_are_full(file: Path, tmp_path: Path) -> None:
    path = _typed(file, EVIDENCE.name, "steeds maar weer " * 40, tmp_path / "vol.pdf")
    shown = [line for line in _baselines(path).values() if "steeds" in line]
    assert len(shown) == EVIDENCE.lines


def _above_their_rules(path: Path) -> list[float]:
    """How far each line stands above the writing line that it belongs to."""
    top = _boxes(path)[EVIDENCE.name][3]
    return [
        _baseline(path, line[:7]) - (top - number * PITCH)
        for number, line in enumerate(LINES, 1)
    ]


def _boxes(path: Path) -> dict[str, list[float]]:
    with pikepdf.open(path) as pdf:
        return {
            str(one.TU): [float(value) for value in one.Rect]
            for one in pdf.pages[FORM_PAGE].Annots
        }


def _baseline(path: Path, start: str) -> float:
    return next(y for y, line in _baselines(path).items() if start in line)


def _baselines(path: Path) -> dict[float, str]:
    """Baseline -> text of what PDFium shows on the form page, fields included."""
    lines: dict[float, str] = {}
    with pypdfium2.PdfDocument(path) as pdf:
        pdf.init_forms()
        shown = pdf[FORM_PAGE]
        pdfium.FPDFPage_Flatten(shown.raw, pdfium.FLAT_PRINT)
        for char, y in _characters(pdf[FORM_PAGE].get_textpage()):
            lines[y] = lines.get(y, "") + char
    return lines


def _characters(text: pypdfium2.PdfTextPage) -> Iterator[tuple[str, float]]:
    x, y = ctypes.c_double(), ctypes.c_double()
    for index in range(text.count_chars()):
        pdfium.FPDFText_GetCharOrigin(text.raw, index, x, y)
        yield chr(pdfium.FPDFText_GetUnicode(text.raw, index)), round(y.value, 1)


def _typed(file: Path, name: str, text: str, path: Path) -> Path:
    """`file` after clicking in the field `name` and typing `text`."""
    left, _, _, top = _boxes(file)[name]
    with pypdfium2.PdfDocument(file) as pdf:
        pdf.init_forms()
        form = pdf.formenv
        assert form is not None
        shown = pdf[FORM_PAGE]
        place = (form.raw, shown.raw, 0, left + 5, top - 5)
        pdfium.FORM_OnMouseMove(*place)
        pdfium.FORM_OnLButtonDown(*place)
        pdfium.FORM_OnLButtonUp(*place)
        for char in text:
            pdfium.FORM_OnChar(form.raw, shown.raw, ord(char), 0)
        pdfium.FORM_ForceToKillFocus(form.raw)
        pdf.save(path)
    return path


# --- odd cases ------------------------------------------------------------------------


def test_a_field_that_stands_twice_is_one_field_with_two_boxes() -> None:
    layout = sample()
    slab_ = layout.pages[2].placed[4].slab
    slab_.items.append(text_widget(TEAM, layout.root.add("P"), 60))
    data = write(document(), brand(), layout)
    assert "kop.team" in fields_of(io.BytesIO(data))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        twice = [a for a in pdf.pages[2].Annots if TEAM.name == a.TU]
        assert [str(a.Parent.T) for a in twice] == ["team", "team"]


def test_an_id_that_begins_another_id_is_refused() -> None:
    made = Sample()
    node = made.root.add("P")
    made.page(
        slab(
            text_widget(Text("verslag.nu", "Nu"), node, 0),
            text_widget(Text("verslag.nu.met", "Met"), node, 50),
        )
    )
    with pytest.raises(ContentError) as caught:
        write(document(), brand(), made.layout())
    assert str(caught.value) == (
        "Het kenmerk 'verslag.nu' is een veld, en ook het begin van 'verslag.nu.met'.\n"
        "  Geef een van de twee een ander kenmerk."
    )


def test_an_empty_box_shows_nothing_and_a_ticked_one_a_cross_or_circle(
    data: bytes,
) -> None:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        check, word = (
            next(
                a
                for one in pdf.pages
                for a in one.obj.get("/Annots", [])
                if a.get("/TU") == name
            )
            for name in (DONE.name, WORD.name)
        )
        assert check.AP.N.Off.read_bytes() == word.AP.N.Off.read_bytes() == b""
        assert check.AP.N.Ja.read_bytes().count(b" l") == 2
        assert word.AP.N.Ja.read_bytes().count(b" c") == 4


def test_text_fields_never_share_an_appearance(data: bytes) -> None:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        streams = [
            one.AP.N.objgen
            for sheet in pdf.pages
            for one in sheet.obj.get("/Annots", [])
            if one.get("/FT") == "/Tx"
        ]
    assert len(set(streams)) == len(streams) == 4
