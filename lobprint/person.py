"""Whose copy a document is: what compose, layout and lists alike know of a person."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    """Whose copy a document is; nothing in it for everybody's.

    A copy for a begeleider has no `naam`."""

    naam: str = ""
    begeleider: str = ""
    klas: str = ""

    @property
    def title(self) -> str:
        """Whose copy it is, in the outline and at the head of its pages."""
        name = self.naam or self.begeleider
        return f"{name} ({self.klas})" if self.klas else name


EVERYBODY = Person()
