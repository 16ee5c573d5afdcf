"""Whose copy a document is: what compose, layout and lists alike know of a person."""

from __future__ import annotations

from dataclasses import dataclass, replace

LINE = "_" * 24
"""A line to write a name on, as text."""


@dataclass(frozen=True, slots=True)
class Person:
    """Whose copy a document is; nothing in it for everybody's.

    A copy for a begeleider has no `naam`. `by_hand` says that no type has the letters
    of the name, so that there is a line to write it on."""

    naam: str = ""
    begeleider: str = ""
    klas: str = ""
    by_hand: bool = False

    @property
    def named(self) -> str:
        """Whose copy it is: the learner's, or else the begeleider's."""
        return self.naam or self.begeleider

    @property
    def title(self) -> str:
        """Whose copy it is, in the outline."""
        return self._with_class(self.named)

    @property
    def head(self) -> str:
        """The same at the head of its pages."""
        return self._with_class(LINE) if self.by_hand else self.title

    @property
    def printed(self) -> Person:
        """What of it is printed: what must be written by hand is left open."""
        if not self.by_hand:
            return self
        return replace(self, begeleider=self.begeleider if self.naam else "", naam="")

    def _with_class(self, name: str) -> str:
        return f"{name} ({self.klas})" if self.klas else name


EVERYBODY = Person()
