"""The words of a sector and a school, and how they change: plural, capital."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from lobprint.content.literal import literal
from lobprint.content.model import Woord
from lobprint.content.typography import curl
from lobprint.errors import ContentError, Problem

PLACEHOLDER = re.compile(r"\\.|\{([^{}]*)\}", re.DOTALL)
"""`{lerende}` in a text; a backslash takes the meaning from the next character."""
PLURAL = ".meervoud"

# The end of a word and what the plural makes of it; the first that fits counts. Words
# that can go two ways (model, formulier, plan) are not here: the school writes them.
_PLURALS: tuple[tuple[str, str], ...] = (
    (r"coach$", "coaches"),
    (r"team$", "teams"),
    (r"plan$", "plannen"),
    (r"raad$", "raden"),
    (r"(ing|ist|ent|ant|kracht|tor)$", r"\1en"),
    (r"heid$", "heden"),
    (r"([aeiou][^aeiou\W]+ende)$", r"\1n"),
    (r"tie$", "ties"),
    (r"([^aeiou\W]i?[aou])$", r"\1’s"),
    (r"([’'][a-z]+r)$", r"\1s"),
    (r"([aeiou]\w*[^aeiou\W]e)$", r"\1s"),
    (r"([aeiou]\w*[^aeiou\W]e[rmn])$", r"\1s"),
    (r"([aeiou]\w*[^aeiou\W]i?ë[rmn])$", r"\1s"),
)


def plural(word: str) -> str | None:
    """The plural of a Dutch word when it is regular, else None."""
    for ending, replacement in _PLURALS:
        if re.search(ending, word):
            return re.sub(ending, replacement, word)
    return None


def capital(word: str) -> str:
    """`word` with a capital, as at the start of a sentence: IJsbeer, Student."""
    if word.startswith("ij"):
        return "IJ" + word[2:]
    return word[:1].upper() + word[1:]


@dataclass(frozen=True, slots=True)
class Words:
    """The words that texts may use, by name; those of a school go first."""

    known: Mapping[str, Woord]

    def fill(self, text: str) -> str:
        """`text` with its `{word}`s filled in. Raises ContentError for a plural that
        must be given."""
        if "{" not in text:
            return text
        return PLACEHOLDER.sub(self._filled, text)

    def _filled(self, match: re.Match[str]) -> str:
        name = match[1]
        return match[0] if name is None else self.word(name)

    def word(self, name: str) -> str:
        """The word that `lerende`, `Lerende.meervoud` stands for, as a literal."""
        base = name.removesuffix(PLURAL)
        word = self.known[base[:1].lower() + base[1:]]
        form = self._plural(word) if name.endswith(PLURAL) else word.enkelvoud
        return literal(curl(capital(form) if base[:1].isupper() else form))

    @staticmethod
    def _plural(word: Woord) -> str:
        found = word.meervoud or plural(word.enkelvoud)
        if found:
            return found
        raise ContentError(
            Problem(
                f"het meervoud van '{word.enkelvoud}' is niet bekend",
                word.plaats,
                f"Schrijf {{enkelvoud: {word.enkelvoud}, meervoud: ...}}.",
            )
        )
