"""Answers in memory, and as one file to take along: for where there is no SQLite, as in
a browser.

The file is JSON with the same names as the tables of `sqlite` (docs/antwoorden.md). It
may come from anybody, so it is read strictly: what isn't as `to_bytes` writes it is
refused as a whole.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import replace

from lobprint.answers.changes import (
    accepted,
    corrected,
    no_paper,
    no_sheet,
    put_back,
    renamed,
)
from lobprint.answers.joining import join, looked_again
from lobprint.answers.kept import (
    Kept,
    gone,
    joined,
    sayable,
    sheets_of,
    without,
    without_file,
)
from lobprint.answers.model import Answer, Key, Paper, Sheet, Source
from lobprint.answers.portable_file import Shape, as_json, in_text, parsed
from lobprint.answers.store import NO_PICTURES, Pictures, Removed
from lobprint.document.state import Value
from lobprint.errors import ContentError, Place, Problem
from lobprint.stamp import Stamp
from lobprint.stamp.text import to_json

FILE = "antwoorden.json"
KIND, VERSION = "lobprint-antwoorden", 2


def is_portable(data: bytes) -> bool:
    """Whether `data` says at its head that it is such a file."""
    return data[:2] == b'{"' and KIND.encode() in data[:80]


class PortableStore:
    """Keeps answers in memory; `to_bytes` is all of it."""

    def __init__(self) -> None:
        self._kept: dict[str, Kept] = {}
        self._stamps: dict[str, Stamp] = {}
        self._pictures: dict[str, bytes] = {}

    def to_bytes(self) -> bytes:
        """All that is kept; the same answers give the same bytes."""
        said = {
            "soort": KIND,
            "versie": VERSION,
            "stempels": [json.loads(to_json(one)) for one in self._stamps.values()],
            "bestanden": [as_json(one) for one in self._kept.values()],
        }
        if self._pictures:
            said["plaatjes"] = {k: in_text(one) for k, one in self._pictures.items()}
        text = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
        return text.encode()

    @classmethod
    def from_bytes(cls, data: bytes, name: str = FILE) -> PortableStore:
        """What `to_bytes` gave. Raises ContentError for anything else; `name` is how
        the file is called."""
        file = Shape(parsed(data, name), name)
        if file.text("soort") != KIND or not file.whole("versie"):
            raise file.wrong()
        if file.whole("versie") > VERSION:
            message = "dit bestand is van een nieuwere lobprint"
            raise ContentError(Problem(message, Place(name)))
        store = cls()
        for one in file.all_of("stempels"):
            stamp = one.stamp()
            store._stamps[stamp.build] = stamp
        for one in file.all_of("bestanden"):
            kept = one.kept()
            known = not kept.source.build or kept.source.build in store._stamps
            if kept.source.id in store._kept or not known:
                raise file.wrong()
            store._kept[kept.source.id] = kept
        ids = [sheet.id for one in store.sources() for sheet in one.sheets]
        if len(set(ids)) < len(ids):
            raise file.wrong()
        store._take(file.pictures("plaatjes"))
        return store

    def keep(
        self,
        source: Source,
        stamp: Stamp | None,
        read_on: str = "",
        pictures: Pictures = NO_PICTURES,
    ) -> bool:
        there = self._kept.get(source.id)
        if there is not None and there.source.build:
            return False
        if stamp is not None:
            self._stamps[stamp.build] = joined(self._stamps.get(stamp.build), stamp)
        self._kept.pop(source.id, None)
        self._kept[source.id] = Kept(sayable(source), read_on)
        self._take(pictures)
        return True

    def _take(self, pictures: Pictures) -> None:
        """Keep those of which a source speaks, and no others."""
        known = {name for one in self.sources() for name in one.pictures}
        all_ = {**self._pictures, **pictures}
        self._pictures = {name: all_[name] for name in sorted(known & {*all_})}

    def sources(self) -> list[Source]:
        return [one.source for one in self._kept.values()]

    def name_of(self, source: str) -> str | None:
        found = self._kept.get(source)
        return found.source.name if found and found.source.build else None

    def days(self) -> dict[str, str]:
        return {name: one.read_on for name, one in self._kept.items()}

    def stamp(self, build: str) -> Stamp | None:
        return self._stamps.get(build)

    def read_on(self) -> str:
        return max(self.days().values(), default="")

    def correct(self, sheet: str, key: Key, value: Value, by: str) -> None:
        kept = self._with(sheet)
        stamp = self._stamps[kept.source.build]
        self._change(sheet, lambda one: corrected(one, stamp, key, value, by))
        self._name_others(kept.source, sheet)

    def _name_others(self, before: Source, sheet: str) -> None:
        """The name of a sheet is that of all that were called as it was."""
        now = self._kept[before.id]
        old, new = (
            next(one.who for one in source.sheets if one.id == sheet)
            for source in (before, now.source)
        )
        sheets = tuple(
            replace(one, who=new) if one.who == old else one
            for one in now.source.sheets
        )
        self._kept[before.id] = now._replace(source=replace(now.source, sheets=sheets))

    def accept(self, sheet: str, key: Key) -> None:
        self._change(sheet, lambda one: accepted(one, key))

    def put_back(self, sheet: str, answer: Answer) -> None:
        self._change(sheet, lambda one: put_back(one, answer))

    def rename(self, sheet: str, who: str) -> None:
        self._change(sheet, lambda one: renamed(one, who))

    def picture(self, name: str) -> bytes | None:
        return self._pictures.get(name)

    def join(self, sheet: str, into: str) -> None:
        for one in join(self.sources(), sheet, into):
            self._kept[one.id] = self._kept[one.id]._replace(source=one)

    def look_again(
        self,
        source: str,
        at: int,
        paper: Paper,
        sheets: Iterable[Sheet] = (),
        pictures: Pictures = NO_PICTURES,
    ) -> None:
        kept = self._kept.get(source)
        if kept is None:
            raise no_paper(source)
        now = looked_again(kept.source, at, paper, sheets)
        self._kept[source] = kept._replace(source=sayable(now))
        self._take(pictures)

    def _with(self, sheet: str) -> Kept:
        for one in self._kept.values():
            if any(each.id == sheet for each in one.source.sheets):
                return one
        raise no_sheet(sheet)

    def _change(self, sheet: str, change: Callable[[Sheet], Sheet]) -> None:
        kept = self._with(sheet)
        sheets = (change(one) if one.id == sheet else one for one in kept.source.sheets)
        source = replace(kept.source, sheets=tuple(sheets))
        self._kept[source.id] = kept._replace(source=source)

    def remove_source(self, name: str) -> Removed:
        return self._leave(*without_file(self._kept.values(), name))

    def remove_respondent(self, who: str) -> Removed:
        return self.remove_sheets(sheets_of(self._kept.values(), who))

    def remove_sheets(self, ids: Iterable[str]) -> Removed:
        return self._leave(*without(self._kept.values(), set(ids)))

    def remove_all(self) -> Removed:
        self._stamps = {}
        return self._leave([], gone(self._kept.values()))

    def _leave(self, left: Iterable[Kept], removed: Removed) -> Removed:
        self._kept = {one.source.id: one for one in left}
        self._take(NO_PICTURES)
        return removed
