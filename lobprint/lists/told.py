"""What is told of many cells, told once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from lobprint.errors import Problem

MOST = 5
"""More places than that are counted."""


def few(problems: Iterable[Problem]) -> list[Problem]:
    """`problems`, of those that say the same only the first, which says where else."""
    alike: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        alike.setdefault((problem.message, problem.hint), []).append(problem)
    return [_with_others(each) for each in alike.values()]


def _with_others(alike: list[Problem]) -> Problem:
    places = dict.fromkeys(str(problem.place).rpartition(", ")[2] for problem in alike)
    _, *others = places
    if not others:
        return alike[0]
    said = ", ".join(others[:MOST])
    more = f" en nog {len(others) - MOST}" if len(others) > MOST else ""
    return replace(alike[0], message=f"{alike[0].message} (ook {said}{more})")
