"""The fields of a form in a file that came back: by tag, else by bookmark, else by the
place where they stand.

What is looked for is what stands in the form as it was written (`ours`): every control
there has a tag, and a bookmark around it of which the name says the tag as well. Word
and python-docx keep tags. LibreOffice up to 7.4 throws them away and keeps bookmarks.
What makes plain text of a form leaves its words: between those stand the answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from lobprint.reading.place import Slot, placed
from lobprint.reading.story import Story

Way = Literal["tag", "bookmark", "place"]
TICKS = frozenset("☑☒✓✔✗xX")
_COPY = re.compile(r"[_ ]Copy[_ ]\d+$")
"""How LibreOffice ends the name of a bookmark that it copies, with a row or a frame."""


@dataclass(frozen=True, slots=True)
class Found:
    """What stands in a field, or whether its box is ticked; and how it was found.

    `again` is what stands in copies of it, as when a row was copied."""

    value: str | bool
    way: Way
    again: tuple[str | bool, ...] = ()


@dataclass(frozen=True, slots=True)
class Findings:
    """Tag -> what was found, in the order of the form; and tags that were not."""

    found: dict[str, Found]
    lost: tuple[str, ...]


def find(theirs: Story, ours: Story) -> Findings:
    """The fields of `ours`, a form as it was written, in `theirs`."""
    slots = {slot.tag: slot for slot in slots_of(ours)}
    found = {**_marked(theirs, slots, "bookmark"), **_marked(theirs, slots, "tag")}
    if slots.keys() - found.keys():
        words_of = placed(*_rest(theirs, ours, slots, found), slots.values())
        for tag, words in words_of.items():
            found.setdefault(tag, Found(_value(words, slots[tag]), "place"))
    lost = tuple(tag for tag in slots if tag not in found)
    return Findings({tag: found[tag] for tag in slots if tag in found}, lost)


def _rest(
    theirs: Story, ours: Story, slots: Mapping[str, Slot], found: Mapping[str, Found]
) -> tuple[Story, Story]:
    """The lines of both in which nothing is marked that was found by that."""
    names = {*found, *(slots[tag].bookmark for tag in found)}
    known = [mark for mark in theirs.marks if _COPY.sub("", mark.name) in names]
    taken = {id(one.line) for mark in known for one in mark.stretches}
    done = {id(slots[tag].line) for tag in found}
    return (
        replace(theirs, lines=[one for one in theirs.lines if id(one) not in taken]),
        replace(ours, lines=[one for one in ours.lines if id(one) not in done]),
    )


def slots_of(ours: Story) -> Iterator[Slot]:
    """The fields of a form, each with the bookmark that lies just around it."""
    around = {
        (id(mark.stretches[0].line), *mark.stretches[0][1:]): mark.name
        for mark in ours.marks
        if mark.kind == "bookmark" and mark.stretches
    }
    for mark in ours.marks:
        if mark.kind == "tag" and mark.stretches:
            line, start, end = mark.stretches[0]
            name = around.get((id(line), start, end), "")
            yield Slot(mark.name, name, mark.box, line, start, end)


def _marked(theirs: Story, slots: Mapping[str, Slot], kind: Way) -> dict[str, Found]:
    """What is marked in that way; of more with one name the first, and its copies."""
    names = {
        slot.bookmark if kind == "bookmark" else tag: tag for tag, slot in slots.items()
    }
    values: dict[str, list[str | bool]] = {}
    for mark in theirs.marks:
        tag = names.get(_COPY.sub("", mark.name)) if mark.kind == kind else None
        if tag:
            value = mark.ticked or _value(mark.words, slots[tag])
            values.setdefault(tag, []).append(value)
    return {tag: Found(one, kind, tuple(more)) for tag, (one, *more) in values.items()}


def _value(words: str, slot: Slot) -> str | bool:
    return bool(TICKS & set(words)) if slot.box else words
