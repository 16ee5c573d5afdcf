"""Numbering beside that of a house style: ours gets numbers that are free there."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from lobprint.brand import WordBase
from lobprint.ooxml.namespaces import WORD
from lobprint.word.numbering import NUMBERS, numbering
from lobprint.word.wordbase.tree import Element, W, drop, val, written

_ABSTRACT, _INSTANCE = "onze soorten", "onze lijsten"
_KINDS = {"List Bullet": "bullet", "List Number": "decimal"}
"""Our list styles by name, with what the first level of theirs must look like."""
_LINKED = {"ListBullet": "List Bullet", "ListNumber": "List Number"}
"""Their names by id."""


@dataclass(frozen=True, slots=True)
class BaseNumbering:
    """The school's numbering in three pieces, with room for ours between them.

    shift   what is added to our numbers of instances, and `kinds` to those of kinds
    lists   our list styles that have the bullets of the school: its w:abstractNumId
    """

    before: bytes
    between: bytes
    after: bytes
    shift: int
    kinds: int
    lists: Mapping[str, str]
    ids: Mapping[str, str]

    def part(self, instances: Sequence[int]) -> bytes:
        """The numbering part, with a restart for each of our `instances`."""
        ours = etree.fromstring(numbering(instances))
        kinds = [self._kind(each) for each in ours.findall(f"{W}abstractNum")]
        rows = [self._instance(each) for each in ours.findall(f"{W}num")]
        pieces = (self.before, *kinds, self.between, *rows, self.after)
        return b"".join(pieces)

    def _kind(self, kind: Element) -> bytes:
        _raise(kind, "abstractNumId", self.kinds)
        for style in list(kind.iter(f"{W}pStyle")):
            name = style.get(f"{W}val", "")
            if _LINKED.get(name) in self.lists:
                drop(style)
            else:
                style.set(f"{W}val", self.ids.get(name, name))
        return _alone(kind)

    def _instance(self, row: Element) -> bytes:
        _raise(row, "numId", self.shift)
        kind = row.find(f"{W}abstractNumId")
        if kind is not None:
            restarts = row.find(f"{W}lvlOverride") is not None
            own = self.lists.get("List Number")
            if restarts and own and kind.get(f"{W}val") == str(NUMBERS):
                kind.set(f"{W}val", own)
            else:
                _raise(kind, "val", self.kinds)
        return _alone(row)


def base_numbering(
    base: WordBase, lists: Mapping[str, str], ids: Mapping[str, str]
) -> BaseNumbering:
    """Our numbering beside the school's. `lists` are the w:numId of its list styles, by
    their names; `ids` the ids that our styles got."""
    part = base.parts.get("numbering")
    empty = f'<w:numbering xmlns:w="{WORD}"/>'.encode()
    root = etree.fromstring(part.data if part else empty)
    kinds, rows = root.findall(f"{W}abstractNum"), root.findall(f"{W}num")
    return BaseNumbering(
        *_pieces(root),
        shift=_highest(rows, "numId"),
        kinds=_highest(kinds, "abstractNumId"),
        lists=_alike(lists, rows, kinds),
        ids=ids,
    )


def _alike(
    lists: Mapping[str, str], rows: Sequence[Element], kinds: Sequence[Element]
) -> dict[str, str]:
    """The kinds (w:abstractNumId) of those of its list styles that look like ours."""
    found = {name: _kind_of(number, rows) for name, number in lists.items()}
    return {
        name: kind
        for name, kind in found.items()
        if any(_is_like(each, kind, _KINDS[name]) for each in kinds)
    }


def _pieces(root: Element) -> tuple[bytes, bytes, bytes]:
    """The part up to the end of its kinds, up to the end of its instances, the rest."""
    children = list(root)
    tags = [child.tag for child in children]
    last = max((n for n, tag in enumerate(tags) if tag == f"{W}num"), default=-1)
    kinds = [n for n, tag in enumerate(tags) if tag == f"{W}abstractNum"]
    pictures = [n for n, tag in enumerate(tags) if tag == f"{W}numPicBullet"]
    middle = max([*kinds, *pictures], default=-1)
    last = max(last, middle)
    root.insert(last + 1, etree.Comment(_INSTANCE))
    root.insert(middle + 1, etree.Comment(_ABSTRACT))
    data = written(root)
    before, _, rest = data.partition(f"<!--{_ABSTRACT}-->".encode())
    between, _, after = rest.partition(f"<!--{_INSTANCE}-->".encode())
    return before, between, after


def _kind_of(number: str, rows: Sequence[Element]) -> str:
    """The w:abstractNumId of the instance with this w:numId; empty without one."""
    for row in rows:
        if row.get(f"{W}numId") == number:
            return val(row.find(f"{W}abstractNumId"))
    return ""


def _is_like(kind: Element, number: str, form: str) -> bool:
    """Whether `kind` is the one with this number, and its first level of this form."""
    if kind.get(f"{W}abstractNumId") != number:
        return False
    level = kind.find(f"{W}lvl")
    found = None if level is None else level.find(f"{W}numFmt")
    if level is None or level.get(f"{W}ilvl") != "0" or found is None:
        return False
    return found.get(f"{W}val") == form and level.find(f"{W}lvlPicBulletId") is None


def _highest(rows: Sequence[Element], attribute: str) -> int:
    """The highest number that `rows` have in an attribute; 0 when none has one."""
    numbers = [row.get(f"{W}{attribute}", "") for row in rows]
    return max((int(n) for n in numbers if re.fullmatch(r"\d{1,9}", n)), default=0)


def _raise(element: Element, attribute: str, by: int) -> None:
    """Add `by` to the number in an attribute."""
    number = int(element.get(f"{W}{attribute}", "0")) + by
    element.set(f"{W}{attribute}", str(number))


def _alone(element: Element) -> bytes:
    """`element` as text, without what comes after it."""
    element.tail = None
    return etree.tostring(element)
