"""Whose a sheet is, and of when: the first row of every sheet that people fill in.

Sheets come loose: each group takes one, or it hangs on a wall. So a form in YAML alone
that has no such row gets one, and what stands on its first sheet stands on the next.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lobprint.blocks.common import lower_first
from lobprint.blocks.details import line
from lobprint.blocks.element import Element
from lobprint.blocks.registry import VORMEN
from lobprint.blocks.vorm import Deel, Form
from lobprint.language import filled, teksten

LABELS = {"team": "team", "regio": "team", "achtergrond": "team", "begeleider": "naam"}
"""Groep of a form -> whose its sheets are, by its name in a file of a language; what
learners keep says so itself."""
MOST = 3
"""Lines that fit in one row."""
ROW = "invulregels"


def sheet_head(form: Form, page: int) -> Iterator[Element]:
    """The row on top of sheet `page`, where people fill it in and it isn't there."""
    parts = _sheets(form.parts)[page - 1]
    own = _first_row(_sheets(form.parts)[0])
    if not _asks(parts) or _first_row(parts) is not None:
        return
    if own is not None and page > 1:
        lines = [_again(item, form, page) for item in own.items[:MOST]]
        yield form.element("details", children=lines)
    elif own is None and form.instrument.kop and form.instrument.groep in LABELS:
        label = str(getattr(teksten(), LABELS[form.instrument.groep]))
        if not _says(parts, label):
            yield form.element("details", children=_made(label, form, page))


def _sheets(parts: Sequence[Deel]) -> list[list[Deel]]:
    """`parts`, sheet by sheet."""
    sheets: list[list[Deel]] = [[]]
    for part in parts:
        if part.nieuwe_bladzijde and sheets[-1]:
            sheets.append([])
        sheets[-1].append(part)
    return sheets


def _asks(parts: Sequence[Deel]) -> bool:
    """Whether anything is filled in."""
    return any(VORMEN[part.vorm].ends for part in parts)


def _first_row(parts: Sequence[Deel]) -> Deel | None:
    """The labelled lines that come before all else that is filled in."""
    first = next((part for part in parts if VORMEN[part.vorm].ends), None)
    return first if first is not None and first.vorm == ROW else None


def _says(parts: Sequence[Deel], label: str) -> bool:
    """Whether a labelled line further on says it."""
    rows = (part for part in parts if part.vorm == ROW)
    return any(item.titel == label for row in rows for item in row.items)


def _again(item: Deel, form: Form, page: int) -> Element:
    """A line of the first sheet on a next one."""
    made = line(item, form)
    made.attributes["id"] = f"{_start(form, page)}.{item.id}"
    name = item.naam or item.titel
    made.attributes["name"] = _on(page, name)
    return made


def _made(label: str, form: Form, page: int) -> list[Element]:
    """The row that a form has by itself."""
    date = teksten().datum
    names = [_on(page, one) if page > 1 else one for one in (label, date)]
    start = _start(form, page)
    return [
        form.element("text", id=f"{start}.team", label=label, name=names[0], share=4),
        form.element("date", id=f"{start}.datum", label=date, name=names[1], share=2),
    ]


def _on(page: int, name: str) -> str:
    """A field on a next sheet, for who has it read aloud."""
    return filled(teksten().blad, nummer=page, naam=lower_first(name))


def _start(form: Form, page: int) -> str:
    """What the names of its fields begin with."""
    return f"{form.instrument.velden or form.instrument.id}.blad-{page}"
