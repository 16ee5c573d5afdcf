"""What stands in a field of a PDF."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from lobprint.reading.pdf.body import Body
from lobprint.reading.pdf.streams import Stream
from lobprint.reading.pdf.syntax import text_of
from lobprint.reading.pdf.widgets import OFF, Branch

RADIO, PUSH = 1 << 15, 1 << 16
"""Flags of buttons (table 226)."""
_TAG, _BREAK = re.compile(r"<[^>]*>"), re.compile(r"</p>|<br\s*/?>")
"""Of rich text, which is XHTML (12.7.3.4)."""


def values(body: Body, of: Branch) -> Iterator[str | bool]:
    """Words; whether a box is ticked; of a group the options that are, "" for none.

    What a box shows counts as well as what its field says: some programs write only
    one of the two. A name that no box has is given as words."""
    if of.kind == "Btn" and not of.flags & PUSH:
        yield from _ticks(of)
    elif of.kind in ("Tx", "Ch"):
        yield words(body, of.value) or plain(words(body, of.rich))


def shared(of: Branch) -> bool:
    """Whether two places show one value that were made for two: a program that joined
    files took fields of one name together."""
    if of.kind == "Btn":
        names = [box.on for box in of.boxes if box.on]
        return len(set(names)) < len(names)
    return of.kind in ("Tx", "Ch") and len(of.boxes) > 1


def words(body: Body, thing: Any) -> str:
    """Of a string, a name, or a stream when there are many; of a list all."""
    found = body.get(thing)
    if isinstance(found, Stream):
        found = body.unpacked(found)
    if isinstance(found, list):
        return ", ".join(text_of(one) for one in found if isinstance(one, bytes))
    if isinstance(found, bytes):
        return text_of(found)
    return found if isinstance(found, str) else ""


def _ticks(of: Branch) -> Iterator[str | bool]:
    options = {box.on: box.option for box in of.boxes if box.on}
    said = _said(of.value)
    ticked = {box.option: True for box in of.boxes if box.ticked}
    if said:
        ticked[options.get(said, said)] = True
    if of.flags & RADIO or len(options) > 1:
        yield from ticked or ("",)
    else:
        strange = [one for one in ticked if one not in options.values()]
        yield strange[0] if strange else bool(ticked)


def _said(value: Any) -> str:
    """What a field of boxes says is ticked."""
    name = text_of(value) if isinstance(value, bytes) else value
    return name if isinstance(name, str) and name != OFF else ""


def plain(rich: str) -> str:
    return unescape(_TAG.sub("", _BREAK.sub("\n", rich))).strip()
