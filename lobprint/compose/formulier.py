"""A form in YAML alone (`sjabloon: formulier`): its onderdelen, each as its vorm says.

It makes the tree that a template would have made, of the same elements, so that all
else holds for both: field ids, links, faults."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from lobprint.blocks.element import Element
from lobprint.blocks.paragraphs import source_of
from lobprint.blocks.registry import VORMEN
from lobprint.blocks.vorm import Form
from lobprint.compose.environment import asked_names
from lobprint.compose.sheets import sheet_head
from lobprint.content.model import Instrument
from lobprint.errors import Place
from lobprint.language import filled, teksten

INTRO = {"purpose": "waarvoor", "who": "wie", "time": "tijd", "after": "daarna"}


def formulier(instrument: Instrument, names: Mapping[str, Any], file: str) -> Element:
    """The tree of `instrument`, in the words of sector and school; `names` are those
    that templates see, `file` is where it was written."""
    form = Form(instrument, Place(file), lambda key: _known(names, key))
    part = form.element(
        "part",
        "",
        [*_opening(form), *_onderdelen(form), *_after(form), *_source(form)],
        id=instrument.id,
        title=instrument.titel,
        kind="form",
        paper=instrument.papier,
        recto=instrument.rechterbladzijde,
        audience=instrument.wie,
        blank_verso=_halved(form) or _has_cards(form),
        easy=form.easy,
    )
    return form.element("parts", "", [part])


def _known(names: Mapping[str, Any], key: str) -> str:
    """What a class list knows of whose copy it is: another for each copy."""
    asked = asked_names.get(None)
    if asked is not None:
        asked.add("persoon")
    return str(getattr(names["persoon"], key))


def _opening(form: Form) -> Iterator[Element]:
    """The kop, or the title alone; halves of a sheet each have their own. A sheet has
    one name everywhere: where its heading says something else, that stands above it."""
    kop, name = form.instrument.kop, form.instrument.titel
    if kop is None and _halved(form):
        return
    title = form.instrument.teksten.get("kop", name)
    if kop is None:
        yield form.element("h1", title)
        return
    said = {tag: getattr(kop, key) for tag, key in INTRO.items()}
    if form.easy:
        del said["after"]
    texts = [form.element(tag, text) for tag, text in said.items() if text]
    yield form.element(
        "form-intro",
        "",
        texts,
        audience=_audience(kop.voor, name if title != name else ""),
        title=title,
        voice=form.voice,
    )


def _audience(who: str, name: str) -> str:
    said = filled(teksten().voor, wie=who)
    return f"{said} · {name}" if name else said


def _halved(form: Form) -> bool:
    """Whether its sheets are cut in halves, which have nothing on their backs."""
    return bool(form.parts) and VORMEN[form.parts[0].vorm].opens


def _has_cards(form: Form) -> bool:
    """Whether it has cards to cut out."""
    return any(part.vorm == "kaartjes" for part in form.parts)


def _onderdelen(form: Form) -> Iterator[Element]:
    """Each as its vorm says; every sheet begins with whose it is, and of when."""
    page = 1
    if form.parts:
        yield from sheet_head(form, page)
    for at, part in enumerate(form.parts):
        form.at = at
        if part.nieuwe_bladzijde and at:
            page += 1
            name = form.instrument.titel
            foot = f"{name}, {part.voet}" if part.voet else ""
            yield form.element("page-break", footer=foot)
            yield from sheet_head(form, page)
        yield from VORMEN[part.vorm].write(part, form)


def _after(form: Form) -> Iterator[Element]:
    """Where a form is easy to read, what happens afterwards stands at its end."""
    kop = form.instrument.kop
    if form.easy and kop:
        yield form.element("p", kop.daarna, style="lead", sign="dossier")


def _source(form: Form) -> Iterator[Element]:
    """Where it is from, unless an onderdeel says so or it isn't to be said."""
    elsewhere = any(part.vorm == "bronregel" for part in form.parts)
    if form.instrument.bronregel and not elsewhere:
        yield form.element("source-line", source_of(form.instrument))
