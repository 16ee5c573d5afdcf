"""Files to trees: what comes with lobprint, with own content laid over it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from lobprint.content.findings import Reading
from lobprint.content.own.layer import Change, Layer
from lobprint.content.own.overlay import lay_over
from lobprint.content.suggest import nearest
from lobprint.content.yaml_nodes import Mapping as YamlMapping
from lobprint.content.yaml_nodes import Node, Scalar
from lobprint.content.yaml_source import read_any_yaml, read_yaml
from lobprint.errors import ContentError, Place, Problem

SAID = {"instrumenten": "formulier", "sectoren": "sector", "werkboeken": "werkboek"}
"""What one file of each kind is, as messages call it; the kinds are the folders."""
_MARKS_OF_NEW: dict[str, tuple[tuple[str, ...], str]] = {
    "instrumenten": (("bron", "eigen_ontwerp"), "'titel: ...' en 'bron: ...'"),
    "sectoren": (("naam", "voluit"), "'naam: ...' en 'voluit: ...'"),
    "werkboeken": (("titel",), "'titel: ...'"),
}
"""A file with an id that nobody knows is new when it has one of these keys; else it
changes what is gone."""


@dataclass(slots=True)
class Tree:
    """One form, sector or workbook before it is typed. `file` is the last of those that
    it was made of."""

    kind: str
    file: str
    node: Node


@dataclass(slots=True)
class Gathered:
    """All trees by (kind, id), what own content does to them, and what is wrong."""

    trees: dict[tuple[str, str], Tree] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def gather(
    built_in: Mapping[str, bytes], own: Mapping[str, bytes], templates: Collection[str]
) -> Gathered:
    """The trees of `built_in` with those of `own` over them; both have name -> bytes,
    such as `content/instrumenten/checklist.yaml`.

    `templates` names the templates that are the user's own."""
    found = Gathered()
    for file in sorted(built_in):
        kind = _kind(file, found)
        if kind:
            node = _read(file, built_in[file], found, empty_is_wrong=True)
            if node is not None:
                taken = (kind, _stem(file)) in found.trees
                name = file if taken else _stem(file)  # two with one id are told later
                found.trees[kind, name] = Tree(kind, file, node)
    stems = frozenset(map(_stem, templates))
    for file in sorted(own):
        kind = _kind(file, found)
        if kind:
            node = _read(file, own[file], found, empty_is_wrong=False)
            if node is not None:
                _add(kind, file, node, stems, found)
    return found


def _stem(file: str) -> str:
    return PurePosixPath(file).stem


def _kind(file: str, found: Gathered) -> str:
    """The folder that tells what `file` is; empty, and told, when it tells nothing."""
    kind = PurePosixPath(file).parent.name
    if kind in SAID:
        return kind
    message = "dit bestand staat niet in 'instrumenten', 'sectoren' of 'werkboeken'"
    found.problems.append(Problem(message, Place(file), "Zet het in zo'n map."))
    return ""


def _read(
    file: str, data: bytes, found: Gathered, *, empty_is_wrong: bool
) -> Node | None:
    try:
        node = read_yaml(file, data) if empty_is_wrong else read_any_yaml(file, data)
    except ContentError as error:
        found.problems += error.problems
        return None
    nothing = isinstance(node, Scalar) and node.empty and not empty_is_wrong
    return None if nothing else node


def _add(
    kind: str, file: str, own: Node, templates: Collection[str], found: Gathered
) -> None:
    """Own content of one file: over what it changes, or as something new."""
    key = kind, _stem(file)
    known = [name for known_kind, name in found.trees if known_kind == kind]
    problem = _misnamed(file, own, known)
    if problem is not None:
        found.problems.append(problem)
        return
    base = found.trees.get(key)
    if base is not None:
        reading = Reading(file)
        closed = not _has_own_template(base.node, own, key[1], templates)
        layer = Layer(key[1], reading, kind == "instrumenten" and closed)
        node = lay_over(base.node, own, layer)
        found.changes += layer.changes
        found.warnings += layer.warnings
        found.problems += reading.problems
    elif _is_new(kind, own):
        node = own
        found.changes.append(Change(Place(file), key[1], "nieuw", keys=(SAID[kind],)))
    else:
        found.warnings.append(_points_at_nothing(kind, file, known))
        return
    found.trees[key] = Tree(kind, file, node)


def _misnamed(file: str, own: Node, known: Collection[str]) -> Problem | None:
    """The fault of a file that isn't named after its id."""
    stem = _stem(file)
    name = own.get("id") if isinstance(own, YamlMapping) else None
    if not isinstance(name, Scalar) or name.empty or name.text.strip() == stem:
        return None
    said = name.text.strip()
    hint = f"Schrijf 'id: {stem}'."
    if said in known:
        hint = f"Geef het bestand de naam '{said}.yaml', of schrijf 'id: {stem}'."
    message = f"het kenmerk '{said}' hoort de naam van het bestand te zijn"
    return Problem(message, Place(file, name.line, name.column), hint)


def _has_own_template(
    base: Node, own: Node, name: str, templates: Collection[str]
) -> bool:
    """Whether the user says how this form looks, by a template or by choosing one."""
    for node in (own, base):
        said = node.get("sjabloon") if isinstance(node, YamlMapping) else None
        if isinstance(said, Scalar) and not said.empty:
            return node is own or said.text in templates
    return name in templates


def _is_new(kind: str, own: Node) -> bool:
    """Whether a file with an unknown id is new; what is no mapping is told later."""
    if not isinstance(own, YamlMapping):
        return True
    keys, _ = _MARKS_OF_NEW[kind]
    return any(own.get(key) is not None for key in keys)


def _points_at_nothing(kind: str, file: str, known: Collection[str]) -> Problem:
    name, what = _stem(file), SAID[kind]
    near = nearest(name, known)
    hints = [
        f"Bedoelde u '{near}'?" if near else "",
        f"Is het nieuw? Zet er {_MARKS_OF_NEW[kind][1]} bij.",
    ]
    message = f"er is geen {what} '{name}' (meer); dit bestand telt niet mee"
    return Problem(message, Place(file), " ".join(filter(None, hints)), warning=True)
