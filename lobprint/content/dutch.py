"""What Dutch does with a word: its article, its plural, a longer word made of it."""

from __future__ import annotations

import re

# The end of a word and its article; a person is "de", whatever the ending. Of what is
# not here a school says it.
_ARTICLES: tuple[tuple[str, str], ...] = (
    (r"(plan|dossier|portfolio|document|verslag|rapport|overzicht|blad)$", "het"),
    (r"(boek|schrift|systeem|programma|beleid|team|kind|bureau|werk|leren)$", "het"),
    (r"(college|onderwijs|examen|diploma|bestand|formulier|archief|canvas)$", "het"),
    (r"(panel|platform|parlement|traject)$", "het"),
    (r"[a-z]{3}(tje|pje|kje|sje)$", "het"),
    (r"(ing|heid|tie|teit|agenda|map|kalender|cyclus|coach|mentor|tutor)$", "de"),
    (r"(begeleider|opleider|adviseur|docent|decaan|coördinator|assistent)$", "de"),
    (r"(student|deelnemer|cursist|kandidaat|leerling|scholier|stage|school)$", "de"),
    (r"(jongere|volwassene|genoot|alumnus|trainer|groep|BPV|bpv|praktijk)$", "de"),
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
    (r"(jongere|volwassene)$", r"\1n"),
    # an adjective that became a noun may be one of a person (-n) or of a thing (-s)
    (r"(ere|ene|ige|erde|nde|lijke)$", None),
    (r"genoot$", "genoten"),
    (r"alumnus$", "alumni"),
    (r"panel$", "panels"),
    (r"(tie|sie|mie)$", r"\1s"),
    (r"eur$", "eurs"),
    (r"([^aeiou\W]i?[aou])$", r"\1’s"),
    (r"([’'][a-z]+r)$", r"\1s"),
    (r"examen$", "examens"),
    (r"leren$", "leren"),  # werkplekleren has no plural: sentences say it as it is
    (r"en$", None),  # coachen: verbs
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


def in_compound(word: str) -> str:
    """How `word` begins a longer one: mentorles, but leerlingbegeleidersles."""
    return re.sub(r"(begeleider|opleider)$", r"\1s", word)


def glued(first: str, last: str) -> str:
    """Two parts of one word, with a hyphen between them when Dutch has one: after and
    before an abbreviation or a name, and where vowels would run together."""
    own = (re.split(r"[\s-]", first)[-1], re.split(r"[\s-]", last)[0])
    special = any(re.search(r"[A-Z\d’']", part) for part in own) or " " in first
    between = (first[-1:] + last[:1]).lower()
    return first + ("-" if special or between in _COLLISIONS else "") + last


def capital(word: str) -> str:
    """`word` with a capital, as at the start of a sentence: IJsbeer, Student."""
    if word.startswith("ij"):
        return "IJ" + word[2:]
    return word[:1].upper() + word[1:]
