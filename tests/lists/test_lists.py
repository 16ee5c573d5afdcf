"""Lists are read as any program writes them; what is wrong is told by its cell."""

from __future__ import annotations

import datetime
import io
import zipfile
from pathlib import Path

import pytest
from list_files import csv, refused, rows_in, xlsx
from openpyxl import Workbook, load_workbook

from lobprint.errors import ContentError
from lobprint.lists import Column, named, plain, read_table, unused_columns
from lobprint.lists.table import column_letters

LINDE = [{"naam": "De Linde", "sector": "mbo"}, {"naam": "École", "sector": "vo"}]


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_a_csv_of_any_program(
    tmp_path: Path, separator: str, end: str, encoding: str
) -> None:
    lines = ["Naam", "Sector"], ["De Linde", "mbo"], ["École", "vo"]
    text = "".join(separator.join(line) + end for line in lines)
    assert rows_in(csv(tmp_path / "a.csv", text, encoding)) == LINDE


def test_a_csv_that_tells_its_separator_to_excel(tmp_path: Path) -> None:
    path = csv(tmp_path / "a.csv", "sep=,\r\nnaam,sector\r\nDe Linde;mbo,\r\n")
    assert rows_in(path) == [{"naam": "De Linde;mbo"}]
    assert read_table(path).rows[0].place.line == 2


def test_empty_rows_and_columns_count_but_say_nothing(tmp_path: Path) -> None:
    text = ";;;\nnaam;sector;;\n;;;\nDe Linde;mbo;;\n;;\n\n"
    table = read_table(csv(tmp_path / "a.csv", text))
    assert [row.place.line for row in table.rows] == [4]
    assert [column.text for column in table.columns] == ["naam", "sector"]


def test_a_line_break_in_a_cell_is_a_space_and_no_row(tmp_path: Path) -> None:
    table = read_table(csv(tmp_path / "a.csv", 'naam\n"De\r\nLinde\n"\nB\n'))
    assert [row.cells["naam"].text for row in table.rows] == ["De Linde", "B"]
    assert table.rows[1].place.line == 3


def test_values_as_the_spreadsheet_shows_them(tmp_path: Path) -> None:
    day, moment = datetime.date(2026, 9, 1), datetime.datetime(2026, 9, 1, 9, 30)  # noqa: DTZ001
    row = ["2026", 2026, 2026.0, 1.5, True, False, day, moment, datetime.time(9, 5)]
    path = xlsx(tmp_path / "a.xlsx", list("abcdefghi"), row)
    assert list(rows_in(path)[0].values()) == [
        "2026", "2026", "2026", "1,5", "ja", "nee",
        "1-9-2026", "1-9-2026 09:30", "09:05",
    ]  # fmt: skip


def test_the_first_sheet_that_is_seen_and_has_something(tmp_path: Path) -> None:
    book = Workbook()
    hidden, seen = book.create_sheet("verborgen"), book.create_sheet("lijst")
    hidden.append(["geheim"])
    hidden.sheet_state = "hidden"
    seen["B3"], seen["B4"] = "naam", "Jan"
    book.save(tmp_path / "a.xlsx")
    table = read_table(tmp_path / "a.xlsx")
    assert str(table.rows[0].cells["naam"].place).endswith("a.xlsx, cel B4")


def test_a_formula_is_what_it_last_gave(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", ["naam", "team"], ["A", '="x"'], ["=B2", "=B3"])
    book = load_workbook(path)
    book.save(path)
    sheet = zipfile.ZipFile(path).read("xl/worksheets/sheet1.xml").decode()
    worked_out = sheet.replace(
        '<c r="B2"><f>"x"</f><v></v>', '<c r="B2" t="str"><f>"x"</f><v>x</v>'
    ).replace('<c r="B3"><f>B3</f><v></v>', '<c r="B3" t="str"><f>B3</f><v></v>')
    assert worked_out.count('t="str"') == 2
    _replace(path, "xl/worksheets/sheet1.xml", worked_out)
    first, second = read_table(path).rows
    assert {name: cell.text for name, cell in first.cells.items()} == {
        "naam": "A",
        "team": "x",
    }
    assert [str(problem).rpartition("/")[2] for problem in second.problems] == [
        "a.xlsx, cel A3: de formule in deze cel is nooit uitgerekend\n"
        "  Open het in het rekenblad en sla het opnieuw op als .xlsx, of als csv."
    ]
    assert "team" not in second.cells


def _replace(path: Path, name: str, text: str) -> None:
    with zipfile.ZipFile(path) as archive:
        parts = {part: archive.read(part) for part in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, data in (parts | {name: text.encode()}).items():
            archive.writestr(part, data)


@pytest.mark.parametrize("error", ["#N/B", "#REF!", "#DEEL/0!", "#VALUE!", "#NAAM?"])
def test_an_error_in_a_cell_is_told_and_the_rest_is_read(
    tmp_path: Path, error: str
) -> None:
    row = read_table(csv(tmp_path / "a.csv", f"naam;team\nA;{error}\n")).rows[0]
    assert row.cells["naam"].text == "A"
    assert str(row.problems[0].place).endswith("a.csv, cel B2")
    said = f"in deze cel staat een fout van het rekenblad ({error})"
    assert row.problems[0].message == said


def test_cells_beyond_the_columns(tmp_path: Path) -> None:
    row = read_table(csv(tmp_path / "a.csv", "naam,sector\nBoer, J,vo\n")).rows[0]
    assert str(row.problems[0]).rpartition("/")[2] == (
        "a.csv, cel C2: boven deze cel ('vo') staat geen kolomnaam\n"
        "  Staat er een scheidingsteken in een tekst van deze rij? Zet die tekst dan "
        'tussen dubbele aanhalingstekens ("). Maak de cel anders leeg.'
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (" \n", "a.csv: deze lijst is leeg\n  Op de eerste rij horen de namen van de "),
        (";;\n\n", "a.csv: deze lijst is leeg"),
        ('"naam;sector"\n"A;vo"\n', "a.csv, cel A1: alle kolommen staan in één cel, "),
        ('naam\n"A\nB\n', "a.csv, rij 2: een aanhalingsteken is niet gesloten\n"),
        ('naam;x\n"A"b;c\n', "a.csv, rij 2: na een aanhalingsteken hoort een ; of"),
        ("naam\n" + "x" * 200_000, "a.csv, rij 2: hier staat een cel die veel te lang"),
        ("naam\n" + "x\n" * 10_001, "a.csv, rij 10002: dit zijn meer dan 10.000 rijen"),
        (";" * 9_000_000 + "x\n", "a.csv, rij 1: dit zijn meer dan 100 kolommen"),
        (b"naam\nA\x00\x01\n", "a.csv, rij 2: dit is geen lijst: er staan tekens in"),
        (b"naam\n\x81\n", "a.csv, rij 2: van de letters met accenten is niet te zien "),
        (b"naam\n" + b"x" * 10_000_000, "a.csv: het bestand is groter dan 10 MB"),
        (b"\x89PNG\r\n", "a.csv: dit is een plaatje, geen lijst\n"),
        (b"%PDF-1.7\n", "a.csv: dit is een pdf, geen lijst\n"),
        ("<html><table>", "a.csv: dit is een webpagina of xml, ook al heet het anders"),
    ],
)
def test_what_is_no_list(tmp_path: Path, text: str | bytes, message: str) -> None:
    assert refused(csv(tmp_path / "a.csv", text)).startswith(message)


def _zip(*names: str, size: int = 10) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(zipfile.ZipInfo(name), " " * size, zipfile.ZIP_DEFLATED)
    return out.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (OLE + b"Workbook", "dit is een Excel-bestand van voor 2007 (.xls)"),
        (
            OLE + "EncryptedPackage".encode("utf-16-le"),
            "deze lijst is met een wachtwoord beveiligd",
        ),
        (_zip("content.xml"), "dit is een OpenDocument-bestand (.ods)"),
        (_zip("Index/Document.iwa"), "dit is een lijst van Numbers"),
        (_zip("xl/workbook.bin"), "dit is een binair Excel-bestand (.xlsb)"),
        (_zip("word/document.xml"), "dit is een Word-document, geen lijst"),
        (_zip("foto.jpg"), "dit is geen rekenblad"),
        (_zip("xl/workbook.xml"), "dit rekenblad is beschadigd"),
        (_zip("xl/workbook.xml")[:60], "dit rekenblad is beschadigd"),
        (_zip("xl/workbook.xml", size=50_000_000), "dit rekenblad is te groot"),
        (b"\0\1\2\3", "dit is geen rekenblad, ook al heet het zo"),
    ],
)
def test_what_is_no_spreadsheet(tmp_path: Path, data: bytes, message: str) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(data)
    assert refused(path).splitlines()[0] == f"a.xlsx: {message}"


def test_a_sheet_that_goes_on_for_a_million_rows(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book["Sheet"]
    sheet["A1"], sheet["A2"], sheet["A1048576"] = "naam", "Jan", "Piet"
    book.save(tmp_path / "a.xlsx")
    assert rows_in(tmp_path / "a.xlsx") == [{"naam": "Jan"}]


def test_too_many_rows_of_a_spreadsheet(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", ["naam"], *([n] for n in range(10_001)))
    assert refused(path).startswith("a.xlsx, rij 10002: dit zijn meer dan 10.000 rijen")


NAAM, KLEUR = Column("naam", ("voornaam",), required=True), Column("kleur")
WORDS = Column("woorden.*")


def _named(path: Path, strict: bool = True) -> list[str]:
    try:
        _, unused = named(read_table(path), [NAAM, KLEUR, WORDS], strict)
        problems = unused_columns(unused)
    except ContentError as error:
        problems = list(error.problems)
    return [str(problem).rpartition("/")[2] for problem in problems]


@pytest.mark.parametrize(
    ("header", "problems"),
    [
        ("NÁÁM;Kleur;woorden.coach", []),
        ("kleur", ["a.csv, rij 1: de kolom 'naam' ontbreekt\n  Zet op de eerste rij "]),
        ("nam;kleur", ["a.csv, cel A1: de kolom 'naam' ontbreekt\n  Is dat 'nam'? "]),
        ("naam;kluer", ["a.csv, cel B1: onbekende kolom 'kluer'\n  Bedoelde u 'kleu"]),
        ("naam;kleur;Naam", ["a.csv, cel C1: de kolom 'Naam' staat er twee keer\n"]),
        ("naam;BRIN", ["a.csv, cel B1: de kolom 'BRIN' gebruikt lobprint niet\n  Wa"]),
        (
            "naam;BRIN;e-mail;e-mail",
            [
                "a.csv, rij 1: deze kolommen gebruikt lobprint niet: 'BRIN', 'e-mail' "
                "en 'e-mail'\n  Wat erin staat, komt niet op papier."
            ],
        ),
        ("naam;voornaam", ["a.csv, cel B1: de kolom 'voornaam' is dezelfde als 'na"]),
        ("Jan;3B", ["a.csv, cel A1: de rij met kolomnamen ontbreekt; hier staat 'J"]),
    ],
)
def test_the_columns_that_a_list_must_have(
    tmp_path: Path, header: str, problems: list[str]
) -> None:
    found = _named(csv(tmp_path / "a.csv", f"{header}\nA;B\n"))
    assert len(found) == len(problems)
    for said, wanted in zip(found, problems, strict=True):
        assert said.startswith(wanted)


def test_a_list_made_for_something_else_may_have_other_columns(tmp_path: Path) -> None:
    (told,) = _named(csv(tmp_path / "a.csv", "naam;kluer;BRIN\nA;B;C\n"), False)
    assert "niet: 'kluer' en 'BRIN'\n" in told


@pytest.mark.parametrize(
    "name", ["Logo tekst", "logo_tekst", "LOGO-TEKST ", "Lógo  tekst:"]
)
def test_names_of_columns_are_read_with_good_will(name: str) -> None:
    assert plain(name) == "logo_tekst"


def test_columns_are_named_as_a_spreadsheet_does() -> None:
    assert [column_letters(n) for n in (1, 26, 27, 52, 703)] == [
        "A",
        "Z",
        "AA",
        "AZ",
        "AAA",
    ]
