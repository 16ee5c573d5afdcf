"""What was filled in, by form: its sheets, and the fields that they may have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from functools import cached_property

from lobprint.answers.model import TO_TYPE, Answer, Key, Sheet, Source
from lobprint.document import LEARNERS
from lobprint.look.printable import tidy
from lobprint.stamp.heads import HEAD
from lobprint.stamp.model import Stamp, StampedField, StampedForm

LEAST, LEAST_LEARNERS = 3, 5
"""So few sheets of a team, or of learners, tell who filled them in; those aren't
shown."""
COUNTED, NOTED = "aantal", "opvalt"
"""In the ids of the fields in which a team counts, and notes what strikes it."""
DUTCH = "nl"
SCAN = "scan"
OPEN = ("", "team", "achtergrond")
"""Whose forms hold no words about one learner."""


@dataclass(frozen=True)
class Filled:
    """Sources, and the stamps by which they were read, by their builds. `spoken` says
    in Dutch what those say in another language alone. `pictures`, by their ids, are of
    what was written with a pen and may be shown."""

    sources: Sequence[Source] = ()
    stamps: Mapping[str, Stamp] = field(default_factory=dict)
    spoken: tuple[Stamp, ...] = ()
    pictures: Mapping[str, bytes] = field(default_factory=dict)

    def sheets(self, form: str) -> list[Sheet]:
        """All sheets of a form, in the order in which they were read, but for those on
        which a team only counted together."""
        return [one for one in self._sheets if one.form == form and _of_one(one)]

    def people(self, form: str) -> int:
        """How many sheets of a form there are."""
        return len(self.sheets(form))

    def form(self, form: str) -> StampedForm | None:
        """What the stamps say of a form."""
        found = (one for stamp in self._newest for one in stamp.forms)
        return next((one for one in found if one.id == form), None)

    def owner(self, form: str) -> str:
        """Who fills in a form: "team", "lerende", "ouders"."""
        known = self.form(form)
        return known.owner.partition(".")[0] if known else ""

    def learners(self, form: str) -> bool:
        """Whether a form is one of learners, or of their parents."""
        return self.owner(form) in LEARNERS

    def spoken_of(self, form: str) -> bool:
        """Whether what people wrote on a form may stand in a report: not what is of or
        about learners, and not what somebody wrote for themselves."""
        known = self.form(form)
        return known is not None and known.owner in OPEN

    def too_few(self, form: str) -> bool:
        """Whether there are sheets of a form, and so few that they would tell who
        filled them in."""
        least = LEAST_LEARNERS if self.learners(form) else LEAST
        return 0 < self.people(form) < least

    def fields(self, form: str, patterns: Sequence[str] = ()) -> list[StampedField]:
        """The fields of a form that the team fills in, as they stand in it; only those
        that one of `patterns` tells, when there are any. Of what several builds have,
        the one that speaks Dutch counts, or else the last."""
        found: dict[str, StampedField] = {}
        for stamp in self._newest:
            for one in stamp.fields:
                if one.form == form and not one.given:
                    found.setdefault(one.id, one)
        return [
            one
            for one in found.values()
            if not patterns or any(fnmatchcase(one.id, name) for name in patterns)
        ]

    @cached_property
    def _sheets(self) -> list[Sheet]:
        return [
            sheet
            for source in self.sources
            for sheet in map(_settled, source.sheets)
            if source.format != SCAN or _is_filled(sheet)
        ]

    @cached_property
    def _newest(self) -> list[Stamp]:
        """The stamps of what was read; the last first, Dutch ones before others."""
        builds = dict.fromkeys(one.build for one in reversed(self.sources))
        there = [self.stamps[build] for build in builds if build in self.stamps]
        there.sort(key=lambda one: not one.language.startswith(DUTCH))
        return [*self.spoken, *there]


def _settled(sheet: Sheet) -> Sheet:
    """`sheet` in which what was seen on paper, and nobody looked at yet, is empty."""
    if not any(one.unseen for one in sheet.answers):
        return sheet
    answers = (
        replace(one, value="", marks=()) if one.unseen else one for one in sheet.answers
    )
    return replace(sheet, answers=tuple(answers))


def _is_filled(sheet: Sheet) -> bool:
    """Whether a sheet of paper says something, now that doubts count as empty; or
    somebody wrote on it that is still to be typed over."""
    return any(one.value or one.marks or one.doubt == TO_TYPE for one in sheet.answers)


def _of_one(sheet: Sheet) -> bool:
    """Whether somebody wrote more on it than what a team counts by hand."""
    return not sheet.answers or any(not _by_team(one.field) for one in sheet.answers)


def _by_team(field: str) -> bool:
    parts = field.split(".")
    return COUNTED in parts or parts[-1] in (NOTED, *HEAD)


def answers_in(sheet: Sheet) -> dict[Key, Answer]:
    """The answers of a sheet by their keys."""
    return {one.key: one for one in sheet.answers}


def written(sheets: Sequence[Sheet], field: str) -> Iterator[str]:
    """What people wrote in a field, of each text what there is to see of it."""
    found = (a.value for sheet in sheets for a in sheet.answers if a.field == field)
    return filter(None, (tidy(value) for value in found if isinstance(value, str)))
