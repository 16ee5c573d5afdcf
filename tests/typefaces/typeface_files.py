"""Fonts that other people made, as they are given to a school, and broken ones."""

from __future__ import annotations

import io
import shutil
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont
from fontTools.ttLib.ttCollection import TTCollection

from lobprint.errors import ContentError, Place
from lobprint.housestyle.typefaces import school_typeface
from lobprint.look.typeface import Typeface

PLACE = Place("school.yaml", 4, 15)


def folder_of(package: str) -> Path:
    """The folder with the font files of a package from PyPI."""
    spec = find_spec(package)
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / "files"


ROBOTO = folder_of("font_roboto")
"""TrueType, eleven weights and styles."""
HANKEN = folder_of("font_hanken_grotesk")
"""OpenType with PostScript outlines."""
MANROPE = folder_of("font_manrope")
"""A variable font and its static files; no italic."""
AMATIC = folder_of("font_amatic_sc")
"""Handwriting: narrow, no italic, none of many symbols."""


def given(folder: Path, *files: Path) -> Path:
    """Copies of `files` in `folder`, as a school has them."""
    for file in files:
        shutil.copy(file, folder / file.name)
    return folder


def typeface(wanted: str, folder: Path) -> Typeface:
    return school_typeface(wanted, folder, PLACE)[0]


def told(wanted: str, folder: Path) -> list[str]:
    """The warnings, as a user reads them."""
    return [str(problem) for problem in school_typeface(wanted, folder, PLACE)[1]]


def fault(wanted: str, folder: Path) -> str:
    """What a user reads when the type can't be used."""
    try:
        school_typeface(wanted, folder, PLACE)
    except ContentError as error:
        return str(error)
    raise AssertionError("this type can be used")


def changed(path: Path, folder: Path, **os2: Any) -> Path:
    """A copy of the font at `path` in `folder`, with other values in its OS/2 table."""
    with TTFont(path) as font:
        for name, value in os2.items():
            setattr(font["OS/2"], name, value)
        font.save(folder / path.name)
    return folder / path.name


def collection(folder: Path, *files: Path) -> Path:
    """The fonts in one file, as macOS has them."""
    made = TTCollection()
    made.fonts = [TTFont(file) for file in files]
    made.save(folder / "Familie.ttc")
    return folder / "Familie.ttc"


def bytes_of(font: Any) -> bytes:
    file = io.BytesIO()
    font.save(file)
    return file.getvalue()
