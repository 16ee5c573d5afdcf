"""Blocks that are read: headings, paragraphs, lists, notes, quotes, sources."""

from __future__ import annotations

from collections.abc import Sequence

from lobprint.document import (
    BulletList,
    Heading,
    Inline,
    Note,
    NumberedList,
    Paragraph,
    Quote,
    Source,
    SourceLine,
    Sources,
    Span,
    plain_text,
)
from lobprint.look import MM
from lobprint.look import reading as look
from lobprint.look.paper import NUMBER_COLUMN
from lobprint.look.rules import Rule
from lobprint.look.text import balanced
from lobprint.look.type import A3_H1, H1, POSTER_TITLE, TypeStyle
from lobprint.word import text
from lobprint.word.blocks.place import PARAGRAPH_STYLES, above, below
from lobprint.word.body import Body
from lobprint.word.xml import Format, border, fill, paragraph, styled

NOTE_ABOVE, NOTE_BESIDE = 7, 11
"""The padding of a note in whole pt, as Word has it for borders."""
BALANCE_SLACK = 4.0
"""mm that Word's lines may be wider than ours."""
NUMERAL_DROP = 1.0
"""How much lower a heading stands in its line when a step's numeral is before it."""


def heading(block: Heading, body: Body) -> str:
    """A heading of Word's own, with the numeral of a step before it, and its intro."""
    style = _heading_style(block, body)
    words = text.runs(block.text, body)
    if block.number:
        words = text.run(block.number, _NUMERAL) + _TAB + words
    if block.level == 1 or block.id:
        words = body.mark(words, block.id)
    before = above(block, style, body)
    if block.number and before:
        before -= NUMERAL_DROP
    if not block.intro:
        after, right = below(block, style, body), _balance(block, body)
        return paragraph(style, words, Format(before=before, after=after, right=right))
    form = Format(before=before, after=0.0 if block.level == 1 else None)
    return paragraph(style, words, form) + _intro(block, body)


def _balance(block: Heading, body: Body) -> float | None:
    """A right indent that makes the lines of a long title about as long as each
    other, as on the printed page; in a school's letters they break of themselves."""
    if block.level > 1 or body.brand.wordbase:
        return None
    width = body.sheet.text_width
    title = balanced(block.text, _title_type(body), width * MM, body.layout.starts)
    if len(title.lines) == 1:
        return None
    return max(width - title.natural_width / MM - BALANCE_SLACK, 0.0)


def _title_type(body: Body) -> TypeStyle:
    if body.part.kind == "poster":
        return POSTER_TITLE.scaled(body.sheet.scale)
    return H1 if body.sheet.scale <= 1 else A3_H1


_NUMERAL = styled("StepNumeral") + '<w:position w:val="-9"/>'
"""It hangs beside the heading and the line under it."""
_TAB = "<w:r><w:tab/></w:r>"


def _heading_style(block: Heading, body: Body) -> str:
    if block.level == 1:
        poster = body.part.kind == "poster"
        return body.style("PosterTitle" if poster else "Heading1")
    return "StepHeading" if block.number else body.style(f"Heading{block.level}")


def _intro(block: Heading, body: Body) -> str:
    style = body.style("Normal")
    left = NUMBER_COLUMN if block.number else None
    after = below(block, style, body)
    form = Format(before=look.STEP_INTRO_GAP, left=left, after=after, keep=True)
    return paragraph(style, text.runs(block.intro, body), form)


def running_text(block: Paragraph, body: Body) -> str:
    """A paragraph; what ends in a colon stays with what it announces."""
    style = body.style(PARAGRAPH_STYLES[block.style])
    narrow = body.sheet.text_width - look.LEAD_WIDTH
    form = Format(
        before=above(block, style, body),
        after=below(block, style, body),
        right=narrow if block.style == "lead" and narrow > 0 else None,
        keep=plain_text(block.text).endswith(":"),
    )
    return paragraph(style, text.runs(block.text, body), form)


def bullet_list(block: BulletList, body: Body) -> str:
    """Items behind a bullet."""
    return _list(body.style("ListBullet"), block, block.items, None, body)


def numbered_list(block: NumberedList, body: Body) -> str:
    """Items behind their number, from 1."""
    return _list(
        body.style("ListNumber"), block, block.items, body.numbered_list(), body
    )


def _list(
    style: str,
    block: BulletList | NumberedList,
    items: Sequence[Inline],
    number: int | None,
    body: Body,
) -> str:
    last = len(items) - 1
    return "".join(
        [
            paragraph(
                style,
                text.runs(item, body),
                Format(
                    before=None if index else above(block, style, body),
                    after=below(block, style, body) if index == last else None,
                    keep=index < last and index in (0, last - 1),
                    number=number,
                ),
            )
            for index, item in enumerate(items)
        ]
    )


def note(block: Note, body: Body) -> str:
    """A tinted paragraph; its label is its first words.

    A paragraph with borders of its own colour: no table for a screen reader."""
    style = body.style("NoteText")
    label = (Span(block.label, strong=True), Span(" ")) if block.label else ()
    form = Format(
        before=above(block, style, body),
        after=below(block, style, body),
        left=look.NOTE_SIDE,
        right=look.NOTE_SIDE,
        borders=_note_frame(body),
        shade=fill("tint", body.brand),
    )
    return paragraph(style, text.runs((*label, *block.text), body), form)


def _note_frame(body: Body) -> str:
    """Borders that widen the tint to the text block; thin lines without tint."""
    plain = body.brand.tint == "FFFFFF"
    rule = Rule(0.5, "zwart" if plain else "tint")
    spaces = (
        ("top", NOTE_ABOVE),
        ("left", NOTE_BESIDE),
        ("bottom", NOTE_ABOVE),
        ("right", NOTE_BESIDE),
    )
    return "".join(border(edge, rule, body.brand, space) for edge, space in spaces)


def quote(block: Quote, body: Body) -> str:
    """Somebody's words, set in, with the name below."""
    form = Format(
        before=above(block, "Quote", body),
        after=None if block.by else below(block, "Quote", body),
        keep=bool(block.by),
    )
    said = paragraph("Quote", text.runs(block.text, body), form)
    if not block.by:
        return said
    by = Format(
        left=look.QUOTE_INDENT,
        before=look.QUOTE_BY_GAP,
        after=below(block, "Small", body),
    )
    return said + paragraph("Small", text.run(block.by), by)


def sources(block: Sources, body: Body) -> str:
    """Books and articles, with a hanging indent; titles in italics."""
    last = len(block.items) - 1
    return "".join(
        [
            paragraph(
                "Sources",
                _source(item),
                Format(
                    before=None if index else above(block, "Sources", body),
                    after=below(block, "Sources", body) if index == last else None,
                    keep=index < last and index in (0, last - 1),
                ),
            )
            for index, item in enumerate(block.items)
        ]
    )


def _source(source: Source) -> str:
    rest = text.run(f" {source.rest}") if source.rest else ""
    title = text.run(source.title, styled("Emphasis"))
    return f"{text.run(source.authors + ' ')}{title}{rest}"


def source_line(block: SourceLine, body: Body) -> str:
    """Where the page's content is from."""
    style = body.style("SourceLine")
    form = Format(before=above(block, style, body), after=below(block, style, body))
    return paragraph(style, text.runs(block.text, body), form)
