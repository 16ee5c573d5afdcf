"""Locks that the system itself lets go of when a process ends, however it ends."""

from __future__ import annotations

import sys

if sys.platform == "win32":

    def _take(handle: int, _inherited: bool) -> None:
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:

    def _take(handle: int, inherited: bool) -> None:
        import fcntl

        take = fcntl.flock if inherited else fcntl.lockf
        take(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def locked(handle: int, inherited: bool = True) -> bool | None:
    """Whether the lock on an open file is now ours; None where a disk knows no locks.

    A process keeps itself out as well, unless the workers that it starts are not to
    inherit the lock (`inherited`): systems have no lock that does both."""
    try:
        _take(handle, inherited)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return None
    return True
