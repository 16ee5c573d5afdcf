"""Forms that came back in another language alone, as they are in Dutch: a report is
Dutch, and the values of answers are the same in any language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from lobprint.compose import Request, compose
from lobprint.content.model import School, SectorId
from lobprint.document import Choice, FormField
from lobprint.press.build import Material
from lobprint.report.filled import DUTCH, Filled
from lobprint.stamp.model import Box, Stamp, StampedField, StampedForm, StampedOption

NOWHERE = Box(0, 0, 0, 0, 0)
"""Where a field stands that nobody looks for."""


def in_dutch(
    filled: Filled,
    forms: Iterable[str],
    material: Material,
    sector: SectorId,
    school: School | None,
) -> Filled:
    """`filled`, with the words of those of `forms` that it has in no Dutch file.
    Raises ContentError."""
    spoken = [one for one in filled.stamps.values() if one.language.startswith(DUTCH)]
    said = {form.id for stamp in spoken for form in stamp.forms}
    there = material.library.instruments
    missing = [
        form
        for form in dict.fromkeys(forms)
        if filled.people(form) and form not in said and form in there
        if sector in there[form].sectoren
    ]
    stamps = [_stamp(form, material, sector, school) for form in missing]
    return replace(filled, spoken=tuple(stamps))


def _stamp(
    form: str, material: Material, sector: SectorId, school: School | None
) -> Stamp:
    request = Request(sector, school, form=form)
    document = compose(material.library, material.templates, request)
    forms = [StampedForm(part.id, part.title, part.owner) for part in document.parts]
    fields = tuple(map(_field, document.fields()))
    title = document.running
    return Stamp("", title, sector, document.language, tuple(forms), fields)


def _field(one: FormField) -> StampedField:
    return StampedField(
        one.id, one.form, one.kind, one.label, options=tuple(_options(one))
    )


def _options(one: FormField) -> Iterator[StampedOption]:
    if isinstance(one.field, Choice):
        for option in one.field.options:
            yield StampedOption(option.value, option.label, NOWHERE)
