"""A document filled in as an example, so that nobody takes it for a real one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from lobprint.compose.names import Speaker
from lobprint.content.library import Library
from lobprint.content.model import Instrument
from lobprint.document import Document, Misfit, State, StateError, filled, plain_text
from lobprint.errors import BUILT_IN, ContentError, Problem
from lobprint.prose.inline import inline
from lobprint.prose.suggest import suggestion


def as_example(
    document: Document, forms: Iterable[Instrument], library: Library, speaks: Speaker
) -> Document:
    """`document`, made of `forms`, filled in with their examples in the words of sector
    and school, and marked as an example.

    Raises ContentError for every value that doesn't fit its field. One of lobprint's
    own that finds no field in what a school made of the form is left out."""
    state: dict[str, str | bool] = {}
    wrong: list[Problem] = []
    for form in forms:
        values = example_state(form, library, speaks)
        misfits = _misfits(document, values)
        wrong += _told(misfits, form, document, library)
        out = {one.field for one in misfits}
        state |= {name: value for name, value in values.items() if name not in out}
    if wrong:
        raise ContentError(wrong)
    running = speaks.taal.teksten.voorbeeld
    return replace(filled(document, state), running=running, example=True)


def example_state(form: Instrument, library: Library, speaks: Speaker) -> State:
    """How `form` is filled in as an example; empty when it has none."""
    example = library.voorbeelden.get(form.id)
    said = speaks.resolve(example).velden if example else {}
    return {
        name: plain_text(inline(text, ())[0]) for name, text in said.items() if text
    }


def _misfits(document: Document, values: State) -> tuple[Misfit, ...]:
    try:
        filled(document, values)
    except StateError as error:
        return error.misfits
    return ()


def _told(
    misfits: Iterable[Misfit], form: Instrument, document: Document, library: Library
) -> Iterable[Problem]:
    """What of it the user can mend."""
    ids = [one.id for one in document.fields()]
    for one in misfits:
        place = library.answers.get((form.id, one.field))
        if place and place.file.startswith(f"{BUILT_IN}/"):
            continue
        hint = "" if one.field in ids else suggestion(one.field, ids)
        yield Problem(one.message, place, hint)
