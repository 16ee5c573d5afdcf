"""What is seen of a box or a word to what is said of it: on or off when all agrees; all
else is for somebody to say, with why.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from lobprint.scan import bounds
from lobprint.scan.marks.boxes import Boxed
from lobprint.scan.marks.words import Circled
from lobprint.scan.seen import MarkState

LOST = "zo gescand gaat licht schrijven verloren: hier kan iets staan"
NOT_ALONE = "er staat meer dan één kruisje bij deze vraag"
FILLED = "helemaal gevuld: aangekruist, of juist doorgehaald?"
UNSURE = 0.4
"""How sure a doubt is for which nothing speaks but the scan as a whole."""


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of a mark, how sure that is, and of a doubt why, and whether it is
    rather on than off."""

    state: MarkState
    sure: float
    why: str = ""
    likely: bool = False


class Ways(NamedTuple):
    """What goes for all boxes of a sheet: whether somebody fills those that he means,
    how heavy a side of an empty one is at most, and the outline of a word that isn't
    traced."""

    fills: bool
    heavy: float
    outline: float = bounds.TRACED


def ways_of(boxes: Sequence[Boxed], words: Sequence[Circled | None] = ()) -> Ways:
    """Those of a sheet with these boxes and words."""
    seen = [box for box in boxes if box.seen]
    full = sum(box.full for box in seen)
    marked = sum(box.marked or box.full for box in seen)
    fills = full >= bounds.HABIT and full >= bounds.HABIT_SHARE * marked
    usual = _usual([box.rim.heavy for box in seen])
    heavy = 1 + bounds.HEAVY_TIMES * (usual - 1)
    outlines = [word.heavy for word in words if word]
    # most words of a page may be circled: the lightest but one is not
    light = sorted(outlines)[: 2 if len(outlines) > 3 else 1][-1:]
    outline = bounds.TRACED_MORE * light[0] if light else bounds.TRACED
    return Ways(
        fills,
        min(max(heavy, bounds.HEAVY), bounds.HEAVY_MOST),
        min(outline, bounds.TRACED),
    )


def _usual(values: Sequence[float]) -> float:
    """What is usual for those of a page that nobody drew on: some are heavier."""
    return sorted(values)[len(values) // 4] if values else 1.0


def of_box(box: Boxed, ways: Ways, option: str = "") -> Said:
    """On or off when all agrees; `option` when it is of a choice."""
    why = _against(box, ways.fills, bool(option))
    if why:
        return Said("doubt", 0.1 if not box.seen else 0.2, why, why == FILLED)
    if box.marked:
        return Said("on", margin(box.share * box.scale / bounds.MARKED))
    if not box.blank:
        return Said("doubt", 0.3, "er staat iets in, maar weinig", likely=True)
    if _touched(box, ways.heavy):
        return Said("doubt", 0.4, "er staat iets tegen de rand")
    if box.beside > bounds.BESIDE_INK:
        return Said("doubt", 0.4, "er staat iets naast of omheen")
    return Said("off", 1 - 0.4 * box.area / bounds.BLANK)


def _against(box: Boxed, fills: bool, in_choice: bool) -> str:
    """Why neither can be said, whatever is in it. Who fills boxes crosses out by
    filling as well, and over the edge: in a choice another box tells, else nothing."""
    if not box.seen:
        return "het vakje is niet goed te zien"
    if box.streak:
        return "er loopt een streep van de scanner door"
    meant = fills and (in_choice or box.rim.without < bounds.RIM_INK)
    if box.full and not meant:
        return FILLED
    if box.struck and not box.blank:
        return "er loopt een streep doorheen: doorgehaald?"
    return "er ligt een schaduw of vlek op" if box.dirty else ""


def _touched(box: Boxed, heavy: float) -> bool:
    """Whether ink lies against its frame."""
    touched = max(box.rim.within, box.rim.without) > bounds.RIM_INK
    return touched or box.rim.heavy > heavy


def of_word(word: Circled | None, ways: Ways) -> Said:
    """On or off when all agrees."""
    if word is None:
        return Said("doubt", 0.1, "de plek is niet zeker")
    if word.arcs >= (bounds.ARCS_ALONE if word.shared else bounds.ARCS_ON):
        if word.inside > bounds.WORD_INSIDE:
            return Said("doubt", 0.2, "omcirkeld, en er staat iets in", likely=True)
        return Said("on", margin(word.arcs / bounds.ARCS_ON))
    if word.arcs > bounds.ARCS_OFF or word.area > bounds.WORD_INK:
        return Said("doubt", 0.3, "er staat iets bij, maar geen hele cirkel")
    if word.heavy > ways.outline:
        return Said("doubt", 0.3, "de lijn is misschien overgetrokken")
    return Said("off", 1.0)


def margin(times: float) -> float:
    """How sure what is so many times its bound is: 1 for twice as much."""
    return min(1.0, 0.5 + 0.5 * (times - 1))


def agree(said: list[Said], choice: Sequence[int]) -> None:
    """Of a choice one alone is on, and the others are surely off."""
    on = [n for n in choice if said[n].state == "on"]
    doubts = [n for n in choice if said[n].state == "doubt"]
    if len(on) > 1 or (on and doubts):
        for n in on:
            said[n] = Said("doubt", 0.2, NOT_ALONE, likely=True)


def nothing_lost(said: list[Said], choice: Sequence[int]) -> None:
    """Where pale pens are lost, a question of which no box is on isn't empty."""
    if all(said[n].state == "off" for n in choice):
        for n in choice:
            said[n] = Said("doubt", UNSURE, LOST)
