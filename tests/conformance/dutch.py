"""Every word that we wrote: in content and templates, in whatever language, and for
users."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

from ours import library

from conformance.programs import program
from lobprint.content import load_content
from lobprint.content.kinds import explanations
from lobprint.content.model import (
    Huisstijl,
    Instrument,
    Item,
    Kop,
    Onderdeel,
    School,
    Werkboek,
    Woord,
)
from lobprint.content.texts import SectorTekst
from lobprint.project import built_in

ROOT = Path(__file__).parents[2]
SCAFFOLD = ROOT / "lobprint" / "project" / "scaffold"
PAGE = ROOT / "lobprint" / "ui" / "index.html"
HIDDEN = re.compile(r"<!--.*?-->|<(title)>.*?</\1>", re.DOTALL)
MANUALS = (
    *("handleiding", "veel-scholen", "opdrachten", "antwoorden"),
    "proef-met-papier",
)

WORD_LIST = Path(__file__).parent / "woordenlijst.txt"
ENGLISH_LIST = Path(__file__).parent / "english-words.txt"
WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
MARKUP = re.compile(r"\{[^}]*\}[\w-]*|\]\([^)]*\)|\\")
"""Words of the sector (with the ending that we gave them), links, escapes."""
JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
TAG = re.compile(r"<[^>]*>")
CODE = re.compile(
    r"^ *```.*?^ *```|^# yaml-language-server.*?$|`[^`]*`|^ *eval .*?$|<[^>]*>",
    re.DOTALL | re.MULTILINE,
)
"""In Markdown and YAML what a computer reads."""
NAMES = re.compile(r"'[^'\n]{1,60}'|\S*[\w)][/_=.$-]*[/_=$.]\w\S*|--\S+|\b[A-Z]{2,}\b")
"""Quoted commands, file names, addresses, options, and capitals that stand for one."""
OTHERS = {
    *("Add", "Command", "Ctrl", "Install", "Now", "command", "found", "recognized"),
    *("Edge", "Evince", "Finder", "Hat", "SumatraPDF", "fish", "Regular", "Verdana"),
    *("docx", "dotx", "jpg", "png", "svg", "svg-bestand", "xlsx", "zip-bestand"),
    *("Dask-cluster", "Éénhoorncollege", "coordinator", "hoe-ging-het"),
    *("build", "check", "init", "list", "schema", "watch", "Ctrl-C", "csv", "yaml"),
    *("mijn-school", "text", "yaml-language-server"),
    *("WebAssembly", "install", "manager", "open", "site", "lob"),
    *("answers", "read", "odt", "Browser", "DB", "Python", "SQLite", "for", "sha"),
}
"""What a computer shows or asks, kinds of files, and names of programs and schools."""
NO_WORDS = {
    *("id", "bron", "auteurs", "rest", "sjabloon", "groep", "sectoren", "plaats"),
    *("velden", "vorm", "invullen", "waarden", "pictogram", "pictogrammen", "papier"),
    *("letter", "formulieren"),
}
"""Keys whose values are names of our own or of other people, not sentences."""
IN_WORDS = {
    "answer-label",
    "answers",
    "audience",
    "note-label",
    "footer",
    "hint",
    "intro",
    "label",
    "labels",
    "lead",
    "levels",
    "name",
    "own-label",
    "question-label",
    "remarks-label",
    "row-label",
    "running",
    "subtitle",
    "text",
    "title",
}
"""Attributes of templates that are read by people."""


def talen() -> tuple[str, ...]:
    """The ids of the languages that content is in."""
    return library().talen


def words_of_content(taal: str) -> dict[str, set[str]]:
    """File -> its words. The titles of sources are quoted, some in English."""
    library = load_content(built_in().content, taal=taal)
    found = {library.files[i.id]: _words(i) for i in library.instruments.values()}
    for book in library.werkboeken.values():
        found[f"workbook {book.id}"] = _words(book)
    for sector in library.sectors.values():
        found[f"sector {sector.id}"] = _words(sector)
    return {**found, "the words of lobprint": _words(library.taal.teksten)}


def dictionary_of(taal: str) -> str:
    """What hunspell calls the dictionary of a language: en_GB."""
    return load_content(built_in().content, taal=taal).taal.code.replace("-", "_")


def words_of_templates() -> dict[str, set[str]]:
    """File -> the words that stand in the template itself."""
    return {
        name: {word for text in _template_texts(data) for word in _split(text)}
        for name, data in built_in().templates.items()
    }


def words_for_users() -> dict[str, set[str]]:
    """File -> the words of the manuals, of the page and of what `lobprint init` makes,
    and those that explain the keys of YAML files."""
    manuals = [ROOT / "docs" / f"{name}.md" for name in MANUALS]
    texts = {path.name: path.read_text("utf-8") for path in manuals}
    texts["opdrachten.md"] = texts["opdrachten.md"].replace("```", "")  # is all one
    found = {name: _prose(text) for name, text in texts.items()}
    found["index.html"] = _prose(HIDDEN.sub(" ", PAGE.read_text("utf-8")))
    for path in sorted(SCAFFOLD.rglob("*")):
        if path.suffix in (".yaml", ".txt"):
            name = path.relative_to(SCAFFOLD).as_posix()
            found[name] = _prose(path.read_text("utf-8"))
    for kind in (Item, Onderdeel, Kop, Instrument, Werkboek, Huisstijl, School, Woord):
        told = " ".join(explanations(kind).values())
        found[f"explanations of {kind.__name__}"] = _prose(told)
    return found


def _prose(text: str) -> set[str]:
    return set(_split(NAMES.sub(" ", CODE.sub(" ", text)))) - OTHERS


def misspelled(words: set[str], dictionary: str = "nl_NL") -> set[str]:
    """Those that neither the dictionary nor our list of the field has."""
    known = set(own_words(dictionary))
    rests = {word: _rest(word, known) for word in words}
    asked = {form for rest in rests.values() for form in (rest, _lowered(rest))}
    unknown = _unknown_to_hunspell(asked, dictionary) - known
    return {w for w, rest in rests.items() if {rest, _lowered(rest)} <= unknown}


def _rest(word: str, known: set[str]) -> str:
    """What is to be looked up: LOB-visie is right when visie is."""
    first, _, last = word.partition("-")
    if last and first.isupper() and first in known:
        return last
    return word


def _lowered(word: str) -> str:
    """As in the middle of a sentence: the dictionary has "maart", never "Maart"."""
    return word[0].lower() + word[1:]


def _unknown_to_hunspell(words: set[str], dictionary: str) -> set[str]:
    run = subprocess.run(
        [program("hunspell"), "-d", dictionary, "-i", "utf-8", "-l"],
        input="\n".join(sorted(words)),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return set(run.stdout.split())


def own_words(dictionary: str = "nl_NL") -> list[str]:
    """The word list of the field; of English, the Dutch names that stand in it."""
    path = WORD_LIST if dictionary == "nl_NL" else ENGLISH_LIST
    return path.read_text(encoding="utf-8").splitlines()


def _words(value: object) -> set[str]:
    return {word for text in _texts(value) for word in _split(text)}


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, SectorTekst):
        yield from value.variants.values()
    elif isinstance(value, str):
        yield value
    elif is_dataclass(value) or isinstance(value, dict | tuple):
        for one in _inside(value):
            yield from _texts(one)


def _inside(value: object) -> Iterator[object]:
    if isinstance(value, dict):
        yield from value.values()
    elif isinstance(value, tuple):
        yield from value
    elif is_dataclass(value):
        quoted = {"titel"} if isinstance(value, Item) and value.auteurs else set()
        keys = [key.name for key in fields(value)]
        yield from (getattr(value, key) for key in keys if key not in NO_WORDS | quoted)


def _template_texts(data: bytes) -> Iterator[str]:
    """Attributes with words and what stands between tags, without Jinja's parts."""
    plain = JINJA.sub("", data.decode("utf-8"))
    yield from (text for name, text in ATTRIBUTE.findall(plain) if name in IN_WORDS)
    yield TAG.sub(" ", plain)


def _split(text: str) -> Iterator[str]:
    straight = MARKUP.sub(" ", text).replace("’", "'").replace("‘", " ")
    return (match[0] for match in WORD.finditer(straight))
