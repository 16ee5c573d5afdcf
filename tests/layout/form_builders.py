"""Small builders of form blocks, and rooms to lay them out in."""

from __future__ import annotations

from lobprint.document import (
    Block,
    Checklist,
    ChecklistRow,
    Choice,
    Date,
    Detail,
    Details,
    Document,
    FormIntro,
    Inline,
    NextStep,
    Option,
    Paper,
    Part,
    Span,
    StepLine,
    Text,
)
from lobprint.layout.forms import FORMS
from lobprint.layout.items import Break, Node, Slab
from lobprint.layout.room import Room
from lobprint.look.paper import SHEETS

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
    return Room(document, part, SHEETS[paper], Node("Sect"), {})


def lay(block: Block, space: Room | None = None) -> list[Slab | Break]:
    """The block's slabs, on A4 unless there is a room."""
    return FORMS[type(block)](block, space or room())


def slabs(block: Block, space: Room | None = None) -> list[Slab]:
    """The slabs of a block that asks for no new page."""
    return [slab for slab in lay(block, space) if isinstance(slab, Slab)]


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


def next_step() -> NextStep:
    return NextStep(
        "Hier beginnen we mee",
        Text("proef.wat", "Hier beginnen we mee: wat"),
        Text("proef.wie", "Hier beginnen we mee: wie"),
        Date("proef.klaar", "Hier beginnen we mee: klaar op"),
    )
