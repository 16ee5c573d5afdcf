"""What is filled in in a PDF is read, whatever program wrote it there."""

from __future__ import annotations

import codecs
from collections.abc import Callable

import pikepdf
import pytest
from files.made import Case, made

from lobprint import pdf
from lobprint.brand import make_brand
from lobprint.document import Check, Choice, Date, Document, Text
from lobprint.document.state import Value, state_of
from lobprint.document.state import filled as filled_document
from lobprint.layout import lay_out
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
    updated,
)

Edit = Callable[[pikepdf.Pdf], None]


@pytest.mark.parametrize("book", ["teamwerkboek", "verdieping"])
def test_what_lobprint_fills_in_comes_back(book: str) -> None:
    document = made(Case("mbo", workbook=book)).document
    document = filled_document(document, something(document))
    data = pdf.write(document, make_brand(), lay_out(document))
    assert answers(data) == state_of(document)


def something(document: Document) -> dict[str, Value]:
    """In every field of a document."""
    said: dict[str, Value] = {}
    for at, one in enumerate(document.fields()):
        match one.field:
            case Check():
                said[one.id] = at % 2 == 0
            case Choice(options=options):
                said[one.id] = options[at % len(options)].value
            case Date():
                said[one.id] = "5-1-2027"
            case Text():
                said[one.id] = f"Zo {at}: é, ł, (niet) \\ en <wel>"
    return said


def test_an_empty_form_has_no_answers() -> None:
    assert answers(blank()) == {}
    names = [one.tag for one in read_pdf(blank()).taken]
    last = ["canvas.praktijk", "woorden.geduldig"]
    assert names == [TEAM, DAY, ANSWER, EVIDENCE, DONE, *last]


@pytest.mark.parametrize(
    "how",
    [
        {},
        {"object_stream_mode": pikepdf.ObjectStreamMode.disable},
        {"linearize": True},
        {"encryption": pikepdf.Encryption(owner="geheim", R=6)},
        {
            "encryption": pikepdf.Encryption(
                owner="geheim", R=3, aes=False, metadata=False
            )
        },
        {"force_version": "2.0", "compress_streams": False},
    ],
    ids=["packed", "plain", "linear", "owner", "owner-of-1999", "2.0"],
)
def test_however_a_file_is_put_together(how: dict[str, object]) -> None:
    assert answers(edited(blank(), fill, **how)) == FILLED


def test_who_writes_all_of_it_anew_may_leave_out_what_nobody_fills_in() -> None:
    """As Preview does: no structure, no attachments, no object streams."""

    def anew(file: pikepdf.Pdf) -> None:
        fill(file)
        for key in ("/StructTreeRoot", "/Names", "/AF", "/MarkInfo", "/Metadata"):
            if key in file.Root:
                del file.Root[key]
        del file.Root.AcroForm.DR

    plain = pikepdf.ObjectStreamMode.disable
    assert answers(edited(blank(), anew, object_stream_mode=plain)) == FILLED


def test_updates_behind_the_file() -> None:
    """As Acrobat has it: strings in two encodings, lines that end in one return."""
    first = updated(
        blank(),
        {
            TEAM: b"/V(Zorg \\(en\\) Welzijn \\200 caf\\351)",
            EVIDENCE: b"/V %(words)s",
            DONE: b"/V/Ja/AS/Ja",
            ANSWER: b"/V/ja",
        },
        words=b"<FEFF" + "Eén\rtwee\r\ndrie".encode("utf-16-be").hex().encode() + b">",
    )
    said = {
        TEAM: "Zorg (en) Welzijn • café",
        EVIDENCE: "Eén\ntwee\ndrie",
        DONE: True,
        ANSWER: "ja",
    }
    assert answers(first) == said
    later = updated(first, {DAY: b"/V(6-1-2027)", TEAM: b"/V()"})
    del said[TEAM]
    assert answers(later) == {**said, DAY: "6-1-2027"}


UTF16 = "Zoë, ł, \u202bשלום\u202c, e\u0301 en 🙂"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (b"(\\050niet\\51 \\\\ \\/ (wel (hier)))", "(niet) \\ / (wel (hier))"),
        (b"(een\\\nregel\\r\\ntwee\\ttab)", "eenregel\ntwee\ttab"),
        (b"(\xa0 12 \x85 \x92)", "€ 12 – ’".replace("’", "™")),
        (b"(=1+1)", "=1+1"),
        (b"<3D312B31>", "=1+1"),
        (b"<FEFF 0041 00 42 01 42>", "ABł"),
        (b"<" + (b"\xfe\xff" + UTF16.encode("utf-16-be")).hex().encode() + b">", UTF16),
        (b"<" + (b"\xff\xfe" + UTF16.encode("utf-16-le")).hex().encode() + b">", UTF16),
        (b"<" + (codecs.BOM_UTF8 + UTF16.encode()).hex().encode() + b">", UTF16),
        (b"<FEFF001B006E006C001B0048006F0069>", "Hoi"),
        (b"(" + b"woord " * 400 + b")", "woord " * 400),
    ],
)
def test_strings_in_every_way_of_writing(written: bytes, said: str) -> None:
    assert answers(updated(blank(), {TEAM: b"/V" + written})) == {TEAM: said}


def test_long_words_may_be_a_stream_and_rich_ones_stand_apart() -> None:
    def stream(file: pikepdf.Pdf) -> None:
        field(file, EVIDENCE).V = file.make_stream("Heel véél".encode("latin-1"))
        rich = (
            "<?xml version='1.0'?><body><p>Een &amp; <b>twee</b></p><p>drie</p></body>"
        )
        field(file, TEAM).RV = pikepdf.String(rich)

    assert answers(edited(blank(), stream)) == {
        EVIDENCE: "Heel véél",
        TEAM: "Een & twee\ndrie",
    }


def test_a_tick_that_is_told_once() -> None:
    """Some programs write what a field says, others what its boxes show."""

    def says(file: pikepdf.Pdf) -> None:
        field(file, DONE).V = field(file, ANSWER).V = pikepdf.Name("/Ja")
        field(file, ANSWER).V = pikepdf.Name("/nee")

    def shows(file: pikepdf.Pdf) -> None:
        field(file, DONE).AS = pikepdf.Name("/Ja")
        field(file, ANSWER).Kids[2].AS = pikepdf.Name("/nee")

    for edit in (says, shows):
        assert answers(edited(blank(), edit)) == {DONE: True, ANSWER: "nee"}


def test_two_ticks_are_two_answers() -> None:
    def two(file: pikepdf.Pdf) -> None:
        field(file, ANSWER).V = pikepdf.Name("/ja")
        field(file, ANSWER).Kids[2].AS = pikepdf.Name("/nee")

    taken = read_pdf(edited(blank(), two)).taken
    assert [one.value for one in taken if one.tag == ANSWER] == ["nee", "ja"]


def test_what_no_box_stands_for_is_kept_as_it_is() -> None:
    def strange(file: pikepdf.Pdf) -> None:
        field(file, DONE).V = pikepdf.Name("/Yes")
        field(file, ANSWER).V = pikepdf.Name("/mis schien")

    assert answers(edited(blank(), strange)) == {DONE: "Yes", ANSWER: "mis schien"}


def test_options_may_be_numbers_with_their_names_beside_them() -> None:
    def numbered(file: pikepdf.Pdf) -> None:
        group = field(file, ANSWER)
        group.Opt = pikepdf.Array(["ja", "deels", "nee"])
        for number, kid in enumerate(group.Kids):
            looks = kid.AP.N
            (name,) = _names(looks)
            looks[f"/{number}"] = looks[name]
            del looks[name]
            kid.AS = pikepdf.Name("/1" if number == 1 else "/Off")
        group.V = pikepdf.Name("/1")

    assert answers(edited(blank(), numbered)) == {ANSWER: "deels"}


def _names(looks: pikepdf.Object) -> list[str]:
    return [name for name in dict(looks) if name != "/Off"]


def test_a_form_without_appearances_is_read_by_what_it_shows() -> None:
    def bare(file: pikepdf.Pdf) -> None:
        fill(file)
        for page in file.pages:
            for one in page.get("/Annots", []):
                if "/AP" in one:
                    del one.AP

    assert answers(edited(blank(), bare)) == FILLED


def test_names_with_signs_in_code_are_those_names() -> None:
    data = updated(blank(), {ANSWER: b"/V/d#65e#6Cs", DONE: b"/#56/J#61"})
    assert answers(data) == {ANSWER: "deels", DONE: True}
