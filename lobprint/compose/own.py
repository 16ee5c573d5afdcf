"""What a template can't make of a form that somebody changed, told at the change.

A template that counts on five steps says that the fifth doesn't exist. Who left a step
out has never seen that template: what helps is the place of what was left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from lobprint.compose.plan import Plan, template_of
from lobprint.content.own.layer import Change
from lobprint.errors import BUILT_IN, Problem

_MOST_NAMES = 6


def explained(
    problems: Iterable[Problem], plan: Plan, changes: Sequence[Change]
) -> Iterator[Problem]:
    """`problems` of the templates of `plan`; those of a form that own content leaves
    something out of, or adds something to, become one at that place. Who wrote the
    template has it at hand, and is told of that instead."""
    by_template = dict(_reshaped(plan, changes))
    seen: set[Change] = set()
    for problem in problems:
        file = PurePosixPath(problem.place.file if problem.place else "")
        culprits = by_template.get("/".join(file.parts[-2:]))
        if not culprits or BUILT_IN not in file.parts:
            yield problem
        elif culprits[0] not in seen:
            seen.add(culprits[0])
            yield _told(problem, culprits)


def _reshaped(
    plan: Plan, changes: Sequence[Change]
) -> Iterator[tuple[str, list[Change]]]:
    """Templates, with what changes the shape of the form that each one makes."""
    if not changes:
        return
    by_owner: Mapping[str, list[Change]] = {
        step.instrument.id: [] for step in plan.steps
    }
    for change in changes:
        if change.entry and change.how in ("weg", "nieuw") and change.owner in by_owner:
            by_owner[change.owner].append(change)
    for step in plan.steps:
        if by_owner[step.instrument.id]:
            yield template_of(step.instrument), by_owner[step.instrument.id]


def _told(problem: Problem, culprits: list[Change]) -> Problem:
    first = culprits[0]
    if len(culprits) > 1:
        names = _names(culprits)
        message = f"'{first.owner}' kan zo niet gemaakt worden ({names})"
    elif first.how == "weg":
        message = f"'{first.entry}' kan niet weg uit '{first.owner}'"
    else:
        message = f"'{first.entry}' past niet in '{first.owner}'"
    template = f"templates/formulieren/{first.owner}.xml"
    hint = (
        "De opmaak van dit formulier kan er niet mee overweg. Draai het terug, of maak "
        f"een eigen sjabloon: {template}.\n"
        f"  Het ging mis bij {problem.place}: {problem.message}."
    )
    return Problem(message, first.place, hint)


def _names(changes: list[Change]) -> str:
    """ "'5' weggelaten, '1.5' toegevoegd"; not endlessly many."""
    told = [change.what for change in changes[:_MOST_NAMES]]
    more = len(changes) - len(told)
    return ", ".join([*told, *([f"en nog {more}"] if more else [])])
