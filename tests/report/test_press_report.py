"""A report as files, from what keeps answers."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from typing import Any, cast

import colleagues as six
import openpyxl
import ours
import pytest

from lobprint.answers.model import Source
from lobprint.answers.store import Store
from lobprint.blocks.dot_table import DotTable
from lobprint.content.model import School
from lobprint.errors import UsageError
from lobprint.press.publisher import from_name
from lobprint.press.report import Report, ReportWanted, report_of
from lobprint.report.filled import Filled
from lobprint.stamp import Stamp
from lobprint.stamp.model import StampedField


@dataclass
class Kept:
    """What keeps answers, as far as a report asks."""

    filled: Filled

    def sources(self) -> list[Source]:
        return list(self.filled.sources)

    def stamp(self, build: str) -> Stamp | None:
        return self.filled.stamps.get(build)

    def read_on(self) -> str:
        return "2026-11-24" if self.filled.sources else ""


def store(filled: Filled) -> Store:
    return cast("Store", Kept(filled))


def made(*stores: Filled, **wanted: Any) -> Report:
    asked = ReportWanted(**wanted)
    linde = from_name("ROC De Linde")
    return report_of(ours.material(), linde, asked, [store(one) for one in stores])


def test_a_report_is_word_and_pdf_and_the_same_each_time() -> None:
    report = made(six.now())
    files = report.make()
    assert [(one.name, one.pages) for one in files] == [
        ("verslag-mbo.docx", 4),
        ("verslag-mbo.pdf", 4),
    ]
    assert [one.data for one in made(six.now()).make()] == [one.data for one in files]
    assert report.order.place(files[0].name) == "roc-de-linde/verslag-mbo.docx"


def test_the_report_before_it_says_of_how_many_sheets_it_was() -> None:
    now = six.now()
    [pdf] = made(now, formats=("pdf",)).make()
    [source] = now.sources
    more = [
        *source.sheets,
        *six.sheets("zelfevaluatie", [(7, source.sheets[0].answers[0])]),
    ]
    later = made(Filled([six.source(more)], now.stamps))
    [told] = later.after(pdf.data)
    assert told.message.startswith("van 'zelfevaluatie' is er één blad meer dan")
    assert made(now).after(pdf.data) == []
    assert later.after(b"%PDF-1.7 nothing") == []


@pytest.mark.parametrize(
    ("filled", "wanted", "told"),
    [
        (
            Filled(),
            {},
            "er is nog niets ingelezen\n"
            "  Lees eerst ingevulde bladen in: lobprint read BESTANDEN",
        ),
        (
            six.now(),
            {"report": "verslagen"},
            "het verslag 'verslagen' bestaat niet\n  Bedoelde u 'verslag'?",
        ),
        (
            six.now(),
            {"report": "netwerk"},
            "dit verslag zet scholen naast elkaar, en er is er maar één\n"
            "  Noem het bestand van elke school: --antwoorden A --antwoorden B",
        ),
        (
            Filled(
                [six.source(six.sheets("startkaart", [(0, six.ANSWER)]))],
                {"AAAAAAAA": six.stamp("startkaart")},
            ),
            {},
            "van wat het verslag 'verslag' laat zien, is niets ingelezen\n"
            "  Ingelezen is: startkaart.",
        ),
    ],
)
def test_what_can_not_be_made_is_told(
    filled: Filled, wanted: dict[str, Any], told: str
) -> None:
    with pytest.raises(UsageError) as caught:
        made(filled, **wanted)
    assert str(caught.value) == told


def test_sheets_in_english_make_a_dutch_report() -> None:
    now = six.now()
    english = replace(
        now.stamps["AAAAAAAA"],
        language="en-GB",
        fields=tuple(_in_english(one) for one in now.stamps["AAAAAAAA"].fields),
    )
    document = made(replace(now, stamps={english.build: english})).document
    [table] = [one for one in document.blocks() if isinstance(one, DotTable)]
    assert table.levels == ("minimaal", "basis", "geïntegreerd")
    assert table.rows[0].counts == six.NOW["1"]


def _in_english(field: StampedField) -> StampedField:
    options = tuple(replace(one, label=f"E {one.label}") for one in field.options)
    return replace(field, name="Question", options=options)


def test_who_asks_for_english_is_told_that_a_report_is_dutch() -> None:
    school = School(naam="ROC", taal="en")
    publisher = replace(from_name("ROC"), school=school)
    told = report_of(ours.material(), publisher, ReportWanted(), [store(six.now())])
    messages = [one.message for one in told.problems]
    assert messages[0] == "een verslag is altijd in het Nederlands"
    simple = replace(publisher, school=replace(school, taal="eenvoudig"))
    told = report_of(ours.material(), simple, ReportWanted(), [store(six.now())])
    assert messages[1:] == [one.message for one in told.problems]


def test_in_excel_a_head_says_what_was_asked() -> None:
    book, listed = made(six.now()).excel()
    sheets = openpyxl.load_workbook(io.BytesIO(book.data))
    heads = [str(cell.value) for cell in sheets["Checklist LOB"][1]]
    asked = (
        "4.2 Verzamelen we structureel feedback van studenten, en doen we er iets mee?"
    )
    assert {asked, f"{asked} (waaruit blijkt dat?)"} <= set(heads)
    assert asked in listed.data.decode("utf-8-sig")
