"""What every block function is given: the document, where we are in it, and what the
package has to know of what was written (ids, links, lists, placeholders).

Blocks give strings of WordprocessingML (w:p and w:tbl, nothing around them); they go
into the body in the order in which they were made. Sections, page breaks (also for the
block PageBreak), cover and contents are the frame's.

All that is counted here is counted in that order, so the same document gives the same
ids.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from lobprint.brand import Brand
from lobprint.document import Block, Document, Part
from lobprint.look.paper import Sheet
from lobprint.look.styles import EASY, Style, type_of
from lobprint.look.type import TypeStyle
from lobprint.page.items import Layout


class Placeholder(NamedTuple):
    """What stands in an empty control: the name of its part in the glossary (for
    w:docPart) and the run (w:r) itself."""

    name: str
    run: str


class Spaces(NamedTuple):
    """What a paragraph style has above, below and at the left of it, in mm; the exact
    height of its lines, and whether it stays with what comes next."""

    before: float = 0.0
    after: float = 0.0
    left: float = 0.0
    line: float | None = None
    keep: bool = False


LARGER, EASIER = "A3", "Groot"
"""How the id of a style's larger variant ends: for A3, and for easy reading."""


@dataclass(slots=True)
class Body:
    """The state of writing one document.

    part    the part being written; the frame moves it on
    spaces  what each style brings of the space around it
    half    writes a block that pieces can't say
    gathered  what the contents gather at a target, as runs
    above, below  the space around such a block, in mm
    links   address -> relationship id, for links to outside
    images  PNG -> relationship id, of pictures among the words
    lists   numbering instances of numbered lists (w:numId)
    """

    document: Document
    brand: Brand
    layout: Layout
    part: Part
    spaces: Mapping[str, Spaces]
    half: Callable[[Block, Body], str]
    gathered: Mapping[str, str] = field(default_factory=dict)
    sheet: Sheet = field(init=False)
    above: float = 0.0
    below: float = 0.0
    links: dict[str, str] = field(default_factory=dict)
    images: dict[bytes, str] = field(default_factory=dict)
    lists: list[int] = field(default_factory=list)
    placeholders: dict[str, str] = field(default_factory=dict)
    _controls: set[int] = field(default_factory=set)
    _names: dict[str, int] = field(default_factory=dict)
    _numbers: set[int] = field(default_factory=set)
    _marked: set[str] = field(default_factory=set)
    _bookmarks: int = 0
    _drawings: int = 0

    def __post_init__(self) -> None:
        self.enter(self.part)

    def enter(self, part: Part) -> None:
        """What is written from here on stands in `part`."""
        self.part, self.sheet = part, self.brand.sheets.of(part)

    @property
    def easy(self) -> bool:
        """Whether words are large here, for who reads with effort."""
        return self.part.easy and self.sheet.scale <= 1

    def style(self, name: str) -> str:
        """`name`, or its larger variant: on A3, or where words are easy to read."""
        if self.easy and name in EASY:
            return name + EASIER
        return name + LARGER if self.sheet.scale > 1 and name != "Gap" else name

    def type(self, name: Style) -> TypeStyle:
        """The type of that style on the current sheet."""
        return type_of(name, self.sheet.scale, self.easy)

    def pitch(self, style: str) -> float | None:
        """How high the lines of a style are, in mm, when it says so. A house style has
        those of A4 as close as its sheet is."""
        line = self.spaces[style].line
        if line is None or self.sheet.scale > 1:
            return line
        return line * self.brand.sheets.papers["A4"].scale

    # --- ids -------------------------------------------------------------------------

    def control_id(self, tag: str) -> int:
        """A number for the control with this tag: its crc32 in 31 bits, or the next
        free number. The same tag gets the same number in every school's document."""
        number = zlib.crc32(tag.encode()) & 0x7FFFFFFF or 1
        while number in self._controls:
            number = (number + 1) & 0x7FFFFFFF or 1
        self._controls.add(number)
        return number

    def bookmark_id(self) -> int:
        """The next number for a w:bookmarkStart and its w:bookmarkEnd."""
        self._bookmarks += 1
        return self._bookmarks

    def drawing_id(self) -> int:
        """The next number for a wp:docPr."""
        self._drawings += 1
        return self._drawings

    # --- places in the document ------------------------------------------------------

    def bookmark(self, target: str) -> str:
        """The bookmark of part or heading `target`, for references to it (PAGEREF,
        w:anchor). Word makes `_Toc` bookmarks anew when it updates the contents;
        `_Ref` ones it leaves alone."""
        return f"_Ref{self._name(target)}"

    def toc_bookmark(self, target: str) -> str:
        """The bookmark of `target` for the table of contents."""
        return f"_Toc{self._name(target)}"

    def mark(self, inline: str, target: str | None = None) -> str:
        """`inline` (the content of a heading) within the bookmarks of `target`, its id.

        Every heading of level 1 and every heading with an id calls this: the first
        call in a part marks the part as well."""
        targets = [] if self.part.id in self._marked else [self.part.id]
        if target is not None and target not in (*targets, *self._marked):
            targets.append(target)
        for each in targets:
            self._marked.add(each)
            inline = self.bookmarked(inline, self.bookmark(each))
            inline = self.gathered.get(each, "") + inline
            inline = self.bookmarked(inline, self.toc_bookmark(each))
        return inline

    def bookmarked(self, xml: str, name: str) -> str:
        """`xml` between the start and the end of bookmark `name`."""
        number = self.bookmark_id()
        return (
            f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{xml}'
            f'<w:bookmarkEnd w:id="{number}"/>'
        )

    def page(self, target: str) -> int:
        """The page on which `target` starts; 1 when it isn't in the document."""
        return self.layout.starts.get(target, 1)

    # --- what the package has to hold ------------------------------------------------

    def link(self, address: str) -> str:
        """The relationship id (r:id) of a link to `address`, outside the document."""
        return self.links.setdefault(address, f"rIdLink{len(self.links) + 1}")

    def image(self, png: bytes) -> str:
        """The relationship id (r:embed) of a picture, which the package holds once."""
        return self.images.setdefault(png, f"rIdImage{len(self.images) + 1}")

    def numbered_list(self) -> int:
        """A new numbering instance (w:numId) that starts at 1, for one list in style
        ListNumber. Bulleted styles (ListBullet, PromptBullet) need none."""
        self.lists.append(FIRST_LIST + len(self.lists))
        return self.lists[-1]

    def placeholder(self, looks: str = "") -> Placeholder:
        """The content of an empty control: four no-break spaces, which print as
        nothing, or as a line where `looks`, the inside of a w:rPr, underlines them."""
        name = PLACEHOLDERS[looks]
        run = f"<w:r><w:rPr>{looks or _BLANK}</w:rPr>{_SPACES}"
        self.placeholders[name] = run
        return Placeholder(name, run)

    # --- inside ----------------------------------------------------------------------

    def _name(self, target: str) -> int:
        number = self._names.get(target)
        if number is None:
            number = 100_000_000 + zlib.crc32(target.encode()) % 900_000_000
            while number in self._numbers:
                number += 1
            self._numbers.add(number)
            self._names[target] = number
        return number


FIRST_LIST = 10
"""Numbering instances below this belong to styles."""

_SPACES = '<w:t xml:space="preserve">\u00a0\u00a0\u00a0\u00a0</w:t></w:r>'
_BLANK = '<w:rStyle w:val="PlaceholderText"/>'
LOWERED = '<w:position w:val="-6"/>'
"""Three points lower, a line lies at the foot of its pitch: Word sets words at four
fifths of an exact line. Direct, for LibreOffice makes lowered styles small."""
LINED = '<w:rStyle w:val="WritingLine"/>'
"""How a line looks that is an underline."""
PLACEHOLDERS = {"": "lob-leeg", LINED: "lob-lijn", LINED + LOWERED: "lob-lijn-laag"}
"""How what stands in an empty control looks -> its name in the glossary."""
