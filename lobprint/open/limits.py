"""How much the server takes, and how long it waits."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes are in bytes, times in seconds. Tests take less of all."""

    head: int = 32_000
    """What comes before the body of a request, in all."""
    order: int = 2_000_000
    """The JSON at the front of a frame."""
    file: int = 100_000_000
    """A scan of a pile of paper may be that large."""
    body: int = 200_000_000
    still: float = 10
    """How long nothing may come of a body that isn't whole."""
    body_time: float = 120
    """How long a body may take in all."""
    waiting: int = 8
    """Calls at once: one is answered, the others wait for it or are still coming in."""
    connections: int = 64
    silent: int = 90
    """How long a connection may be open without asking anything."""
    mercy: int = 5
    """How long what is being answered gets when the server is told to stop."""
    alone: int = 3600
    """How long no page may call before the server ends. A browser lets a page that
    nobody looks at call once a minute at most, and may put it to sleep."""
    left: int = 120
    """The same, when the last that a page said was that it goes."""


LIMITS = Limits()
