"""What a form in YAML alone must hold to, so that its template never goes wrong.

Only for `sjabloon: formulier`: there every key either does something or is told.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from lobprint.blocks.timeline import miscounted
from lobprint.blocks.vorm import Vorm
from lobprint.content.findings import Reading
from lobprint.content.form_fields import check_names
from lobprint.content.form_limits import part_limits
from lobprint.content.model import Instrument, Item, Kop, Onderdeel
from lobprint.content.texts import variants
from lobprint.content.voices import VOICES, is_for
from lobprint.content.vormen import (
    EVERY_ITEM,
    EVERY_PART,
    shape_of,
    stands_beside,
    vorm_of,
)
from lobprint.errors import Problem
from lobprint.prose.suggest import suggestion

MOST_ITEMS = 200
"""In one form; with more its pages can't be overseen."""
LONGEST_TITLE, LONGEST_KOP, LONGEST_SOURCE = 120, 200, 300
MOST_BOXED = 3
"""Labelled lines of a voornemen: they stand in one row."""
TEXTS = {"kop": LONGEST_TITLE, "bron": LONGEST_SOURCE}
"""The names in `teksten` that such a form knows: a title over the form, when it differs
from its name, and its source line; with how long each may be."""


def check_form(form: Instrument, reading: Reading) -> Iterator[Problem]:
    """What is wrong with `form` beyond what holds for every instrument."""
    yield from _whole(form, reading)
    told = {problem.place for problem in reading.problems}
    for part in form.onderdelen:
        if part.vorm and reading.of(part, "vorm") in told:
            continue  # what it is to be is not known
        shape = shape_of(part)
        signed = " pictogram" * shape.headed
        allowed = f"{EVERY_PART}{signed} {shape.part}" + " items" * shape.has_items
        yield from _thing(part, allowed, shape, reading, vorm_of(part))
        yield from _needed(part, shape.needs, reading)
        yield from _items(part, shape, reading)
        yield from part_limits(part, vorm_of(part), form.papier, reading)
        yield from _beside(part, form, reading)
        yield from _stops(part, reading)
    yield from check_names(form, reading)


def _whole(form: Instrument, reading: Reading) -> Iterator[Problem]:
    if form.items:
        hint = "Zet ze in een onderdeel: 'onderdelen:', met daarin 'id:' en 'items:'."
        message = "items staan in dit formulier in een onderdeel"
        yield Problem(message, reading.of(form, "items"), hint)
    if not form.onderdelen and not form.items:
        hint = "Voeg 'onderdelen:' toe, elk met 'id:', 'titel:', 'vorm:' en 'items:'."
        yield Problem("dit formulier heeft geen onderdelen", reading.of(form), hint)
    for name in form.teksten:
        if name not in TEXTS:
            message = f"de tekst '{name}' doet niets in dit formulier"
            place = reading.of(form.teksten, name)
            yield Problem(message, place, suggestion(name, TEXTS))
    yield from _source_lines(form, reading)
    count = sum(len(part.items) for part in form.onderdelen)
    if count > MOST_ITEMS:
        message = f"dit formulier heeft {count} items; hoogstens {MOST_ITEMS} kan"
        place = reading.of(form, "onderdelen")
        yield Problem(message, place, "Verdeel ze over formulieren.")
    yield from _lengths(form, reading)


def _source_lines(form: Instrument, reading: Reading) -> Iterator[Problem]:
    """The source is small Markdown; its own words are asked for somewhere."""
    shown = any(part.vorm == "bronregel" and not part.tekst for part in form.onderdelen)
    if "bron" in form.teksten and not form.bronregel and not shown:
        place = reading.of(form.teksten, "bron")
        message = "de tekst 'bron' doet niets met 'bronregel: nee'"
        yield Problem(message, place, "Laat een van de twee weg.")


def _lengths(form: Instrument, reading: Reading) -> Iterator[Problem]:
    yield from _long(form, "titel", form.titel, LONGEST_TITLE, reading)
    yield from _long(form, "bron", form.bron, LONGEST_SOURCE, reading)
    for name, most in TEXTS.items():
        if name in form.teksten:
            yield from _long(form.teksten, name, form.teksten[name], most, reading)
    for key in (field.name for field in fields(Kop)) if form.kop else ():
        yield from _long(form.kop, key, getattr(form.kop, key), LONGEST_KOP, reading)


def _items(part: Onderdeel, shape: Vorm, reading: Reading) -> Iterator[Problem]:
    vorm = vorm_of(part)
    if shape.has_items and not part.items and not shape.loose:
        needed = " of ".join(f"'{key}'" for key in shape.item_needs.split())
        needed = needed.replace("+", "' en '")
        message = f"bij 'vorm: {vorm}' horen items"
        hint = f"Voeg 'items:' toe, elk met 'id' en {needed}."
        yield Problem(message, reading.of(part), hint)
    if vorm == "tekst" and not (part.items or part.tekst or part.uitleg or part.titel):
        hint = "Voeg een 'titel', een 'tekst' of 'items' toe."
        yield Problem(f"het onderdeel '{part.id}' is leeg", reading.of(part), hint)
    for item in part.items if shape.has_items else ():
        yield from _thing(item, f"{EVERY_ITEM} {shape.item}", shape, reading, vorm)
        for needs in shape.item_needs.split("+"):
            yield from _needed(item, needs, reading)
        if item.datum and item.invullen:
            message = f"'{item.id}' is een datum; daar komt geen {item.invullen}"
            hint = "Laat 'datum' of 'invullen' weg."
            yield Problem(message, reading.of(item, "invullen"), hint)


def _thing(
    thing: Onderdeel | Item, allowed: str, shape: Vorm, reading: Reading, vorm: str
) -> Iterator[Problem]:
    """Keys that do nothing, and texts that are too long or can't have a style."""
    keys = {key.rstrip("*"): key.endswith("*") for key in allowed.split()}
    for field in fields(thing):
        key, value = field.name, getattr(thing, field.name)
        if key not in keys:
            if value != field.default:
                told = ", ".join(k for k in keys if k not in ("id", "vorm"))
                message = f"'{key}' doet niets bij 'vorm: {vorm}'"
                yield Problem(message, reading.of(thing, key), f"Kies uit: {told}.")
            continue
        most = min(shape.longest, LONGEST_TITLE) if key == "titel" else shape.longest
        texts = value if key in ("antwoorden", "niveaus", "koppen") else (value,)
        for text in (text for text in texts if isinstance(text, str)):
            yield from _long(thing, key, text, most, reading)
            if keys[key]:
                yield from _plain(thing, key, text, reading)


def _beside(part: Onderdeel, form: Instrument, reading: Reading) -> Iterator[Problem]:
    """What goes together in `part`: a foot with a page, and items in rows."""
    if part.voet and not part.nieuwe_bladzijde:
        message = "'voet' doet niets zonder 'nieuwe_bladzijde: ja'"
        yield Problem(message, reading.of(part, "voet"), "Laat een van de twee weg.")
    vorm = vorm_of(part)
    if vorm == "kiezen" and form.letter != "heel groot":
        yield from _unsigned(part, reading)
    if part.pictogram and not (part.titel or part.uitleg or part.tekst):
        message = "'pictogram' doet niets zonder 'titel' of 'uitleg'"
        hint = "Een pictogram staat altijd bij woorden."
        yield Problem(message, reading.of(part, "pictogram"), hint)
    if vorm == "voornemen" and len(part.items) > MOST_BOXED:
        message = f"hier passen hoogstens {MOST_BOXED} items"
        hint = "Zet de andere in een onderdeel met 'vorm: invulregels'."
        yield Problem(message, reading.of(part, "items"), hint)
    for voice in VOICES if stands_beside(part) else ():
        count = sum(is_for(item, voice) for item in part.items)
        if part.kolommen and count % part.kolommen == 1:
            message = f"van {count} teksten blijft er een alleen"
            hint = "Kies 2 of 3 kolommen, zodat er op elke rij minstens twee staan."
            yield Problem(message, reading.of(part, "kolommen"), hint)
            break


def _unsigned(part: Onderdeel, reading: Reading) -> Iterator[Problem]:
    """Words to circle have no pictogram; boxes with a word have."""
    for item in part.items:
        if item.pictogram:
            message = "'pictogram' doet hier niets zonder 'letter: heel groot'"
            hint = "Zet 'letter: heel groot' bovenaan, of laat het pictogram weg."
            yield Problem(message, reading.of(item, "pictogram"), hint)


def _stops(part: Onderdeel, reading: Reading) -> Iterator[Problem]:
    """A tijdlijn has as many stops as its line can bear, in every sector."""
    there = [voice for voice in VOICES if is_for(part, voice)]
    for voice in there if vorm_of(part) == "tijdlijn" and part.items else ():
        wrong = miscounted(sum(is_for(item, voice) for item in part.items))
        if wrong:
            message, hint = wrong
            yield Problem(message, reading.of(part, "items"), hint)
            break


def _long(
    owner: object, key: str, text: str, most: int, reading: Reading
) -> Iterator[Problem]:
    length = max(map(len, variants(text)), default=0)
    if length > most:
        message = f"deze tekst is {length} tekens lang; hoogstens {most} kan hier"
        yield Problem(message, reading.of(owner, key), "Kort de tekst in.")


def _plain(owner: object, key: str, text: str, reading: Reading) -> Iterator[Problem]:
    """Where words have one style, marks of style would be printed."""
    if any("*" in said or "\\" in said or "](" in said for said in variants(text)):
        message = f"in '{key}' kan hier geen vet, schuin of link"
        hint = "Laat de sterretjes, haken of \\ weg."
        yield Problem(message, reading.of(owner, key), hint)


def _needed(thing: Onderdeel | Item, keys: str, reading: Reading) -> Iterator[Problem]:
    """Exactly one of `keys` is there."""
    names = keys.split()
    found = [name for name in names if getattr(thing, name)]
    either = " of ".join(f"'{name}'" for name in names)
    if names and not found:
        message = f"bij '{thing.id}' ontbreekt {either}"
        hint = f"Voeg een regel toe: '{names[0]}: ...'."
        yield Problem(message, reading.of(thing), hint)
    if len(found) > 1:
        message = f"'{thing.id}' heeft {' en '.join(found)}"
        yield Problem(message, reading.of(thing, found[1]), f"Kies {either}.")
