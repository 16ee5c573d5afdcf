"""The tijdlijn: the line with stops, and room to write at each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lobprint.blocks.common import parted
from lobprint.blocks.details import DATE, TEXT, Detail, detail_items, line
from lobprint.blocks.element import Element
from lobprint.blocks.kind import Kind, Rule
from lobprint.blocks.place import Place
from lobprint.blocks.rail import (
    END,
    END_STROKE,
    RADIUS,
    RING_ABOVE,
    STOP,
    STOP_STROKE,
    STROKE,
    along,
    beside,
    part_of_line,
    ringed,
)
from lobprint.blocks.starters import DRAWING_GAP, LEAST_DRAWING, RESOLVE
from lobprint.blocks.tag import Tag
from lobprint.blocks.vorm import LEARNER_PITCH, Deel, Form, Vorm
from lobprint.document import Block, Inline, Text
from lobprint.language import filled, teksten
from lobprint.look.line import Figure as Shape
from lobprint.look.line import Point, Ring
from lobprint.pieces import (
    Cell,
    Column,
    Drawing,
    Figure,
    Grid,
    Labelled,
    Lines,
    Lowered,
    Piece,
    Rail,
    Row,
    Stack,
    Words,
    said,
)

BEFORE = 5.0
FEWEST, MOST = 2, 12
"""Stops on a line; with more, a table is clearer."""
# --- lying ---
A_ROW, GUTTER = 6, 5.0
HOP = 6.0
PATTERNS = ((0, 0, 1, 1, 1, 0), (0, 1, 1, 0, 1, 1))
"""Which stops of a row lie high. The bends have no meaning."""
STOP_AT, RISER = 3.2, 6.0
"""A stop from the left of its column; the line goes up or down so far before it."""
NAME_GAP = 5.6
"""From the low level of the line down to the name."""
LINES_GAP = 1.5
"""Between the prompt and the room to write."""
PITCH, DETAIL_LEAST = 8.0, 14.0
LINES = {1: 10, 2: 5}
"""Of writing a stop has when all stand on one row, or on two."""
ROW_GAP = 4.1
"""Between the last line of a row and the rings of the next."""
# --- standing ---
STAND_LINES = 3
TOP, FOOT = 12.0, 5.0
"""Above the first stop, where the line comes round; above and under each stop."""
FIRST_LINE = 1.0
"""Between the prompt and the lines, beside their own pitch."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A stop with its name; `lead` is the first word of it, in the school's colour.
    Without lines there is nothing to write but its details. With `drawing`, the height
    of it in mm, there is a box to draw, glue or write in."""

    name: str
    answer: Text | None
    lead: str = ""
    prompt: Inline = ()
    details: tuple[Detail, ...] = ()
    drawing: float | None = None


@dataclass(frozen=True, slots=True)
class Timeline(Block):
    """The line with up to twelve stops, from left to right in one row or two, or
    `standing`, from top to bottom. `above` sets the names over a lying line."""

    airy = True

    title: str
    stops: tuple[Stop, ...]
    standing: bool = False
    above: bool = False

    @property
    def rail(self) -> bool:
        return self.standing


def build(tag: Tag) -> Timeline:
    stops = list(tag.each("stop"))
    standing = tag.yes("standing")
    usual = STAND_LINES if standing else LINES[1 if len(stops) <= A_ROW else 2]
    if wrong := miscounted(len(stops)):
        tag.fault(*wrong)
    return Timeline(
        tag.words("title"),
        tuple([_built(stop, usual) for stop in stops]),
        standing,
        tag.yes("above"),
    )


def miscounted(count: int) -> tuple[str, str] | None:
    """What is wrong with so many stops, and what to do; None when it is right."""
    if FEWEST <= count <= MOST:
        return None
    message = f"een tijdlijn heeft {FEWEST} tot en met {MOST} haltes, niet {count}"
    few = "Voeg een halte toe, of kies een andere vorm."
    return message, few if count < FEWEST else "Neem bij meer haltes een tabel."


def _built(tag: Tag, usual: int) -> Stop:
    """Details take the place of lines, unless it says how many lines there are."""
    lead, name, details = tag.words("lead"), tag.words("name"), detail_items(tag)
    if not (lead or name):
        tag.fault("deze halte heeft geen naam", "Geef name of lead.")
    lines = tag.lines(max(usual - len(details), 1))
    answer = Text(tag.field_id(), f"{lead} {name}".strip(), lines)
    drawing = tag.size("drawing", 0.0, 20.0, 200.0) or None
    return Stop(name, answer, lead, tag.marked("prompt"), details, drawing)


def lower(block: Timeline, place: Place) -> Lowered:
    if not block.stops:
        return []
    if block.standing:
        return [_standing(block, place)]
    rows = _rows(block.stops)
    pieces: list[Piece] = []
    for number, row in enumerate(rows):
        line = _line(row, number, len(rows), block, place)
        before = BEFORE if not number else ROW_GAP
        pieces.append(Stack(_lying(row, line, block, place), place.mm(before)))
    return pieces


def _rows(stops: Sequence[Stop]) -> list[Sequence[Stop]]:
    """At most six side by side; two rows are as long as each other."""
    if len(stops) <= A_ROW:
        return [stops]
    half = (len(stops) + 1) // 2
    return [stops[:half], stops[half:]]


def _columns(count: int, place: Place) -> tuple[Column, ...]:
    return parted((1,) * count, place.mm(GUTTER), place.width)


def _lying(
    row: Sequence[Stop], line: Figure, block: Timeline, place: Place
) -> tuple[Piece, ...]:
    """The line, the names under or over it, and what is written at each stop."""
    columns = _columns(len(row), place)
    names = [(Words(said(stop.name), "PhaseTitle", lead=stop.lead),) for stop in row]
    prompts = any(stop.prompt for stop in row)
    gap = 0.0 if block.above else NAME_GAP - STROKE / 2 - END
    under = [
        Cell((*(() if block.above else name), *_writing(stop, prompts, place)))
        for stop, name in zip(row, names, strict=True)
    ]
    rest = Grid(
        block.title,
        columns,
        (Row(tuple(under)),),
        kind="plain",
        before=max(place.mm(gap), 0.0),
    )
    if not block.above:
        return (line, rest)
    over = tuple(Cell(name, stand="bottom") for name in names)
    titles = Grid(block.title, columns, (Row(over),), kind="plain")
    return (titles, line, rest)


def _writing(stop: Stop, prompts: bool, place: Place) -> list[Piece]:
    """The prompt, lines and labelled lines; all begin level where one has a prompt."""
    pieces: list[Piece] = []
    if prompts:
        pieces.append(Words(stop.prompt or said("\u00a0"), "Small"))
    pieces += _room(stop, PITCH, LINES_GAP, place)
    pieces += [Labelled((detail,), DETAIL_LEAST) for detail in stop.details]
    return pieces


def _room(stop: Stop, pitch: float, gap: float, place: Place) -> list[Piece]:
    """Lines to write on, `gap` under what is above them, or a box to draw in."""
    if stop.answer is None:
        return []
    if stop.drawing:
        high, least = place.mm(stop.drawing), place.mm(LEAST_DRAWING)
        box = Drawing(stop.answer, high, min(least, high), _name(stop))
        return [box._replace(before=place.mm(DRAWING_GAP))]
    if not stop.answer.lines:
        return []
    lines, apart = stop.answer.lines, place.mm(pitch)
    return [Lines(stop.answer, lines, apart, place.mm(gap), floor=place.floor)]


def _line(
    row: Sequence[Stop], number: int, rows: int, block: Timeline, place: Place
) -> Figure:
    """The line over a row: it comes in at the left edge of the paper and leaves at the
    right one, or ends in the last ring on the edge of the text."""
    outer = place.mm(END + END_STROKE / 2)
    columns, last = _columns(len(row), place), number == rows - 1
    starts = [at * (columns[0].width + place.mm(GUTTER)) for at in range(len(row))]
    levels = [outer + place.mm(HOP) * (1 - high) for high in PATTERNS[number]]
    stops = [
        (start + place.mm(STOP_AT), level)
        for start, level in zip(starts, levels, strict=False)
    ]
    rings = [Ring(x, y, place.mm(STOP), place.mm(STOP_STROKE)) for x, y in stops]
    end = place.width + place.sheet.outer
    if last:
        end = place.width - outer
        ring = Ring(end, stops[-1][1], place.mm(END), place.mm(END_STROKE))
        rings, end = [*rings[:-1], ring], end - place.mm(END)
    shape = Shape(
        tuple(_points(stops, place, end)),
        place.mm(STROKE),
        place.mm(RADIUS),
        tuple(rings),
        place.width,
        2 * outer + place.mm(HOP),
    )
    return Figure(shape, alt=_alt(block) if not number else "")


def _points(stops: Sequence[Point], place: Place, end: float) -> list[Point]:
    points = [(-place.sheet.inner, stops[0][1])]
    for (_, before), (x, level) in pairwise(stops):
        if level != before:
            riser = x - place.mm(RISER)
            points += [(riser, before), (riser, level)]
    return [*points, (end, stops[-1][1])]


def _alt(block: Timeline) -> str:
    first, last = (_name(block.stops[at]) for at in (0, -1))
    count = len(block.stops)
    return filled(teksten().tijdlijn, aantal=count, eerste=first, laatste=last)


def _name(stop: Stop) -> str:
    return (stop.lead or stop.name).rstrip(":")


def _standing(block: Timeline, place: Place) -> Grid:
    """A row for each stop beside the rail, which comes from the right above the first,
    or from the kop, and ends in the last ring; it bends once, past the middle."""
    count, under_kop = len(block.stops), along(block, place)
    rows = []
    for at, stop in enumerate(block.stops):
        rail = part_of_line(at, count, range(count // 2, count), place)
        top = TOP if not at and not under_kop else FOOT
        corner = 0.0 if at or under_kop else place.width - rail.at
        rows.append(_stop_row(stop, rail._replace(corner=corner), top, place))
    before = 0.0 if under_kop else place.mm(BEFORE)
    return beside(block.title, rows, place, before)


def _stop_row(stop: Stop, rail: Rail, top: float, place: Place) -> Row:
    top = place.mm(top)
    y = top + place.baseline("Starter") - place.mm(RING_ABOVE)
    pieces: list[Piece] = [Words(said(stop.name), "Starter", lead=stop.lead, keep=True)]
    if stop.prompt:
        pieces.append(Words(stop.prompt, "Small", keep=True))
    pieces += _room(stop, LEARNER_PITCH, FIRST_LINE, place)
    if stop.details:
        pieces.append(Labelled(stop.details, DETAIL_LEAST, place.mm(FIRST_LINE)))
    return Row(
        (
            Cell((ringed(rail, y, place),)),
            Cell(),
            Cell(tuple(pieces), top=top, bottom=place.mm(FOOT)),
        )
    )


def write(part: Deel, form: Form) -> Iterator[Element]:
    """A tijdlijn with a stop for each item, standing on paper that stands. The labels
    of the onderdeel stand at each stop, with a line behind them. A voornemen that
    follows a line that stands is its last stop."""
    yield from form.head(part)
    stops = [_stop_of(item, part, form) for item in part.items]
    after = form.following
    if form.stands and after and after.vorm == RESOLVE:
        stops.append(_last_stop(after, form))
    yield form.element(
        "timeline", children=stops, title=form.name(part), standing=form.stands
    )


def _stop_of(item: Deel, part: Deel, form: Form) -> Element:
    start = form.field(item)
    labels = [
        form.element("text", id=f"{start}.regel-{number}", label=label)
        for number, label in enumerate(part.koppen, 1)
    ]
    return form.element(
        "stop",
        children=labels,
        id=f"{start}.wat",
        lead=item.titel if item.tekst else "",
        name=item.tekst or item.titel,
        prompt=item.uitleg,
        lines=item.regels or part.regels,
        drawing=item.hoogte and item.hoogte * 10,
    )


def _last_stop(resolve: Deel, form: Form) -> Element:
    """What somebody is going to do now, with when and with whom."""
    return form.element(
        "stop",
        children=[line(item, form) for item in resolve.items],
        id=form.field(resolve, RESOLVE),
        lead=resolve.titel,
        name=resolve.tekst,
        prompt=resolve.uitleg,
        lines=resolve.regels or 2,
    )


VORM = Vorm(
    write,
    "naam* regels koppen*",
    item="titel* tekst* uitleg regels hoogte",
    item_needs="titel",
    longest=120,
    names=("{item}.wat",),
    ends=("wat",),
)


KINDS = (
    Kind(
        Timeline,
        {"timeline": Rule("title! standing above", "stop+")},
        build,
        lower,
        {
            "timeline/stop": Rule("id! name lead prompt lines drawing", "text date"),
            "stop/text": TEXT,
            "stop/date": DATE,
        },
        vormen={"tijdlijn": VORM},
    ),
)
