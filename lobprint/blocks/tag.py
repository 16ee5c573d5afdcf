"""An element while it becomes a block: its values read, with faults collected.

Whatever is wrong gets a harmless value, so that building goes on and every fault is
found; a document with faults is never handed out.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TypeVar

from lobprint.blocks.element import Element
from lobprint.document import Inline, plain_text
from lobprint.document.fields import check_id
from lobprint.errors import Place, Problem
from lobprint.look.pictograms import NAMES
from lobprint.prose.inline import inline, plain
from lobprint.prose.suggest import suggestion

T = TypeVar("T")
MOST_LINES = 60
_NO_ID = "onbekend"


@dataclass(slots=True)
class Making:
    """One document in the making. `targets` are the ids that links may point at;
    `fields` has each field's id with the place of the element that made it."""

    targets: Collection[str]
    problems: list[Problem] = field(default_factory=list)
    fields: dict[str, Place] = field(default_factory=dict)

    def field_id(self, field_id: str, place: Place) -> str:
        """`field_id` when it is new and well made; else a fault."""
        try:
            check_id(field_id)
        except ValueError as error:
            self.problems.append(Problem(str(error), place))
            return _NO_ID
        if field_id in self.fields:
            first = self.fields[field_id]
            message = f"het kenmerk '{field_id}' is al gebruikt"
            self.problems.append(Problem(message, place, f"De eerste: {first}."))
        self.fields.setdefault(field_id, place)
        return field_id

    def check_beginnings(self) -> None:
        """Find ids that begin with another field's id: in PDF a field with fields in it
        can't be filled in itself (ISO 32000-1, 12.7.3.2)."""
        for field_id, place in self.fields.items():
            for other in accumulate(field_id.split("."), "{}.{}".format):
                first = self.fields.get(other, place)
                if first != place:  # the options of a choice stand where it stands
                    message = f"het kenmerk '{field_id}' begint met '{other}'"
                    hint = f"Dat is zelf ook een veld: {first}."
                    self.problems.append(Problem(message, place, hint))


@dataclass(slots=True)
class Tag:
    """An element that was found to hold to the rules."""

    element: Element
    making: Making

    def fault(self, message: str, hint: str = "") -> None:
        self.making.problems.append(Problem(message, self.element.place, hint))

    def raw(self, name: str) -> str:
        return self.element.attributes.get(name, "").strip()

    def words(self, name: str) -> str:
        """An attribute of plain words; "" when it isn't there."""
        return plain(self.raw(name))

    def maybe(self, name: str) -> str | None:
        """An attribute of plain words; None when it is empty or isn't there."""
        return self.words(name) or None

    def marked(self, name: str) -> Inline:
        """An attribute in small Markdown."""
        return self._inline(self.raw(name))

    @property
    def text(self) -> Inline:
        """The words in the element, in small Markdown."""
        return self._inline(self.element.text)

    @property
    def plain(self) -> str:
        """The words in the element, where no style is possible."""
        return plain_text(self.text)

    def _inline(self, text: str) -> Inline:
        runs, faults = inline(text, self.making.targets)
        for message, hint in faults:
            self.fault(message, hint)
        return runs

    def each(self, *tags: str) -> Iterator[Tag]:
        """The children with one of these tags."""
        for child in self.element.elements:
            if child.tag in tags:
                yield Tag(child, self.making)

    def field_id(self, suffix: str = "") -> str:
        """The id of a field: the element's own, and what is made of it."""
        own = self.raw("id")
        field_id = f"{own}.{suffix}" if suffix else own
        return self.making.field_id(field_id, self.element.place)

    def one_of(self, name: str, options: Mapping[str, T], otherwise: T) -> T:
        """What the attribute's value stands for in `options`."""
        value = self.raw(name)
        if not value:
            return otherwise
        if value not in options:
            hint = suggestion(value, options)
            self.fault(f'{name}="{value}" kan niet', hint)
        return options.get(value, otherwise)

    def sign(self, name: str = "sign") -> str:
        """The name of a pictogram; "" when it has none."""
        return self.one_of(name, {one: one for one in NAMES}, "")

    def signs(self, name: str, count: int) -> tuple[str, ...]:
        """One for each of `count`, separated by `|`, or none."""
        if not self.raw(name):
            return ()
        words = self.parts(name, count)
        return tuple([self._alone(name, word).sign(name) for word in words])

    def yes(self, name: str, otherwise: bool = False) -> bool:
        return self.one_of(name, {"true": True, "false": False}, otherwise)

    def whole(
        self, name: str, otherwise: int, most: int = MOST_LINES, least: int = 1
    ) -> int:
        """A whole number from `least` to `most`."""
        what = f"een heel getal van {least} tot en met {most}"
        return self._number(name, int, otherwise, (least, most), what)

    def lines(self, otherwise: int, least: int = 1) -> int:
        """How many writing lines."""
        return self.whole("lines", otherwise, least=least)

    def size(self, name: str, otherwise: float, least: float, most: float) -> float:
        """A number, such as a length in mm."""
        what = f"een getal van {least:g} tot en met {most:g}"
        return self._number(name, float, otherwise, (least, most), what)

    def _number(
        self,
        name: str,
        kind: Callable[[str], T],
        otherwise: T,
        bounds: tuple[float, float],
        what: str,
    ) -> T:
        value = self.raw(name)
        if not value:
            return otherwise
        try:
            number = kind(value)
            fits = value.isascii() and bounds[0] <= float(value) <= bounds[1]
        except ValueError:
            number, fits = otherwise, False
        if not fits:
            self.fault(f'{name}="{value}" kan niet', f"Hier hoort {what}.")
            return otherwise
        return number

    def parts(self, name: str, count: int | None = None) -> tuple[str, ...]:
        """A list of words, separated by `|`; `count` of them when that is given."""
        words = tuple([plain(word) for word in self.raw(name).split("|")])
        if not all(words):
            self.fault(f"in '{name}' is een deel leeg", 'Schrijf "een|twee|drie".')
        if count is not None and len(words) != count:
            self.fault(f"in '{name}' horen {count} delen; hier staan er {len(words)}")
            return (words + ("",) * count)[:count]
        return words

    def values(self, name: str, count: int) -> tuple[str, ...]:
        """What `count` answers are called in ids, separated by `|`; none when it isn't
        said."""
        return self.parts(name, count) if self.raw(name) else ()

    def numbers(self, name: str, least: float, most: float) -> tuple[float, ...]:
        """Numbers, separated by spaces."""
        words = (self._alone(name, word) for word in self.raw(name).split())
        return tuple([word.size(name, least, least, most) for word in words])

    def _alone(self, name: str, value: str) -> Tag:
        """A part of an attribute's value, as if it were all of it."""
        return Tag(Element("", {name: value}, self.element.place), self.making)
