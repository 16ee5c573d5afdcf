"""The kop of a form: for whom, its title, the school's line, and what the form is for:
in four columns for a team, in running words for a learner."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from lobprint.blocks.common import parted
from lobprint.blocks.details import Details
from lobprint.blocks.kind import WORDS, Kind, Rule
from lobprint.blocks.place import Place
from lobprint.blocks.rail import INDENT, along, under_kop
from lobprint.blocks.tag import Tag
from lobprint.document import Block, Inline, Span, plain_text
from lobprint.language import filled, teksten
from lobprint.look.labels import LEAST
from lobprint.look.line import hop, straight
from lobprint.look.rules import KOP
from lobprint.pieces import (
    Beside,
    Cell,
    Column,
    Figure,
    Grid,
    Labelled,
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
RULE_FOOT = (1.0, 1.0)
"""The same under a rule without columns."""
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
SIGNS = ("klok", "pen")
"""Before how long it takes, and before what to do."""
DETAILS_GAP = 1.0
"""Between the columns there, and whose sheet it is."""


def _labels() -> tuple[str, ...]:
    words = teksten()
    return words.waarvoor, words.wie, words.tijd, words.daarna


@dataclass(frozen=True, slots=True)
class FormIntro(Block):
    """The kop of a form: for whom, its title (the page's heading of level 1), what it
    is for, who fills it in, how long it takes and what happens with it afterwards.

    For a learner who fills it in may stay unsaid: the form says "you" already."""

    kop = True

    audience: str
    title: str
    purpose: Inline
    who: Inline
    time: Inline
    after: Inline
    voice: Voice = "team"
    labels: tuple[str, ...] = field(default_factory=_labels)

    @property
    def learner(self) -> bool:
        return self.voice == "learner"

    @property
    def columns(self) -> list[tuple[str, Inline]]:
        """Labels with their texts; what isn't said has no column."""
        texts = (self.purpose, self.who, self.time, self.after)
        return [pair for pair in zip(self.labels, texts, strict=True) if pair[1]]

    @property
    def shares(self) -> tuple[float, ...]:
        """Of the width, for each of the columns."""
        named = dict(zip(self.labels, SHARES, strict=True))
        found = [named[label] for label, _ in self.columns]
        return tuple(one / sum(found) for one in found)

    @property
    def running(self) -> Inline:
        """All of it in running words: how long it takes in bold, and then the rest."""
        time = Span(_ended(plain_text(self.time)), strong=True)
        rest = [text for text in (self.purpose, self.who, self.after) if text]
        return (time, *[one for text in rest for one in _sentence(text)])


def _sentence(text: Inline) -> Inline:
    """`text` behind another, ended by a full stop."""
    last = "" if plain_text(text)[-1:] in ".?!" else "."
    return (Span(" "), *text, *((Span(last),) if last else ()))


def _ended(text: str) -> str:
    return text if text[-1:] in ".?!" else f"{text}."


_TEXTS = ("purpose", "who", "time", "after")


def build(tag: Tag) -> FormIntro:
    texts = {child.element.tag: child.text for child in tag.each(*_TEXTS)}
    purpose, who, time, after = (texts.get(name, ()) for name in _TEXTS)
    voice = tag.one_of("voice", VOICES, "team")
    return FormIntro(
        tag.words("audience"), tag.words("title"), purpose, who, time, after, voice
    )


def lower(block: FormIntro, place: Place) -> Lowered:
    """The titles, the line, and what the form is for. On A3 this stands beside the
    title; above a tijdlijn that stands, its line is that of the kop."""
    titles = (
        Words(said(block.audience), "Audience"),
        Words(said(block.title), "Heading1", TITLE_GAP, tag="H1"),
    )
    if place.large:
        return [Stack((_side_by_side(block, titles, place),), keep=True)]
    if along(block, place):
        inside = _inside(block, place, place.width - place.mm(INDENT))
        return [Stack((*titles, under_kop(block.title, inside, place)), keep=True)]
    below = place.space_below(*FOOT)
    if block.learner:
        line = Figure(hop(place.width), HOP_ABOVE, HOP_BELOW)
        said_so = _signed if place.easy else _running
        return [Stack((*titles, line, said_so(block, place)), below=below, keep=True)]
    if not block.columns:
        below = place.space_below(*RULE_FOOT)
        rule = Figure(straight(place.width, KOP.height), RULE_GAP)
        return [Stack((*titles, rule), below=below, keep=True)]
    under = _columns(block, place, place.width, ruled=True)
    return [Stack((*titles, under), below=below, keep=True)]


def _running(block: FormIntro, _: Place) -> Piece:
    return Words(block.running, "Normal")


def _signed(block: FormIntro, place: Place) -> Piece:
    """How long it takes and what to do, each behind a pictogram, for who reads with
    effort. What happens afterwards stands at the end of such a form."""
    time = Span(_ended(plain_text(block.time)), strong=True)
    first = (time, *(_sentence(block.who) if block.who else ()))
    texts = zip(SIGNS, (first, block.purpose), strict=True)
    cells = [Cell((Words(text, "Lead", sign=sign),)) for sign, text in texts]
    columns = parted((1, 1), GUTTER, place.width)
    return Grid(block.title, columns, (Row(tuple(cells)),), kind="plain")


def _inside(block: FormIntro, place: Place, width: float) -> Piece:
    """What the form is for, under no rule of its own."""
    if block.learner:
        return Words(block.running, "Normal")
    return _columns(block, place, width, ruled=False)


def _side_by_side(
    block: FormIntro, titles: tuple[Words, Words], place: Place
) -> Beside:
    """The titles level with the labels, which stand under the rule."""
    first, title = titles
    top = Words(first.text, first.style, KOP.height + LABEL_GAP)
    said_so: Piece = _columns(block, place, place.width * SIDE_SHARE, ruled=True)
    if block.learner:
        said_so = Words(block.running, "Normal", over=KOP, over_gap=LABEL_GAP)
    side = (said_so, *_details(place))
    return Beside((top, title), side, SIDE_SHARE, SIDE_GUTTER)


def _details(place: Place) -> tuple[Piece, ...]:
    """Whose sheet it is, which stands under the columns on a large one."""
    if not isinstance(place.following, Details):
        return ()
    return (Labelled(place.following.items, LEAST, DETAILS_GAP),)


def _columns(block: FormIntro, place: Place, width: float, ruled: bool) -> Grid:
    gap = LABEL_GAP if ruled else 0.0
    labels = [Words(said(label), "KopLabel") for label, _ in block.columns]
    texts = [Words(text, "KopText") for _, text in block.columns]
    return Grid(
        filled(teksten().in_het_kort, titel=block.title),
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
    shares = block.shares
    if _faults(block, place, _made(shares, width)) > (0, LINES):
        tries = list(_splits(shares))
        shares = min(tries, key=lambda one: _faults(block, place, _made(one, width)))
    return _made(shares, width)


def _made(shares: Sequence[float], width: float) -> tuple[Column, ...]:
    """The last column has no gutter."""
    *most, last = (share * width for share in shares)
    return (*(Column(one - GUTTER, GUTTER) for one in most), Column(last))


def _splits(shares: tuple[float, ...]) -> Iterator[tuple[float, ...]]:
    """The look's shares, and those in which one column grows."""
    yield shares
    for more in GROWTH:
        for column, share in enumerate(shares):
            rest = (1 - share - more) / (1 - share)
            grown = [one * rest for one in shares]
            grown[column] = share + more
            yield tuple(grown)


def _faults(
    block: FormIntro, place: Place, columns: tuple[Column, ...]
) -> tuple[int, int]:
    """How many words don't fit their column, and the lines of the longest text."""
    pairs = [
        (text, column) for (_, text), column in zip(block.columns, columns, strict=True)
    ]
    cut = sum(
        place.text_width(word, "KopText") > column.width
        for text, column in pairs
        for word in plain_text(text).split(" ")
    )
    return cut, max(place.lines(text, "KopText", one.width) for text, one in pairs)


KINDS = (
    Kind(
        FormIntro,
        {"form-intro": Rule("audience! title! voice", "purpose! who time! after?")},
        build,
        lower,
        {f"form-intro/{name}": WORDS for name in _TEXTS},
    ),
)
