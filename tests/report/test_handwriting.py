"""What was written with a pen and not typed over, in a report that asks for it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from dataclasses import replace

import colleagues as six
import ours
import pikepdf
import pytest
from blocks.builders import ink
from pikepdf import Dictionary, Name, Stream

from lobprint.answers.model import TO_TYPE, Answer, picture_id
from lobprint.answers.portable import PortableStore
from lobprint.blocks.own_words import OwnWords, OwnWordsQuestion
from lobprint.press.publisher import NOBODY
from lobprint.press.report import SHOWS_WHO, Report, ReportWanted, report_of

FIELD = "checklist.4.3.toelichting"
"""Nobody typed anything there."""
NAME = picture_id(ink())
PEN = Answer(FIELD, "", "scan", doubt=TO_TYPE, picture=NAME)


def kept(form: str, answer: Answer) -> PortableStore:
    """The six, of whom one filled in a `form` on paper."""
    now, store = six.now(), PortableStore()
    [source] = now.sources
    first = next(one for one in source.sheets if one.form == form)
    more = replace(first, answers=(*first.answers, answer))
    sheets = tuple(more if one is first else one for one in source.sheets)
    changed = replace(source, sheets=sheets)
    store.keep(changed, now.stamps[source.build], "2026-11-24", {NAME: ink()})
    return store


def report(answer: Answer, handwriting: bool, form: str = "checklist") -> Report:
    wanted = ReportWanted(handwriting=handwriting)
    return report_of(ours.material(), NOBODY, wanted, [kept(form, answer)])


def asked(made: Report) -> Mapping[str, OwnWordsQuestion]:
    """The questions with answers in people's own words, by number."""
    blocks = [one for one in made.document.blocks() if isinstance(one, OwnWords)]
    return {one.number: one for block in blocks for one in block.questions}


def test_it_is_not_shown_by_itself_and_it_is_said_that_it_is_there() -> None:
    made = report(PEN, handwriting=False)
    assert SHOWS_WHO not in made.problems
    question = asked(made)["4.3"]
    assert not question.written
    assert question.source.endswith(
        "1 van 6 schrijft iets. Van één is het handschrift nog niet overgetypt."
    )


def test_whoever_asks_for_it_sees_it_in_both_formats() -> None:
    made = report(PEN, handwriting=True)
    assert made.problems[-1] == SHOWS_WHO
    assert asked(made)["4.3"].source.endswith("1 van 6 schrijft iets.")
    word, pdf = (one.data for one in made.make())
    alt = "Handschrift bij 4.3, nummer 1 van 1"
    with zipfile.ZipFile(io.BytesIO(word)) as parts:
        assert alt in parts.read("word/document.xml").decode()
        assert parts.read("word/media/afbeelding1.png") == ink()
    with pikepdf.open(io.BytesIO(pdf)) as made_pdf:
        found = [
            one for one in made_pdf.objects if isinstance(one, Dictionary | Stream)
        ]
        assert alt in [str(one.get("/Alt")) for one in found]
        assert Name.Image in [one.get("/Subtype") for one in found]


@pytest.mark.parametrize(
    "answer",
    [
        replace(PEN, value="We vragen het elke maand.", doubt="", by="u"),
        replace(PEN, doubt="", by="u", before=""),
    ],
    ids=["typed over", "nothing, somebody said"],
)
def test_what_somebody_looked_at_is_no_picture(answer: Answer) -> None:
    found = asked(report(answer, handwriting=True)).get("4.3")
    assert (found.answers if found else ()) == (
        ("We vragen het elke maand.",) if answer.value else ()
    )
    assert not (found and found.written)
