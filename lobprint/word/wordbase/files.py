"""The pictures and fonts of a school in a package."""

from __future__ import annotations

from dataclasses import dataclass, field

from docx.document import Document as Docx
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from lobprint.brand import BasePart, WordBase


@dataclass(slots=True)
class Files:
    """The pictures and fonts of a school in one package; each is one part."""

    docx: Docx
    base: WordBase
    made: dict[str, Part] = field(default_factory=dict)

    def relate(self, part: Part, source: BasePart) -> Part:
        """Give `part` the relationships of `source`."""
        for identifier, kind, name in source.relations:
            part.load_rel(kind, self._file(name), identifier)
        return part

    def _file(self, name: str) -> Part:
        if name not in self.made:
            file = next(each for each in self.base.files if each.name == name)
            path = PackURI(f"/{name}")
            self.made[name] = Part(path, file.kind, file.data, self.docx.part.package)
        return self.made[name]
