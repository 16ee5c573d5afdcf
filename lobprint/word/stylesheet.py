"""Which styles there are: id, name, type and the space around them.

The ids are the contract with the blocks (`style_ids.py`). Built-in styles have Word's
own English names, which Word shows in the user's language; our own have Dutch names,
because Dutch people will pick them from the list. Spaces are in mm, from the page
tokens; sizes come from `look/type.py`.
"""

from __future__ import annotations

from lobprint.look import reading
from lobprint.look import type as look
from lobprint.look.cover import DETAIL_LABEL, LABEL_INDENT
from lobprint.look.paper import NUMBER_COLUMN
from lobprint.look.rules import HEAD, WRITING
from lobprint.word.form_styles import FORMS
from lobprint.word.large_styles import ON_A3
from lobprint.word.numbering import BULLETS, NUMBERS
from lobprint.word.style import FULL, LARGE, CharacterStyle, Tab
from lobprint.word.style import ParagraphStyle as P

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
HEADER_GAP = 7.5
"""Under a header, almost down to the text: LibreOffice forgets the distance between the
two in a section that starts on an odd page, and would set the text right under it."""
CHECK_SIZE = 19.6
"""Source Sans Pro's U+2610 is 0.651 em: at this size in pt a box of 4.5 mm."""


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
        reading.H2_GAP,
        following="Normal",
        keep_next=True,
        level=1,
    ),
    P(
        "Heading3",
        "heading 3",
        look.H3,
        reading.H3_GAP,
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
    P("Lead", "Inleiding", look.LEAD, reading.LEAD_GAP),
    P("Small", "Klein", look.SMALL, reading.PARAGRAPH_GAP),
    P("Micro", "Heel klein", look.MICRO),
    P("NoteText", "Kader", look.NOTE),
    P("Quote", "Quote", look.LEAD, reading.QUOTE_GAP, left=reading.QUOTE_INDENT),
    P("ListBullet", "List Bullet", look.BODY, reading.ITEM_GAP, numbering=BULLETS),
    P("ListNumber", "List Number", look.BODY, reading.ITEM_GAP, numbering=NUMBERS),
    P("Statement", "Uitgangspunt", look.STATEMENT, 0, 1, keep_next=True),
    P("StatementOwn", "Uitgangspunt in eigen woorden", look.STATEMENT_OWN),
    P("StatementNumber", "Uitgangspuntcijfer", look.STATEMENT_NUMERAL),
    P("ColumnNumber", "Kolomcijfer", look.COLUMN_NUMERAL, keep_next=True),
    P("ColumnTitle", "Kolomkop", look.H3, 0, 0.5, keep_next=True),
    P("ColumnText", "Kolomtekst", look.BODY),
    P("GlossaryTerm", "Begrip", look.BODY.in_face("bold")),
    P(
        "Sources",
        "Bron",
        look.BODY,
        reading.SOURCE_GAP,
        left=reading.SOURCE_HANG,
        hanging=reading.SOURCE_HANG,
    ),
    P("SourceLine", "Bronregel", look.MICRO, reading.SOURCE_LINE_GAP, 0),
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
        left=LABEL_INDENT,
        hanging=LABEL_INDENT,
        tabs=(Tab(LABEL_INDENT),),
    ),
    P("CoverName", "Omslagnaam", look.COVER_NAME),
    P(
        "CoverValue",
        "Omslaggegeven",
        look.COVER_VALUE,
        left=DETAIL_LABEL,
        hanging=DETAIL_LABEL,
        tabs=(Tab(DETAIL_LABEL),),
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
        tabs=(Tab(reading.CONTENTS_AUDIENCE), Tab(FULL, "right")),
        below=WRITING,
        below_space=4,
    ),
    P(
        "TOC2",
        "toc 2",
        look.BODY,
        0.6,
        following="Normal",
        left=reading.CONTENTS_INDENT,
        tabs=(Tab(FULL, "right"),),
    ),
    P("Header", "header", look.MICRO, 0, HEADER_GAP, tabs=(Tab(FULL, "right"),)),
    P("Footer", "footer", look.MICRO),
    P("HeaderA3", "Koptekst A3", look.A3_MICRO, 0, HEADER_GAP, based_on="Header"),
    P("FooterA3", "Voettekst A3", look.A3_MICRO, based_on="Footer"),
)
NORMAL = P("Normal", "Normal", look.BODY, reading.PARAGRAPH_GAP, based_on="")
PARAGRAPHS: tuple[P, ...] = (
    NORMAL,
    *_HEADINGS,
    *_READING,
    *FORMS,
    *ON_A3,
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
