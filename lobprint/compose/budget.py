"""How much work one rendering may do, so that no template runs without end.

Every step of a loop and every call costs one; every text made costs its length. The
limits are far above what a form needs, and don't depend on the machine's speed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

MOST_STEPS = 200_000
MOST_CHARACTERS = 4_000_000
MOST_DEPTH = 40
"""How deep macros may call macros."""


class OutOfBudgetError(Exception):
    """The template does too much; the message says what, in Dutch."""


@dataclass(slots=True)
class Budget:
    """What one rendering has used."""

    steps: int = 0
    characters: int = 0
    depth: int = 0

    def step(self, characters: int = 0) -> None:
        """One step, which makes `characters` of text. Raises OutOfBudgetError."""
        self.steps += 1
        self.characters += characters
        if self.steps > MOST_STEPS:
            raise OutOfBudgetError("dit herhaalt te vaak; het lijkt zonder einde")
        if self.characters > MOST_CHARACTERS:
            raise OutOfBudgetError("dit maakt te veel tekst; het lijkt zonder einde")


_budget: ContextVar[Budget] = ContextVar("budget")
"""Of the rendering that is going on: filters and loops can't be handed one."""


def start() -> None:
    """Give the rendering that begins now a new budget."""
    _budget.set(Budget())


def current() -> Budget:
    """The budget of the rendering that is going on."""
    return _budget.get()


def counted(values: Iterable[Any], characters: int) -> Iterator[Any]:
    """`values`, each for a step; `characters` is the fixed text of the loop's body."""
    budget = _budget.get()
    for value in values:
        budget.step(characters)
        yield value


def weighed(value: Any) -> Any:
    """`value`, charged for its length when it has one, and for all that is in it: a
    list of one list twice, twenty times over, is a million lists."""
    budget = _budget.get()
    if isinstance(value, str):
        budget.step(len(value))
    elif isinstance(value, list | tuple | dict):
        budget.steps += len(value)
        budget.step()
        for item in value.values() if isinstance(value, dict) else value:
            weighed(item)
    return value
