"""What the types of the model say, told once for all that goes by them: what reads the
files, the JSON Schemas for editors, the checks of texts, the columns of a list.
"""

from __future__ import annotations

import ast
import dataclasses
import inspect
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints


@dataclass(frozen=True, slots=True)
class Text:
    """Words; `mark` names the rule that they must hold to (texts.py)."""

    mark: str = "regel"


@dataclass(frozen=True, slots=True)
class Plain:
    """Yes or no when `type` is bool, a whole number when it is int, a size when it is
    float."""

    type: type


@dataclass(frozen=True, slots=True)
class Choice:
    """One of these words."""

    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Maybe:
    """What `kind` says, or nothing."""

    kind: Kind


@dataclass(frozen=True, slots=True)
class Several:
    """A list."""

    each: Kind


@dataclass(frozen=True, slots=True)
class Named:
    """Values by names that may be any; `mark` is the rule for those (texts.py)."""

    each: Kind
    mark: str = "sleutel"


@dataclass(frozen=True, slots=True, eq=False)
class Record:
    """A mapping with the keys of `made`, a dataclass of the model.

    required   the keys that must be there
    alone      the key whose value may stand there by itself, if there is one
    place      the attribute that keeps where it was written; that is no key
    places     the attribute that keeps where each key was written; that is none either
    """

    made: type
    keys: Mapping[str, Kind]
    required: frozenset[str]
    alone: str
    place: str
    places: str


Kind = Text | Plain | Choice | Maybe | Several | Named | Record


@cache
def kind_of(hint: Any) -> Kind:
    """The kind of value that the type `hint` of an attribute stands for."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return Text(hint.__metadata__[0])
    if origin in (Union, UnionType):
        return Maybe(kind_of(next(each for each in arguments if each is not NoneType)))
    if origin is Literal:
        return Choice(arguments)
    if origin is tuple:
        return Several(kind_of(arguments[0]))
    if origin is dict:
        return _named(*arguments)
    if hint is str:
        return Text()
    return Plain(hint) if hint in (bool, int, float) else record_of(hint)


def _named(name: Any, value: Any) -> Named:
    """Values by names, which hold to a rule of their own when their type says so."""
    names = kind_of(name)
    if isinstance(names, Text) and names != Text():
        return Named(kind_of(value), names.mark)
    return Named(kind_of(value))


@cache
def record_of(made: Any) -> Record:
    """What the dataclass `made` says of its keys, in the order in which it has them."""
    hints = get_type_hints(made, include_extras=True)
    fields = dataclasses.fields(made)
    marked = {mark: field.name for field in fields for mark in field.metadata}
    alone, *places = (marked.get(mark, "") for mark in ("alone", "place", "places"))
    keys = {f.name: kind_of(hints[f.name]) for f in fields if f.name not in places}
    needed = frozenset(field.name for field in fields if required(field))
    return Record(made, keys, needed, alone, *places)


def required(field: dataclasses.Field[Any]) -> bool:
    """Whether a file must have the key `field`: it has no default."""
    missing = dataclasses.MISSING
    return field.default is missing and field.default_factory is missing


@cache
def explanations(made: type) -> dict[str, str]:
    """Key -> what the model says of it, for people who fill it in; that is the string
    under it in the class `made`, where an editor of Python shows it too."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(made)))
    return dict(_explained(tree.body[0]))


def _explained(definition: Any) -> Iterator[tuple[str, str]]:
    for statement, after in zip(definition.body, definition.body[1:], strict=False):
        match statement, after:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                yield name, " ".join(text.split())
