"""The JSON of answers that are taken along: written, and read from whoever made it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from lobprint.answers.kept import Kept, sayable
from lobprint.answers.model import WAYS, Answer, Sheet, Source
from lobprint.document.state import Value
from lobprint.errors import ContentError, Place, Problem
from lobprint.files import in_bytes
from lobprint.stamp import Stamp
from lobprint.stamp.text import from_json

MOST_BYTES = 200_000_000
"""A thousand workbooks that are filled in have some 20 MB."""


def as_json(kept: Kept) -> dict[str, Any]:
    source = kept.source
    return {
        "id": source.id,
        "naam": source.name,
        "soort": source.format,
        "build": source.build,
        "gelezen_op": kept.read_on,
        "losse_teksten": list(source.loose),
        "bladen": [_sheet(one) for one in source.sheets],
    }


def _sheet(sheet: Sheet) -> dict[str, Any]:
    return {
        "id": sheet.id,
        "formulier": sheet.form,
        "wie": sheet.who,
        "exemplaar": sheet.copy,
        "antwoorden": [_answer(one) for one in sheet.answers],
    }


def _answer(answer: Answer) -> dict[str, Any]:
    """Most answers are no more than the first three."""
    said: dict[str, Any] = {"veld": answer.field, "waarde": answer.value}
    said["hoe"] = answer.way
    more: dict[str, Any] = {
        "rij": answer.row,
        "kruisjes": list(answer.marks),
        "twijfel": answer.doubt,
        "door": answer.by,
    }
    said |= {name: value for name, value in more.items() if value}
    return said if answer.before is None else {**said, "eerder": answer.before}


def parsed(data: bytes, name: str) -> Any:
    """Raises ContentError for what is no JSON, and for more than anybody has."""
    if len(data) > MOST_BYTES:
        message = f"het bestand is groter dan {in_bytes(MOST_BYTES)}"
        raise ContentError(Problem(message, Place(name)))
    try:
        return json.loads(data)
    except (ValueError, RecursionError) as error:
        raise _wrong(name) from error


class Shape:
    """A part of that JSON: each thing in it is of its kind, or raises ContentError."""

    def __init__(self, said: Any, file: str) -> None:
        self._file = file
        if not isinstance(said, dict):
            raise self.wrong()
        self._said: dict[str, Any] = said

    def wrong(self) -> ContentError:
        return _wrong(self._file)

    def text(self, key: str, default: str | None = None) -> str:
        return str(self._of(key, str, default))

    def whole(self, key: str, default: int | None = None) -> int:
        number = int(self._of(key, int, default))
        if not 0 <= number < 1_000_000:
            raise self.wrong()
        return number

    def all_of(self, key: str) -> Iterator[Shape]:
        return (Shape(one, self._file) for one in self._of(key, list))

    def texts(self, key: str) -> tuple[str, ...]:
        said = self._of(key, list, [])
        if not all(isinstance(one, str) for one in said):
            raise self.wrong()
        return tuple(said)

    def value(self, key: str) -> Value:
        said = self._said.get(key)
        if not isinstance(said, str | bool):
            raise self.wrong()
        return said

    def _of(self, key: str, kind: type, default: Any = None) -> Any:
        said = self._said.get(key, default)
        if type(said) is not kind:
            raise self.wrong()
        return said

    def stamp(self) -> Stamp:
        try:
            return from_json(json.dumps(self._said).encode())
        except ValueError as error:
            raise self.wrong() from error

    def kept(self) -> Kept:
        source = Source(
            id=self.text("id"),
            name=self.text("naam"),
            format=self.text("soort"),
            build=self.text("build"),
            sheets=tuple(one.sheet() for one in self.all_of("bladen")),
            loose=self.texts("losse_teksten"),
        )
        return Kept(sayable(source), self.text("gelezen_op"))

    def sheet(self) -> Sheet:
        return Sheet(
            id=self.text("id"),
            form=self.text("formulier"),
            who=self.text("wie"),
            answers=tuple(one.answer() for one in self.all_of("antwoorden")),
            copy=self.whole("exemplaar"),
        )

    def answer(self) -> Answer:
        way = WAYS.get(self.text("hoe"))
        if way is None:
            raise self.wrong()
        return Answer(
            field=self.text("veld"),
            value=self.value("waarde"),
            way=way,
            row=self.whole("rij", 0),
            marks=self.texts("kruisjes"),
            doubt=self.text("twijfel", ""),
            by=self.text("door", ""),
            before=self.value("eerder") if "eerder" in self._said else None,
        )


def _wrong(name: str) -> ContentError:
    message = "dit is geen bestand met antwoorden, zoals de pagina van lobprint maakt"
    return ContentError(Problem(message, Place(name)))
