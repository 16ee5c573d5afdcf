"""From the bytes of a Word file to a house style."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from lobprint.brand import BasePart, WordBase
from lobprint.housestyle.wordbase.faults import SAVE_AGAIN, RefusedError
from lobprint.housestyle.wordbase.field_codes import page_numbers
from lobprint.housestyle.wordbase.margins import lift_of, sheets
from lobprint.housestyle.wordbase.ooxml import Element, W
from lobprint.housestyle.wordbase.parts import Collector, mend
from lobprint.housestyle.wordbase.sections import Section, main_section
from lobprint.housestyle.wordbase.source import Source, settings_of
from lobprint.housestyle.wordbase.styles import MOST_STYLES, Styles
from lobprint.housestyle.wordbase.widths import accent, body_family, set_like


class _Story(NamedTuple):
    """A cleaned header or footer, and its root."""

    part: BasePart
    root: Element


@lru_cache(maxsize=4)  # a list names one for many schools
def wordbase_of(data: bytes) -> WordBase:
    """The house style in a Word file. Raises RefusedError."""
    source = Source(data)
    styles, theme = _styles(source), source.xml("theme")
    section, collector = main_section(source.document), Collector(source.archive)
    stories = _stories(source, section, collector)
    settings = settings_of(source)
    shown = _shown(stories, section, two_sided="evenAndOddHeaders" in settings)
    roots = {place: story.root for place, story in shown.items()}
    typeface = set_like(body_family(styles, theme))
    return WordBase(
        digest=hashlib.sha256(data).hexdigest(),
        accent=accent(theme),
        sheets=sheets(section, roots, styles, theme, typeface),
        typeface=typeface,
        parts=_parts(collector, source, styles, theme),
        files=collector.kept(),
        furniture={place: story.part for place, story in shown.items()},
        numbered=any(
            page_numbers(roots[p]) for p in ("header", "footer") if p in roots
        ),
        settings=settings,
        width=section.text_width,
        height=section.height,
        lift=lift_of(section, roots, styles),
    )


def _styles(source: Source) -> Styles:
    """The styles, which a file can't do without. Raises RefusedError."""
    root = source.xml("styles")
    if root is None:
        raise RefusedError("in dit bestand staan geen opmaakstijlen", SAVE_AGAIN)
    if root.tag != f"{W}styles":
        message = "de opmaakstijlen in dit bestand zijn onleesbaar"
        raise RefusedError(message, SAVE_AGAIN)
    styles = Styles(root)
    if len(styles.all) > MOST_STYLES:
        message = f"in dit bestand staan {len(styles.all)} opmaakstijlen"
        hint = "Word kan er zelf niet meer dan 4079 aan; maak een kopie met minder."
        raise RefusedError(message, hint)
    return styles


def _stories(
    source: Source, section: Section, collector: Collector
) -> dict[str, _Story]:
    """The headers and footers that `section` names, by where they stand."""
    found = {}
    for place, identifier in sorted(section.parts.items()):
        kind = place.partition("-")[0]
        name = source.target(identifier, kind)
        if name:
            found[place] = _Story(*collector.story(kind, name))
    return found


def _shown(
    stories: Mapping[str, _Story], section: Section, two_sided: bool
) -> dict[str, _Story]:
    """Without those that the document has but doesn't show."""
    places = {"header", "footer"}
    places |= {"header-first", "footer-first"} if section.first else set()
    places |= {"header-even", "footer-even"} if two_sided else set()
    return {place: story for place, story in stories.items() if place in places}


def _parts(
    collector: Collector, source: Source, styles: Styles, theme: Element | None
) -> dict[str, BasePart]:
    """The parts that are kept, without headers and footers, by their kind."""
    styles.tidy(numbered=bool(source.name("numbering")))
    made = {"styles": collector.part("styles", source.name("styles"), styles.root)}
    if theme is not None:
        made["theme"] = collector.part("theme", source.name("theme"), theme)
    for kind, tag in (("numbering", "numbering"), ("fontTable", "fonts")):
        root = source.xml(kind)
        if root is not None and root.tag == f"{W}{tag}":
            mend(root)
            made[kind] = collector.part(kind, source.name(kind), root)
    return made
