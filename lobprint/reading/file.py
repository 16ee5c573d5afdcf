"""A file that came back, whatever it is: read, or refused in a sentence.

By its content a file is a .docx, an .odt or a .pdf; by the stamp in it, or else by what
is known beside it (`forms`), it is a document of ours.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from lobprint.answers import Sheet, Source
from lobprint.errors import Place, Problem
from lobprint.reading.faults import RefusedError, refused
from lobprint.reading.forms import Forms, Written
from lobprint.reading.identify import likeliest
from lobprint.reading.kinds import kind_of
from lobprint.reading.package import Opened, build_in, opened, stamp_in
from lobprint.reading.sheets import sheets_of, targets
from lobprint.reading.word import Told, told_by
from lobprint.stamp import Stamp, StampedForm
from lobprint.zipped import ZipError

FOREIGN = "dit is geen blad uit een werkboek, of er is niets meer van te herkennen"
FOREIGN_HINT = "Horen er antwoorden in? Typ ze over in het Word-bestand of de pdf."
MOST_NAMED = 3
"""Fields that are called by their names when more are lost."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of a file. Without a `source` it could not be read at all."""

    source: Source | None
    stamp: Stamp | None
    problems: tuple[Problem, ...] = ()


def read_file(name: str, data: bytes, forms: Forms) -> Reading:
    """Never raises, whatever `data` is; `name` is that of the file, without a folder.
    What is told has it as its place."""
    try:
        return _read(name, data, forms)
    except RefusedError as error:
        fault = error
    except ZipError as error:
        fault = refused(error)
    return Reading(None, None, (Problem(str(fault), Place(name), fault.hint),))


def _read(name: str, data: bytes, forms: Forms) -> Reading:
    kind = kind_of(data)
    if kind == "pdf":
        raise RefusedError("pdf's worden nog niet gelezen")
    file = opened(data)
    known = _known(file, forms)
    told = told_by(file.story, known.stamp, known.written)
    made = hashlib.sha256(data).hexdigest()
    sheets = sheets_of(known.stamp, told.taken, made, name)
    source = Source(made, name, kind, known.stamp.build, sheets, told.loose)
    problems = (*known.problems, *_told(told, known.stamp, sheets))
    placed = tuple(replace(one, place=Place(name)) for one in problems)
    return Reading(source, known.stamp, placed)


class _Known(NamedTuple):
    """Which document a file is, and the document as it is written now, if it is still
    the same."""

    stamp: Stamp
    written: Written | None
    problems: tuple[Problem, ...] = ()


def _known(file: Opened, forms: Forms) -> _Known:
    stamp = stamp_in(file) or forms.of_build(build_in(file))
    if stamp:
        return _Known(stamp, forms.like(stamp))
    written = likeliest(file.story, forms.written())
    if written is None:
        raise RefusedError(FOREIGN, FOREIGN_HINT)
    message = "dit bestand zegt niet meer van welke uitgave het is"
    hint = f"Het is gelezen als '{written.stamp.title}' zoals dat nu is. Kijk het na."
    told = Problem(message, hint=hint, warning=True)
    return _Known(written.stamp, written, (told,))


def _told(told: Told, stamp: Stamp, sheets: tuple[Sheet, ...]) -> Iterator[Problem]:
    """What somebody should know of a file that was read."""
    if stamp.example:
        message = "dit is het ingevulde voorbeeld; dat telt niet mee"
        yield Problem(message, warning=True)
    elif not sheets:
        yield Problem("hierin is niets ingevuld", warning=True)
    for form in stamp.forms:
        yield from _told_of(form, told, stamp, sheets)


def _told_of(
    form: StampedForm, told: Told, stamp: Stamp, sheets: tuple[Sheet, ...]
) -> Iterator[Problem]:
    copies = sum(sheet.form == form.id for sheet in sheets)
    if copies > 1 and not stamp.copies:
        message = f"'{form.title}' staat er {copies} keer in, elk met eigen antwoorden"
        yield Problem(message, warning=True)
    known = targets(stamp)
    lost = {known[tag][0] for tag in told.lost}
    names = [
        f"'{one.name}'" for one in stamp.fields if one.form == form.id and one in lost
    ]
    if names:
        yield Problem(_lost(form, names), warning=True)


def _lost(form: StampedForm, names: list[str]) -> str:
    if len(names) == 1:
        return f"in '{form.title}' ontbreekt het invulvak {names[0]}"
    shown = ", ".join(names[:MOST_NAMED])
    more = f" en nog {len(names) - MOST_NAMED}" if len(names) > MOST_NAMED else ""
    return f"in '{form.title}' ontbreken {len(names)} invulvakken: {shown}{more}"
