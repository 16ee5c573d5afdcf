"""What an onderdeel of a form in YAML alone becomes (`sjabloon: formulier`).

A vorm says which keys it reads and writes the element of its block. It stands in the
module of that block; `registry.VORMEN` has all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from lobprint.blocks.element import Element
from lobprint.document import LEARNERS
from lobprint.errors import Place
from lobprint.language import teksten

Deel = Any
"""An onderdeel, an item or an instrument of `content/model.py`, in the words of the
sector. This room stands below that one, and reads its keys by name."""


LEARNER_PITCH = 9.0
"""mm between the lines on which who learns writes."""


@dataclass(slots=True)
class Form:
    """A form while it is written, from its first onderdeel to its last.

    person  what a class list knows of whose copy it is
    at      which onderdeel is being written
    """

    instrument: Deel
    place: Place
    person: Callable[[str], str]
    at: int = 0
    questions: int = 0
    phases: int = 0

    def element(
        self,
        tag: str,
        words: str = "",
        children: Iterable[Element] = (),
        **attributes: Any,
    ) -> Element:
        """An element with these attributes; what has no value is left out."""
        said = {
            name.rstrip("_").replace("_", "-"): _said(value)
            for name, value in attributes.items()
            if value not in (None, "", False)
        }
        return Element(tag, said, self.place, [*([words] if words else []), *children])

    @property
    def parts(self) -> Sequence[Deel]:
        parts: Sequence[Deel] = self.instrument.onderdelen
        return parts

    @property
    def previous(self) -> Deel | None:
        return self.parts[self.at - 1] if self.at else None

    @property
    def following(self) -> Deel | None:
        return self.parts[self.at + 1] if self.at + 1 < len(self.parts) else None

    @property
    def stands(self) -> bool:
        """Whether its paper is higher than it is wide."""
        return self.instrument.papier in ("A4", "A3 staand")

    @property
    def voice(self) -> Literal["learner", "team"]:
        """How large its words are: as it says, or for whom it is."""
        read = self.instrument.groep in LEARNERS
        letter = self.instrument.letter
        large = letter != "klein" if letter else read
        return "learner" if large else "team"

    @property
    def easy(self) -> bool:
        """Whether it is for who reads and writes with effort."""
        return bool(self.instrument.letter == "heel groot")

    def pitch(self, part: Deel) -> float | None:
        """How far lines are apart, when `part` says so or a learner writes."""
        usual = LEARNER_PITCH if self.voice == "learner" else None
        return part.regelafstand or usual

    def field(self, thing: Deel, kind: str = "") -> str:
        """The id of a field: short when the form names its fields itself, else what it
        is stands behind it."""
        own = self.instrument.velden
        ends = f".{kind}" if kind and not own else ""
        return f"{own or self.instrument.id}.{thing.id}{ends}"

    def number(self, item: Deel) -> str:
        """The number of a question: its own, or the next."""
        self.questions += 1
        return item.nummer or str(self.questions)

    def name(self, part: Deel, otherwise: str = "") -> str:
        """What a table or sheet is called for who has it read aloud."""
        return str(part.naam or part.titel or otherwise or self.instrument.titel)

    def head(self, part: Deel) -> Iterator[Element]:
        """The title over an onderdeel, and the line under it."""
        if part.titel:
            sign = part.pictogram
            yield self.element("h2", part.titel, intro=part.uitleg, sign=sign)
        elif part.uitleg:
            style = "lead" if self.easy else None
            yield self.element("p", part.uitleg, style=style, sign=part.pictogram)


def _said(value: Any) -> str:
    if value is True:
        return "true"
    if isinstance(value, tuple | list):
        return "|".join(map(str, value))
    return str(value)


def in_rows(items: Sequence[Deel], count: int) -> Iterator[Sequence[Deel]]:
    """`items`, `count` at a time."""
    for at in range(0, len(items), count):
        yield items[at : at + count]


Write = Callable[[Deel, Form], Iterator[Element]]


@dataclass(frozen=True, slots=True)
class Vorm:
    """A vorm: what it reads, and what writes it.

    part, item   the keys that it reads of the onderdeel and of its items ("" when it
                 has none); one with `*` is plain words, without bold, italics or links
    needs, item_needs  keys of which exactly one is there; with a + between them, all
    headed       whether its title is a heading over it, which may have a pictogram
    loose        whether it may have no items, though it can
    headings     what stands over the columns, unless the onderdeel has its own koppen,
                 by its names in a file of a language;
                 so many of those as `fewest` will do, when it isn't 0
    longest      characters of one text
    names        how its fields are called, with the ids of {part} and {item} or a {row}
                 in it, where a form names its fields itself
    ends         the words with which they end elsewhere
    opens        whether it is the head of half a sheet, which is cut off: a form that
                 begins with it has no other head, and nothing on its back
    """

    write: Write
    part: str = ""
    needs: str = ""
    item: str = ""
    item_needs: str = ""
    headed: bool = True
    loose: bool = False
    headings: tuple[str, ...] = ()
    fewest: int = 0
    longest: int = 400
    names: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    opens: bool = False

    @property
    def has_items(self) -> bool:
        return bool(self.item)

    def usual(self) -> tuple[str, ...]:
        """The headings of a form that has none of its own, in the language of now."""
        return tuple([getattr(teksten(), name) for name in self.headings])


Vormen = Mapping[str, Vorm]
