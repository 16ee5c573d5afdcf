"""The larger styles for A3, which only big sheets have."""

from __future__ import annotations

from lobprint.look import reading
from lobprint.look import type as look
from lobprint.word.form_styles import LINE_PITCH
from lobprint.word.numbering import BULLETS, NUMBERS, PROMPTS
from lobprint.word.style import FULL, LARGE, Tab
from lobprint.word.style import ParagraphStyle as P


def _list(style: str, name: str, numbering: int) -> P:
    type_ = look.BODY.scaled(LARGE)
    return P(style, name, type_, reading.ITEM_GAP * LARGE, numbering=numbering)


ON_A3 = (
    P(
        "Heading1A3",
        "Kop 1 A3",
        look.A3_H1,
        0.6,
        3,
        based_on="Heading1",
        keep_next=True,
        level=0,
    ),
    P(
        "AudienceA3",
        "Voor wie A3",
        look.A3_TEXT.in_face("bold", "accent"),
        keep_next=True,
    ),
    P(
        "KopLabelA3",
        "Koplabel A3",
        look.A3_MICRO.in_face("bold", "accent"),
        keep_next=True,
    ),
    P("KopTextA3", "Koptekst formulier A3", look.A3_TEXT),
    P("TableHeadA3", "Tabelkop A3", look.A3_TEXT.in_face("bold"), keep_next=True),
    P("TableTextA3", "Tabeltekst A3", look.BODY.scaled(LARGE)),
    P("NormalA3", "Tekst A3", look.BODY.scaled(LARGE), 3.5),
    P(
        "Heading2A3",
        "Kop 2 A3",
        look.H2.scaled(LARGE),
        reading.H2_GAP * LARGE,
        based_on="Heading2",
        keep_next=True,
        level=1,
    ),
    P(
        "Heading3A3",
        "Kop 3 A3",
        look.H3.scaled(LARGE),
        reading.H3_GAP * LARGE,
        based_on="Heading3",
        keep_next=True,
        level=2,
    ),
    P("NoteTextA3", "Kader A3", look.NOTE.scaled(LARGE)),
    _list("ListBulletA3", "Opsomming A3", BULLETS),
    _list("ListNumberA3", "Genummerd A3", NUMBERS),
    P("QuestionA3", "Vraag A3", look.QUESTION.scaled(LARGE)),
    P("ItemNumberA3", "Vraagnummer A3", look.ITEM_NUMERAL.scaled(LARGE)),
    P("RatingNumberA3", "Beoordelingscijfer A3", look.RATING_NUMERAL.scaled(LARGE)),
    P("ActionNumberA3", "Actiecijfer A3", look.ACTION_NUMERAL.scaled(LARGE)),
    P("PhaseNumberA3", "Fasecijfer A3", look.RATING_NUMERAL.scaled(LARGE)),
    P("PhaseTitleA3", "Fase A3", look.PHASE.scaled(LARGE)),
    P(
        "PromptBulletA3",
        "Gespreksvraag A3",
        look.QUESTION.scaled(LARGE),
        0,
        0.2,
        numbering=PROMPTS,
    ),
    P("StarterA3", "Zinsbegin A3", look.STARTER.scaled(LARGE), 4, 1, keep_next=True),
    P("ColumnTitleA3", "Kolomkop A3", look.H3.scaled(LARGE), 0, 0.5, keep_next=True),
    P("WordChoiceA3", "Woordkeuze A3", look.WORD.scaled(LARGE), 3, 1),
    P(
        "CheckLineA3",
        "Vakjesregel A3",
        look.BODY.scaled(LARGE),
        line=LINE_PITCH * LARGE,
        center=True,
    ),
    P("CardNameA3", "Kaartnaam A3", look.CARD_NAME.scaled(LARGE), 0, 2, keep_next=True),
    P("CardQuestionA3", "Kaartvraag A3", look.CARD_QUESTION.scaled(LARGE), 0, 2),
    P("CardStarterA3", "Kaartzin A3", look.CARD_STARTER.scaled(LARGE)),
    P("CardDefinitionA3", "Kaartuitleg A3", look.CARD_DEFINITION.scaled(LARGE)),
    P("SmallA3", "Klein A3", look.A3_TEXT, 3.5),
    P("MicroA3", "Heel klein A3", look.A3_MICRO),
    P("FieldLabelA3", "Veldlabel A3", look.A3_TEXT),
    P("FieldTextA3", "Veld A3", look.BODY.scaled(LARGE), line=11.5),
    P(
        "WritingLinesA3",
        "Schrijflijnen A3",
        look.BODY.scaled(LARGE),
        keep_lines=True,
        line=11.5,
        tabs=(Tab(FULL, "right"),),
    ),
    P("SourceLineA3", "Bronregel A3", look.A3_MICRO, 3, 0),
    P("StepsA3", "Stappen A3", look.A3_STEPS),
    P("CanvasTitleA3", "Canvastitel A3", look.A3_CELL_TITLE, 0, 0.5, keep_next=True),
    P("CanvasPromptA3", "Canvasvraag A3", look.A3_TEXT),
    P("CanvasNumberA3", "Canvascijfer A3", look.A3_NUMERAL),
    P(
        "PosterTitleA3",
        "Postertitel A3",
        look.POSTER_TITLE.scaled(LARGE),
        0,
        5,
        based_on="Heading1",
        keep_next=True,
        level=0,
    ),
    P(
        "StatementA3",
        "Uitgangspunt A3",
        look.A3_STATEMENT,
        0,
        1.4,
        keep_next=True,
    ),
    P(
        "StatementOwnA3",
        "Uitgangspunt in eigen woorden A3",
        look.A3_STATEMENT_OWN,
    ),
    P(
        "StatementNumberA3",
        "Uitgangspuntcijfer A3",
        look.STATEMENT_NUMERAL.scaled(LARGE),
    ),
)
