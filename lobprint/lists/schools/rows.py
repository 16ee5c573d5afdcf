"""Rows of a spreadsheet as the mappings that school.yaml would have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lobprint.content.findings import Reading
from lobprint.content.kinds import Choice, Plain, Several, Text
from lobprint.content.yaml_nodes import Mapping, Node, Scalar, Sequence
from lobprint.errors import Place, Problem
from lobprint.lists import Cell, CellPlace, Row
from lobprint.lists.schools.keys import Key, Path

ARTICLES = ("de", "het")

YES_OR_NO = {"waar": "ja", "onwaar": "nee", "1": "ja", "0": "nee"}
"""What a spreadsheet makes of ja and nee when it writes a csv."""
BETWEEN = re.compile(r"[\s,;]+")
"""What stands between the names of several forms in one cell."""
SINGULAR = "enkelvoud"
MORE = {
    "meervoud": "dit meervoud",
    "lidwoord": "dit lidwoord",
    "samenstelling": "deze samenstelling",
}
"""What may be said of a word besides the word itself, in a column of its own."""


class CellReading(Reading):
    """A reading whose places are cells."""

    def place(self, node: Node) -> Place:
        """The cell that `node` was made of."""
        return CellPlace(self.file, node.line, node.column)


def node_of(row: Row, keys: list[Key]) -> Mapping:
    """The mapping that says what `row` says."""
    root = Mapping(row.place.line, 0)
    for path, cell, key in _values(row, keys):
        mapping = root
        for step in path[:-1]:
            mapping = _within(mapping, step, cell)
        _put(mapping, path[-1], _value(cell, key))
    return root


def _value(cell: Cell, key: Key) -> Node:
    """What the cell says; of several things, each with a comma or so between."""
    if not isinstance(key.kind, Several):
        return Scalar(_text(cell, key), *_at(cell), quoted=True)
    each = [Scalar(one, *_at(cell), quoted=True) for one in BETWEEN.split(cell.text)]
    return Sequence(*_at(cell), [one for one in each if one.text])


def _values(row: Row, keys: list[Key]) -> Iterator[tuple[Path, Cell, Key]]:
    """Each cell with where it belongs; of a word itself first."""
    by_name = {key.name: key for key in keys}
    for name in sorted(row.cells):
        cell = row.cells[name]
        if name in by_name:
            yield by_name[name].path, cell, by_name[name]
            continue
        path = tuple(name.split("."))
        if path[-1] in MORE and _word(name) not in row.cells:
            continue  # problems_of tells
        more = len(path) == 2 and any(f"{name}.{one}" in row.cells for one in MORE)
        kind = Choice(ARTICLES) if path[-1] == "lidwoord" else Text()
        yield ((*path, SINGULAR) if more else path), cell, Key(path, kind)


def _word(name: str) -> str:
    """The column of the word that the column `name` tells more of."""
    return name.rpartition(".")[0]


def _within(mapping: Mapping, step: str, cell: Cell) -> Mapping:
    for key, value in zip(mapping.keys, mapping.values, strict=True):
        if key.text == step and isinstance(value, Mapping):
            return value
    inner = Mapping(*_at(cell))
    _put(mapping, step, inner)
    return inner


def _put(mapping: Mapping, step: str, value: Node) -> None:
    mapping.keys.append(Scalar(step, value.line, value.column))
    mapping.values.append(value)


def _at(cell: Cell) -> tuple[int, int]:
    return cell.place.line, cell.place.column


def _text(cell: Cell, key: Key) -> str:
    """The cell's text; words that can only be a few may have capitals."""
    if key.kind == Plain(bool):
        return YES_OR_NO.get(cell.text.casefold(), cell.text)
    return next((o for o in key.options if o == cell.text.casefold()), cell.text)


def problems_of(row: Row) -> Iterator[Problem]:
    """What is missing in `row`, in the words of a spreadsheet."""
    yield from row.problems
    told = {(p.place.line, p.place.column) for p in row.problems if p.place}
    if "naam" not in row.cells and not told:
        hint = (
            "Vul bij elke school een naam in; van samengevoegde cellen telt de eerste."
        )
        yield Problem("de naam van de school ontbreekt", row.place, hint)
    for name, cell in row.cells.items():
        word, _, more = name.rpartition(".")
        if more in MORE and word not in row.cells:
            message = f"bij {MORE[more]} ontbreekt het woord zelf, in kolom '{word}'"
            yield Problem(message, cell.place, "Vul ze allebei in.")
