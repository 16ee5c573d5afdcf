"""PDFs of which nothing can be read, or not all: each has its sentence."""

from __future__ import annotations

import io
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from pypdf import PdfWriter
from pypdf.annotations import FreeText

from lobprint.reading.pdf import body, read, read_pdf, widgets
from reading.pdf_files import (
    FILLED,
    TEAM,
    answers,
    blank,
    edited,
    filled,
    found,
    updated,
)


def told(data: bytes) -> str:
    """The one thing that is told."""
    (problem,) = read_pdf(data).trouble
    return str(problem)


BROKEN = (
    "deze pdf is beschadigd; er is niets meer uit te lezen\n"
    "  Vraag het bestand nog een keer: misschien kwam het niet helemaal over."
)
MENDED = (
    "deze pdf was beschadigd; gelezen is wat er nog in stond\n"
    "  Leg de antwoorden naast het bestand, of vraag het nog een keer."
)
PRINTED = (
    "in deze pdf staan geen velden meer: het is een afdruk of een scan\n"
    "  Lees de pdf in die is ingevuld en bewaard, en niet een afdruk ervan."
)


@pytest.mark.parametrize(
    "data", [b"", b"%PDF-1.7\n", b"Geachte collega", b"%PDF-1.7\n%%EOF", b"\0" * 5000]
)
def test_what_is_no_pdf(data: bytes) -> None:
    assert told(data) == BROKEN


def test_a_file_that_was_cut_off() -> None:
    assert told(filled()[:20_000]) == BROKEN


def test_a_file_that_lost_its_way_is_read_and_told() -> None:
    data = filled()
    at = data.rindex(b"startxref")
    lost = data[:at] + b"startxref\n12\n%%EOF"
    assert told(lost) == MENDED
    assert found(read_pdf(lost)) == FILLED


def test_what_was_being_saved_behind_it_may_be_missing() -> None:
    """Half an update: what stood there before is read, and told."""
    data = filled() + b"7 0 obj\n<</Type/Annot/V(half"
    assert told(data) == MENDED


def test_mail_may_put_something_before_and_after_it() -> None:
    assert answers(b"\n\n" + filled() + b"\r\n--grens--\r\n") == FILLED


def test_a_password_to_open_it() -> None:
    locked = pikepdf.Encryption(owner="a", user="b", R=6)
    assert told(edited(filled(), _nothing, encryption=locked)) == (
        "deze pdf gaat alleen open met een wachtwoord\n"
        "  Bewaar hem zonder wachtwoord, en lees hem dan in."
    )


def _nothing(_: pikepdf.Pdf) -> None: ...


def test_a_print_has_no_fields_any_more() -> None:
    def printed(file: pikepdf.Pdf) -> None:
        file.flatten_annotations()
        for key in ("/AcroForm", "/Names", "/AF"):
            if key in file.Root:
                del file.Root[key]

    assert told(edited(filled(), printed)) == PRINTED
    with pypdfium2.PdfDocument(filled()) as file:
        for page in file:
            pdfium.FPDFPage_Flatten(page, pdfium.FLAT_PRINT)
        out = io.BytesIO()
        file.save(out)
    assert told(out.getvalue()) == PRINTED


def test_a_folder_of_files_and_a_form_of_another_kind() -> None:
    def folder(file: pikepdf.Pdf) -> None:
        file.attachments["blad.pdf"] = blank()
        file.Root.Collection = pikepdf.Dictionary(View=pikepdf.Name.D)

    def xfa(file: pikepdf.Pdf) -> None:
        file.Root.AcroForm = pikepdf.Dictionary(XFA=file.make_stream(b"<xdp/>"))

    assert told(_page(folder)) == (
        "deze pdf is een map met bestanden erin\n"
        "  Bewaar de bestanden uit die map los, en lees die in."
    )
    assert told(_page(xfa)) == (
        "dit formulier is met een ander programma gemaakt\n"
        "  Alleen bladen uit een werkboek van lobprint zijn in te lezen."
    )


def _page(edit: Callable[[pikepdf.Pdf], object]) -> bytes:
    """A file of one empty page."""
    out = io.BytesIO()
    with pikepdf.new() as file:
        file.add_blank_page()
        edit(file)
        file.save(out)
    return out.getvalue()


def test_words_beside_the_fields_are_kept_with_their_page() -> None:
    writer = PdfWriter(clone_from=io.BytesIO(filled()))
    for page, words in ((2, "Zie ook de bijlage"), (4, "Klaar!")):
        note = FreeText(text=words, rect=(50, 550, 200, 650))
        writer.add_annotation(page_number=page, annotation=note)
    out = io.BytesIO()
    writer.write(out)
    result = read_pdf(out.getvalue())
    assert result.loose == ("Zie ook de bijlage (bladzijde 3)", "Klaar! (bladzijde 5)")
    assert found(result) == FILLED
    assert not result.trouble


@pytest.mark.parametrize(
    ("pages", "where"),
    [
        ([2], "bladzijde 3"),
        ([2, 4], "bladzijden 3 en 5"),
        ([0, 2, 2, 4], "bladzijden 1, 3 en 5"),
    ],
)
def test_strokes_of_a_pen_are_told(pages: list[int], where: str) -> None:
    """As on a tablet."""

    def draw(file: pikepdf.Pdf) -> None:
        for page in pages:
            ink = pikepdf.Dictionary(
                Type=pikepdf.Name.Annot,
                Subtype=pikepdf.Name.Ink,
                Rect=[0, 0, 90, 90],
                InkList=[[10, 10, 80, 80]],
            )
            if "/Annots" not in file.pages[page]:
                file.pages[page].Annots = pikepdf.Array()
            file.pages[page].Annots.append(ink)

    data = edited(filled(), draw)
    assert told(data) == (
        f"op {where} is met een pen geschreven of getekend; dat is niet gelezen\n"
        "  Kijk daar zelf wat er staat, en vul het aan."
    )
    assert found(read_pdf(data)) == FILLED


@pytest.mark.parametrize(
    ("room", "limit", "most"),
    [
        (widgets, "MOST_PAGES", 2),
        (widgets, "MOST_ANNOTATIONS", 2),
        (body, "PARSED", 2000),
        (read, "MOST", 20_000),
    ],
)
def test_too_much_is_not_read(
    room: ModuleType, limit: str, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, limit, most)
    assert told(filled()) == (
        "deze pdf is te groot om in te lezen\n  Verdeel hem over kleinere bestanden."
    )


def _rings(file: pikepdf.Pdf) -> None:
    file.Root.Pages.Kids.append(file.Root.Pages)


def _names_in_a_ring(file: pikepdf.Pdf) -> None:
    top = file.Root.AcroForm.Fields[0]
    top.Parent = top.Kids[0]


def _deep(file: pikepdf.Pdf) -> None:
    inner = pikepdf.Array()
    for _ in range(400):
        inner = pikepdf.Array([inner])
    file.pages[2].Annots.append(pikepdf.Dictionary(Subtype=inner))


@pytest.mark.parametrize("edit", [_rings, _names_in_a_ring, _deep])
def test_what_has_no_end_ends(edit: Callable[[pikepdf.Pdf], Any]) -> None:
    result = read_pdf(edited(filled(), edit))
    assert found(result).items() <= FILLED.items()
    assert result.trouble


def test_lists_in_a_ring_say_nothing() -> None:
    update = updated(blank(), {TEAM: b"/V %(ring)s"}, ring=b"[(a) %(ring)s (b)]")
    assert answers(update) == {TEAM: "a, b"}
