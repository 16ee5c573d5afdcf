"""An .xlsx as people have it: merged, filtered, hidden, strict; or something else."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from list_files import csv, xlsx
from openpyxl import load_workbook

from lobprint.errors import ContentError
from lobprint.lists.people import read_people
from lobprint.lists.schools import read_schools
from lobprint.person import Person

KLAS = (["naam", "klas"], ["Jan", "2B"], ["An", None], ["Piet", "2C"])


def read(path: Path) -> tuple[list[Person], list[str]]:
    """The people in `path`, and what is told; of a refused list, nobody."""
    try:
        found, told = read_people(path)
    except ContentError as error:
        found, told = [], list(error.problems)
    return found, [str(p).replace(f"{path.parent}/", "") for p in told]


def made(path: Path, *rows: list[Any]) -> tuple[Any, Any]:
    """A workbook of `rows` at `path`, to be changed, and its sheet."""
    book = load_workbook(xlsx(path, *rows))
    return book, book.active


def test_a_class_in_merged_cells_is_that_of_each(tmp_path: Path) -> None:
    book, sheet = made(tmp_path / "a.xlsx", *KLAS)
    sheet.merge_cells("B2:B3")
    book.save(tmp_path / "a.xlsx")
    assert read(tmp_path / "a.xlsx") == (
        [Person("Jan", "", "2B"), Person("An", "", "2B"), Person("Piet", "", "2C")],
        [],
    )


def test_a_name_in_merged_cells_is_one_person(tmp_path: Path) -> None:
    book, sheet = made(tmp_path / "a.xlsx", *KLAS)
    sheet.merge_cells("A2:A3")
    book.save(tmp_path / "a.xlsx")
    found, _ = read(tmp_path / "a.xlsx")
    assert [person.naam for person in found] == ["Jan", "Piet"]


def test_heads_of_two_rows(tmp_path: Path) -> None:
    rows = (
        ["Leerling", None, None, "Klas"],
        ["Roepnaam", "Tv", "Achternaam", None],
        ["Bram", "van den", "Berg", "2B"],
    )
    book, sheet = made(tmp_path / "a.xlsx", *rows)
    sheet.merge_cells("A1:C1")
    sheet.merge_cells("D1:D2")
    book.save(tmp_path / "a.xlsx")
    assert read(tmp_path / "a.xlsx") == ([Person("Bram van den Berg", "", "2B")], [])


def test_schools_that_share_a_merged_cell(tmp_path: Path) -> None:
    rows = ["School", "team", "sector"], ["De Linde", "A", "vo"], [None, "B", None]
    book, sheet = made(tmp_path / "a.xlsx", *rows)
    sheet.merge_cells("A2:A3")
    sheet.merge_cells("C2:C3")
    book.save(tmp_path / "a.xlsx")
    found = read_schools(tmp_path / "a.xlsx")
    assert found.problems == ()
    assert [(e.school.naam, e.school.team, e.school.sector) for e in found.entries] == [
        ("De Linde", "A", "vo"),
        ("De Linde", "B", "vo"),
    ]


def test_hidden_rows_and_columns_count_and_are_told(tmp_path: Path) -> None:
    rows = ["Roepnaam", "Achternaam", "adres"], ["Jan", "Bos", "x"], ["An", "Vos", "y"]
    book, sheet = made(tmp_path / "a.xlsx", *rows)
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["B"].hidden = True
    sheet.column_dimensions["C"].hidden = True
    sheet.auto_filter.ref = "A1:C3"
    book.save(tmp_path / "a.xlsx")
    assert read(tmp_path / "a.xlsx") == (
        [Person("Jan Bos"), Person("An Vos")],
        [
            "a.xlsx, rij 3: deze rij is verborgen, maar telt wel mee\n"
            "  Is er gefilterd? Kopieer wat u nodig hebt naar een nieuwe lijst.",
            "a.xlsx, cel B1: de kolom 'Achternaam' is verborgen, maar telt wel mee\n"
            "  Haal haar weg als dat niet de bedoeling is.",
            "a.xlsx, cel C1: de kolom 'adres' gebruikt lobprint niet\n"
            "  Wat erin staat, komt niet op papier.",
        ],
    )


def test_the_sheet_with_the_list_is_found_and_others_are_told(tmp_path: Path) -> None:
    book, sheet = made(tmp_path / "a.xlsx", ["Zo gebruikt u deze lijst"])
    sheet.title = "Uitleg"
    for title, name in (("2A", "Jan"), ("2B", "An"), ("oud", "Piet")):
        other = book.create_sheet(title)
        other.append(["naam"])
        other.append([name])
    book["oud"].sheet_state = "hidden"
    book.save(tmp_path / "a.xlsx")
    assert read(tmp_path / "a.xlsx") == (
        [Person("Jan")],
        [
            "a.xlsx: alleen het blad '2A' is gelezen\n"
            "  Er staat ook een lijst op '2B'; geef die apart mee."
        ],
    )


def test_a_list_on_a_hidden_sheet_is_not_empty(tmp_path: Path) -> None:
    book, sheet = made(tmp_path / "a.xlsx", *KLAS)
    sheet.sheet_state = "hidden"
    book.create_sheet("leeg")
    book.active = 1
    book.save(tmp_path / "a.xlsx")
    assert read(tmp_path / "a.xlsx") == (
        [],
        ["a.xlsx: alle bladen met iets erop zijn verborgen\n  Maak er een zichtbaar."],
    )


def changed(path: Path, *pairs: tuple[bytes, bytes]) -> Path:
    """`path` with other bytes in all its parts."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            for one, other in pairs:
                data = data.replace(one, other)
            archive.writestr(name, data)
    return path


USUAL, STRICT = b"http://schemas.openxmlformats.org/", b"http://purl.oclc.org/ooxml/"


def test_a_strict_open_xml_workbook_is_read(tmp_path: Path) -> None:
    path = changed(
        xlsx(tmp_path / "a.xlsx", *KLAS),
        (USUAL + b"spreadsheetml/2006/main", STRICT + b"spreadsheetml/main"),
        (
            USUAL + b"officeDocument/2006/relationships",
            STRICT + b"officeDocument/relationships",
        ),
    )
    assert b"purl.oclc.org" in zipfile.ZipFile(path).read("xl/workbook.xml")
    found, _ = read(path)
    assert [person.naam for person in found] == ["Jan", "An", "Piet"]


@pytest.mark.parametrize(
    "what", [b"spreadsheetml/2006/main", b"officeDocument/2006/relationships"]
)
def test_a_workbook_in_which_no_sheet_is_found_is_not_empty(
    tmp_path: Path, what: bytes
) -> None:
    path = changed(
        xlsx(tmp_path / "a.xlsx", *KLAS),
        (USUAL + what, b"urn:x"),
    )
    assert read(path)[1] == [
        "a.xlsx: in dit rekenblad is geen werkblad te vinden\n"
        "  Open het in het rekenblad en sla het opnieuw op als .xlsx, of als csv."
    ]


def test_the_apostrophe_that_excel_keeps_apart_comes_back(tmp_path: Path) -> None:
    rows = ["naam"], ["t Hart"], ["s-Gravenhage"], ["t Hof"], ["12"]
    book, sheet = made(tmp_path / "a.xlsx", *rows)
    for cell in ("A2", "A3", "A5"):
        sheet[cell].quotePrefix = True
    book.save(tmp_path / "a.xlsx")
    found, told = read(tmp_path / "a.xlsx")
    names = [person.naam for person in found]
    assert names == ["'t Hart", "'s-Gravenhage", "t Hof", "12"]
    assert [line for line in told if "apostrof van 's" in line] == [
        "a.xlsx, cel A4: ontbreekt hier de apostrof van 's of 't?\n"
        "  In Excel typt u vooraan twee apostrofs: ''t Hart, ''s-Gravenhage."
    ]


def test_a_date_for_a_class_is_told(tmp_path: Path) -> None:
    import datetime

    rows = ["naam", "klas"], ["Jan", datetime.date(2026, 3, 4)], ["An", 3], ["Bo", 3.0]
    _, told = read(xlsx(tmp_path / "a.xlsx", *rows))
    assert told == [
        "a.xlsx, cel B2: hier staat een datum (4-3-2026), geen klas\n"
        "  Maak er in het rekenblad een tekst van, en typ de klas opnieuw."
    ]


def test_letters_that_a_program_misread_are_mended_here_too(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", ["naam"], ["ZoÃ«"], ["Zoe\u0308"], ["Zo_x00EB_"])
    found, _ = read(path)
    assert {person.naam for person in found} == {"Zoë"}


def zipped(*names: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return out.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "dit bestand is leeg: er staat geen byte in"),
        (b"\x09\x08\x08\x00\x00\x05", "dit is een Excel-bestand van voor 2007 (.xls)"),
        (
            OLE + "WordDocument".encode("utf-16-le"),
            "dit is een Word-document, geen lijst",
        ),
        (b"<?xml version='1.0'?><Workbook", "dit is een webpagina of xml, ook al heet"),
        (
            b"\xef\xbb\xbf  <html xmlns",
            "dit is een webpagina of xml, ook al heet het an",
        ),
        (b"<div><table><tr>", "dit is een webpagina of xml, ook al heet het anders"),
        (b'{"url": "https://docs.google', "dit is een koppeling, geen lijst"),
        (b"[InternetShortcut]\r\nURL=x", "dit is een koppeling, geen lijst"),
        (b"ID;PWXL;N;E\r\nP;PGeneral", "dit is een SYLK-bestand"),
        (zipped("klas.csv"), "dit is een zip: haal de lijst er eerst uit"),
        (zipped("Index/Document.iwa"), "dit is een lijst van Numbers"),
        (zipped("Index.zip", "Metadata/x.plist"), "dit is een lijst van Numbers"),
        (zipped("content.xml"), "dit is een OpenDocument-bestand (.ods)"),
        (zipped("ppt/presentation.xml"), "dit is een presentatie, geen lijst"),
        (b"Rar!\x1a\x07", "dit is een ingepakt bestand: haal de lijst er eerst uit"),
        (b"BEGIN:VCARD\r\n", "dit zijn adreskaartjes, geen lijst"),
    ],
)
@pytest.mark.parametrize("kind", ["xlsx", "csv", "xls"])
def test_what_is_something_else_is_told_as_what_it_is(
    tmp_path: Path, data: bytes, message: str, kind: str
) -> None:
    path = csv(tmp_path / f"a.{kind}", data)
    assert read(path)[1][0].startswith(f"a.{kind}: {message}")
