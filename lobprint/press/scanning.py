"""Who reads pictures of paper: `scan`, if what it needs is there.

A browser has none of it, and neither has who installed lobprint without `[scan]`; then
there is a sentence to tell instead.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from lobprint.press.forms import PressForms
from lobprint.press.prints import PressPrints, lying
from lobprint.scan.prints import Prints
from lobprint.scan.seen import SeenPicture
from lobprint.stamp import Stamp

NEEDED = ("cv2", "numpy", "zxingcpp")
"""What `lobprint[scan]` brings."""
INSTALL = "Om scans en foto's te lezen is meer nodig: pip install 'lobprint[scan]'"
IN_BROWSER = (
    "Op deze pagina gaat dat niet. Met lobprint op uw eigen computer (lobprint open) "
    "wel."
)
Named = tuple[str, bytes]
"""The name of a file, and its bytes."""
Tell = Callable[[str, int], object]
"""Hears the file of a picture that is done, and how many pictures there are by now."""
_QUIET: Tell = lambda _name, _all: None  # noqa: E731


def why_not() -> str:
    """Why no pictures are read here, and what to do; nothing when they are."""
    if sys.platform == "emscripten":
        return IN_BROWSER
    return "" if all(map(find_spec, NEEDED)) else INSTALL


@dataclass(frozen=True, slots=True)
class Scanner:
    """Reads with all cores."""

    prints: Prints
    tell: Tell = _QUIET

    def read(self, files: Iterable[Named]) -> Iterator[tuple[str, SeenPicture]]:
        """The pictures, each with the name of its file, in the order of the files."""
        from lobprint.scan.crew import read_files

        return read_files(files, self.prints, self.tell)

    def stamp(self, build: str) -> Stamp | None:
        """That of a print of which a page was read."""
        known = self.prints.of_build(build)
        return known.stamp if known else None


def scanner(
    forms: PressForms, files: Iterable[Path], folder: Path, tell: Tell = _QUIET
) -> Scanner | None:
    """Who reads pictures here, if anybody does. What was printed is made by `forms`, or
    lies among `files`, or in `folder`."""
    if why_not():
        return None
    return Scanner(PressPrints(forms, lying(files, folder)), tell)
