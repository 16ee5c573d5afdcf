"""The state of a form: what stands in its fields, by their ids.

Words for a field to write in, a day as day-month-year, True or False for a box to tick,
and of a choice the option that is chosen, by its value or its label. It is the same
for both formats: what is filled in here is what a reader of the PDF or of the Word file
finds there."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from lobprint.document.document import Document
from lobprint.document.fields import Check, Choice, Date, Field, Text

Value = str | bool
State = Mapping[str, Value]
TICKS: dict[str, bool] = {"ja": True, "nee": False}
"""How a tick is said in words."""
_DAY = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})")
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What shows nothing and no XML can hold."""


@dataclass(frozen=True, slots=True)
class Misfit:
    """A value that can't be filled in: the id of its field, and why, in Dutch."""

    field: str
    message: str


class StateError(ValueError):
    """A state that doesn't fit its document; `misfits` has all that is wrong."""

    def __init__(self, misfits: Iterable[Misfit]) -> None:
        self.misfits = tuple(misfits)
        super().__init__("\n".join(one.message for one in self.misfits))


def filled(document: Document, state: State) -> Document:
    """`document` with the values of `state` in its fields; others stay as they are.

    Raises StateError with every value that doesn't fit, and every id that isn't
    there."""
    known = {one.id: one.field for one in document.fields()}
    made: dict[str, Field] = {}
    misfits: list[Misfit] = []
    for name, value in state.items():
        try:
            made[name] = _filled(_known(name, known), value)
        except ValueError as error:
            misfits.append(Misfit(name, str(error)))
    if misfits:
        raise StateError(misfits)
    return replace(document, parts=_with(document.parts, made))


def state_of(document: Document) -> dict[str, Value]:
    """What stands in the fields of `document`; an empty one has no value."""
    found = ((one.id, _value(one.field)) for one in document.fields())
    return {name: value for name, value in found if value}


def _known(name: str, known: Mapping[str, Field]) -> Field:
    if name not in known:
        raise ValueError(f"er is geen veld '{name}'")
    return known[name]


def _filled(field: Field, value: Value) -> Field:
    """Raises ValueError, in Dutch, for a value that isn't of its kind."""
    match field:
        case Check():
            return replace(field, value=_tick(field, value))
        case Choice():
            return replace(field, value=_option(field, value))
        case Date():
            return replace(field, value=_day(field, value))
        case Text():
            return replace(field, value=_words(field, value))


def _tick(field: Check, value: Value) -> bool:
    if isinstance(value, bool):
        return value
    if value not in TICKS:
        raise ValueError(f"'{field.id}' is een vakje: schrijf ja of nee")
    return TICKS[value]


def _option(field: Choice, value: Value) -> str:
    for option in field.options:
        if value in (option.value, option.label):
            return option.value
    if not value:
        return ""
    labels = [option.label for option in field.options]
    most, last = ", ".join(labels[:-1]), labels[-1]
    raise ValueError(f"'{field.id}' heeft geen '{value}': kies {most} of {last}")


def _day(field: Date, value: Value) -> datetime.date | None:
    if not value:
        return None
    found = _DAY.fullmatch(str(value))
    try:
        day, month, year = map(int, found.groups()) if found else (0, 0, 0)
        return datetime.date(year, month, day)
    except ValueError:
        message = f"'{field.id}' is een datum: schrijf dag-maand-jaar, zoals 5-1-2027"
        raise ValueError(message) from None


def _words(field: Text, value: Value) -> str:
    """Line ends are one sign, whoever wrote them; other signs that nobody sees go."""
    if isinstance(value, bool):
        raise ValueError(f"'{field.id}' is om te schrijven: daar past geen ja of nee")
    lines = value.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return _UNSEEN.sub("", lines)


def _value(field: Field) -> Value:
    match field:
        case Check() | Choice():
            return field.value
        case Date() | Text():
            return field.written


def _with(thing: Any, made: Mapping[str, Field]) -> Any:
    """`thing` with the fields that were `made` anew; the same one when none is in
    it."""
    if isinstance(thing, Field):
        return made.get(thing.id, thing)
    if isinstance(thing, tuple):
        several = [_with(one, made) for one in thing]
        return _remade(thing, several) if _differ(thing, several) else thing
    if not is_dataclass(thing) or isinstance(thing, type):
        return thing
    changed = dict(_changed(thing, made))
    return replace(thing, **changed) if changed else thing


def _remade(thing: tuple[Any, ...], several: list[Any]) -> Any:
    named = hasattr(thing, "_fields")
    return type(thing)(*several) if named else tuple(several)


def _differ(thing: tuple[Any, ...], several: list[Any]) -> bool:
    return any(old is not new for old, new in zip(thing, several, strict=True))


def _changed(thing: Any, made: Mapping[str, Field]) -> Iterator[tuple[str, Any]]:
    for one in fields(thing):
        old = getattr(thing, one.name)
        new = _with(old, made)
        if new is not old:
            yield one.name, new
