"""A template and its names to text; every fault in Dutch, at the template's line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lobprint.compose import budget
from lobprint.compose.environment import TemplateEnvironment
from lobprint.compose.template_faults import FAULTS, problem
from lobprint.compose.unknown import known_names
from lobprint.errors import ContentError


def render(
    environment: TemplateEnvironment, name: str, names: Mapping[str, Any]
) -> str:
    """The text of template `name` with `names`. Raises ContentError."""
    budget.start()
    token = known_names.set(names.keys())
    try:
        return _stream(environment, name, names)
    except FAULTS as error:
        raise ContentError(problem(environment, error, name)) from None
    finally:
        known_names.reset(token)


def _stream(
    environment: TemplateEnvironment, name: str, names: Mapping[str, Any]
) -> str:
    pieces: list[str] = []
    size = 0
    for piece in environment.get_template(name).generate(names):
        pieces.append(piece)
        size += len(piece)
        if size > budget.MOST_CHARACTERS:
            raise budget.OutOfBudgetError("dit maakt te veel tekst")
    return "".join(pieces)
