"""What was made in an output folder, so that a next run needn't make it again.

A line of JSON for each school, added when its files are in place. Who is killed loses
what was under way and no more; a line that is half there, or isn't ours, is passed
over, and without the journal everything is made again.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import TextIOWrapper
from pathlib import Path
from typing import Any

from lobprint.errors import OutputError
from lobprint.files import in_dutch, staged
from lobprint.press.batch.tasks import Output

FOLDER = ".lobprint"
NAME = "scholen.jsonl"


@dataclass(frozen=True, slots=True)
class Known:
    """A file as it was made: the fingerprint of what it was made of, pages, bytes."""

    print: str
    pages: int
    size: int


class Journal:
    """The journal of one output folder. `open` it to add to it."""

    def __init__(self, output: Path) -> None:
        self._output = output
        self._path = output / FOLDER / NAME
        self._known = dict(_read(self._path))
        self._file: TextIOWrapper

    @contextlib.contextmanager
    def opened(self) -> Iterator[Journal]:
        """Within this schools can be added; when it ends the journal is put in order.

        Raises OutputError."""
        with in_dutch(self._path):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._file = self._path.open("a", encoding="utf-8")
        try:
            self._file.write("\n")  # a half line before this stays by itself
            yield self
        finally:
            with contextlib.suppress(OSError):
                self._file.close()
            self._tidy()

    def current(
        self, folder: str, names: Sequence[str], print_: str
    ) -> tuple[Output, ...] | None:
        """The files `names` of a school, when all are there as made of just that."""
        files = []
        for name in names:
            known = self._known.get((folder, name))
            if known is None or known.print != print_:
                return None
            if _size(self._output / folder / name) != known.size:
                return None
            files.append(Output(name, known.pages, known.size))
        return tuple(files)

    def clear(self, folder: str, names: Sequence[str]) -> None:
        """Take away what a run that was killed left half-written beside `names`."""
        for name in names:
            with contextlib.suppress(OSError, ValueError):
                for left in (self._output / folder).glob(f".{name}.*.tmp"):
                    left.unlink(missing_ok=True)

    def add(self, folder: str, print_: str, files: Sequence[Output]) -> None:
        """Note that `files` are in place. Raises OutputError."""
        rows = {file.name: [file.pages, file.size] for file in files}
        for file in files:
            known = Known(print_, file.pages, file.size)
            self._known[folder, file.name] = known
        with in_dutch(self._path):
            self._file.write(_line(folder, print_, rows))
            self._file.flush()

    def _tidy(self) -> None:
        """Each file once, by name; the journal is as good without, so no error."""
        lines = [
            _line(folder, known.print, {name: [known.pages, known.size]})
            for (folder, name), known in sorted(
                self._known.items(), key=lambda item: item[0]
            )
            if (self._output / folder / name).is_file()
        ]
        data = "".join(lines).encode("utf-8")
        with (
            contextlib.suppress(OutputError),
            staged({self._path: data}) as commit,
        ):
            commit()


def _line(folder: str, print_: str, files: dict[str, list[int]]) -> str:
    entry = {"map": folder, "afdruk": print_, "bestanden": files}
    return json.dumps(entry, ensure_ascii=False, sort_keys=True) + "\n"


def _read(path: Path) -> Iterator[tuple[tuple[str, str], Known]]:
    try:
        text = path.read_text("utf-8", errors="replace")
    except OSError:
        return
    for line in text.split("\n"):
        with contextlib.suppress(ValueError, TypeError, KeyError, RecursionError):
            yield from _entries(json.loads(line))


def _entries(entry: Any) -> list[tuple[tuple[str, str], Known]]:
    """Raises TypeError, KeyError or ValueError for what is no line of ours."""
    folder, print_ = str(entry["map"]), str(entry["afdruk"])
    return [
        ((folder, str(name)), Known(print_, int(pages), int(size)))
        for name, (pages, size) in dict(entry["bestanden"]).items()
    ]


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return -1
