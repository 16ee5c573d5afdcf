"""What YAML reads well, though hardly as somebody meant it: a fault where the tree that
comes of it is wrong, else a warning.

A warning must be right nearly always. Where it isn't, its hint says how to be silent:
two spaces before the # of a remark, straight quotes around a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lobprint.content.yaml_blanks import DASHES, HIDDEN, KEY, LIST, blanks, sign
from lobprint.errors import Place, Problem

STRAIGHT = 'Typ rechte aanhalingstekens (").'
QUOTES = "Zet de tekst tussen aanhalingstekens."
OPENING, CLOSING = "“„‟‘‚«‹”’", "”“‟’‘»›"
"""Word types them where somebody typed " or '; some close with what opens elsewhere."""
LOST = re.compile(r"(?:s-(?=[A-Z])|[stn] (?=\w))")
"""How a text between ' begins that began with 's, 't or 'n."""
_REMARK = re.compile(r"([ \t]+)#([ \t]*)([^\r\n\x85\u2028\u2029]*)")
_COLOR = re.compile(r"(?:[0-9A-Fa-f]{3}){1,2}(?!\w)")
BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
"""What ends a line for YAML."""
_KEY_LINE = re.compile(rf"([ \t]*)(?:-[ \t]+)*(?:{KEY}:(?:[ \t]|$)|-[ \t])")
_MOST_SHOWN = 40
_MOST_ANCHORS = 20
"""Who has more knows what they are."""


class Doubts:
    """Looks at every scalar of a file; `told` has what there is to tell. It is `broken`
    when what comes after can't be as it was meant."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self._text = text
        self.told: list[Problem] = []
        self.broken = False
        self._blanks_told = False
        self._anchors = 0

    def look(self, event: Any, is_key: bool) -> None:
        """Tell of the scalar of `event`, which is a key or a value."""
        if event.anchor and not event.style:
            self.told += self._anchor(event)
        if is_key:
            if not event.value.isascii():
                self.told += self._in_a_key(event)
        elif event.start_mark.line != event.end_mark.line and event.style in "'\"":
            self.told += self._swallowed(event)
        elif event.style == "'":
            self.told += self._apostrophe(event)
        elif not event.style:
            self.told += self._plain(event)

    def _in_a_key(self, event: Any) -> Iterator[Problem]:
        """A sign that no key has, and that nobody sees."""
        found = HIDDEN.search(event.value)
        if not found:
            return
        self.broken = True
        if event.value[: found.start()] not in ("", *DASHES) or event.style:
            message = f"in deze sleutel staat {sign(found[0])}"
            place = self._place(event.start_mark, found.start())
            yield Problem(message, place, "Typ de sleutel opnieuw.")
        elif not self._blanks_told:
            self._blanks_told = True
            lines = BREAK.split(self._text)
            yield from filter(None, [blanks(self.file, lines, len(lines))])

    def _anchor(self, event: Any) -> Iterator[Problem]:
        """`&Co` before a text, to which nothing points."""
        self._anchors += 1
        if self._anchors > _MOST_ANCHORS or f"*{event.anchor}" in self._text:
            return
        message = f"'&{event.anchor}' telt niet mee: & betekent iets in YAML"
        hint = "Zet tekst die met & begint tussen aanhalingstekens."
        yield Problem(message, self._place(event.start_mark), hint, warning=True)

    def _swallowed(self, event: Any) -> Iterator[Problem]:
        """A quote that closes lines further on, with keys in between."""
        start = event.start_mark
        first, *more = BREAK.split(self._text[start.index : event.end_mark.index])
        indent = indent_of(self._text[start.index - start.column : start.index])
        for one in more:
            key = _KEY_LINE.match(one)
            if key and len(key[1]) <= indent:
                self.broken = True
                yield unclosed(self._place(start), first)
                return

    def _apostrophe(self, event: Any) -> Iterator[Problem]:
        """'s-Gravenhage' where the whole of "'s-Gravenhage" was meant."""
        if LOST.match(event.value):
            message = f"zo is dit '{_short(event.value)}', zonder apostrof ervoor"
            place = self._place(event.start_mark)
            yield Problem(message, place, in_double(event.value), warning=True)

    def _plain(self, event: Any) -> Iterator[Problem]:
        text, end = event.value, event.end_mark
        if text[:1] in OPENING and text[:1] and _is_wrapped(text):
            marks = f"{text[0]} en {text[-1]}"
            message = f"de aanhalingstekens {marks} horen zo bij de tekst"
            hint = 'Typ rechte aanhalingstekens ("), of laat ze weg.'
            place = self._place(event.start_mark)
            yield Problem(message, place, hint, warning=True)
        if self._text[end.index : end.index + 1] in (" ", "\t"):
            remark = _REMARK.match(self._text, end.index)
            if remark and _is_cut(text, *remark.groups()):
                yield self._cut(remark, self._place(end, len(remark[1])))

    def _cut(self, remark: re.Match[str], place: Place) -> Problem:
        said = _short(f"#{remark[2]}{remark[3].rstrip()}")
        message = f"'{said}' telt niet mee: wat na # staat, slaat YAML over"
        hint = f"{QUOTES} Is het een opmerking? Zet er dan twee spaties voor."
        return Problem(message, place, hint, warning=True)

    def _place(self, mark: Any, further: int = 0) -> Place:
        return Place(self.file, mark.line + 1, mark.column + 1 + further)


_BEFORE_KEY = re.compile(rf"{LIST}(?={KEY}:)|[ ]*")


def indent_of(line: str) -> int:
    """How far in the key of `line` stands; without one, the line itself."""
    match = _BEFORE_KEY.match(line)
    return len(match[0]) if match else 0


def unclosed(place: Place, line: str) -> Problem:
    """The fault of a quote at `place` that nothing closes; `line` is the rest of the
    line, from the quote on."""
    message = "een aanhalingsteken is niet gesloten"
    text = line.strip()
    if re.match(r"'(?:s-|[a-z] )", text):
        return Problem(message, place, in_double(text[1:]))
    same = "Zet aan het eind van de tekst hetzelfde aanhalingsteken als aan het begin."
    return Problem(message, place, same)


def in_double(text: str) -> str:
    """The hint for `text` that was to begin with an apostrophe, without it."""
    text = _short(text.replace('"', "”").rstrip("'"))
    which = "Hoort er een apostrof voor? Zet dan de hele tekst tussen dubbele"
    return f'{which} aanhalingstekens: "\'{text}".'


def _is_wrapped(text: str) -> bool:
    """Whether quotes stand around all of `text`, and not around what somebody says."""
    inside = text[1:-1]
    if len(text) < 2 or text[-1] not in CLOSING:
        return False
    return not re.search(f"[{OPENING}{CLOSING}]", inside) and inside[-1:] not in ".?!…"


def _is_cut(text: str, space: str, gap: str, rest: str) -> bool:
    """Whether the remark behind `text` is the rest of a sentence."""
    if space != " ":
        return False
    if not text:
        return not gap and rest[:1].isdigit() and not _COLOR.match(rest)
    if any(text.count(a) > text.count(b) for a, b in ("[]", "()", "{}", "“”")):
        return True
    if not gap and rest[:1].isdigit():
        return True
    if " " not in text.strip() or text.rstrip()[-1] in ".?!:;…":
        return False
    if not gap:
        return rest[:1].isalnum()
    return bool(re.match(r"(?:en|of|maar)\b|(?=[a-z0-9]).*[.?!…]$", rest.rstrip()))


def _short(text: str) -> str:
    text = " ".join(text.split())
    return (
        text if len(text) <= _MOST_SHOWN else f"{text[: _MOST_SHOWN - 3].rstrip()}..."
    )
