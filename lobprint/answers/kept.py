"""A source as it is kept: with the day on which it was read; and what is left of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from lobprint.answers.model import Answer, Paper, Sheet, Source
from lobprint.answers.people import same
from lobprint.answers.store import Removed, Store
from lobprint.stamp import Stamp


class Kept(NamedTuple):
    source: Source
    read_on: str = ""


def without(kept: Iterable[Kept], ids: Collection[str]) -> tuple[list[Kept], Removed]:
    """What is left without the sheets with these ids, and what is gone.

    Of a source that loses all its sheets nothing is left; of one that loses some, no
    loose texts, and no pictures but of what is left: nobody knows whose they are."""
    left, names, lost = [], [], list[Sheet]()
    for one in kept:
        lost += [sheet for sheet in one.source.sheets if sheet.id in ids]
        if not _sheet_ids(one.source) & {*ids}:
            left.append(one)
        elif _sheet_ids(one.source) - {*ids}:
            left.append(one._replace(source=_rest(one.source, ids)))
        else:
            names.append(one.source.name)
    return left, _removed(names, lost)


def _sheet_ids(source: Source) -> set[str]:
    """Of its sheets, and of those that something on its pages was joined to."""
    on_paper = (sheet for one in source.papers for sheet in one.sheets)
    return {*(one.id for one in source.sheets), *on_paper}


def _rest(source: Source, ids: Collection[str]) -> Source:
    papers = (_without(one, ids) for one in source.papers)
    return replace(
        source,
        sheets=tuple(one for one in source.sheets if one.id not in ids),
        loose=(),
        papers=tuple(one for one in papers if one is not None),
    )


def _without(paper: Paper, ids: Collection[str]) -> Paper | None:
    """What is left of a page without these sheets: no picture that may show them."""
    rest = tuple(one for one in paper.sheets if one not in ids)
    if rest == paper.sheets != ():
        return paper
    if rest != paper.sheets and not rest:
        return None
    return replace(paper, sheets=rest, view="", ink="")


def without_file(kept: Iterable[Kept], name: str) -> tuple[list[Kept], Removed]:
    """What is left without the files of that name, and what is gone."""
    left: list[Kept] = []
    going: list[Kept] = []
    for one in kept:
        (going if one.source.name == name else left).append(one)
    joined_to = {sheet for one in going for sheet in _sheet_ids(one.source)}
    left, also = without(left, joined_to)
    first = gone(going)
    return left, Removed(
        (*first.sources, *also.sources),
        first.sheets + also.sheets,
        first.answers + also.answers,
    )


def gone(kept: Iterable[Kept]) -> Removed:
    """What is gone when all of these are."""
    going = [one.source for one in kept]
    sheets = [sheet for one in going for sheet in one.sheets]
    return _removed([one.name for one in going], sheets)


def sheets_of(kept: Iterable[Kept], who: str) -> set[str]:
    """The ids of the sheets of a respondent, however the name is written."""
    name = same(who)
    sheets = (sheet for one in kept for sheet in one.source.sheets)
    return {one.id for one in sheets if same(one.who) == name}


def _removed(names: Iterable[str], sheets: Collection[Sheet]) -> Removed:
    return Removed(tuple(names), len(sheets), sum(len(one.answers) for one in sheets))


def joined(old: Stamp | None, new: Stamp) -> Stamp:
    """What two stamps of one build know together: Word and PDF, or a form by itself and
    the workbook in which it is."""
    if old is None or old == new:
        return new
    forms = {one.id: one for one in (*new.forms, *old.forms)}
    fields = {one.id: one for one in (*new.fields, *old.fields)}.values()
    by_form = tuple([one for form in forms for one in fields if one.form == form])
    return replace(old, forms=tuple(forms.values()), fields=by_form)


def stamps_of(store: Store, sources: Iterable[Source]) -> dict[str, Stamp]:
    """What the files of `sources` say of their forms and fields, by build."""
    builds = dict.fromkeys(one.build for one in sources)
    found = ((build, store.stamp(build)) for build in builds)
    return {build: stamp for build, stamp in found if stamp is not None}


def move(sources: Store, to: Store) -> int:
    """Keep all of `sources` in another store as well; how many were not there yet."""
    days = sources.days()
    moved = 0
    for source in sources.sources():
        stamp = sources.stamp(source.build)
        if stamp is not None or not source.build:
            pictures = pictures_of(sources, source)
            moved += to.keep(source, stamp, days[source.id], pictures)
    return moved


def pictures_of(store: Store, source: Source) -> dict[str, bytes]:
    """All pictures of a source that the store has."""
    found = ((name, store.picture(name)) for name in source.pictures)
    return {name: data for name, data in found if data is not None}


def sayable(source: Source) -> Source:
    """`source` in signs that any file can hold: half a sign, as a damaged file may have
    one, becomes a question mark."""
    try:
        "".join(_texts(source)).encode()
    except UnicodeEncodeError:
        return replace(
            source,
            name=_said(source.name),
            loose=tuple(map(_said, source.loose)),
            sheets=tuple(map(_sheet, source.sheets)),
        )
    return source


def _texts(source: Source) -> Iterator[str]:
    yield source.name
    yield from source.loose
    for sheet in source.sheets:
        yield sheet.who
        for one in sheet.answers:
            yield from (one.value,) if isinstance(one.value, str) else ()


def _sheet(sheet: Sheet) -> Sheet:
    answers = tuple(map(_answer, sheet.answers))
    return replace(sheet, who=_said(sheet.who), answers=answers)


def _answer(answer: Answer) -> Answer:
    value = answer.value
    return replace(answer, value=_said(value)) if isinstance(value, str) else answer


def _said(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")
