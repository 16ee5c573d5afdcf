"""Waiting a little for a file that another program has in hand for a moment."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from lobprint.files.faults import may_pass

PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8, 1.6)
"""Seconds between one try and the next, for all files of a set together."""
LONG = 0.8
"""The first pause that somebody notices, who is told of it."""
Done = TypeVar("Done")


@dataclass(slots=True)
class Patience:
    """What is left of it for one set of files; `tell` hears which file is waited for.

    A virus scanner or OneDrive lets go within a second or two; Word doesn't."""

    tell: Callable[[Path], object] = lambda _: None
    _left: list[float] = field(default_factory=lambda: list(PAUSES))

    def insist(self, path: Path, act: Callable[[], Done]) -> Done:
        """`act`, which concerns `path`, tried again as long as that may help. Raises
        what it raises at last."""
        while True:
            try:
                return act()
            except OSError as error:
                if not self._left or not may_pass(error):
                    raise
            pause = self._left.pop(0)
            if pause == LONG:
                self.tell(path)
            time.sleep(pause)
