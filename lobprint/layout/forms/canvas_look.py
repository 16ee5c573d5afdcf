"""The measures of a canvas, which is drawn for A3; on A4 it is smaller."""

from __future__ import annotations

from dataclasses import dataclass

from lobprint.layout.room import Room
from lobprint.look.paper import SHEETS
from lobprint.look.type import (
    A3_CELL_TITLE,
    A3_MICRO,
    A3_NUMERAL,
    A3_STEPS,
    A3_TEXT,
    BODY,
    CONTENTS_GROUP,
    MICRO,
    SMALL,
    STEP_NUMERAL,
    TypeStyle,
)


@dataclass(frozen=True, slots=True)
class CanvasLook:
    """The type of a canvas."""

    title: TypeStyle
    text: TypeStyle
    steps: TypeStyle
    micro: TypeStyle
    numeral: TypeStyle


ON_A3 = CanvasLook(A3_CELL_TITLE, A3_TEXT, A3_STEPS, A3_MICRO, A3_NUMERAL)
ON_A4 = CanvasLook(CONTENTS_GROUP, SMALL, BODY, MICRO, STEP_NUMERAL)


def look_of(room: Room) -> CanvasLook:
    """The type of a canvas on the room's sheet."""
    return ON_A3 if room.scale > 1 else ON_A4


def unit(room: Room) -> float:
    """A mm of the canvas on A3, as pt on the room's sheet."""
    return room.mm(1) / SHEETS["A3-landscape"].scale
