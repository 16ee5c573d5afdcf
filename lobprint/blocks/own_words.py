"""What people answered in their own words, by question: whole, in nobody's name.

What they wrote with a pen, and nobody typed over, can be shown as it was written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lobprint.blocks.kind import Kind
from lobprint.blocks.paragraphs import SourceLine
from lobprint.blocks.place import Place
from lobprint.document import Block
from lobprint.look.paper import NUMBER_COLUMN
from lobprint.look.printable import tidy
from lobprint.look.rules import HEAD, WRITING
from lobprint.pieces import Image, Lowered, Stack, Words, said

ABOVE, OVER_GAP = 4.6, 1.1
"""Above the rule over a question, and between that rule and its words."""
SOURCE_GAP = 0.3
"""Between a question and the line that says where it was asked."""
FIRST_GAP = 2.5
"""Above the first answer."""
PADDING = 1.3
"""Above and below an answer."""
SQUARE = 5.0
"""From the square before an answer to its words."""
SHORT, FEW = 220, 3
"""Letters of an answer that stays whole, and with what comes next; and how many of
those a page doesn't part from their question."""
PEN_GAP, TALLEST = 3.0, 70.0
"""Above what was written with a pen, and how high it may be."""
NUMBER_GAP = 2.0
"""What stays free behind a number that is wider than its column."""


@dataclass(frozen=True, slots=True)
class Written:
    """What somebody wrote with a pen: a PNG, how large it was on paper, in mm, and what
    is said of it to who doesn't see it."""

    png: bytes
    width: float
    height: float
    alt: str


@dataclass(frozen=True, slots=True)
class OwnWordsQuestion:
    """A question with its answers, in the order in which they are printed. `source`
    says where it was asked, and how many wrote something; what is `written` with a pen
    comes behind the answers."""

    number: str
    question: str
    source: str
    answers: tuple[str, ...]
    written: tuple[Written, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnWords(Block):
    """Open answers, as they were written: what stands in them is never Markdown.

    `rest` says to which other questions nobody wrote anything."""

    airy = True
    questions: tuple[OwnWordsQuestion, ...]
    rest: str = ""


def lower(block: OwnWords, place: Place) -> Lowered:
    """Each question with its answers; a long one runs on to the next page."""
    pieces = [piece for one in block.questions for piece in _asked(one, place)]
    if block.rest:
        pieces.append(Words(said(block.rest), "Small", place.mm(ABOVE)))
    if pieces and isinstance(place.following, SourceLine):  # else alone in Word
        pieces[-1] = pieces[-1]._replace(keep=True)
    return pieces


def _asked(question: OwnWordsQuestion, place: Place) -> Iterator[Stack | Words | Image]:
    left = place.mm(NUMBER_COLUMN)
    wide = place.text_width(question.number, "AskedNumber") + place.mm(NUMBER_GAP)
    asked = Words(
        said(question.question),
        "AskedQuestion",
        tag="H2",
        left=max(left, wide),
        mark=question.number,
        mark_style="AskedNumber",
        over=HEAD,
        over_gap=place.mm(OVER_GAP),
        keep=True,
    )
    where = Words(said(question.source), "AskedSource", place.mm(SOURCE_GAP), left=left)
    yield Stack((asked, where), place.mm(ABOVE), keep=True)
    yield from _answers(question, place)
    yield from _written(question, place)


def _answers(question: OwnWordsQuestion, place: Place) -> Iterator[Words]:
    written = [text for text in map(tidy, question.answers) if text]
    for at, text in enumerate(written, 1):
        left_over = len(written) - at
        keep = 0 < left_over < (FEW if len(written) <= FEW else 2)
        yield _answer(text, at == 1, left_over == 0, keep, place)


def _written(question: OwnWordsQuestion, place: Place) -> Iterator[Image]:
    """As large as it was, or as fits."""
    left = place.mm(NUMBER_COLUMN + SQUARE)
    for one in question.written:
        share = min((place.width - left) / one.width, place.mm(TALLEST) / one.height, 1)
        size = one.width * share, one.height * share
        yield Image(one.png, *size, one.alt, place.mm(PEN_GAP), left)


def _answer(text: str, first: bool, last: bool, keep: bool, place: Place) -> Words:
    """An answer behind its square, with a rule under it when another follows. The last
    of many doesn't stand alone on a page: a short one before it goes along (`keep`)."""
    short = len(text) <= SHORT
    return Words(
        said(text),
        "LastAnswer" if last else "Answer",
        place.mm(FIRST_GAP if first else PADDING),
        tag="LI",
        inset=place.mm(NUMBER_COLUMN),
        left=place.mm(SQUARE),
        mark="■",
        mark_style="AnswerSquare",
        under=None if last else WRITING,
        under_gap=0.0 if last else place.mm(PADDING),
        keep=keep and short,
        splits=not short,
        typed=True,
    )


KINDS = (Kind(OwnWords, {}, None, lower),)
