"""Fields: the places that people fill in.

Each has a stable id, made from content ids (`checklist.1.1.antwoord`), and a human
name that a screen reader says. The id is the tag of the Word control and the name of
the PDF field; it never depends on position or on the school. A field's id is at most 64
characters, for Word takes no longer tags, and has no underscore.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

ID_PATTERN = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*")
ID_LENGTH = 37
"""Of the ids that people write."""
FIELD_LENGTH = 64


def check_id(field_id: str) -> None:
    """Raise ValueError, in Dutch, when `field_id` can't be a tag and a field name."""
    if not ID_PATTERN.fullmatch(field_id):
        raise ValueError(
            f"het kenmerk '{field_id}' mag alleen kleine letters, cijfers, punten "
            "en streepjes hebben"
        )
    if len(field_id) > FIELD_LENGTH:
        raise ValueError(
            f"het kenmerk '{field_id}' is {len(field_id)} tekens lang; "
            f"hoogstens {FIELD_LENGTH} kan"
        )


@dataclass(frozen=True, slots=True)
class Check:
    """One box to tick. `value` is whether it is ticked already."""

    id: str
    name: str
    value: bool = False

    def __post_init__(self) -> None:
        check_id(self.id)


@dataclass(frozen=True, slots=True)
class Option:
    """One answer of a choice: `value` is stored, `label` is read; `said` is what a
    screen reader says of it, when that is more."""

    value: str
    label: str
    said: str = ""

    def behind(self, name: str) -> str:
        """What a screen reader says of its box, in a choice with this `name`."""
        return f"{name} {self.said}" if self.said else f"{name}: {self.label}"


@dataclass(frozen=True, slots=True)
class Choice:
    """Exactly one of the options: radio buttons in PDF, a box per option in Word.
    `value` is that of the option that is chosen already. `asks` is its question, where
    the name leaves that to the words beside it."""

    id: str
    name: str
    options: tuple[Option, ...]
    value: str = ""
    asks: str = ""

    def __post_init__(self) -> None:
        for option in self.options:
            check_id(self.option_id(option))

    def option_id(self, option: Option) -> str:
        """The tag of this option's own box in Word, where boxes can't exclude."""
        return f"{self.id}.{option.value}"

    def chosen(self, option: Option) -> bool:
        """Whether it is `option` that is chosen already."""
        return bool(self.value) and option.value == self.value


@dataclass(frozen=True, slots=True)
class Text:
    """Writing space of `lines` lines; one line is a single-line field. `value` stands
    in it already, to be changed like anything typed; `asks` is as with a choice."""

    id: str
    name: str
    lines: int = 1
    value: str = ""
    asks: str = ""

    def __post_init__(self) -> None:
        check_id(self.id)

    @property
    def written(self) -> str:
        """What stands in it already."""
        return self.value


@dataclass(frozen=True, slots=True)
class Date:
    """A day, written as day-month-year. `value` stands in it already."""

    id: str
    name: str
    value: datetime.date | None = None

    def __post_init__(self) -> None:
        check_id(self.id)

    @property
    def written(self) -> str:
        """Its value as people write it: 5-1-2027."""
        day = self.value
        return f"{day.day}-{day.month}-{day.year}" if day else ""


Field = Check | Choice | Text | Date
