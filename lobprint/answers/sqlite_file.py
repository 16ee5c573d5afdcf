"""The file of answers itself: opened for a moment, and told in Dutch when it can't be.

What isn't ours is never written in; a file that is there for its owner only is made.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from sqlite3 import Connection

from lobprint.answers.schema import APPLICATION, STEPS
from lobprint.errors import ContentError, LobprintError, OutputError, Problem
from lobprint.files import printable, reason
from lobprint.files.faults import NO_RIGHTS

PATIENCE = 3.0
"""Seconds to wait for another program that is writing."""
_EVERY_TIME = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",  # what is deleted is overwritten
    "PRAGMA temp_store = MEMORY",  # no copy of answers in a folder for all
    "PRAGMA trusted_schema = OFF",
)
AGAIN = "Sluit het daar, of wacht even, en geef de opdracht nog eens."
NOT_OURS = "Kies een andere naam, of een andere plek, voor de antwoorden."
DAMAGED = (
    "dit bestand is beschadigd",
    "Er is niets veranderd. Zet een reservekopie terug, of geef dit bestand een andere "
    "naam en lees de ingevulde bestanden opnieuw in.",
)


class SqliteFile:
    """A file at `path`, which may not be there yet."""

    def __init__(self, path: Path, patience: float = PATIENCE) -> None:
        self.path = path
        self._patience = patience

    @contextmanager
    def reading(self) -> Iterator[Connection | None]:
        """Within this all that is read is of one moment; None when there is no file, or
        nothing in it yet."""
        with self._told():
            if not self._is_there():
                yield None
                return
            with self._connected() as db:
                db.execute("BEGIN")
                version = self._version(db)
                if 0 < version < len(STEPS):
                    with self._as_now(db) as copy:
                        yield copy
                else:
                    yield db if version else None

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """All that is written within this is there afterwards, or none of it."""
        with self._told():
            if not self._is_there():
                self._make()
            with self._connected() as db:
                db.execute("BEGIN IMMEDIATE")
                self._prepare(db)
                yield db
                db.execute("COMMIT")

    def holds_something(self) -> bool:
        """Whether there is a file in which anything was ever written."""
        with self.reading() as db:
            return db is not None

    def vacuum(self) -> None:
        """Write the file anew, so that nothing of what was deleted is left in it."""
        with self._told(), self._connected() as db:
            db.execute("VACUUM")

    def _is_there(self) -> bool:
        if self.path.is_dir():
            message = f"{printable(self.path)}: dit is een map, geen bestand"
            raise ContentError(Problem(message, hint=NOT_OURS))
        return self.path.exists()

    def _make(self) -> None:
        """An empty file that only its owner may read: SQLite gives its journal the same
        rights."""
        flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY
        os.close(os.open(self.path, flags, 0o600))

    @contextmanager
    def _as_now(self, db: Connection) -> Iterator[Connection]:
        """An older file in memory, with the tables of today: who only reads it leaves
        it as it is."""
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as copy:
            copy.deserialize(db.serialize())
            self._prepare(copy)
            yield copy

    @contextmanager
    def _connected(self) -> Iterator[Connection]:
        address = f"{self.path.absolute().as_uri()}?mode=rw"
        with closing(
            sqlite3.connect(
                address,
                uri=True,
                timeout=self._patience,
                isolation_level=None,
                check_same_thread=False,
            )
        ) as db:
            for pragma in _EVERY_TIME:
                db.execute(pragma)
            yield db

    def _version(self, db: Connection) -> int:
        """How many steps the file has had: 0 for an empty one. Raises ContentError for
        one that isn't ours, or of a later lobprint."""
        (version,) = db.execute("PRAGMA user_version").fetchone()
        (whose,) = db.execute("PRAGMA application_id").fetchone()
        (tables,) = db.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        if not (version or whose or tables):
            return 0
        if whose != APPLICATION:
            raise self._refused("dit is geen bestand met antwoorden van lobprint")
        if version > len(STEPS):
            message = "dit bestand is van een nieuwere lobprint"
            raise self._refused(message, "Installeer de nieuwste lobprint.")
        return int(version)

    def _prepare(self, db: Connection) -> None:
        """Give the file the tables that it lacks, within the transaction."""
        version = self._version(db)
        for step in STEPS[version:]:
            for statement in filter(str.strip, step.split(";")):
                db.execute(statement)
        if version < len(STEPS):
            db.execute(f"PRAGMA user_version = {len(STEPS)}")
            db.execute(f"PRAGMA application_id = {APPLICATION}")

    def _refused(self, message: str, hint: str = NOT_OURS) -> ContentError:
        return ContentError(Problem(f"{printable(self.path)}: {message}", hint=hint))

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise self._in_dutch(error) from error
        except OSError as error:
            raise self._cannot(reason(error), NOT_OURS) from error
        except ValueError as error:
            raise self._refused(*DAMAGED) from error

    def _in_dutch(self, error: sqlite3.Error) -> LobprintError:
        match getattr(error, "sqlite_errorcode", 0) & 0xFF:
            case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
                return self._cannot("een ander programma gebruikt het", AGAIN)
            case sqlite3.SQLITE_NOTADB:
                return self._refused("dit is geen bestand met antwoorden van lobprint")
            case sqlite3.SQLITE_READONLY:
                return self._cannot("er mag hier niet geschreven worden", NOT_OURS)
            case sqlite3.SQLITE_PERM | sqlite3.SQLITE_CANTOPEN:
                return self._cannot(NO_RIGHTS, NOT_OURS)
            case sqlite3.SQLITE_FULL:
                return self._cannot("de schijf is vol", "Maak ruimte vrij.")
            case sqlite3.SQLITE_IOERR:
                return self._cannot("de schijf geeft een fout")
        return self._refused(*DAMAGED)

    def _cannot(self, why: str, hint: str = "") -> OutputError:
        message = f"{printable(self.path)} kan niet geopend worden: {why}"
        return OutputError(Problem(message, hint=hint))
