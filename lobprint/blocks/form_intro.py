"""The kop of a form: for whom, its title, the school's line, and four columns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from lobprint.blocks.kind import WORDS, Kind, Rule
from lobprint.blocks.place import Place
from lobprint.blocks.tag import Tag
from lobprint.blocks.timeline import INDENT, Timeline, beside_rail
from lobprint.document import Block, Inline, plain_text
from lobprint.look.line import hop
from lobprint.look.rules import KOP
from lobprint.pieces import (
    Beside,
    Cell,
    Column,
    Figure,
    Grid,
    Lowered,
    Piece,
    Row,
    Stack,
    Words,
    said,
)

Voice = Literal["team", "learner"]
VOICES: dict[str, Voice] = {"team": "team", "learner": "learner"}
TITLE_GAP = 0.25
"""Between the audience and the title. All distances here are the same on A3."""
RULE_GAP = 3.0
"""Between the title and the rule of a team's form."""
HOP_ABOVE, HOP_BELOW = 1.0, 2.8
"""Space over and under the learner's line."""
LABEL_GAP = 1.8
"""From the rule to the labels."""
FOOT = (1.0, 4.0)
"""Space under the kop: the least, and before a block that has little itself."""
SHARES = (0.29, 0.25, 0.17, 0.29)
"""Waarvoor, Wie, Tijd, Daarna: parts of the width, gutter included."""
GUTTER = 5.0
GROWTH = (0.04, 0.08, 0.12, 0.16)
"""How much one column may take from the others when its words ask for it."""
LINES = 2
"""A kop that needs more is set in other columns, when those do better."""
SIDE_SHARE = 257 / 375
"""Of the columns on A3, which stand right of the title."""
SIDE_GUTTER = 8.0


@dataclass(frozen=True, slots=True)
class FormIntro(Block):
    """The kop of a form: for whom, its title (the page's heading of level 1), what it
    is for, who fills it in, how long it takes and what happens with it afterwards."""

    kop = True

    audience: str
    title: str
    purpose: Inline
    who: Inline
    time: Inline
    after: Inline
    voice: Voice = "team"
    labels: tuple[str, str, str, str] = ("Waarvoor", "Wie", "Tijd", "Daarna")

    @property
    def texts(self) -> tuple[Inline, Inline, Inline, Inline]:
        return self.purpose, self.who, self.time, self.after


_TEXTS = ("purpose", "who", "time", "after")


def build(tag: Tag) -> FormIntro:
    texts = {child.element.tag: child.text for child in tag.each(*_TEXTS)}
    purpose, who, time, after = (texts.get(name, ()) for name in _TEXTS)
    voice = tag.one_of("voice", VOICES, "team")
    return FormIntro(
        tag.words("audience"), tag.words("title"), purpose, who, time, after, voice
    )


def lower(block: FormIntro, place: Place) -> Lowered:
    """The titles, the line and the columns. On A3 these stand beside the title; above a
    tijdlijn that stands, its line is that of the kop."""
    titles = (
        Words(said(block.audience), "Audience"),
        Words(said(block.title), "Heading1", TITLE_GAP, tag="H1"),
    )
    if place.large:
        return [Stack((_side_by_side(block, titles, place),), keep=True)]
    if isinstance(place.following, Timeline) and place.following.standing:
        free = place.width - place.mm(INDENT)
        columns = _columns(block, place, free, ruled=False)
        return [Stack((*titles, beside_rail(columns, place)), keep=True)]
    below = place.space_below(*FOOT)
    line: tuple[Piece, ...] = ()
    if block.voice == "learner":
        line = (Figure(hop(place.width), HOP_ABOVE, HOP_BELOW),)
    columns = _columns(block, place, place.width, ruled=block.voice == "team")
    return [Stack((*titles, *line, columns), below=below, keep=True)]


def _side_by_side(
    block: FormIntro, titles: tuple[Words, Words], place: Place
) -> Beside:
    """The titles level with the labels, which stand under the rule."""
    first, title = titles
    top = Words(first.text, first.style, KOP.height + LABEL_GAP)
    columns = _columns(block, place, place.width * SIDE_SHARE, ruled=True)
    return Beside((top, title), (columns,), SIDE_SHARE, SIDE_GUTTER)


def _columns(block: FormIntro, place: Place, width: float, ruled: bool) -> Grid:
    gap = LABEL_GAP if ruled else 0.0
    labels = [Words(said(label), "KopLabel") for label in block.labels]
    texts = [Words(text, "KopText") for text in block.texts]
    return Grid(
        f"{block.title}: in het kort",
        _widths(block, place, width),
        (Row(tuple(Cell((text,)) for text in texts)),),
        tuple(Cell((label,), head=True, top=gap) for label in labels),
        before=0.0 if place.large or not ruled else RULE_GAP,
        head_rule=None,
        top=KOP if ruled else None,
        inset=True,
    )


def _widths(block: FormIntro, place: Place, width: float) -> tuple[Column, ...]:
    """The look's shares, unless others keep words whole or need fewer lines."""
    shares: tuple[float, ...] = SHARES
    if _faults(block, place, _made(SHARES, width)) > (0, LINES):
        tries = list(_splits())
        shares = min(tries, key=lambda one: _faults(block, place, _made(one, width)))
    return _made(shares, width)


def _made(shares: tuple[float, ...], width: float) -> tuple[Column, ...]:
    """The last column has no gutter."""
    *most, last = (share * width for share in shares)
    return (*(Column(one - GUTTER, GUTTER) for one in most), Column(last))


def _splits() -> Iterator[tuple[float, ...]]:
    """The look's shares, and those in which one column grows."""
    yield SHARES
    for more in GROWTH:
        for column, share in enumerate(SHARES):
            rest = (1 - share - more) / (1 - share)
            grown = [one * rest for one in SHARES]
            grown[column] = share + more
            yield tuple(grown)


def _faults(
    block: FormIntro, place: Place, columns: tuple[Column, ...]
) -> tuple[int, int]:
    """How many words don't fit their column, and the lines of the longest text."""
    pairs = list(zip(block.texts, columns, strict=True))
    cut = sum(
        place.text_width(word, "KopText") > column.width
        for text, column in pairs
        for word in plain_text(text).split(" ")
    )
    return cut, max(place.lines(text, "KopText", one.width) for text, one in pairs)


KINDS = (
    Kind(
        FormIntro,
        {"form-intro": Rule("audience! title! voice", "purpose! who! time! after!")},
        build,
        lower,
        {f"form-intro/{name}": WORDS for name in _TEXTS},
    ),
)
