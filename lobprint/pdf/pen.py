"""The pen: writes the content stream of one page (ISO 32000-1, 7.8.2).

It knows whose content it is painting and opens and closes marked content only where
that changes (14.6), always around whole text objects and paths. What belongs to no
leaf is an artifact. Lengths come in pt from the top left; the page counts upwards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from lobprint.brand import Brand
from lobprint.drawing import Segment
from lobprint.look import Role
from lobprint.look.rules import Rule
from lobprint.page.items import Glyphs, Leaf
from lobprint.pdf.pagefonts import Fonts
from lobprint.pdf.structure import Box, Structure

DECORATION = "/Artifact BMC"
REPEATED = "/Artifact<</Type/Pagination>>BDC"
HEADER = "/Artifact<</Type/Pagination/Subtype/Header>>BDC"
FOOTER = "/Artifact<</Type/Pagination/Subtype/Footer>>BDC"
OPERATORS = {"M": "m", "L": "l", "C": "c", "Z": "h"}
"""Of segments of a path (8.5.2)."""


def operators(
    path: Iterable[Segment], write: Callable[[float], str] = "{:.2f}".format
) -> str:
    """A path as operators, with its numbers as `write` writes them."""
    return " ".join(
        " ".join([*map(write, points), OPERATORS[kind]]) for kind, points in path
    )


class Ink:
    """A brand's colours as operands of `rg` and `RG`."""

    def __init__(self, brand: Brand) -> None:
        self._brand = brand
        self._operands: dict[Role, str] = {}

    def __getitem__(self, role: Role) -> str:
        if role not in self._operands:
            color = self._brand.color(role)
            channels = (int(color[at : at + 2], 16) / 255 for at in (0, 2, 4))
            self._operands[role] = " ".join(f"{channel:.4g}" for channel in channels)
        return self._operands[role]


class Pen:
    """Paints one page. `slab_at` moves the origin that all x and y count from."""

    def __init__(
        self, page: int, height: float, structure: Structure, fonts: Fonts, ink: Ink
    ) -> None:
        self.page = page
        self.height = height
        self.structure = structure
        self._fonts = fonts
        self._ink = ink
        self._x = self._y = 0.0
        self._parts: list[str] = []
        self._open: Leaf | str | None = None
        self._artifact: str | None = None
        self._in_text = False
        self._state: dict[str, object] = {}

    def slab_at(self, x: float, y: float, artifact: str | None = None) -> None:
        """What follows stands relative to (x, y); all of it is of the kind `artifact`,
        if that is given."""
        self._x, self._y, self._artifact = x, self.height - y, artifact

    @property
    def in_artifact(self) -> bool:
        return self._artifact is not None

    def box(self, x: float, y: float, width: float, height: float) -> Box:
        """A rectangle on the page: left, lower, right and upper edge."""
        left, top = self._x + x, self._y - y
        return left, top - height, left + width, top

    def is_bare(self, fill: Role | None) -> bool:
        """Whether the brand has no ink for this fill, though the design has."""
        return fill == "tint" and self._ink[fill] == self._ink["wit"]

    def text(self, words: Glyphs) -> None:
        """Words on their baseline."""
        self._own(words.leaf)
        parts = self._parts
        if not self._in_text:
            parts.append("BT")
            self._in_text = True
        shown = self._fonts.encode(words.text, words.face)
        place = f"1 0 0 1 {self._x + words.x:.2f} {self._y - words.y:.2f} Tm "
        for cut, operand in shown:
            if self._changed("font", (cut.resource, words.size)):
                parts.append(f"/{cut.resource} {words.size * cut.scale:g} Tf")
            self._fill(words.color)
            parts.append(f"{place}{operand} Tj")
            place = ""  # what follows goes on where this ends

    def draw(
        self,
        path: str,
        rule: Rule | None = None,
        fill: Role | None = None,
        leaf: Leaf | None = None,
    ) -> None:
        """Fill the path, stroke it, or both: decoration, unless it has a leaf."""
        self._own(leaf)
        self._end_text()
        if fill:
            self._fill(fill)
        if rule:
            self._stroke(rule)
        self._parts.append(f"{path} {('B' if rule else 'f') if fill else 'S'}")

    def strokes(
        self,
        path: str,
        at: tuple[float, float],
        scale: float,
        rule: Rule,
        leaf: Leaf | None,
    ) -> None:
        """The path, in units of `scale` pt that count down from `at`, with round ends
        and corners."""
        self._own(leaf)
        self._end_text()
        x, y = self._x + at[0], self._y - at[1]
        matrix = f"{scale:.4f} 0 0 {-scale:.4f} {x:.2f} {y:.2f} cm"
        look = f"{self._ink[rule.color]} RG {rule.weight / scale:.4g} w [] 0 d 1 J 1 j"
        self._parts.append(f"q {matrix} {look} {path} S Q")

    def grid(self, cells: str, at: tuple[float, float], side: float) -> None:
        """Fill `cells`, in units of `side` pt that count down from `at`, in black:
        decoration."""
        self._own(None)
        self._end_text()
        x, y = self._x + at[0], self._y - at[1]
        matrix = f"{side:.4f} 0 0 {-side:.4f} {x:.2f} {y:.2f} cm"
        self._parts.append(f"q {matrix} {self._ink['zwart']} rg {cells} f Q")

    def image(self, resource: str, box: Box, leaf: Leaf | None) -> None:
        """An image XObject, stretched over `box`."""
        self._own(leaf)
        self._end_text()
        left, lower, right, upper = box
        matrix = f"{right - left:.2f} 0 0 {upper - lower:.2f} {left:.2f} {lower:.2f} cm"
        self._parts.append(f"q {matrix} /{resource} Do Q")

    def line(self, x1: float, y1: float, x2: float, y2: float) -> str:
        """A straight line, as most paths are."""
        x, y = self._x, self._y
        return f"{x + x1:.2f} {y - y1:.2f} m {x + x2:.2f} {y - y2:.2f} l"

    def path(self, path: Iterable[Segment]) -> str:
        """A path as operators, where it lies on the page."""
        return operators((kind, self._there(points)) for kind, points in path)

    def _there(self, points: Sequence[float]) -> tuple[float, ...]:
        pairs = zip(points[::2], points[1::2], strict=True)
        return tuple([one for x, y in pairs for one in (self._x + x, self._y - y)])

    def content(self) -> bytes:
        """The finished content stream."""
        self._close()
        return "\n".join(self._parts).encode("ascii")

    def _own(self, leaf: Leaf | None) -> None:
        """Whose content follows: switch the marks if it is another's."""
        owner = self._artifact or leaf or DECORATION
        if owner is self._open:
            return
        self._close()
        self._open = owner
        self._parts.append(
            owner if isinstance(owner, str) else self.structure.mark(owner, self.page)
        )

    def _close(self) -> None:
        self._end_text()
        if self._open is not None:
            self._parts.append("EMC")
            self._open = None

    def _end_text(self) -> None:
        if self._in_text:
            self._parts.append("ET")
            self._in_text = False

    def _changed(self, what: str, value: object) -> bool:
        if self._state.get(what) == value:
            return False
        self._state[what] = value
        return True

    def _fill(self, color: Role) -> None:
        if self._changed("fill", color):
            self._parts.append(f"{self._ink[color]} rg")

    def _stroke(self, rule: Rule) -> None:
        if self._changed("rule", rule):
            dash = f"{rule.dash[0]:g} {rule.dash[1]:g}" if rule.dash else ""
            self._parts.append(
                f"{self._ink[rule.color]} RG {rule.weight:g} w [{dash}] 0 d"
            )
