"""What was made in an output folder, so that a next run needn't make it again.

A line of JSON for each school, added when its files are in place. Who is killed loses
what was under way and no more; a line that is half there, or isn't ours, is passed
over, and without the journal everything is made again.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator, Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import Any

from lobprint.errors import OutputError
from lobprint.files import in_dutch, staged
from lobprint.press.batch.tasks import Output

FOLDER = ".lobprint"
NAME = "scholen.jsonl"
NO_LINE = (ValueError, TypeError, KeyError, OverflowError, RecursionError)
Known = tuple[str, Output]
"""The fingerprint of what a file was made of, and the file as it was made."""


class Journal:
    """The journal of one output folder. `open` it to add to it."""

    def __init__(self, output: Path) -> None:
        self._output = output
        self._path = output / FOLDER / NAME
        self._known: dict[tuple[str, str], Known] = dict(_read(self._path))
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
            known, file = self._known.get((folder, name), ("", None))
            if file is None or known != print_:
                return None
            if _size(self._output / folder / name) != file.size:
                return None
            files.append(file)
        return tuple(files)

    def clear(self, folder: str, names: Sequence[str]) -> None:
        """Take away what a run that was killed left half-written beside `names`."""
        for name in names:
            with contextlib.suppress(OSError, ValueError):
                for left in (self._output / folder).glob(f".{name}.*.tmp"):
                    left.unlink(missing_ok=True)

    def add(self, folder: str, print_: str, files: Sequence[Output]) -> None:
        """Note that `files` are in place. Raises OutputError."""
        self._known |= {(folder, file.name): (print_, file) for file in files}
        with in_dutch(self._path):
            self._file.write(_line(folder, print_, files))
            self._file.flush()

    def _tidy(self) -> None:
        """Each file once, by name; the journal is as good without, so no error."""
        lines = [
            _line(folder, print_, [file])
            for (folder, name), (print_, file) in sorted(self._known.items())
            if (self._output / folder / name).is_file()
        ]
        data = "".join(lines).encode("utf-8")
        with (
            contextlib.suppress(OutputError),
            staged({self._path: data}) as commit,
        ):
            commit()


def _line(folder: str, print_: str, files: Sequence[Output]) -> str:
    rows = {file.name: [file.pages, file.size, *file.told] for file in files}
    entry = {"map": folder, "afdruk": print_, "bestanden": rows}
    return json.dumps(entry, ensure_ascii=False, sort_keys=True) + "\n"


def _read(path: Path) -> Iterator[tuple[tuple[str, str], Known]]:
    try:
        text = path.read_text("utf-8", errors="replace")
    except OSError:
        return
    for line in text.split("\n"):
        with contextlib.suppress(*NO_LINE):
            yield from _entries(json.loads(line))


def _entries(entry: Any) -> list[tuple[tuple[str, str], Known]]:
    """Raises one of NO_LINE for what is no line of ours."""
    folder, print_ = str(entry["map"]), str(entry["afdruk"])
    return [
        ((folder, str(name)), (print_, _output(str(name), *row)))
        for name, row in dict(entry["bestanden"]).items()
    ]


def _output(name: str, pages: Any, size: Any, *told: Any) -> Output:
    return Output(name, int(pages), int(size), told=tuple(map(str, told)))


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return -1
