"""A document and its pages to a stamp.

The pages are those of the PDF, on lobprint's own sheets, also for a Word file on a
school's sheets: Word breaks lines and pages itself, and one document has one build.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from lobprint.document import Choice, Document, FormField
from lobprint.page.items import Layout
from lobprint.stamp.build import build_of
from lobprint.stamp.model import (
    LONGEST,
    Box,
    Stamp,
    StampedField,
    StampedForm,
    StampedOption,
)
from lobprint.stamp.places import Spot, places


def stamp_of(document: Document, layout: Layout) -> Stamp:
    """What the files of `document` say of themselves; `layout` is that of its PDF.

    Of many copies in one PDF it tells the fields of the first, and how many there are;
    `document` is everybody's then, and knows no field that a copy has for a name."""
    spots = places(layout)
    given = {spot.item.field.id for spot in spots if spot.item.field.value}
    first = [spot for spot in spots if spot.page.copy <= 1]
    order = {each.id: place for place, each in enumerate(document.fields())}
    fields = sorted(_fields(first, given), key=lambda one: order.get(one.id, -1))
    forms = dict.fromkeys(field.form for field in fields)
    return Stamp(
        build=build_of(document, layout),
        title=document.title,
        sector=document.sector,
        language=document.language,
        forms=tuple([_form(document, form) for form in forms]),
        fields=tuple(fields),
        copies=max((page.copy for page in layout.pages), default=0),
        example=document.example,
    )


def _form(document: Document, form: str) -> StampedForm:
    """Of a form that stands alone, its title may be that of the document."""
    part = next((part for part in document.parts if part.id == form), None)
    title, owner = (part.title, part.owner) if part else ("", "")
    return StampedForm(form, title or document.title, owner)


def _fields(spots: Sequence[Spot], given: Collection[str]) -> Iterator[StampedField]:
    """Each field where the first of its boxes stands."""
    boxes: dict[str, dict[str, Box]] = {}
    first: dict[str, Spot] = {}
    for spot in spots:
        field, option = spot.item.field, spot.item.option
        first.setdefault(field.id, spot)
        boxes.setdefault(field.id, {})[option.value if option else ""] = spot.box
    for name, spot in first.items():
        yield _field(spot, boxes[name], name in given)


def _field(spot: Spot, boxes: dict[str, Box], is_given: bool) -> StampedField:
    field, form = spot.item.field, spot.page.part
    options = field.options if isinstance(field, Choice) else ()
    about = FormField(form, field)
    return StampedField(
        field.id,
        form,
        about.kind,
        about.question[:LONGEST],
        boxes.get(""),
        tuple(
            [
                StampedOption(o.value, o.label, boxes[o.value])
                for o in options
                if o.value in boxes
            ]
        ),
        is_given,
        spot.item.circle,
    )
