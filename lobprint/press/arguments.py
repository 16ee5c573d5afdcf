"""What a program gives to `make`, when it is of the kinds that are asked for."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from lobprint.errors import Problem, UsageError

SCHOOL = "een naam, een mapping of een pathlib.Path"
NAMES = "een naam, of een rij namen"
FILES = "een mapping van namen naar bytes"


def check_kinds(
    school: object,
    date: object,
    files: object,
    taal: object,
    several: Mapping[str, object],
) -> None:
    """`several` are arguments of one name or more.

    Raises UsageError with all that are of another kind."""
    problems = [
        *_unless(school, str | Path | Mapping | None, "school", SCHOOL),
        *_unless(date, datetime.date | None, "date", "een datetime.date"),
        *_of_files(files),
        *_unless(taal, str, "taal", "de naam van een taal"),
        *(
            problem
            for argument, value in several.items()
            for name in _each(value)
            for problem in _unless(name, str, argument, NAMES)
        ),
    ]
    if problems:
        raise UsageError(dict.fromkeys(problems))


def names_of(value: str | Iterable[str]) -> tuple[str, ...]:
    """The names, each once."""
    return tuple(dict.fromkeys(_each(value)))


def _each(value: object) -> Iterable[str]:
    """One thing is a row of one."""
    alone = isinstance(value, str) or not isinstance(value, Iterable)
    return (value,) if alone else value  # type: ignore[return-value]


def _of_files(files: object) -> Iterator[Problem]:
    yield from _unless(files, Mapping, "files", FILES)
    for name, data in files.items() if isinstance(files, Mapping) else ():
        yield from _unless(name, str, "files", FILES)
        yield from _unless(data, bytes, "files", FILES)


def _unless(
    value: object, kind: object, argument: str, asked: str
) -> Iterator[Problem]:
    if not isinstance(value, kind):  # type: ignore[arg-type]
        yield Problem(f"'{argument}' is {asked}, geen {type(value).__name__}")
