"""The parts of a house style that are kept, each cleaned, with their pictures and
fonts under names of our own."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from lobprint.brand import BasePart
from lobprint.housestyle.wordbase.archive import (
    MOST_IN_HEADER,
    MOST_MEDIA,
    Archive,
    Relation,
)
from lobprint.housestyle.wordbase.clean import clean, references
from lobprint.housestyle.wordbase.faults import RefusedError
from lobprint.housestyle.wordbase.ooxml import MC, Element, R, W, drop, unwrap, val
from lobprint.housestyle.wordbase.order import arrange

_WML = "application/vnd.openxmlformats-officedocument.wordprocessingml."
KINDS = {
    "styles": f"{_WML}styles+xml",
    "numbering": f"{_WML}numbering+xml",
    "fontTable": f"{_WML}fontTable+xml",
    "header": f"{_WML}header+xml",
    "footer": f"{_WML}footer+xml",
    "theme": "application/vnd.openxmlformats-officedocument.theme+xml",
}
_PICTURE, _FONT = "word/media/huisstijl{}", "word/fonts/huisstijl{}"
FILES = {
    **{f"image/{one}": f"{_PICTURE}.{one}" for one in ("png", "gif", "bmp", "tiff")},
    **dict.fromkeys(("image/jpeg", "image/jpg"), f"{_PICTURE}.jpg"),
    **dict.fromkeys(("image/x-emf", "image/emf"), f"{_PICTURE}.emf"),
    **dict.fromkeys(("image/x-wmf", "image/wmf"), f"{_PICTURE}.wmf"),
    "image/svg+xml": f"{_PICTURE}.svg",
    "application/vnd.openxmlformats-officedocument.obfuscatedFont": f"{_FONT}.odttf",
    "application/x-font-ttf": f"{_FONT}.ttf",
    "application/x-fontdata": f"{_FONT}.fntdata",
}
"""What pictures and fonts are called here, by their content type."""
_LIVELY = re.compile(
    rb"<!|<\s*script|<\s*foreignobject|\son\w+\s*=|@import"
    rb"|href\s*=\s*[\"'](?!#|data:image/(?:png|jpe?g))|url\(\s*[\"']?(?!#)",
    re.IGNORECASE,
)
"""What makes a drawing in SVG more than a drawing."""
_XMLNS_SVG = re.compile(rb"<svg|<\w+:svg", re.IGNORECASE)


_SIDES = {"start": "left", "end": "right"}


class Collector:
    """Parts with what they point to; a picture that two of them show is kept once."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self.files: dict[str, BasePart | None] = {}

    def kept(self) -> tuple[BasePart, ...]:
        """The pictures and fonts that the parts so far point to."""
        return tuple(file for file in self.files.values() if file)

    def story(self, kind: str, name: str) -> tuple[BasePart, Element]:
        """A cleaned "header" or "footer", and its root."""
        root = self.archive.xml(name, MOST_IN_HEADER)
        if root.tag != f"{W}{'hdr' if kind == 'header' else 'ftr'}":
            raise RefusedError("een koptekst of voettekst is geen Word-tekst")
        found = self._relations(name)
        clean(root, found)
        return self._part(kind, root, found), root

    def part(self, kind: str, name: str, root: Element) -> BasePart:
        """A part of which `root` is ready but for its relationships."""
        found = self._relations(name)
        _take_fallbacks(root)
        for element in list(root.iter()):
            for attribute, value in list(element.attrib.items()):
                if str(attribute).startswith(R) and value not in found:
                    _cut(element)
        return self._part(kind, root, found)

    def _part(
        self, kind: str, root: Element, found: Mapping[str, Relation]
    ) -> BasePart:
        arrange(root)
        used = references(root)
        relations = [
            (identifier, relation.type, file.name)
            for identifier, relation in sorted(found.items())
            if identifier in used and (file := self.files[relation.target])
        ]
        data = etree.tostring(
            root, xml_declaration=True, encoding="UTF-8", standalone=True
        )
        return BasePart("", KINDS[kind], data, tuple(relations))

    def _relations(self, name: str) -> dict[str, Relation]:
        """The pictures and fonts that part `name` may go on pointing to, by id."""
        return {
            relation.id: relation
            for relation in self.archive.relations(name)
            if relation.kind in ("image", "font") and self._file(relation.target)
        }

    def _file(self, name: str) -> BasePart | None:
        if name not in self.files:
            self.files[name] = self._read(name)
        return self.files[name]

    def _read(self, name: str) -> BasePart | None:
        kind = self.archive.kind(name)
        if name not in self.archive or kind not in FILES:
            return None
        data = self.archive.read(name, MOST_MEDIA)
        if kind == "image/svg+xml" and not _is_still(data):
            return None
        return BasePart(FILES[kind].format(len(self.files) + 1), kind, data)


def _take_fallbacks(root: Element) -> None:
    """Of what is said twice, in Word's newest words and in its old ones, the old."""
    for either in list(root.iter(f"{MC}AlternateContent")):
        fallback = either.find(f"{MC}Fallback")
        either[:] = [] if fallback is None else list(fallback)
        unwrap(either)


def _is_still(data: bytes) -> bool:
    """Whether a picture in SVG is only that."""
    start = _XMLNS_SVG.search(data)
    return start is not None and not _LIVELY.search(data[start.start() :])


def _cut(element: Element) -> None:
    """Take `element`, which names what isn't kept, out of its part."""
    holder = element
    for each in element.iterancestors(f"{W}numPicBullet", f"{W}lvlPicBulletId"):
        holder = each
    parent = holder.getparent()
    if parent is None:
        return
    if holder.tag == f"{W}numPicBullet":
        number = val(holder, "numPicBulletId")
        for level in list(parent.iter(f"{W}lvlPicBulletId")):
            if val(level) == number:
                drop(level)
    parent.remove(holder)


def mend(root: Element) -> None:
    """Make a numbering part or a font table as the schema wants it: LibreOffice writes
    some of it otherwise; Word forgives that, other programs don't."""
    for charset in root.iter(f"{W}charset"):
        charset.attrib.pop(f"{W}characterSet", "")
    for side in root.iter(f"{W}lvlJc"):
        side.set(f"{W}val", _SIDES.get(val(side), val(side)))
