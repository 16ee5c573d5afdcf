"""What Word and phones make of a command: a long dash for two short ones, curly quotes.

A shell passes them on as they are, and then nothing is an option any more.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from lobprint.errors import Problem, UsageError
from lobprint.files import printable

_DASHES = "‐‑‒–—―−﹘﹣－"
_LONG = re.compile(rf"[{_DASHES}][{_DASHES}-]*(\w[\w-]*)?(=.*)?", re.DOTALL)
_SHORT = re.compile(r"-([a-z][a-z-]+)(?:=.*)?", re.DOTALL)
_OPEN, _CLOSE = "“„‟", "”“‟"


def check_typed(args: Sequence[str], options: Collection[str]) -> None:
    """Raises UsageError for all of `args` that can't be what somebody meant to type;
    `options` are the names of options that there are."""
    problems = list(_problems(args, options))
    if problems:
        raise UsageError(problems)


def _problems(args: Sequence[str], options: Collection[str]) -> Iterator[Problem]:
    from lobprint.prose.suggest import nearest

    for arg in args:
        if arg == "--":
            return
        long, short = _LONG.fullmatch(arg), _SHORT.fullmatch(arg)
        if long:
            name = nearest(f"--{long[1]}", options) if long[1] else None
            message = f"'{printable(arg)}' begint met een lang streepje"
            yield Problem(message, hint=f"Typ twee gewone streepjes: {name or '--'}")
        elif short and f"--{short[1]}" in options:
            message = f"'{printable(arg)}' begint met één streepje"
            yield Problem(message, hint=f"Typ er twee: --{short[1]}")
    yield from _curly(args)


def _curly(args: Sequence[str]) -> Iterator[Problem]:
    """Quotes that the shell took for letters, and so didn't keep words together."""
    values = [arg.partition("=")[2] if arg.startswith("--") else arg for arg in args]
    first = next((n for n, value in enumerate(values) if _begins(value)), None)
    if first is None:
        return
    last = next((n for n in range(first, len(values)) if _ends(values[n])), first)
    said = " ".join(values[first : last + 1])
    message = f"de aanhalingstekens in {printable(said)} zijn hier gewone letters"
    inside = said.strip(f"{_OPEN}{_CLOSE}")
    yield Problem(message, hint=f'Typ rechte: "{printable(inside)}"')


def _begins(value: str) -> bool:
    """Whether a quote opens here that doesn't close before the end."""
    return value[:1] in (*_OPEN,) and not set(value[1:-1]) & set(_CLOSE)


def _ends(value: str) -> bool:
    return value[-1:] in (*_CLOSE,)
