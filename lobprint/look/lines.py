"""Filling lines with words: greedily, left aligned, without hyphenation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from lobprint.look import Role
from lobprint.look.fonts import text_width
from lobprint.look.type import Face
from lobprint.look.typeface import Measures, measures

WORDS = re.compile(r"[^ ]+ *| +")
"""A word with the spaces after it. A no-break space is no space here."""
HYPHENS = re.compile(r"(?<=[^\W\d_]-)(?=[^\W\d_A-ZÀ-Þ])")
"""Inside a word, a line may end after a hyphen between letters; in a name, before a
capital, it may not: Sint-Michielsgestel."""
WHOLE = "LOB-"
"""But "LOB-visie" and its kin stay whole."""
HAIR = 0.01
"""What a line may be too wide, in pt: sums of widths are not exact."""
SHORT = 8
"""A word of fewer letters ends no text on a line of its own, if it can be helped."""
COMPANY = 3
"""Of so many words a line may give its last one to the next."""


class Run(NamedTuple):
    """Words in one face, size and colour; `link` as in `Span`."""

    text: str
    face: Face
    size: float
    color: Role
    link: str | None = None

    @property
    def width(self) -> float:
        return text_width(self.text, self.face, self.size)

    def saying(self, text: str) -> Run:
        """Other words in the same look."""
        return Run(text, self.face, self.size, self.color, self.link)


class TextLine(NamedTuple):
    """Runs side by side; `spaced` when words at its end and on the next line part."""

    runs: tuple[Run, ...] = ()
    width: float = 0.0
    spaced: bool = False


def is_cut(line: TextLine) -> bool:
    """Whether `line`, which has others below it, ends within a word: one that was wider
    than a whole line."""
    ends = line.runs and not line.spaced
    return bool(ends) and not line.runs[-1].text.endswith("-")


@dataclass(slots=True)
class Word:
    """What no line parts, in the looks of its runs, with the spaces after it.

    `trimmed` is its width without these spaces."""

    pieces: list[tuple[Run, str]]
    width: float
    trimmed: float

    @property
    def is_blank(self) -> bool:
        return not self.pieces[0][1].strip(" ")

    @property
    def text(self) -> str:
        return "".join([text for _, text in self.pieces])

    def join(self, other: Word) -> None:
        """Let `other` follow without a place to end a line."""
        self.pieces += other.pieces
        self.trimmed = self.width + other.trimmed
        self.width += other.width

    def trail(self, spaces: Word) -> None:
        """Let more spaces follow."""
        self.pieces += spaces.pieces
        self.width += spaces.width


def fill_lines(
    runs: Iterable[Run], width: float, hang: float = 0.0
) -> tuple[TextLine, ...]:
    """Lines of at most `width` pt; those after the first are `hang` shorter. A line
    feed begins a new one.

    A word that is wider than a whole line is cut; a character never is."""
    made = tuple(runs)
    for run in made:
        if "\n" in run.text:
            return tuple(_each(made, width, hang))
    return _filled(made, width, hang, measures())


def _each(runs: Iterable[Run], width: float, hang: float) -> Iterator[TextLine]:
    """The lines of what stands between line feeds."""
    paragraphs: list[list[Run]] = [[]]
    for run in runs:
        first, *more = run.text.split("\n")
        paragraphs[-1].append(run.saying(first))
        paragraphs += [[run.saying(text)] for text in more]
    for number, paragraph in enumerate(paragraphs):
        if number:
            width, hang = width - hang, 0.0
        *most, last = _filled(tuple(paragraph), width, hang, measures())
        yield from most
        yield last._replace(spaced=paragraph is not paragraphs[-1])


@lru_cache(maxsize=1 << 11)
def _filled(
    runs: tuple[Run, ...], width: float, hang: float, _set_in: Measures
) -> tuple[TextLine, ...]:
    """Kept, for the same sentences come back in each school's workbook."""
    filled: list[list[Word]] = [[]]
    used, room = 0.0, width + HAIR
    for word in _fitting(words_of(runs), width - hang):
        if not filled[-1] and word.is_blank:
            continue
        if filled[-1] and used + word.trimmed > room:
            filled.append([])
            used, room = 0.0, width - hang + HAIR
        filled[-1].append(word)
        used += word.width
    if len(filled) > 1 and len(filled[-1]) == 1:
        _accompany(filled[-1], filled[-2], room)
    return tuple(map(_line, filled))


def _accompany(last: list[Word], above: list[Word], room: float) -> None:
    """A last line of one short word gets the word before it too."""
    other = above[-1]
    fits = other.width + last[0].trimmed <= room
    if (
        fits
        and len(above) >= COMPANY
        and is_short(last[0].text)
        and letters(other.text)
    ):
        last.insert(0, above.pop())


def is_short(word: str) -> bool:
    """Whether `word` is too short to end a text on a line of its own."""
    return letters(word) < SHORT


def letters(text: str) -> int:
    """How many letters and digits `text` has."""
    return sum([one.isalnum() for one in text])


def words_of(runs: Iterable[Run]) -> Iterator[Word]:
    """The words of the text; one may hold parts of several runs."""
    word: Word | None = None
    for run in runs:
        for index, text in enumerate(_parts(run.text)):
            part = _measured(run, text)
            if word is None:
                word = part
            elif part.is_blank:
                word.trail(part)
            elif index or word.trimmed < word.width:
                yield word
                word = part
            else:
                word.join(part)
    if word:
        yield word


def _parts(text: str) -> Iterator[str]:
    """`text`, parted wherever a line may end."""
    for word in WORDS.findall(text):
        if "-" in word and WHOLE not in word:
            yield from HYPHENS.split(word)
        else:
            yield word


def _measured(run: Run, text: str) -> Word:
    of = measures()
    width = _width(text, run.face, of) * run.size
    bare = text.rstrip(" ")
    trimmed = width if bare == text else _width(bare, run.face, of) * run.size
    return Word([(run, text)], width, trimmed)


@lru_cache(maxsize=1 << 13)
def _width(text: str, face: Face, _set_in: Measures) -> float:
    """In em. Words come back often: measuring them is most of the work."""
    return text_width(text, face, 1)


def _fitting(words: Iterable[Word], width: float) -> Iterator[Word]:
    for word in words:
        if word.trimmed <= width + HAIR:
            yield word
        else:
            yield from _cut(word, width)


def _cut(word: Word, width: float) -> Iterator[Word]:
    """A word wider than a whole line, in pieces that fit."""
    for run, text in word.pieces:
        piece = ""
        for char in text:
            if piece and _width(piece + char, run.face, measures()) * run.size > width:
                yield _measured(run, piece)
                piece = ""
            piece += char
        yield _measured(run, piece)


def _line(words: list[Word]) -> TextLine:
    """The words as runs, without the spaces at the end of the line."""
    looks: list[Run] = []
    texts: list[str] = []
    for word in words:
        for run, text in word.pieces:
            if looks and looks[-1] is run:
                texts[-1] += text
            else:
                looks.append(run)
                texts.append(text)
    spaced = False
    while texts and texts[-1].endswith(" "):
        spaced = True
        texts[-1] = texts[-1].rstrip(" ")
        if not texts[-1]:
            texts.pop()
    runs = tuple(run.saying(text) for run, text in zip(looks, texts, strict=False))
    return TextLine(runs, _line_width(words), spaced)


def _line_width(words: list[Word]) -> float:
    if not words:
        return 0.0
    return sum(word.width for word in words[:-1]) + words[-1].trimmed
