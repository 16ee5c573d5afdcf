"""Cards to print on stiff paper and cut out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lobprint.document import Card, CardSheet
from lobprint.layout.forms.fields import area_field
from lobprint.layout.items import Break, Item, Line, Node, Slab
from lobprint.layout.parts import across, text, words
from lobprint.layout.room import Room
from lobprint.layout.text import items_of
from lobprint.look import forms as look
from lobprint.look.rules import CUT, WRITING
from lobprint.look.text import TextBlock
from lobprint.look.type import CARD_DEFINITION, CARD_NAME, CARD_QUESTION, CARD_STARTER


@dataclass(slots=True)
class _Card:
    """A card whose texts are set, each with the space above it; `height` is what it
    needs, padding and writing lines included."""

    card: Card
    texts: list[tuple[float, TextBlock]]
    height: float


def card_sheet(block: CardSheet, room: Room) -> list[Slab | Break]:
    """Rows of two cards with cutting lines; the top line returns on each page."""
    width = room.width / look.CARD_COLUMNS
    cards = [_card(card, room, width) for card in block.cards]
    top = Slab(0, [across(0, 0, room.width, CUT)])
    entries = room.node.add("L")
    rows = [
        _row(cards[at : at + look.CARD_COLUMNS], room, entries, width)
        for at in range(0, len(cards), look.CARD_COLUMNS)
    ]
    for row in rows:
        row.header = top
    rows[0].header, rows[0].before = None, room.mm(look.CARDS_BEFORE)
    rows[0].items[:0] = top.items
    return [*rows]


def _card(card: Card, room: Room, width: float) -> _Card:
    free = width - 2 * room.mm(look.CARD_PADDING)
    texts = [(0.0, words(card.name, CARD_NAME, room, free))]
    gap = room.mm(look.CARD_NAME_GAP)
    if card.question:
        question = words(card.question, CARD_QUESTION, room, free)
        texts.append((room.mm(look.CARD_QUESTION_GAP), question))
        gap = room.mm(look.CARD_GAP)
    if card.starter:
        texts.append((gap, text(card.starter, CARD_STARTER, free, room)))
        gap = room.mm(look.CARD_GAP)
    if card.definition:
        texts.append((gap, text(card.definition, CARD_DEFINITION, free, room)))
    lines = card.answer.lines if card.answer else 0
    written = sum(space + block.height for space, block in texts)
    written += lines * room.mm(look.CARD_PITCH)
    return _Card(card, texts, written + 2 * room.mm(look.CARD_PADDING))


def _row(cards: Sequence[_Card], room: Room, entries: Node, width: float) -> Slab:
    """Cards side by side, as high as the highest needs, with their cutting lines."""
    height = max(room.mm(look.CARD_HEIGHT), *(card.height for card in cards))
    items: list[Item] = []
    for place, card in enumerate(cards):
        body = entries.add("LI").add("LBody")
        items += _paint(card, room, body, place * width, width)
    edges = (place * width for place in range(look.CARD_COLUMNS + 1))
    items += [Line(x, 0, x, height, CUT) for x in edges]
    items.append(across(0, height, room.width, CUT))
    return Slab(height, items)


def _paint(card: _Card, room: Room, node: Node, x: float, width: float) -> list[Item]:
    padding, pitch = room.mm(look.CARD_PADDING), room.mm(look.CARD_PITCH)
    x, y, free = x + padding, padding, width - 2 * padding
    items: list[Item] = []
    for space, block in card.texts:
        items += items_of(block, x, y + space, node.add("P"))
        y += space + block.height
    answer = card.card.answer
    if answer is None:
        return items
    lines = answer.lines
    items += area_field(answer, node, x, y, free, lines, pitch, room)
    items.append(across(x, y + lines * pitch, free, WRITING))
    return items
