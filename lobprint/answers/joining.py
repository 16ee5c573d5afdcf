"""Sheets that are of one respondent, and pages that somebody pointed out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from lobprint.answers.changes import (
    no_paper,
    no_sheet,
    other_print,
    renamed,
    together,
)
from lobprint.answers.model import Paper, Sheet, Source


def join(sources: Sequence[Source], sheet: str, into: str) -> list[Source]:
    """Those of `sources` that are otherwise once two of their sheets are of one
    respondent. Raises UsageError (see `Store.join`)."""
    going, staying = _with(sources, sheet), _with(sources, into)
    one, other = _sheet(going, sheet), _sheet(staying, into)
    if one.form != other.form or one.id == other.id:
        return [_otherwise(going, renamed(one, other.who))]
    if going.build != staying.build:
        raise other_print(one)
    both = together(one, other)
    now = (_joined(source, one.id, both) for source in sources)
    return [new for new, old in zip(now, sources, strict=True) if new != old]


def looked_again(
    source: Source, at: int, paper: Paper, sheets: Iterable[Sheet]
) -> Source:
    """`source` with another paper at that place, and more sheets. Raises UsageError
    when there is no such place."""
    if not 0 <= at < len(source.papers):
        raise no_paper(source.name)
    papers = (*source.papers[:at], paper, *source.papers[at + 1 :])
    return replace(source, papers=papers, sheets=(*source.sheets, *sheets))


def _joined(source: Source, gone: str, both: Sheet) -> Source:
    left = tuple(one for one in source.sheets if one.id != gone)
    papers = tuple(_moved(one, gone, both.id) for one in source.papers)
    return replace(_otherwise(replace(source, sheets=left), both), papers=papers)


def _moved(paper: Paper, gone: str, into: str) -> Paper:
    ids = (into if one == gone else one for one in paper.sheets)
    return replace(paper, sheets=tuple(dict.fromkeys(ids)))


def _otherwise(source: Source, sheet: Sheet) -> Source:
    sheets = (sheet if one.id == sheet.id else one for one in source.sheets)
    return replace(source, sheets=tuple(sheets))


def _with(sources: Iterable[Source], sheet: str) -> Source:
    for one in sources:
        if any(each.id == sheet for each in one.sheets):
            return one
    raise no_sheet(sheet)


def _sheet(source: Source, sheet: str) -> Sheet:
    return next(one for one in source.sheets if one.id == sheet)
