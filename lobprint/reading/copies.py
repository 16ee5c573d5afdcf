"""What stands in a file more than once: copies of a whole form, and rows that were
copied.

Read in the order of the file, fields that were seen before come in runs. Such a run is
another copy of the form, another respondent's, when it begins where the form does or is
at least half of it; unless all its ids begin alike, further than those of the form do
(`besluiten.acties-1`): then it is a row.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from lobprint.stamp import Stamp


class Named(NamedTuple):
    """A name in a file (a field's, or an option's) and the field that it is of."""

    tag: str
    field: str


class Times(NamedTuple):
    copy: int
    row: int


def counted(stamp: Stamp, names: Sequence[Named]) -> list[Times]:
    """Of each of `names`, in the order of the file, which copy and row it is in."""
    form_of = {one.id: one.form for one in stamp.fields}
    found = [Times(1, 0)] * len(names)
    by_form: dict[str, list[int]] = {}
    for at, one in enumerate(names):
        by_form.setdefault(form_of[one.field], []).append(at)
    for form, here in by_form.items():
        alike = _alike(name for name, of in form_of.items() if of == form)
        times = _of_form([names[at] for at in here], alike)
        for at, time in zip(here, times, strict=True):
            found[at] = time
    return found


def _of_form(names: Sequence[Named], alike: int) -> Iterator[Times]:
    """`alike` is with how many parts all ids of the form begin."""
    copy, rows = 1, dict[str, int]()
    first, at = "", 0
    while at < len(names):
        run = _run(names, at, rows)
        if run and _copies(run, rows, first, alike):
            copy, rows, first = copy + 1, {}, ""
        for one in run or names[at : at + 1]:
            first = first or one.tag
            rows[one.tag] = rows.get(one.tag, -1) + 1
            yield Times(copy, rows[one.tag])
        at += len(run) or 1


def _run(names: Sequence[Named], at: int, seen: dict[str, int]) -> list[Named]:
    """The names from `at` that were all seen before, each of them once."""
    run: dict[str, Named] = {}
    for one in names[at:]:
        if one.tag not in seen or one.tag in run:
            break
        run[one.tag] = one
    return list(run.values())


def _copies(run: Sequence[Named], seen: dict[str, int], first: str, alike: int) -> bool:
    fields = {one.field for one in run}
    if _alike(fields) > alike or len(fields) == 1:
        return False
    return any(one.tag == first for one in run) or 2 * len(run) >= len(seen)


def _alike(ids: Iterable[str]) -> int:
    """With how many parts all of these ids begin."""
    parts = zip(*(one.split(".") for one in ids), strict=False)
    return sum(1 for _ in takewhile(lambda at: len({*at}) == 1, parts))
