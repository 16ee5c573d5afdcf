"""Makes every file that a user can ask for, once a test run."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from lobprint import pdf, word
from lobprint.brand import make_brand
from lobprint.compose import WORKBOOK, Request, compose
from lobprint.content import Library, load_content
from lobprint.content.model import SECTORS, School, SectorId
from lobprint.document import Document
from lobprint.layout import lay_out
from lobprint.layout.items import Layout
from lobprint.project import built_in, workbook_ids

SCHOOL = School("Christelijke Scholengemeenschap Het Éénhoorncollege")


@dataclass(frozen=True, slots=True)
class Case:
    """What is asked for: a form, or a whole workbook when `form` is None."""

    sector: SectorId
    form: str | None = None
    school: bool = True
    workbook: str = WORKBOOK

    def __str__(self) -> str:
        name = f"{self.sector}-{self.form or self.workbook}"
        return name if self.school else f"{name}-zonder-school"


@dataclass(frozen=True, slots=True)
class Made:
    document: Document
    layout: Layout
    pdf: bytes
    docx: bytes


@cache
def library() -> Library:
    return load_content(built_in().content)


def _cases() -> list[Case]:
    forms = [
        Case(sector, form.id)
        for sector in SECTORS
        for form in library().instruments.values()
        if sector in form.sectoren
    ]
    books = [
        Case(sector, None, school, workbook)
        for sector in SECTORS
        for workbook in workbook_ids()
        for school in (True, False)
    ]
    return books + forms


CASES = _cases()
WORKBOOKS = [case for case in CASES if case.form is None]


@cache
def made(case: Case) -> Made:
    """The document of `case`, laid out and written in both formats."""
    school = SCHOOL if case.school else None
    request = Request(
        sector=case.sector, school=school, workbook=case.workbook, form=case.form
    )
    document = compose(library(), built_in().templates, request)
    layout = lay_out(document)
    brand = make_brand()
    return Made(
        document,
        layout,
        pdf.write(document, brand, layout),
        word.write(document, brand, layout),
    )
