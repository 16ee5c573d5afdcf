"""A builder of each kind of block, and a room to lay it out in.

`BUILDERS` has one for every kind in the registry, `EXAMPLES` a block of each kind and
of each shape that it can have. A new kind gets its builder here.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from functools import partial
from typing import Any, Literal, TypeVar, cast

from lobprint.blocks.actions import ActionRow, ActionTable
from lobprint.blocks.agreed import AgreedAction, AgreedActions, Outcome, Outcomes
from lobprint.blocks.bars import BarGroup, BarRow, Bars
from lobprint.blocks.canvas import Canvas, CanvasAction, CanvasCell
from lobprint.blocks.cards import Card, CardSheet
from lobprint.blocks.checklist import Checklist, ChecklistRow
from lobprint.blocks.columns import Column, Columns
from lobprint.blocks.contents import Contents
from lobprint.blocks.cover import Cover, CoverDetail
from lobprint.blocks.details import Detail, Details
from lobprint.blocks.dot_table import DotRow, DotTable
from lobprint.blocks.fill_table import FillBox, FillColumn, FillRow, FillTable
from lobprint.blocks.form_intro import FormIntro
from lobprint.blocks.half_sheet import HalfSheet
from lobprint.blocks.headings import Heading
from lobprint.blocks.large_question import LargeQuestion
from lobprint.blocks.lists import BulletList, NumberedList, Source, Sources
from lobprint.blocks.next_step import NextStep
from lobprint.blocks.own_words import OwnWords, OwnWordsQuestion, Written
from lobprint.blocks.page_break import PageBreak
from lobprint.blocks.panels import Panel, Panels
from lobprint.blocks.paragraphs import Note, Paragraph, Quote, SourceLine
from lobprint.blocks.pen_table import PenRow, PenTable
from lobprint.blocks.questions import Phase, QuestionSheet
from lobprint.blocks.rating import RatingRow, RatingTable
from lobprint.blocks.score import ScoreRow, ScoreTable
from lobprint.blocks.since_table import SinceRow, SinceTable
from lobprint.blocks.starters import Starter, Starters
from lobprint.blocks.statements import Statement, Statements
from lobprint.blocks.step_line import StepLine
from lobprint.blocks.step_poster import PosterStep, StepPoster
from lobprint.blocks.tables import Glossary, GlossaryEntry, Table
from lobprint.blocks.talking_points import TalkingPoint, TalkingPoints
from lobprint.blocks.timeline import Stop, Timeline
from lobprint.blocks.word_choice import WordChoice
from lobprint.document import (
    Block,
    Check,
    Choice,
    Date,
    Document,
    Inline,
    Option,
    PageNumber,
    Paper,
    Part,
    Span,
    Text,
)
from lobprint.layout import block_slabs
from lobprint.look.ease import ASKED, Ease
from lobprint.look.paper import SHEETS
from lobprint.page.items import Break, Node, Slab
from lobprint.page.room import Room, Whole

STEPS = (
    "Visie en ambitie",
    "Leeromgeving",
    "Regio en leerlijnen",
    "Kwaliteit",
    "Professionalisering",
)
QUESTION = (
    "Hebben we een gedeelde LOB-visie en ambitie, gebaseerd op de "
    "sectoroverstijgende visie? En dragen management, collega’s en studenten die?"
)


def say(text: str, strong: bool = False) -> Inline:
    """Inline text of one span."""
    return (Span(text, strong=strong),) if text else ()


def room(paper: Paper = "A4") -> Room:
    """A fresh room on this paper, with a structure tree of its own."""
    part = Part("proef", "Proef", (), kind="form", paper=paper)
    document = Document("proef", "Proef", "Proef", "ROC De Linde", "mbo", (part,))
    return Room(Whole(document, None), part, SHEETS[paper], Node("Sect"), {})


def lay(
    block: Block, space: Room | None = None, ease: Ease = ASKED
) -> list[Slab | Break]:
    """The block's slabs, painted with this ease and then as high for good, on A4 unless
    there is a room."""
    made = block_slabs(block, space or room())
    for slab in made:
        for one in (slab.header, slab) if isinstance(slab, Slab) else ():
            if one is not None:
                one.settle(ease)
                one.at = None
    return made


def slabs(block: Block, space: Room | None = None, ease: Ease = ASKED) -> list[Slab]:
    """The slabs of a block that asks for no new page."""
    return [slab for slab in lay(block, space, ease) if isinstance(slab, Slab)]


def intro(**changes: object) -> FormIntro:
    said: dict[str, object] = {
        "audience": "Voor het team",
        "title": "Checklist LOB",
        "purpose": say("Samen zien wat al stevig staat, en wat nog niet."),
        "who": say("Het team. Eén van jullie schrijft."),
        "time": say("20 minuten per stap"),
        "after": say("Neem je eerste actie over in het actieplan op bladzijde 11."),
    }
    return FormIntro(**(said | changes))  # type: ignore[arg-type]


def half_sheet() -> HalfSheet:
    return HalfSheet(
        "Voor de student · Voorbereiding", "Dit wil ik bespreken", say("Tien minuten.")
    )


def details(*labels: str) -> Details:
    names = labels or ("Team", "Datum", "Schrijver")
    return Details(
        tuple(
            Detail(name, Text(f"proef.{number}", name), 4.0 if number == 1 else 2.0)
            for number, name in enumerate(names, 1)
        )
    )


def step_line(*active: int) -> StepLine:
    return StepLine(STEPS, active or (1,))


def yes_partly_no(field_id: str, name: str = "Antwoord") -> Choice:
    words = ("ja", "deels", "nee")
    return Choice(field_id, name, tuple(Option(word, word) for word in words))


def checklist_row(number: int, text: str = QUESTION, lines: int = 3) -> ChecklistRow:
    row = f"proef.1.{number}"
    return ChecklistRow(
        id=row,
        number=f"1.{number}",
        text=say(text),
        answer=yes_partly_no(f"{row}.antwoord", f"1.{number}, antwoord"),
        evidence=Text(f"{row}.toelichting", f"1.{number}, waaruit blijkt dat?", lines),
    )


def checklist(
    rows: int = 4, lines: int = 3, pitch: float = 8.0, text: str = QUESTION
) -> Checklist:
    return Checklist(
        title="Stap 1",
        rows=tuple(checklist_row(number, text, lines) for number in range(1, rows + 1)),
        question_label="Vraag",
        answer_label="Antwoord, en waaruit blijkt dat?",
        pitch=pitch,
    )


def checklist_with(answer: Choice | Check) -> Checklist:
    """A checklist of one row with this answer."""
    return replace(checklist(1), rows=(replace(checklist_row(1), answer=answer),))


def ticklist() -> Checklist:
    """A checklist with a single box a row."""
    return checklist_with(Check("proef.klaar", "1.1, gedaan"))


def next_step() -> NextStep:
    return NextStep(
        "Hier beginnen we mee",
        Text("proef.wat", "Hier beginnen we mee: wat"),
        Text("proef.wie", "Hier beginnen we mee: wie"),
        Date("proef.klaar", "Hier beginnen we mee: klaar op"),
    )


LEVELS = ("minimaal", "basis", "geïntegreerd")
TITLES = (
    "Ontwikkel een gedeelde LOB-visie en ambitie",
    "Creëer een krachtige LOB-leeromgeving",
    "Versterk regionale samenwerking en doorlopende leerlijnen",
    "Monitor, evalueer en borg kwaliteit",
    "Investeer in professionalisering",
)


def levels(field_id: str, name: str) -> Choice:
    return Choice(field_id, name, tuple(Option(word[0], word) for word in LEVELS))


def rating_row(number: int, title: str = "", lines: int = 2) -> RatingRow:
    row = f"proef.{number}"
    return RatingRow(
        str(number),
        say(title or TITLES[(number - 1) % 5]),
        f"uitgangspunt {number}",
        levels(f"{row}.niveau", f"Stap {number}"),
        Text(f"{row}.opmerking", f"Stap {number}, opmerkingen", lines),
    )


def rating_table(rows: int = 5, title: str = "", lines: int = 2) -> RatingTable:
    made = tuple(rating_row(number, title, lines) for number in range(1, rows + 1))
    return RatingTable("Zo zie ik het", "Stap", "Opmerkingen", made)


COUNTS = ((0, 4, 2), (1, 4, 1), (4, 2, 0), (3, 0, 3), (2, 2, 1))
SAID = (
    ("Meest basis.", "Twee kiezen een niveau hoger."),
    ("Meest basis.", "Eén kiest lager, één hoger."),
    ("Meest minimaal.", "Twee kiezen basis."),
    ("Verdeeld.", "De helft kiest minimaal, de helft geïntegreerd."),
    ("Verdeeld.", "Minimaal en basis even vaak. Eén liet dit leeg."),
)


def in_words(lead: str, rest: str) -> Inline:
    return (Span(f"{lead} ", strong=True), Span(rest))


def dot_table(*counts: tuple[int, ...], people: int = 6) -> DotTable:
    """The steps with these counts, of two to six levels."""
    some = counts or COUNTS
    names = ("minimaal", "basis", "geïntegreerd", "volledig", "ruim", "meer")
    rows = [
        DotRow(str(at), step, f"uitgangspunt {at}", count, in_words(*words))
        for at, (step, count, words) in enumerate(
            zip(STEPS, some, SAID, strict=False), 1
        )
    ]
    return DotTable(
        "Zelfevaluatie, 6 bladen",
        "Stap",
        names[: len(some[0])],
        "In woorden",
        tuple(rows),
        people,
    )


AGO = ((1, 5, 1), (4, 2, 1), (5, 2, 0), (4, 2, 1), (2, 4, 0))
CHANGED = (
    ("Bijna gelijk.", "Meest basis."),
    ("Verschoven.", "Van minimaal naar basis."),
    ("Bijna gelijk.", "Meest minimaal."),
    ("Uit elkaar.", "Niemand kiest nog basis."),
    ("Bijna gelijk.", "Eén liet dit nu leeg."),
)


def since_table() -> SinceTable:
    """The steps now and a year ago."""
    rows = [
        SinceRow(str(at), step, now, ago, in_words(*words))
        for at, (step, now, ago, words) in enumerate(
            zip(STEPS, COUNTS, AGO, CHANGED, strict=True), 1
        )
    ]
    return SinceTable(
        "Zelfevaluatie, nu en vorig jaar",
        "Stap",
        LEVELS,
        "In woorden",
        "nu",
        "vorig jaar",
        tuple(rows),
        "6 van 8 collega’s",
        "7 collega’s",
    )


def panels(count: int = 8, levels: int = 3) -> Panels:
    """So many schools, by number; the last has too few sheets."""
    made = []
    for at in range(1, count + 1):
        sheets = 5 + at % 6
        counts = [
            tuple([(at * step + level) % 4 for level in range(levels)])
            for step in range(1, 6)
        ]
        made.append(Panel(f"School {at}", f"vo, {sheets}", tuple(counts)))
    made[-1] = Panel(f"School {count}", "vo, 4", (), "Te weinig bladen.")
    return Panels(
        "Per school en stap het vaakst gekozen niveau. De cijfers staan in de tabel.",
        ("minimaal", "basis", "geïntegreerd", "volledig", "ruim", "meer")[:levels],
        STEPS,
        tuple(made),
        (
            "vaakst gekozen (twee bij gelijke stand)",
            "ook gekozen",
            "streep: van laagste tot hoogste keuze",
            "achter de naam: sector, aantal bladen",
        ),
        (in_words("Stap 3.", "Bij 16 van de 22 scholen is minimaal vaakst gekozen."),),
    )


def weather() -> RatingTable:
    """A learner's scale, its levels and rows with pictograms."""
    made = rating_table(2)
    rows = [replace(row, sign="kwaliteiten") for row in made.rows]
    signs, pitch = ("mist", "wolken", "zon"), 9.0
    return replace(made, rows=tuple(rows), signs=signs, pitch=pitch, voice="learner")


def score_table(rows: int = 5, label: str = "", lines: int = 1) -> ScoreTable:
    made = tuple(
        ScoreRow(
            str(number),
            label or STEPS[(number - 1) % 5],
            tuple(Text(f"proef.{number}.aantal.{level[0]}", level) for level in LEVELS),
            Text(f"proef.{number}.opvalt", f"Stap {number}, wat opvalt", lines),
        )
        for number in range(1, rows + 1)
    )
    return ScoreTable("Zo kozen we", "Stap", LEVELS, "Dit valt ons op", made)


PROMPTS = (
    "Welke ervaring neem je mee naar dit gesprek?",
    "Wat gebeurde er precies? Wat deed jij?",
    "Welk moment is je het meest bijgebleven?",
)


def phase(number: int, prompts: tuple[str, ...] = PROMPTS, lines: int = 2) -> Phase:
    return Phase(
        number=str(number),
        title=("Terugkijken", "Reflecteren", "Vooruitkijken", "Activeren")[
            number % 4 - 1
        ],
        question="Wat is er gebeurd?",
        prompts=tuple(say(prompt) for prompt in prompts),
        answer=Text(f"proef.{number}.antwoord", f"Deel {number}", lines),
        pointer=(Span("Blad student: "), Span("Toen", strong=True)),
    )


def question_sheet(*phases: Phase, pitch: float = 8.5) -> QuestionSheet:
    some = phases or (phase(1), phase(2), phase(3), phase(4, PROMPTS[:2], 3))
    return QuestionSheet("Vragen bij het loopbaangesprek", some, pitch)


def starter(number: int = 1, lead: str = "Ik", **changes: object) -> Starter:
    said: dict[str, object] = {
        "lead": lead,
        "text": "was goed in:",
        "answer": Text(f"proef.zin.{number}", f"{lead} was goed in", 3),
    }
    return Starter(**(said | changes))  # type: ignore[arg-type]


def now_box() -> Starter:
    """The last starter, in its frame, with two details."""
    return starter(
        9,
        "Nu",
        text="zet ik deze kleine stap:",
        answer=Text("proef.nu", "Nu zet ik deze kleine stap", 2),
        boxed=True,
        details=(
            Detail("Dat doe ik op", Date("proef.nu-op", "Dat doe ik op"), 2),
            Detail("samen met", Text("proef.nu-met", "samen met"), 3),
        ),
    )


def word_choice(*words: str) -> WordChoice:
    some = words or ("leuk", "spannend", "saai", "moeilijk", "nieuw")
    checks = tuple(Check(f"proef.woord.{n}", word) for n, word in enumerate(some))
    own = Text("proef.woord.eigen", "eigen woord")
    return WordChoice("Omcirkel:", checks, "of eigen woord", own)


CELLS = ("Visie", "Programma", "Gesprek", "Regio", "Kwaliteit", "Samen leren")


def large_question(number: int = 1, **changes: Any) -> LargeQuestion:
    """One of three words beside it, and a sentence that was begun."""
    id_, name = f"proef.groot.{number}", f"Vraag {number}. Wat kan ik goed?"
    words = ("weet ik niet", "een beetje", "weet ik")
    signs = ("mist", "wolken", "zon")
    options = [
        Option(f"w{place}", word, f"{word} ({sign})")
        for place, (word, sign) in enumerate(zip(words, signs, strict=True))
    ]
    made = LargeQuestion(
        str(number),
        "Wat kan ik goed?",
        sign="kwaliteiten",
        choice=Choice(f"{id_}.niveau", name, tuple(options)),
        words=words,
        signs=signs,
        beside=True,
        begun="Ik kan:",
        answer=Text(f"{id_}.opmerking", f"{name} Ik kan"),
    )
    return replace(made, **changes)


def large_choice(count: int = 5) -> LargeQuestion:
    """Some words under it, one without a pictogram."""
    words = ("praten", "maken", "helpen", "kijken", "anders")[:count]
    signs = ("gesprek", "schaar", "mensen", "foto", "")[:count]
    checks = [Check(f"proef.kies.{word}", f"Wat doe ik? {word}") for word in words]
    return large_question(
        2,
        hint="Kies er twee.",
        choice=None,
        beside=False,
        checks=tuple(checks),
        words=words,
        signs=signs,
        begun="",
        answer=None,
        details=details("met", "op").items,
    )


def large_drawing() -> LargeQuestion:
    return replace(
        large_choice(0), drawing=50.0, answer=Text("proef.plak", "Plak hier")
    )


def canvas(
    columns: int = 3, rows: int = 2, actions: int = 3, height: float | None = 206
) -> Canvas:
    cells = tuple(
        CanvasCell(
            CELLS[number % len(CELLS)],
            say("Waarom doen wij dit? Wat mogen studenten van ons verwachten?"),
            Text(f"proef.vak.{number}", f"Vak {number}", 8),
            number % columns,
            number // columns,
        )
        for number in range(columns * rows)
    )
    return Canvas(
        title="Reflectiecanvas",
        cells=cells,
        intro=say("Schrijf in elk vak wat er al staat en wat je mist."),
        actions_intro=say("Kies drie acties. Klein mag, concreet moet."),
        actions=tuple(canvas_action(number) for number in range(1, actions + 1)),
        note=say("Eigen ontwerp van dit werkboek."),
        height=height,
    )


def signed_canvas() -> Canvas:
    made = replace(canvas(2, 2, 0, 60), intro=(), note=())
    return replace(made, cells=tuple(replace(one, sign="werk") for one in made.cells))


def canvas_action(number: int) -> CanvasAction:
    return CanvasAction(
        str(number),
        Text(f"proef.actie.{number}.wat", f"Actie {number}", 3),
        Text(f"proef.actie.{number}.wie", f"Actie {number}, wie"),
        Date(f"proef.actie.{number}.klaar", f"Actie {number}, klaar op"),
    )


def action_row(number: int, lines: int = 3) -> ActionRow:
    row = f"proef.{number}"
    return ActionRow(
        number=str(number),
        what=Text(f"{row}.wat", f"Actie {number}: wat", lines),
        who=Text(f"{row}.wie", f"Actie {number}: wie", lines),
        when=Date(f"{row}.klaar", f"Actie {number}: klaar op"),
        effect=Text(f"{row}.merken", f"Actie {number}: wat merken ze", lines),
        done=Check(f"{row}.af", f"Actie {number}: klaar"),
    )


def action_table(rows: int = 4, lines: int = 3, pitch: float = 8.0) -> ActionTable:
    labels = (
        "Wat gaan we doen?",
        "Wie zorgt ervoor?",
        "Klaar op",
        "Wat merken studenten ervan?",
        "Klaar",
    )
    made = tuple(action_row(number, lines) for number in range(1, rows + 1))
    return ActionTable("Actieplan", labels, made, pitch)


def card(name: str = "Kwaliteitsreflectie", question: str = "Wat kan ik?") -> Card:
    return Card(
        name,
        question,
        say("Noem iets dat anderen aan jou vragen."),
        say("Nadenken over je kwaliteiten en hoe je ze inzet in je loopbaan."),
    )


def blank_card(number: int = 1, lines: int = 3) -> Card:
    answer = Text(f"proef.kaart.{number}", f"Eigen kaartje {number}", lines)
    return Card("Eigen kaartje", starter=say("Mijn vraag:"), answer=answer)


def card_sheet(*cards: Card) -> CardSheet:
    return CardSheet(cards)


def timeline(count: int = 3, standing: bool = False, above: bool = False) -> Timeline:
    """A line with `count` stops, the last of them with a detail."""
    stops = [
        Stop(f"halte {n}", Text(f"proef.{n}.wat", f"Halte {n}", 3), "De")
        for n in range(1, count + 1)
    ]
    op = Detail("Op", Date("proef.op", "Op"), 2)
    last = replace(stops[-1], prompt=say("Wat weet je dan?"), details=(op,))
    return Timeline("Van nu tot straks", (*stops[:-1], last), standing, above)


def heading(level: Literal[1, 2, 3] = 2, **changes: Any) -> Heading:
    return Heading(level, say("Wat nemen we mee?"), **changes)


def step() -> Heading:
    """The heading of a step, with a line under it."""
    intro = say("Praat eerst over de verschillen.")
    return heading(id="stap-1", number="1", contents="Stap 1", intro=intro)


def paragraph(text: str = "Goede LOB maak je met elkaar.") -> Paragraph:
    return Paragraph(say(text))


def bullets() -> BulletList:
    return BulletList((say("kijken"), say("kiezen"), say("doen")))


def numbers() -> NumberedList:
    return NumberedList((say("Kijk samen."), say("Kies één punt.")))


def note() -> Note:
    return Note("Geen afvinklijst.", say("Je hoeft niet alles in te vullen."))


def quote() -> Quote:
    return Quote(say("Ik wist het niet, tot ik er was."), "student, mbo")


def columns() -> Columns:
    text = say("Vul de checklist of de zelfevaluatie in.")
    return Columns((Column("Kijken", text, "1"), Column("Kiezen", text)))


def statements() -> Statements:
    ours = say("Kiezen leer je niet in één keer.")
    first = Statement("1", say("LOB is een opdracht van het onderwijs."), ours)
    return Statements((first, Statement("2", say("LOB is van ons allemaal."), ())))


def fill_table() -> FillTable:
    """Two rows with the same columns to write in."""
    columns = (
        FillColumn("op", "Datum", share=2, date=True),
        FillColumn("wie", "Wie zorgt ervoor?"),
    )
    rows = []
    for name in ("checklist", "scan"):
        when = Date(f"{name}.op", f"{name}: datum")
        who = Text(f"{name}.wie", f"{name}: wie")
        rows.append(FillRow(name, say("Hoe ver zijn we?"), ((when,), (who,))))
    return FillTable("Vaste momenten", "Moment", columns, tuple(rows))


def plan_table(signed: bool = True, numbered: bool = False) -> FillTable:
    """Four rows along the line, or with numbers: with lines, labels before lines, and
    boxes under pictograms or letters."""
    signs = ("motieven", "werk") if signed else ("", "")
    names = ("motieven", "werk") if signed else ("Vak", "Waarden")
    boxes = tuple(
        FillBox(f"vak-{at}", name, say("wat kan ik?"), sign)
        for at, (name, sign) in enumerate(zip(names, signs, strict=True))
    )
    columns = (
        FillColumn("ervaring", "Ervaring", say("Wat maakt iemand mee?")),
        FillColumn("gesprek", "Gesprek", labels=("Wanneer", "Met wie")),
        FillColumn("competentie", "Competentie", boxes=boxes),
    )
    rows = []
    for number in range(1, 5):
        row = f"plan.jaar-{number}"
        what = Text(f"{row}.ervaring", f"Jaar {number}: ervaring", 3)
        talk = (
            Text(f"{row}.gesprek.wat", f"Jaar {number}: gesprek"),
            Text(f"{row}.gesprek.regel-1", f"Jaar {number}, gesprek: wanneer"),
            Text(f"{row}.gesprek.regel-2", f"Jaar {number}, gesprek: met wie"),
        )
        ticks = tuple(
            Check(f"{row}.competentie.{box.id}", f"Jaar {number}: {box.name}")
            for box in boxes
        )
        cells = ((what,), talk, ticks)
        sign = str(number) if numbered else ""
        rows.append(FillRow(f"Jaar {number}", say("leren"), cells, sign))
    return FillTable(
        "Leerjaarplan", "", columns, tuple(rows), lines=3, pitch=8, line=not numbered
    )


def step_poster() -> StepPoster:
    text = say("Kijk elk jaar terug. Kies één ding dat beter kan.")
    steps = [
        PosterStep(str(at), say(name), text, "Bij ons", Text(f"poster.{at}", name))
        for at, name in enumerate(STEPS, start=1)
    ]
    return StepPoster(tuple(steps))


def table() -> Table:
    rows = ((say("Checklist LOB"), (PageNumber("stap-1"),)),)
    return Table("Welk blad", (say("Blad"), say("Blz.")), rows, (2, 1), (1,))


def glossary() -> Glossary:
    meaning = say("Ervaringen opdoen, erover praten en keuzes maken.")
    return Glossary("Begrippen", (GlossaryEntry("Loopbaanontwikkeling", meaning),))


def sources() -> Sources:
    title = "Effectieve loopbaanoriëntatie en loopbaanbegeleiding"
    return Sources((Source("Draaisma (2018).", title, "Utrecht: Berenschot."),))


def source_line() -> SourceLine:
    return SourceLine(say("Bron: Expertisepunt LOB."))


def cover(
    name: str | None = None, value: str | None = "ROC De Linde", title: str = "Werkboek"
) -> Cover:
    details = tuple(
        CoverDetail(label, value, Text(f"omslag.{label.lower()}", label))
        for label in ("School", "Team", "Schooljaar")
    )
    return Cover(
        title,
        say("Samen bouwen aan loopbaanoriëntatie en -begeleiding in het mbo"),
        STEPS,
        details,
        say("Gemaakt bij het Kwaliteitskader LOB (Expertisepunt LOB, april 2026)."),
        name,
    )


VISION = OwnWordsQuestion(
    "1",
    "Visie en ambitie",
    "Opmerkingen bij de zelfevaluatie. 2 van 6 schrijven iets.",
    (
        "In het jaarplan staat onze visie in drie zinnen.",
        "De visie is er, maar de bpv-docenten waren er niet bij toen we hem maakten.",
    ),
)


def ink(width: int = 420, height: int = 90) -> bytes:
    """A PNG of something written."""
    from lobprint.pixels import Pixels, png

    row = bytearray(b"\xff" * 4 * width)
    row[40 * 4 : (width - 40) * 4] = b"\x20\x20\x60\xff" * (width - 80)
    blank = b"\xff" * 4 * width
    rows = [row if 30 < y < 40 else blank for y in range(height)]
    return png(Pixels(width, height, b"".join(rows)))


def handwriting() -> OwnWords:
    """A question to which one typed, and one wrote with a pen."""
    alt = "Handschrift bij 1, antwoord 1"
    return OwnWords((replace(VISION, written=(Written(ink(), 53.0, 11.4, alt),)),))


def own_words(*answers: str) -> OwnWords:
    """The first question, and one that was answered so."""
    second = OwnWordsQuestion(
        "4.2",
        "Verzamelen we structureel feedback van studenten, en doen we er iets mee?",
        f"Checklist: waaruit blijkt dat? {len(answers)} van 6 schrijven iets.",
        answers,
    )
    return OwnWords((VISION, second), "Niemand schreef iets bij 1.2 en 1.4.")


def bars(*answers: str) -> Bars:
    """Two groups of questions, answered in three ways or so."""
    words = answers or ("ja", "deels", "nee")
    more = (1,) * (len(words) - 2)
    first = (
        BarRow("4.2", "Volgen we hoe het gaat?", (3, *more, 2)),
        BarRow("4.3", QUESTION, (2, *more, 0), 3 - len(more) + 1),
    )
    groups = (
        BarGroup(
            "Ja en nee tegenover elkaar", "2 vragen. Praat hier eerst over.", first
        ),
        BarGroup("Eens", "1 vraag.", (BarRow("2.1", "Is LOB vast?", (*more, 0, 5)),)),
    )
    return Bars("Checklist", "Elk cijfer is een aantal collega’s.", words, groups, 6)


def talking_points() -> TalkingPoints:
    points = (
        TalkingPoint(
            "4",
            "Kwaliteit.",
            "Drie van ons kiezen minimaal, drie geïntegreerd. Wat ziet de één dat de "
            "ander niet ziet?",
        ),
        TalkingPoint("1", "Visie en ambitie.", "Iedereen kiest basis of hoger."),
    )
    return TalkingPoints("Praat hierover door", points)


def agreed_actions() -> AgreedActions:
    actions = (
        AgreedAction(
            "De vragen voor de trialoog sturen we vooraf aan student en "
            "stagebegeleider.",
            "bpv-coördinator",
            "1 februari 2027",
        ),
        AgreedAction("We maken een afspraak over meeloopdagen.", "", "15 april 2027"),
    )
    closing = (*say("We bespreken dit opnieuw op "), *say("20 april 2027", True))
    labels = ("Wat gaan we doen?", "Wie zorgt ervoor?", "Klaar op")
    return AgreedActions("Onze acties", labels, actions, closing)


def outcomes() -> Outcomes:
    rows = (
        Outcome("gedaan", "LOB staat in het rooster van elk leerjaar."),
        Outcome("niet gedaan", "Een studiemiddag over doorvragen."),
    )
    return Outcomes("Wat kwam er van de acties van vorig jaar?", rows)


def pen_table() -> PenTable:
    """Two pens, with two marks and a box that stays empty."""
    marks = ("Kruis", "Vink", "Leeg")
    rows = []
    for number, name in enumerate(("Balpen", "Potlood"), 1):
        start = f"proef.{number}"
        boxes = [Check(f"{start}.{mark.lower()}", f"{name}: {mark}") for mark in marks]
        line = Text(f"{start}.tekst", f"{name}: geschreven")
        rows.append(PenRow(str(number), name, "gewone lijn", tuple(boxes), line))
    return PenTable("Pennen", "Pen", marks, "Geschreven", tuple(rows))


BUILDERS: dict[type[Block], Callable[[], Block]] = {
    Heading: heading,
    Paragraph: paragraph,
    BulletList: bullets,
    NumberedList: numbers,
    Note: note,
    Quote: quote,
    Columns: columns,
    Statements: statements,
    StepPoster: step_poster,
    FillTable: fill_table,
    Table: table,
    Glossary: glossary,
    Sources: sources,
    SourceLine: source_line,
    Bars: bars,
    OwnWords: own_words,
    TalkingPoints: talking_points,
    AgreedActions: agreed_actions,
    PenTable: pen_table,
    Outcomes: outcomes,
    Cover: cover,
    Contents: Contents,
    PageBreak: PageBreak,
    FormIntro: intro,
    HalfSheet: half_sheet,
    Details: details,
    StepLine: partial(step_line, 2),
    Checklist: partial(checklist, 2),
    NextStep: next_step,
    RatingTable: partial(rating_table, 2),
    ScoreTable: partial(score_table, 2),
    DotTable: dot_table,
    SinceTable: since_table,
    Panels: partial(panels, 2),
    QuestionSheet: lambda: question_sheet(phase(1)),
    ActionTable: partial(action_table, 2),
    Starters: lambda: Starters((starter(),)),
    WordChoice: word_choice,
    LargeQuestion: large_question,
    Canvas: canvas,
    Timeline: timeline,
    CardSheet: lambda: card_sheet(card(), card(), blank_card()),
}
"""One for each kind."""
FRAME = (Cover, Contents, PageBreak)
"""What stands in no form: the front of a workbook, and where pages end."""
LONG = "Dit blad is van jou en je bewaart het zelf in je dossier, tot"
SHAPES: dict[str, Block] = {
    "Heading-1": heading(1),
    "Heading-step": step(),
    "Heading-3": heading(3),
    "Paragraph-lead": replace(paragraph(), style="lead"),
    "Paragraph-small": replace(paragraph(), style="small"),
    "Quote-nobody": replace(quote(), by=""),
    "Columns-three": Columns((Column("Kijken", say("Kijk."), None),) * 3),
    "Table-headless": replace(table(), header=()),
    "FormIntro-learner": intro(voice="learner"),
    "Details-long": details(LONG, LONG.replace("jou", "ons")),
    "Checklist-boxes": ticklist(),
    "Starters-pair": Starters((starter(1), starter(2, lead=""))),
    "Starters-drawing": Starters((starter(hint=say("Plak een foto."), drawing=40.0),)),
    "Starters-frame": Starters((now_box(),)),
    "Heading-sign": heading(sign="klok"),
    "Paragraph-sign": replace(paragraph("Schrijf, teken of plak iets."), sign="pen"),
    "Starters-sign": Starters((starter(1, sign="gesprek"), starter(2))),
    "Starters-corner": Starters((starter(sign="zon", drawing=40.0),)),
    "RatingTable-signs": weather(),
    "CardSheet-sign": card_sheet(replace(card(), sign="kwaliteiten"), blank_card()),
    "CardSheet-small": replace(card_sheet(card(), card()), columns=4),
    "LargeQuestion-choice": large_choice(),
    "LargeQuestion-drawing": large_drawing(),
    "LargeQuestion-lines": large_question(
        choice=None, words=(), signs=(), beside=False, begun=""
    ),
    "DotTable-many": dot_table((7, 0, 4), (1, 9, 1), people=11),
    "DotTable-bars": dot_table((17, 12, 0), (1, 20, 8), people=30),
    "Canvas-sign": signed_canvas(),
    "Timeline-standing": timeline(standing=True),
    "Timeline-above": timeline(8, above=True),
    "FillTable-line": plan_table(),
    "FillTable-letters": plan_table(signed=False, numbered=True),
    "Canvas-bare": replace(canvas(2, 2, 0, 60), intro=(), note=()),
    "Canvas-page": canvas(2, 3, 0, None),
    "Canvas-words": canvas(2, 2, 0, 60),
}
"""Other shapes of some kinds, by the kind and what they are."""
T = TypeVar("T")


def changed(node: T, change: Callable[[str, str], str], name: str = "") -> T:
    """`node` with all its strings as `change` makes them of a name and a string."""
    made: Any = node
    if isinstance(node, str):
        made = change(name, node)
    elif isinstance(node, tuple):
        made = tuple(changed(one, change, name) for one in node)
    elif is_dataclass(node) and not isinstance(node, type):
        inside = {one.name: getattr(node, one.name) for one in fields(node)}
        inside = {key: changed(one, change, key) for key, one in inside.items()}
        made = replace(node, **inside)
    return cast(T, made)


_NO_WORDS = (
    *("id", "style", "voice", "number", "value", "target", "link", "contents"),
    *("sign", "signs"),
)


def saying(text: str, node: T) -> T:
    """`node` with `text` for all of its words."""
    return changed(
        node, lambda name, old: text if old and name not in _NO_WORDS else old
    )


def _by_itself(name: str, block: Block) -> Block:
    """`block` with ids that no other example has."""
    own = f"{name.lower()}."
    return changed(block, lambda _, old: re.sub(r"^proef\.", own, old))


_EACH = {kind.__name__: made() for kind, made in BUILDERS.items() if kind not in FRAME}
EXAMPLES = {name: _by_itself(name, made) for name, made in (_EACH | SHAPES).items()}
"""A block of each kind that a form can hold, and of each shape."""
