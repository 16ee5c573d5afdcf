"""What is not as lobprint wrote it stays: it gets another name, which says so."""

from __future__ import annotations

import errno
import itertools
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lobprint.errors import Problem
from lobprint.files.faults import READ_ONLY, RefusedError, printable

Ours = Callable[[bytes], bool]
"""Whether bytes are those of a file just as lobprint wrote it."""
HERS = " - uw versie"
MOST_TOLD = 5
LONGEST = 255
"""Bytes of a name that any file system takes."""
_MOST_JUDGED = 500_000_000
"""A file of more bytes isn't ours, whatever is in it."""
_NOBODY_WRITES = 0o222


@dataclass(frozen=True, slots=True)
class Kept:
    """What lay at `path` when another file came there, and now lies at `place`."""

    path: Path
    place: Path


def told(kept: Sequence[Kept]) -> tuple[Problem, ...]:
    """A sentence for each, or for the first few of many."""
    lines = [_sentence(one) for one in kept[:MOST_TOLD]]
    if more := len(kept) - len(lines):
        files = "bestand is" if more == 1 else "bestanden zijn"
        lines.append(
            f"nog {more} {files} zo bewaard, met '{HERS.strip(' -')}' erachter"
        )
    return tuple(Problem(line, warning=True) for line in lines)


def _sentence(kept: Kept) -> str:
    return (
        f"{printable(kept.path)} was gewijzigd, ingevuld of door iets anders gemaakt; "
        f"het is bewaard als '{printable(kept.place.name)}'"
    )


def check_place(path: Path) -> None:
    """Raises OSError when no file can come at `path`, whatever we do."""
    if not os.path.lexists(path) or path.is_symlink():
        return
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, "")
    if not path.is_file():
        raise RefusedError("er is al iets met die naam dat geen gewoon bestand is")


def check_may_go(path: Path) -> None:
    """Raises RefusedError for a file that somebody protected: that Windows refuses to
    replace it and other systems don't is no reason to."""
    if not path.is_symlink() and not path.stat().st_mode & _NOBODY_WRITES:
        raise RefusedError(READ_ONLY)


def is_same(path: Path, new: Path) -> bool:
    """Whether what lies at `path` is the file `new` already."""
    if path.is_symlink() or not path.is_file():
        return False
    same_size = path.stat().st_size == new.stat().st_size
    return same_size and path.read_bytes() == new.read_bytes()


def is_hers(path: Path, ours: Ours) -> bool:
    """Whether what lies at `path` must be kept: no file as we wrote it. A link is not
    either; a file with nothing in it needs no keeping."""
    if path.is_symlink() or path.stat().st_size > _MOST_JUDGED:
        return True
    data = path.read_bytes()
    return bool(data.strip(b"\0")) and not ours(data)


def place_beside(path: Path) -> Path:
    """Where what lies at `path` is to be kept: a name that is free, or that of a copy
    of it that was kept before."""
    return next(
        place
        for place in _places_beside(path)
        if not os.path.lexists(place) or _is_copy(place, path)
    )


def _is_copy(place: Path, path: Path) -> bool:
    return not path.is_symlink() and is_same(place, path)


def _places_beside(path: Path) -> Iterator[Path]:
    """'werkboek-mbo - uw versie.docx', and on with ' 2'."""
    for number in itertools.count(1):
        end = f"{HERS}{f' {number}' if number > 1 else ''}{path.suffix}"
        stem = path.stem
        while len(os.fsencode(stem + end)) > LONGEST:
            stem = stem[:-1]
        yield path.with_name(stem + end)
