"""The larger styles for A3, which only big sheets have."""

from __future__ import annotations

from lobprint.look import type as look
from lobprint.word.style import FULL, LARGE, Tab
from lobprint.word.style import ParagraphStyle as P

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
    P("SmallA3", "Klein A3", look.A3_TEXT, 3.5),
    P("MicroA3", "Heel klein A3", look.A3_MICRO),
    P("FieldLabelA3", "Veldlabel A3", look.A3_TEXT),
    P("FieldTextA3", "Veld A3", look.BODY.scaled(LARGE), line=11.5),
    P(
        "WritingLinesA3",
        "Schrijflijnen A3",
        look.BODY.scaled(LARGE),
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
