"""Prints for who reads scans: the PDF of which a page on paper says that it is one.

A PDF that lies there is what was printed, whatever changed since; else the document is
made as it is now. Both are looked for when a page asks, and remembered.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import chain, islice
from pathlib import Path

from lobprint.errors import ContentError
from lobprint.files import read
from lobprint.files.walking import walk
from lobprint.press.forms import PressForms
from lobprint.reading.pdf import read_pdf
from lobprint.scan.prints import Print
from lobprint.stamp.text import from_json

PDF = ".pdf"
MOST_ENTRIES, MOST_FILES = 5_000, 500
MOST_BYTES = 50_000_000
"""Of what may have been printed; a workbook has a megabyte at most."""
MOST_LIKELY = 3
"""Prints that a page without a code is laid beside: each takes a second or so."""


class PressPrints:
    """What `scan` asks of the press; `pdfs` are those among which a print may lie,
    opened one by one while somebody looks for it."""

    def __init__(self, forms: PressForms, pdfs: Iterable[bytes]) -> None:
        self._forms = forms
        self._lying = _stamped(pdfs)
        self._asked: dict[str, Print | None] = {}
        self._found: dict[str, Print] = {}

    def of_build(self, build: str) -> Print | None:
        if build not in self._asked:
            self._asked[build] = self._there(build) or self._made(build)
        return self._asked[build]

    def likely(self) -> Iterable[Print]:
        """Those of pages that came before this one, then what lies there."""
        asked = (one for one in self._asked.values() if one)
        found = {one.stamp.build: one for one in chain(asked, self._all_there())}
        return tuple(islice(found.values(), MOST_LIKELY))

    def _there(self, build: str) -> Print | None:
        return next(
            (one for one in self._all_there() if one.stamp.build == build), None
        )

    def _all_there(self) -> Iterator[Print]:
        yield from tuple(self._found.values())
        for one in self._lying:
            if self._found.setdefault(one.stamp.build, one) is one:
                yield one

    def _made(self, build: str) -> Print | None:
        known = (*self._found.values(), *filter(None, self._asked.values()))
        made = self._forms.printed(build, [one.stamp for one in known])
        return Print(*made) if made else None


def _stamped(pdfs: Iterable[bytes]) -> Iterator[Print]:
    """Those that say what they are."""
    for data in pdfs:
        said = read_pdf(data).stamp_json
        with suppress(ValueError):
            if said:
                yield Print(from_json(said), data)


def lying(files: Iterable[Path], folder: Path) -> Iterator[bytes]:
    """The PDFs among `files`, and those in and below `folder`, one by one."""
    below = walk([folder], (PDF,), MOST_ENTRIES).files
    pdfs = (one for one in (*files, *below) if one.suffix.lower() == PDF)
    for path in islice(dict.fromkeys(pdfs), MOST_FILES):
        with suppress(ContentError):
            yield read(path, MOST_BYTES)
