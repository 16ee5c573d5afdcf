"""What `lobprint check` says of all forms, kept: trying them takes seconds, and most
tests of that command try those of lobprint itself, to see what it says of another
thing."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping

from lobprint.compose.check import check_forms
from lobprint.content import Library
from lobprint.errors import Problem

Tried = tuple[Library, Mapping[str, bytes], list[Problem]]
_KEPT: deque[Tried] = deque(maxlen=6)
"""The last few: those of each language, and of a folder of one's own."""


def check_once(library: Library, templates: Mapping[str, bytes]) -> list[Problem]:
    """As `check_forms`, of which content and templates are all that counts."""
    for known, with_, problems in _KEPT:
        if with_ == templates and known == library:
            return list(problems)
    problems = check_forms(library, templates)
    _KEPT.append((library, dict(templates), problems))
    return list(problems)
