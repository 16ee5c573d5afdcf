"""Files to trees: what comes with lobprint, with own content laid over it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from lobprint.content.findings import Reading
from lobprint.content.form_checks import TEXTS
from lobprint.content.model import DUTCH
from lobprint.content.own.entries import with_entries
from lobprint.content.own.layer import Change, Layer
from lobprint.content.own.likeness import LIKE, alike
from lobprint.content.own.overlay import lay_over
from lobprint.content.talen import FOLDER, files_of
from lobprint.content.typed import is_empty, read_yes_or_no
from lobprint.content.vormen import FORM
from lobprint.content.yaml_nodes import Mapping as YamlMapping
from lobprint.content.yaml_nodes import Node, Scalar
from lobprint.content.yaml_source import filled, written
from lobprint.document.fields import ID_PATTERN
from lobprint.errors import ContentError, Place, Problem
from lobprint.prose.suggest import meant

SAID = {
    "instrumenten": "formulier",
    "rapporten": "rapport",
    "sectoren": "sector",
    "voorbeelden": "voorbeeld",
    "werkboeken": "werkboek",
    FOLDER: "taal",
}
"""What one file of each kind is, as messages call it; the kinds are the folders."""
_FOLDERS = " of ".join(", ".join(f"'{kind}'" for kind in sorted(SAID)).rsplit(", ", 1))
_MARKS_OF_NEW: dict[str, tuple[tuple[str, ...], str]] = {
    "instrumenten": (("bron", "eigen_ontwerp", LIKE), "'titel: ...' en 'bron: ...'"),
    "sectoren": (("naam", "voluit"), "'naam: ...' en 'voluit: ...'"),
    "rapporten": (("titel",), "'titel: ...'"),
    "voorbeelden": (("velden",), "'velden: ...'"),
    "werkboeken": (("titel",), "'titel: ...'"),
    FOLDER: (("code",), "'naam: ...' en 'code: ...'"),
}
"""A file with an id that nobody knows is new when it has one of these keys; else it
changes what is gone."""
WHOLE = "heel"
"""The key of a file that is all by itself: nothing of what it lies over shows through.
No class has it."""
CHOSEN = ("instrumenten", "rapporten", "voorbeelden", "werkboeken")
"""What a language has only when there is a file of it; sectors there always are."""


@dataclass(slots=True)
class Tree:
    """One form, sector or workbook before it is typed. `file` is the last of those that
    it was made of."""

    kind: str
    file: str
    node: Node

    @property
    def name(self) -> str:
        """What the file is called, which its id should be."""
        return PurePosixPath(self.file).stem

    def get(self, key: str) -> Node | None:
        """What stands under `key`, if that is there."""
        return self.node.get(key) if isinstance(self.node, YamlMapping) else None


@dataclass(slots=True)
class Gathered:
    """All trees by (kind, id), what own content does to them, and what is wrong. `own`
    has the kinds and names of the user's files."""

    trees: dict[tuple[str, str], Tree] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    own: set[tuple[str, str]] = field(default_factory=set)


def gather(
    built_in: Mapping[str, bytes],
    own: Mapping[str, bytes],
    templates: Collection[str],
    taal: str = DUTCH,
) -> Gathered:
    """The trees of `built_in` with those of `own` over them; both have name -> bytes,
    such as `content/instrumenten/checklist.yaml`. In another language than Dutch its
    own files, and those of the user in it, lie over these.

    `templates` names the templates that are the user's own."""
    stems = frozenset(PurePosixPath(name).stem for name in templates)
    found = _spoken(built_in, own, stems, taal)
    _liken(found)
    return found


def _liken(found: Gathered) -> None:
    """Forms that begin as another get what that has."""
    forms = {
        name: (tree.file, tree.node)
        for (kind, name), tree in found.trees.items()
        if kind == "instrumenten"
    }
    for name, whole in alike(forms):
        if isinstance(whole, Problem):
            found.problems.append(whole)
            del found.trees["instrumenten", name]
        else:
            found.trees["instrumenten", name].node = whole


def _spoken(
    built_in: Mapping[str, bytes],
    own: Mapping[str, bytes],
    stems: Collection[str],
    taal: str,
) -> Gathered:
    if taal == DUTCH:
        return _dutch(built_in, own, stems)
    layers = files_of(built_in, taal), files_of(own, taal)
    there = {_key(file) for layer in layers for file in layer}
    there.add((FOLDER, DUTCH))
    found = _dutch(_under(built_in, there), _under(own, there), stems)
    told = len(found.changes), len(found.warnings)
    for layer in layers:
        del found.changes[told[0] :], found.warnings[told[1] :]  # not of lobprint's own
        found.own = {_key(file) for file in layer}
        for tree in _trees(layer, found, own=True):
            if not is_empty(tree.node):
                _add(tree, stems, found)
    _complete(taal, found)
    return found


def _dutch(
    built_in: Mapping[str, bytes], own: Mapping[str, bytes], stems: Collection[str]
) -> Gathered:
    found = Gathered()
    for tree in _trees(files_of(built_in, DUTCH), found):
        taken = (tree.kind, tree.name) in found.trees
        name = tree.file if taken else tree.name  # two with one id are told later
        found.trees[tree.kind, name] = tree
    found.own = {_key(file) for file in files_of(own, DUTCH)}
    for tree in _trees(files_of(own, DUTCH), found, own=True):
        if not is_empty(tree.node):
            _add(tree, stems, found)
    return found


def _key(file: str) -> tuple[str, str]:
    path = PurePosixPath(file)
    return path.parent.name, path.stem


def _under(
    files: Mapping[str, bytes], there: Collection[tuple[str, str]]
) -> dict[str, bytes]:
    """Those of `files` that a language with files for `there` needs."""
    return {
        name: data
        for name, data in files.items()
        if _key(name) in there or _key(name)[0] not in CHOSEN
    }


def _complete(taal: str, found: Gathered) -> None:
    """Of a language that is Dutch too, the words of lobprint that it doesn't change."""
    base = found.trees.pop((FOLDER, DUTCH), None)
    own = found.trees.get((FOLDER, taal))
    if base is None or own is None or not isinstance(own.node, YamlMapping):
        return
    code, said = own.get("code"), base.get("teksten")
    if not isinstance(code, Scalar) or not code.text.startswith(DUTCH) or said is None:
        return
    texts = own.get("teksten")
    if texts is not None:
        said = lay_over(said, texts, Layer(taal, Reading(own.file), closed=False))
    pairs = [pair for pair in own.node.entries() if pair[0].text != "teksten"]
    key = Scalar("teksten", own.node.line, own.node.column, file=own.file)
    own.node = with_entries(own.node, [*pairs, (key, said)])


def _trees(
    files: Mapping[str, bytes], found: Gathered, own: bool = False
) -> Iterator[Tree]:
    """Each of `files` that can be read and holds something; the rest is told, as are
    doubts. Those of the user's own (`own`) may be empty."""
    for file, data in sorted(files.items()):
        kind = PurePosixPath(file).parent.name
        if kind not in SAID:
            message = f"dit bestand staat niet in {_FOLDERS}"
            hint = "Zet het in zo'n map."
            found.problems.append(Problem(message, Place(file), hint))
            continue
        try:
            one = written(file, data)
            node = one.root if own else filled(file, one)
        except ContentError as error:
            found.problems += error.problems
            continue
        found.warnings += one.doubts
        if node is not None:
            yield Tree(kind, file, node)


def _add(own: Tree, templates: Collection[str], found: Gathered) -> None:
    """Own content of one file: over what it changes, or as something new."""
    known = [name for kind, name in found.trees if kind == own.kind]
    beside = [name for kind, name in found.own if kind == own.kind]
    problem = _misnamed(own, [*known, *beside])
    if problem is not None:
        told = found.warnings if problem.warning else found.problems
        told.append(problem)
        return
    base = found.trees.get((own.kind, own.name))
    whole = _taken_whole(own, found)
    if base is not None and not whole:
        reading = Reading(own.file)
        closed = own.kind == "instrumenten" and not _is_open(base, own, templates)
        layer = Layer(own.name, reading, closed, _seen(base))
        own.node = lay_over(base.node, own.node, layer)
        found.changes += layer.changes
        found.warnings += layer.warnings
        found.problems += reading.problems
    elif whole or _is_new(own):
        keys = (SAID[own.kind],)
        found.changes.append(Change(Place(own.file), own.name, "nieuw", keys=keys))
    else:
        found.warnings.append(_points_at_nothing(own, known))
        return
    found.trees[own.kind, own.name] = own


def _taken_whole(own: Tree, found: Gathered) -> bool:
    """Whether `own` says that it is all by itself; the key that says so goes."""
    said = own.get(WHOLE)
    if said is None or not isinstance(own.node, YamlMapping):
        return False
    reading = Reading(own.file)
    whole = read_yes_or_no(said, reading)
    found.problems += reading.problems
    pairs = [pair for pair in own.node.entries() if pair[0].text != WHOLE]
    own.node = with_entries(own.node, pairs)
    return whole


def _misnamed(own: Tree, known: Collection[str]) -> Problem | None:
    """The fault of a file that isn't named after its id; for a copy a warning."""
    id_ = own.get("id")
    if not isinstance(id_, Scalar) or id_.empty or id_.text.strip() == own.name:
        return None
    said = id_.text.strip()
    hint = f"Schrijf 'id: {own.name}'."
    if said in known and _names_a_copy(own.name, said):
        message = f"dit lijkt een kopie van {said}.yaml; dit bestand telt niet mee"
        hint = f"Geldt deze? Geef het dan de naam '{said}.yaml'. Haal het anders weg."
        return Problem(message, Place(own.file), hint, warning=True)
    if not ID_PATTERN.fullmatch(own.name):
        hint = f"Geef het bestand de naam '{said}.yaml'."
    elif said in known:
        hint = f"Geef het bestand de naam '{said}.yaml', of schrijf 'id: {own.name}'."
    message = f"het kenmerk '{said}' hoort de naam van het bestand te zijn"
    return Problem(message, Place(own.file, id_.line, id_.column), hint)


def _names_a_copy(name: str, original: str) -> bool:
    """`intakegesprek (1)`, `checklist-oud`."""
    rest = name.lower().removeprefix(original)
    return len(rest) < len(name) and not rest[:1].isalnum()


def _seen(base: Tree) -> Collection[str]:
    """The texts that any form without a template of its own asks for."""
    said = base.get("sjabloon")
    return TEXTS if isinstance(said, Scalar) and said.text == FORM else ()


def _is_open(base: Tree, own: Tree, templates: Collection[str]) -> bool:
    """Whether the user says how this form looks, by a template or by choosing one."""
    for tree in (own, base):
        said = tree.get("sjabloon")
        if isinstance(said, Scalar) and not said.empty:
            return tree is own or said.text in templates
    return own.name in templates


def _is_new(own: Tree) -> bool:
    """Whether a file with an unknown id is new; what is no mapping is told later."""
    keys, _ = _MARKS_OF_NEW[own.kind]
    is_mapping = isinstance(own.node, YamlMapping)
    return not is_mapping or any(own.get(key) is not None for key in keys)


def _points_at_nothing(own: Tree, known: Collection[str]) -> Problem:
    hint = f"Is het nieuw? Zet er {_MARKS_OF_NEW[own.kind][1]} bij."
    hint = f"{meant(own.name, known)} {hint}".lstrip()
    what = f"er is geen {SAID[own.kind]} '{own.name}' (meer)"
    message = f"{what}; dit bestand telt niet mee"
    return Problem(message, Place(own.file), hint, warning=True)
