"""Which copy a field is of, where more documents are in one file.

Ours say so in the names of their fields (`exemplaar2.`). What another program joins has
the same names again, or names with a number behind them: a page on which a name returns
begins the next copy.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from lobprint.reading.pdf.widgets import Annotation, Branch, Fields

_OURS = re.compile(r"exemplaar([1-9]\d{0,5})\.(?=.)")
_RENAMED = re.compile(r"\+\d+(?=\.|$)| \[\d+\](?=\.|$)")
"""What qpdf, and MuPDF, put behind a name that is there already."""


class Copied(NamedTuple):
    """A field under the name that it has in each copy."""

    name: str
    copy: int
    field: Branch


def copies(fields: Fields, widgets: Iterable[Annotation]) -> list[Copied]:
    """Each field of these widgets once, in the order of the pages."""
    found = list(_runs(fields, widgets))
    most = max((_parted(one.name)[1] for _, one in found), default=1)
    made = []
    for run, one in found:
        name, copy = _parted(one.name)
        made.append(Copied(name, copy + run * most, one))
    return made


def _runs(
    fields: Fields, widgets: Iterable[Annotation]
) -> Iterator[tuple[int, Branch]]:
    """Each field with the number, from 0, of the document that it is in."""
    run, names, known = 0, dict[str, Branch](), set[int]()
    for _, page in groupby(widgets, lambda widget: widget.page):
        here = [fields.of(widget) for widget in page]
        new = {id(one): one for one in here if id(one) not in known}
        if any(_clean(one.name) in names for one in new.values()):
            run, names = run + 1, {}
        for one in new.values():
            again = _clean(one.name) in names
            names[_clean(one.name)] = one
            yield run + again, one
        known.update(new)


def _clean(name: str) -> str:
    return _RENAMED.sub("", name)


def _parted(name: str) -> tuple[str, int]:
    """The name without whose copy it is, and which."""
    clean = _clean(name)
    ours = _OURS.match(clean)
    return (clean[ours.end() :], int(ours[1])) if ours else (clean, 1)
