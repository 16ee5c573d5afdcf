"""Where files lie until they are all there: a folder of one run's own, in the folder
that they are for.

    output/.lobprint-bezig-4711-0/slot      locked as long as the run lives
                                  0.nieuw   what is to come in place
                                  0.oud     what was there, until all of it is

The system itself lets go of the lock when a process ends, however it ends. So the next
run knows what nobody is busy with any more: it puts back what was there and takes the
rest away. Which files these are stands in `slot`, and that all are in place, when they
are. There are no folders in it: to make and to remove one takes milliseconds.
"""

from __future__ import annotations

import contextlib
import itertools
import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from lobprint.errors import Problem
from lobprint.files.faults import printable
from lobprint.files.keeping import Ours, is_hers
from lobprint.files.locks import locked
from lobprint.seal import as_written

PREFIX = ".lobprint-bezig-"
SLOT = "slot"
DONE = b"klaar\n"
MOST_BYTES = 10_000_000
"""Of a list of files."""


@dataclass(slots=True)
class Bench:
    """The folder of one set of files, which come in place below `root` and have a
    number each. What `stays` is left for the next run to put right."""

    root: Path
    folder: Path
    slot: BinaryIO
    numbers: Mapping[Path, int]
    stays: bool = False

    def new(self, path: Path) -> Path:
        """Where the file lies that is to come at `path`."""
        return self.folder / f"{self.numbers[path]}.nieuw"

    def old(self, path: Path) -> Path:
        """Where what was at `path` lies meanwhile."""
        return self.folder / f"{self.numbers[path]}.oud"

    def open(self) -> None:
        """From here on files are set aside."""
        names = [path.relative_to(self.root).as_posix() for path in self.numbers]
        self.slot.write(json.dumps(names).encode() + b"\n")
        self.slot.flush()

    def close(self) -> None:
        """All files are in place: what was there isn't needed any more."""
        self.slot.write(DONE)
        self.slot.flush()


@contextlib.contextmanager
def bench_in(root: Path, paths: Iterable[Path]) -> Iterator[Bench]:
    """Within this there is a bench for `paths` in the folder `root`. Raises OSError."""
    folder, slot = _claimed(root)
    bench = Bench(root, folder, slot, _numbered(paths))
    try:
        yield bench
    finally:
        with contextlib.suppress(OSError):  # the disk is gone
            slot.close()
        if not bench.stays:
            shutil.rmtree(folder, ignore_errors=True)


def _numbered(paths: Iterable[Path]) -> dict[Path, int]:
    return {path: number for number, path in enumerate(paths)}


def _claimed(root: Path) -> tuple[Path, BinaryIO]:
    """A folder that nobody has yet, and its lock."""
    for number in itertools.count():
        folder = root / f"{PREFIX}{os.getpid()}-{number}"
        with contextlib.suppress(FileExistsError):
            folder.mkdir()
            if slot := _slot_of(folder):
                return folder, slot
    raise AssertionError("numbers never end")


def _slot_of(folder: Path) -> BinaryIO | None:
    """The lock of a new `folder`; None when another run just swept it away."""
    try:
        slot = (folder / SLOT).open("xb")
    except FileNotFoundError:
        return None
    except OSError:
        folder.rmdir()
        raise
    if locked(slot.fileno()) is False or not (folder / SLOT).exists():
        slot.close()
        return None
    return slot


def sweep(root: Path, ours: Ours = as_written) -> tuple[Problem, ...]:
    """Clear away what runs that were killed left in `root`, and put back what they had
    in hand, unless what is there now isn't `ours`; what there is to tell of it. Raises
    nothing."""
    swept, put_back = False, list[Path]()
    for folder in _benches(root):
        with contextlib.suppress(OSError), _taken(folder) as slot:
            if slot is not None:
                paths = [root / name for name in _unfinished(slot)]
                put_back += _put_back(Bench(root, folder, slot, _numbered(paths)), ours)
                swept = True
                continue
        with contextlib.suppress(OSError):
            folder.rmdir()  # it never got a lock
    return _told(root, put_back) if swept else ()


def _benches(root: Path) -> list[Path]:
    with contextlib.suppress(OSError, ValueError), os.scandir(root) as entries:
        return [
            root / entry.name
            for entry in entries
            if entry.name.startswith(PREFIX) and entry.is_dir(follow_symlinks=False)
        ]
    return []


@contextlib.contextmanager
def _taken(folder: Path) -> Iterator[BinaryIO | None]:
    """The list of files in `folder`, when nobody is busy there any more; then it is
    gone at the end. Raises OSError, and then it stays."""
    handle = os.open(folder / SLOT, os.O_RDWR | _QUICK)
    is_dead = False
    with os.fdopen(handle, "r+b", buffering=0) as slot:
        is_dead = locked(handle) is True
        yield slot if is_dead else None
    if is_dead:
        shutil.rmtree(folder, ignore_errors=True)


_QUICK = sum(getattr(os, n, 0) for n in ("O_BINARY", "O_NOFOLLOW", "O_NONBLOCK"))
"""Not through a link, and without waiting at a pipe."""


def _put_back(bench: Bench, ours: Ours) -> Iterator[Path]:
    """Put back what a run that didn't get to its end had set aside, unless somebody
    made something else of it since. Gives the places."""
    for path in bench.numbers:
        old = bench.old(path)
        if not os.path.lexists(old):
            continue
        if not os.path.lexists(path) or (path.is_file() and not is_hers(path, ours)):
            old.replace(path)
            yield path


def _unfinished(slot: BinaryIO) -> list[PurePosixPath]:
    """The files of which not all came in place; none when it was not begun, or is no
    list of ours."""
    names, *more = slot.read(MOST_BYTES).splitlines(keepends=True) or [b""]
    if DONE in more:
        return []
    try:
        found = [PurePosixPath(name) for name in json.loads(names)]
        inside = all(_is_inside(one) for one in found)
    except (ValueError, TypeError, RecursionError):
        return []
    return found if inside else []


def _is_inside(name: PurePosixPath) -> bool:
    """Whether it is a name below the folder. Raises ValueError for what is no name."""
    os.fsencode(name)
    outside = name.is_absolute() or ".." in name.parts or "\0" in str(name)
    return bool(name.parts) and not outside


def _told(root: Path, put_back: list[Path]) -> tuple[Problem, ...]:
    what = "een vorige opdracht is halverwege gestopt"
    if put_back:
        names = ", ".join(printable(path) for path in put_back)
        message = f"{what}; teruggezet is wat er daarvoor stond: {names}"
    else:
        message = f"{what}; wat er nog van in {printable(root)} lag, is opgeruimd"
    return (Problem(message, warning=True),)
