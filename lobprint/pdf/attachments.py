"""Files that a PDF carries along (ISO 32000-1, 7.11.4): `Document.attachments`.

A viewer lists them at the side. Each is a file specification with its name in both ways
and a description, as ISO 14289-1 (7.11) asks, and is associated with the document as a
whole (/AF; ISO 32000-2, 14.13), which readers of 1.7 pass over.
"""

from __future__ import annotations

from collections.abc import Iterable

from lobprint.document import Attachment
from lobprint.pdf.objects import Objects, name, references, text_string


class Attached:
    """The attachments of a file, as its catalog tells them."""

    def __init__(self, objects: Objects, attachments: Iterable[Attachment]) -> None:
        self._objects = objects
        self._files = [
            (one.name, _file(objects, one))
            for one in sorted(attachments, key=lambda one: text_string(one.name))
        ]

    def names(self) -> str:
        """Their entry of the catalog's /Names, in the order of a name tree (7.9.6)."""
        if not self._files:
            return ""
        pairs = "".join(f"{text_string(one)}{at} 0 R" for one, at in self._files)
        return f"/EmbeddedFiles {self._objects.add(f'<</Names[{pairs}]>>')} 0 R"

    def write(self) -> str:
        """That they belong to the document as a whole."""
        return f"/AF{references([at for _, at in self._files])}" if self._files else ""


def _file(objects: Objects, one: Attachment) -> int:
    """The number of its file specification (7.11.3)."""
    size = f"/Params<</Size {len(one.data)}>>"
    entries = f"/Type/EmbeddedFile/Subtype{name(one.mime)}{size}"
    stream = objects.stream(one.data, entries)
    called = text_string(one.name)
    return objects.add(
        f"<</Type/Filespec/F{called}/UF{called}/Desc{text_string(one.description)}"
        f"/AFRelationship/Data/EF<</F {stream} 0 R/UF {stream} 0 R>>>>"
    )
