"""Answers in one SQLite file, which any program that reads SQLite can read as well.

Each change is one transaction, with a journal that goes back: a process that is killed
leaves what was there before. No WAL, which needs memory that processes share, and that
isn't there on a network's disk or in OneDrive. The file is open only while something is
asked of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from sqlite3 import Connection

from lobprint.answers import tables
from lobprint.answers.changes import (
    accepted,
    corrected,
    no_paper,
    no_sheet,
    put_back,
    renamed,
)
from lobprint.answers.joining import join, looked_again
from lobprint.answers.kept import (
    Kept,
    gone,
    joined,
    sayable,
    sheets_of,
    without,
    without_file,
)
from lobprint.answers.model import Answer, Key, Paper, Sheet, Source
from lobprint.answers.sqlite_file import SqliteFile
from lobprint.answers.store import NO_PICTURES, Pictures, Removed
from lobprint.document.state import Value
from lobprint.stamp import Stamp
from lobprint.stamp.text import from_json, to_json

FILE = "antwoorden.sqlite"
NOTHING = Removed((), 0, 0)
Divide = Callable[[list[Kept]], tuple[list[Kept], Removed]]
"""What is left of all that is kept, and what is gone."""


def open_store(path: Path) -> SqliteStore:
    """What keeps answers in the file at `path`, which is made when there is something
    to keep. Raises ContentError for a file that is none of ours, OutputError when it
    can't be reached."""
    file = SqliteFile(path)
    with file.reading():
        return SqliteStore(file)


class SqliteStore:
    """All of it raises OutputError for what the disk refuses, and ContentError for a
    file that is damaged or somebody else's."""

    def __init__(self, file: SqliteFile) -> None:
        self._file = file
        self._last: Stamp | None = None

    def keep(
        self,
        source: Source,
        stamp: Stamp | None,
        read_on: str = "",
        pictures: Pictures = NO_PICTURES,
    ) -> bool:
        with self._file.writing() as db:
            if _name_of(db, source.id) is not None:
                return False
            db.execute("DELETE FROM bestanden WHERE id = ?", (source.id,))
            if stamp is None:
                db.execute("INSERT OR IGNORE INTO stempels VALUES ('', '{}')")
            else:
                self._keep_stamp(db, stamp)
            tables.write_source(db, Kept(sayable(source), read_on))
            tables.write_pictures(db, pictures)
        return True

    def _keep_stamp(self, db: Connection, stamp: Stamp) -> None:
        """Many files have one stamp, which is compared quicker than written."""
        if self._last == stamp and _has_stamp(db, stamp.build):
            return
        told = to_json(joined(_stamp(db, stamp.build), stamp)).decode()
        db.execute("INSERT OR REPLACE INTO stempels VALUES (?, ?)", (stamp.build, told))
        self._last = stamp

    def sources(self) -> list[Source]:
        return [one.source for one in self._all()]

    def _all(self) -> list[Kept]:
        with self._file.reading() as db:
            return list(tables.read_all(db)) if db else []

    def name_of(self, source: str) -> str | None:
        with self._file.reading() as db:
            return _name_of(db, source) if db else None

    def days(self) -> dict[str, str]:
        asked = "SELECT id, gelezen_op FROM bestanden ORDER BY nummer"
        with self._file.reading() as db:
            return dict(db.execute(asked)) if db else {}

    def stamp(self, build: str) -> Stamp | None:
        with self._file.reading() as db:
            return _stamp(db, build) if db else None

    def picture(self, name: str) -> bytes | None:
        with self._file.reading() as db:
            return tables.read_picture(db, name) if db else None

    def read_on(self) -> str:
        return max(self.days().values(), default="")

    def correct(self, sheet: str, key: Key, value: Value, by: str) -> None:
        def change(one: Sheet, stamp: Stamp) -> Sheet:
            return corrected(one, stamp, key, value, by)

        self._change(sheet, change, with_others=True)

    def accept(self, sheet: str, key: Key) -> None:
        self._change(sheet, lambda one, _: accepted(one, key))

    def put_back(self, sheet: str, answer: Answer) -> None:
        self._change(sheet, lambda one, _: put_back(one, answer))

    def rename(self, sheet: str, who: str) -> None:
        self._change(sheet, lambda one, _: renamed(one, who))

    def join(self, sheet: str, into: str) -> None:
        self._rewrite(lambda kept: join([one.source for one in kept], sheet, into))

    def look_again(
        self,
        source: str,
        at: int,
        paper: Paper,
        sheets: Iterable[Sheet] = (),
        pictures: Pictures = NO_PICTURES,
    ) -> None:
        def change(kept: list[Kept]) -> list[Source]:
            for one in kept:
                if one.source.id == source:
                    return [sayable(looked_again(one.source, at, paper, sheets))]
            raise no_paper(source)

        self._rewrite(change, pictures)

    def _rewrite(
        self,
        change: Callable[[list[Kept]], list[Source]],
        pictures: Pictures = NO_PICTURES,
    ) -> None:
        """Write what `change` makes of some of the sources; no more than they speak of
        is kept."""
        if not self._file.holds_something():
            change([])
        with self._file.writing() as db:
            kept = list(tables.read_all(db))
            before = {one.source.id: one.source for one in kept}
            for one in change(kept):
                tables.rewrite_source(db, before[one.id], one)
            tables.write_pictures(db, pictures)

    def _change(
        self,
        name: str,
        change: Callable[[Sheet, Stamp], Sheet],
        with_others: bool = False,
    ) -> None:
        if not self._file.holds_something():
            raise no_sheet(name)
        with self._file.writing() as db:
            found = tables.read_sheet(db, name)
            stamp = _stamp(db, found.build) if found else None
            if found is None or stamp is None:
                raise no_sheet(name)
            now = change(found.sheet, stamp)
            tables.rewrite_sheet(db, found.number, now)
            if with_others and now.who != found.sheet.who:
                tables.rename_others(db, found, now.who)

    def remove_source(self, name: str) -> Removed:
        return self._leave(lambda kept: without_file(kept, name))

    def remove_respondent(self, who: str) -> Removed:
        return self._leave(lambda kept: without(kept, sheets_of(kept, who)))

    def remove_sheets(self, ids: Iterable[str]) -> Removed:
        going = set(ids)
        return self._leave(lambda kept: without(kept, going))

    def remove_all(self) -> Removed:
        removed = self._leave(lambda kept: ([], gone(kept)))
        if self._file.holds_something():
            with self._file.writing() as db:
                db.execute("DELETE FROM stempels")
        return removed

    def _leave(self, divide: Divide) -> Removed:
        """Remove what `divide` doesn't leave, also from the disk itself."""
        if not self._file.holds_something():
            return NOTHING
        with self._file.writing() as db:
            kept = list(tables.read_all(db))
            left, removed = divide(kept)
            tables.leave(db, kept, left)
        self._file.vacuum()
        return removed


def _name_of(db: Connection, source: str) -> str | None:
    asked = "SELECT naam FROM bestanden WHERE id = ? AND build <> ''"
    row = db.execute(asked, (source,)).fetchone()
    return row[0] if row else None


def _has_stamp(db: Connection, build: str) -> bool:
    asked = "SELECT 1 FROM stempels WHERE build = ?"
    return db.execute(asked, (build,)).fetchone() is not None


def _stamp(db: Connection, build: str) -> Stamp | None:
    row = db.execute("SELECT inhoud FROM stempels WHERE build = ?", (build,)).fetchone()
    return from_json(row[0].encode()) if build and row else None
