"""What layout leaves on a page: items to paint, and the structure that they carry.

Lengths are in pt; y runs down. Items stand relative to the top left corner of their
slab; a `Page` says where each slab lies. Whatever has no leaf and no node is an
artifact: decoration that a screen reader skips.

The structure tree (ISO 32000-1, 14.8) is complete when layout is done, in reading
order. A `Leaf` is a place in that order for painted text: the PDF writer hangs its
marked-content ids there, whatever page the text fell on.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from lobprint.brand import Logo
from lobprint.document import Date, Field, Option, Text
from lobprint.look import Role
from lobprint.look.ease import ASKED, Ease
from lobprint.look.paper import Sheet
from lobprint.look.pictograms import Outline
from lobprint.look.rules import Rule
from lobprint.look.type import Face
from lobprint.look.typed import HIGH, Space
from lobprint.pieces import Lowered


@dataclass(slots=True, eq=False)
class Leaf:
    """A run of painted content."""


@dataclass(slots=True, eq=False)
class Node:
    """A structure element.

    tag         standard structure type: Document, Sect, H1, P, L, LI, Lbl, LBody,
                Table, THead, TBody, TR, TH, TD, Figure, Form, Link, TOC, TOCI, ...
    alt         alternative text (Figure, Form, Link)
    attributes  attribute owner -> name -> value: {"Table": {"Scope": "Column"}}
    title       what a tree of the structure shows: the title of a part (Sect)
    """

    tag: str
    kids: list[Node | Leaf] = field(default_factory=list)
    alt: str | None = None
    attributes: dict[str, dict[str, str | int]] = field(default_factory=dict)
    title: str | None = None

    def add(self, tag: str, alt: str | None = None) -> Node:
        """A new last child."""
        node = Node(tag, alt=alt)
        self.kids.append(node)
        return node

    def leaf(self) -> Leaf:
        """A new last leaf."""
        leaf = Leaf()
        self.kids.append(leaf)
        return leaf


@dataclass(slots=True)
class Glyphs:
    """Words on a baseline; `y` is that baseline. `cut`: the last of them was wider than
    its column, and goes on in the next glyphs."""

    x: float
    y: float
    text: str
    face: Face
    size: float
    color: Role
    leaf: Leaf | None
    cut: bool = False


@dataclass(slots=True)
class Line:
    x1: float
    y1: float
    x2: float
    y2: float
    rule: Rule
    leaf: Leaf | None = None


@dataclass(slots=True)
class Box:
    """A rectangle: filled with `fill` and framed by `rule`, where given; its corners
    are rounded by `radius`."""

    x: float
    y: float
    width: float
    height: float
    rule: Rule | None = None
    fill: Role | None = None
    radius: float = 0.0
    leaf: Leaf | None = None


@dataclass(slots=True)
class Curve:
    """A stroked path of straight lines whose corners are rounded with `radius`."""

    points: list[tuple[float, float]]
    radius: float
    rule: Rule
    leaf: Leaf | None = None


@dataclass(slots=True)
class Ring:
    """A circle of `radius` around (x, y), stroked inside with `rule`, white within, or
    else filled. It is read with the line that it lies on, or else that would be painted
    over it."""

    x: float
    y: float
    radius: float
    rule: Rule | None
    leaf: Leaf | None = None
    fill: Role = "wit"


@dataclass(slots=True)
class Strokes:
    """Lines and curves with round ends and corners, from (x, y) on; a unit of `path` is
    `scale` pt."""

    x: float
    y: float
    scale: float
    path: Outline
    rule: Rule
    leaf: Leaf | None = None


@dataclass(slots=True)
class Picture:
    x: float
    y: float
    width: float
    height: float
    logo: Logo
    leaf: Leaf | None


@dataclass(slots=True)
class Widget:
    """The place of a field (or of one option of a choice).

    node    its Form element
    size    of typed text, in pt; for boxes not used
    pitch   distance of writing lines in pt; typed lines land on them
    circle  a word in its outline, which gets thicker when the word is chosen
    copy    in which of many copies it stands: fields of other copies have the same ids
    """

    x: float
    y: float
    width: float
    height: float
    field: Field
    node: Node
    option: Option | None = None
    size: float = 10.5
    pitch: float | None = None
    circle: bool = False
    copy: str = ""

    @property
    def written(self) -> str:
        """What stands in it already, if it is to write in."""
        return self.field.written if isinstance(self.field, Text | Date) else ""

    @property
    def space(self) -> Space:
        """The room for what is typed; one that is high takes several lines."""
        lines = self.field.lines if isinstance(self.field, Text) else 1
        several = lines > 1 or self.height > HIGH * self.size
        return Space(self.width, self.height, self.size, self.pitch, several)


@dataclass(slots=True)
class LinkArea:
    """A rectangle that leads to `target`: "#id" in this document, or an address."""

    x: float
    y: float
    width: float
    height: float
    target: str
    node: Node


Item = Glyphs | Line | Box | Curve | Ring | Strokes | Picture | Widget | LinkArea


@dataclass(slots=True)
class Anchor:
    """A place to go to; with a title it stands in the outline, `level` from 0."""

    id: str
    title: str | None = None
    level: int = 0


@dataclass(slots=True)
class Slab:
    """A piece of a page that never splits.

    before  space above it, dropped at the top of a page
    keep    stays on one page with the slab after it
    header  what is repeated above it when it opens a page inside its table
    foot    stands at the foot of the page, not in the flow
    halfway stands halfway down the paper, when what is above and below it has room
    whole   positioned on the page itself, from its top left corner (cover)
    begins  the block that begins here: the id of its part and its place in there
    piece   which piece of its block it is, and which row of that if it is a grid
    at      how high it is when its page gives way or grows; None: always as high
    paint   makes its items, once its page is known: in reading order, for it adds to
            the structure. None: they are there
    """

    height: float
    items: list[Item]
    before: float = 0.0
    keep: bool = False
    header: Slab | None = None
    foot: bool = False
    anchor: Anchor | None = None
    whole: bool = False
    halfway: bool = False
    begins: tuple[str, int] | None = None
    piece: tuple[int, int] = (0, 0)
    at: Callable[[Ease], float] | None = None
    paint: Callable[[Ease], list[Item]] | None = None

    def settle(self, ease: Ease) -> None:
        """Make its items, as high as `ease` says."""
        if self.at is not None and ease is not ASKED:
            self.height = self.at(ease)
        if self.paint is not None:
            self.items, self.paint = self.paint(ease), None


@dataclass(slots=True)
class Break:
    """The next slab opens a new page, with `footer` as the form's name if given."""

    footer: str | None = None


@dataclass(slots=True)
class Placed:
    """A slab with its top left corner at (x, y) on the page, from its top left.

    A repeated header is an artifact, though its items carry leaves. `ease` is how far
    it gives way, or grows, with what it shares its page with; `in_word` how far it does
    so in Word."""

    x: float
    y: float
    slab: Slab
    artifact: bool = False
    ease: Ease = ASKED
    in_word: Ease = ASKED


@dataclass(slots=True)
class Page:
    """`part` is the id of the part; `furniture` is header and footer: artifacts. `copy`
    tells of which of many copies it is, from 1; 0 when there is one."""

    number: int
    sheet: Sheet
    part: str
    placed: list[Placed] = field(default_factory=list)
    furniture: list[Placed] = field(default_factory=list)
    copy: int = 0


@dataclass(frozen=True, slots=True)
class Overflow:
    """What has no room where it stands.

    part, block  the id of its part, and the place in there of its block
    said         its first words; or the word that is wider than its column
    field        the id of the first field in it, or else in its block, if there is one
    whole        whether it has none itself: then it is of the block as a whole
    over         how much it is higher than its page, in mm; 0 for a word that was cut
    typed        whether it is what stands in that field already, and has too few lines
    """

    part: str
    block: int
    said: str
    field: str = ""
    whole: bool = False
    over: float = 0.0
    typed: bool = False


@dataclass(slots=True)
class Layout:
    """All pages; `starts` maps the ids of parts and headings to page numbers, and
    `lowered` the identity of each block to what it looks like, as it is set on its
    pages. `overflows` is what has no room, part by part."""

    pages: list[Page]
    starts: dict[str, int]
    root: Node
    lowered: Mapping[int, Lowered] = field(default_factory=dict)
    overflows: tuple[Overflow, ...] = ()
