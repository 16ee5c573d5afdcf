"""Files that were filled in, into what keeps answers: one at a time, whatever they are.

What is read is kept at once, so who stops halfway keeps that; a file that was read
before is not read again. Files themselves are never touched.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path, PurePath

from lobprint.answers import Source
from lobprint.answers.kept import move
from lobprint.answers.portable import PortableStore, is_portable
from lobprint.answers.store import Store
from lobprint.errors import ContentError, Place, Problem
from lobprint.files import printable, read
from lobprint.reading import Forms, read_file

ENDINGS = (".docx", ".odt", ".pdf")
"""How the names end of what is looked for in a folder."""
MOST_BYTES = 100_000_000
"""Of one file; a workbook with a photo on every page stays below it."""


KEPT = ".sqlite"
"""How the name ends of a file of answers that `lobprint read` made."""
Named = tuple[str, bytes]
"""The name of a file, and its bytes."""


@dataclass(frozen=True, slots=True)
class Taking:
    """What became of one file.

    name      of the file, as it was given
    sources   what is new: nothing when nothing is filled in, or it was read before
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
) -> Iterator[Taking]:
    """Read `files` (name, bytes) and keep what is filled in; what became of each comes
    when it is kept. Names may have folders before them; those are not kept.

    Raises OutputError when nothing can be kept (any more)."""
    return (_take(store, name, data, forms, read_on) for name, data in files)


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


def _take(store: Store, name: str, data: bytes, forms: Forms, read_on: str) -> Taking:
    before = store.name_of(sha256(data).hexdigest())
    if before is not None:
        return Taking(name, before=before)
    if is_portable(data):
        return _moved(store, name, data)
    reading = read_file(printable(PurePath(name).name), data, forms)
    told = tuple(replace(one, place=Place(printable(name))) for one in reading.problems)
    source, stamp = reading.source, reading.stamp
    if source is None or stamp is None or not (source.sheets or source.loose):
        return Taking(name, problems=told)
    store.keep(source, stamp, read_on)
    return Taking(name, (source,), problems=told)


def _moved(store: Store, name: str, data: bytes) -> Taking:
    """What somebody took along from the page."""
    try:
        portable = PortableStore.from_bytes(data, printable(name))
    except ContentError as error:
        return Taking(name, problems=error.problems)
    new = [one for one in portable.sources() if store.name_of(one.id) is None]
    move(portable, store)
    return Taking(name, tuple(new), before="" if new else PurePath(name).name)
