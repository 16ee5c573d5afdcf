"""A page that lies flat to what is said of it: on or off when all that is seen agrees;
all else is for somebody to say, with why.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from lobprint.scan import bounds, crops
from lobprint.scan.areas import area_of, window
from lobprint.scan.boxes import Boxed, see_box
from lobprint.scan.flat import Flat
from lobprint.scan.ink import Ink, ink_of
from lobprint.scan.reference import DOTS, Spot
from lobprint.scan.seen import Mark, MarkState, Writing
from lobprint.scan.strokes import Strokes, strokes_of
from lobprint.scan.words import Circled, see_word
from lobprint.scan.writing import Written, pale_stroke, writings
from lobprint.stamp import Box

LOST = "zo gescand gaat licht schrijven verloren: hier kan iets staan"
FILLED = "helemaal gevuld: aangekruist, of juist doorgehaald?"
NOT_ALONE = "er staat meer dan één kruisje bij deze vraag"
OUTSIDE = "er is geschreven waar geen vak is"
CUT_OFF = "dit valt buiten de foto of de scan"


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of a mark, how sure that is, and of a doubt why, and whether it is
    rather on than off."""

    state: MarkState
    sure: float
    why: str = ""
    likely: bool = False


@dataclass(frozen=True, eq=False)
class Page:
    """A page that lies flat, with its ink."""

    flat: Flat
    ink: Ink
    strokes: Strokes


def seen_on(flat: Flat) -> tuple[tuple[Mark, ...], tuple[Writing, ...]]:
    """The boxes and words of a page, and what is written on it. What is written far
    from any field comes last, as of a field without a name; what was given when the
    page was made is print."""
    ink = ink_of(flat)
    spots = [spot for spot in flat.reference.spots if not spot.field.given]
    marks = [spot for spot in spots if spot.kind != "text"]
    rooms = [spot for spot in spots if spot.kind == "text"]
    page = Page(flat, ink, strokes_of(ink))
    said = _marks(page, marks, [spot.box for spot in rooms])
    seen = [_mark(flat, *each) for each in zip(marks, said, strict=True)]
    return tuple(seen), tuple(_writings(page, rooms, marks))


def _mark(flat: Flat, spot: Spot, said: Said) -> Mark:
    to_see = said.state == "doubt" and said.why != LOST
    crop = crops.of_mark(flat.grey, spot.box) if to_see else b""
    about = said.state, said.sure, said.why, crop, said.likely
    return Mark(spot.field.id, spot.option, *about)


# --- boxes and words ---


def _marks(page: Page, spots: Sequence[Spot], rooms: Sequence[Box]) -> list[Said]:
    """What is said of each; of several in one choice none is sure."""
    boxes = {n: spot.box for n, spot in enumerate(spots) if spot.kind == "box"}
    boxed = {
        n: see_box(page.ink, page.strokes, box, _others(boxes, n), rooms)
        for n, box in boxes.items()
    }
    ways = ways_of(list(boxed.values()))
    said = [
        of_box(boxed[n], ways, spot.option) if n in boxed else _of_word(page, n, spots)
        for n, spot in enumerate(spots)
    ]
    said = _outside(page.flat, spots, said)
    for choice in _questions(spots):
        _agree(said, choice)
        if page.flat.tones.hard:
            _nothing_lost(said, choice)
    return said


def _others(boxes: Mapping[int, Box], number: int) -> list[Box]:
    return [box for other, box in boxes.items() if other != number]


def _of_word(page: Page, number: int, spots: Sequence[Spot]) -> Said:
    box = spots[number].box
    words = [spot.box for spot in spots if spot.kind == "word" and spot.box != box]
    x, y = (box.x + box.width / 2) * DOTS, (box.y + box.height / 2) * DOTS
    if page.flat.place.support(x, y) < bounds.SUPPORT:
        return Said("doubt", 0.1, "de plek is niet zeker")
    reference = page.flat.reference
    return of_word(see_word(page.ink, page.strokes, reference, box, words))


class Ways(NamedTuple):
    """What goes for all boxes of a sheet: whether somebody fills those that he means,
    and how heavy a side of an empty one is at most."""

    fills: bool
    heavy: float


def ways_of(boxes: Sequence[Boxed]) -> Ways:
    """Those of a sheet with these boxes."""
    seen = [box for box in boxes if box.seen]
    full = sum(box.full for box in seen)
    marked = sum(box.marked or box.full for box in seen)
    fills = full >= bounds.HABIT and full >= bounds.HABIT_SHARE * marked
    usual = sorted(box.rim.heavy for box in seen)[len(seen) // 4] if seen else 1.0
    heavy = 1 + bounds.HEAVY_TIMES * (usual - 1)
    return Ways(fills, min(max(heavy, bounds.HEAVY), bounds.HEAVY_MOST))


def of_box(box: Boxed, ways: Ways, option: str = "") -> Said:
    """On or off when all agrees; `option` when it is of a choice."""
    why = _against(box, ways.fills, bool(option))
    if why:
        return Said("doubt", 0.1 if not box.seen else 0.2, why, why == FILLED)
    if box.marked:
        return Said("on", _margin(box.share * box.scale / bounds.MARKED))
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
    if box.struck:
        return "er loopt een streep doorheen: doorgehaald?"
    return "er ligt een schaduw of vlek op" if box.dirty else ""


def _touched(box: Boxed, heavy: float) -> bool:
    """Whether ink lies against its frame."""
    touched = max(box.rim.within, box.rim.without) > bounds.RIM_INK
    return touched or box.rim.heavy > heavy


def of_word(word: Circled) -> Said:
    """On or off when all agrees."""
    if word.arcs >= (bounds.ARCS_ALONE if word.shared else bounds.ARCS_ON):
        if word.inside > bounds.WORD_INSIDE:
            return Said("doubt", 0.2, "omcirkeld, en er staat iets in", likely=True)
        return Said("on", _margin(word.arcs / bounds.ARCS_ON))
    if word.arcs > bounds.ARCS_OFF or word.area > bounds.WORD_INK:
        return Said("doubt", 0.3, "er staat iets bij, maar geen hele cirkel")
    if word.heavy > bounds.TRACED:
        return Said("doubt", 0.3, "de lijn is misschien overgetrokken")
    return Said("off", 1.0)


def _margin(times: float) -> float:
    """How sure what is so many times its bound is: 1 for twice as much."""
    return min(1.0, 0.5 + 0.5 * (times - 1))


def _questions(spots: Sequence[Spot]) -> Iterator[list[int]]:
    """The places of each field among all."""
    fields: dict[str, list[int]] = {}
    for number, spot in enumerate(spots):
        fields.setdefault(spot.field.id, []).append(number)
    yield from fields.values()


def _agree(said: list[Said], choice: Sequence[int]) -> None:
    """Of a choice one alone is on, and the others are surely off."""
    on = [n for n in choice if said[n].state == "on"]
    doubts = [n for n in choice if said[n].state == "doubt"]
    if len(on) > 1 or (on and doubts):
        for n in on:
            said[n] = Said("doubt", 0.2, NOT_ALONE, likely=True)


def _nothing_lost(said: list[Said], choice: Sequence[int]) -> None:
    """Where pale pens are lost, a question of which no box is on isn't empty."""
    if all(said[n].state == "off" for n in choice):
        for n in choice:
            said[n] = Said("doubt", UNSURE, LOST)


UNSURE = 0.4
"""How sure a doubt is for which nothing speaks but the scan as a whole."""


def _outside(flat: Flat, spots: Sequence[Spot], said: list[Said]) -> list[Said]:
    """What isn't in the picture can't be empty."""
    return [
        Said("doubt", 0.1, CUT_OFF) if _cut_off(flat, spot.box) > 0 else one
        for spot, one in zip(spots, said, strict=True)
    ]


def _cut_off(flat: Flat, box: Box) -> float:
    """The part of a box that isn't in the picture."""
    return float(window(*area_of(box, 0)).of(flat.outside).mean())


# --- writing ---


def _writings(
    page: Page, rooms: Sequence[Spot], marks: Sequence[Spot]
) -> Iterator[Writing]:
    written, stray = writings(page.strokes, [spot.box for spot in rooms], marks)
    for spot, each in zip(rooms, written, strict=True):
        each.pale = pale_stroke(page.ink, spot.box)
        yield _writing(page, spot, each)
    if stray.area >= bounds.STRAY:
        crop = crops.as_it_is(page.flat.grey, stray.strokes)
        yield Writing("", "doubt", UNSURE, OUTSIDE, crop)


def _writing(page: Page, spot: Spot, written: Written) -> Writing:
    field, flat = spot.field.id, page.flat
    if written.area >= bounds.WRITTEN and written.length >= bounds.WRITTEN_STROKE:
        crop = crops.of_writing(page.ink, flat.reference, spot.box, written.strokes)
        sure = _margin(written.area / bounds.WRITTEN)
        return Writing(field, "written", sure, "", crop)
    why = _maybe(flat, spot.box, written)
    if not why:
        return Writing(field, "empty")
    if why == LOST:
        return Writing(field, "doubt", UNSURE, why)
    crop = crops.as_it_is(flat.grey, [spot.box, *written.strokes])
    return Writing(field, "doubt", 0.3, why, crop)


def _maybe(flat: Flat, box: Box, written: Written) -> str:
    """Why a field in which little or nothing is seen is not empty."""
    if _cut_off(flat, box) > bounds.CUT_OFF:
        return CUT_OFF
    if written.area > 0:
        return "er staat een stipje of een kort streepje"
    if written.pale > bounds.PALE_WRITING:
        return "er staat misschien iets, heel licht"
    return LOST if flat.tones.hard else ""
