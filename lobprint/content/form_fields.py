"""What the fields of a form in YAML alone are called: names that stay apart.

The template makes them of ids: `<form>.<item>.<what>`, or with `velden` the short
`<velden>.<item>`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import accumulate

from lobprint.blocks.registry import VORMEN
from lobprint.content.findings import Reading
from lobprint.content.model import (
    Instrument,
    Item,
    Onderdeel,
)
from lobprint.content.voices import VOICES, Voice, is_for
from lobprint.content.vormen import vorm_of
from lobprint.document.fields import FIELD_LENGTH
from lobprint.errors import Problem

MADE = frozenset(end for vorm in VORMEN.values() for end in vorm.ends)
"""Words with which the names of fields end."""
LONGEST_ANSWER = 20
"""In the id of a box; a longer one has its number there."""
ENDING = len(".antwoord.") + LONGEST_ANSWER
"""What the template adds to an id at the most: the answer, and which."""
MOST = FIELD_LENGTH - 1 - LONGEST_ANSWER
"""The longest name with `velden`, of which a box may be part."""
Named = tuple[str, Onderdeel | Item]


def check_names(form: Instrument, reading: Reading) -> Iterator[Problem]:
    """What is wrong with the ids of `form`, of which the names of fields are made."""
    for key in ("id", "velden"):
        name = getattr(form, key)
        if "." in name:
            message = f"in het kenmerk '{name}' kan geen punt"
            hint = "Schrijf een streepje in plaats van de punt."
            yield Problem(message, reading.of(form, key), hint)
    if form.velden:
        found = [problem for v in VOICES for problem in _short(form, v, reading)]
        yield from dict.fromkeys(found)
    for part in form.onderdelen if not form.velden else ():
        yield from _made(form, part, reading)
        for item in part.items:
            yield from _made(form, item, reading)


def _made(
    form: Instrument, thing: Onderdeel | Item, reading: Reading
) -> Iterator[Problem]:
    """The ids of fields are made of it, and must stay apart and short enough."""
    taken = next((word for word in thing.id.split(".")[1:] if word in MADE), None)
    if taken:
        message = f"in het kenmerk '{thing.id}' kan '.{taken}' niet"
        hint = f"Schrijf een streepje: '{thing.id.replace('.', '-')}'."
        yield Problem(message, reading.of(thing, "id"), hint)
    length = len(f"{form.id}.{thing.id}")
    most = FIELD_LENGTH - ENDING
    if length > most:
        message = f"'{form.id}' en '{thing.id}' zijn samen {length} tekens lang"
        hint = f"Hoogstens {most} kan. Kort een van de twee kenmerken in."
        yield Problem(message, reading.of(thing, "id"), hint)


def _short(form: Instrument, voice: Voice, reading: Reading) -> Iterator[Problem]:
    """Of short names each is another, and none begins with another."""
    named: dict[str, Onderdeel | Item] = {}
    for name, thing in _names(form, voice):
        place = reading.of(thing, "id")
        if name in named:
            message = f"twee velden heten '{name}'"
            yield Problem(message, place, "Kies een ander kenmerk.")
        if len(name) > MOST:
            message = f"'{name}' is {len(name)} tekens lang; hoogstens {MOST} kan"
            yield Problem(message, place, "Kort het kenmerk in.")
        named[name] = thing
    for name, thing in named.items():
        for start in accumulate(name.split(".")[:-1], "{}.{}".format):
            if start in named:
                message = f"de naam van een veld, '{name}', begint met een andere"
                hint = f"'{start}' is zelf ook een veld. Kies een ander kenmerk."
                yield Problem(message, reading.of(thing, "id"), hint)


def _names(form: Instrument, voice: Voice) -> Iterator[Named]:
    """The short name of each field that `form` has for `voice`, with what names it."""
    for part in form.onderdelen:
        if is_for(part, voice):
            items = [item for item in part.items if is_for(item, voice)]
            for end, thing in _ends(part, items):
                yield f"{form.velden}.{end}", thing


def _ends(part: Onderdeel, items: list[Item]) -> Iterator[Named]:
    """What stands behind the short beginning, as the vorm says."""
    for pattern in VORMEN[vorm_of(part)].names:
        if "{item}" in pattern:
            for item in items:
                yield pattern.format(part=part.id, item=item.id), item
        elif "{row}" in pattern:
            for row in range(1, (part.rijen or 4) + 1):
                yield pattern.format(part=part.id, row=row), part
        else:
            yield pattern.format(part=part.id), part


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
