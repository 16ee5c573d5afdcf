"""What the content must hold to beyond its types: ids, sources, forms that exist."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from lobprint.content.findings import Reading
from lobprint.content.form_checks import check_form
from lobprint.content.model import (
    Instrument,
    Item,
    Onderdeel,
    Sector,
    SectorId,
    Voorbeeld,
    Werkboek,
    Werkboekgroep,
)
from lobprint.content.text_checks import check_text, check_texts
from lobprint.content.voices import VOICES, Voice, is_for, said_to, voices_of
from lobprint.content.vormen import FORM, is_form
from lobprint.errors import Place, Problem
from lobprint.prose.suggest import meant, suggestion

TAKEN = "werkboek"
"""The name of the default workbook's file, which no other workbook can have."""
Read = tuple[Any, Reading]
"""An instrument or sector with how it was read."""


def check_ids(read: Iterable[Read]) -> Iterator[Problem]:
    """Each file is named after its id, and no two have the same."""
    seen: dict[str, Place] = {}
    for thing, reading in read:
        place = reading.of(thing, "id")
        if not thing.id:
            continue
        stem = PurePosixPath(reading.file).stem
        if thing.id in seen:
            hint = f"Het staat ook in {seen[thing.id]}."
            yield Problem(f"het kenmerk '{thing.id}' is al gebruikt", place, hint)
        elif thing.id != stem:
            message = f"het kenmerk '{thing.id}' hoort de naam van het bestand te zijn"
            yield Problem(message, place, f"Schrijf 'id: {stem}'.")
        seen.setdefault(thing.id, place)


def check_instrument(
    instrument: Instrument,
    reading: Reading,
    sectors: Mapping[SectorId, Sector],
    templates: Collection[str],
) -> Iterator[Problem]:
    """Ids, sources, and texts with their words, of one instrument; `templates` are the
    names that its `sjabloon` may have."""
    yield from _unique(instrument.onderdelen, reading)
    items = [item for part in instrument.onderdelen for item in part.items]
    yield from _unique([*instrument.items, *items], reading)
    if is_form(instrument):
        yield from check_form(instrument, reading)
    elif (instrument.sjabloon or PurePosixPath(reading.file).stem) not in templates:
        yield _no_template(instrument, reading)
    else:
        yield from _sources(instrument, reading)
    if instrument.kop and not (instrument.kop.tijd or instrument.tijd):
        hint = "Voeg een regel toe: 'tijd: 20 minuten'."
        yield Problem("de sleutel 'tijd' ontbreekt", reading.of(instrument, "id"), hint)
    yield from check_texts(instrument, reading, voices_of(instrument.sectoren), sectors)


def _no_template(instrument: Instrument, reading: Reading) -> Problem:
    """A school's own form needs none of its own."""
    hint = f"Voeg een regel toe: 'sjabloon: {FORM}'."
    if instrument.sjabloon:
        message = f"het sjabloon '{instrument.sjabloon}' bestaat niet"
        hint = meant(instrument.sjabloon, [FORM], f"Schrijf 'sjabloon: {FORM}'.")
        return Problem(message, reading.of(instrument, "sjabloon"), hint)
    message = f"'{instrument.id}' heeft geen sjabloon"
    return Problem(message, reading.of(instrument, "id"), hint)


def check_workbook(
    workbook: Werkboek,
    reading: Reading,
    forms: Collection[str],
    sectors: Mapping[SectorId, Sector],
) -> Iterator[Problem]:
    """Ids, the forms that it names, and texts, of one workbook; `forms` are the ids of
    all forms."""
    if workbook.id == TAKEN:
        hint = "Zo heet het bestand van het teamwerkboek al. Kies een andere naam."
        message = f"het kenmerk '{TAKEN}' kan hier niet"
        yield Problem(message, reading.of(workbook, "id"), hint)
    yield from _unique(workbook.groepen, reading)
    yield from _forms(workbook, reading, forms)
    if workbook.tijd_van and workbook.tijd_van not in forms:
        hint = suggestion(workbook.tijd_van, forms)
        place = reading.of(workbook, "tijd_van")
        message = f"het formulier '{workbook.tijd_van}' bestaat niet"
        yield Problem(message, place, hint)
    yield from check_texts(workbook, reading, VOICES, sectors)


def _forms(
    workbook: Werkboek, reading: Reading, forms: Collection[str]
) -> Iterator[Problem]:
    """Each form exists, and stands in the workbook once; there is at least one."""
    seen: dict[str, Place] = {}
    for group in workbook.groepen:
        for number, form in enumerate(group.formulieren):
            place = reading.of(group.formulieren, str(number))
            if form not in forms:
                message = f"het formulier '{form}' bestaat niet"
                hint = suggestion(form, forms) or "De namen geeft 'lobprint list'."
                yield Problem(message, place, hint)
            elif form in seen:
                message = f"het formulier '{form}' staat er twee keer"
                yield Problem(message, place, f"De eerste keer: {seen[form]}.")
            seen.setdefault(form, place)
    if not seen and not reading.problems:
        message = "dit werkboek heeft geen formulieren"
        hint = "Zet in een groep bijvoorbeeld: 'formulieren: [checklist, besluiten]'."
        yield Problem(message, reading.of(workbook, "groepen"), hint)


def check_example(
    example: Voorbeeld,
    reading: Reading,
    forms: Collection[str],
    sectors: Mapping[SectorId, Sector],
) -> Iterator[Problem]:
    """The form that it fills in, and its texts; whether they fit the fields is told
    where those are made (compose/example.py)."""
    if example.id and example.id not in forms:
        message = f"het formulier '{example.id}' bestaat niet"
        hint = suggestion(example.id, forms) or "De namen geeft 'lobprint list'."
        yield Problem(message, reading.of(example, "id"), hint)
    for name, text in example.velden.items():
        here = tuple([one for one in VOICES if said_to(one, text) is not None])
        yield from check_text(example.velden, name, text, reading, here, sectors)


def _unique(
    things: Iterable[Item | Onderdeel | Werkboekgroep], reading: Reading
) -> Iterator[Problem]:
    """No id twice in the same sector."""
    seen: dict[tuple[str, Voice], Place] = {}
    for thing in things:
        place = reading.of(thing, "id")
        voices = [voice for voice in VOICES if is_for(thing, voice)]
        twice = [voice for voice in voices if (thing.id, voice) in seen]
        if thing.id and twice:
            first = seen[thing.id, twice[0]]
            hint = f"De eerste staat op regel {first.line}, kolom {first.column}."
            if first.file != place.file:  # one's own comes over that of lobprint
                mine = first if first.file == reading.file else place
                hint = f"Het staat ook in {place if mine is first else first}."
                place = mine
            yield Problem(f"het kenmerk '{thing.id}' is al gebruikt", place, hint)
        for voice in voices:
            seen.setdefault((thing.id, voice), place)


def _sources(instrument: Instrument, reading: Reading) -> Iterator[Problem]:
    """Each item says where it comes from, itself or in its onderdeel."""
    parts: list[Instrument | Onderdeel] = [instrument, *instrument.onderdelen]
    for part in parts:
        own = isinstance(part, Onderdeel) and bool(part.bron)
        if own or part.eigen_ontwerp or instrument.eigen_ontwerp:
            continue
        for item in part.items:
            if not item.bron and not item.eigen_ontwerp:
                yield Problem(
                    f"'{item.id}' zegt niet waar het vandaan komt",
                    reading.of(item),
                    "Voeg 'bron: ...' toe, of 'eigen_ontwerp: true'.",
                )
