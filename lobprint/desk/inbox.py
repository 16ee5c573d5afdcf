"""What came back, as the desk has it: the store, and the files that were read, to show
the page where an answer stands. Of those nothing is kept but in memory.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from hashlib import sha256
from typing import NamedTuple

from lobprint.answers import Answer, Key, Sheet, Source
from lobprint.answers.on_paper import title_of
from lobprint.answers.store import Store
from lobprint.desk.calls import Json, text_in
from lobprint.desk.undo import Undo
from lobprint.desk.wishes import not_understood
from lobprint.errors import Problem, UsageError
from lobprint.layout.copies import copy_name
from lobprint.scan.doubles import same_ink
from lobprint.stamp import Box, Stamp, StampedField, StampedForm

MOST_BYTES = 100_000_000
"""Of all files together; what was read longest ago goes first."""
HASH = 64
"""Signs of the id of a file; behind it may stand a build."""


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
        self.undo = Undo()
        self._files: dict[str, bytes] = {}
        self._likeness: dict[tuple[str, str], float] = {}

    @property
    def store(self) -> Store:
        if self._store is None:
            self._store = self._opens()
        return self._store

    def replace(self, store: Store) -> None:
        """Go on with what `store` keeps."""
        self._store = store
        self.undo.forget()

    def hold(self, data: bytes) -> None:
        """Hold on to a file that was read, as long as there is room: a page of it may
        be looked at. Of Word there is no page."""
        if data.startswith(b"PK"):
            return
        self._files[sha256(data).hexdigest()] = data
        while sum(map(len, self._files.values())) > MOST_BYTES:
            self._files.pop(next(iter(self._files)))

    def forget(self) -> None:
        """Let go of the files of which nothing is kept any more, and of what was
        settled about them."""
        self.undo.forget()
        known = {source.id[:HASH] for source in self.store.sources()}
        self._files = {id_: one for id_, one in self._files.items() if id_ in known}

    def file(self, source: Source) -> bytes | None:
        """The file that a source was, if it is here still."""
        return self._files.get(source.id[:HASH])

    def pdfs(self) -> Iterator[bytes]:
        """All PDFs that are here still."""
        return (one for one in self._files.values() if one.startswith(b"%PDF"))

    def pdf(self, source: Source) -> bytes | None:
        """The PDF that a source was, if it is here still."""
        return self.file(source) if source.format == "pdf" else None

    def likeness(self, one: str, other: str) -> float:
        """How much of the ink is the same in two pictures that the store keeps, from 0
        to 1: it is worked out once."""
        pair = one, other
        if pair not in self._likeness:
            inks = (self.store.picture(name) or b"" for name in pair)
            self._likeness[pair] = same_ink(*inks)
        return self._likeness[pair]

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

    @property
    def stamps(self) -> dict[str, Stamp]:
        """Those of what was read, by build."""
        builds = {one.build for one in self.sources}
        return {one: stamp for one in builds if (stamp := self._stamp(one))}

    def page_title(self, build: str, page: int) -> str:
        """What the form on a page is called."""
        stamp = self._stamp(build)
        return title_of(stamp, page) if stamp else ""

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


def found_in(inbox: Inbox, args: Json) -> Found:
    """The answer that a call is about. Raises UsageError when it is gone."""
    row = args.get("rij") or 0
    if not isinstance(row, int):
        raise not_understood("rij")
    key = Key(text_in(args, "veld"), row)
    return inbox.now().found(text_in(args, "blad"), key)


def boxes_of(field: StampedField | None) -> list[Box]:
    """Where a field stands: of a choice the boxes of its options."""
    if field is None:
        return []
    return [one.box for one in field.options] or ([field.box] if field.box else [])
