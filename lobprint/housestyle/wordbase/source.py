"""A Word file as a document with the parts that belong to it, found by their kind."""

from __future__ import annotations

from lobprint.housestyle.wordbase.archive import MOST_TEXT, Archive
from lobprint.housestyle.wordbase.faults import (
    SAVE_AGAIN,
    RefusedError,
    no_word,
    password,
)
from lobprint.housestyle.wordbase.ooxml import Element, W, is_on
from lobprint.housestyle.wordbase.sections import is_document, is_strict

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How files begin that are no zip: old ones, and those with a password."""
_DOCUMENTS = ("wordprocessingml.", "ms-word.")
"""What the content type of a document of Word has in it, with or without macros."""


class Source:
    """A Word file. Raises RefusedError for what is none.

    archive     all its parts, by name
    document    the text, of which only the sections are looked at
    """

    def __init__(self, data: bytes) -> None:
        _check_kind(data)
        self.archive = Archive(data)
        main = _main_part(self.archive)
        self.document = _document(self.archive, main)
        relations = self.archive.relations(main)
        self._by_kind = {relation.kind: relation.target for relation in relations}
        self._by_id = {relation.id: relation for relation in relations}

    def name(self, kind: str) -> str:
        """The name of the part of a kind, such as "styles"; empty without one."""
        name = self._by_kind.get(kind, "")
        return name if name in self.archive else ""

    def xml(self, kind: str) -> Element | None:
        """The root of the document's part of a kind. Raises RefusedError."""
        name = self.name(kind)
        return self.archive.xml(name) if name else None

    def target(self, identifier: str, kind: str) -> str:
        """The name of the part that a relationship points to, when it is of `kind` and
        the part is there; empty otherwise."""
        relation = self._by_id.get(identifier)
        if relation is None or relation.kind != kind:
            return ""
        return relation.target if relation.target in self.archive else ""


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


def settings_of(source: Source) -> dict[str, str]:
    """What of the settings bears upon the look, as XML by name. The rest, protection
    and mail merge among it, is not taken along."""
    root = source.xml("settings")
    if root is None:
        return {}
    found = {
        name: f"<w:{name}/>"
        for name in ("mirrorMargins", "evenAndOddHeaders")
        if is_on(root.find(f"{W}{name}"))
    }
    return found | _colors(root.find(f"{W}clrSchemeMapping"))


def _colors(mapping: Element | None) -> dict[str, str]:
    """Which colour of the theme is meant by which name."""
    if mapping is None:
        return {}
    pairs = {str(k).removeprefix(W): str(v) for k, v in mapping.attrib.items()}
    if not all(key.isalnum() and value.isalnum() for key, value in pairs.items()):
        return {}
    text = "".join(f' w:{key}="{value}"' for key, value in pairs.items())
    return {"clrSchemeMapping": f"<w:clrSchemeMapping{text}/>"}
