"""Answers as they may have been read, for the tests of what keeps them."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from lobprint.answers import Answer, Paper, Sheet, Source
from lobprint.answers.model import PAPER_STATES, WAYS, picture_id
from lobprint.stamp import Box, Stamp, StampedField, StampedForm, StampedOption

BOX = Box(1, 20.5, 30, 80, 6)
OPTIONS = tuple(
    StampedOption(value, label, BOX)
    for value, label in (("min", "Minimaal"), ("basis", "Basis"), ("plus", "Plus"))
)
STAMP = Stamp(
    build="7K3M9QXA",
    title="Werkboek LOB",
    sector="mbo",
    language="nl",
    forms=(StampedForm("zelf", "Zelfevaluatie"), StampedForm("acties", "Acties")),
    fields=(
        StampedField("zelf.naam", "zelf", "text", "Naam", BOX),
        StampedField("zelf.visie", "zelf", "choice", "Visie", None, OPTIONS),
        StampedField("zelf.gelezen", "zelf", "check", "Gelezen", BOX),
        StampedField("zelf.datum", "zelf", "date", "Datum", BOX),
        StampedField("acties.1.wat", "acties", "text", "Wat", BOX),
    ),
)
FATIMA = Source(
    id="f" * 64,
    name="fatima.docx",
    format="docx",
    build=STAMP.build,
    sheets=(
        Sheet(
            "f-zelf",
            "zelf",
            "Fatima el Idrissi",
            (
                Answer("zelf.naam", "Fatima el Idrissi", "tag"),
                Answer(
                    "zelf.visie",
                    "",
                    "tag",
                    marks=("min", "basis"),
                    doubt="Twee kruisjes: minimaal en basis.",
                ),
                Answer("zelf.gelezen", True, "bookmark"),
            ),
        ),
        Sheet(
            "f-acties",
            "acties",
            "Fatima el Idrissi",
            (
                Answer("acties.1.wat", "Ouders bellen\nen mailen", "tag"),
                Answer("acties.1.wat", "Stage", "tag", row=1),
            ),
        ),
    ),
    loose=("Zie ommezijde!",),
)
JAN = Source(
    id="a" * 64,
    name="jan.pdf",
    format="pdf",
    build=STAMP.build,
    sheets=(
        Sheet("j-1", "zelf", "Jan", (Answer("zelf.visie", "plus", "pdf"),)),
        Sheet("j-2", "zelf", "Piet", (Answer("zelf.visie", "min", "pdf"),), copy=2),
    ),
    loose=("Jan schreef dit in de kantlijn",),
)
_SAM, _NOOR, _SAM_PAGE, _INK = b"PNG of Sam", b"PNG of Noor", b"JPEG of Sam", b"ink"
PICTURES = {picture_id(one): one for one in (_SAM, _NOOR, _SAM_PAGE, _INK)}
SCAN = Source(
    id="5" * 64,
    name="scan.pdf",
    format="scan",
    build=STAMP.build,
    sheets=(
        Sheet(
            "s-1",
            "zelf",
            "scan.pdf, blad 1",
            (
                Answer("zelf.visie", "basis", "scan"),
                Answer(
                    "zelf.naam",
                    "",
                    "scan",
                    doubt="Handschrift.",
                    sure=0.5,
                    picture=picture_id(_SAM),
                ),
            ),
        ),
        Sheet(
            "s-2",
            "zelf",
            "scan.pdf, blad 2",
            (
                Answer(
                    "zelf.datum",
                    "",
                    "scan",
                    doubt="Staat hier iets?",
                    sure=0.0,
                    picture=picture_id(_NOOR),
                ),
                Answer("zelf.visie", "basis", "scan"),
            ),
            copy=2,
        ),
    ),
    papers=(
        Paper(
            1,
            "read",
            page=3,
            copy=1,
            sheets=("s-1",),
            corners=((0.0, 0.0), (10.5, 0.0), (10.0, 20.0), (0.0, 20.0)),
            view=picture_id(_SAM_PAGE),
            ink=picture_id(_INK),
        ),
        Paper(2, "proposed", "zwart-wit", page=3, copy=2, sheets=("s-2",)),
        Paper(3, "refused", "geen code gevonden", view=picture_id(_SAM_PAGE)),
    ),
)
"""A pile that was scanned: `PICTURES` are those of which it speaks."""
NAMES = st.text(min_size=1, max_size=12)
VALUES = st.text(max_size=30) | st.booleans()
ANSWERS = st.builds(
    Answer,
    field=NAMES,
    value=VALUES,
    way=st.sampled_from(list(WAYS)),
    row=st.integers(0, 9),
    marks=st.lists(NAMES, max_size=3).map(tuple),
    doubt=st.text(max_size=20),
    by=st.text(max_size=8),
    before=st.none() | VALUES,
    sure=st.floats(0, 1),
    picture=st.sampled_from(["", *PICTURES]),
)
PAPERS = st.builds(
    Paper,
    picture=st.integers(1, 9),
    state=st.sampled_from(list(PAPER_STATES.values())),
    why=st.text(max_size=9),
    page=st.integers(0, 99),
    copy=st.integers(0, 9),
    sheets=st.lists(NAMES, max_size=2).map(tuple),
    corners=st.lists(st.tuples(st.floats(-9, 9), st.floats(-9, 9)), max_size=4).map(
        tuple
    ),
    view=st.sampled_from(["", *PICTURES]),
    ink=st.sampled_from(["", *PICTURES]),
)
SHEETS = st.builds(
    Sheet,
    id=NAMES,
    form=NAMES,
    who=NAMES,
    answers=st.lists(ANSWERS, max_size=4, unique_by=lambda one: one.key).map(tuple),
    copy=st.integers(1, 9),
)
SOURCES = st.lists(
    st.builds(
        Source,
        id=NAMES,
        name=NAMES,
        format=st.sampled_from(["docx", "odt", "pdf", "scan"]),
        build=st.just(STAMP.build),
        sheets=st.lists(SHEETS, max_size=3).map(tuple),
        loose=st.lists(st.text(max_size=9), max_size=2).map(tuple),
        papers=st.lists(PAPERS, max_size=2).map(tuple),
    ),
    max_size=4,
    unique_by=lambda one: one.id,
).map(lambda found: [_own(one, at) for at, one in enumerate(found)])
"""Whatever might be read: sheets have ids of their own, all else may be alike."""


def _own(source: Source, number: int) -> Source:
    sheets = enumerate(source.sheets)
    own = tuple(replace(one, id=f"{number}.{at}.{one.id}") for at, one in sheets)
    return replace(source, sheets=own)
