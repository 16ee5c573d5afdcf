"""What can go wrong, and what the user is told of it.

One root; every error that a user sees carries problems: where it is, what is wrong
and how to mend it, in Dutch. Nothing here prints: the command line does.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

BUILT_IN = "ingebouwd"
"""Before the names of lobprint's own files, where there are others beside them."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a file. Line and column count from 1; 0 is the file as a whole."""

    file: str
    line: int = 0
    column: int = 0
    in_a_list: ClassVar[bool] = False
    """Whether this is a cell of a list, where one mends things in columns."""

    def __str__(self) -> str:
        if not self.line:
            return self.file
        if not self.column:
            return f"{self.file}:{self.line}"
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault: what is wrong, where, and how to mend it (`hint`, may be empty)."""

    message: str
    place: Place | None = None
    hint: str = ""
    warning: bool = False

    def __str__(self) -> str:
        lines = [f"{self.place}: {self.message}" if self.place else self.message]
        if self.hint:
            lines.append(f"  {self.hint}")
        return "\n".join(lines)


class LobprintError(Exception):
    """The root of all errors of lobprint that a user may see."""

    exit_code: ClassVar[int] = 1

    def __init__(self, problems: Problem | Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = (
            (problems,) if isinstance(problems, Problem) else tuple(problems)
        )
        super().__init__("\n".join(map(str, self.problems)))


class ContentError(LobprintError):
    """Content, template or school data is wrong."""

    exit_code = 1


class OutputError(LobprintError):
    """The result could not be written."""

    exit_code = 1


class UsageError(LobprintError):
    """The command was used wrongly."""

    exit_code = 2


STOPPED = "Afgebroken; er is niets geschreven."
"""What is said at Ctrl-C, also before there is anything else to say it with."""
STOPPED_CODE = 130
"""As shells have it: 128, and the number of the signal."""
EXIT_CODES: dict[int, str] = {
    0: "gelukt",
    1: "inhoud klopt niet, of schrijven lukte niet",
    2: "de opdracht is verkeerd gebruikt",
    STOPPED_CODE: "de opdracht is afgebroken, zoals met Ctrl + C",
}
