"""What somebody settled, to take back: the latest first. It is forgotten with the desk;
what was settled stays in the store.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lobprint.answers import Answer, Key
from lobprint.answers.store import Store

MOST = 200
"""Steps that can be taken back."""


@dataclass(frozen=True, slots=True)
class Step:
    """Answers by their sheets, and what sheets were called, before somebody said
    something."""

    answers: tuple[tuple[str, Answer], ...]
    names: tuple[tuple[str, str], ...] = ()

    @property
    def first(self) -> tuple[str, Key]:
        """Where somebody looks when it is taken back."""
        sheet, answer = self.answers[0]
        return sheet, answer.key


class Undo:
    """The steps since the desk began."""

    def __init__(self) -> None:
        self._steps: list[Step] = []

    def note(
        self,
        answers: Iterable[tuple[str, Answer]],
        names: Iterable[tuple[str, str]] = (),
    ) -> None:
        """How it was before a step."""
        self._steps = [*self._steps[-MOST:], Step(tuple(answers), tuple(names))]

    def forget(self) -> None:
        """Something was removed or joined: what was there before is nowhere now."""
        self._steps = []

    @property
    def is_possible(self) -> bool:
        return bool(self._steps)

    def take_back(self, store: Store) -> Step | None:
        """The latest step, which is undone now; None when there is none."""
        if not self._steps:
            return None
        step = self._steps.pop()
        for sheet, answer in step.answers:
            store.put_back(sheet, answer)
        for sheet, who in step.names:
            store.rename(sheet, who)
        return step
