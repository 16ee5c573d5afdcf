"""What own content does to lobprint's: each change, and what points at nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Literal

from lobprint.content.findings import Reading
from lobprint.content.model import VOOR
from lobprint.content.yaml_nodes import Node
from lobprint.errors import Place, Problem
from lobprint.prose.suggest import meant

MOST_GUESSES = 30
"""So many times 'Bedoelde u ...?' is worked out: it is slow, and nobody reads on."""
How = Literal["anders", "weg", "nieuw", "verplaatst"]
_SAID: dict[How, str] = {
    "anders": "",
    "weg": "weggelaten",
    "nieuw": "toegevoegd",
    "verplaatst": "verplaatst",
}


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that own content does to `owner`, the id of what it lies over.

    `entry` is the id of the item or onderdeel, if it is of one; `keys` is what changes
    of it, such as ("tekst", "mbo")."""

    place: Place
    owner: str
    how: How
    entry: str = ""
    keys: tuple[str, ...] = ()

    @property
    def is_new(self) -> bool:
        """Whether all of `owner` is the user's own."""
        return self.how == "nieuw" and not self.entry

    @property
    def what(self) -> str:
        """ "1.3, tekst (mbo)", "1.4 weggelaten"."""
        keys = list(self.keys)
        if len(keys) > 1 and keys[-1] in VOOR:
            keys[-2:] = [f"{keys[-2]} ({keys[-1]})"]
        words = ", ".join(filter(None, [self.entry, *keys]))
        return f"{words} {_SAID[self.how]}".strip()


@dataclass(slots=True)
class Layer:
    """Own content of one file, while it is laid over `owner`.

    `closed`: its template comes with lobprint, so that a text or a list which the
    built-in content doesn't have would never be seen; but for the texts `seen`, which
    such a form asks for anyhow. `homes` has for each item the
    onderdeel that it stands in."""

    owner: str
    reading: Reading
    closed: bool = True
    seen: Collection[str] = ()
    changes: list[Change] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)
    homes: dict[str, str] = field(default_factory=dict)
    guesses: int = 0

    def changed(self, node: Node, how: How, entry: str, *keys: str) -> None:
        """Tell of a change."""
        place = self.reading.place(node)
        self.changes.append(Change(place, self.owner, how, entry, keys))

    def warn(self, node: Node, message: str, hint: str) -> None:
        """Tell of what points at nothing."""
        place = self.reading.place(node)
        self.warnings.append(Problem(message, place, hint, warning=True))

    def meant(self, word: str, known: Collection[str]) -> str:
        """ "Bedoelde u '1.2'?" when that is near."""
        self.guesses += 1
        return meant(word, known) if self.guesses <= MOST_GUESSES else ""

    def elsewhere(self, names: Iterable[str]) -> str:
        """Where the first of `names` stands that the form has somewhere else."""
        for name in names:
            if name in self.homes:
                return f"'{name}' staat in onderdeel '{self.homes[name]}'."
        return ""
