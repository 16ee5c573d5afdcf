"""A list of schools, in a spreadsheet or in YAML, with all that is wrong with it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from lobprint.content.findings import Reading
from lobprint.content.model import School
from lobprint.content.plain_text import MOST_BYTES
from lobprint.content.typed import read
from lobprint.content.yaml_nodes import Mapping, Node, Sequence
from lobprint.content.yaml_source import filled, written
from lobprint.errors import ContentError, Place, Problem
from lobprint.files import AnyPath, printable
from lobprint.files import read as read_file
from lobprint.lists import CellPlace, Row, Table, named, read_table, unused_columns
from lobprint.lists.schools.entries import Entry, Refused, SchoolList, folders_of
from lobprint.lists.schools.keys import Key, columns_of, keys_of
from lobprint.lists.schools.rows import CellReading, node_of, problems_of
from lobprint.lists.told import few


@dataclass(slots=True)
class _Read:
    """One school of the list while it is read; `sector` is where that was written."""

    school: School
    place: Place
    problems: list[Problem]
    sector: Place | None = None
    doubled: bool = False


def read_schools(path: AnyPath, sectors: Collection[str] | None = None) -> SchoolList:
    """The schools in the list at `path` (.csv, .xlsx, .yaml).

    `sectors` are those that every school is asked for; when there are none each school
    must have its own, and when it is None that is for others to see to. Raises
    ContentError when there is no list to be read in it."""
    if path.suffix.lower() in (".yaml", ".yml"):
        file = printable(path)
        yaml = written(file, read_file(path, MOST_BYTES))
        found, warnings = list(_from_yaml(file, filled(file, yaml))), [*yaml.doubts]
    else:
        keys = keys_of()
        columns = columns_of(keys)
        table, unused = named(read_table(path, columns), columns)
        warnings = few([*table.told, *unused_columns(unused), *_told(table)])
        found = [_from_row(table.file, row, keys) for row in table.rows]
    if not found:
        message = "in deze lijst staan geen scholen"
        raise ContentError(Problem(message, Place(printable(path))))
    if sectors is not None and not sectors:
        _add_missing_sectors(found)
    _add_doubled(found, sectors or ())
    problems = [*warnings, *(p for one in found for p in one.problems)]
    refused = tuple([_refused(one) for one in found if one.problems])
    return SchoolList(_entries(found), refused, tuple(problems))


def _told(table: Table) -> Iterator[Problem]:
    for row in table.rows:
        yield from row.told


def _refused(one: _Read) -> Refused:
    """A sector that isn't one was read as another, and isn't told."""
    wrong = one.sector in [problem.place for problem in one.problems]
    sector = "" if wrong else one.school.sector or ""
    return Refused(one.school.naam, sector, one.place, tuple(one.problems))


def _entries(found: list[_Read]) -> tuple[Entry, ...]:
    """The schools that are right. The rest has folders too, so that none moves when
    they are mended; those that come twice can't be."""
    once = [one for one in found if not one.doubled]
    folders = folders_of(one.school for one in once)
    return tuple(
        Entry(one.school, one.place, folder)
        for one, folder in zip(once, folders, strict=True)
        if not one.problems
    )


def _from_row(file: str, row: Row, keys: list[Key]) -> _Read:
    own = problems_of(row)
    found = _school(node_of(row, keys), CellReading(file))
    # That something is missing was said already, in the words of a spreadsheet.
    rest = (p for p in found.problems if p.place and p.place.column)
    problems = [*own, *map(_in_a_cell, rest)]
    found.problems = sorted(problems, key=lambda p: p.place.column if p.place else 0)
    return found


def _in_a_cell(problem: Problem) -> Problem:
    """`problem` without advice that is for YAML alone."""
    return replace(problem, hint=problem.hint.replace(" tussen aanhalingstekens", ""))


def _from_yaml(file: str, node: Node) -> Iterator[_Read]:
    if not isinstance(node, Sequence):
        hint = "Zet voor elke school een streepje, gevolgd door wat in school.yaml kan."
        if isinstance(node, Mapping) and "naam" in [key.text for key in node.keys]:
            hint = f"Dit lijkt op een school.yaml; geef het mee met --school. {hint}"
        place = Place(file, node.line, node.column)
        raise ContentError(Problem("hier hoort een lijst van scholen", place, hint))
    for item in node.items:
        yield _school(item, Reading(file))


def _school(node: Node, reading: Reading) -> _Read:
    school = read(node, School, reading)
    sector = reading.places.get((id(school), "sector"))
    return _Read(school, reading.place(node), reading.problems, sector)


def _add_missing_sectors(found: Iterable[_Read]) -> None:
    for one in found:
        if one.school.sector or one.problems:
            continue
        message = "voor welke sector: vo, mbo of hbo?"
        hint = "Vul bij deze school 'sector' in, of geef er een mee met --sector."
        one.problems.append(Problem(message, one.place, hint))


def _add_doubled(found: Iterable[_Read], sectors: Collection[str]) -> None:
    """A problem for each school that would write the files of one before it."""
    first: dict[tuple[str, ...], Place] = {}
    for one in found:
        school = one.school
        if not school.naam:
            continue
        sector = "" if sectors else school.sector or ""
        key = (_same(school.naam), _same(school.team), sector)
        before = first.setdefault(key, one.place)
        if before is not one.place:
            message = f"deze school staat ook op {_line(before)}"
            hint = "Haal een van beide weg, of vul in 'team' in waarin ze verschillen."
            one.problems.append(Problem(message, one.place, hint))
            one.doubled = True


def _same(name: str) -> str:
    return " ".join(name.casefold().split())


def _line(place: Place) -> str:
    return f"{'rij' if isinstance(place, CellPlace) else 'regel'} {place.line}"
