"""What every block's layout is given: how wide it is, how large, and the tree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lobprint.brand import Logo
from lobprint.document import Document, Part
from lobprint.look import MM
from lobprint.look.paper import Sheet
from lobprint.look.styles import Style, type_of
from lobprint.look.type import TypeStyle
from lobprint.page.items import Node
from lobprint.pieces import Lowered


@dataclass(slots=True)
class Whole:
    """What differs between documents that share a part, and whether it was `asked`
    for: a part that doesn't ask is the same in all of them."""

    document: Document
    logo: Logo | None
    asked: bool = False


@dataclass(frozen=True, slots=True)
class Room:
    """The text block of a part.

    node   the structure element to add to
    pages  page numbers as far as they are known
    lowered  what each block looks like, by its identity
    """

    whole: Whole
    part: Part
    sheet: Sheet
    node: Node
    pages: Mapping[str, int]
    lowered: dict[int, Lowered] = field(default_factory=dict)

    @property
    def document(self) -> Document:
        """The document around the part."""
        self.whole.asked = True
        return self.whole.document

    @property
    def logo(self) -> Logo | None:
        """The school's logo."""
        self.whole.asked = True
        return self.whole.logo

    @property
    def width(self) -> float:
        """Of the text block, in pt."""
        return self.sheet.text_width * MM

    @property
    def scale(self) -> float:
        return self.sheet.scale

    @property
    def easy(self) -> bool:
        """Whether its words are large, for who reads with effort."""
        return self.part.easy and self.sheet.scale <= 1

    def type(self, style: Style) -> TypeStyle:
        """The type of `style` in this part."""
        return type_of(style, self.sheet.scale, self.easy)

    def mm(self, length: float) -> float:
        """`length` in mm as pt, larger on a sheet with larger type."""
        return length * MM * self.sheet.scale
