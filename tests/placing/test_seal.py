"""A file says itself whether it still is as lobprint wrote it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import docx
import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

import lobprint
from lobprint.seal import as_written

CHANGED: dict[str, Callable[[bytes], bytes]] = {}


def changed(change: Callable[[bytes], bytes]) -> Callable[[bytes], bytes]:
    CHANGED[change.__name__] = change
    return change


@changed
def saved_by_python_docx(data: bytes) -> bytes:
    saved = io.BytesIO()
    docx.Document(io.BytesIO(data)).save(saved)
    return saved.getvalue()


@changed
def given_another_title(data: bytes) -> bytes:
    return _with_core(data, lambda core: core.replace(b"<dc:title>", b"<dc:title>Ons "))


@changed
def with_another_picture(data: bytes) -> bytes:
    return _with_part(data, "word/media/image1.png", lambda _: picture("black"))


@changed
def without_its_identifier(data: bytes) -> bytes:
    return _with_core(data, lambda core: core.replace(b"lobprint:", b"niemand:"))


@changed
def filled_in_by_pypdf(data: bytes) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(data))
    names = list(pypdf.PdfReader(io.BytesIO(data)).get_fields() or {})
    writer.update_page_form_field_values(None, {names[0]: "Jan"}, auto_regenerate=False)
    return _written(writer)


@changed
def filled_in_behind_its_end(data: bytes) -> bytes:
    writer = pypdf.PdfWriter(io.BytesIO(data), incremental=True)
    writer.add_metadata({"/Keywords": "van ons"})
    return _written(writer)


def _written(writer: pypdf.PdfWriter) -> bytes:
    saved = io.BytesIO()
    writer.write(saved)
    return saved.getvalue()


def _with_core(data: bytes, change: Callable[[bytes], bytes]) -> bytes:
    return _with_part(data, "docProps/core.xml", change)


def _with_part(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    saved = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(saved, "w") as new:
        for entry in old.infolist():
            part = old.read(entry)
            new.writestr(entry, change(part) if entry.filename == name else part)
    return saved.getvalue()


def picture(color: str) -> bytes:
    saved = io.BytesIO()
    Image.new("RGB", (120, 40), color).save(saved, "PNG")
    return saved.getvalue()


SCHOOL = {"naam": "ROC", "huisstijl": {"logo": "logo.png"}}
LOGO = {"logo.png": picture("blue")}
FORMS = ("zelfscan", "checklist")
MADE = lobprint.make(SCHOOL, sector="mbo", forms=FORMS, files=LOGO)
FILES = {file.name: file.data for file in MADE.files}
WORD, PDF = FILES["zelfscan-mbo.docx"], FILES["zelfscan-mbo.pdf"]


@pytest.mark.parametrize("name", FILES)
def test_what_lobprint_makes_is_as_lobprint_wrote_it(name: str) -> None:
    assert as_written(FILES[name])


def test_so_is_a_workbook_in_a_house_style() -> None:
    own = io.BytesIO()
    docx.Document().save(own)
    files = {
        "school.yaml": b"naam: ROC\nsector: mbo\nhuisstijl:\n  word: stijl.docx\n",
        "stijl.docx": own.getvalue(),
    }
    made = lobprint.make(files=files, forms=["zelfscan"], formats=["docx"])
    assert as_written(made.files[0].data)


@pytest.mark.parametrize("change", CHANGED)
def test_whoever_saved_it_anew_made_another_file_of_it(change: str) -> None:
    is_pdf = "pypdf" in change or "behind" in change
    assert not as_written(CHANGED[change](PDF if is_pdf else WORD))


def test_more_or_less_of_it_is_no_file_of_ours() -> None:
    for data in (WORD[:-1], PDF[:-1], PDF + b"\n", PDF + PDF, PDF[:9] + PDF):
        assert not as_written(data)


def test_other_deflate_does_not_count() -> None:
    saved = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(WORD)) as old, zipfile.ZipFile(saved, "w") as new:
        for entry in old.infolist():
            new.writestr(entry.filename, old.read(entry))
    assert saved.getvalue() != WORD
    assert as_written(saved.getvalue())


@given(st.binary(max_size=300), st.sampled_from([b"", b"%PDF-1.7\n", b"PK\3\4"]))
def test_whatever_it_is_it_can_be_judged(data: bytes, start: bytes) -> None:
    assert not as_written(start + data)


@given(st.sampled_from([WORD, PDF]), st.data())
def test_whatever_was_damaged_it_can_be_judged(
    whole: bytes, data: st.DataObject
) -> None:
    damaged = bytearray(whole)
    places = st.integers(1, min(len(whole), 3000))
    for _ in range(data.draw(st.integers(1, 4))):
        damaged[-data.draw(places)] = data.draw(st.integers(0, 255))
    as_written(bytes(damaged))
