"""A PDF that somebody filled in becomes sheets, as a Word file does."""

from __future__ import annotations

import pikepdf

from lobprint import pdf
from lobprint.brand import make_brand
from lobprint.document.state import Value
from lobprint.layout import lay_out
from lobprint.reading import Reading, read_file
from reading.filling import Known
from reading.forms import FORM, form
from reading.pdf_files import edited, field, fill
from reading.test_reading_pdf_joined import by_pypdf

ANSWER, CHOICE = "proef.1.1.toelichting", "proef.1.1.antwoord"


def blank() -> bytes:
    return pdf.write(FORM, make_brand(), lay_out(FORM))


def filled(**more: Value) -> bytes:
    values = {ANSWER: "Op papier.", CHOICE: "ja", **more}
    return edited(blank(), lambda file: fill(file, values))


def read(data: bytes) -> Reading:
    return read_file("fatima.pdf", data, Known(FORM, form()))


def messages(reading: Reading) -> list[str]:
    return [one.message for one in reading.problems]


def values(reading: Reading, sheet: int = 0) -> dict[str, tuple[Value, str]]:
    """What stands in each field, and why somebody should look at it."""
    assert reading.source
    answers = reading.source.sheets[sheet].answers
    return {one.field: (one.value, one.doubt) for one in answers}


def test_what_somebody_filled_in_is_a_sheet() -> None:
    reading = read(filled())
    assert values(reading) == {ANSWER: ("Op papier.", ""), CHOICE: ("ja", "")}
    assert reading.source
    assert reading.source.sheets[0].who == "Fatima"
    assert not reading.problems


def test_two_boxes_and_no_option_are_doubts() -> None:
    def two(file: pikepdf.Pdf) -> None:
        fill(file, {CHOICE: "ja"})
        field(file, CHOICE).V = pikepdf.Name("/nee")

    def strange(file: pikepdf.Pdf) -> None:
        field(file, CHOICE).V = pikepdf.Name("/misschien")

    assert values(read(edited(blank(), two))) == {
        CHOICE: ("", "Twee kruisjes: ja en nee.")
    }
    assert values(read(edited(blank(), strange))) == {
        CHOICE: ("", "Hier staat 'misschien', en dat is geen keuze.")
    }


def test_files_that_were_joined_are_of_two_people() -> None:
    reading = read(by_pypdf([filled(), filled(**{ANSWER: "In de les."})]))
    assert values(reading, 0)[ANSWER] == ("Op papier.", "")
    assert values(reading, 1)[ANSWER] == ("In de les.", "")
    assert reading.source
    assert [one.copy for one in reading.source.sheets] == [1, 2]


def test_fields_of_somebody_else_are_no_answers() -> None:
    def renamed(file: pikepdf.Pdf) -> None:
        fill(file, {ANSWER: "Op papier."})
        for number, top in enumerate(file.Root.AcroForm.Fields):
            top.T = pikepdf.String(f"formulier{number}")
        file.attachments.clear()

    reading = read(edited(blank(), renamed))
    assert reading.source is None
    (message,) = messages(reading)
    assert message.startswith("dit is geen blad uit een werkboek")


def test_words_under_a_name_that_the_form_has_not_are_listed() -> None:
    def renamed(file: pikepdf.Pdf) -> None:
        fill(file, {ANSWER: "Op papier.", CHOICE: "ja"})
        field(file, ANSWER).T = pikepdf.String("iets anders")

    reading = read(edited(blank(), renamed))
    assert values(reading) == {CHOICE: ("ja", "")}
    assert reading.source
    assert reading.source.loose == ("Op papier.",)
