"""What a process of the crew does: it gets the bytes of a file, and then numbers of the
pictures in it; of each it says what was seen."""

from __future__ import annotations

import contextlib
import signal
from collections.abc import Iterator
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, NamedTuple

from lobprint.scan.prints import Print
from lobprint.scan.process import HINT, STUCK
from lobprint.scan.seen import SeenPicture

if TYPE_CHECKING:
    from lobprint.scan.read import Reader

LATER = "later"
"""Said of a page without a code: what it may be is known when others were read."""
BUSY = "busy"
"""A sign of life: what all pages of a print look like is worked out once, and that may
take longer than reading a picture."""


class Asked(NamedTuple):
    """What must be known to go on: the print of a build; without one, what a page
    without a code may be."""

    build: str = ""


class LaterError(Exception):
    """What a page without a code may be isn't known yet."""


class _Asking:
    """The prints of the process that started this one."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self._known: dict[str, Print | None] = {}

    def of_build(self, build: str) -> Print | None:
        if build not in self._known:
            self._pipe.send(Asked(build))
            self._known[build] = self._pipe.recv()
        return self._known[build]

    def likely(self) -> Iterator[Print]:
        self._pipe.send(Asked())
        prints: tuple[Print, ...] | None = self._pipe.recv()
        if prints is None:
            raise LaterError
        for one in prints:
            self._pipe.send(BUSY)
            yield one


def work(pipe: Connection) -> None:
    """Until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    from lobprint.scan.read import Reader

    reader, data = Reader(_Asking(pipe)), b""
    with contextlib.suppress(EOFError, OSError):
        while True:
            task = pipe.recv()
            if isinstance(task, bytes):
                data = task
            else:
                pipe.send(_done(reader, data, task))


def _done(reader: Reader, data: bytes, number: int) -> SeenPicture | int | str:
    """The picture with this number; of 0 how many there are."""
    from lobprint.scan import pictures
    from lobprint.scan.refused import RefusedError

    try:
        return reader.read(data, number) if number else pictures.count(data)
    except RefusedError as error:
        return SeenPicture(1, refused=error.why, hint=error.hint)
    except LaterError:
        return LATER
    except EOFError:
        raise
    except Exception:  # whatever it is: one picture, and not the others, isn't read
        return SeenPicture(max(1, number), refused=STUCK, hint=HINT)
