"""Running text, notes, quotes, and the line that tells where a page is from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from lobprint.blocks.columns import Columns
from lobprint.blocks.element import Element
from lobprint.blocks.kind import WORDS, Kind, Rule
from lobprint.blocks.place import Place
from lobprint.blocks.tag import Tag
from lobprint.blocks.vorm import Deel, Form, Vorm
from lobprint.document import Block, Inline, Span, plain_text
from lobprint.language import filled, teksten
from lobprint.look.styles import Style
from lobprint.pieces import Lowered, Piece, Stack, Words, said

PARAGRAPH_GAP = 2.5
"""Above a paragraph, a list or a table."""
LEAD_GAP = 3.5
LEAD_WIDTH = 150.0
"""A lead is at most this wide."""
NOTE_GAP = 5.0
NOTE_SIDE, NOTE_ABOVE = 4.0, 2.5
"""From the edges of a note's tint to its words: at the sides, above and below."""
QUOTE_GAP = 5.0
QUOTE_INDENT = 12.0
BY_GAP = 1.0
"""Between what somebody said and the name below."""
SOURCE_GAP = 3.0
SOURCE_DROP = 0.3
"""Under the source line, on any paper."""
Kinds = Literal["body", "lead", "small"]
_KINDS: dict[str, Kinds] = {"body": "body", "lead": "lead", "small": "small"}
_STYLES: dict[Kinds, Style] = {"body": "Normal", "lead": "Lead", "small": "Small"}


@dataclass(frozen=True, slots=True)
class Paragraph(Block):
    """Running text; a lead opens a chapter, small text explains a form. The pictogram
    `sign` stands before it."""

    text: Inline
    style: Kinds = "body"
    sign: str = ""


def _paragraph(tag: Tag) -> Paragraph:
    return Paragraph(tag.text, tag.one_of("style", _KINDS, "body"), tag.sign())


def _lower_paragraph(block: Paragraph, place: Place) -> Lowered:
    """What ends in a colon stays with what it announces, and so do words above short
    texts side by side: those don't stand by themselves."""
    lead = block.style == "lead"
    announces = plain_text(block.text).endswith(":")
    text = Words(
        block.text,
        _STYLES[block.style],
        place.mm(LEAD_GAP if lead else PARAGRAPH_GAP),
        width=place.mm(LEAD_WIDTH) if lead else None,
        keep=announces or isinstance(place.following, Columns),
        splits=True,
        sign=block.sign,
    )
    return [text]


_LETTERS = {"klein": "small", "groot": "lead"}


def _write_text(part: Deel, form: Form) -> Iterator[Element]:
    """Running text; an item has its title in bold before it."""
    head = list(form.head(part))
    yield from head
    style = _LETTERS.get(part.letter, "lead" if form.easy else "body")
    texts = [part.tekst, *(titled(item) for item in part.items)]
    sign = None if head else part.pictogram
    for text in filter(None, texts):
        yield form.element("p", text, style=style, sign=sign)
        sign = None


def titled(item: Deel) -> str:
    """The text of an item behind its title in bold."""
    return f"**{item.titel}** {item.tekst}" if item.titel else str(item.tekst)


def _write_tip(part: Deel, form: Form) -> Iterator[Element]:
    """A note, under the line that explains it."""
    if part.uitleg:
        yield form.element("p", part.uitleg)
    yield form.element("note", part.tekst, label=part.titel or teksten().tip)


def _write_source(part: Deel, form: Form) -> Iterator[Element]:
    """The source line, elsewhere than at the end of the form."""
    yield from form.head(part)
    yield form.element("source-line", part.tekst or source_of(form.instrument))


def source_of(instrument: Deel) -> str:
    """What a form says of where it is from."""
    own = instrument.teksten.get("bron")
    return str(own or filled(teksten().bron, bron=instrument.bron))


TEXT_VORMEN = {
    "tekst": Vorm(
        _write_text,
        "tekst letter",
        item="titel* tekst",
        item_needs="tekst",
        loose=True,
        longest=2000,
    ),
}
TIP_VORMEN = {
    "tip": Vorm(_write_tip, "tekst", "tekst", headed=False, longest=1000),
}
SOURCE_VORMEN = {
    "bronregel": Vorm(_write_source, "tekst", longest=300),
}


PARAGRAPH = Kind(
    Paragraph,
    {"p": Rule("style sign", text="words!")},
    _paragraph,
    _lower_paragraph,
    vormen=TEXT_VORMEN,
)


@dataclass(frozen=True, slots=True)
class Note(Block):
    """A tip, explanation or privacy line; `label` is its bold first words."""

    airy = True
    label: str
    text: Inline


def _note(tag: Tag) -> Note:
    return Note(tag.words("label"), tag.text)


def _lower_note(block: Note, place: Place) -> Lowered:
    """A tinted box; its label is its first words."""
    label = (Span(block.label, strong=True), Span(" ")) if block.label else ()
    tint = (place.mm(NOTE_SIDE), place.mm(NOTE_ABOVE))
    gap = place.mm(NOTE_GAP)
    return [Words((*label, *block.text), "NoteText", gap, tint=tint)]


NOTE = Kind(
    Note, {"note": Rule("label!", text="words!")}, _note, _lower_note, vormen=TIP_VORMEN
)


@dataclass(frozen=True, slots=True)
class Quote(Block):
    text: Inline
    by: str = ""


def _quote(tag: Tag) -> Quote:
    return Quote(tag.text, tag.words("by"))


def _lower_quote(block: Quote, place: Place) -> Lowered:
    """Somebody's words, set in, with the name below."""
    indent = place.mm(QUOTE_INDENT)
    width = min(place.width, place.mm(LEAD_WIDTH)) - indent
    pieces: list[Piece] = [
        Words(block.text, "Quote", left=indent, width=width, keep=bool(block.by))
    ]
    if block.by:
        name, gap = said(block.by), place.mm(BY_GAP)
        pieces.append(Words(name, "Small", gap, left=indent, width=width))
    return [Stack(tuple(pieces), place.mm(QUOTE_GAP), tag="BlockQuote")]


QUOTE = Kind(Quote, {"quote": Rule("by", text="words!")}, _quote, _lower_quote)


@dataclass(frozen=True, slots=True)
class SourceLine(Block):
    """The "Bron: ..." line at the foot of a form page: where its content is from."""

    airy = True
    text: Inline


def _source_line(tag: Tag) -> SourceLine:
    return SourceLine(tag.text)


def _lower_source_line(block: SourceLine, place: Place) -> Lowered:
    gap = place.mm(SOURCE_GAP)
    return [Words(block.text, "SourceLine", gap, below=SOURCE_DROP, foot=True)]


SOURCE_LINE = Kind(
    SourceLine,
    {"source-line": WORDS},
    _source_line,
    _lower_source_line,
    vormen=SOURCE_VORMEN,
)

KINDS = (
    PARAGRAPH,
    NOTE,
    QUOTE,
    SOURCE_LINE,
)
