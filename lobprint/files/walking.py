"""Files to read among whatever lies in folders: each found once, in a fixed order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from lobprint.errors import Problem
from lobprint.files.faults import printable, reason
from lobprint.files.reading import meant

MOST_ENTRIES = 100_000
"""Files and folders that are looked at, in all: with more it is some whole disk."""
LEFT_BEHIND = (".", "~", "#")
"""How names begin of what is hidden, and of what programs leave: Word's `~$` beside a
file that is open, LibreOffice's `.~lock`."""


@dataclass(slots=True)
class Walked:
    """What was found: files; how many others, by the end of their names; and what can't
    be looked at."""

    files: list[Path] = field(default_factory=list)
    others: Counter[str] = field(default_factory=Counter)
    problems: list[Problem] = field(default_factory=list)


def walk(
    paths: Iterable[Path], endings: Collection[str], most: int = MOST_ENTRIES
) -> Walked:
    """The files at `paths`, whatever they are called, and those below folders there
    whose names have one of `endings` (".docx").

    Links are followed; what is reached twice is found once, as they may go round."""
    walker = _Walker(endings, most)
    for path in paths:
        walker.go(path)
    return walker.walked


class _Walker:
    def __init__(self, endings: Collection[str], most: int) -> None:
        self._endings = endings
        self._left = most
        self._seen: set[tuple[int, int]] = set()
        self.walked = Walked()

    def go(self, start: Path) -> None:
        """What somebody named, and all below it."""
        waiting: list[Path] = []
        with self._told(start):
            if start.is_dir():
                waiting.append(start)
            elif self._is_new(start):
                self.walked.files.append(start)
        while waiting:
            folder = waiting.pop()
            with self._told(folder):
                waiting += reversed(list(self._folders_in(folder)))
            if self._left < 0:
                self._say_too_many(start)
                return

    def _folders_in(self, folder: Path) -> Iterator[Path]:
        """The folders in it; files are taken on the way."""
        if not self._is_new(folder):
            return
        for path in sorted(folder.iterdir(), key=_order):
            self._left -= 1
            if self._left < 0:
                return
            if path.name.startswith(LEFT_BEHIND):
                continue
            if path.is_dir():
                yield path
            elif path.suffix.lower() in self._endings:
                with self._told(path):
                    self._take(path)
            else:
                self.walked.others[path.suffix.lower()] += 1

    def _take(self, path: Path) -> None:
        if self._is_new(path):
            self.walked.files.append(path)

    def _is_new(self, path: Path) -> bool:
        about = path.stat()
        key = (about.st_dev, about.st_ino)
        is_known = key in self._seen
        self._seen.add(key)
        return not is_known

    @contextmanager
    def _told(self, path: Path) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            problem = Problem(f"{printable(path)}: {reason(error)}", hint=meant(path))
        except ValueError:  # a null character in the name
            problem = Problem(f"{printable(path)}: zo kan een bestand niet heten")
        else:
            return
        self.walked.problems.append(problem)

    def _say_too_many(self, start: Path) -> None:
        message = f"{printable(start)}: hier staan te veel bestanden om door te kijken"
        hint = "Noem de map waarin de ingevulde bestanden staan."
        self.walked.problems.append(Problem(message, hint=hint))


def _order(path: Path) -> tuple[str, str]:
    return path.name.casefold(), path.name
