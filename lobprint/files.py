"""Reading with limits, and writing whole or not at all.

What goes wrong with a file is said in Dutch, once, in the words of who made it.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path

from lobprint.errors import ContentError, OutputError, Place, Problem
from lobprint.given import Given

AnyPath = Path | Given
"""Where a school's file may lie."""
KIND_OF_FAULT: dict[int, str] = {
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "uw schijfruimte is op",
    errno.EFBIG: "het bestand wordt te groot voor deze schijf",
    errno.EROFS: "op deze schijf mag niet geschreven worden",
    errno.EACCES: "u hebt er geen rechten voor",
    errno.EPERM: "u hebt er geen rechten voor",
    errno.ENOENT: "bestaat niet",
    errno.ENOTDIR: "een deel van het pad is een bestand, geen map",
    errno.EISDIR: "is een map, geen bestand",
    errno.EEXIST: "er is al een bestand met die naam",
    errno.ELOOP: "de koppeling wijst naar zichzelf",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.EIO: "de schijf geeft een fout",
    errno.EBUSY: "een ander programma gebruikt het",
    errno.ETXTBSY: "een ander programma gebruikt het",
}


def reason(error: OSError) -> str:
    """What went wrong, in Dutch; the system's own words for what is rare."""
    known = KIND_OF_FAULT.get(error.errno or 0)
    return known or f"het systeem meldt: {error.strerror or error}"


def read(path: AnyPath, limit: int, place: Place | None = None) -> bytes:
    """The bytes of the file at `path`, at most `limit` of them.

    `place` is where its name was written, if it was; raises ContentError."""
    try:
        return _read_regular(path, limit)
    except _RefusedError as error:
        message = str(error)
    except OSError as error:
        message = reason(error)
    except ValueError:  # a null character in the name
        message = "zo kan een bestand niet heten"
    raise ContentError(Problem(f"{printable(path)}: {message}", place, meant(path)))


class _RefusedError(Exception):
    """A file that can be read, but that we don't want."""


def _read_regular(path: AnyPath, limit: int) -> bytes:
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise _RefusedError("dit is een map, geen bestand")
    if not stat.S_ISREG(mode):  # a pipe or a device may never end
        raise _RefusedError("dit is geen gewoon bestand")
    with path.open("rb") as file:
        data = file.read(limit + 1)
    if len(data) > limit:
        raise _RefusedError(f"het bestand is groter dan {in_bytes(limit)}")
    return data


def meant(path: AnyPath) -> str:
    """The hint "Bedoelde u logo.png?", from the files beside a `path` that isn't
    there; empty when it is."""
    try:
        beside = sorted(entry.name for entry in path.parent.iterdir())
    except (OSError, ValueError):
        return ""
    if path.name in beside:
        return ""
    lower = {name.lower(): name for name in beside}
    close = get_close_matches(path.name.lower(), lower, 1, 0.6)
    return f"Bedoelde u {lower[close[0]]}?" if close else ""


def printable(path: AnyPath | str) -> str:
    """`path` as a message can show it: in printable characters, and not endless."""
    text = "".join(char if char.isprintable() else "?" for char in str(path))
    return text if len(text) <= 120 else f"{text[:80]}...{text[-35:]}"


def in_bytes(size: int) -> str:
    """ "412 kB", "1,3 MB": a size as people write it."""
    if size < 999_500:
        return f"{max(1, round(size / 1000))} kB"
    megabytes = f"{size / 1_000_000:.1f}".replace(".", ",")
    return f"{megabytes.removesuffix(',0')} MB"


@contextlib.contextmanager
def staged(files: Mapping[Path, bytes]) -> Iterator[Callable[[], None]]:
    """Write every file beside its place; what is given back puts them all in place.

    Whatever happens before that, old files stay as they were and nothing half-written
    is left behind. Raises OutputError."""
    with contextlib.ExitStack() as cleanup:
        waiting: list[tuple[Path, Path]] = []
        for path, data in files.items():
            with in_dutch(path):
                _make_folder(path.parent, cleanup)
                waiting.append((_write_beside(path, data, cleanup), path))

        def commit() -> None:
            for temporary, path in waiting:
                with in_dutch(path):
                    temporary.replace(path)
            cleanup.pop_all()
            _sync_folders({path.parent for path in files})

        yield commit


@contextlib.contextmanager
def in_dutch(path: Path) -> Iterator[None]:
    """Within this, what the system refuses of writing `path` is an OutputError."""
    try:
        yield
    except OSError as error:
        why = "de map kan niet gemaakt worden"
        if not isinstance(error, FileNotFoundError):
            why = reason(error)
        message = f"{printable(path)} kan niet geschreven worden: {why}"
        raise OutputError(Problem(message, hint=_advice(error))) from error


def _advice(error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "Maak ruimte vrij, of kies met --output een andere schijf."
    if error.errno in (errno.EACCES, errno.EPERM, errno.EBUSY, errno.ETXTBSY):
        return (
            "Staat het nog open in een ander programma? Sluit het daar, "
            "of kies met --output een andere map."
        )
    return "Kies met --output een andere map."


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


def _write_beside(path: Path, data: bytes, cleanup: contextlib.ExitStack) -> Path:
    """Write `data` to a new file in the folder of `path`, down to the disk itself."""
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, "")
    temporary, handle = _new_file(path)
    cleanup.callback(temporary.unlink, missing_ok=True)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    return temporary


def _new_file(path: Path) -> tuple[Path, int]:
    """A file that nobody has yet, with the rights that any new file gets."""
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
    number = 0
    while True:
        temporary = path.with_name(f".{path.name}.{os.getpid()}-{number}.tmp")
        try:
            return temporary, os.open(temporary, flags, 0o666)
        except FileExistsError:
            number += 1


def _sync_folders(folders: Iterable[Path]) -> None:
    """Have the new names on the disk too; where a system can't, that is no loss."""
    for folder in folders:
        with contextlib.suppress(OSError):
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
