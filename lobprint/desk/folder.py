"""A folder of one's own on this computer, which `lobprint open` shows: read when
something in it changed.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lobprint.desk.school_file import said
from lobprint.errors import ContentError, Problem
from lobprint.files import read
from lobprint.housestyle.typefaces.choice import MOST_BYTES
from lobprint.press.batch.fingerprint import fingerprint
from lobprint.press.watch.sources import Sources, Stamp, look, named_by
from lobprint.project import SCHOOL_FILE

Json = dict[str, Any]


@dataclass(slots=True)
class Folder:
    """The files of a project by name, as they were when they were last looked at;
    `revision` differs when one of them does."""

    path: Path
    revision: str = ""
    files: dict[str, bytes] = field(default_factory=dict)
    school: Json = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    _seen: dict[Path, Stamp | None] = field(default_factory=dict)

    def look(self) -> bool:
        """See what is there now; whether it differs from the last time. What is wrong
        with its school.yaml stands in `problems`."""
        file = self.path / SCHOOL_FILE
        named = named_by(file) or frozenset()
        seen = look(Sources((self.path,), file, named))
        if seen == self._seen and self.revision:
            return False
        self._seen = seen
        self.files = dict(self._read(seen))
        self.revision = fingerprint(self.files)[:16]
        self._read_school()
        return True

    def _read_school(self) -> None:
        self.school, self.problems = {}, ()
        try:
            if SCHOOL_FILE in self.files:
                self.school = said(self.files[SCHOOL_FILE])
        except ContentError as error:
            self.problems = error.problems

    def _read(self, seen: dict[Path, Stamp | None]) -> Iterator[tuple[str, bytes]]:
        for path in sorted(seen):
            with suppress(ContentError):  # whoever needs it tells that it isn't there
                if seen[path] is not None and path.is_file():
                    name = Path(os.path.relpath(path, self.path)).as_posix()
                    yield name, read(path, MOST_BYTES)

    def told(self) -> Json:
        """What the page sees of it; bytes stay here."""
        own = {name: len(data) for name, data in self.files.items()}
        own.pop(SCHOOL_FILE, None)
        return {
            "naam": self.path.resolve().name,
            "revisie": self.revision,
            "school": self.school,
            "files": own,
        }
