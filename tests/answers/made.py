"""Answers as they may have been read, for the tests of what keeps them."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from lobprint.answers import Answer, Sheet, Source
from lobprint.answers.model import WAYS
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
        format=st.sampled_from(["docx", "odt", "pdf"]),
        build=st.just(STAMP.build),
        sheets=st.lists(SHEETS, max_size=3).map(tuple),
        loose=st.lists(st.text(max_size=9), max_size=2).map(tuple),
    ),
    max_size=4,
    unique_by=lambda one: one.id,
).map(lambda found: [_own(one, at) for at, one in enumerate(found)])
"""Whatever might be read: sheets have ids of their own, all else may be alike."""


def _own(source: Source, number: int) -> Source:
    sheets = enumerate(source.sheets)
    own = tuple(replace(one, id=f"{number}.{at}.{one.id}") for at, one in sheets)
    return replace(source, sheets=own)
