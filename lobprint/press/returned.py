"""`lobprint.read`: what was filled in, as data, for other programs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import TypeAlias, TypeGuard

from lobprint.answers import Sheet, Source
from lobprint.answers.kept import pictures_of, stamps_of
from lobprint.answers.portable import PortableStore
from lobprint.answers.rows import Row, rows
from lobprint.errors import Problem, UsageError
from lobprint.files.walking import walk
from lobprint.press.build import Material, load
from lobprint.press.forms import PressForms
from lobprint.press.publisher import Publisher
from lobprint.press.read import ENDINGS, bytes_of, read_into
from lobprint.press.scanning import Named, scanner
from lobprint.press.wanted import publisher_of
from lobprint.project import SCHOOL_FILE, here, open_project
from lobprint.stamp import Stamp

One: TypeAlias = str | Path | Named
"""A path, or the name and the bytes of a file."""
Files: TypeAlias = One | Iterable[One]


@dataclass(frozen=True, slots=True)
class Answers:
    """What `read` gives.

    sources   every file in which something is filled in, with its sheets
    stamps    what these files say of their forms and fields, by `source.build`
    problems  what there is to tell: faults, of files that could not be read, and
              warnings
    pictures  of what stands on paper, by their ids: `answer.picture`, and `view` of the
              `papers` of a source
    """

    sources: tuple[Source, ...]
    stamps: Mapping[str, Stamp]
    problems: tuple[Problem, ...]
    pictures: Mapping[str, bytes] = field(default_factory=dict, repr=False)

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """Those of all files."""
        return tuple([sheet for source in self.sources for sheet in source.sheets])

    def rows(self) -> list[Row]:
        """A row for each answer."""
        return list(rows(self.sources, self.stamps))


def read(files: Files, *, school: str | Path | None = None) -> Answers:
    """Read filled forms (.docx, .odt, .pdf), and scans and photos of forms that were
    filled in with a pen (.pdf, .tif, .jpg, .png, .heic), also all below folders; and
    what `lobprint read` or the page kept (antwoorden.sqlite, antwoorden.json), with all
    that was corrected there. Nothing is written. For scans and photos the extra
    `lobprint[scan]` is needed; what isn't sure of them has a `doubt`.

    files    one or several: paths, or pairs of a name and bytes
    school   whose forms to compare with when a file no longer says which form it is:
             a name, or the path of a school.yaml

    The same file counts once. A file that can't be read is a problem of what is given
    back. Raises UsageError for arguments of another kind."""
    given = _each(files)
    if not isinstance(school, str | Path | None):
        kind = f"'school' is een naam of een pad, geen {type(school).__name__}"
        raise UsageError(Problem(kind))
    store, walked = PortableStore(), walk(given.paths, ENDINGS)
    problems = walked.problems
    forms = PressForms(lambda: opened(school), store.stamp)
    found = chain(bytes_of(walked.files, store, problems), given.named)
    scan = scanner(forms, walked.files, folder_of(school))
    for taking in read_into(store, found, forms, scan=scan):
        problems += taking.problems
    sources = tuple(store.sources())
    stamps = stamps_of(store, sources)
    pictures = {k: v for one in sources for k, v in pictures_of(store, one).items()}
    return Answers(sources, stamps, (*problems, *forms.problems), pictures)


def opened(
    school: str | Path | None, folder: Path | None = None
) -> tuple[Material, Publisher]:
    """The content, of the folder of the school's file or of `folder`, and in whose name
    its forms are. Raises LobprintError."""
    if isinstance(school, Path):
        school = school / SCHOOL_FILE if school.is_dir() else school
        folder = school.parent
    return load(open_project(folder)), publisher_of(school, folder)


def folder_of(school: str | Path | None) -> Path:
    """Where PDFs may lie that were printed."""
    if isinstance(school, Path):
        return school if school.is_dir() else school.parent
    return here() or Path()


@dataclass(slots=True)
class _Given:
    paths: list[Path] = field(default_factory=list)
    named: list[Named] = field(default_factory=list)


def _each(files: Files) -> _Given:
    """Raises UsageError for what is no file at all."""
    given = _Given()
    alone = isinstance(files, str | Path) or _is_named(files)
    if not (alone or isinstance(files, Iterable)):
        raise _no_file(files)
    for one in (files,) if alone else files:  # type: ignore[union-attr]
        if isinstance(one, str | Path):
            given.paths.append(Path(one))
        elif _is_named(one):
            given.named.append(one)
        else:
            raise _no_file(one)
    return given


def _is_named(one: object) -> TypeGuard[Named]:
    if not isinstance(one, tuple) or len(one) != 2:
        return False
    name, data = one
    return isinstance(name, str) and isinstance(data, bytes)


def _no_file(one: object) -> UsageError:
    asked = "een pad of een paar (naam, bytes), of een rij daarvan"
    return UsageError(Problem(f"'files' is {asked}, geen {type(one).__name__}"))
