"""Where content and templates come from, and a school's own file.

Only bytes: what they mean is for the rooms of content and compose.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from lobprint.errors import BUILT_IN, ContentError, Problem
from lobprint.files import AnyPath, printable, read
from lobprint.project.own_files import OwnFiles, find, kind_of
from lobprint.project.strays import LANGUAGE

MOST_TEXT = 1_000_000
"""Bytes in a YAML or template file; the longest of ours has some 20 kB."""
SCHOOL_FILE = "school.yaml"
PAGE_OF_A_WORKBOOK = b"\ngroep: werkboek\n"
"""The line that a file in content/instrumenten has when it is no form by itself; a test
compares it with what is loaded."""
_PAGE = re.compile(rb"^groep:[ \t]*werkboek[ \t\r]*$", re.MULTILINE)
_NEW_FORM = re.compile(rb"^(bron|eigen_ontwerp):", re.MULTILINE)
_NEW_TAAL = re.compile(rb"^code:", re.MULTILINE)
_NEW_WORKBOOK = re.compile(rb"^titel:", re.MULTILINE)


DUTCH = "nl"
"""As in content, which this room needn't know; a test compares them."""
KINDS = ("instrumenten", "sectoren", "werkboeken")
"""What may lie in the folder of a language."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Files by name, as messages show it: `content/instrumenten/checklist.yaml`."""

    content: Mapping[str, bytes]
    templates: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Project:
    """What comes with lobprint, and what a folder of the user's own lays over it.

    `folder` is None when nobody has one; then `own` is empty. `problems` tells which
    files there can't be used, `warnings` what lies there and doesn't count."""

    folder: AnyPath | None
    built_in: Sources
    own: Sources
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()

    def content(self) -> dict[str, bytes]:
        """All content, that of one's own behind lobprint's."""
        return {**self.built_in.content, **self.own.content}

    def templates(self) -> dict[str, bytes]:
        """All templates; those of one's own instead of lobprint's of the same name."""
        own = {PurePosixPath(name).name for name in self.own.templates}
        built_in = self.built_in.templates.items()
        kept = {n: data for n, data in built_in if PurePosixPath(n).name not in own}
        return {**kept, **self.own.templates}


NOTHING = Sources({}, {})


def open_project(folder: AnyPath | None = None) -> Project:
    """The project in `folder`: the one that has a school.yaml or a list of schools."""
    sources = built_in()
    if folder is None:
        return Project(folder, sources, NOTHING)
    found = _own_files(folder, sources)
    told = tuple(found.problems), tuple(found.warnings)
    if not found.files:
        return Project(folder, sources, NOTHING, *told)
    ending = ".yaml"
    own = Sources(
        {name: data for name, data in found.files.items() if name.endswith(ending)},
        {name: data for name, data in found.files.items() if not name.endswith(ending)},
    )
    beside = Sources(_beside(sources.content), _beside(sources.templates))
    return Project(folder, beside, own, *told)


def _own_files(folder: AnyPath, sources: Sources) -> OwnFiles:
    """What stands in `folder`, unless that is lobprint itself."""
    if isinstance(folder, Path) and folder.resolve() == _root().resolve():
        return OwnFiles()
    kinds = {
        kind_of(PurePosixPath(name).parent): PurePosixPath(name).suffix
        for name in [*sources.content, *sources.templates]
    }
    kinds |= {f"{LANGUAGE}/{kind}": ".yaml" for kind in KINDS}
    return find(folder, kinds, MOST_TEXT, [*sources.content, *sources.templates])


def _beside(files: Mapping[str, bytes]) -> dict[str, bytes]:
    return {f"{BUILT_IN}/{name}": data for name, data in files.items()}


def here() -> Path | None:
    """The folder where the command is given, when it is a project.

    A school.yaml that can't be read counts too: then that is what there is to tell."""
    return Path() if os.path.lexists(SCHOOL_FILE) else None


def built_in() -> Sources:
    """The content and templates that come with lobprint."""
    root = _root()
    return Sources(
        _files(root, "content", ".yaml"),
        _files(root, "templates", ".xml"),
    )


def form_ids(taal: str = "") -> list[str]:
    """The ids of the forms in a language, hardly reading them: for shell completion.

    Pages that only a workbook needs are left out."""
    files = (_of(taal) / "instrumenten").glob("*.yaml")
    ids = {path.stem for path in files if PAGE_OF_A_WORKBOOK not in path.read_bytes()}
    return sorted(ids.union(_own_ids("instrumenten", _NEW_FORM, taal)))


def workbook_ids(taal: str = "") -> list[str]:
    """The ids of the workbooks in a language: for shell completion."""
    ids = {path.stem for path in (_of(taal) / "werkboeken").glob("*.yaml")}
    return sorted(ids.union(_own_ids("werkboeken", _NEW_WORKBOOK, taal)))


def rapport_ids(_: str = "") -> list[str]:
    """The ids of the reports: for shell completion."""
    ids = {path.stem for path in (_root() / "content" / "rapporten").glob("*.yaml")}
    return sorted(ids.union(_own_ids("rapporten", _NEW_WORKBOOK, "")))


def taal_ids(_: str = "") -> list[str]:
    """The ids of the languages: for shell completion."""
    ids = {path.stem for path in (_root() / "content" / "talen").glob("*.yaml")}
    return sorted(ids.union(_own_ids("talen", _NEW_TAAL, "")))


def _of(taal: str) -> Path:
    """The folder of all that is in a language; of Dutch it is that of all content."""
    content = _root() / "content"
    return content if taal in ("", DUTCH) else content / "talen" / taal


def _own_ids(kind: str, new: re.Pattern[bytes], taal: str) -> Iterator[str]:
    """The ids of what is new in the project in this folder."""
    folder = here()
    if folder is None:
        return
    above = "content" if taal in ("", DUTCH) else taal
    for name, data in _own_files(folder, built_in()).files.items():
        path = PurePosixPath(name)
        right = (path.parent.name, path.parent.parent.name) == (kind, above)
        if right and new.search(data) and not _PAGE.search(data):
            yield path.stem


def _root() -> Path:
    """Inside the package when installed, beside it in a checkout."""
    package = Path(__file__).parents[1]
    installed = package / "builtin"
    return installed if installed.is_dir() else package.parent


def checkout() -> Path | None:
    """The folder of lobprint's own content and templates, when they lie where somebody
    changes them: beside the package, not inside."""
    root = _root()
    return root.resolve() if root == Path(__file__).parents[2] else None


def _files(root: Path, folder: str, suffix: str) -> dict[str, bytes]:
    paths = sorted((root / folder).rglob(f"*{suffix}"))
    if not paths:
        raise ContentError(
            Problem(
                f"De map {folder} ontbreekt; deze lobprint is niet compleet",
                hint="Installeer lobprint opnieuw.",
            )
        )
    return {
        path.relative_to(root).as_posix(): read(path, MOST_TEXT)
        for path in paths
        if not path.name.startswith(".")
    }


def read_school(path: AnyPath) -> bytes:
    """The bytes of a school's file. Raises ContentError."""
    if path.is_dir():
        inside = path / SCHOOL_FILE
        hint = f"Bedoelde u {printable(inside)}?" if inside.is_file() else ""
        message = f"{printable(path)}: dit is een map, geen bestand"
        raise ContentError(Problem(message, hint=hint))
    return read(path, MOST_TEXT)
