"""antwoorden.xlsx: what people wrote, as words under heads, whatever they wrote."""

from __future__ import annotations

import datetime
import io
import zipfile
from dataclasses import replace

import openpyxl
import pytest
from alike import held
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from export.filled import (
    FORMULAS,
    LEVEL,
    LONG,
    REMARK,
    source,
    stamp,
    stamps,
    team,
    text,
)
from lobprint.answers import Answer, Source
from lobprint.export import workbook
from lobprint.seal import as_written
from lobprint.stamp import StampedForm

TITLE = "Zelfevaluatie van team Zorg & Welzijn"


def opened(sources: list[Source]) -> dict[str, Worksheet]:
    data = workbook(sources, stamps(), TITLE)
    return {one.title: one for one in openpyxl.load_workbook(io.BytesIO(data))}


def rows(sheet: Worksheet) -> list[dict[str, object]]:
    """Each row by its heads, without what is empty."""
    heads, *others = sheet.iter_rows(values_only=True)
    return [
        {str(head): cell for head, cell in zip(heads, row, strict=True) if cell}
        for row in others
    ]


def cell_of(answer: Answer) -> Cell:
    """Where an answer stands in the sheet of its form."""
    sheet = next(iter(opened([source("a.docx", "A", answer)]).values()))
    names = [cell.value for cell in sheet[1]]
    head = next(one.name for one in stamp().fields if one.id == answer.field)
    found = sheet.cell(2, names.index(head) + 1)
    assert isinstance(found, Cell)
    return found


def test_a_form_is_a_sheet_and_a_respondent_a_row() -> None:
    form, listed, loose = opened(team()).values()
    assert [form.title, listed.title, loose.title] == [
        *("Zelfevaluatie", "Alle antwoorden", "Niet geplaatst")
    ]
    names = [one.name for one in stamp().fields]
    heads = [cell.value for cell in form[1]]
    assert heads == ["Wie", "Bestand", "Extra rij", *names, "Nog nakijken"]
    level, remark = names[3], names[4]
    assert rows(form) == [
        {
            "Wie": "Fatima",
            "Bestand": "fatima.docx",
            "Datum": datetime.datetime.fromisoformat("2027-01-05"),
            level: "geïntegreerd",
            remark: "Eén\nregel & <meer>",
        },
        {
            "Wie": "Jan",
            "Bestand": "jan.pdf",
            "Datum": "na de vakantie",
            level: "minimaal + basis",
            "Nog nakijken": f"Datum: Geen dag.\n{level}: Twee kruisjes.",
        },
        {
            "Wie": "Jan",
            "Bestand": "jan.pdf",
            "Extra rij": "1",
            remark: "Nog een rij",
        },
    ]


def test_the_long_table_says_where_each_answer_comes_from() -> None:
    listed = rows(opened(team())["Alle antwoorden"])
    assert len(listed) == 6
    assert listed[1] == {
        "Bestand": "fatima.docx",
        "Wie": "Fatima",
        "Formulier": "Zelfevaluatie",
        "Kenmerk": LEVEL,
        "Veld": "1 Ontwikkel een gedeelde LOB-visie en ambitie",
        "Antwoord": "geïntegreerd",
        "Gelezen uit": "veld in Word",
        "Verbeterd door": "Els",
        "Stond er eerst": "basis",
    }
    assert listed[4]["Nog nakijken"] == "Twee kruisjes."
    assert listed[5]["Extra rij"] == "1"


def test_what_somebody_settled_stands_there_and_not_what_was_ticked() -> None:
    both = ("minimaal", "basis")
    settled = Answer(LEVEL, "basis", "hand", 0, both, "", "Els", "")
    assert cell_of(settled).value == "basis"


def test_what_stands_in_no_field_has_a_sheet_only_when_there_is_any() -> None:
    assert rows(opened(team())["Niet geplaatst"]) == [
        {"Bestand": "fatima.docx", "Tekst": "Zie ook de bijlage"}
    ]
    assert "Niet geplaatst" not in opened(team()[1:])


def test_without_doubts_and_rows_there_are_no_columns_for_them() -> None:
    sheet = next(iter(opened(team()[:1]).values()))
    heads = {cell.value for cell in sheet[1]}
    assert not heads & {"Extra rij", "Nog nakijken"}


@pytest.mark.parametrize("words", FORMULAS)
def test_what_looks_like_a_formula_stays_words(words: str) -> None:
    cell = cell_of(text(words))
    assert (cell.value, cell.data_type) == (words, "s")
    assert cell.quotePrefix


def test_other_words_have_no_mark() -> None:
    assert not cell_of(text("1+1=2")).quotePrefix


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=60))
def test_all_that_people_write_stands_in_its_cell(words: str) -> None:
    value = cell_of(text(words)).value
    plain = words.replace("\r\n", "\n").replace("\r", "\n")
    unseen = {*map(chr, range(32)), *map(chr, range(0x7F, 0xA0)), "\ufffe", "\uffff"}
    expected = "".join(one for one in plain if one in "\t\n" or one not in unseen)
    assert (value or "") == expected


def test_what_looks_like_the_number_of_a_sign_is_not_read_as_one() -> None:
    """_x0041_ is how a workbook says A (ECMA-376-1, 22.4.2.4)."""
    data = workbook([source("a.docx", "A", text("_x0041_"))], stamps(), TITLE)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        said = package.read("xl/worksheets/sheet1.xml")
    assert b">_x005F_x0041_<" in said


def test_what_is_too_long_for_a_cell_says_that_there_is_more() -> None:
    value = cell_of(text(LONG)).value
    assert isinstance(value, str)
    assert len(value) == 32_767
    assert value.endswith(" [… te lang voor een cel: alles staat in antwoorden.csv]")


@pytest.mark.parametrize(
    ("titles", "names"),
    [
        (["Wat/hoe: [1]?*"], ["Wat hoe 1"]),
        (["'Hoi'", "hoi", "HOI"], ["Hoi", "hoi 2", "HOI 3"]),
        (["History", "Alle antwoorden"], ["History 2", "Alle antwoorden"]),
        (["x" * 40, "x" * 41], ["x" * 31, "x" * 29 + " 2"]),
        (["\U0001f600" * 20], ["\U0001f600" * 15]),
        (["//"], ["Blad"]),
    ],
)
def test_sheets_have_names_that_excel_takes(
    titles: list[str], names: list[str]
) -> None:
    base = stamp()
    forms = tuple(StampedForm(f"f{at}", title) for at, title in enumerate(titles))
    fields = tuple(
        replace(base.fields[0], id=f"f{at}.x", form=f"f{at}")
        for at in range(len(forms))
    )
    sheet = source("a.docx", "A").sheets[0]
    sheets = tuple(
        replace(sheet, id=f.id, form=f.form, answers=(text("x", f.id),)) for f in fields
    )
    made = replace(base, forms=forms, fields=fields)
    one = replace(source("a.docx", "A"), sheets=sheets)
    data = workbook([one], {base.build: made}, TITLE)
    found = openpyxl.load_workbook(io.BytesIO(data)).sheetnames
    assert found[: len(names)] == names
    assert len({name.casefold() for name in found}) == len(found)


def test_heads_stay_in_sight_on_screen_and_on_paper() -> None:
    for sheet in opened(team()).values():
        assert sheet.freeze_panes == "B2"
        assert sheet.print_title_rows == "$1:$1"
        assert sheet.print_title_cols == "$A:$A"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.oddHeader is not None
        assert sheet.oddHeader.left.text == TITLE.replace("&", "&&")


def test_the_same_answers_give_the_same_bytes_without_a_date() -> None:
    data = workbook(team(), stamps(), TITLE)
    assert data == workbook(team(), stamps(), TITLE)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        dates = {one.date_time[:3] for one in package.infolist()}
        said = b"".join(package.read(name) for name in package.namelist())
    assert dates == {(1980, 1, 1)}
    assert b"created" not in said
    assert held(data)


def test_it_says_whether_somebody_saved_it_since() -> None:
    data = workbook(team(), stamps(), TITLE)
    assert as_written(data)
    saved = io.BytesIO()
    openpyxl.load_workbook(io.BytesIO(data)).save(saved)
    assert not as_written(saved.getvalue())


def test_heads_have_the_colour_of_the_school() -> None:
    data = workbook(team(), stamps(), TITLE, "7A1F5C")
    sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    assert sheet["A1"].font.color.rgb == "FF7A1F5C"


def test_a_field_that_an_older_file_lacks_is_empty_in_its_row() -> None:
    older = replace(
        stamp(),
        build="00000000",
        fields=tuple(one for one in stamp().fields if one.id != REMARK),
    )
    both = [replace(team()[1], build="00000000", sheets=()), team()[0]]
    data = workbook(both, {**stamps(), "00000000": older}, TITLE)
    sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    assert [cell.value for cell in sheet[1]][2:] == [one.name for one in stamp().fields]
