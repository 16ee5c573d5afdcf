"""The words of a sector and a school in a sentence: in the plural, with a capital, in a
longer word ("{begeleider.samenstelling}les"), with the article that they take."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lobprint.content.agreement import Articles, agreed, pointing
from lobprint.content.dutch import article, capital, glued, in_compound, plural
from lobprint.content.model import Woord
from lobprint.content.once import once
from lobprint.errors import ContentError, Problem
from lobprint.prose.literal import literal
from lobprint.prose.typography import curl

PLACEHOLDER = re.compile(r"\\.|\{([^{}]*)\}", re.DOTALL)
"""`{lerende}` in a text; a backslash takes the meaning from the next character."""
PERSONS = frozenset(
    ("lerende", "begeleider", "coordinator", "praktijkdocent", "praktijkbegeleider")
)
"""Words for people. Those are "de", as sentences say, unless their end tells otherwise
(maatje, kind): nobody needs to be asked."""
FORMS = ("meervoud", "samenstelling")
"""What may stand behind a word and a dot."""
_LONGEST = 100
"""So many letters before a word are looked at: no part of a Dutch word is longer."""


def split_name(said: str) -> tuple[str, str]:
    """ "Lerende.meervoud" as the name of a word and the form that is asked of it."""
    base, _, form = said.partition(".")
    return base[:1].lower() + base[1:], form


@dataclass(frozen=True, slots=True)
class Words:
    """The words that texts may use, by name; those of a school go first. Articles,
    hyphens and plurals by rule are for `dutch` alone.

    `written` are the words that texts were written with, when those differ."""

    known: Mapping[str, Woord]
    written: Mapping[str, Woord] = field(default_factory=dict)
    dutch: bool = True

    def fill(self, text: str) -> str:
        """`text` with its `{word}`s filled in. Raises ContentError for a plural that
        must be given."""
        if "{" not in text:
            return text
        if self.dutch:
            text = agreed(once(text, self.word), self._articles)
        return PLACEHOLDER.sub(self._filled, text)

    def _articles(self, name: str) -> Articles:
        base = split_name(name)[0]
        now = self.known.get(base)
        written = self.written.get(base, now)
        return Articles(
            (written and _article(written)) or "", (now and _article(now)) or ""
        )

    def unsure(self, text: str) -> Iterator[Problem]:
        """A warning for each of these words (see `without_article`) that something in
        `text` points at."""
        for said, before, after in pointing(text):
            name = split_name(said)[0]
            word = self.known.get(name)
            if word:
                yield _unsure(name, word, f"{before}{word.enkelvoud}{after}")

    def _filled(self, match: re.Match[str]) -> str:
        """A word, with the hyphens that it needs where a letter touches it."""
        name = match[1]
        if name is None or ("." in name and split_name(name)[0] == "school"):
            return match[0]  # of the school itself: see addressed.py
        word = self.word(name)
        start, end, text = match.start(), match.end(), match.string
        before, after = text[max(0, start - _LONGEST) : start], text[end : end + 1]
        stem = re.search(r"[^\W\d_]+$", before)
        if stem and self.dutch and not name[:1].isupper():
            word = glued(stem[0], word)[len(stem[0]) :]
        if name.endswith(".samenstelling") and after.isalpha():
            word = glued(word, after)[:-1]
        return word

    def word(self, name: str) -> str:
        """The word that `lerende`, `Lerende.meervoud` stands for, as a literal."""
        base, form = split_name(name)
        word = self.known[base]
        said = word.enkelvoud
        if form == "meervoud":
            said = _plural(base, word, self.dutch)
        elif form == "samenstelling":
            said = word.samenstelling.removesuffix("-") or in_compound(said)
        return literal(curl(capital(said) if name[:1].isupper() else said))


def without_article(words: Mapping[str, Woord]) -> dict[str, Woord]:
    """Those of which nobody said whether they take "de" or "het"."""
    return {
        name: word
        for name, word in words.items()
        if name not in PERSONS and not _article(word)
    }


def _article(word: Woord) -> str:
    return word.lidwoord or article(word.enkelvoud)


def _plural(name: str, word: Woord, dutch: bool) -> str:
    """The plural of the word `name`. Raises ContentError when nobody knows it."""
    found = word.meervoud or (plural(word.enkelvoud) if dutch else None)
    if found:
        return found
    message = f"het meervoud van '{word.enkelvoud}' is niet bekend"
    hint = f"Schrijf {{enkelvoud: {word.enkelvoud}, meervoud: ...}}."
    if word.plaats and word.plaats.in_a_list:
        hint = f"Zet het in een kolom 'woorden.{name}.meervoud'."
    raise ContentError(Problem(message, word.plaats, hint))


def _unsure(name: str, word: Woord, printed: str) -> Problem:
    """`printed` is what a sentence now says."""
    message = f"is het 'de' of 'het' {word.enkelvoud}? Er staat nu '{printed}'"
    hint = f"Schrijf {{enkelvoud: {word.enkelvoud}, lidwoord: de}}, of lidwoord: het."
    if word.plaats and word.plaats.in_a_list:
        hint = f"Zet 'de' of 'het' in een kolom 'woorden.{name}.lidwoord'."
    return Problem(message, word.plaats, hint, warning=True)
