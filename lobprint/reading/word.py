"""What was filled in in a .docx or .odt: by marks, else by the place of words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set
from dataclasses import replace

from lobprint.ooxml.controls import bookmark_of
from lobprint.reading.forms import Written
from lobprint.reading.loose import loose_in, unknown_in
from lobprint.reading.marks import Marked, bookmarks_in, marked, taken_of
from lobprint.reading.place import Placed, placed, slots_of
from lobprint.reading.sheets import names_in_word, targets
from lobprint.reading.story import Story
from lobprint.reading.taken import Taken, Told
from lobprint.stamp import Stamp, StampedField

THERE = 0.5
"""Of the names of a form: when so many are found by their place, it is there."""


def told_by(theirs: Story, stamp: Stamp, written: Written | None) -> Told:
    """By `stamp`, and by the document as it was `written`, if that is known."""
    found = marked(theirs, targets(stamp))
    taken = [*taken_of(stamp, found)]
    strange = len(bookmarks_in(theirs) - {*map(bookmark_of, targets(stamp))})
    if written is None:
        lost = tuple(lost_of(stamp, {one.tag for one in found}))
        return Told(tuple(taken), lost, unknown_in(theirs, stamp), strange)
    by_place = _placed(theirs, written.story, stamp, found)
    taken += [Taken(tag, words, "place") for tag, words in by_place.words.items()]
    tags = {one.tag for one in found}
    lost = tuple(lost_of(stamp, tags, placed=by_place.words.keys()))
    marks = [one.mark for one in found]
    loose = loose_in(theirs, written.said, marks, by_place.lines)
    return Told(tuple(taken), lost, loose, strange)


def _placed(theirs: Story, ours: Story, stamp: Stamp, found: list[Marked]) -> Placed:
    """What is found by its place, of the fields that no mark was found of."""
    tags = {one.tag for one in found}
    if all(name in tags for one in stamp.fields for name in names_in_word(one)):
        return Placed({}, set())
    taken = {id(one.line) for each in found for one in each.mark.stretches}
    slots = [*slots_of(ours)]
    done = {id(slot.line) for slot in slots if slot.tag in tags}
    return placed(
        replace(theirs, lines=[one for one in theirs.lines if id(one) not in taken]),
        replace(ours, lines=[one for one in ours.lines if id(one) not in done]),
        [slot for slot in slots if slot.tag not in tags],
    )


def lost_of(
    stamp: Stamp,
    found: Set[str],
    names: Callable[[StampedField], tuple[str, ...]] = names_in_word,
    placed: Set[str] = frozenset(),
) -> Iterator[str]:
    """The `names` of fields that are in no way found, of forms of which others are;
    those that were `placed` count when they are many."""
    for form in stamp.forms:
        fields = (one for one in stamp.fields if one.form == form.id)
        all_names = [name for one in fields for name in names(one)]
        beside = sum(name in placed for name in all_names)
        if found.isdisjoint(all_names) and beside < THERE * len(all_names):
            continue
        yield from (n for n in all_names if n not in found and n not in placed)
