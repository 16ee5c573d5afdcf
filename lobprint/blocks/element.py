"""An element of what templates make, with the place in the template that made it."""

from __future__ import annotations

from dataclasses import dataclass, field

from lobprint.errors import Place


@dataclass(slots=True)
class Element:
    """A tag with its attributes; `children` are elements and texts, in order."""

    tag: str
    attributes: dict[str, str]
    place: Place
    children: list[Element | str] = field(default_factory=list)

    @property
    def elements(self) -> list[Element]:
        return [child for child in self.children if isinstance(child, Element)]

    @property
    def text(self) -> str:
        """The words directly in it, as they stand there."""
        return "".join(child for child in self.children if isinstance(child, str))
