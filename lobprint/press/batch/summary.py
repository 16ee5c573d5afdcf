"""The overview of a batch: a csv that a Dutch Excel opens as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from lobprint.errors import Place, Problem
from lobprint.export.semicolons import as_csv
from lobprint.lists.schools import Refused
from lobprint.press.batch.tasks import Output

NAME = "overzicht.csv"
COLUMNS = (
    "school",
    "sector",
    "bestand",
    "bladzijden",
    "grootte in bytes",
    "uitkomst",
    "melding",
)
ENDS = (".", "?", "!")
Fate = Literal["gemaakt", "overgeslagen", "fout", "nog niet"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a school, or of a row that is no school.

    `sectors` are by the number of files: one for each. `kept` tells what was kept of
    what lay in the way."""

    name: str
    sectors: str
    folder: str
    place: Place | None
    fate: Fate = "nog niet"
    files: tuple[Output, ...] = ()
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
    kept: tuple[Problem, ...] = ()

    @property
    def is_warned(self) -> bool:
        """Whether there is something to tell of what was made."""
        return bool(self.warnings) or any(file.told for file in self.files)


def with_refused(
    outcomes: Sequence[Outcome], refused: Iterable[Refused]
) -> list[Outcome]:
    """The schools, and between them what is no school, as they stand in the list."""
    wrong = [
        Outcome(one.name, one.sector, "", one.place, "fout", problems=one.problems)
        for one in refused
    ]
    return sorted(
        [*outcomes, *wrong], key=lambda one: one.place.line if one.place else 0
    )


def summary(outcomes: Iterable[Outcome]) -> bytes:
    """The bytes of the csv."""
    return as_csv([COLUMNS, *(row for one in outcomes for row in _rows(one))])


def _rows(outcome: Outcome) -> Iterator[Sequence[str]]:
    """A row for each file; one for a school that has none."""
    all_told = (*outcome.problems, *outcome.warnings, *outcome.kept)
    told = [on_one_line(one) for one in all_told]
    head = (outcome.name, outcome.sectors)
    if not outcome.files:
        yield (*head, "", "", "", outcome.fate, " | ".join(told))
    for file in outcome.files:
        path = f"{outcome.folder}/{file.name}"
        here = " | ".join([*told, *file.told])
        yield (*head, path, str(file.pages), str(file.size), outcome.fate, here)


def on_one_line(problem: Problem) -> str:
    """A problem as a cell: its hint is a sentence of its own."""
    told = " ".join(str(replace(problem, hint="")).split())
    if not problem.hint:
        return told
    stop = "" if told.endswith(ENDS) else "."
    return f"{told}{stop} {' '.join(problem.hint.split())}"
