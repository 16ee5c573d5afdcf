"""Makes every file that a user can ask for, once a test run."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import get_args

from ours import templates

from lobprint import pdf, word
from lobprint.brand import make_brand
from lobprint.compose import WORKBOOK, Request, compose
from lobprint.content import Library, load_content
from lobprint.content.model import SECTORS, Papier, School, SectorId
from lobprint.document import Document
from lobprint.layout import lay_out
from lobprint.page.items import Layout
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


@dataclass(frozen=True, eq=False)
class Made:
    """A document, laid out; it is written in a format when a test asks for that."""

    document: Document
    layout: Layout

    @cached_property
    def pdf(self) -> bytes:
        return pdf.write(self.document, make_brand(), self.layout)

    @cached_property
    def docx(self) -> bytes:
        return word.write(self.document, make_brand(), self.layout)


@cache
def library() -> Library:
    """Ours, with a school's own form of every vorm on each paper."""
    return load_content(built_in().content, own_forms())


def own_forms() -> dict[str, bytes]:
    """evaluatie-lob-dag.yaml on each paper: `eigen-a4-liggend`."""
    text = (Path(__file__).parent / "evaluatie-lob-dag.yaml").read_text("utf-8")
    forms = {}
    for paper in get_args(Papier):
        name = f"eigen-{paper.lower().replace(' ', '-')}"
        own = text.replace("id: evaluatie-lob-dag", f"id: {name}\npapier: {paper}")
        forms[f"content/instrumenten/{name}.yaml"] = own.encode()
    return forms


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
        if school or sector in _without_school(workbook)
    ]
    return books + forms


def _without_school(workbook: str) -> tuple[SectorId, ...]:
    """For which sectors a workbook is made without a school: what then differs, its
    cover and its heads, is the same in each."""
    if workbook == WORKBOOK:
        return SECTORS
    return (SECTORS[workbook_ids().index(workbook) % len(SECTORS)],)


CASES = _cases()
WORKBOOKS = [case for case in CASES if case.form is None]


@cache
def made(case: Case) -> Made:
    """The document of `case`."""
    school = SCHOOL if case.school else None
    request = Request(
        sector=case.sector, school=school, workbook=case.workbook, form=case.form
    )
    document = compose(library(), templates(), request)
    return Made(document, lay_out(document))
