"""Where the user's own things stand, by the fields that are made of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, fields

from lobprint.content.findings import Reading
from lobprint.content.model import Instrument, Item, Onderdeel
from lobprint.errors import Place


@dataclass(frozen=True, slots=True)
class OwnPlaces:
    """The places of the user's own forms, onderdelen and items.

    things    how the ids of a thing's fields begin -> its place
    parts     the same -> the place of the onderdeel that it is, or stands in
    forms     the id of a form -> the file with what the user has of it
    """

    things: dict[str, Place] = field(default_factory=dict)
    parts: dict[str, Place] = field(default_factory=dict)
    forms: dict[str, Place] = field(default_factory=dict)

    def of(self, form: str, field_id: str, whole: bool = False) -> Place | None:
        """Where the item (or, when `whole`, the onderdeel) stands that the field is of;
        else the file of the form; None when nothing of it is the user's."""
        known, begin = self.parts if whole else self.things, field_id
        while begin and begin not in known:
            begin = begin.rpartition(".")[0]
        return known.get(begin) or self.forms.get(form)


def own_places(
    reads: Iterable[tuple[Instrument, Reading]], own: Collection[str]
) -> OwnPlaces:
    """The places in the files `own` of what was read."""
    found = OwnPlaces()
    for form, reading in reads if own else ():
        files = [place.file for place in reading.places.values() if place.file in own]
        if not files:
            continue
        found.forms[form.id] = Place(files[0])
        begin = form.velden or form.id
        for part in form.onderdelen:
            here = _place(part, reading, own) or found.forms[form.id]
            things: tuple[Onderdeel | Item, ...] = (part, *part.items)
            for thing in things:
                place = _place(thing, reading, own) or here
                found.things[f"{begin}.{thing.id}"] = place
                found.parts[f"{begin}.{thing.id}"] = here
    return found


def _place(
    thing: Onderdeel | Item, reading: Reading, own: Collection[str]
) -> Place | None:
    """Where `thing`, or else what is first of it, stands in the user's own files."""
    keys = ("", *(one.name for one in fields(thing)))
    places = (reading.places.get((id(thing), key)) for key in keys)
    return next((place for place in places if place and place.file in own), None)
