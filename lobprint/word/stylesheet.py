"""Which styles there are: id, name, and the space around them.

The ids are the names of `look/styles.py`, which says what type each has. Built-in
styles have Word's own English names, which Word shows in the user's language; our own
have Dutch names, because Dutch people will pick them from the list. Spaces are in mm;
they are those of the blocks that use a style most, so that few paragraphs need any of
their own. Each style but those of the cover and the contents has a larger one for A3.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from lobprint.blocks.contents.look import (
    CONTENTS_AUDIENCE,
    CONTENTS_INDENT,
    CONTENTS_TIME,
    OPEN,
    row_line,
)
from lobprint.blocks.cover.look import DETAIL_LABEL, LABEL_INDENT
from lobprint.blocks.form_intro import RULE_GAP, TITLE_GAP
from lobprint.blocks.headings import H2_GAP, H3_GAP
from lobprint.blocks.lists import GAP as ITEM_GAP
from lobprint.blocks.lists import HANG
from lobprint.blocks.own_words import ABOVE as ASKED_GAP
from lobprint.blocks.own_words import PADDING as ANSWER_PADDING
from lobprint.blocks.own_words import SOURCE_GAP as ASKED_SOURCE_GAP
from lobprint.blocks.paragraphs import (
    LEAD_GAP,
    NOTE_ABOVE,
    NOTE_GAP,
    NOTE_SIDE,
    PARAGRAPH_GAP,
    QUOTE_INDENT,
    SOURCE_GAP,
)
from lobprint.blocks.starters import BEFORE as STARTER_GAP
from lobprint.look import MM
from lobprint.look import type as look
from lobprint.look.paper import HEADER_GAP, NUMBER_COLUMN
from lobprint.look.rules import HEAD, WRITING
from lobprint.look.styles import EASY, STYLES, Style, type_of
from lobprint.ooxml.body import EASIER, LARGER, Spaces
from lobprint.word.numbering import ANSWERS, BULLETS, LAST_ANSWERS, NUMBERS, PROMPTS
from lobprint.word.style import (
    FULL,
    LARGE,
    CharacterStyle,
    ParagraphStyle,
    Tab,
)

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
        "toc 3",
        "header",
        "footer",
        "Strong",
        "Emphasis",
        "Hyperlink",
        "Placeholder Text",
    ]
)
"""Names of styles that Word knows by itself."""
CHECK_SIZE = 19.6
"""Source Sans Pro's U+2610 is 0.651 em: at this size in pt a box of 4.5 mm."""
LARGE_CHECK_SIZE = 43.5
"""The same for a box of 10 mm."""
LINE_SIZE = 12.0
"""An underline of this size in pt is as thick as a writing line: Source Sans Pro draws
it 0.05 em."""
LINE_PITCH = 8.0
"""Of writing lines, unless a block says otherwise, in mm."""
ROW_GAP = 1.9
"""Above and below what is asked in a row, in mm, as most forms have it."""


GALLERY = (
    *("Heading1", "Heading2", "Heading3", "StepHeading", "Normal", "Lead"),
    *("ListBullet", "ListNumber", "Question", "RuledLine", "NoteText", "TableHead"),
    *("TableText", "Quote", "Small", "Strong", "Emphasis"),
)
"""The styles that somebody needs who edits a workbook, in the order of Word's gallery:
headings, text, lists, what is asked and where it is answered. All others are hidden
until they are used: they come with the forms."""
_RANKS = {style: rank for rank, style in enumerate(GALLERY, 1)}


def _p(style: Style, name: str, **rest: Any) -> ParagraphStyle:
    rank = _RANKS.get(style)
    return ParagraphStyle(style, name, STYLES[style], rank=rank, **rest)


_opening = partial(_p, keep_next=True)
"""A style that stays with what comes next."""
_heading = partial(_opening, following="Normal")
NORMAL = _p("Normal", "Normal", before=PARAGRAPH_GAP, based_on="")
_HEADINGS = (
    _heading("Heading1", "heading 1", before=TITLE_GAP, after=RULE_GAP, level=0),
    _heading("Heading2", "heading 2", before=H2_GAP, level=1),
    _heading("Heading3", "heading 3", before=H3_GAP, level=2),
    _heading(
        "StepHeading",
        "Stapkop",
        before=5,
        based_on="Heading2",
        level=1,
        left=NUMBER_COLUMN,
        hanging=NUMBER_COLUMN,
        line=8.2,
        tabs=(Tab(NUMBER_COLUMN),),
    ),
    _heading("PosterTitle", "Postertitel", after=5, based_on="Heading1", level=0),
)
_READING = (
    _p("Lead", "Inleiding", before=LEAD_GAP, following="Normal"),
    _p("Small", "Klein", before=PARAGRAPH_GAP),
    _p("Micro", "Heel klein"),
    _p("NoteText", "Kader", before=NOTE_GAP, box=(NOTE_SIDE, NOTE_ABOVE)),
    _p("Quote", "Quote", before=5, left=QUOTE_INDENT, following="Normal"),
    _p("ListBullet", "List Bullet", before=ITEM_GAP, numbering=BULLETS),
    _p("ListNumber", "List Number", before=ITEM_GAP, numbering=NUMBERS),
    _opening("Statement", "Uitgangspunt"),
    _p("StatementOwn", "Uitgangspunt in eigen woorden"),
    _p("StatementNumber", "Uitgangspuntcijfer"),
    _opening("ColumnNumber", "Kolomcijfer"),
    _opening("ColumnTitle", "Kolomkop"),
    _p("ColumnText", "Kolomtekst"),
    _p("GlossaryTerm", "Begrip"),
    _p("Sources", "Bron", before=ITEM_GAP, left=HANG, hanging=HANG),
    _p("SourceLine", "Bronregel", before=SOURCE_GAP),
)
_REPORTS = (
    _heading(
        "AskedQuestion",
        "Verslagvraag",
        before=ASKED_GAP,
        based_on="Heading2",
        level=1,
        left=NUMBER_COLUMN,
        hanging=NUMBER_COLUMN,
        line=look.H3.leading / MM,  # exact, or the number before it makes it higher
    ),
    _opening("AskedSource", "Vraagbron", before=ASKED_SOURCE_GAP, left=NUMBER_COLUMN),
    _p(
        "Answer",
        "Verslagantwoord",
        before=ANSWER_PADDING,
        numbering=ANSWERS,
        below=WRITING,
        below_space=ANSWER_PADDING * MM,
    ),
    _p(
        "LastAnswer",
        "Laatste verslagantwoord",
        before=ANSWER_PADDING,
        numbering=LAST_ANSWERS,
    ),
    _p("TalkingPoint", "Gesprekspunt"),
    _opening("BarGroup", "Staafgroep"),
    _p("BarNumber", "Staafnummer"),
    _p("BarQuestion", "Staafvraag"),
)
_FORMS = (
    _opening("Audience", "Voor wie", following="Heading1"),
    _opening("KopLabel", "Koplabel", before=1.8, following="KopText"),
    _p("KopText", "Koptekst formulier"),
    _p("StepLabel", "Stap"),
    _p("Question", "Vraag", before=ROW_GAP, after=ROW_GAP, following="RuledLine"),
    _p("ItemNumber", "Vraagnummer", before=ROW_GAP),
    _opening("TableHead", "Tabelkop", following="TableText"),
    _p("TableText", "Tabeltekst"),
    _p("RatingNumber", "Beoordelingscijfer", before=1.2),
    _p("RatingTitle", "Beoordeling", before=ROW_GAP),
    _p("ActionNumber", "Actiecijfer"),
    _p("PhaseNumber", "Fasecijfer", before=ROW_GAP),
    _p("PhaseTitle", "Fase"),
    _p("PromptBullet", "Gespreksvraag", numbering=PROMPTS),
    _opening("Starter", "Zinsbegin", before=STARTER_GAP),
    _p("WordChoice", "Woordkeuze"),
    _p("CheckLine", "Vakjesregel", line=LINE_PITCH, center=True),
    ParagraphStyle(
        "RuledLine",
        "Schrijflijnen",
        look.BODY,
        line=LINE_PITCH,
        below=WRITING,
        rank=_RANKS["RuledLine"],
    ),
    _p(
        "WritingLines",
        "Antwoord",
        keep_lines=True,
        line=LINE_PITCH,
        tabs=(Tab(FULL, "right"),),
    ),
    _p("FieldLabel", "Veldlabel"),
    _p("FieldText", "Veld", line=LINE_PITCH),
    _opening("CardName", "Kaartnaam"),
    _p("CardQuestion", "Kaartvraag", before=0.5),
    _p("CardQuestionSmall", "Kaartvraag klein"),
    _p("CardStarter", "Kaartzin", before=2.5),
    _p("CardDefinition", "Kaartuitleg", before=2.5),
    _p("CardWord", "Kaartwoord"),
    _p("Steps", "Stappen"),
    _opening("CanvasTitle", "Canvastitel"),
    _p("CanvasPrompt", "Canvasvraag"),
    _p("CanvasNumber", "Canvascijfer"),
    _opening("LargeQuestion", "Grote vraag"),
    _p("LargeNumber", "Groot cijfer"),
    _p("LargeWord", "Groot woord"),
    _p("Gap", "Tussenruimte", line=0.36),
)
_FURNITURE = (
    _p("Header", "header", after=HEADER_GAP, tabs=(Tab(FULL, "right"),)),
    _p("Footer", "footer"),
)
_FRAME = (
    _opening("CoverTitle", "Title", following="CoverSubtitle"),
    _p("CoverSubtitle", "Subtitle", following="CoverValue"),
    _p(
        "CoverStep",
        "Omslagstap",
        left=LABEL_INDENT,
        hanging=LABEL_INDENT,
        tabs=(Tab(LABEL_INDENT),),
    ),
    _p("CoverName", "Omslagnaam"),
    _p(
        "CoverValue",
        "Omslaggegeven",
        left=DETAIL_LABEL,
        hanging=DETAIL_LABEL,
        tabs=(Tab(DETAIL_LABEL),),
    ),
    _opening(
        "TOC1",
        "toc 1",
        before=7.2,
        following="TOC2",
        below=HEAD,
        below_space=3.5,
    ),
    _p(
        "TOC2",
        "toc 2",
        before=OPEN.row,
        line=row_line(OPEN),
        following="Normal",
        tabs=(Tab(CONTENTS_AUDIENCE), Tab(CONTENTS_TIME), Tab(FULL, "right")),
        below=WRITING,
    ),
    _p(
        "TOC3",
        "toc 3",
        before=0.6,
        following="Normal",
        left=CONTENTS_INDENT,
        tabs=(Tab(FULL, "right"),),
    ),
)
_DUTCH = {
    "Normal": "Tekst",
    "heading 1": "Kop 1",
    "heading 2": "Kop 2",
    "heading 3": "Kop 3",
    "Quote": "Citaat",
    "List Bullet": "Opsomming",
    "List Number": "Genummerd",
    "header": "Koptekst",
    "footer": "Voettekst",
}
"""What the larger variants of built-in styles are called."""


def _large(style: ParagraphStyle) -> ParagraphStyle:
    """The variant of `style` for A3."""
    name = _DUTCH.get(style.name, style.name)
    based = style.id if style.level is not None or style in _FURNITURE else "Normal"
    return replace(
        style,
        id=style.id + LARGER,
        name=f"{name} A3",
        type=type_of(style.id, LARGE),
        before=style.before * LARGE,
        after=style.after if style in _FURNITURE else style.after * LARGE,
        based_on=based,
        following="",
        rank=None,
        box=style.box and (style.box[0] * LARGE, style.box[1] * LARGE),
        left=style.left * LARGE,
        hanging=style.hanging * LARGE,
        line=style.line and style.line * LARGE,
        tabs=tuple(replace(tab, at=_stop(tab) * LARGE) for tab in style.tabs),
    )


def _stop(tab: Tab) -> float:
    """Where a tab stop lies before it is made larger; one at the margin stays."""
    return tab.at / LARGE if tab.kind == "right" else tab.at


def _easy(style: ParagraphStyle) -> ParagraphStyle:
    """The variant of `style` for who reads with effort."""
    return replace(
        style,
        id=style.id + EASIER,
        name=f"{_DUTCH.get(style.name, style.name)} heel groot",
        type=type_of(style.id, easy=True),
        based_on="Normal",
        following="",
        rank=None,
    )


_BASE = (NORMAL, *_HEADINGS, *_READING, *_REPORTS, *_FORMS, *_FURNITURE)
PARAGRAPHS = (
    *_BASE,
    *(_large(style) for style in _BASE if style.id not in ("Gap", "RuledLine")),
    *(_easy(style) for style in _BASE if style.id in EASY),
    *_FRAME,
)
SPACES = {
    one.id: Spaces(one.before, one.after, one.left, one.line, one.keep_next)
    for one in PARAGRAPHS
}
"""What each style brings of the space around it."""
CHARACTERS = (
    CharacterStyle("Strong", "Strong", bold=True, rank=_RANKS["Strong"]),
    CharacterStyle("Emphasis", "Emphasis", italic=True, rank=_RANKS["Emphasis"]),
    CharacterStyle("Hyperlink", "Hyperlink", color="accent"),
    CharacterStyle("StarterLead", "Zinsbeginwoord", bold=True, color="accent"),
    CharacterStyle(
        "StepNumeral", "Stapcijfer", look.STEP_NUMERAL.size, True, color="accent"
    ),
    CharacterStyle(
        "AskedNumber", "Vraagcijfer", look.ACTION_NUMERAL.size, True, color="accent"
    ),
    CharacterStyle("Aside", "Achter een kop", look.SMALL.size),
    CharacterStyle("AnswerSquare", "Antwoordblokje", look.ANSWER_SQUARE.size),
    CharacterStyle("CheckBox", "Vakje", CHECK_SIZE),
    CharacterStyle("CheckBoxA3", "Vakje A3", CHECK_SIZE * LARGE),
    CharacterStyle("LargeBox", "Vakje groot", LARGE_CHECK_SIZE),
    CharacterStyle("LargeBoxA3", "Vakje groot A3", LARGE_CHECK_SIZE * LARGE),
    CharacterStyle("PlaceholderText", "Placeholder Text"),
    CharacterStyle("WritingLine", "Schrijflijn", LINE_SIZE, underlined="zwart"),
    CharacterStyle(
        "CoverLabel", "Omslaglabel", look.COVER_LABEL.size, True, color="accent"
    ),
    CharacterStyle("TOCAudience", "Inhoud voor wie", look.SMALL.size),
)
