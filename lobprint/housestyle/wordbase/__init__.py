"""A school's own Word file (huisstijl.word): read, refused or cleaned, and measured.

What comes in is a stranger's file; what goes out is a `House` that `word` can write
upon without looking at where it came from. Kept are styles, theme, fonts, numbering,
headers and footers with their pictures, and margins. All else stays behind, macros,
protection, attached templates and links out of the file among it, because it is never
taken along.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

from lobprint.brand import House, HousePart
from lobprint.errors import ContentError, Place, Problem
from lobprint.files import printable, read
from lobprint.housestyle.wordbase import margins
from lobprint.housestyle.wordbase.archive import (
    MOST_TEXT,
    SAVE_AGAIN,
    Archive,
    RefusedError,
    no_word,
    password,
)
from lobprint.housestyle.wordbase.clean import page_numbers
from lobprint.housestyle.wordbase.fonts import (
    body_family,
    family_of,
    set_like,
    width_of,
)
from lobprint.housestyle.wordbase.heights import height
from lobprint.housestyle.wordbase.mend import mend
from lobprint.housestyle.wordbase.names import A, Element, W, is_on
from lobprint.housestyle.wordbase.parts import Collector
from lobprint.housestyle.wordbase.sections import (
    Section,
    is_document,
    is_strict,
    main_section,
)
from lobprint.housestyle.wordbase.styles import MOST_STYLES, Styles
from lobprint.look.paper import Sheets, TitleSpace
from lobprint.look.typeface import Typeface

__all__ = ["read_house"]

MOST_BYTES = 20_000_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_DOCUMENTS = ("wordprocessingml.", "ms-word.")
_OFFICE = ("4F81BD", "4472C4", "5B9BD5", "156082", "0F4761", "18A303", "0F6FC6")
"""First accents of the themes that Word and LibreOffice come with: nobody's colour."""
PAGE_LINE = 4.5
"""mm that our line, with the form's name and the page number, adds to a footer."""


def read_house(path: Path, place: Place | None = None) -> House:
    """The house style in the Word file at `path`, which is named at `place`.

    Raises ContentError for a file that can't be one."""
    data = read(path, MOST_BYTES, place)
    try:
        return house_of(data)
    except RefusedError as error:
        problem = Problem(f"{printable(path)}: {error}", place, error.hint)
        raise ContentError(problem) from error


@lru_cache(maxsize=4)  # a list names one for many schools
def house_of(data: bytes) -> House:
    """The house style in a Word file. Raises RefusedError."""
    _check_kind(data)
    archive = Archive(data)
    main = _main_part(archive)
    document = _document(archive, main)
    related = {relation.kind: relation.target for relation in archive.relations(main)}
    by_id = {relation.id: relation for relation in archive.relations(main)}
    styles = _styles(archive, related.get("styles", ""))
    theme = archive.xml(related["theme"]) if _has(archive, related, "theme") else None
    collector = Collector(archive)
    section = main_section(document)
    stories = {
        place: collector.story(place.partition("-")[0], by_id[identifier].target)
        for place, identifier in sorted(section.parts.items())
        if identifier in by_id
        and by_id[identifier].kind == place.partition("-")[0]
        and by_id[identifier].target in archive
    }
    settings = _settings(archive, related)
    _leave_out(stories, section, settings)
    numbered = any(
        page_numbers(root)
        for place, (_, root) in stories.items()
        if place in ("header", "footer")
    )
    typeface = set_like(body_family(styles, theme))
    return House(
        digest=hashlib.sha256(data).hexdigest(),
        accent=_accent(theme),
        sheets=_sheets(section, stories, styles, theme, typeface),
        typeface=typeface,
        parts=_parts(collector, archive, related, styles, theme),
        files=collector.kept(),
        furniture={place: part for place, (part, _) in stories.items()},
        numbered=numbered,
        settings=settings,
        width=section.width - section.left - section.right,
        height=section.height,
    )


def _check_kind(data: bytes) -> None:
    if not data:
        raise RefusedError("het bestand is leeg")
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise password()
        if "WordDocument".encode("utf-16-le") in data:
            message = "dit is een oud Word-bestand (.doc); dat is niet te gebruiken"
            raise RefusedError(message, SAVE_AGAIN)
        raise no_word()
    if not data.startswith(b"PK"):
        raise no_word()


def _main_part(archive: Archive) -> str:
    """The name of the document part. Raises RefusedError."""
    for relation in archive.relations(""):
        if relation.kind == "officeDocument":
            kind = archive.kind(relation.target)
            if not any(word in kind for word in _DOCUMENTS):
                raise no_word()
            return relation.target
    raise no_word()


def _document(archive: Archive, main: str) -> bytes:
    """The text of the document, of which only the sections are looked at."""
    data = archive.read(main, MOST_TEXT)
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        data = data.decode("utf-16", "replace").encode()
    if is_document(data):
        return data
    if is_strict(data):
        message = "dit bestand is opgeslagen als 'Strict Open XML-document'"
        raise RefusedError(message, SAVE_AGAIN)
    raise no_word()


def _has(archive: Archive, related: dict[str, str], kind: str) -> bool:
    return kind in related and related[kind] in archive


def _styles(archive: Archive, name: str) -> Styles:
    if name not in archive:
        message = "in dit bestand staan geen opmaakstijlen"
        raise RefusedError(message, SAVE_AGAIN)
    root = archive.xml(name)
    if root.tag != f"{W}styles":
        raise RefusedError(
            "de opmaakstijlen in dit bestand zijn onleesbaar", SAVE_AGAIN
        )
    styles = Styles(root)
    if len(styles.all) > MOST_STYLES:
        message = f"in dit bestand staan {len(styles.all)} opmaakstijlen"
        hint = "Word kan er zelf niet meer dan 4079 aan; maak een kopie met minder."
        raise RefusedError(message, hint)
    return styles


def _settings(archive: Archive, related: dict[str, str]) -> dict[str, str]:
    """What of the settings bears upon the look, as XML by name. The rest, protection
    and mail merge among it, is not taken along."""
    if not _has(archive, related, "settings"):
        return {}
    root = archive.xml(related["settings"])
    found = {
        name: f"<w:{name}/>"
        for name in ("mirrorMargins", "evenAndOddHeaders")
        if is_on(root.find(f"{W}{name}"))
    }
    mapping = root.find(f"{W}clrSchemeMapping")
    if mapping is not None:
        pairs = {str(k).removeprefix(W): str(v) for k, v in mapping.attrib.items()}
        if all(key.isalnum() and value.isalnum() for key, value in pairs.items()):
            text = "".join(f' w:{key}="{value}"' for key, value in pairs.items())
            found["clrSchemeMapping"] = f"<w:clrSchemeMapping{text}/>"
    return found


def _leave_out(
    stories: dict[str, tuple[HousePart, Element]],
    section: Section,
    settings: dict[str, str],
) -> None:
    """Headers that the document has but doesn't show."""
    shown = {"header", "footer"}
    shown |= {"header-first", "footer-first"} if section.first else set()
    if "evenAndOddHeaders" in settings:
        shown |= {"header-even", "footer-even"}
    for place in set(stories) - shown:
        del stories[place]


def _accent(theme: Element | None) -> str:
    """The theme's first accent, when somebody chose it."""
    for slot in () if theme is None else theme.iter(f"{A}accent1"):
        for color in slot:
            value = (color.get("lastClr") or color.get("val") or "").upper()
            if len(value) == 6 and set(value) <= set("0123456789ABCDEF"):
                return "" if value in _OFFICE else value
    return ""


def _sheets(
    section: Section,
    stories: dict[str, tuple[HousePart, Element]],
    styles: Styles,
    theme: Element | None,
    typeface: Typeface,
) -> Sheets:
    width = section.width - section.left - section.right

    def high(*places: str) -> float:
        found = [height(stories[p][1], styles, width) for p in places if p in stories]
        return max(found, default=0.0)

    below = high("footer", "footer-even") + PAGE_LINE
    edges = margins.Edges(high("header", "header-even"), below)
    first = margins.Edges(high("header-first"), high("footer-first"))
    return Sheets(
        margins.sheets(section, edges),
        margins.cover(section, first),
        tuple(_title(styles, level, theme, typeface) for level in (1, 2, 3)),
        margins.SPARE,
    )


def _title(
    styles: Styles, level: int, theme: Element | None, typeface: Typeface
) -> TitleSpace | None:
    """The room of headings of `level`; None when the house has no style for them."""
    style = styles.find(f"heading {level}")
    if style is None:
        return None
    metrics = styles.metrics(style)
    wide = width_of(family_of(styles, style, theme) or typeface.family)
    size = metrics.size * wide / (typeface.scale * typeface.width)
    return TitleSpace(size, metrics.line)


def _parts(
    collector: Collector,
    archive: Archive,
    related: dict[str, str],
    styles: Styles,
    theme: Element | None,
) -> dict[str, HousePart]:
    styles.tidy(_has(archive, related, "numbering"))
    made = {"styles": collector.part("styles", related["styles"], styles.root)}
    if theme is not None:
        made["theme"] = collector.part("theme", related["theme"], theme)
    for kind, tag in (("numbering", "numbering"), ("fontTable", "fonts")):
        if _has(archive, related, kind):
            root = archive.xml(related[kind])
            if root.tag == f"{W}{tag}":
                mend(root)
                made[kind] = collector.part(kind, related[kind], root)
    return made
