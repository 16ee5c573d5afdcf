"""Fields found by where they stand: between the words of the form as it was written.
What makes plain text of a form leaves its words: between those stand the answers.

Lines without a field are looked up in both files. Between those, a line with fields is
one that says the same before, between and after them; what stands there is the answer.
Last come fields that have a line to themselves: what stands between the lines around
them, if there are just as many. Nothing is guessed: what fits in no way is not found.
Answers are on one line then, whatever lines they had: that they were found by their
place says so, and needs no doubt of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from lobprint.reading.signs import BOXES, TICKS
from lobprint.reading.story import BLANK, Line, Story

SIGNS = "☐☑☒✓✔✗"
"""What no answer holds that is found by its place: these stand between answers."""
TYPED = "".join(sorted(BOXES | TICKS))
SHOWING = tuple("☐☑☒")
"""What stands on paper, ticked or not; a word to circle has a place for a mark."""
_SPACES = re.compile(r"[\s\u00a0]+")
MOST = 250_000
"""Pairs of lines that are compared: with more of them it is another file."""
_NUMBER = re.compile(r"\d+")
_SAME = str.maketrans({"\u2011": "-", "\u00ad": None})
"""Hyphens that some programs write in another way, or not at all."""
Pair = tuple[int, int]


class Slot(NamedTuple):
    """A field of the form: its tag, whether it is a box, and the stretch of its line
    that it takes while it is empty."""

    tag: str
    box: bool
    line: Line
    start: int
    end: int


class Placed(NamedTuple):
    """Tag -> the words of each field whose place is there; and the lines, by `id`, in
    which words of the form stand, or an answer that was found."""

    words: dict[str, str]
    lines: set[int]


def slots_of(ours: Story) -> Iterator[Slot]:
    """The fields of a form as it was written."""
    for mark in ours.marks:
        if mark.kind == "tag" and mark.stretches:
            line, start, end = mark.stretches[0]
            yield Slot(mark.name, mark.box, line, start, end)


class _Ours(NamedTuple):
    """A line of the form: its words, and if it has fields their tags and a pattern in
    which each has a group."""

    words: str
    tags: tuple[str, ...] = ()
    pattern: re.Pattern[str] | None = None

    @property
    def alone(self) -> bool:
        """Whether it is a field to write in and no more than that."""
        return len(self.tags) == 1 and not self.words


def placed(theirs: Story, ours: Story, slots: Iterable[Slot]) -> Placed:
    """The fields of `slots` in `theirs`."""
    form = list(_form(ours, slots))
    lines = [plain(one.words) for one in theirs.lines]
    captions = {plain(one) for one in ours.captions}
    found: dict[str, str] = {}
    used: set[int] = set()
    pairs = [(-1, -1), *_pairs(form, lines), (len(form), len(lines))]
    for (i, j), (next_i, next_j) in pairwise(pairs):
        between = {
            at: lines[at] for at in range(j + 1, next_j) if lines[at] not in captions
        }
        for tag, here in _alone(form[i + 1 : next_i], between):
            used |= {*here}
            found[tag] = "\n".join(lines[at] for at in here).strip()
        if next_i < len(form):
            used.add(next_j)
            found |= _answers(form[next_i], lines[next_j])
    for at, one in _moved(form, lines, pairs):
        used.add(at)
        found |= _answers(one, lines[at])
    return Placed(found, {id(theirs.lines[at]) for at in used})


def _moved(
    form: Sequence[_Ours], lines: Sequence[str], pairs: Sequence[Pair]
) -> Iterator[tuple[int, _Ours]]:
    """Lines that stand elsewhere, as words in a frame may: of those that are left over
    the only one that says the same."""
    ours, theirs = ({pair[side] for pair in pairs} for side in (0, 1))
    rest = [at for at in range(len(lines)) if at not in theirs]
    for at, one in enumerate(form):
        if at not in ours and one.pattern and one.words:
            like = [to for to in rest if one.pattern.fullmatch(lines[to])]
            if len(like) == 1:
                yield like[0], one


def _form(ours: Story, slots: Iterable[Slot]) -> Iterator[_Ours]:
    by_line: dict[int, list[Slot]] = {}
    for slot in slots:
        by_line.setdefault(id(slot.line), []).append(slot)
    for line in ours.lines:
        here = by_line.get(id(line))
        yield _with_fields(line, here) if here else _Ours(plain(line.words))


def _with_fields(line: Line, slots: list[Slot]) -> _Ours:
    """Of each field but the last, the answer ends where the form first goes on: then a
    pattern is quick, whatever it is tried on (?>)."""
    at, pattern, words, group = 0, "", "", ""
    typed = TYPED if plain(line.words).strip(SIGNS) else SIGNS
    for slot in slots:
        before = plain(line.words[at : slot.start])
        shows = slot.box and line.words[slot.start : slot.end].strip(BLANK) in SHOWING
        words += before + ("☐" if shows else "")
        pattern += f"(?>{group}{_said(before)})"
        group, at = _group(slot, shows, typed), slot.end
    last = plain(line.words[at:])
    whole = re.compile(pattern + group + _said(last))
    return _Ours(words + last, tuple(slot.tag for slot in slots), whole)


def _group(slot: Slot, shows: bool, ticks: str) -> str:
    if not slot.box:
        return f"([^{SIGNS}]*?)"
    return f"([{ticks}]{'' if shows else '?'})"


def _said(words: str) -> str:
    return f" ?{re.escape(words)} ?" if words else " ?"


def plain(words: str) -> str:
    """`words` as any program writes it: one space between words, one kind of hyphen."""
    return _SPACES.sub(" ", words.translate(_SAME)).strip(BLANK)


def _pairs(form: Sequence[_Ours], lines: Sequence[str]) -> Iterator[Pair]:
    """Lines of the form and theirs that say the same, in their order."""
    fixed = [(-1, -1), *_fixed(form, lines), (len(form), len(lines))]
    for (i, j), (next_i, next_j) in pairwise(fixed):
        for a, b in _best(form[i + 1 : next_i], lines[j + 1 : next_j]):
            yield i + 1 + a, j + 1 + b
        if next_i < len(form):
            yield next_i, next_j


def _fixed(form: Sequence[_Ours], lines: Sequence[str]) -> Iterator[Pair]:
    """Those without fields; lines without words are like no other."""
    ours = [
        one.words if one.words and not one.pattern else f"\n{at}"
        for at, one in enumerate(form)
    ]
    theirs = [words or f"\r{at}" for at, words in enumerate(lines)]
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    for i, j, size in matcher.get_matching_blocks():
        yield from zip(range(i, i + size), range(j, j + size), strict=True)


def _best(form: Sequence[_Ours], lines: Sequence[str]) -> Iterator[Pair]:
    """The pairs of other lines with which the most words agree."""
    if len(form) * len(lines) > MOST:
        return
    agree = [[_agree(one, words) for words in lines] for one in form]
    scores = [[0] * (len(lines) + 1) for _ in range(len(form) + 1)]
    for i in reversed(range(len(form))):
        for j in reversed(range(len(lines))):
            both = scores[i + 1][j + 1] + agree[i][j]
            scores[i][j] = max(scores[i + 1][j], scores[i][j + 1], both)
    i = j = 0
    while i < len(form) and j < len(lines):
        if agree[i][j] and scores[i][j] == scores[i + 1][j + 1] + agree[i][j]:
            yield i, j
            i, j = i + 1, j + 1
        elif scores[i][j] == scores[i + 1][j]:
            i += 1
        else:
            j += 1


def _agree(ours: _Ours, words: str) -> int:
    """How many letters of the form a line says, whatever page it refers to."""
    if ours.pattern:
        fits = bool(ours.pattern.fullmatch(words))
    else:
        fits = ours.words == words or _bare(ours.words) == _bare(words) != ""
    return len(ours.words) if fits else 0


def _bare(words: str) -> str:
    """Without numbers of pages, which some programs leave out."""
    return plain(_NUMBER.sub("", words))


def _answers(ours: _Ours, words: str) -> dict[str, str]:
    match = ours.pattern.fullmatch(words) if ours.pattern else None
    groups = match.groups() if match else ()
    return dict(zip(ours.tags, (one.strip(BLANK) for one in groups), strict=False))


def _alone(
    form: Sequence[_Ours], lines: dict[int, str]
) -> Iterator[tuple[str, Sequence[int]]]:
    """Fields with a line to themselves, and the lines that stand in them: only those
    that have no words of the form."""
    tags = [one.tags[0] for one in form if one.alone]
    said = [at for at, words in lines.items() if words]
    here: Iterable[Sequence[int]] = ()
    if not said:
        here = [()] * len(tags) if len(lines) >= len(tags) else ()
    elif any(one.words for one in form):
        pass
    elif len(tags) == len(said):
        here = [(at,) for at in said]
    elif len(tags) == 1:
        here = [said]
    elif len(form) == len(lines):
        pairs = zip(form, lines, strict=True)
        here = [(at,) for one, at in pairs if one.alone]
    elif len(tags) == len(lines):
        here = [(at,) for at in lines]
    yield from zip(tags, here, strict=False)
