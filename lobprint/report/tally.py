"""How many chose each option. What is missing is no dot, and so are two marks until
somebody says which was meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lobprint.answers.model import Key, Sheet
from lobprint.report.filled import Filled, answers_in
from lobprint.stamp.model import StampedField

LEVEL = "niveau"
"""How the id of a field ends that asks for a level; answers have another end."""


@dataclass(frozen=True, slots=True)
class Tally:
    """A choice: how many of `people` chose each of its options, in their order."""

    field: StampedField
    counts: tuple[int, ...]
    people: int

    @property
    def empty(self) -> int:
        """How many left it empty, or marked two."""
        return self.people - sum(self.counts)

    @property
    def labels(self) -> tuple[str, ...]:
        return tuple([option.label for option in self.field.options])


def tallies(filled: Filled, form: str, patterns: Sequence[str] = ()) -> list[Tally]:
    """Each choice of a form, counted."""
    sheets = filled.sheets(form)
    fields = filled.fields(form, patterns)
    return [tally(sheets, field) for field in fields if field.kind == "choice"]


def tally(sheets: Sequence[Sheet], field: StampedField) -> Tally:
    """The choice `field`, counted in `sheets`."""
    key = Key(field.id)
    found = [answers_in(sheet).get(key) for sheet in sheets]
    chosen = [one.value for one in found if one]
    counts = tuple([chosen.count(option.value) for option in field.options])
    return Tally(field, counts, len(sheets))


def is_level(tally: Tally) -> bool:
    """Whether its options are levels, from low to high."""
    return tally.field.id.rpartition(".")[2] == LEVEL


def alike(several: Sequence[Tally]) -> list[list[Tally]]:
    """In groups with the same options, in the order in which those are first met."""
    groups: dict[tuple[str, ...], list[Tally]] = {}
    for one in several:
        groups.setdefault(one.labels, []).append(one)
    return list(groups.values())
