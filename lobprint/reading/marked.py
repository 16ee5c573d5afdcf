"""What was seen on a page of paper, as answers. Nothing is made up: what isn't sure is
an answer in doubt, and a field of which nothing was told was not read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from lobprint.answers import Answer
from lobprint.answers.model import TO_TYPE, picture_id
from lobprint.scan.seen import Mark, SeenPage, Writing
from lobprint.stamp import Stamp, StampedField

MAYBE = "Staat hier iets?"
UNREAD = "Dit veld is niet gelezen."
Pictures = dict[str, bytes]


class Told(NamedTuple):
    """An answer, and the pictures of which it speaks."""

    answer: Answer
    pictures: Pictures


def fields_on(stamp: Stamp, page: int) -> list[StampedField]:
    """The fields of a page that somebody fills in with a pen."""
    return [one for one in stamp.fields if not one.given and page in _pages_of(one)]


def _pages_of(field: StampedField) -> set[int]:
    boxes = (field.box, *(one.box for one in field.options))
    return {box.page for box in boxes if box}


def answers_on(page: SeenPage, fields: Sequence[StampedField]) -> Iterator[Told]:
    """The answers on a page with these fields, in their order."""
    marks: dict[str, list[Mark]] = {}
    for mark in page.marks:
        marks.setdefault(mark.field, []).append(mark)
    writings = {one.field: one for one in page.writings}
    for field in fields:
        if field.kind in ("choice", "check"):
            told = _marked(field, marks.get(field.id, []), page.proposed)
        else:
            told = _written(field, writings.get(field.id), page.proposed)
        if told:
            yield told


# --- boxes, and words to circle ------------------------------------------------------


def _marked(field: StampedField, marks: Sequence[Mark], proposed: str) -> Told | None:
    """None for what is surely empty."""
    doubts = [one for one in marks if one.state == "doubt"]
    whys = [one.why for one in doubts]
    if len(marks) < max(1, len(field.options)):
        whys.append(UNREAD)
    doubt = _sentence([proposed] if proposed else whys)
    chosen = [one.option for one in marks if one.state == "on" or one.likely]
    if not (chosen or doubt):
        return None
    several = tuple(chosen) if len(chosen) > 1 else ()
    value: str | bool = bool(chosen) if field.kind == "check" else ""
    if len(chosen) == 1 and field.options:
        value = chosen[0]
    least = min(marks, key=_least, default=Mark("", "", "doubt", 0.0))
    if several and not doubt:
        doubt = f"Er staan {len(several)} kruisjes."
    return _told(
        Answer(field.id, value, "scan", 0, several, doubt, sure=least.sure), least
    )


def _least(mark: Mark) -> tuple[bool, float]:
    """What there is a crop of goes first; of those the least sure."""
    return not mark.crop, mark.sure


# --- writing -------------------------------------------------------------------------


def _written(field: StampedField, seen: Writing | None, proposed: str) -> Told | None:
    """None for what is surely empty."""
    one = seen or Writing(field.id, "doubt", 0.0, UNREAD)
    if one.state == "written":
        doubt = TO_TYPE
    elif one.state == "doubt":
        doubt = _sentence([MAYBE, one.why])
    else:
        doubt = _sentence([proposed])
    if not doubt:
        return None
    return _told(Answer(field.id, "", "scan", 0, (), doubt, sure=one.sure), one)


def _told(answer: Answer, seen: Mark | Writing) -> Told:
    if not (answer.doubt and seen.crop):
        return Told(answer, {})
    name = picture_id(seen.crop)
    return Told(replace(answer, picture=name), {name: seen.crop})


def _sentence(parts: Sequence[str]) -> str:
    """Each once, as sentences."""
    said = [f"{one[:1].upper()}{one[1:]}" for one in dict.fromkeys(parts) if one]
    return " ".join(one if one[-1] in ".?!" else f"{one}." for one in said)
