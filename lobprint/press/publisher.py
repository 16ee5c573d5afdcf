"""In whose name a workbook appears: a school's data, its logo and its look."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lobprint import project
from lobprint.brand import (
    BLACK,
    DEFAULT_COLOR,
    TEXT_CONTRAST,
    Brand,
    Logo,
    WordBase,
    contrast,
    make_brand,
    parse_color,
)
from lobprint.content.model import Huisstijl, School
from lobprint.errors import ContentError, Place, Problem
from lobprint.files import AnyPath, printable
from lobprint.housestyle.named import beside, check_near
from lobprint.look.typeface import SOURCE_SANS, Typeface


@dataclass(frozen=True, slots=True)
class Publisher:
    """In whose name a workbook appears. Without a school there are lines to write its
    name on.

    `warnings` tells what of the school's look could not be as asked."""

    school: School | None
    brand: Brand
    warnings: tuple[Problem, ...] = ()


NOBODY = Publisher(None, make_brand())


def from_file(path: AnyPath) -> Publisher:
    """The school of the file at `path`, with its logo. Raises ContentError."""
    from lobprint.content import read_school

    school, doubts = read_school(printable(path), project.read_school(path))
    found = publisher(school, path.parent)
    return replace(found, warnings=(*doubts, *found.warnings))


def from_name(name: str, place: Place | None = None) -> Publisher:
    """A school of which only the name is known, as it was filled in at `place`; without
    one that is --school. Raises ContentError."""
    from lobprint.content.texts import check_name, composed

    name = composed(name)
    problems = check_name(name, place or Place("--school"))
    if problems:
        raise ContentError(problems)
    return Publisher(School(naam=name.strip()), make_brand())


def publisher(school: School, folder: AnyPath) -> Publisher:
    """`school` with the files that it names, which lie in `folder`. Raises
    ContentError."""
    look = school.huisstijl
    logo, base = _logo(school, folder), _wordbase(look, folder)
    color, accent = parse_color(look.kleur), parse_color(look.accent)
    color = color or (base.accent if base else "") or DEFAULT_COLOR
    typeface, told = _typeface(look, folder)
    brand = make_brand(color, accent, logo, look.zuinig)
    brand = replace(brand, wordbase=base, typeface=typeface)
    return Publisher(school, brand, (*told, *_too_light(look, brand)))


def _logo(school: School, folder: AnyPath) -> Logo | None:
    """The logo that `school` names, if it does. Raises ContentError."""
    look = school.huisstijl
    if not look.logo:
        return None
    from lobprint.housestyle.logo import read_logo
    from lobprint.pdf.picture import picture

    place = look.plaatsen.get("logo")
    path = beside(folder, look.logo, place)
    return read_logo(path, look.logo_tekst, picture, place)


def _wordbase(look: Huisstijl, folder: AnyPath) -> WordBase | None:
    """The house style in the Word file that `look` names. Raises ContentError."""
    if not look.word:
        return None
    from lobprint.housestyle.wordbase import read_wordbase

    place = look.plaatsen.get("word")
    return read_wordbase(beside(folder, look.word, place), place)


def _typeface(look: Huisstijl, folder: AnyPath) -> tuple[Typeface, list[Problem]]:
    """The type that `look` names, and what there is to tell of it. Raises
    ContentError."""
    if not look.lettertype.strip():
        return SOURCE_SANS, []
    from lobprint.housestyle.typefaces import school_typeface

    place, wanted = look.plaatsen.get("lettertype"), look.lettertype.strip()
    check_near(wanted, place)
    return school_typeface(wanted, folder, place)


def _too_light(look: Huisstijl, brand: Brand) -> Iterator[Problem]:
    """The warning that text has another colour, when this can't be read on white."""
    key = "accent" if parse_color(look.accent) else "kleur"
    color = parse_color(getattr(look, key))
    if color is None or look.zuinig or contrast(color, "FFFFFF") >= TEXT_CONTRAST:
        return
    used = "zwart" if brand.accent == BLACK else f"#{brand.accent}"
    message = f"#{color} leest niet op wit; voor tekst is {used} gebruikt"
    yield Problem(message, look.plaatsen.get(key), warning=True)
