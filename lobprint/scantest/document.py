"""The sheet as a document: how to use it, and a row for each pen."""

from __future__ import annotations

from lobprint.blocks.columns import Column, Columns
from lobprint.blocks.details import Detail, Details
from lobprint.blocks.form_intro import FormIntro
from lobprint.blocks.paragraphs import Note
from lobprint.blocks.pen_table import PenRow, PenTable
from lobprint.blocks.word_choice import WordChoice
from lobprint.document import Check, Document, Inline, Part, Span, Text
from lobprint.language import Teksten, speaking
from lobprint.scantest.pens import CIRCLED, MARKS, PENS, Pen, word_field

ID = "scantest"
TITLE = "Scantest"
OWN_WORD = f"{ID}.woord.eigen"
STEPS = (
    (
        "Print",
        "op 100 % (ware grootte), en vul rij 9 en 10 aan met een pen en een potlood "
        "van school.",
    ),
    ("Scan", "dit blad zoals u straks de ingevulde bladen scant, en bewaar het."),
    ("Lees", "de scan: typ in de map waar die staat lobprint scan-test scan.pdf"),
)
HALFTONES = (
    "Een printer maakt grijs van puntjes. Rij 6 tot en met 8 lijken daarom op potlood, "
    "maar zijn het niet: het best ziet u aan rij 9 en 10 hoe uw eigen pen en potlood "
    "door de scanner komen. Laat daar onder Leeg het hokje leeg."
)
DETAILS = (("Apparaat", 3.0), ("Instelling", 4.0), ("Datum", 2.0))
"""What to write down, for who tries several settings."""
HEADS = {"kruis": "Kruis", "vink": "Vink", "leeg": "Leeg"}


def sheet_document(words: Teksten) -> Document:
    """The sheet, which is nobody's: every school has the same. `words` are those of
    lobprint itself in Dutch."""
    with speaking(words):
        part = Part(ID, TITLE, _blocks(), "form", footer=TITLE, owner="team")
        return Document(
            id=ID,
            title=TITLE,
            running="Wat houdt uw kopieerapparaat over?",
            author="lobprint",
            sector="mbo",
            parts=(part,),
            subject=TITLE,
            words=words,
        )


def _blocks() -> tuple[
    FormIntro | Details | Columns | PenTable | WordChoice | Note, ...
]:
    return (
        FormIntro(
            "Voor wie ingevulde bladen gaat scannen",
            "Wat ziet uw scanner?",
            _said(
                "Zien welke pennen uw kopieerapparaat bewaart, en hoe u het instelt."
            ),
            _said("Wie scant"),
            _said("Vijf minuten"),
            _said("lobprint zegt of dit goed genoeg is, en wat beter kan."),
        ),
        Details(tuple([_detail(*one) for one in DETAILS])),
        Columns(tuple([_step(*one) for one in STEPS])),
        _table(),
        _words(),
        Note("Let op", _said(HALFTONES)),
    )


def _detail(name: str, weight: float) -> Detail:
    return Detail(name, Text(f"{ID}.{name.lower()}", name), weight)


def _said(text: str) -> Inline:
    return (Span(text),)


def _step(title: str, text: str) -> Column:
    return Column(title, _said(text))


def _table() -> PenTable:
    rows = [_row(number, pen) for number, pen in enumerate(PENS, 1)]
    heads = tuple([HEADS[mark] for mark in MARKS])
    return PenTable(TITLE, "Pen", heads, "Klein geschreven", tuple(rows))


def _row(number: int, pen: Pen) -> PenRow:
    checks = [
        Check(pen.field(mark), f"{pen.name}: {HEADS[mark].lower()}") for mark in MARKS
    ]
    line = Text(pen.field("tekst"), f"{pen.name}: klein geschreven")
    return PenRow(str(number), pen.name, pen.note, tuple(checks), line)


def _words() -> WordChoice:
    checks = [Check(word_field(word), word) for _, word in CIRCLED]
    own = Text(OWN_WORD, "Hier staat niets")
    return WordChoice("Omcirkeld:", tuple(checks), "en leeg:", own, apart=True)
