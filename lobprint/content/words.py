"""The words of a sector and a school, and how they change: plural, capital, article.

A sentence is written with the words of most schools in mind: "in het {plan}",
"mede{lerende}". Before a school's own word that takes "de" the article changes, and a
hyphen comes where Dutch wants one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lobprint.content.model import Woord
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
BEFORE = re.compile(
    r"(?<!\w)(de|het|deze|dit|onze|ons|elke|elk|iedere|ieder|welke|welk) "
    r"((?:eigen|[a-zë]+e) )?(?=\{([A-Za-z_]+)\})",
    re.IGNORECASE,
)
"""What changes with the article of a word, and at most one adjective between."""
PAIRS = ("de het", "deze dit", "onze ons", "elke elk", "iedere ieder", "welke welk")
ARTICLES = {
    one: dict(zip(("de", "het"), pair.split(), strict=True))
    for pair in PAIRS
    for one in pair.split()
}
# The end of a word and its article; a person is "de", whatever the ending. Of what is
# not here a school says it.
_ARTICLES: tuple[tuple[str, str], ...] = (
    (r"(plan|dossier|portfolio|document|verslag|rapport|overzicht|blad)$", "het"),
    (r"(boek|schrift|systeem|programma|beleid|team|kind|bureau|werk|leren)$", "het"),
    (r"(college|onderwijs|examen|diploma|bestand|formulier|archief|canvas)$", "het"),
    (r"[a-z]{3}(tje|pje|kje|sje)$", "het"),
    (r"(ing|heid|tie|teit|agenda|map|kalender|cyclus|coach|mentor|tutor)$", "de"),
    (r"(begeleider|opleider|adviseur|docent|decaan|coördinator|assistent)$", "de"),
    (r"(student|deelnemer|cursist|kandidaat|leerling|scholier|stage|school)$", "de"),
    (
        r"(raad|commissie|app|ladder|leraar|consulent|mens|collega|ist|[’'][a-z]+)$",
        "de",
    ),
)

# The end of a word and what the plural makes of it; the first that fits counts. Words
# that can go two ways (model, formulier, plan) are not here: the school writes them.
_PLURALS: tuple[tuple[str, str | None], ...] = (
    (r"coach$", "coaches"),
    (r"team$", "teams"),
    (r"plan$", "plannen"),
    (r"raad$", "raden"),
    (r"decaan$", "decanen"),
    (r"kandidaat$", "kandidaten"),
    (r"kind$", "kinderen"),
    (r"school$", "scholen"),
    (r"bureau$", "bureaus"),
    (r"map$", "mappen"),
    (r"(ing|ist|ent|ant|kracht|tor)$", r"\1en"),
    (r"heid$", "heden"),
    (r"([aeiou][^aeiou\W]+ende)$", r"\1n"),
    (
        r"(ere|ene|ige|erde|nde|lijke)$",
        None,
    ),  # an adjective that became a noun: jongeren
    (r"(tie|sie|mie)$", r"\1s"),
    (r"eur$", "eurs"),
    (r"([^aeiou\W]i?[aou])$", r"\1’s"),
    (r"([’'][a-z]+r)$", r"\1s"),
    (r"examen$", "examens"),
    (r"en$", None),  # werkplekleren, coachen: verbs
    (r"([aeiou]\w*[^aeiou\W]e)$", r"\1s"),
    (r"([aeiou]\w*[^aeiou\W]e[rm])$", r"\1s"),
    (r"([aeiou]\w*[^aeiou\W]i?ë[rmn])$", r"\1s"),
)
_COLLISIONS = frozenset(
    "aa ae ai au ee ei eu ie ii oe oi oo ou ui uu ij".split()  # noqa: SIM905
)
"""Vowels that would be read as one (Woordenlijst, regel 6.A)."""


def plural(word: str) -> str | None:
    """The plural of a Dutch word when it is regular, else None."""
    if " " in word:  # of a "coach in opleiding" the first word changes
        return None
    for ending, replacement in _PLURALS:
        if re.search(ending, word):
            return replacement and re.sub(ending, replacement, word)
    return None


def article(word: str) -> str:
    """ "de" or "het" when the end of a word tells, else nothing."""
    if " " in word:
        return ""
    found = (said for ending, said in _ARTICLES if re.search(ending, word))
    return next(found, "")


def glued(first: str, last: str) -> str:
    """Two parts of one word, with a hyphen between them when Dutch has one: after and
    before an abbreviation or a name, and where vowels would run together."""
    own = (re.split(r"[\s-]", first)[-1], re.split(r"[\s-]", last)[0])
    special = any(re.search(r"[A-Z\d’']", part) for part in own) or " " in first
    between = (first[-1:] + last[:1]).lower()
    return first + ("-" if special or between in _COLLISIONS else "") + last


def split_name(said: str) -> tuple[str, str]:
    """ "Lerende.meervoud" as the name of a word and the form that is asked of it."""
    base, _, form = said.partition(".")
    return base[:1].lower() + base[1:], form


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
        return PLACEHOLDER.sub(self._filled, BEFORE.sub(self._agreed, text))

    def _agreed(self, match: re.Match[str]) -> str:
        """The article as the word after it wants it."""
        word = self.known.get(split_name(match[3])[0])
        wanted = word and _article(word)
        if not wanted:
            return match[0]
        said = ARTICLES[match[1].lower()][wanted]
        said = capital(said) if match[1][0].isupper() else said
        return f"{said} {match[2] or ''}"

    def unsure(self, text: str) -> Iterator[Problem]:
        """A warning for each of these words (see `without_article`) that has one before
        it in `text`."""
        for match in BEFORE.finditer(text):
            name = split_name(match[3])[0]
            word = self.known.get(name)
            if word:
                yield _unsure(name, word, f"{match[0]}{word.enkelvoud}")

    def _filled(self, match: re.Match[str]) -> str:
        """A word, with the hyphens that it needs where a letter touches it."""
        name = match[1]
        if name is None or ("." in name and split_name(name)[0] == "school"):
            return match[0]  # of the school itself: see addressed.py
        word = self.word(name)
        start, end, text = match.start(), match.end(), match.string
        before, after = text[max(0, start - _LONGEST) : start], text[end : end + 1]
        stem = re.search(r"[^\W\d_]+$", before)
        if stem and not name[:1].isupper():
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
            said = _plural(base, word)
        elif form == "samenstelling":
            said = word.samenstelling.removesuffix("-") or said
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


def _plural(name: str, word: Woord) -> str:
    """The plural of the word `name`. Raises ContentError when nobody knows it."""
    found = word.meervoud or plural(word.enkelvoud)
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
