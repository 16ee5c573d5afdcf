"""The font file or folder that a school names, and what lies beside it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import PurePath

from lobprint.errors import ContentError, Place, Problem
from lobprint.files import AnyPath, printable, read
from lobprint.housestyle.typefaces.description import (
    STARTS,
    SUFFIXES,
    Described,
    NoFontError,
    all_described,
    described,
)
from lobprint.housestyle.typefaces.family import family_names
from lobprint.housestyle.typefaces.system import font_files

MOST_BYTES = 40_000_000
"""The largest font that comes with an office package has 23 million."""
MOST_BESIDE = 500
OTHER_SUFFIXES = frozenset(
    {".woff", ".woff2", ".zip", ".eot", ".pfb", ".pfm", ".dfont"}
)
"""These name a file as well, though not one that can be used."""
_TAKE_OUT = "Pak het uit en noem het .ttf- of .otf-bestand dat erin zit."
_ASK = "Vraag de maker van uw huisstijl om een .ttf- of .otf-bestand."
KINDS: tuple[tuple[bytes, str, str], ...] = (
    (b"", "het bestand is leeg", _ASK),
    (b"PK", "dit is een zipbestand, geen lettertype", _TAKE_OUT),
    (b"wOFF", "dit is een lettertype voor websites (woff)", _ASK),
    (b"wOF2", "dit is een lettertype voor websites (woff2)", _ASK),
    (b"%!PS", "dit is een oud soort lettertype (PostScript Type 1)", _ASK),
    (b"\x80\x01", "dit is een oud soort lettertype (PostScript Type 1)", _ASK),
)
"""How files begin that are given for a font."""
BROKEN = "het lettertype is beschadigd of niet compleet"
NAME_A_FILE = "Noem een .ttf- of .otf-bestand."
AGAIN = "Haal het opnieuw op bij de maker."


def is_file(wanted: str, folder: AnyPath) -> bool:
    """Whether `wanted` names a file or a folder, not a type."""
    if "/" in wanted or "\\" in wanted:
        return True
    if PurePath(wanted).suffix.lower() in SUFFIXES | OTHER_SUFFIXES:
        return True
    try:
        return (folder / wanted).exists()
    except (OSError, ValueError):
        return False


def chosen_files(
    path: AnyPath, place: Place | None
) -> tuple[list[Described], list[Described]]:
    """The faces of the file or folder at `path`, and those of the files beside it.

    Raises ContentError."""
    if path.is_dir():
        return _one_family(path, place), []
    data = read(path, MOST_BYTES, place)
    try:
        return described(path), _beside(path)
    except NoFontError as error:
        raise refused(path, place, *_fault(data)) from error


def refused(
    path: AnyPath, place: Place | None, message: str, hint: str
) -> ContentError:
    """The error that what lies at `path` can't be used."""
    return ContentError(Problem(f"{printable(path)}: {message}", place, hint))


def _fault(data: bytes) -> tuple[str, str]:
    """What is said of a file that is no font, and the hint."""
    for start, kind, advice in KINDS:
        if data.startswith(start) if start else not data:
            return kind, advice
    if data.startswith(STARTS):
        return BROKEN, AGAIN
    return "dit is geen lettertype", NAME_A_FILE


def _one_family(folder: AnyPath, place: Place | None) -> list[Described]:
    faces = all_described(font_files(folder, MOST_BESIDE))
    names = family_names(faces)
    if len(names) == 1:
        return faces
    if not names:
        raise refused(folder, place, "in deze map staat geen lettertype", NAME_A_FILE)
    shown = ", ".join(names[:4]) + (", ..." if len(names) > 4 else "")
    message = f"in deze map staan meer lettertypen ({shown})"
    raise refused(folder, place, message, "Noem het bestand dat u wilt.")


def _beside(path: AnyPath) -> list[Described]:
    """The faces in the folder of the file at `path`, and in "static" there: so fonts
    come from Google."""
    files: list[AnyPath] = []
    for folder in (path.parent, path.parent / "static"):
        with suppress(OSError):
            files += sorted(file for file in folder.iterdir() if file.is_file())
    kin = [one for one in files if one.suffix.lower() in SUFFIXES]
    return all_described([one for one in kin if one.name != path.name][:MOST_BESIDE])
