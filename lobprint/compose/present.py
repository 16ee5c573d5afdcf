"""What a workbook says of forms that are in it, and nothing of those that are not.

A text names a form by a link: `de [checklist](#checklist)`. In a workbook without that
form the link leaves the list it stands in, "de checklist of de zelfevaluatie", and with
the last of them goes the whole sentence. An item that has lost a text goes. Pages of
the workbook itself lose an onderdeel without items as well, and sentences that their
template asks for; what a form needs, it keeps. A form made alone says all it has to
say."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import fields, replace
from functools import cache, partial
from typing import Any

from lobprint.content.model import Instrument, Item, Onderdeel
from lobprint.language import Teksten, teksten

Told = Callable[[str], str]
"""What a text says of forms that are there."""
_LINK = r"\[[^\]]*\]\(#([a-z0-9.-]+)\)"
_BLANK = re.compile(r"[ \t\r\n]+")
_TARGET = re.compile(_LINK)
_SENTENCE = re.compile(r"([.!?][’”)]?(?:\]\(#[a-z0-9.-]+\))?)\s+")
"""The end of one; where it ends in a link, the end of the link belongs to it."""


@cache
def _members(words: Teksten) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What finds a list of links, and one of them, in a language."""
    articles = "|".join(map(re.escape, words.lidwoorden.split("|")))
    member = rf"(?:(?:{articles}) )?{_LINK}"
    between = f", | {re.escape(words.of)} | {re.escape(words.en)} "
    return re.compile(rf"{member}(?:(?:{between}){member})+"), re.compile(member)


def only_present(form: Instrument, missing: Collection[str]) -> Instrument:
    """`form` without what it says of the forms that are `missing`, by their ids."""
    told = partial(_told, missing=frozenset(missing))
    items = _items(form.items, told)
    parts = [_part(part, told) for part in form.onderdelen]
    if form.groep != "werkboek":
        return replace(form, onderdelen=tuple(parts), items=items)
    texts = {name: told(text) for name, text in form.teksten.items()}
    pairs = zip(form.onderdelen, parts, strict=True)
    full = [part for was, part in pairs if part.items or not was.items]
    return replace(form, teksten=texts, onderdelen=tuple(full), items=items)


def _part(part: Onderdeel, told: Told) -> Onderdeel:
    texts = {name: text for name, text in _texts(part, told).items() if text}
    return replace(part, items=_items(part.items, told), **texts)


def _items(items: tuple[Item, ...], told: Told) -> tuple[Item, ...]:
    kept = [(item, _texts(item, told)) for item in items]
    return tuple([replace(item, **new) for item, new in kept if all(new.values())])


def _texts(thing: Item | Onderdeel, told: Told) -> dict[str, Any]:
    """Those that differ, by name."""
    names = [field.name for field in fields(thing)]
    texts = {name: getattr(thing, name) for name in names}
    return {
        name: told(text)
        for name, text in texts.items()
        if isinstance(text, str) and "](#" in text and told(text) != text
    }


def _told(text: str, missing: frozenset[str]) -> str:
    """`text` without the sentences, and the members of lists, that name what is not
    there; a question goes with its answer."""
    if "](#" not in text or not missing & set(_TARGET.findall(text)):
        return text
    listed, _ = _members(teksten())
    kept = [listed.sub(partial(_fewer, missing), one) for one in _sentences(text)]
    here: list[str] = []
    for sentence in kept:
        if not missing & set(_TARGET.findall(sentence)):
            here.append(sentence)
        elif here and here[-1].endswith("?"):
            here.pop()
    return " ".join(here)


def _fewer(missing: frozenset[str], match: re.Match[str]) -> str:
    """A list of links without those that are not there; as it is when none is."""
    words = teksten()
    members = list(_members(words)[1].finditer(match[0]))
    here = [one[0] for one in members if one[1] not in missing]
    if not here or len(here) == len(members):
        return match[0]
    last = f" {words.en} " if f" {words.en} " in match[0] else f" {words.of} "
    return last.join([", ".join(here[:-1]), here[-1]]) if here[1:] else here[0]


def _sentences(text: str) -> list[str]:
    return _SENTENCE.sub(r"\1\n", _BLANK.sub(" ", text)).split("\n")
