"""The one way in which files are put in place: all of a set or none of it.

They are written on a bench first, down to the disk itself. Then what is in their way is
set aside (what isn't as we wrote it beside its place, under a name that says so), and
then they take their places. Whatever goes wrong, all of it goes back.
"""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from lobprint.errors import OutputError, Problem
from lobprint.files import keeping
from lobprint.files.bench import Bench, bench_in
from lobprint.files.faults import in_dutch, printable
from lobprint.files.keeping import Kept, Ours, is_hers
from lobprint.files.patience import Patience
from lobprint.seal import as_written

Commit = Callable[[], tuple[Kept, ...]]
"""Puts all files in place; gives what was in their way and has another name now."""
REST = "Ook de bestanden die erbij horen zijn nog zoals ze waren."
"""Of a set of more than one file, when some are there."""
MEND = "Geef de opdracht nog eens; lobprint zet dan eerst terug wat er stond."


@contextlib.contextmanager
def staged(
    files: Mapping[Path, bytes],
    root: Path,
    ours: Ours = as_written,
    patience: Patience | None = None,
) -> Iterator[Commit]:
    """Write every file, which belongs below the folder `root`, beside it; what is given
    back puts them all in place.

    Whatever happens before that is done, all stays as it was and nothing is left
    behind. What lies in the way and isn't `ours` is kept. Raises OutputError."""
    if not files:
        yield tuple
        return
    paths = list(files)
    rest = REST if len(paths) > 1 and any(map(os.path.lexists, paths)) else ""
    with contextlib.ExitStack() as folders, contextlib.ExitStack() as benches:
        with in_dutch(paths[0], rest):
            _make_folder(root, folders)
            bench = benches.enter_context(bench_in(root, paths))
        for path, data in files.items():
            with in_dutch(path, rest):
                _make_folder(path.parent, folders)
                keeping.check_place(path)
                _write(bench.new(path), data)
        moves = Moves(bench, ours, patience or Patience(), rest)

        def commit() -> tuple[Kept, ...]:
            kept = moves.make()
            folders.pop_all()
            return kept

        yield commit


@dataclass(slots=True)
class Moves:
    """The moves of one set, each of which can be undone."""

    bench: Bench
    ours: Ours
    patience: Patience
    rest: str
    _aside: dict[Path, Path] = field(default_factory=dict)
    _placed: list[Path] = field(default_factory=list)

    def make(self) -> tuple[Kept, ...]:
        """Put all new files in place. Raises OutputError when that can't be done; then
        all is as before, or else it says what isn't."""
        changed = [path for path in self.bench.numbers if self._differs(path)]
        try:
            self._note(self.bench.open)
            cleared = [self._clear(path) for path in changed]
            for path in changed:
                self._place(path)
            self._note(self.bench.close)
        except BaseException as error:
            if lost := self._undone():
                raise _half_done(error, lost) from error.__cause__ or error
            raise
        _sync_folders({path.parent for path in changed})
        return tuple([kept for kept in cleared if kept])

    def _note(self, note: Callable[[], None]) -> None:
        with in_dutch(self.bench.root, self.rest):
            note()

    def _differs(self, path: Path) -> bool:
        """Whether something else lies at `path`, or nothing: then there is work."""
        new = self.bench.new(path)
        with in_dutch(path, self.rest):
            return not self.patience.insist(path, lambda: keeping.is_same(path, new))

    def _clear(self, path: Path) -> Kept | None:
        """Set aside what lies at `path`; as what it is kept, when it isn't ours."""
        if not os.path.lexists(path):
            return None
        with in_dutch(path, self.rest):
            keeping.check_may_go(path)
            if not self.patience.insist(path, lambda: is_hers(path, self.ours)):
                self._set_aside(path, self.bench.old(path))
                return None
            place = keeping.place_beside(path)
            is_kept = os.path.lexists(place)
            self._set_aside(path, self.bench.old(path) if is_kept else place)
            return Kept(path, place)

    def _set_aside(self, path: Path, place: Path) -> None:
        self._aside[path] = place
        self.patience.insist(path, lambda: _link_or_move(path, place))

    def _place(self, path: Path) -> None:
        new = self.bench.new(path)
        self._placed.append(path)
        with in_dutch(path, self.rest):
            self.patience.insist(path, lambda: new.replace(path))

    def _undone(self) -> list[str]:
        """Put everything back; in words, what couldn't be."""
        lost = []
        for path in dict.fromkeys([*self._placed, *self._aside]):
            try:
                self._put_back(path)
            except OSError:
                self.bench.stays = True
                lost.append(f"{printable(path)}{self._where(path)}")
        return lost

    def _put_back(self, path: Path) -> None:
        place = self._aside.get(path)
        if place is None:
            if not self.bench.new(path).exists():
                path.unlink(missing_ok=True)
        elif os.path.lexists(place):
            if _are_one(path, place):
                place.unlink()
            else:
                self.patience.insist(path, lambda: place.replace(path))

    def _where(self, path: Path) -> str:
        place = self._aside.get(path)
        return f" (wat er stond, is nu {printable(place)})" if place else ""


def _half_done(error: BaseException, lost: Iterable[str]) -> OutputError:
    """What went wrong, and what went wrong with undoing it."""
    told = error.problems if isinstance(error, OutputError) else ()
    plain = [replace(one, hint=one.hint.removeprefix(REST).lstrip()) for one in told]
    message = f"niet alles kon worden teruggezet: {'; '.join(lost)}"
    return OutputError([*plain, Problem(message, hint=MEND)])


def _link_or_move(path: Path, place: Path) -> None:
    """Set aside what is at `path`. Where a disk knows links it stays there as well, so
    that the name is never without a file: a viewer may look just then. Not on Windows:
    a file that Word has open takes a link there, and then doesn't let go of it."""
    if os.name != "nt" and not path.is_symlink():
        with contextlib.suppress(OSError, NotImplementedError):
            place.hardlink_to(path)
            return
    if os.path.lexists(place):
        raise FileExistsError(errno.EEXIST, "")
    path.rename(place)


def _are_one(path: Path, other: Path) -> bool:
    """Whether these are two names of one file."""
    return os.path.lexists(path) and os.path.samestat(path.lstat(), other.lstat())


def _make_folder(folder: Path, cleanup: contextlib.ExitStack) -> None:
    """Make `folder` and what is missing above it; when it goes wrong it goes again."""
    if folder.is_dir():
        return
    if folder.parent != folder:
        _make_folder(folder.parent, cleanup)
    try:
        folder.mkdir()
    except FileExistsError:
        if not folder.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, "") from None
        return
    cleanup.callback(_remove_folder, folder)


def _remove_folder(folder: Path) -> None:
    with contextlib.suppress(OSError):  # somebody else put something in it
        folder.rmdir()


def _write(path: Path, data: bytes) -> None:
    """Write `data` to the new file `path`, down to the disk itself, with the rights
    that any new file gets."""
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync_folders(folders: Iterable[Path]) -> None:
    """Have the new names on the disk too; where a system can't, that is no loss."""
    for folder in folders:
        with contextlib.suppress(OSError):
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
