"""Waiting until a file may have changed: the system tells, else a look now and then."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from watchfiles import watch

from lobprint.press.watch.sources import Seen

EVERY = 0.5
"""Seconds after which to look anyway: not every disk tells of what others do to it."""
STILL = 50
"""Milliseconds without a change after which somebody is done saving."""
LONGEST = 400
"""Milliseconds that saving many files is waited for at most."""


def changes(look: Callable[[], Seen]) -> Iterator[Seen]:
    """What `look` finds, each time that something may have changed.

    Only the folders that `look` names are watched, not what lies deeper in them: a
    school's folder may be that of all its documents. Raises KeyboardInterrupt."""
    while True:
        folders = look().folders
        try:
            for _ in _told({folder for folder, _ in folders}):
                seen = look()
                yield seen
                if seen.folders != folders:
                    break
        except (OSError, RuntimeError):  # a folder went away, or none can be watched
            time.sleep(EVERY)
            yield look()


def _told(folders: set[Path]) -> Iterator[object]:
    """Goes on when the system tells of a change in `folders`, and twice a second."""
    if not folders:
        raise FileNotFoundError
    return watch(
        *sorted(folders),
        watch_filter=None,
        recursive=False,
        debounce=LONGEST,
        step=STILL,
        rust_timeout=round(EVERY * 1000),
        yield_on_timeout=True,
        ignore_permission_denied=True,
    )
