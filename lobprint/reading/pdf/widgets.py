"""Pages, and the fields on them (ISO 32000-1, 7.7.3 and 12.7).

A field is known by its own dictionary, not by its name: who puts two files together may
leave two fields of one name, and each has its own value. What is on no page isn't seen
by anybody, and not read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from lobprint.reading.pdf.body import Body
from lobprint.reading.pdf.syntax import DamagedError, Ref, TooLargeError, text_of

DEPTH = 40
"""Names in names; nobody has more."""
MOST_PAGES, MOST_ANNOTATIONS = 20_000, 500_000
OFF = "Off"


class Annotation(NamedTuple):
    """What lies on a page: `key` tells it apart, `page` counts from 1."""

    key: int
    kind: str
    about: dict[str, Any]
    page: int


class Box(NamedTuple):
    """Where a field is shown: what it is called when it is on, the option that this
    stands for, and whether that is what it shows."""

    on: str
    option: str
    ticked: bool


@dataclass(slots=True)
class Branch:
    """A field, or what fields stand under: what it says itself, and else what is above
    it (12.7.3.1).

    name     its whole name
    kind     Tx, Btn, Ch or Sig
    value    what stands there: a name, a string, a stream
    exports  what the options of its boxes are really called, and the place of each
             box among those: `kids`
    """

    name: str = ""
    kind: object = None
    flags: int = 0
    value: Any = None
    rich: Any = None
    exports: tuple[str, ...] = ()
    kids: Mapping[int, int] = field(default_factory=dict)
    boxes: list[Box] = field(default_factory=list)


def on_pages(body: Body) -> Iterator[Annotation]:
    """All that lies on pages, in their order. Raises DamagedError and TooLargeError."""
    count = 0
    for page, about in enumerate(_pages(body), 1):
        for thing in body.list(about.get("Annots")):
            found = body.dict(thing)
            count += 1
            if count > MOST_ANNOTATIONS:
                raise TooLargeError
            kind = body.get(found.get("Subtype"))
            yield Annotation(_key(thing, found), str(kind), found, page)


def _pages(body: Body) -> Iterator[dict[str, Any]]:
    """The page tree without its branches; each is seen once."""
    root = body.dict(body.trailer.get("Root"))
    todo, seen, count = [root.get("Pages")], set[int](), 0
    while todo:
        thing = todo.pop()
        about = body.dict(thing)
        if _key(thing, about) in seen:
            raise DamagedError("pages in a ring")
        seen.add(_key(thing, about))
        if "Kids" in about:
            todo += reversed(body.list(about["Kids"]))
            continue
        count += 1
        if count > MOST_PAGES:
            raise TooLargeError
        yield about


def _key(thing: object, about: dict[str, Any]) -> int:
    return thing.number if isinstance(thing, Ref) else -id(about)


class Fields:
    """The fields of a file, each when its first widget is met."""

    def __init__(self, body: Body) -> None:
        self._body = body
        self._branches: dict[int, Branch] = {}

    def of(self, widget: Annotation) -> Branch:
        """The field of a widget, which then has a box more."""
        above = widget.about.get("Parent")
        if above is not None and "T" not in widget.about:
            found = self._branch(above)
        else:
            found = self._made(widget.key, widget.about)
        found.boxes.append(self._box(widget, found))
        return found

    def _branch(self, thing: object, depth: int = 0) -> Branch:
        if isinstance(thing, Ref) and thing.number in self._branches:
            return self._branches[thing.number]
        about = self._body.dict(thing)
        return self._made(_key(thing, about), about, depth)

    def _made(self, key: int, about: dict[str, Any], depth: int = 0) -> Branch:
        if key not in self._branches:
            if depth > DEPTH:
                raise DamagedError("names in a ring")
            above = about.get("Parent")
            parent = self._branch(above, depth + 1) if above is not None else Branch()
            self._branches[key] = self._below(parent, about)
        return self._branches[key]

    def _below(self, parent: Branch, about: dict[str, Any]) -> Branch:
        get, said = self._body.get, self._said
        own = said(about.get("T"))
        flags = get(about.get("Ff"))
        exports = [said(one) for one in self._body.list(about.get("Opt"))]
        return Branch(
            name=f"{parent.name}.{own}" if parent.name and own else parent.name or own,
            kind=get(about.get("FT")) or parent.kind,
            flags=flags if isinstance(flags, int) else parent.flags,
            value=get(about["V"]) if "V" in about else parent.value,
            rich=get(about.get("RV")),
            exports=tuple(exports) or parent.exports,
            kids=self._kids(about) if exports else {},
        )

    def _kids(self, about: dict[str, Any]) -> dict[int, int]:
        kids = enumerate(self._body.list(about.get("Kids")))
        return {kid.number: at for at, kid in kids if isinstance(kid, Ref)}

    def _said(self, thing: object) -> str:
        found = self._body.get(thing)
        return text_of(found) if isinstance(found, bytes) else ""

    def _box(self, widget: Annotation, of: Branch) -> Box:
        """What has no appearances is called as what it shows."""
        if of.kind != "Btn":
            return Box("", "", ticked=False)
        shown = self._body.get(widget.about.get("AS"))
        shown = shown if isinstance(shown, str) and shown != OFF else ""
        looks = self._body.dict(self._body.dict(widget.about.get("AP")).get("N"))
        on = next((name for name in looks if name != OFF), shown)
        at = of.kids.get(widget.key, 0)
        option = of.exports[at] if at < len(of.exports) else on
        return Box(on, option, bool(shown) and shown == on)
