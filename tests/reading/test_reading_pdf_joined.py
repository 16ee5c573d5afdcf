"""PDFs that another program put together of others, or took pages out of."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from typing import Any

import pikepdf
import pymupdf
import pypdf
import pytest
from pdf.pdf_builders import brand, document, sample

from lobprint import pdf
from lobprint.document.state import Value
from lobprint.layout.copies import Copies
from lobprint.reading.pdf import read_pdf
from reading.pdf_files import (
    ANSWER,
    DAY,
    DONE,
    EVIDENCE,
    FILLED,
    TEAM,
    answers,
    blank,
    edited,
    field,
    fill,
    filled,
    found,
)

SECOND: dict[str, Value] = {TEAM: "Techniek", ANSWER: "nee", EVIDENCE: "Nergens."}
"""What somebody else filled in: less, and otherwise."""


def by_pypdf(files: Sequence[bytes]) -> bytes:
    writer, out = pypdf.PdfWriter(), io.BytesIO()
    for one in files:
        writer.append(io.BytesIO(one))
    writer.write(out)
    return out.getvalue()


def by_pikepdf(files: Sequence[bytes]) -> bytes:
    """As qpdf does: fields of which the name is there already get another."""
    out = io.BytesIO()
    with pikepdf.new() as whole:
        for one in files:
            whole.add_pages_from(pikepdf.open(io.BytesIO(one)))
        whole.save(out)
    return out.getvalue()


def by_mupdf(files: Sequence[bytes]) -> bytes:
    opened: Any = pymupdf.open
    whole = opened()
    for one in files:
        whole.insert_pdf(opened(stream=one))
    return bytes(whole.tobytes())


Join = Callable[[Sequence[bytes]], bytes]
JOINS = [by_pypdf, by_pikepdf, by_mupdf]


@pytest.mark.parametrize("join", JOINS)
def test_each_file_is_a_copy_with_its_own_answers(join: Join) -> None:
    read = read_pdf(join([filled(), filled(SECOND), filled({})]))
    assert [found(read, copy) for copy in (1, 2, 3)] == [FILLED, SECOND, {}]
    assert not read.trouble


@pytest.mark.parametrize("join", JOINS)
def test_a_file_without_its_first_pages_is_the_next_copy_all_the_same(
    join: Join,
) -> None:
    """Nothing of one person comes on the sheet of another."""
    beginning = edited(filled(), lambda file: _keep(file, slice(0, 3)))
    read = read_pdf(join([beginning, filled(SECOND)]))
    assert found(read, 1).items() <= FILLED.items()
    assert found(read, 2) == SECOND


def _keep(file: pikepdf.Pdf, pages: slice) -> None:
    file.pages[:] = list(file.pages)[pages]


def test_pages_that_were_taken_out_are_read() -> None:
    writer, out = pypdf.PdfWriter(), io.BytesIO()
    writer.append(io.BytesIO(filled()), pages=(2, 3))
    writer.write(out)
    assert answers(out.getvalue()) == FILLED


def test_copies_of_ours_keep_their_number() -> None:
    copies = Copies()
    for name in ("Fatima", "Daan", "Noor"):
        copies.add(sample(), name)
    data = pdf.write(document(), brand(), copies.layout)
    own = {f"exemplaar2.{name}": value for name, value in FILLED.items()}
    written = edited(data, lambda file: fill(file, own))
    assert found(read_pdf(written), 2) == FILLED
    assert not found(read_pdf(written), 1)
    twice = read_pdf(by_pypdf([written, written]))
    assert found(twice, 2) == found(twice, 5) == FILLED
    assert {one.copy for one in twice.taken} == {1, 2, 3, 4, 5, 6}


def test_fields_that_were_made_one_are_told() -> None:
    """As Acrobat does with fields of one name: all show what stands in the first."""

    def one(file: pikepdf.Pdf) -> None:
        fill(file)
        group = field(file, ANSWER)
        for kid in list(group.Kids):
            twin = file.make_indirect(pikepdf.Dictionary(dict(kid)))
            group.Kids.append(twin)
            file.pages[4].Annots.append(twin)

    read = read_pdf(edited(blank(), one))
    (told,) = read.trouble
    assert found(read) == FILLED
    assert str(told) == (
        "een ander programma heeft hierin bladen samengevoegd; van velden met "
        "dezelfde naam bleef maar één antwoord over\n  Lees de losse bestanden in."
    )
    assert told.warning


def test_a_page_that_lies_in_a_file_twice_is_read_once() -> None:
    def twice(file: pikepdf.Pdf) -> None:
        file.pages.append(file.pages[2])

    read = read_pdf(edited(filled(), twice))
    assert found(read) == FILLED
    assert {one.copy for one in read.taken} == {1}


def test_names_that_are_not_ours_are_kept_for_who_knows_them() -> None:
    def named(file: pikepdf.Pdf) -> None:
        field(file, DONE).T = pikepdf.String("iets anders")
        field(file, DAY).T = pikepdf.String("dag+3")

    read = read_pdf(edited(filled(), named))
    assert found(read)["actie.1.iets anders"] is True
    assert found(read)["kop.dag"] == "5-1-2027"
