"""What was made in an output folder, so that a next run needn't make it again.

A line of JSON for each school, added when its files are in place; the first line says
of which version the journal is. Who is killed loses what was under way and no more; a
line that is half there, or isn't ours, is passed over, and without the journal
everything is made again. A file counts when its bytes are the ones that were written,
whatever its size and date. A journal of a newer lobprint isn't understood: it is left
alone.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator, Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import Any

from lobprint.errors import OutputError, Problem
from lobprint.files import in_dutch, printable
from lobprint.files.placing import staged
from lobprint.press.batch.fingerprint import hash_of
from lobprint.press.batch.tasks import Output

FOLDER = ".lobprint"
NAME = "scholen.jsonl"
VERSION = 2
MOST_BYTES = 100_000_000
"""Of a journal; that of a thousand schools has one megabyte."""
HEAD = f'{{"journaal": {VERSION}}}\n'
NO_LINE = (ValueError, TypeError, KeyError, OverflowError, RecursionError)
MOST_PAGES = 1_000_000
Known = tuple[str, Output]
"""The fingerprint of what a file was made of, and the file as it was made."""


class Journal:
    """The journal of one output folder. `open` it to add to it."""

    def __init__(self, output: Path) -> None:
        self._output = output
        self._path = output / FOLDER / NAME
        lines = list(_lines(self._path))
        self._newer = any(_is_newer(line) for line in lines)
        self._known: dict[tuple[str, str], Known] = {}
        if not self._newer:
            self._known = dict(one for line in lines for one in _entries(line))
        self._file: TextIOWrapper | None = None

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What there is to tell of the journal as it was found."""
        if not self._newer:
            return ()
        path = printable(self._path)
        message = f"{path} is van een nieuwere lobprint; alles wordt opnieuw gemaakt"
        hint = "Werk lobprint bij, dan slaat het weer over wat er al is."
        return (Problem(message, hint=hint, warning=True),)

    @contextlib.contextmanager
    def opened(self) -> Iterator[Journal]:
        """Within this schools can be added; when it ends the journal is put in order.

        Raises OutputError."""
        if self._newer:
            yield self
            return
        with in_dutch(self._path):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._file = self._path.open("a", encoding="utf-8")
        try:
            self._file.write(f"\n{HEAD}")  # a half line before this stays by itself
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
            if file is None or known != print_ or not self._is_there(folder, file):
                return None
            files.append(file)
        return tuple(files)

    def is_known(self, folder: str, name: str, data: bytes) -> bool:
        """Whether `data` is what was last written as the file `name`."""
        known = self._known.get((folder, name))
        return known is not None and known[1].hash == hash_of(data)

    def _is_there(self, folder: str, file: Output) -> bool:
        path = self._output / folder / file.name
        try:
            if path.stat().st_size != file.size:
                return False
            return hash_of(path.read_bytes()) == file.hash
        except (OSError, ValueError):
            return False

    def add(self, folder: str, print_: str, files: Sequence[Output]) -> None:
        """Note that `files` are in place. Raises OutputError."""
        self._known |= {(folder, file.name): (print_, file) for file in files}
        if self._file is not None:
            with in_dutch(self._path):
                self._file.write(_line(folder, print_, files))
                self._file.flush()

    def _tidy(self) -> None:
        """Each file once, by name; the journal is as good without, so no error."""
        lines = [
            _line(folder, print_, [file])
            for (folder, name), (print_, file) in sorted(self._known.items())
            if _is_file(self._output / folder / name)
        ]
        data = "".join([HEAD, *lines]).encode("utf-8")
        files, folder = {self._path: data}, self._path.parent
        with (
            contextlib.suppress(OutputError),
            staged(files, folder, ours=lambda _: True) as commit,
        ):
            commit()


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name that is too long
        return False


def _line(folder: str, print_: str, files: Sequence[Output]) -> str:
    rows = {file.name: [file.pages, file.size, file.hash, *file.told] for file in files}
    entry = {"map": folder, "afdruk": print_, "bestanden": rows}
    return json.dumps(entry, sort_keys=True) + "\n"


def _lines(path: Path) -> Iterator[Any]:
    """What the lines of a journal say, whatever lies there; others are passed over."""
    try:
        with path.open("rb") as file:
            text = file.read(MOST_BYTES).decode("utf-8", "replace")
    except OSError:
        return
    for line in text.split("\n"):
        with contextlib.suppress(*NO_LINE):
            yield json.loads(line)


def _is_newer(line: Any) -> bool:
    version = line.get("journaal") if isinstance(line, dict) else None
    return isinstance(version, int) and version > VERSION


def _entries(line: Any) -> list[tuple[tuple[str, str], Known]]:
    """Of a line that is no school, none."""
    with contextlib.suppress(*NO_LINE):
        folder, print_ = _text(line["map"]), _text(line["afdruk"])
        return [
            ((folder, _text(name)), (print_, _output(name, *row)))
            for name, row in dict(line["bestanden"]).items()
        ]
    return []


def _output(name: str, pages: Any, size: Any, hash_: Any, *told: Any) -> Output:
    """Raises one of NO_LINE."""
    whole = isinstance(pages, int) and isinstance(size, int)
    if not whole or not 0 <= pages <= MOST_PAGES or size < 0:
        raise ValueError(name)
    return Output(name, pages, size, told=tuple(map(_text, told)), hash=_text(hash_))


def _text(value: Any) -> str:
    """Raises one of NO_LINE for what is no text, or can't be written as one."""
    if not isinstance(value, str):
        raise TypeError(value)
    value.encode("utf-8")
    return value
