"""A stamp as JSON and back: what lies in `lobprint-velden.json`.

It is ASCII, the same for the same stamp, and holds the fields form by form. Reading is
strict, for a file may come from anywhere: what isn't as it is written here is no stamp.
Names that a later lobprint adds are passed over.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, get_args

from lobprint.document.fields import FIELD_LENGTH, ID_PATTERN
from lobprint.stamp.model import (
    BUILD,
    LONGEST,
    Box,
    FieldKind,
    Stamp,
    StampedField,
    StampedForm,
    StampedOption,
)

VERSION = 1
"""Of what is written here; a reader of it knows no other."""
MOST_BYTES = 4_000_000
MOST_THINGS = 20_000
"""Of forms, of fields, and of options; a workbook has some hundreds."""
FARTHEST = 5_000
"""Pages, and mm."""

_KINDS: tuple[FieldKind, ...] = get_args(FieldKind)
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,6}")
_WORD = re.compile(r"[a-z0-9.-]{0,64}")
_BOX = 5
_Json = Mapping[str, Any]


def to_json(stamp: Stamp) -> bytes:
    """`stamp` as it lies in files."""
    said = {
        "lobprint": VERSION,
        "build": stamp.build,
        "title": stamp.title,
        "sector": stamp.sector,
        "language": stamp.language,
        "copies": stamp.copies,
        "example": stamp.example,
        "forms": [_form(form, stamp.fields) for form in stamp.forms],
    }
    return json.dumps(_bare(said), separators=(",", ":")).encode("ascii")


def _form(form: StampedForm, fields: Iterable[StampedField]) -> _Json:
    own = [_field(one) for one in fields if one.form == form.id]
    return _bare(
        {"id": form.id, "title": form.title, "owner": form.owner, "fields": own}
    )


def _field(field: StampedField) -> _Json:
    options = [
        {"value": one.value, "label": one.label, "box": _box(one.box)}
        for one in field.options
    ]
    return _bare(
        {
            "id": field.id,
            "kind": field.kind,
            "name": field.name,
            "given": field.given,
            "circled": field.circled,
            "box": _box(field.box) if field.box else (),
            "options": options,
        }
    )


def _box(box: Box) -> list[float]:
    return [box.page, box.x, box.y, box.width, box.height]


def _bare(said: _Json) -> _Json:
    """Without what says nothing."""
    return {name: value for name, value in said.items() if value}


@lru_cache(maxsize=16)
def from_json(data: bytes) -> Stamp:
    """The stamp that `data` is. Raises ValueError for whatever else it is.

    Many files have the same one."""
    top = _read(data)
    if top.get("lobprint") != VERSION:
        raise ValueError("geen stempel, of van een nieuwere lobprint")
    forms = [_mapping(one) for one in _several(top, "forms")]
    fields = [_a_field(form, _mapping(f)) for form in forms for f in _fields(form)]
    _check_apart([_id(one) for one in forms])
    _check_apart([one.id for one in fields])
    return Stamp(
        build=_match(top, "build", BUILD),
        title=_text(top, "title"),
        sector=_match(top, "sector", _WORD),
        language=_match(top, "language", _LANGUAGE),
        forms=tuple([_a_form(one) for one in forms]),
        fields=tuple(fields),
        copies=_count(top.get("copies", 0)),
        example=_truth(top, "example"),
    )


def _read(data: bytes) -> _Json:
    if len(data) > MOST_BYTES:
        raise ValueError("te groot")
    try:
        return _mapping(json.loads(data.decode("utf-8"), parse_constant=_refuse))
    except RecursionError:
        raise ValueError("te diep") from None


def _a_form(said: _Json) -> StampedForm:
    return StampedForm(_id(said), _text(said, "title"), _match(said, "owner", _WORD))


def _a_field(form: _Json, said: _Json) -> StampedField:
    """Raises ValueError as well when it has no place on paper, or two kinds of it."""
    options = tuple([_an_option(_mapping(one)) for one in _several(said, "options")])
    box = _a_box(said["box"]) if "box" in said else None
    kind = next((one for one in _KINDS if one == said.get("kind")), None)
    if (
        kind is None
        or (kind == "choice") != bool(options)
        or bool(options) == bool(box)
    ):
        raise ValueError("een veld zonder soort of plaats")
    _check_apart([one.value for one in options])
    return StampedField(
        _id(said),
        _id(form),
        kind,
        _text(said, "name"),
        box,
        options,
        _truth(said, "given"),
        _truth(said, "circled"),
    )


def _an_option(said: _Json) -> StampedOption:
    value = _match(said, "value", ID_PATTERN)
    return StampedOption(value, _text(said, "label"), _a_box(said.get("box")))


def _a_box(said: object) -> Box:
    if not isinstance(said, list) or len(said) != _BOX:
        raise ValueError("geen plaats")
    page, *lengths = said
    return Box(_count(page), *[_length(one) for one in lengths])


def _fields(form: _Json) -> list[object]:
    return _several(form, "fields")


def _mapping(said: object) -> _Json:
    if not isinstance(said, dict):
        raise ValueError("geen gegevens")
    return said


def _several(said: _Json, name: str) -> list[object]:
    several = said.get(name, [])
    if not isinstance(several, list) or len(several) > MOST_THINGS:
        raise ValueError(f"{name}: geen lijst, of te lang")
    return several


def _id(said: _Json) -> str:
    return _match(said, "id", ID_PATTERN)


def _match(said: _Json, name: str, pattern: re.Pattern[str]) -> str:
    text = _text(said, name)
    if len(text) > FIELD_LENGTH or not pattern.fullmatch(text):
        raise ValueError(f"{name}: geen kenmerk")
    return text


def _text(said: _Json, name: str) -> str:
    """Without what no file can hold: halves of signs."""
    text = said.get(name, "")
    if not isinstance(text, str) or len(text) > LONGEST:
        raise ValueError(f"{name}: geen woorden, of te lang")
    text.encode()
    return text


def _truth(said: _Json, name: str) -> bool:
    value = said.get(name, False)
    if not isinstance(value, bool):
        raise ValueError(f"{name}: geen ja of nee")
    return value


def _count(said: object) -> int:
    if type(said) is not int or not 0 <= said <= FARTHEST:
        raise ValueError("geen aantal")
    return said


def _length(said: object) -> float:
    if isinstance(said, bool) or not isinstance(said, int | float):
        raise ValueError("geen maat")
    if not abs(said) <= FARTHEST:
        raise ValueError("geen maat")
    return float(said)


def _check_apart(names: Sequence[str]) -> None:
    if len(set(names)) < len(names):
        raise ValueError("twee met een naam")


def _refuse(name: str) -> None:
    """NaN and its like, which JSON doesn't have."""
    raise ValueError(name)
