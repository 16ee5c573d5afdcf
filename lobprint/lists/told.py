"""What is told of many cells, told once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from lobprint.errors import Problem


def few(problems: Iterable[Problem]) -> list[Problem]:
    """`problems`, of those that say the same only the first, which says how many more
    cells have it."""
    alike: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        alike.setdefault((problem.message, problem.hint), []).append(problem)
    return [_with_count(each) for each in alike.values()]


def _with_count(alike: list[Problem]) -> Problem:
    more = len({problem.place for problem in alike}) - 1
    if more < 1:
        return alike[0]
    cells = "1 andere plaats" if more == 1 else f"{more} andere plaatsen"
    return replace(alike[0], message=f"{alike[0].message} (ook op {cells})")
