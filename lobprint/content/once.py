"""A list names each role once: "{begeleider}, vakdocent en {coordinator}" in a school
where both are a coach is "coach en vakdocent"."""

from __future__ import annotations

import re
from collections.abc import Callable

_ITEM = r"(?:(?:de|het|een|je) )?(?:\{[A-Za-z]+(?:\.meervoud)?\}|[\w’-]+)"
_LIST = re.compile(rf"{_ITEM}(?:, {_ITEM})+(?: (?:en|of) {_ITEM})?")
"""Three or more in a row, or two without "en": of "de {a} en de {b} helpen" nothing can
go, for the verb is right for two."""
_NAME = re.compile(r"\{([A-Za-z.]+)\}")


def once(text: str, word: Callable[[str], str]) -> str:
    """`text`, in which a list has each role once; `word` gives the word of a name, as
    it stands between the braces."""
    if text.count("{") < 2:
        return text
    return _LIST.sub(lambda match: _listed(match[0], word), text)


def _listed(whole: str, word: Callable[[str], str]) -> str:
    """A list without what it has already; as it was, when it has nothing twice."""
    pieces = re.split(r"(, | en | of )", whole)
    names = [name and name[1].lower() for name in map(_NAME.search, pieces[::2])]
    first: dict[str, str] = {}
    items = []
    for item, name in zip(pieces[::2], names, strict=True):
        if not name or first.setdefault(word(name).lower(), name) == name:
            items.append(item)
    if len(items) == len(pieces[::2]):
        return whole
    last = pieces[-2] if len(items) > 1 else ""
    return f"{', '.join(items[:-1])}{last}{items[-1]}"
