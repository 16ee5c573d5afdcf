"""A name in a template that does not exist: an error when it is used, in Dutch."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextvars import ContextVar
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from jinja2 import StrictUndefined
from jinja2.utils import missing

from lobprint.compose.jinja_words import NOT_IMPORTED, SPECIAL, absent
from lobprint.prose.suggest import suggestion

known_names: ContextVar[Iterable[str]] = ContextVar("known_names", default=())
"""The names that the template now running was given, for 'Bedoelde u ...?'."""


class Unknown(StrictUndefined):
    """A name that does not exist: an error when used, in Dutch."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        """Message and hint, on a line each."""
        name, owner = str(self._undefined_name), self._undefined_obj
        if self._undefined_hint:
            return "\n".join(absent(self._undefined_hint))
        if owner is missing:
            return f"de naam '{name}' bestaat niet\n{_near(name)}"
        if owner is None:
            return f"'{name}' van niets kan niet\nVraag eerst of het er is: {{% if %}}."
        return f"'{name}' bestaat niet\n{suggestion(name, _names_of(owner))}"


def _near(name: str) -> str:
    """The hint for a name that this template doesn't see."""
    if name in known_names.get():
        return NOT_IMPORTED
    return SPECIAL.get(name) or suggestion(name, known_names.get())


@cache
def fields_of(kind: Any) -> frozenset[str]:
    """The names of the fields of a dataclass; templates ask for them all the time."""
    return frozenset(field.name for field in fields(kind))


def _names_of(owner: Any) -> list[str]:
    if is_dataclass(owner):
        return [field.name for field in fields(owner)]
    return [str(key) for key in owner] if isinstance(owner, Mapping) else []
