"""Pictures among the words, such as what somebody wrote with a pen."""

from __future__ import annotations

from lobprint.brand import Logo
from lobprint.look import MM
from lobprint.page.items import Item, Picture
from lobprint.page.room import Room
from lobprint.page.setting import Hand, Laid
from lobprint.pieces import Image


def image(piece: Image, _: float, __: Room) -> Laid:
    """A figure of its own, as large as it says."""
    wide, high = piece.width * MM, piece.height * MM
    art = Logo(piece.png, "png", piece.width, piece.height, piece.alt)

    def paint(hand: Hand, x: float, y: float, _: float) -> list[Item]:
        leaf = hand.field_parent().add("Figure", alt=piece.alt).leaf()
        return [Picture(x + piece.left * MM, y, wide, high, art, leaf)]

    return Laid(piece.before * MM, high, paint)
