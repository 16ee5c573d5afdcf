"""What changes with the article of a word: "de {plan}", "dit {plan}", "{plan} dat".

A sentence is written with the words of most schools in mind. Where a school's own word
takes the other article, what points at it changes too."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from lobprint.content.dutch import capital

_BEFORE = re.compile(
    r"(?<!\w)(?P<said>de|het|deze|dit|onze|ons|elke|elk|iedere|ieder|welke|welk)"
    r"(?P<rest> (?:(?:eigen|[a-zë]+e) )?)(?=\{(?P<name>[A-Za-z_]+)\})",
    re.IGNORECASE,
)
"""What stands before a word, with at most one adjective between."""
_THAT_BEFORE = re.compile(
    r"(?<!\w)(?P<said>die|dat)(?P<rest> )(?=\{(?P<name>[A-Za-z_]+)\})", re.IGNORECASE
)
_THAT_AFTER = re.compile(
    r"(?P<start>\{(?P<name>[A-Za-z_]+)\},? )(?P<said>die|dat)(?!\w)"
)
"""What refers back to a word: "een {lerende} die", "het {plan}, dat"."""
_ALL = (_BEFORE, _THAT_BEFORE, _THAT_AFTER)
_PAIRS = "de het|deze dit|die dat|onze ons|elke elk|iedere ieder|welke welk"
_FORMS = {
    one: dict(zip(("de", "het"), pair.split(), strict=True))
    for pair in _PAIRS.split("|")
    for one in pair.split()
}


class Articles(NamedTuple):
    """ "de" or "het", or nothing when nobody knows: of the word that sentences were
    written with, and of the word that stands there now."""

    written: str
    now: str


def agreed(text: str, of: Callable[[str], Articles]) -> str:
    """`text`, in which all that points at a `{word}` has the article of that word; `of`
    tells that of a name, as it stands between the braces."""
    for pattern in _ALL:
        text = pattern.sub(partial(_agreed, of), text)
    return text


def pointing(text: str) -> Iterator[tuple[str, str, str]]:
    """What points at a `{word}` in `text`: its name, what is before and after it."""
    for match in (one for pattern in _ALL for one in pattern.finditer(text)):
        found = match.groupdict()
        if "start" in found:
            yield (
                found["name"],
                "",
                f"{found['start'].partition('}')[2]}{found['said']}",
            )
        else:
            yield found["name"], match[0], ""


def _agreed(of: Callable[[str], Articles], match: re.Match[str]) -> str:
    """What was matched, as the word wants it.

    "dat" may be no pronoun at all ("zeg de {begeleider} dat"), so it changes only where
    it agrees with the word that the sentence was written with."""
    found = match.groupdict()
    said, articles = found["said"], of(found["name"])
    forms = _FORMS[said.lower()]
    is_that = said.lower() in ("die", "dat")
    if not articles.now or (is_that and forms.get(articles.written) != said.lower()):
        return match[0]
    wanted = forms[articles.now]
    wanted = capital(wanted) if said[0].isupper() else wanted
    return f"{found.get('start', '')}{wanted}{found.get('rest', '')}"
