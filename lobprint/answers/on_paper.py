"""What there is to tell of paper that was read: how many sheets there are of each page,
and which pages are missing, and of whom.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from lobprint.answers.model import Paper, Source
from lobprint.stamp import Stamp, StampedField

Stamps = Mapping[str, Stamp]
SEEN = ("read", "proposed")


class PageOf(NamedTuple):
    """A page of a build."""

    build: str
    page: int


class Missing(NamedTuple):
    """The pages that are missing of `who`, whose others came in; `title` is that of the
    form, or of the book when most of it came in."""

    who: str
    title: str
    pages: tuple[int, ...]


def pages_of(field: StampedField) -> set[int]:
    """On which pages a field stands: one, but for an odd layout."""
    boxes = (field.box, *(one.box for one in field.options))
    return {box.page for box in boxes if box}


def title_of(stamp: Stamp, page: int) -> str:
    """What the forms on a page are called."""
    forms = {one.form for one in stamp.fields if page in pages_of(one)}
    return ", ".join(one.title for one in stamp.forms if one.id in forms)


def titles(pages: Iterable[PageOf], stamps: Stamps) -> dict[PageOf, str]:
    """What the forms on pages are called. Where builds share a page's title, each says
    of which sector it is; where that doesn't tell them apart, its code as well."""
    found = {one: _title(one, stamps) for one in pages}
    for more in (_sector, _build):
        again = Counter((title, page) for (_, page), title in found.items())
        found = {
            one: title if again[title, one.page] == 1 else more(title, one, stamps)
            for one, title in found.items()
        }
    return found


def _title(of: PageOf, stamps: Stamps) -> str:
    stamp = stamps.get(of.build)
    return title_of(stamp, of.page) if stamp else of.build


def _sector(title: str, of: PageOf, stamps: Stamps) -> str:
    return f"{title} ({stamps[of.build].sector})" if of.build in stamps else title


def _build(title: str, of: PageOf, _: Stamps) -> str:
    return f"{title} {of.build}"


def counted(sources: Iterable[Source]) -> dict[PageOf, int]:
    """How many sheets there are of each page that came in, in the order of pages."""
    counts = Counter(
        PageOf(source.build, paper.page)
        for source in sources
        for paper in source.papers
        if paper.state in SEEN
    )
    return dict(sorted(counts.items()))


def missing(sources: Iterable[Source], stamps: Stamps) -> Iterator[Missing]:
    """Of each respondent the pages that didn't come with the others: of the forms that
    were begun, or of the whole book when most of that came in."""
    everything = list(sources)
    there = _pages_there(everything)
    for source in everything:
        stamp = stamps.get(source.build)
        for copy in dict.fromkeys(one.copy for one in source.papers if one.copy):
            if stamp:
                yield from _missing(source, copy, stamp, there)


def _missing(
    source: Source, copy: int, stamp: Stamp, there: Mapping[str, set[int]]
) -> Iterator[Missing]:
    sheets = [one for one in source.sheets if one.copy == copy]
    pages = {one.page for one in source.papers if one.copy == copy and _seen(one)}
    pages = pages.union(*(there.get(one.id, set()) for one in sheets))
    who = sheets[0].who if sheets else ""
    book = {page for one in stamp.fields for page in pages_of(one)}
    if len(sheets) > 1 and len(pages) * 2 > len(book):
        lacking = tuple(sorted(book - pages))
        yield from [Missing(who, stamp.title, lacking)] if lacking else []
        return
    titles = {one.id: one.title for one in stamp.forms}
    for sheet in sheets:
        own = (pages_of(one) for one in stamp.fields if one.form == sheet.form)
        lacking = tuple(sorted(set().union(*own) - pages))
        if lacking and sheet.id in there:
            yield Missing(who, titles.get(sheet.form, sheet.form), lacking)


def _seen(paper: Paper) -> bool:
    return paper.state in SEEN


def _pages_there(sources: Iterable[Source]) -> dict[str, set[int]]:
    """Of each sheet the pages that it has, from whichever file."""
    found: dict[str, set[int]] = {}
    for source in sources:
        for paper in source.papers:
            for sheet in paper.sheets:
                found.setdefault(sheet, set()).add(paper.page)
    return found
