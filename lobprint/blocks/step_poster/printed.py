"""The poster of the steps on the page: one slab, with the line and a list of steps."""

from __future__ import annotations

from lobprint.blocks.place import place_of
from lobprint.blocks.step_poster import StepPoster, look
from lobprint.language import teksten
from lobprint.look import MM
from lobprint.look.styles import type_of
from lobprint.look.text import label
from lobprint.page.items import Break, Item, Node, Slab
from lobprint.page.parts import line_figure
from lobprint.page.room import Room
from lobprint.page.setting import Hand, column
from lobprint.page.text import items_of


def step_poster(block: StepPoster, room: Room) -> list[Slab | Break]:
    """The line with its alternative text, and the steps in their order."""
    place = place_of(room.part, block, room.sheet, room.pages)
    leaf = room.node.add("Figure", alt=teksten().lijn_poster).leaf()
    items = line_figure(look.line(place), 0.0, 0.0, leaf)
    steps = room.node.add("L")
    steps.attributes["List"] = {"ListNumbering": "Decimal"}
    spots = look.spots(block, place)
    for spot in spots:
        items += _step(spot, steps.add("LI"), room)
    return [Slab(look.height(spots) * MM, items)]


def _step(spot: look.Spot, entry: Node, room: Room) -> list[Item]:
    numeral = label(spot.step.number, type_of("StatementNumber", room.scale))
    top = spot.y * MM - room.mm(look.LIFT)
    items = items_of(numeral, spot.numeral * MM, top, entry.add("Lbl"))
    width = spot.width * MM
    words = column(spot.pieces, width, room)
    hand = Hand(entry.add("LBody"), width=width)
    return items + words.paint(hand, spot.x * MM, spot.y * MM, words.height)
