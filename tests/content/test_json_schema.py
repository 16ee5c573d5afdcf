"""An editor that knows the schemas says what the reader of the files says."""

from __future__ import annotations

import dataclasses
import json
import re
from functools import cache
from pathlib import Path
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

import jsonschema
import pytest
from editor_eyes import seen
from hypothesis import given
from hypothesis import strategies as st
from ours import library

from lobprint.content import load_content, load_school, model
from lobprint.content.findings import Reading
from lobprint.content.json_schema import KINDS, OWN, schemas
from lobprint.content.kinds import explanations, required
from lobprint.content.model import SECTORS, School
from lobprint.content.typed import read
from lobprint.content.yaml_source import read_yaml
from lobprint.errors import ContentError, Problem
from lobprint.project import built_in

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content"
CLASSES = {"school": School} | {name: kind for name, (kind, _) in KINDS.items()}
FOLDERS = {
    "instrumenten": "instrument",
    "sectoren": "sector",
    "voorbeelden": "voorbeeld",
    "werkboeken": "werkboek",
    "talen": "taal",
}
FILES = [path for name in FOLDERS for path in sorted((CONTENT / name).glob("*.yaml"))]
MAPPINGS = [
    kind
    for kind in vars(model).values()
    if getattr(kind, "__module__", "") == model.__name__
    and dataclasses.is_dataclass(kind)
]


@cache
def validator(name: str, known: bool = True) -> Any:
    """What judges a file by the schema `name`, made with the built-in content or
    without any."""
    made = schemas(library() if known else None)
    return jsonschema.Draft7Validator(json.loads(made[f"{name}.json"]))


def accepted(name: str, text: str, known: bool = True) -> bool:
    return bool(validator(name, known).is_valid(seen(text.encode())))


# What stands in the repository


def test_the_schemas_in_the_repository_are_those_that_are_made_now() -> None:
    folder = CONTENT / "schemas"
    made = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert made == schemas(library()), "Run 'make docs'."


@pytest.mark.parametrize("known", [True, False])
def test_every_schema_is_one_by_its_own_rules(known: bool) -> None:
    for data in schemas(library() if known else None).values():
        jsonschema.Draft7Validator.check_schema(json.loads(data))
        assert data.endswith(b"}\n")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_built_in_content_is_as_its_schema_says(path: Path) -> None:
    data = path.read_bytes()
    first = data.decode().splitlines()[0]
    name = FOLDERS[path.parent.name]
    names: tuple[str, ...] = (name, f"{OWN}{name}")
    if path.stem == "eenvoudig":  # the words of lobprint in it are those of nl.yaml
        names = names[1:]
    assert first == f"# yaml-language-server: $schema=../schemas/{names[0]}.json"
    assert (CONTENT / "schemas" / f"{name}.json").is_file()
    for schema in names:
        assert not list(map(str, validator(schema).iter_errors(seen(data))))


def test_the_guide_s_school_is_as_its_schema_says() -> None:
    guide = (ROOT / "docs" / "handleiding.md").read_text("utf-8")
    example = guide.partition("```yaml\n")[2].partition("```")[0]
    assert "naam: " in example
    assert accepted("school", example)


PLACES = {"place", "places"}
"""Marks of attributes that are no keys."""


@pytest.mark.parametrize("kind", MAPPINGS, ids=lambda kind: kind.__name__)
def test_every_key_is_explained_in_a_sentence(kind: type) -> None:
    keys: Any = kind
    told = explanations(kind)
    for key in dataclasses.fields(keys):
        if not PLACES & key.metadata.keys():
            assert told.get(key.name, "").endswith("."), f"{kind.__name__}.{key.name}"


# The editor and the reader judge alike

WORDS = ["a", "a.b-c", "A-1", "Twee woorden", "b" * 38, "c" * 121, "mbo", "nee", "Ja"]
WORDS += ["A4 liggend", "team", "3", "1.1", "#069", "00629B", "", "  ", "true", "nul"]
PLAIN = ["1", "1.1", "0", "007", "99", "100", "-1", "2026", "true", "nee", "~", "null"]
SCALARS = st.sampled_from([f"'{word}'" for word in WORDS] + PLAIN)


def one_of_these(*texts: str) -> st.SearchStrategy[str]:
    return st.sampled_from(texts)


def listed(items: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(items, max_size=3).map(lambda found: f"[{', '.join(found)}]")


def keyed(values: dict[str, st.SearchStrategy[str]]) -> st.SearchStrategy[str]:
    pairs = st.fixed_dictionaries({}, optional=values)
    return pairs.map(_as_mapping)


def _as_mapping(pairs: dict[str, str]) -> str:
    return f"{{{', '.join(f'{key}: {value}' for key, value in pairs.items())}}}"


def mostly(right: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """`right`, and now and then something that was meant for another key."""
    wrong = SCALARS | listed(SCALARS) | keyed({"vo": SCALARS, "mbo": SCALARS})
    chance = st.integers(0, 11)
    return chance.flatmap(lambda number: wrong if number == 0 else right)


def of_type(hint: Any) -> st.SearchStrategy[str]:
    """YAML for a value of type `hint`, mostly right."""
    return mostly(_right(hint))


SIMPLE = {
    bool: ("true", "false", "ja", "NEE", "'ja'"),
    int: ("1", "99", "'3'", "007"),
    float: ("1", "6.8", "'6,8'", "29.00"),
}


def _right(hint: Any) -> st.SearchStrategy[str]:
    origin, arguments = get_origin(hint), get_args(hint)
    if hint is str:
        return SCALARS
    if origin is Annotated:
        return _marked(hint.__metadata__[0])
    if NoneType in arguments:
        return _right(arguments[0]) | st.just("~")
    if origin is Literal:
        return st.sampled_from(arguments).map(lambda word: f"'{word}'")
    if origin is tuple:
        return listed(of_type(arguments[0])) | st.just("~")
    if origin is dict:
        names = ("lerende", "mijn_tekst", "lerende", "Groot", "a-b")
        return keyed({name: of_type(arguments[1]) for name in names}) | st.just("~")
    return one_of_these(*SIMPLE[hint]) if hint in SIMPLE else record(hint)


def _marked(mark: str) -> st.SearchStrategy[str]:
    if mark == "tekst":
        return SCALARS | keyed(dict.fromkeys((*SECTORS, "hbu"), SCALARS))
    if mark == "kleur":
        return one_of_these("'#00629B'", "123456", "'069'", "006299", "~", "'groen'")
    return SCALARS if mark == "naam" else one_of_these("1.1", "a", "'2'", "7", "A")


@cache
def record(kind: Any) -> st.SearchStrategy[str]:
    """YAML for a mapping of a class: its required keys mostly, some others, and now and
    then one that it doesn't have; a word alone where that may be."""
    hints = get_type_hints(kind, include_extras=True)
    keys = [key for key in dataclasses.fields(kind) if not PLACES & key.metadata.keys()]
    needed = {key.name: of_type(hints[key.name]) for key in keys if required(key)}
    others = {
        key.name: of_type(hints[key.name]) | st.just("~")
        if dataclasses.is_dataclass(hints[key.name])
        else of_type(hints[key.name])
        for key in keys
        if not required(key)
    }
    whole = st.fixed_dictionaries(needed, optional={**others}).map(_as_mapping)
    some = keyed({**needed, "titl": SCALARS})
    alone = any(key.metadata.get("alone") for key in keys)
    return st.one_of(whole, whole, whole, some, SCALARS if alone else whole)


def fits(text: str, kind: type) -> bool:
    """Whether the reader takes `text` for a `kind`."""
    reading = Reading("a file")
    read(read_yaml("a file", text.encode()), kind, reading)
    return not reading.problems


@pytest.mark.parametrize("name", [n for n in CLASSES if n != "taal"])  # too many keys
def test_an_editor_and_the_reader_judge_alike(name: str) -> None:
    verdicts: set[bool] = set()

    @given(record(CLASSES[name]))
    def judge(text: str) -> None:
        verdict = fits(text, CLASSES[name])
        verdicts.add(verdict)
        assert accepted(name, text, known=False) == verdict, text

    judge()
    assert verdicts == {True, False}


# What a schema knows of the content


def test_an_editor_knows_the_words_that_a_school_may_change() -> None:
    words = validator("school").schema["properties"]["woorden"]["properties"]
    assert set(words) == set(library().sectors["mbo"].woorden)
    told = words["lerende"]["description"]
    assert told == "Zonder eigen woord: leerling (vo), student (mbo), student (hbo)."
    assert accepted("school", "{naam: A, woorden: {begeleider: leercoach}}")
    assert not accepted("school", "{naam: A, woorden: {begeleidr: leercoach}}")


@pytest.mark.parametrize("key", ["huisstijl", "woorden"])
def test_a_key_with_nothing_under_it_yet_is_right(key: str) -> None:
    text = f"naam: ROC De Linde\n{key}:\n"
    assert accepted("school", text)
    assert load_school("school.yaml", text.encode()) == School(naam="ROC De Linde")


def test_a_list_has_a_school_or_more() -> None:
    assert accepted("scholen", "[{naam: A}, {naam: B, huisstijl: {kleur: '#069'}}]")
    assert not accepted("scholen", "[]")
    assert not accepted("scholen", "[{naam: A}, {sector: mbo}]")


CHANGES = {
    "instrument": [
        "{id: checklist}",
        "{id: checklist, kop: {tijd: 30 minuten}}",
        "{id: checklist, teksten: {slot: Klaar?}}",
        "{id: checklist, onderdelen: [{id: 1, items: [{id: 1.3, weg: true}]}]}",
        "{id: checklist, onderdelen: [{id: '1', na: begin, titel: {mbo: Visie}}]}",
        "{id: eigen-blad, titel: Eigen, bron: B, sjabloon: formulier, "
        "onderdelen: [{id: 1, titel: Kop}]}",
    ],
    "sector": ["{id: mbo, woorden: {lerende: {meervoud: deelnemers}}}"],
    "werkboek": [
        "{id: teamwerkboek, groepen: [{id: team, formulieren: [checklist]}]}",
        "{id: teamwerkboek, groepen: [{id: knippen, weg: ja}]}",
        "{id: ons-boek, titel: Ons boek, groepen: [{id: a, formulieren: [visie]}]}",
    ],
}
NO_CHANGES = {
    "instrument": [
        "{id: checklist, weg: true}",
        "{id: checklist, titl: Lijst}",
        "{id: checklist, titel: ''}",
        "{id: checklist, onderdelen: [{weg: true}]}",
        "{id: checklist, onderdelen: [{id: 1, weg: misschien}]}",
        "{id: eigen-blad}",
        "{id: eigen-blad, titel: Eigen blad, bron: B, items: [{id: 1, na: begin}]}",
    ],
    "sector": ["{id: mbo, woorden: {lerende: {meervoud: [deelnemers]}}}", "{id: po}"],
    "werkboek": ["{id: ons-boek, titel: Ons boek}", "{id: teamwerkboek, titel: ~}"],
}


def pairs(by_name: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(f"{OWN}{name}", text) for name, texts in by_name.items() for text in texts]


def told_by_the_reader(name: str, text: str) -> list[Problem]:
    """What is wrong when `text` lies over the built-in content."""
    folder = {kind: folder for folder, kind in FOLDERS.items()}[name.removeprefix(OWN)]
    stem = seen(text.encode()).get("id", "checklist")
    own = {f"content/{folder}/{stem}.yaml": text.encode()}
    try:
        return list(load_content(built_in().content, own).warnings)
    except ContentError as error:
        return list(error.problems)


@pytest.mark.parametrize(("name", "text"), pairs(CHANGES))
def test_a_change_is_right(name: str, text: str) -> None:
    assert accepted(name, text)
    assert accepted(name, text, known=False)
    assert told_by_the_reader(name, text) == []


@pytest.mark.parametrize(("name", "text"), pairs(NO_CHANGES))
def test_this_is_neither_a_change_nor_something_new(name: str, text: str) -> None:
    assert not accepted(name, text)
    assert told_by_the_reader(name, text) != []


def test_an_editor_asks_for_the_id_that_tells_what_a_file_changes() -> None:
    """The reader knows it from the name of the file, which a schema never sees."""
    assert not accepted(f"{OWN}instrument", "{titel: Checklist}")
    assert told_by_the_reader(f"{OWN}instrument", "{titel: Checklist}") == []


SCAFFOLD = ROOT / "lobprint" / "project" / "scaffold"
STARTERS = sorted(SCAFFOLD.rglob("*.yaml"))


@pytest.mark.parametrize("path", STARTERS, ids=lambda path: path.stem)
def test_a_new_project_s_files_are_as_the_schema_in_their_first_line_says(
    path: Path,
) -> None:
    data = path.read_bytes()
    first = data.decode().splitlines()[0]
    where = first.removeprefix("# yaml-language-server: $schema=")
    schema = (path.parent / where).resolve()
    assert schema.parent == SCAFFOLD / "content" / "schemas"
    for text in (data.decode(), with_every_option(data.decode())):
        found = validator(schema.stem).iter_errors(seen(text.encode()))
        assert not list(map(str, found))


def with_every_option(text: str) -> str:
    """`text` without the hash before each line that somebody may use."""
    return re.sub(r"(?m)^#(?! \S)(?=.)", "", text)
