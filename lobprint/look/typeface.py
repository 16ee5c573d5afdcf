"""The type that is set: a family of three faces, and how it stands on the page.

The sizes of `look/type.py` are those of Source Sans Pro, the type that the pages were
designed in. A school's own type is set a little larger or smaller (`scale`), so that
it looks as large and takes about as much room; all else on the page keeps its place.

Which type is being set is a context variable: `lay_out` and both writers say so once
(`with set_in(brand.typeface)`), and what measures words within asks for it. Handing it
to every function that measures a word would name it in some hundred signatures, most
of which only pass it on. A context variable holds in one thread or task alone, and
outside such a `with` it is always `SOURCE_SANS`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from lobprint.look.truetype import advances_of
from lobprint.look.type import Face

FACES: tuple[Face, ...] = ("regular", "bold", "italic")
FILES: dict[Face, str] = {
    "regular": "SourceSansPro-Regular.ttf",
    "bold": "SourceSansPro-Bold.ttf",
    "italic": "SourceSansPro-It.ttf",
}


@dataclass(frozen=True, slots=True)
class FontFile:
    """A TrueType file that may be embedded. `key` tells it from any other; `made` is
    empty for a file that comes with lobprint, which is read when it is needed."""

    key: str
    made: bytes = field(default=b"", repr=False, compare=False)

    @property
    def data(self) -> bytes:
        return self.made or built_in_path(self.key).read_bytes()


@dataclass(frozen=True, slots=True)
class Nature:
    """What a font table says of a family, for who lacks it (ECMA-376-1, 17.8.3)."""

    panose: str
    family: str
    signature: tuple[str, str, str, str, str, str]


@dataclass(frozen=True, slots=True, eq=False)
class Typeface:
    """A family as it is set. Two are equal when their keys are.

    files            each face; one file may serve as more than one face
    scale            size of its em: this many times the size of a style
    ascent, descent  of its own line box, in its em: what Word, LibreOffice and
                     browsers use
    word             the files that Word gets; a face that is not here is not embedded
    width            how much wider it runs than `files`, when those stand in for it
    """

    key: str
    family: str
    files: tuple[FontFile, FontFile, FontFile]
    scale: float
    ascent: float
    descent: float
    nature: Nature
    word: tuple[tuple[Face, FontFile], ...] = ()
    width: float = 1.0

    def file(self, face: Face) -> FontFile:
        return self.files[FACES.index(face)]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Typeface) and self.key == other.key

    def __hash__(self) -> int:
        return hash(self.key)


def built_in_path(name: str) -> Path:
    """Where the file `name` of Source Sans Pro lies.

    It is by Adobe (SIL Open Font License 1.1), from the package
    `font-source-sans-pro`, and may be embedded whole in documents."""
    spec = find_spec("font_source_sans_pro")
    if spec is None or spec.origin is None:
        raise RuntimeError("the package font-source-sans-pro is not installed")
    return Path(spec.origin).parent / "files" / name


_BUILT_IN = {face: FontFile(name) for face, name in FILES.items()}
SOURCE_SANS = Typeface(
    key="Source Sans Pro",
    family="Source Sans Pro",
    files=(_BUILT_IN["regular"], _BUILT_IN["bold"], _BUILT_IN["italic"]),
    scale=1.0,
    ascent=0.984,
    descent=0.273,
    nature=Nature(
        "020B0503030403020204",
        "swiss",
        ("600002F7", "02000001", "00000000", "00000000", "2000019F", "00000000"),
    ),
    word=tuple(_BUILT_IN.items()),
)


class Advances(dict[str, float]):
    """Character -> advance, in thousandths of the size of a style."""

    def __missing__(self, char: str) -> float:
        return 0


class Measures:
    """How wide the characters of one typeface are, and how high its lines.

    A character that it lacks is set in Source Sans Pro. `ascent` and `descent` are in
    the size of a style."""

    def __init__(self, typeface: Typeface) -> None:
        self.typeface = typeface
        self.scale = typeface.scale
        self.ascent = typeface.ascent * typeface.scale
        self.descent = typeface.descent * typeface.scale
        self._advances: dict[Face, Advances] = {}

    def advances(self, face: Face) -> Advances:
        """The advance of every character that can be set in `face`."""
        known = self._advances.get(face)
        if known is None:
            known = self._advances[face] = self._read(face)
        return known

    def _read(self, face: Face) -> Advances:
        own = advances_of(self.typeface.file(face))
        if self.typeface == SOURCE_SANS:
            return Advances(own)
        factor = self.scale * self.typeface.width
        scaled = {char: width * factor for char, width in own.items()}
        return Advances(advances_of(SOURCE_SANS.file(face)) | scaled)


@lru_cache(maxsize=32)
def measures_of(typeface: Typeface) -> Measures:
    """Kept, for many workbooks are set in one type."""
    return Measures(typeface)


_NOW: ContextVar[Measures] = ContextVar(
    "type",
    default=measures_of(SOURCE_SANS),  # noqa: B039 - all that changes is what is kept
)
"""The type that is being set. Every leaf of a page measures in it: else it would be an
argument of nearly all functions of the layout and of Word's writer."""
measures = _NOW.get
"""The measures of the type that is being set. They are one object for each type, and
hence a quick part of a key to what is kept."""


@contextmanager
def set_in(typeface: Typeface) -> Iterator[None]:
    """What is measured and written within is set in `typeface`."""
    token = _NOW.set(measures_of(typeface))
    try:
        yield
    finally:
        _NOW.reset(token)
