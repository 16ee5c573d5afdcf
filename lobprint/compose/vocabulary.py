"""Holds an element against the rules: attributes, children, words. Nothing is built."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

from lobprint.blocks.element import Element
from lobprint.blocks.kind import Rule
from lobprint.blocks.registry import BLOCKS, INNER, PARTS, ROOT
from lobprint.errors import Problem
from lobprint.prose.suggest import suggestion


def check_root(root: Element) -> Iterator[Problem]:
    """What in the tree of `root` is not in the vocabulary."""
    if root.tag != ROOT:
        message = f"dit sjabloon begint met <{root.tag}>, maar er hoort <{ROOT}>"
        yield Problem(message, root.place, f"Zet alles in <{ROOT}>...</{ROOT}>.")
        return
    yield from _check(root, PARTS)


@cache
def _needs(spec: str) -> dict[str, str]:
    """Name -> its mark ("", "!", "?" or "+")."""
    return {word.rstrip("!?+"): word.lstrip("abcdefghijklmnopqrstuvwxyz0123456789-")
            for word in spec.split()}  # fmt: skip


def _check(element: Element, rule: Rule) -> Iterator[Problem]:
    yield from _attributes(element, _needs(rule.attributes))
    yield from _words(element, rule)
    allowed = _needs(rule.children)
    yield from _counts(element, allowed)
    for child in element.elements:
        if child.tag not in allowed:
            yield _stranger(child, element, allowed)
        else:
            inner = INNER.get(f"{element.tag}/{child.tag}") or BLOCKS[child.tag]
            yield from _check(child, inner)


def _attributes(element: Element, known: dict[str, str]) -> Iterator[Problem]:
    for name in element.attributes:
        if name not in known:
            message = f"<{element.tag}> heeft geen attribuut '{name}'"
            yield Problem(message, element.place, suggestion(name, known))
    for name, mark in known.items():
        if not mark or element.attributes.get(name, "").strip():
            continue
        state = "is leeg" if name in element.attributes else "ontbreekt"
        message = f"het attribuut '{name}' van <{element.tag}> {state}"
        yield Problem(message, element.place, f'Schrijf {name}="...".')


def _words(element: Element, rule: Rule) -> Iterator[Problem]:
    words = element.text.strip()
    if words and not rule.text:
        start = words.split("\n")[0][:40]
        message = f"in <{element.tag}> kan geen losse tekst staan: '{start}'"
        yield Problem(message, element.place, "Zet de tekst in een element, zoals <p>.")
    if not words and rule.text == "words!":
        yield Problem(f"in <{element.tag}> staat geen tekst", element.place)


def _counts(element: Element, allowed: dict[str, str]) -> Iterator[Problem]:
    found = Counter(child.tag for child in element.elements)
    for tag, mark in allowed.items():
        if mark in {"!", "+"} and not found[tag]:
            message = f"in <{element.tag}> ontbreekt <{tag}>"
            yield Problem(message, element.place)
        elif mark in {"!", "?"} and found[tag] > 1:
            message = f"in <{element.tag}> kan maar één <{tag}> staan"
            yield Problem(message, element.place)


def _stranger(child: Element, around: Element, allowed: dict[str, str]) -> Problem:
    message = f"<{child.tag}> kan niet in <{around.tag}> staan"
    return Problem(message, child.place, _meant(child.tag, allowed))


def _meant(tag: str, allowed: dict[str, str]) -> str:
    if not allowed:
        return "Daarin staat alleen tekst: **vet**, *schuin*, [link](#formulier)."
    hint = suggestion(tag, allowed)
    if hint.startswith("Er is"):
        return f"Daarin kan: {', '.join(f'<{name}>' for name in allowed)}."
    return hint.replace("'", "<", 1).replace("'", ">", 1)
