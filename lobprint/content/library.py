"""All content at once: files in, instruments and sectors out, or every fault."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from lobprint.content.checks import Read, check_ids, check_instrument, check_workbook
from lobprint.content.findings import Reading
from lobprint.content.form_fields import check_beginnings
from lobprint.content.model import (
    GROUPS,
    Instrument,
    School,
    Sector,
    SectorId,
    Werkboek,
)
from lobprint.content.own.gather import gather
from lobprint.content.own.layer import Change
from lobprint.content.own.places import OwnPlaces, own_places
from lobprint.content.typed import read
from lobprint.content.vormen import FORM, with_vormen
from lobprint.content.yaml_source import read_yaml
from lobprint.errors import ContentError, Place, Problem

_KINDS: dict[str, type] = {
    "instrumenten": Instrument,
    "sectoren": Sector,
    "werkboeken": Werkboek,
}


@dataclass(frozen=True, slots=True)
class Library:
    """The content, typed: instruments, sectors and workbooks by id.

    `files` has an instrument's id -> the name of its file, for messages. `changes` is
    what own content does to that of lobprint, `warnings` what of it points at nothing,
    `places` where it stands.
    """

    instruments: Mapping[str, Instrument]
    sectors: Mapping[SectorId, Sector]
    files: Mapping[str, str]
    werkboeken: Mapping[str, Werkboek]
    changes: tuple[Change, ...] = ()
    warnings: tuple[Problem, ...] = ()
    places: OwnPlaces = field(default_factory=OwnPlaces)

    def forms(self) -> list[Instrument]:
        """What can be made by itself, by group; pages that only a workbook needs are
        left out."""
        return [
            instrument
            for group in GROUPS
            for instrument in self.instruments.values()
            if instrument.groep == group
        ]


NOTHING: Mapping[str, bytes] = {}


def load_content(
    files: Mapping[str, bytes],
    own: Mapping[str, bytes] = NOTHING,
    own_templates: Collection[str] = (),
) -> Library:
    """The library in `files`: name -> bytes, such as
    `content/instrumenten/checklist.yaml`. What stands in `own` goes over it;
    `own_templates` has the names of the templates that are the user's own.

    Raises ContentError with every problem, in the order of the names."""
    library, problems = read_content(files, own, own_templates)
    if problems:
        raise ContentError(problems)
    return library


def check_content(
    files: Mapping[str, bytes],
    own: Mapping[str, bytes] = NOTHING,
    own_templates: Collection[str] = (),
) -> list[Problem]:
    """Every problem in `files` with `own` over them, in the order of the names; none
    when all is well."""
    return read_content(files, own, own_templates)[1]


def load_school(name: str, data: bytes) -> School:
    """The school in `data`, a school.yaml; `name` is its name in messages.

    Raises ContentError with every problem."""
    reading = Reading(name)
    school = read(read_yaml(name, data), School, reading)
    if reading.problems:
        raise ContentError(_in_order(reading.problems))
    return school


def read_content(
    files: Mapping[str, bytes],
    own: Mapping[str, bytes] = NOTHING,
    own_templates: Collection[str] = (),
) -> tuple[Library, list[Problem]]:
    """As `load_content`, with every problem beside what could be read."""
    gathered = gather(files, own, own_templates)
    read_by_kind: dict[str, list[Read]] = {kind: [] for kind in _KINDS}
    for tree in gathered.trees.values():
        reading = Reading(tree.file)
        typed: Any = read(tree.node, _KINDS[tree.kind], reading)
        read_by_kind[tree.kind].append((typed, reading))
    instruments = read_by_kind["instrumenten"]
    known = _template_names(files, instruments, own_templates)
    forms = _form_names([*files, *own])
    problems = [*gathered.problems, *_faults(read_by_kind, forms, known)]
    library = Library(
        {form.id: with_vormen(form) for form, _ in instruments},
        {sector.id: sector for sector, _ in read_by_kind["sectoren"]},
        {instrument.id: reading.file for instrument, reading in instruments},
        {workbook.id: workbook for workbook, _ in read_by_kind["werkboeken"]},
        tuple(gathered.changes),
        tuple(_in_order(gathered.warnings)),
        own_places(instruments, own),
    )
    return library, _in_order(problems)


def _faults(
    read_by_kind: Mapping[str, list[Read]],
    forms: Collection[str],
    templates: Collection[str],
) -> Iterator[Problem]:
    """What is wrong with all that was read; `forms` are the ids that there are, and
    `templates` the names of templates for them."""
    sectors = {sector.id: sector for sector, _ in read_by_kind["sectoren"]}
    for reads in read_by_kind.values():
        yield from (p for _, reading in reads for p in reading.problems)
        yield from check_ids(reads)
    yield from check_beginnings(read_by_kind["instrumenten"])
    for instrument, reading in read_by_kind["instrumenten"]:
        yield from check_instrument(instrument, reading, sectors, templates)
    for workbook, reading in read_by_kind["werkboeken"]:
        yield from check_workbook(workbook, reading, forms, sectors)


def _template_names(
    files: Iterable[str], instruments: Iterable[Read], own: Iterable[str]
) -> set[str]:
    """The names of templates that a form may have: those of lobprint's own forms, of
    the user, and the one for any form. (Whether they are there is for compose.)"""
    ours = _form_names(files)
    named = {form.sjabloon for form, _ in instruments if form.id in ours}
    return ours | named | {PurePosixPath(name).stem for name in own} | {FORM}


def _form_names(files: Iterable[str]) -> set[str]:
    """The ids that workbooks may name; also of a file that can't be read, for that is
    told already."""
    paths = map(PurePosixPath, files)
    return {path.stem for path in paths if path.parent.name == "instrumenten"}


def _in_order(problems: Iterable[Problem]) -> list[Problem]:
    """By file, line and column, each once."""

    def key(problem: Problem) -> tuple[str, int, int]:
        place = problem.place or Place("")
        return place.file, place.line, place.column

    return sorted(dict.fromkeys(problems), key=key)
