"""What doesn't fit its page, told to who can mend it.

The layout knows what has no room; here that is said in the user's terms, at the place
where it was written.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from math import ceil

from lobprint.content import Library
from lobprint.content.model import Instrument
from lobprint.errors import Problem
from lobprint.look.paper import OWN, Sheets
from lobprint.look.typeface import SOURCE_SANS, Typeface
from lobprint.page.items import Layout, Overflow

SHORTER = "Kort de tekst in, kies minder regels, of verdeel het over meer onderdelen."
OTHER_WORD = "Kies een kortere tekst, of zet een spatie of een streepje in het woord."
SHORTER_ANSWER = "Kort het in; op papier valt de rest weg."
SHORTER_WORDS = "Kies bij 'woorden' in school.yaml kortere woorden, als dat hindert."
NARROWER = "Kies bij 'lettertype' in school.yaml een smaller type, als dat hindert."
LESS_AROUND = (
    "Maak in dat Word-bestand de marges, de kop of de voet kleiner, als dat hindert."
)
LEAVE_OUT = "Kort iets in of laat iets weg, als dat hindert."


@dataclass(frozen=True, slots=True)
class Fit:
    """How a document fell: on how many pages each part of it stands, and what has no
    room; `type` is whether it was set in another type than ours, `house` whether in
    the margins of a school's own Word file."""

    pages: Mapping[str, int] = field(default_factory=dict)
    overflows: tuple[Overflow, ...] = ()
    type: bool = False
    house: bool = False

    def or_worse(self, other: Fit) -> Fit:
        """The one of two copies to tell of: the first where something has no room."""
        return other if other.overflows and not self.overflows else self


def fit_of(layout: Layout, sheets: Sheets, typeface: Typeface) -> Fit:
    """How a document fell in its `layout`, on these sheets and in this type."""
    pages: Counter[str] = Counter()
    for page in layout.pages:
        if page.placed:
            pages[page.part] += 1
    other = typeface != SOURCE_SANS
    return Fit(pages, layout.overflows, other, sheets is not OWN)


def told(fits: Iterable[Fit], library: Library, words: bool) -> list[Problem]:
    """Warnings for what doesn't fit, each once; `words` is whether the school has words
    of its own."""
    found: dict[Problem, None] = {}
    for fit in fits:
        found |= dict.fromkeys(_no_room(one, library) for one in fit.overflows)
        longer = _in_house(fit, library) if fit.house else _longer(fit, library, words)
        found |= dict.fromkeys(longer)
    return list(found)


def _reason(words: bool, other_type: bool, changed: bool) -> tuple[str, str]:
    """With what a form gets more pages, and what to do about it."""
    if other_type and not changed:
        why = "uw woorden en uw lettertype" if words else "uw lettertype"
        return why, NARROWER
    return ("uw woorden", SHORTER_WORDS) if words else ("wat u veranderde", LEAVE_OUT)


def _no_room(one: Overflow, library: Library) -> Problem:
    place = library.places.of(one.part, one.field, one.whole)
    if one.over:
        much = f"{ceil(one.over)} mm hoger dan de bladzijde"
        message = f"'{one.said}' in '{one.part}' is {much}"
        return Problem(message, place, SHORTER, warning=True)
    if one.typed:
        place = library.answers.get((one.part, one.field), place)
        message = f"wat in '{one.field}' staat, past niet op de regels: '{one.said}'"
        return Problem(message, place, SHORTER_ANSWER, warning=True)
    message = f"het woord '{one.said}' in '{one.part}' past niet in zijn kolom"
    return Problem(f"{message}, en wordt afgebroken", place, OTHER_WORD, warning=True)


def _longer(fit: Fit, library: Library, words: bool) -> Iterator[Problem]:
    """Forms on more pages than they are made for."""
    changes = {change.owner: change for change in library.changes}
    for form, pages in _too_many(fit, library):
        changed = form.id in changes
        why, hint = _reason(words and not changed, fit.type, changed)
        message = f"'{form.id}' {pages} bladzijden in plaats van {form.bladzijden}"
        message = f"met {why} wordt {message}"
        if form.id in changes and changes[form.id].is_new:
            meant = f"er staat 'bladzijden: {form.bladzijden}'"
            message = f"'{form.id}' wordt {pages} bladzijden; {meant}"
        yield Problem(message, library.places.of(form.id, ""), hint, warning=True)


def _in_house(fit: Fit, library: Library) -> Iterator[Problem]:
    """The same where the margins of a school's Word file leave less room."""
    told = [
        f"'{form.id}' {pages} in plaats van {form.bladzijden}"
        for form, pages in _too_many(fit, library)
    ]
    if told:
        message = (
            f"met uw Word-bestand zijn er in Word meer bladzijden: {'; '.join(told)}"
        )
        yield Problem(message, hint=LESS_AROUND, warning=True)


def _too_many(fit: Fit, library: Library) -> Iterator[tuple[Instrument, int]]:
    for form in library.forms():
        pages = fit.pages.get(form.id, 0)
        if form.bladzijden and pages > form.bladzijden:
            yield form, pages
