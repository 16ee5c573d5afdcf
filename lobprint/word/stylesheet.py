"""Which styles there are: id, name, type and the space around them.

The ids are the contract with the blocks (`body.Styles`). Built-in styles have Word's
own English names, which Word shows in the user's language; our own have Dutch names,
because Dutch people will pick them from the list. Spaces are in mm, from the page
tokens; sizes come from `look/type.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lobprint.look import Role
from lobprint.look import type as look
from lobprint.look.paper import NUMBER_COLUMN, SHEETS
from lobprint.look.rules import HEAD, WRITING, Rule
from lobprint.look.type import TypeStyle
from lobprint.word.numbering import BULLETS, NUMBERS, PROMPTS

BUILT_IN = frozenset(
    [
        "Normal",
        "heading 1",
        "heading 2",
        "heading 3",
        "Title",
        "Subtitle",
        "Quote",
        "List Bullet",
        "List Number",
        "toc 1",
        "toc 2",
        "header",
        "footer",
        "Strong",
        "Emphasis",
        "Hyperlink",
        "Placeholder Text",
    ]
)
"""Names of styles that Word knows by itself."""
TabKind = Literal["left", "right"]
FULL = SHEETS["A4"].text_width
LARGE = SHEETS["A3-landscape"].scale
AUDIENCE_TAB = 100.0
"""Where the contents say who fills it in."""
CHILD_INDENT = 7.0
STEP_INDENT = 4.4
LINE_PITCH = 8.0
HEADER_GAP = 7.5
"""Under a header, almost down to the text: LibreOffice forgets the distance between the
two in a section that starts on an odd page, and would set the text right under it."""
CHECK_SIZE = 19.6
"""Source Sans Pro's U+2610 is 0.651 em: at this size in pt a box of 4.5 mm."""


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab stop at `at` mm; `leader` is w:leader."""

    at: float
    kind: TabKind = "left"
    leader: str = "none"


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """A paragraph style.

    before, after, left, hanging in mm; line is an exact line height in mm, instead of
    the leading of the type. level is the outline level, from 0. below is the rule
    under it (and between paragraphs alike), with `below_space` pt above the rule."""

    id: str
    name: str
    type: TypeStyle
    before: float = 0.0
    after: float = 0.0
    based_on: str = "Normal"
    following: str = ""
    keep_next: bool = False
    level: int | None = None
    left: float = 0.0
    hanging: float = 0.0
    line: float | None = None
    tabs: tuple[Tab, ...] = ()
    numbering: int | None = None
    center: bool = False
    below: Rule | None = None
    below_space: float = 0.0


@dataclass(frozen=True, slots=True)
class CharacterStyle:
    """A character style; what is None stays as the paragraph has it. `underlined` is
    the colour of a line under the words."""

    id: str
    name: str
    size: float | None = None
    bold: bool = False
    italic: bool = False
    color: Role | None = None
    underlined: Role | None = None


P = ParagraphStyle
_HEADINGS = (
    P(
        "Heading1",
        "heading 1",
        look.H1,
        0.6,
        3,
        following="Normal",
        keep_next=True,
        level=0,
    ),
    P(
        "Heading2",
        "heading 2",
        look.H2,
        7,
        following="Normal",
        keep_next=True,
        level=1,
    ),
    P(
        "Heading3",
        "heading 3",
        look.H3,
        5,
        following="Normal",
        keep_next=True,
        level=2,
    ),
    P(
        "StepHeading",
        "Stapkop",
        look.H2,
        5,
        based_on="Heading2",
        following="Normal",
        keep_next=True,
        level=1,
        left=NUMBER_COLUMN,
        hanging=NUMBER_COLUMN,
        line=8.2,
        tabs=(Tab(NUMBER_COLUMN),),
    ),
    P(
        "PosterTitle",
        "Postertitel",
        look.POSTER_TITLE,
        0,
        5,
        based_on="Heading1",
        following="Normal",
        keep_next=True,
        level=0,
    ),
)
_READING = (
    P("Lead", "Inleiding", look.LEAD, 3.5),
    P("Small", "Klein", look.SMALL, 2.5),
    P("Micro", "Heel klein", look.MICRO),
    P("NoteText", "Kader", look.NOTE),
    P("Quote", "Quote", look.LEAD, 5, left=12),
    P("ListBullet", "List Bullet", look.BODY, 1, numbering=BULLETS),
    P("ListNumber", "List Number", look.BODY, 1, numbering=NUMBERS),
    P("Statement", "Uitgangspunt", look.STATEMENT, 0, 1, keep_next=True),
    P("StatementOwn", "Uitgangspunt in eigen woorden", look.STATEMENT_OWN),
    P("StatementNumber", "Uitgangspuntcijfer", look.STATEMENT_NUMERAL),
    P("ColumnNumber", "Kolomcijfer", look.COLUMN_NUMERAL, keep_next=True),
    P("ColumnTitle", "Kolomkop", look.H3, 0, 0.5, keep_next=True),
    P("ColumnText", "Kolomtekst", look.BODY),
    P("GlossaryTerm", "Begrip", look.BODY.in_face("bold")),
    P("Sources", "Bron", look.BODY, 1, left=6, hanging=6),
    P("SourceLine", "Bronregel", look.MICRO, 3, 0),
)
_FORMS = (
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
        line=LINE_PITCH,
        tabs=(Tab(FULL, "right"),),
    ),
    P("FieldLabel", "Veldlabel", look.SMALL),
    P("FieldText", "Veld", look.BODY, line=LINE_PITCH),
    P("CardName", "Kaartnaam", look.CARD_NAME, 0, 1.5, keep_next=True),
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
_A3 = (
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
_FRAME = (
    P(
        "CoverTitle",
        "Title",
        look.COVER_TITLE,
        following="CoverSubtitle",
        keep_next=True,
    ),
    P("CoverSubtitle", "Subtitle", look.COVER_SUBTITLE, following="CoverValue"),
    P(
        "CoverStep",
        "Omslagstap",
        look.COVER_STEP,
        left=STEP_INDENT,
        hanging=STEP_INDENT,
        tabs=(Tab(STEP_INDENT),),
    ),
    P("CoverName", "Omslagnaam", look.COVER_NAME),
    P(
        "CoverValue",
        "Omslaggegeven",
        look.COVER_VALUE,
        left=31,
        hanging=31,
        tabs=(Tab(31),),
    ),
    P(
        "TOCGroup",
        "Inhoudsgroep",
        look.CONTENTS_GROUP,
        7.2,
        0,
        following="TOC1",
        keep_next=True,
        below=HEAD,
        below_space=3.5,
    ),
    P(
        "TOC1",
        "toc 1",
        look.CONTENTS_ENTRY,
        1.6,
        following="Normal",
        tabs=(Tab(AUDIENCE_TAB), Tab(FULL, "right")),
        below=WRITING,
        below_space=4,
    ),
    P(
        "TOC2",
        "toc 2",
        look.BODY,
        0.6,
        following="Normal",
        left=CHILD_INDENT,
        tabs=(Tab(FULL, "right"),),
    ),
    P("Header", "header", look.MICRO, 0, HEADER_GAP, tabs=(Tab(FULL, "right"),)),
    P("Footer", "footer", look.MICRO),
    P("HeaderA3", "Koptekst A3", look.A3_MICRO, 0, HEADER_GAP, based_on="Header"),
    P("FooterA3", "Voettekst A3", look.A3_MICRO, based_on="Footer"),
)
NORMAL = P("Normal", "Normal", look.BODY, 2.5, based_on="")
PARAGRAPHS: tuple[ParagraphStyle, ...] = (
    NORMAL,
    *_HEADINGS,
    *_READING,
    *_FORMS,
    *_A3,
    *_FRAME,
)
CHARACTERS = (
    CharacterStyle("Strong", "Strong", bold=True),
    CharacterStyle("Emphasis", "Emphasis", italic=True),
    CharacterStyle("Hyperlink", "Hyperlink", color="accent"),
    CharacterStyle("StarterLead", "Zinsbeginwoord", bold=True, color="accent"),
    CharacterStyle(
        "StepNumeral", "Stapcijfer", look.STEP_NUMERAL.size, True, color="accent"
    ),
    CharacterStyle("CheckBox", "Vakje", CHECK_SIZE),
    CharacterStyle("CheckBoxA3", "Vakje A3", CHECK_SIZE * LARGE),
    CharacterStyle("PlaceholderText", "Placeholder Text", color="lijn"),
    CharacterStyle("WritingLine", "Schrijflijn", color="lijn", underlined="lijn"),
    CharacterStyle(
        "CoverLabel", "Omslaglabel", look.COVER_LABEL.size, True, color="accent"
    ),
    CharacterStyle("TOCAudience", "Inhoud voor wie", look.SMALL.size),
)
