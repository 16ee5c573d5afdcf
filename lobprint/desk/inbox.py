"""What came back, as the desk has it: the store, and the PDFs that were read, to show
the page where an answer stands. Of those nothing is kept but in memory.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from hashlib import sha256
from typing import NamedTuple

from lobprint.answers import Answer, Key, Sheet, Source
from lobprint.answers.store import Store
from lobprint.errors import Problem, UsageError
from lobprint.layout.copies import copy_name
from lobprint.stamp import Stamp, StampedField, StampedForm

MOST_BYTES = 60_000_000
"""Of all PDFs together; what was read longest ago goes first."""


class Found(NamedTuple):
    """An answer with all that it belongs to; no `field` when its stamp lacks it."""

    source: Source
    sheet: Sheet
    answer: Answer
    field: StampedField | None

    @property
    def name(self) -> str:
        """What its field is called in its file."""
        copy, field = self.sheet.copy, self.answer.field
        return f"{copy_name(copy)}.{field}" if copy > 1 else field


class Inbox:
    """The answers of one team; `opens` gives what keeps them, when they are asked for
    first, and may raise LobprintError."""

    def __init__(self, opens: Callable[[], Store]) -> None:
        self._opens = opens
        self._store: Store | None = None
        self._pdfs: dict[str, bytes] = {}

    @property
    def store(self) -> Store:
        if self._store is None:
            self._store = self._opens()
        return self._store

    def replace(self, store: Store) -> None:
        """Go on with what `store` keeps."""
        self._store = store

    def hold(self, data: bytes) -> None:
        """Hold on to a PDF that was read, as long as there is room."""
        if not data.startswith(b"%PDF"):
            return
        self._pdfs[sha256(data).hexdigest()] = data
        while sum(map(len, self._pdfs.values())) > MOST_BYTES:
            self._pdfs.pop(next(iter(self._pdfs)))

    def forget(self) -> None:
        """Let go of the PDFs of which nothing is kept any more."""
        known = {source.id for source in self.store.sources()}
        self._pdfs = {id_: one for id_, one in self._pdfs.items() if id_ in known}

    def pdf(self, source: Source) -> bytes | None:
        """The PDF that a source was, if it is here still."""
        return self._pdfs.get(source.id)

    def now(self) -> Now:
        """All that is kept at this moment."""
        return Now(self.store)


class Now:
    """What a store keeps at one moment: it is asked once."""

    def __init__(self, store: Store) -> None:
        self.sources = store.sources()
        self.read_on = store.read_on()
        self._stamp = cache(store.stamp)
        self._fields = cache(self._read_fields)

    def sheets(self) -> Iterator[tuple[Source, Sheet]]:
        for source in self.sources:
            for sheet in source.sheets:
                yield source, sheet

    def answers(self) -> Iterator[Found]:
        for source, sheet in self.sheets():
            yield from self.of_sheet(source, sheet)

    def of_sheet(self, source: Source, sheet: Sheet) -> Iterator[Found]:
        fields = self._fields(source.build)
        for answer in sheet.answers:
            yield Found(source, sheet, answer, fields.get(answer.field))

    def form(self, source: Source, form: str) -> StampedForm:
        """What a form is called; by its id when its stamp lacks it."""
        stamp = self._stamp(source.build)
        found = (one for one in (stamp.forms if stamp else ()) if one.id == form)
        return next(found, StampedForm(form, form))

    def found(self, sheet: str, key: Key) -> Found:
        """The answer at `key` of a sheet. Raises UsageError when it is gone."""
        for one in self.answers():
            if one.sheet.id == sheet and one.answer.key == key:
                return one
        message = "dit antwoord staat er niet meer"
        raise UsageError(Problem(message, hint="Laad de pagina opnieuw."))

    def _read_fields(self, build: str) -> dict[str, StampedField]:
        stamp: Stamp | None = self._stamp(build)
        return {one.id: one for one in stamp.fields} if stamp else {}
