"""One run at a time in an output folder.

The system itself lets go of the lock when a process ends, however it ends; and workers
that it started don't inherit it.
"""

from __future__ import annotations

import contextlib
import errno
from collections.abc import Iterator
from pathlib import Path

from lobprint.errors import OutputError, Problem
from lobprint.files import in_dutch, locks, printable

NAME = "slot"


@contextlib.contextmanager
def locked(folder: Path, output: Path) -> Iterator[None]:
    """Within this nobody else has `folder`, the one for notes in `output`.

    Raises OutputError when somebody has it already."""
    path = folder / NAME
    with in_dutch(path):
        folder.mkdir(parents=True, exist_ok=True)
        _only_files(folder)
        file = path.open("ab")
    with file:
        if locks.locked(file.fileno(), inherited=False) is False:
            message = f"er maakt al een andere lobprint scholen in {printable(output)}"
            hint = "Wacht tot die klaar is, of kies met --output een andere map."
            raise OutputError(Problem(message, hint=hint))
        yield


def _only_files(folder: Path) -> None:
    """Raises OSError for a pipe or a device in `folder`: opening it may never end."""
    for entry in folder.iterdir():
        if not entry.is_file() and not entry.is_dir():
            raise FileExistsError(errno.EEXIST, "no file", str(entry))
