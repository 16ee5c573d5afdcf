"""A school that workbooks are made for: its data, its logo and its look."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from lobprint import project
from lobprint.brand import (
    DEFAULT_COLOR,
    TEXT_CONTRAST,
    Brand,
    House,
    contrast,
    make_brand,
    parse_color,
)
from lobprint.content.model import Huisstijl, School
from lobprint.errors import ContentError, Place, Problem
from lobprint.files import printable
from lobprint.look.typeface import SOURCE_SANS, Typeface

PlaceOf = Callable[[str], Place | None]


@dataclass(frozen=True, slots=True)
class Client:
    """Whom a workbook is for. Without a school there are lines to write its name on.

    `warnings` tells what of the school's look could not be as asked."""

    school: School | None
    brand: Brand
    warnings: tuple[Problem, ...] = ()


NOBODY = Client(None, make_brand())


def from_file(path: Path) -> Client:
    """The school of the file at `path`, with its logo. Raises ContentError."""
    from lobprint.content import load_school

    name = printable(path)
    data = project.read_school(path)
    school = load_school(name, data)
    return client(school, path.parent, lambda key: _place(name, data, key))


def client(school: School, folder: Path, place_of: PlaceOf) -> Client:
    """`school` with the files that it names, which lie in `folder`; `place_of` tells
    where a key of its huisstijl was written. Raises ContentError."""
    look = school.huisstijl
    logo = project.school_logo(school, folder, place_of("logo"))
    house = _house(look, folder, place_of("word"))
    color, accent = parse_color(look.kleur), parse_color(look.accent)
    color = color or (house.accent if house else "") or DEFAULT_COLOR
    typeface, told = _typeface(look, folder, place_of("lettertype"))
    brand = make_brand(color, accent, logo, look.zuinig)
    brand = replace(brand, house=house, typeface=typeface)
    place = place_of("accent" if accent else "kleur")
    return Client(school, brand, (*told, *_too_light(look, brand, place)))


def _typeface(
    look: Huisstijl, folder: Path, place: Place | None
) -> tuple[Typeface, list[Problem]]:
    """The type that `look` names, and what there is to tell of it. Raises
    ContentError."""
    if not look.lettertype.strip():
        return SOURCE_SANS, []
    from lobprint.housestyle.typefaces import school_typeface

    return school_typeface(look.lettertype.strip(), folder, place)


def _house(look: Huisstijl, folder: Path, place: Place | None) -> House | None:
    """The house style in the Word file that `look` names. Raises ContentError."""
    if not look.word:
        return None
    from lobprint.housestyle.wordbase import read_house

    return read_house(folder / look.word, place)


def from_name(name: str) -> Client:
    """A school of which only the name is known. Raises ContentError."""
    from lobprint.content import check_name

    problems = check_name(name, Place("--school"))
    if problems:
        raise ContentError(problems)
    return Client(School(naam=name.strip()), make_brand())


def _too_light(look: Huisstijl, brand: Brand, place: Place | None) -> Iterator[Problem]:
    """The warning that a colour was darkened, when it could not be read on white."""
    color = parse_color(look.accent) or parse_color(look.kleur)
    if color is None or look.zuinig or contrast(color, "FFFFFF") >= TEXT_CONTRAST:
        return
    message = f"#{color} leest niet op wit; voor tekst is #{brand.accent} gebruikt"
    yield Problem(message, place, warning=True)


def _place(name: str, data: bytes, key: str) -> Place:
    """Where `key` of huisstijl stands in the file, else the file as a whole."""
    from lobprint.content.yaml_nodes import Mapping, Node
    from lobprint.content.yaml_source import read_yaml

    node: Node | None = read_yaml(name, data)
    for step in ("huisstijl", key):
        values = {}
        if isinstance(node, Mapping):
            values = {
                k.text: value for k, value in zip(node.keys, node.values, strict=True)
            }
        node = values.get(step)
    return Place(name, node.line, node.column) if node else Place(name)
