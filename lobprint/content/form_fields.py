"""What the fields of a form in YAML alone are called: names that stay apart.

The template makes them of ids: `<form>.<item>.<what>`, or with `velden` the short
`<velden>.<item>`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lobprint.blocks.registry import VORMEN
from lobprint.content.findings import Reading
from lobprint.content.model import Instrument, Item, Onderdeel, SectorId
from lobprint.content.vormen import vorm_of
from lobprint.document.fields import FIELD_LENGTH
from lobprint.errors import Place, Problem

MADE = frozenset(end for vorm in VORMEN.values() for end in vorm.ends)
"""Words with which the names of fields end."""
ENDING = len(".antwoord.") + 20
"""What the template adds to an id at the most: the answer, and which."""


def check_names(form: Instrument, reading: Reading) -> Iterator[Problem]:
    """What is wrong with the ids of `form`, of which the names of fields are made."""
    for key in ("id", "velden"):
        name = getattr(form, key)
        if "." in name:
            message = f"in het kenmerk '{name}' kan geen punt"
            hint = "Schrijf een streepje in plaats van de punt."
            yield Problem(message, reading.of(form, key), hint)
    for part in form.onderdelen:
        yield from _made(form, part, reading)
        for item in part.items:
            yield from _made(form, item, reading)
        for word in part.items if form.velden and vorm_of(part) == "kiezen" else ():
            yield from _word(form, part, word, reading)
    if form.velden:
        yield from _short(form, reading)


def _made(
    form: Instrument, thing: Onderdeel | Item, reading: Reading
) -> Iterator[Problem]:
    """The ids of fields are made of it, and must stay apart and short enough."""
    taken = next((word for word in thing.id.split(".")[1:] if word in MADE), None)
    if taken:
        message = f"in het kenmerk '{thing.id}' kan '.{taken}' niet"
        hint = f"Schrijf een streepje: '{thing.id.replace('.', '-')}'."
        yield Problem(message, reading.of(thing, "id"), hint)
    start = form.velden or form.id
    length = len(f"{start}.{thing.id}")
    most = FIELD_LENGTH - ENDING
    if length > most:
        message = f"'{start}' en '{thing.id}' zijn samen {length} tekens lang"
        hint = f"Hoogstens {most} kan. Kort een van de twee kenmerken in."
        yield Problem(message, reading.of(thing, "id"), hint)


def _word(
    form: Instrument, part: Onderdeel, word: Item, reading: Reading
) -> Iterator[Problem]:
    """A word to circle is named below its onderdeel, as is the line `eigen`."""
    place = reading.of(word, "id")
    if word.id == "eigen" or "." in word.id:
        message = f"het kenmerk '{word.id}' kan hier niet"
        yield Problem(message, place, "Kies een ander woord, zonder punt.")
    length = len(f"{form.velden}.{part.id}.{word.id}")
    if length > FIELD_LENGTH:
        message = f"de naam van dit veld wordt {length} tekens lang"
        yield Problem(message, place, f"Hoogstens {FIELD_LENGTH} kan.")


def _short(form: Instrument, reading: Reading) -> Iterator[Problem]:
    """Of short names each is another, and none begins with another."""
    seen: dict[tuple[str, SectorId], Place] = {}
    for thing in _naming(form):
        place = reading.of(thing, "id")
        if "." in thing.id:
            message = f"in het kenmerk '{thing.id}' kan geen punt bij 'velden'"
            hint = f"Schrijf een streepje: '{thing.id.replace('.', '-')}'."
            yield Problem(message, place, hint)
        first = next(
            (seen[k] for s in thing.sectoren if (k := (thing.id, s)) in seen), 0
        )
        if first:
            message = f"twee velden heten '{form.velden}.{thing.id}'"
            yield Problem(message, place, f"De eerste: {first}.")
        for sector in thing.sectoren:
            seen.setdefault((thing.id, sector), place)


def _naming(form: Instrument) -> Iterator[Onderdeel | Item]:
    """All in `form` whose id names a field."""
    for part in form.onderdelen:
        named = VORMEN[vorm_of(part)].named
        if named == "part":
            yield part
        inside = named == "items" or vorm_of(part) == "voornemen"
        yield from part.items if inside else ()


def check_beginnings(
    reads: Iterable[tuple[Instrument, Reading]],
) -> Iterator[Problem]:
    """The names of fields begin with no other form's id or `velden`."""
    ids = {form.id: form.id for form, _ in reads}
    for form, reading in reads:
        other = ids.setdefault(form.velden or form.id, form.id)
        if other != form.id:
            message = f"'{form.velden}' hoort al bij '{other}'"
            hint = "Kies een ander begin voor de velden."
            yield Problem(message, reading.of(form, "velden"), hint)
