"""A file that came back, whatever it is: read, or refused in a sentence.

By its content a file is a .docx, an .odt or a .pdf; by the stamp in it, or else by what
is known beside it (`forms`), it is a document of ours.
"""

from __future__ import annotations

import hashlib
from collections.abc import Set
from contextlib import suppress
from dataclasses import dataclass
from typing import NamedTuple

from lobprint.answers import Source
from lobprint.errors import Problem
from lobprint.garbage import seldom_collected
from lobprint.reading.about import about
from lobprint.reading.faults import PaperError, RefusedError, refused
from lobprint.reading.forms import Forms, Written
from lobprint.reading.identify import likeliest, lines_of
from lobprint.reading.kinds import is_pdf
from lobprint.reading.marks import without_copy
from lobprint.reading.package import opened
from lobprint.reading.pdf import read_pdf
from lobprint.reading.pdf.told import PRINTED
from lobprint.reading.sheets import sheets_of, unknown
from lobprint.reading.story import Story
from lobprint.reading.taken import Told
from lobprint.reading.word import lost_of, told_by
from lobprint.stamp import Stamp
from lobprint.stamp.text import from_json
from lobprint.zipped import ZipError

FOREIGN = "dit is geen blad uit een werkboek, of er is niets meer van te herkennen"
FOREIGN_HINT = "Horen er antwoorden in? Typ ze over in het Word-bestand of de pdf."


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of a file. Without a `source` it could not be read at all; it may
    be a picture of `paper`, and then `scan` can. Of what is told, whoever has the file
    knows the place."""

    source: Source | None
    stamp: Stamp | None
    problems: tuple[Problem, ...] = ()
    paper: bool = False


def read_file(name: str, data: bytes, forms: Forms) -> Reading:
    """Never raises, whatever `data` is; `name` is that of the file, without a
    folder."""
    try:
        with seldom_collected():
            return _read(name, data, forms)
    except RefusedError as error:
        fault = error
    except ZipError as error:
        fault = refused(error)
    told = Problem(str(fault), hint=fault.hint)
    return Reading(None, None, (told,), paper=isinstance(fault, PaperError))


def _read(name: str, data: bytes, forms: Forms) -> Reading:
    found = _pdf(data, forms) if is_pdf(data) else _word(data, forms)
    made = hashlib.sha256(data).hexdigest()
    stamp, told = found.known.stamp, found.told
    sheets = sheets_of(stamp, told.taken, made, name)
    source = Source(made, name, found.format, stamp.build, sheets, told.loose)
    problems = (*found.problems, *found.known.problems, *about(told, stamp, sheets))
    return Reading(source, stamp, problems)


def _word(data: bytes, forms: Forms) -> _Read:
    file = opened(data)
    stamp = file.stamp or forms.of_build(file.build)
    if stamp:
        known = _Known(stamp, forms.like(stamp))
    else:
        names = {without_copy(mark.name) for mark in file.story.marks}
        known = _guessed(names, file.story, forms)
    told = told_by(file.story, known.stamp, known.written)
    return _Read(file.format, known, told)


def _pdf(data: bytes, forms: Forms) -> _Read:
    found = read_pdf(data)
    for one in found.trouble:
        if not one.warning:
            kind = PaperError if one is PRINTED else RefusedError
            raise kind(one.message, one.hint)
    names = {one.tag for one in found.taken}
    stamp = _stamp(found.stamp_json)
    known = _Known(stamp) if stamp else _guessed(names, Story(), forms)
    lost = lost_of(known.stamp, names, lambda of: (of.id,))
    loose = (*found.loose, *unknown(known.stamp, found.taken))
    return _Read("pdf", known, Told(found.taken, tuple(lost), loose), found.trouble)


def _stamp(stamp_json: bytes | None) -> Stamp | None:
    """What a PDF says of itself; nothing when that is damaged."""
    with suppress(ValueError):
        return from_json(stamp_json) if stamp_json else None
    return None


class _Known(NamedTuple):
    """Which document a file is, and the document as it is written now, if that is asked
    for and still the same."""

    stamp: Stamp
    written: Written | None = None
    problems: tuple[Problem, ...] = ()


class _Read(NamedTuple):
    format: str
    known: _Known
    told: Told
    problems: tuple[Problem, ...] = ()


def _guessed(names: Set[str], story: Story, forms: Forms) -> _Known:
    """Of a file that doesn't say so itself."""
    written = likeliest(names, lines_of(story), forms.written())
    if written is None:
        raise RefusedError(FOREIGN, FOREIGN_HINT)
    message = "dit bestand zegt niet meer van welke uitgave het is"
    hint = f"Het is gelezen als '{written.stamp.title}' zoals dat nu is. Kijk het na."
    told = Problem(message, hint=hint, warning=True)
    return _Known(written.stamp, written, (told,))
