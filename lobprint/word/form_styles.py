"""The styles of what is filled in."""

from __future__ import annotations

from lobprint.look import type as look
from lobprint.look.forms import CARD_NAME_GAP
from lobprint.look.type import TypeStyle
from lobprint.word.numbering import PROMPTS
from lobprint.word.style import FULL, Tab
from lobprint.word.style import ParagraphStyle as P

LINE_PITCH = 8.0
"""Of writing lines, unless a block says otherwise, in mm."""
FORMS = (
    P(
        "Audience",
        "Voor wie",
        look.AUDIENCE,
        0,
        0,
        following="Heading1",
        keep_next=True,
    ),
    P("KopLabel", "Koplabel", look.KOP_LABEL, keep_next=True),
    P("KopText", "Koptekst formulier", look.SMALL),
    P("StepLabel", "Stap", look.MICRO),
    P("Question", "Vraag", look.QUESTION),
    P("ItemNumber", "Vraagnummer", look.ITEM_NUMERAL),
    P("TableHead", "Tabelkop", look.SMALL_BOLD, keep_next=True),
    P("TableText", "Tabeltekst", look.BODY),
    P("RatingNumber", "Beoordelingscijfer", look.RATING_NUMERAL),
    P("ActionNumber", "Actiecijfer", look.ACTION_NUMERAL),
    P("PhaseNumber", "Fasecijfer", look.RATING_NUMERAL),
    P("PhaseTitle", "Fase", look.PHASE),
    P("PromptBullet", "Gespreksvraag", look.QUESTION, 0, 0.2, numbering=PROMPTS),
    P("Starter", "Zinsbegin", look.STARTER, 4, 1, keep_next=True),
    P("WordChoice", "Woordkeuze", look.WORD, 3, 1),
    P("CheckLine", "Vakjesregel", look.BODY, line=LINE_PITCH, center=True),
    P(
        "WritingLines",
        "Schrijflijnen",
        look.BODY,
        keep_lines=True,
        line=LINE_PITCH,
        tabs=(Tab(FULL, "right"),),
    ),
    P("FieldLabel", "Veldlabel", look.SMALL),
    P("FieldText", "Veld", look.BODY, line=LINE_PITCH),
    P("CardName", "Kaartnaam", look.CARD_NAME, 0, CARD_NAME_GAP, keep_next=True),
    P("CardQuestion", "Kaartvraag", look.CARD_QUESTION, 0, 2),
    P("CardStarter", "Kaartzin", look.CARD_STARTER),
    P("CardDefinition", "Kaartuitleg", look.CARD_DEFINITION),
    P(
        "CanvasTitle",
        "Canvastitel",
        look.H3.in_face("bold", "accent"),
        0,
        0.5,
        keep_next=True,
    ),
    P("CanvasPrompt", "Canvasvraag", look.SMALL),
    P("CanvasNumber", "Canvascijfer", look.STEP_NUMERAL),
    P("Gap", "Tussenruimte", TypeStyle(1, 1), line=0.36),
)
