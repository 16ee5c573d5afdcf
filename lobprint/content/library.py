"""All content at once: files in, instruments and sectors out, or every fault."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from lobprint.content.checks import Read, check_ids, check_instrument, check_workbook
from lobprint.content.model import (
    GROUPS,
    Instrument,
    School,
    Sector,
    SectorId,
    Werkboek,
)
from lobprint.content.reading import Reading
from lobprint.content.schema import read
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

    `files` has an instrument's id -> the name of its file, for messages."""

    instruments: Mapping[str, Instrument]
    sectors: Mapping[SectorId, Sector]
    files: Mapping[str, str]
    werkboeken: Mapping[str, Werkboek]

    def forms(self) -> list[Instrument]:
        """What can be made by itself, by group; pages that only a workbook needs are
        left out."""
        return [
            instrument
            for group in GROUPS
            for instrument in self.instruments.values()
            if instrument.groep == group
        ]


def load_content(files: Mapping[str, bytes]) -> Library:
    """The library in `files`: name -> bytes, such as
    `content/instrumenten/checklist.yaml`.

    Raises ContentError with every problem, in the order of the names."""
    library, problems = _load(files)
    if problems:
        raise ContentError(problems)
    return library


def check_content(files: Mapping[str, bytes]) -> list[Problem]:
    """Every problem in `files`, in the order of the names; none when all is well."""
    return _load(files)[1]


def load_school(name: str, data: bytes) -> School:
    """The school in `data`, a school.yaml; `name` is its name in messages.

    Raises ContentError with every problem."""
    reading = Reading(name)
    school = read(read_yaml(name, data), School, reading)
    if reading.problems:
        raise ContentError(_in_order(reading.problems))
    return school


def _load(files: Mapping[str, bytes]) -> tuple[Library, list[Problem]]:
    problems: list[Problem] = []
    read_by_kind: dict[str, list[Read]] = {kind: [] for kind in _KINDS}
    for file in sorted(files):
        kind = PurePosixPath(file).parent.name
        if kind not in _KINDS:
            message = (
                "dit bestand staat niet in 'instrumenten', 'sectoren' of 'werkboeken'"
            )
            problems.append(Problem(message, Place(file), "Zet het in zo'n map."))
            continue
        read_by_kind[kind] += _read_file(file, files[file], _KINDS[kind], problems)
    sectors = {sector.id: sector for sector, _ in read_by_kind["sectoren"]}
    instruments = read_by_kind["instrumenten"]
    for reads in read_by_kind.values():
        problems += [p for _, reading in reads for p in reading.problems]
        problems += check_ids(reads)
    for instrument, reading in instruments:
        problems += check_instrument(instrument, reading, sectors)
    for workbook, reading in read_by_kind["werkboeken"]:
        problems += check_workbook(workbook, reading, _form_names(files), sectors)
    library = Library(
        {instrument.id: instrument for instrument, _ in instruments},
        sectors,
        {instrument.id: reading.file for instrument, reading in instruments},
        {workbook.id: workbook for workbook, _ in read_by_kind["werkboeken"]},
    )
    return library, _in_order(problems)


def _form_names(files: Iterable[str]) -> set[str]:
    """The ids that workbooks may name; also of a file that can't be read, for that is
    told already."""
    paths = map(PurePosixPath, files)
    return {path.stem for path in paths if path.parent.name == "instrumenten"}


def _read_file(
    file: str, data: bytes, kind: type, problems: list[Problem]
) -> list[Read]:
    try:
        node = read_yaml(file, data)
    except ContentError as error:
        problems += error.problems
        return []
    reading = Reading(file)
    return [(read(node, kind, reading), reading)]


def _in_order(problems: Iterable[Problem]) -> list[Problem]:
    """By file, line and column, each once."""

    def key(problem: Problem) -> tuple[str, int, int]:
        place = problem.place or Place("")
        return place.file, place.line, place.column

    return sorted(dict.fromkeys(problems), key=key)
