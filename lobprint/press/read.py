"""Files that were filled in, into what keeps answers: one at a time, whatever they are.

What is read is kept at once, so who stops halfway keeps that; a file that was read
before is not read again. Files themselves are never touched.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass, field, replace
from hashlib import sha256
from itertools import chain, groupby, repeat
from pathlib import Path, PurePath

from lobprint.answers import Source
from lobprint.answers.kept import move
from lobprint.answers.portable import PortableStore, is_portable
from lobprint.answers.store import Store
from lobprint.errors import ContentError, Place, Problem
from lobprint.files import printable, read
from lobprint.press.scanning import Named, Scanner, why_not
from lobprint.reading import Forms, read_file
from lobprint.reading.paper import read_paper
from lobprint.reading.papers_told import about_papers
from lobprint.scan.seen import SeenPicture

PICTURES = (".heic", ".heif", ".jpeg", ".jpg", ".png", ".tif", ".tiff")
ENDINGS = (".docx", ".odt", ".pdf", *PICTURES)
"""How the names end of what is looked for in a folder."""
MOST_BYTES = 100_000_000
"""Of one file; a workbook with a photo on every page stays below it."""


KEPT = ".sqlite"
"""How the name ends of a file of answers that `lobprint read` made."""


@dataclass(frozen=True, slots=True)
class Taking:
    """What became of one file.

    name      of the file, as it was given
    sources   what is new: nothing when nothing is filled in, or it was read before. A
              scan has one for each build in it
    before    under which name its content was read before, if it was
    problems  what there is to tell of it; a fault when it could not be read
    """

    name: str
    sources: tuple[Source, ...] = ()
    before: str = ""
    problems: tuple[Problem, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether it was read, and nothing is filled in."""
        return self.is_read and not (self.sources or self.before)

    @property
    def is_read(self) -> bool:
        return all(one.warning for one in self.problems)


def read_into(
    store: Store,
    files: Iterable[Named],
    forms: Forms,
    read_on: str = "",
    scan: Scanner | None = None,
) -> Iterator[Taking]:
    """Read `files` (name, bytes) and keep what is filled in; what became of each comes
    when it is kept. Names may have folders before them; those are not kept. Pictures of
    paper go to `scan`, and what came of those may be told later than of files behind
    them.

    Raises OutputError when nothing can be kept (any more)."""
    steps = read_in_steps(store, files, forms, read_on, scan)
    return (one for one in steps if one is not None)


def read_in_steps(
    store: Store,
    files: Iterable[Named],
    forms: Forms,
    read_on: str = "",
    scan: Scanner | None = None,
) -> Generator[Taking | None]:
    """The same, with None after each picture that was looked at: for who shows how far
    it is, or stops. What is stopped halfway a file is not kept."""
    taker = _Taker(store, forms, read_on, scan)
    waiting = deque[Taking]()
    left = iter(files)
    for name, data in left:
        taking = taker.take(name, data)
        if taking is None and scan is not None:
            papers = list(taker.papers(chain([(name, data)], left), waiting))
            yield from _emptied(waiting)
            yield from taker.scanned(scan, papers, waiting)
        elif taking is not None:
            yield taking


def bytes_of(
    paths: Iterable[Path], store: Store, problems: list[Problem]
) -> Iterator[Named]:
    """The files at `paths`, one after the other. What a file of answers holds goes into
    `store` at once; why one can't be read comes in `problems`."""
    from lobprint.answers.sqlite import open_store  # which no browser has

    for path in paths:
        try:
            if path.suffix.lower() == KEPT:
                move(open_store(path), store)
            else:
                yield printable(path), read(path, MOST_BYTES)
        except ContentError as error:
            problems += error.problems


@dataclass(slots=True)
class _Taker:
    """Takes files in, on one day."""

    store: Store
    forms: Forms
    read_on: str
    scan: Scanner | None = None
    _made: dict[str, str] = field(default_factory=dict)
    """The ids of the files that are being scanned, by their names."""

    def take(self, name: str, data: bytes) -> Taking | None:
        """What became of a file; None for paper, which is to be scanned."""
        made = sha256(data).hexdigest()
        before = self.store.name_of(made)
        if before is not None:
            return Taking(name, before=before)
        if is_portable(data):
            return _moved(self.store, name, data)
        reading = read_file(_plain(name), data, self.forms)
        if reading.paper and self.scan:
            self._made[name] = made
            return None
        told = _at(name, map(_with_way_out, reading.problems, repeat(reading.paper)))
        source, stamp = reading.source, reading.stamp
        if source is None or stamp is None or not (source.sheets or source.loose):
            return Taking(name, problems=told)
        self.store.keep(source, stamp, self.read_on)
        return Taking(name, (source,), problems=told)

    def papers(self, files: Iterable[Named], waiting: deque[Taking]) -> Iterator[Named]:
        """Those of `files` that are paper; what became of the others goes to
        `waiting`."""
        for name, data in files:
            taking = self.take(name, data)
            if taking is None:
                yield name, data
            else:
                waiting.append(taking)

    def scanned(
        self, scan: Scanner, papers: Iterable[Named], waiting: deque[Taking]
    ) -> Iterator[Taking | None]:
        for name, some in groupby(scan.read(papers), key=lambda one: one[0]):
            pictures = list[SeenPicture]()
            for _, picture in some:
                pictures.append(picture)
                yield None
            yield from _emptied(waiting)
            yield self._kept(name, pictures, scan)
        yield from _emptied(waiting)

    def _kept(self, name: str, pictures: list[SeenPicture], scan: Scanner) -> Taking:
        found = read_paper(_plain(name), self._made.pop(name), pictures, scan.stamp)
        for one in found:
            self.store.keep(one.source, one.stamp, self.read_on, one.pictures)
        sources = tuple(one.source for one in found)
        told = _at(name, about_papers(sources))
        return Taking(name, tuple(one for one in sources if one.build), problems=told)


def _emptied(waiting: deque[Taking]) -> Iterator[Taking]:
    while waiting:
        yield waiting.popleft()


def _plain(name: str) -> str:
    """Without its folder, as it may be shown."""
    return printable(PurePath(name).name)


def _at(name: str, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(replace(one, place=Place(printable(name))) for one in problems)


def _with_way_out(problem: Problem, paper: bool) -> Problem:
    """Of paper, what is needed to read that."""
    return replace(problem, hint=why_not() or problem.hint) if paper else problem


def _moved(store: Store, name: str, data: bytes) -> Taking:
    """What somebody took along from the page."""
    try:
        portable = PortableStore.from_bytes(data, printable(name))
    except ContentError as error:
        return Taking(name, problems=error.problems)
    new = [one for one in portable.sources() if store.name_of(one.id) is None]
    move(portable, store)
    return Taking(name, tuple(new), before="" if new else PurePath(name).name)
