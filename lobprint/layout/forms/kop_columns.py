"""Waarvoor, Wie, Tijd and Daarna: the four columns of a kop."""

from __future__ import annotations

from collections.abc import Iterator

from lobprint.document import FormIntro, plain_text
from lobprint.layout.items import Item, Node
from lobprint.layout.parts import cell_node, styled, text, words
from lobprint.layout.room import Room
from lobprint.layout.text import items_of
from lobprint.look import MM
from lobprint.look import forms as look
from lobprint.look.fonts import text_width
from lobprint.look.text import TextBlock
from lobprint.look.type import KOP_LABEL, SMALL

Shares = tuple[float, ...]
GROWTH = (0.04, 0.08, 0.12, 0.16)
"""How much one column may take from the others when its words ask for it."""
LINES = 2
"""A kop that needs more is set in other columns, when those do better."""


def kop_columns(
    block: FormIntro, room: Room, at: tuple[float, float], width: float
) -> tuple[list[Item], float]:
    """The columns from `at` on as a table, and how high it is."""
    shares = _shares(block, room, width)
    free = _free(shares, width)
    starts = [at[0] + width * sum(shares[:column]) for column in range(len(shares))]
    labels = [
        words(label, KOP_LABEL, room, wide)
        for label, wide in zip(block.labels, free, strict=True)
    ]
    texts = _texts(block, room, free)
    table = room.node.add("Table")
    top = max(label.height for label in labels)
    items = _row(table.add("THead"), "Column", labels, starts, at[1])
    items += _row(table.add("TBody"), None, texts, starts, at[1] + top)
    return items, top + max(block.height for block in texts)


def _free(shares: Shares, width: float) -> list[float]:
    """What the columns have for words; the last has no gutter."""
    *most, last = (share * width for share in shares)
    return [*(one - look.KOP_GUTTER * MM for one in most), last]


def _texts(block: FormIntro, room: Room, free: list[float]) -> list[TextBlock]:
    said = (block.purpose, block.who, block.time, block.after)
    return [text(one, SMALL, wide, room) for one, wide in zip(said, free, strict=True)]


def _shares(block: FormIntro, room: Room, width: float) -> Shares:
    """The look's shares, unless others keep words whole or need fewer lines."""
    if _faults(block, room, _free(look.KOP_SHARES, width)) <= (0, LINES):
        return look.KOP_SHARES
    return min(_splits(), key=lambda one: _faults(block, room, _free(one, width)))


def _splits() -> Iterator[Shares]:
    """The look's shares, and those in which one column grows."""
    yield look.KOP_SHARES
    for more in GROWTH:
        for column, share in enumerate(look.KOP_SHARES):
            rest = (1 - share - more) / (1 - share)
            grown = [one * rest for one in look.KOP_SHARES]
            grown[column] = share + more
            yield tuple(grown)


def _faults(block: FormIntro, room: Room, free: list[float]) -> tuple[int, int]:
    """How many words don't fit their column, and the lines of the longest text."""
    said = (block.purpose, block.who, block.time, block.after)
    style = styled(SMALL, room)
    cut = sum(
        text_width(word, style.face, style.size) > wide
        for one, wide in zip(said, free, strict=True)
        for word in plain_text(one).split(" ")
    )
    return cut, max(len(block.lines) for block in _texts(block, room, free))


def _row(
    group: Node, scope: str | None, blocks: list[TextBlock], xs: list[float], y: float
) -> list[Item]:
    row = group.add("TR")
    items: list[Item] = []
    for block, x in zip(blocks, xs, strict=True):
        items += items_of(block, x, y, cell_node(row, "TH" if scope else "TD", scope))
    return items
