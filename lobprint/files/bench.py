"""Where files lie until they are all there: a folder of one run's own, in the folder
that they are for.

    output/.lobprint-bezig-4711-0/slot      locked as long as the run lives
                                  nieuw/    what is to come in place
                                  oud/      what was there, until all of it is
                                  klaar     there when nothing of `oud` is needed

The system itself lets go of the lock when a process ends, however it ends. So the next
run knows what nobody is busy with any more: it puts back what was there (`oud`) and
takes the rest away.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lobprint.errors import Problem
from lobprint.files.faults import printable
from lobprint.files.keeping import Ours, is_hers
from lobprint.seal import as_written

PREFIX = ".lobprint-bezig-"
SLOT, NEW, OLD, DONE = "slot", "nieuw", "oud", "klaar"


@dataclass(slots=True)
class Bench:
    """The folder of one set of files, which come in place below `root`. What `stays` is
    left for the next run to put right."""

    root: Path
    folder: Path
    stays: bool = False

    def new(self, path: Path) -> Path:
        """Where the file lies that is to come at `path`."""
        return self.folder / NEW / path.relative_to(self.root)

    def old(self, path: Path) -> Path:
        """Where what was at `path` lies meanwhile."""
        return self.folder / OLD / path.relative_to(self.root)

    def close(self) -> None:
        """All files are in place: what was there isn't needed any more."""
        (self.folder / DONE).touch()


@contextlib.contextmanager
def bench_in(root: Path) -> Iterator[Bench]:
    """Within this there is a bench in the folder `root`. Raises OSError."""
    folder, slot = _claimed(root)
    bench = Bench(root, folder)
    try:
        yield bench
    finally:
        os.close(slot)
        if not bench.stays:
            shutil.rmtree(folder, ignore_errors=True)


def _claimed(root: Path) -> tuple[Path, int]:
    """A folder that nobody has yet, and its lock."""
    for number in itertools.count():
        folder = root / f"{PREFIX}{os.getpid()}-{number}"
        try:
            folder.mkdir()
        except FileExistsError:
            continue
        slot = _slot_of(folder)
        if slot is not None:
            return folder, slot
    raise AssertionError("numbers never end")


def _slot_of(folder: Path) -> int | None:
    """The lock of a new `folder`; None when another run just swept it away."""
    flags = os.O_CREAT | os.O_EXCL | os.O_RDWR | getattr(os, "O_NOINHERIT", 0)
    try:
        slot = os.open(folder / SLOT, flags, 0o666)
    except FileNotFoundError:
        return None
    except OSError:
        folder.rmdir()
        raise
    if _lock(slot) is False or not (folder / SLOT).exists():
        os.close(slot)
        return None
    return slot


def sweep(root: Path, ours: Ours = as_written) -> tuple[Problem, ...]:
    """Clear away what runs that were killed left in `root`, and put back what they had
    in hand, unless what is there now isn't `ours`; what there is to tell of it. Raises
    nothing."""
    swept, put_back = False, list[Path]()
    for folder in _benches(root):
        with contextlib.suppress(OSError), _taken(folder) as is_dead:
            if is_dead:
                put_back += _put_back(Bench(root, folder), ours)
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
def _taken(folder: Path) -> Iterator[bool]:
    """Whether nobody is busy in `folder` any more; then it is gone at the end. Raises
    OSError, and then it stays."""
    slot = os.open(folder / SLOT, os.O_RDWR | getattr(os, "O_NOFOLLOW", 0))
    is_dead = False
    try:
        is_dead = _lock(slot) is True
        yield is_dead
    except OSError:
        is_dead = False
        raise
    finally:
        os.close(slot)
        if is_dead:
            shutil.rmtree(folder, ignore_errors=True)


def _put_back(bench: Bench, ours: Ours) -> Iterator[Path]:
    """Put back what a run that didn't get to its end had set aside, unless somebody
    made something else of it since. Gives the places."""
    if (bench.folder / DONE).exists():
        return
    top = bench.folder / OLD
    for folder, _, names in os.walk(top):
        for name in names:
            old = Path(folder, name)
            path = bench.root / old.relative_to(top)
            if not os.path.lexists(path) or not is_hers(path, ours):
                old.replace(path)
                yield path


def _told(root: Path, put_back: list[Path]) -> tuple[Problem, ...]:
    what = "een vorige opdracht is halverwege gestopt"
    if put_back:
        names = ", ".join(printable(path) for path in put_back)
        message = f"{what}; teruggezet is wat er daarvoor stond: {names}"
    else:
        message = f"{what}; wat er nog van in {printable(root)} lag, is opgeruimd"
    return (Problem(message, warning=True),)


if sys.platform == "win32":

    def _lock(handle: int) -> bool | None:
        """Whether the lock is now ours; None where a disk knows no locks."""
        import msvcrt

        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:

    def _lock(handle: int) -> bool | None:
        """Whether the lock is now ours; None where a disk knows no locks.

        flock, for a process must not take its own lock for that of a dead one."""
        import fcntl

        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return None
        return True
