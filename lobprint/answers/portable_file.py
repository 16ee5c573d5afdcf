"""The JSON of answers that are taken along: written, and read from whoever made it."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Iterator
from typing import Any

from lobprint.answers.kept import Kept, sayable
from lobprint.answers.model import (
    PAPER_STATES,
    WAYS,
    Answer,
    Paper,
    Point,
    Sheet,
    Source,
    picture_id,
)
from lobprint.document.state import Value
from lobprint.errors import ContentError, Place, Problem
from lobprint.files import in_bytes
from lobprint.stamp import Stamp
from lobprint.stamp.text import from_json

MOST_BYTES = 200_000_000
"""A thousand workbooks that are filled in have some 20 MB."""


def as_json(kept: Kept) -> dict[str, Any]:
    source = kept.source
    said = {
        "id": source.id,
        "naam": source.name,
        "soort": source.format,
        "build": source.build,
        "gelezen_op": kept.read_on,
        "losse_teksten": list(source.loose),
        "bladen": [_sheet(one) for one in source.sheets],
    }
    papers = [_paper(one) for one in source.papers]
    return {**said, "bladzijden": papers} if papers else said


def in_text(data: bytes) -> str:
    """A picture, as JSON can hold it."""
    return b64encode(data).decode()


def _paper(paper: Paper) -> dict[str, Any]:
    said: dict[str, Any] = {"beeld": paper.picture, "staat": paper.state}
    more: dict[str, Any] = {
        "waarom": paper.why,
        "bladzijde": paper.page,
        "exemplaar": paper.copy,
        "bladen": list(paper.sheets),
        "hoeken": [list(one) for one in paper.corners],
        "plaatje": paper.view,
        "inkt": paper.ink,
    }
    return said | {name: value for name, value in more.items() if value}


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
        "plaatje": answer.picture,
    }
    said |= {name: value for name, value in more.items() if value}
    if answer.sure < 1:
        said["zeker"] = answer.sure
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

    def part(self, key: str, default: float) -> float:
        """Of one: 0 to 1."""
        number = self._said.get(key, default)
        if type(number) not in {int, float} or not 0 <= number <= 1:
            raise self.wrong()
        return float(number)

    def all_of(self, key: str, default: list[Any] | None = None) -> Iterator[Shape]:
        return (Shape(one, self._file) for one in self._of(key, list, default))

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

    def points(self, key: str) -> tuple[Point, ...]:
        said = self._of(key, list, [])
        for one in said:
            if type(one) is not list or [*map(type, one)] not in (
                [int] * 2,
                [float] * 2,
            ):
                raise self.wrong()
        return tuple((float(x), float(y)) for x, y in said)

    def pictures(self, key: str) -> dict[str, bytes]:
        """By their ids, as `in_text` wrote them."""
        said = self._of(key, dict, {})
        try:
            found = {
                name: b64decode(text, validate=True) for name, text in said.items()
            }
        except (ValueError, TypeError) as error:
            raise self.wrong() from error
        if any(picture_id(data) != name for name, data in found.items()):
            raise self.wrong()
        return found

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
            papers=tuple(one.paper() for one in self.all_of("bladzijden", [])),
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

    def paper(self) -> Paper:
        state = PAPER_STATES.get(self.text("staat"))
        if state is None:
            raise self.wrong()
        return Paper(
            picture=self.whole("beeld"),
            state=state,
            why=self.text("waarom", ""),
            page=self.whole("bladzijde", 0),
            copy=self.whole("exemplaar", 0),
            sheets=self.texts("bladen"),
            corners=self.points("hoeken"),
            view=self.text("plaatje", ""),
            ink=self.text("inkt", ""),
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
            sure=self.part("zeker", 1.0),
            picture=self.text("plaatje", ""),
        )


def _wrong(name: str) -> ContentError:
    message = "dit is geen bestand met antwoorden, zoals de pagina van lobprint maakt"
    return ContentError(Problem(message, Place(name)))
