"""What a system says of files, in Dutch."""

from __future__ import annotations

import contextlib
import errno
from collections.abc import Iterator
from pathlib import Path

from lobprint.errors import OutputError, Problem
from lobprint.given import Given

IN_USE = "een ander programma gebruikt het"
NO_RIGHTS = "u hebt er geen rechten voor"
READ_ONLY = "het is alleen-lezen"
FULL = "de schijf is vol"
TOO_LONG = "het pad is te lang"
DISK_GONE = "de schijf is weg; misschien is hij losgehaald"
NETWORK_GONE = "de schijf op het netwerk is niet te bereiken"
KIND_OF_FAULT: dict[int, str] = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: "uw schijfruimte is op",
    errno.EFBIG: "het bestand wordt te groot voor deze schijf",
    errno.EROFS: "op deze schijf mag niet geschreven worden",
    errno.EACCES: NO_RIGHTS,
    errno.EPERM: NO_RIGHTS,
    errno.ENOENT: "bestaat niet",
    errno.ENOTDIR: "een deel van het pad is een bestand, geen map",
    errno.EISDIR: "is een map, geen bestand",
    errno.EEXIST: "er is al een bestand met die naam",
    errno.ELOOP: "de koppeling wijst naar zichzelf",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.EXDEV: "deze map staat op een andere schijf dan de rest",
    errno.EIO: "de schijf geeft een fout",
    errno.EBUSY: IN_USE,
    errno.ETXTBSY: IN_USE,
    errno.ENODEV: DISK_GONE,
    errno.ENXIO: DISK_GONE,
    errno.ESTALE: NETWORK_GONE,
    errno.ENOTCONN: NETWORK_GONE,
    errno.EHOSTDOWN: NETWORK_GONE,
    errno.EHOSTUNREACH: NETWORK_GONE,
    errno.ENETDOWN: NETWORK_GONE,
    errno.ENETUNREACH: NETWORK_GONE,
    errno.ECONNABORTED: NETWORK_GONE,
    errno.ECONNRESET: NETWORK_GONE,
    errno.ETIMEDOUT: NETWORK_GONE,
}
ON_WINDOWS: dict[int, str] = {
    21: DISK_GONE,  # ERROR_NOT_READY
    32: IN_USE,  # ERROR_SHARING_VIOLATION
    33: IN_USE,  # ERROR_LOCK_VIOLATION
    51: NETWORK_GONE,  # ERROR_REM_NOT_LIST
    53: NETWORK_GONE,  # ERROR_BAD_NETPATH
    55: NETWORK_GONE,  # ERROR_DEV_NOT_EXIST
    59: NETWORK_GONE,  # ERROR_UNEXP_NET_ERR
    64: NETWORK_GONE,  # ERROR_NETNAME_DELETED
    67: NETWORK_GONE,  # ERROR_BAD_NET_NAME
    112: FULL,  # ERROR_DISK_FULL
    121: NETWORK_GONE,  # ERROR_SEM_TIMEOUT
    123: "zo kan een bestand niet heten",  # ERROR_INVALID_NAME
    206: TOO_LONG,  # ERROR_FILENAME_EXCED_RANGE
    1117: "de schijf geeft een fout",  # ERROR_IO_DEVICE
    1167: DISK_GONE,  # ERROR_DEVICE_NOT_CONNECTED
    1231: NETWORK_GONE,  # ERROR_NETWORK_UNREACHABLE
}
"""By Windows' own numbers, of which Python makes one and the same errno."""
ALL_ALIKE = frozenset(
    {FULL, DISK_GONE, NETWORK_GONE}
    | {KIND_OF_FAULT[number] for number in (errno.EDQUOT, errno.EROFS, errno.EIO)}
)
"""What the next file would meet as well."""
LONGEST_ON_WINDOWS = 225
"""Characters of a path that always goes; of a longer one, with what we add to it for a
moment, Windows says that it doesn't exist."""
PASSING = frozenset({5, 32, 33})
"""ERROR_ACCESS_DENIED is what Windows says of a file that another program holds."""


class RefusedError(OSError):
    """A file that the system would take or give, but that we don't; with its reason."""


def reason(error: OSError) -> str:
    """What went wrong, in Dutch; the system's own words for what is rare."""
    if isinstance(error, RefusedError):
        return str(error)
    known = ON_WINDOWS.get(_windows(error)) or KIND_OF_FAULT.get(error.errno or 0)
    return known or f"het systeem meldt: {error.strerror or error}"


def _windows(error: OSError) -> int:
    return getattr(error, "winerror", None) or 0


def is_everywhere(error: BaseException | None) -> bool:
    """Whether the next file would meet it as well: a full disk, a disk that is gone."""
    return isinstance(error, OSError) and reason(error) in ALL_ALIKE


def may_pass(error: OSError) -> bool:
    """Whether it may be over in a moment: a virus scanner or OneDrive has the file."""
    if windows := _windows(error):
        return windows in PASSING
    return error.errno in (errno.EBUSY, errno.ETXTBSY, errno.EAGAIN)


@contextlib.contextmanager
def in_dutch(path: Path, more: str = "") -> Iterator[None]:
    """Within this, what the system refuses of writing `path` is an OutputError, which
    tells `more` before what to do."""
    try:
        yield
    except OSError as error:
        program = _open_in(path) if reason(error) in (IN_USE, NO_RIGHTS) else ""
        why, advice = _why(error, path, program), _advice(error, program)
        message = f"{printable(path)} kan niet geschreven worden: {why}"
        hint = f"{more} {advice}" if more else advice
        raise OutputError(Problem(message, hint=hint)) from error


def _why(error: OSError, path: Path, program: str) -> str:
    why = reason(error)
    if program:
        return f"het staat open in {program}"
    if why != KIND_OF_FAULT[errno.ENOENT]:
        return why
    is_long = len(str(path.absolute())) > LONGEST_ON_WINDOWS
    return TOO_LONG if is_long else "de map kan niet gemaakt worden"


def _advice(error: OSError, program: str) -> str:
    why = reason(error)
    if program:
        return "Sluit het daar, of kies met --output een andere map."
    if why in (FULL, KIND_OF_FAULT[errno.EDQUOT]):
        return "Maak ruimte vrij, of kies met --output een andere schijf."
    if why in (IN_USE, NO_RIGHTS):
        return (
            "Staat het nog open in een ander programma? Sluit het daar, "
            "of kies met --output een andere map."
        )
    if why == READ_ONLY:
        return (
            "Haal 'alleen-lezen' weg bij de eigenschappen van het bestand, "
            "of geef het een andere naam."
        )
    return "Kies met --output een andere map."


_MICROSOFT = {".docx": "Word", ".xlsx": "Excel", ".pptx": "PowerPoint"}


def _open_in(path: Path) -> str:
    """The program whose owner file lies beside `path`; empty when there is none.

    Of a name Word leaves out the first letters: two when it has eight or more, one when
    it has seven, else none."""
    for name in {f"~${path.name[skip:]}" for skip in (0, 1, 2)}:
        if _is_there(path.with_name(name)):
            return _MICROSOFT.get(path.suffix.lower(), "Office")
    office = _is_there(path.with_name(f".~lock.{path.name}#"))
    return "LibreOffice" if office else ""


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def printable(path: Path | Given | str) -> str:
    """`path` as a message can show it: in printable characters, and not endless."""
    text = "".join(char if char.isprintable() else "?" for char in str(path))
    return text if len(text) <= 120 else f"{text[:80]}...{text[-35:]}"


def shown(path: Path | Given) -> str:
    """The whole name, with slashes and in characters that can be seen."""
    text = path.as_posix()
    return "".join(char if char.isprintable() else "?" for char in text)
