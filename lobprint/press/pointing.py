"""A page that somebody pointed out in a picture of which nothing was read: which one it
is, and where it lies.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from lobprint.answers import Paper, Source
from lobprint.answers.store import Store
from lobprint.errors import Problem, UsageError
from lobprint.press.scanning import why_not
from lobprint.reading.paper import OnPaper, read_paper
from lobprint.scan.prints import Print
from lobprint.scan.seen import Point, SeenPage, SeenPicture
from lobprint.stamp import Stamp

HASH = 64
"""Signs of the id of a file; behind them may stand more."""
NOT_READ = "het blad is niet gelezen"


@dataclass(frozen=True, slots=True)
class Pointed:
    """What somebody points at: `page` (from 1) of `print`, with its `corners` as parts
    of the picture, clockwise from the top left of the sheet."""

    print: Print
    page: int
    corners: tuple[Point, ...]


def look_again(
    store: Store, source: Source, at: int, file: bytes | None, pointed: Pointed
) -> None:
    """Read the paper at place `at` of `source` once more, and keep what is on it, which
    is only proposed. Of the `file` itself, or else of what was kept to see of it.
    Raises UsageError when it can't be read."""
    paper = source.papers[at]
    page = _seen(store, paper, file, pointed)
    stamp = pointed.print.stamp
    copies = [one.copy for one in source.papers]
    first = 1 + max(copies + [one.copy for one in source.sheets])
    id_ = source.id if source.build in ("", stamp.build) else _other(source, first)
    picture = SeenPicture(paper.picture, (page,))
    [found] = read_paper(source.name, id_, [picture], lambda _: stamp, first)
    _keep(store, source, at, found, stamp)


def _seen(store: Store, paper: Paper, file: bytes | None, to: Pointed) -> SeenPage:
    data, number = (file, paper.picture) if file else (store.picture(paper.view), 1)
    if data is None or why_not():
        raise UsageError(Problem(NOT_READ, hint=why_not() or "Lees het opnieuw in."))
    from lobprint.scan.process import alone
    from lobprint.scan.read import pages_again
    from lobprint.scan.refused import RefusedError

    try:
        about = data, number, to.corners, to.print, to.page
        [page] = alone(pages_again, *about)
    except RefusedError as error:
        raise UsageError(Problem(error.why, hint=error.hint)) from None
    return page


def _other(source: Source, number: int) -> str:
    """The id of a source of another build in the same file."""
    return f"{source.id[:HASH]}.{number}"


def _keep(store: Store, source: Source, at: int, found: OnPaper, stamp: Stamp) -> None:
    [paper] = found.source.papers
    if source.build == stamp.build:
        sheets = found.source.sheets
        store.look_again(source.id, at, paper, sheets, found.pictures)
        return
    day = store.days().get(source.id, "")
    if source.build:
        aside = replace(source.papers[at], state="aside")
        store.look_again(source.id, at, aside)
        store.keep(found.source, stamp, day, found.pictures)
        return
    papers = (*source.papers[:at], paper, *source.papers[at + 1 :])
    views = {name: store.picture(name) for name in source.pictures}
    there = {name: one for name, one in views.items() if one is not None}
    whole = replace(found.source, papers=papers)
    store.keep(whole, stamp, day, {**there, **found.pictures})
