"""The actions beside a canvas, in pieces: what, by whom, and when it is done."""

from __future__ import annotations

from lobprint.blocks.canvas import Canvas, CanvasAction, look
from lobprint.blocks.details import Detail
from lobprint.look.labels import LEAST
from lobprint.look.paper import Sheet
from lobprint.pieces import Labelled, Lines, Piece, Words, said


def number_of(action: CanvasAction) -> Words:
    """The numeral of an action, left of the rest."""
    return Words(said(action.number), "CanvasNumber")


def pieces_of(action: CanvasAction, block: Canvas, sheet: Sheet) -> tuple[Piece, ...]:
    """What stands right of the numeral."""
    what, who, when = block.action_labels
    one = look.unit(sheet)
    details = (
        Detail(who, action.who, look.DETAIL_SHARES[0]),
        Detail(when, action.when, look.DETAIL_SHARES[1]),
    )
    return (
        Words(said(what), "CanvasPrompt", bold=True),
        Lines(action.what, action.what.lines, look.canvas_pitch(sheet) * one),
        Labelled(details, LEAST, look.DETAILS_GAP * one),
    )
