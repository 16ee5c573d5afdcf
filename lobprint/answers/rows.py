"""Answers as one long table: a row for each, with its names in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lobprint.answers.changes import words
from lobprint.answers.model import Source, Way
from lobprint.document.state import Value
from lobprint.stamp import Stamp, StampedField


@dataclass(frozen=True, slots=True)
class Row:
    """An answer, and whose and what it is.

    file, who          the name of the file, and of the respondent
    form, title        the id of the form, and what it is called
    field, question    the id of the field, and what it is called
    row                0, or 1, 2, ... in rows that somebody added
    value              as it is kept: True for a tick, of a choice the id of its option
    words              as people read it: "ja", the words of the option
    way, doubt         how it was found, and why somebody should look at it
    by, before         who corrected it, and what was read
    marks              the ids of the options that had a cross, when those were several
    sheet              the id of its sheet
    sure, picture      of what was seen on paper: 0 to 1, and the id of a crop of it
    """

    file: str
    who: str
    form: str
    title: str
    field: str
    question: str
    row: int
    value: Value
    words: str
    way: Way
    doubt: str
    by: str
    before: Value | None
    marks: tuple[str, ...]
    sheet: str
    sure: float = 1.0
    picture: str = ""


def rows(sources: Iterable[Source], stamps: Mapping[str, Stamp]) -> Iterator[Row]:
    """All answers in `sources`, in order; `stamps` are those of their builds."""
    known = {build: _names(stamp) for build, stamp in stamps.items()}
    nothing: tuple[dict[str, str], dict[str, StampedField]] = {}, {}
    for source in sources:
        titles, fields = known.get(source.build, nothing)
        for sheet in source.sheets:
            for one in sheet.answers:
                field = fields.get(one.field)
                yield Row(
                    file=source.name,
                    who=sheet.who,
                    form=sheet.form,
                    title=titles.get(sheet.form, sheet.form),
                    field=one.field,
                    question=field.name if field else one.field,
                    row=one.row,
                    value=one.value,
                    words=" + ".join(words(one, field)),
                    way=one.way,
                    doubt=one.doubt,
                    by=one.by,
                    before=one.before,
                    marks=one.marks,
                    sheet=sheet.id,
                    sure=one.sure,
                    picture=one.picture,
                )


def _names(stamp: Stamp) -> tuple[dict[str, str], dict[str, StampedField]]:
    """What forms are called, and the fields by their ids."""
    titles = {one.id: one.title for one in stamp.forms}
    return titles, {one.id: one for one in stamp.fields}
