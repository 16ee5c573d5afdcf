"""All content at once: files in, instruments and sectors out, or every fault."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from pathlib import PurePosixPath
from typing import Any

from lobprint.content.checks import (
    Read,
    check_example,
    check_ids,
    check_instrument,
    check_workbook,
)
from lobprint.content.findings import Reading
from lobprint.content.form_fields import check_beginnings
from lobprint.content.model import (
    DUTCH,
    GROUPS,
    Instrument,
    School,
    Sector,
    SectorId,
    Taal,
    Voorbeeld,
    Werkboek,
)
from lobprint.content.own.gather import Tree, gather
from lobprint.content.own.layer import Change
from lobprint.content.own.places import OwnPlaces, own_places
from lobprint.content.plain_values import node_of
from lobprint.content.rapport_checks import check_rapport
from lobprint.content.rapport_model import Rapport
from lobprint.content.talen import FOLDER, check_taal, taal_of, talen_in
from lobprint.content.times import with_time
from lobprint.content.typed import read
from lobprint.content.vormen import FORM, with_vormen
from lobprint.content.yaml_nodes import Node
from lobprint.content.yaml_source import filled, written
from lobprint.errors import ContentError, Place, Problem
from lobprint.language import Teksten, names, speaking

_KINDS: dict[str, type] = {
    "instrumenten": Instrument,
    "sectoren": Sector,
    "werkboeken": Werkboek,
    FOLDER: Taal,
    "voorbeelden": Voorbeeld,
    "rapporten": Rapport,
}


UNSAID = Taal(DUTCH, "", DUTCH, Teksten(*[""] * len(names())))
"""For content without any file of a language: it says nothing by itself."""


@dataclass(frozen=True, slots=True)
class Library:
    """The content, typed: instruments, sectors and workbooks by id.

    It is all of one language, `taal`; `talen` are the ids of those that there are.
    `files` has an instrument's id -> the name of its file, for messages. `changes` is
    what own content does to that of lobprint, `warnings` what of it points at nothing,
    `places` where it stands, `own_words` the names of the words in it. `voorbeelden`
    has the id of a form -> how it is filled in, `answers` the same id and that of a
    field -> where that stands; `rapporten` are the reports by id.
    """

    instruments: Mapping[str, Instrument]
    sectors: Mapping[SectorId, Sector]
    files: Mapping[str, str]
    werkboeken: Mapping[str, Werkboek]
    taal: Taal
    talen: tuple[str, ...] = (DUTCH,)
    changes: tuple[Change, ...] = ()
    warnings: tuple[Problem, ...] = ()
    places: OwnPlaces = field(default_factory=OwnPlaces)
    own_words: frozenset[str] = frozenset()
    voorbeelden: Mapping[str, Voorbeeld] = field(default_factory=dict)
    answers: Mapping[tuple[str, str], Place] = field(default_factory=dict)
    rapporten: Mapping[str, Rapport] = field(default_factory=dict)

    def forms(self) -> list[Instrument]:
        """What can be made by itself, by group; pages that only a workbook needs are
        left out."""
        return [
            instrument
            for group in GROUPS
            for instrument in self.instruments.values()
            if instrument.groep == group
        ]


def load_content(
    files: Mapping[str, bytes],
    own: Mapping[str, bytes] = {},
    own_templates: Collection[str] = (),
    taal: str = DUTCH,
) -> Library:
    """The library in `files`: name -> bytes, such as
    `content/instrumenten/checklist.yaml`. What stands in `own` goes over it;
    `own_templates` has the names of the templates that are the user's own. It holds
    what there is in the language `taal`.

    Raises ContentError with every problem, in the order of the names."""
    library, problems = read_content(files, own, own_templates, taal)
    if problems:
        raise ContentError(problems)
    return library


def check_content(
    files: Mapping[str, bytes],
    own: Mapping[str, bytes] = {},
    own_templates: Collection[str] = (),
) -> list[Problem]:
    """Every problem in `files` with `own` over them, in every language, in the order of
    the names; none when all is well."""
    talen = talen_in([*files, *own]) or [DUTCH]
    reads = (read_content(files, own, own_templates, taal) for taal in talen)
    return _in_order(problem for _, problems in reads for problem in problems)


def load_school(name: str, data: bytes) -> School:
    """The school in `data`, a school.yaml; `name` is its name in messages.

    Raises ContentError with every problem."""
    return read_school(name, data)[0]


def read_school(name: str, data: bytes) -> tuple[School, tuple[Problem, ...]]:
    """As `load_school`, with what there is to tell beside it."""
    found = written(name, data)
    try:
        return _school(filled(name, found), Reading(name)), found.doubts
    except ContentError as error:
        raise ContentError(_in_order([*found.doubts, *error.problems])) from None


def school_of(values: Mapping[str, Any]) -> School:
    """The school that `values` tell of, as a school.yaml would; places are the paths of
    keys, such as `huisstijl.kleur`.

    Raises ContentError with every problem."""
    return _school(node_of(values, "school"), Reading("school"))


def _school(node: Node, reading: Reading) -> School:
    school = read(node, School, reading)
    if reading.problems:
        raise ContentError(_in_order(reading.problems))
    return school


def read_content(
    files: Mapping[str, bytes],
    own: Mapping[str, bytes] = {},
    own_templates: Collection[str] = (),
    taal: str = DUTCH,
) -> tuple[Library, list[Problem]]:
    """As `load_content`, with every problem beside what could be read."""
    gathered = gather(files, own, own_templates, taal)
    read_by_kind = _typed(gathered.trees.values())
    forms, sectors, workbooks, talen, examples, reports = read_by_kind.values()
    spoken = talen[0][0] if talen else UNSAID
    library = Library(
        {form.id: with_time(with_vormen(form)) for form, _ in forms},
        {sector.id: sector for sector, _ in sectors},
        {form.id: reading.file for form, reading in forms},
        {workbook.id: workbook for workbook, _ in workbooks},
        spoken,
        tuple(talen_in([*files, *own])),
        tuple(gathered.changes),
        tuple(_in_order(gathered.warnings)),
        own_places(forms, own),
        _own_words((sector for sector, _ in sectors), own.keys() - files.keys()),
        {example.id: example for example, _ in examples},
        dict(_answers(examples)),
        {report.id: report for report, _ in reports},
    )
    problems = [*gathered.problems, *chain(*map(_faults, read_by_kind.values()))]
    for one, reading in talen:
        problems += check_taal(one, reading, library.werkboeken)
    with speaking(spoken.teksten):
        problems += _wrong(library, forms, workbooks, files, own, own_templates)
    known = form_names([*files, *own], library.taal.id)
    for example, reading in examples:
        problems += check_example(example, reading, known, library.sectors)
    for report, reading in reports:
        problems += check_rapport(report, reading, known, library.sectors)
    return library, _in_order(problems)


def _own_words(sectors: Iterable[Sector], own: Collection[str]) -> frozenset[str]:
    """The names of the words that the user's own files give."""
    return frozenset(
        name
        for sector in sectors
        for name, word in sector.woorden.items()
        if word.plaats and word.plaats.file in own
    )


def _wrong(
    library: Library,
    forms: list[Read],
    workbooks: list[Read],
    files: Collection[str],
    own: Collection[str],
    own_templates: Collection[str],
) -> Iterator[Problem]:
    """What is wrong with forms and workbooks beyond their types."""
    yield from check_beginnings(forms)
    templates = _template_names(files, forms, own_templates)
    for form, reading in forms:
        yield from check_instrument(form, reading, library.sectors, templates)
    known = form_names([*files, *own], library.taal.id)
    for workbook, reading in workbooks:
        yield from check_workbook(workbook, reading, known, library.sectors)


def _typed(trees: Iterable[Tree]) -> dict[str, list[Read]]:
    """What is read of each file, by its kind."""
    found: dict[str, list[Read]] = {kind: [] for kind in _KINDS}
    for tree in trees:
        reading = Reading(tree.file)
        typed: Any = read(tree.node, _KINDS[tree.kind], reading)
        found[tree.kind].append((typed, reading))
    return found


def _answers(examples: Iterable[Read]) -> Iterator[tuple[tuple[str, str], Place]]:
    """Where each value of each example stands."""
    for example, reading in examples:
        for name in example.velden:
            yield (example.id, name), reading.of(example.velden, name)


def _faults(reads: list[Read]) -> Iterator[Problem]:
    """What is wrong with all of one kind, each by itself."""
    yield from (problem for _, reading in reads for problem in reading.problems)
    yield from check_ids(reads)


def _template_names(
    files: Iterable[str], instruments: Iterable[Read], own: Iterable[str]
) -> set[str]:
    """The names of templates that a form may have: those of lobprint's own forms, of
    the user, and the one for any form. (Whether they are there is for compose.)"""
    ours = {path.stem for path in map(PurePosixPath, files) if _is_form(path)}
    named = {form.sjabloon for form, _ in instruments if form.id in ours}
    return {*ours, *named, *(PurePosixPath(name).stem for name in own), FORM}


def form_names(files: Iterable[str], taal: str = DUTCH) -> list[str]:
    """The ids of forms that workbooks in `taal` may name; also of a file that can't be
    read, for that is told already."""
    paths = (PurePosixPath(name) for name in files if taal_of(name) == taal)
    return sorted({path.stem for path in paths if _is_form(path)})


def _is_form(path: PurePosixPath) -> bool:
    return path.parent.name == "instrumenten"


def _in_order(problems: Iterable[Problem]) -> list[Problem]:
    """By file, line and column, each once."""

    def key(problem: Problem) -> tuple[str, int, int]:
        place = problem.place or Place("")
        return place.file, place.line, place.column

    return sorted(dict.fromkeys(problems), key=key)
