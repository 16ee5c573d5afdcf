"""What people wrote in their own words, by question and in no order of theirs."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from lobprint.answers.model import Sheet
from lobprint.blocks.common import lower_first
from lobprint.blocks.own_words import OwnWordsQuestion
from lobprint.report.filled import COUNTED, Filled, written
from lobprint.report.handwriting import Pictures, shown_of, untyped
from lobprint.report.numbers import count, does, joined
from lobprint.report.questions import Question
from lobprint.stamp.heads import HEAD
from lobprint.stamp.model import StampedField

NO_WORDS = HEAD | {"over", "klas", "begeleider", "leerjaar", "wat", "wie", "merken"}
"""How the ids of fields end that are no question: whose sheet it is, or an action."""
MOST_NAMED = 5
"""Questions without answers that are named."""


def text_fields(
    filled: Filled, form: str, patterns: Sequence[str]
) -> list[StampedField]:
    """The fields in which people write; unless they are named, not the head of a
    sheet, and not the rows of actions."""
    fields = [one for one in filled.fields(form, patterns) if one.kind == "text"]
    return fields if patterns else [one for one in fields if _open(one.id)]


def _open(name: str) -> bool:
    parts = name.split(".")
    return parts[-1] not in NO_WORDS and COUNTED not in parts


def own_words(
    sheets: Sequence[Sheet],
    asked: Iterable[tuple[Question, StampedField]],
    source: str,
    pictures: Pictures,
) -> tuple[list[OwnWordsQuestion], list[str]]:
    """The questions to which somebody wrote something, and the numbers (or names) of
    those to which nobody did. What was written with a pen and has a picture is shown as
    that; what has none is counted."""
    found, empty = [], []
    for question, field in asked:
        texts = shuffled(written(sheets, field.id), field.id)
        bare = untyped(sheets, field.id)
        if texts or bare:
            seen = shown_of(bare, pictures, question)
            told = [
                _source(question, source),
                _how_many(len(texts) + len(bare), len(sheets)),
                _left_out(len(bare) - len(seen)),
            ]
            said = " ".join(filter(None, told))
            about = question.number, question.head, said
            found.append(OwnWordsQuestion(*about, tuple(texts), seen))
        else:
            empty.append(question.number or f"‘{question.short}’")
    return found, empty


def shuffled(texts: Iterable[str], field: str) -> list[str]:
    """In an order that comes from the question and the words alone: what stands first
    is nobody's first sheet, and the same person has another place each time."""

    def seed(text: str) -> bytes:
        return hashlib.sha256(f"{field}\n{text}".encode()).digest()

    return sorted(texts, key=seed)


def _how_many(number: int, people: int) -> str:
    return f"{number} van {people} {does(number, 'schrijft', 'schrijven')} iets."


def _left_out(number: int) -> str:
    """What was written with a pen, and stands here in no words and no picture."""
    if not number:
        return ""
    return f"Van {count(number)} is het handschrift nog niet overgetypt."


def _source(question: Question, source: str) -> str:
    """Content says it as a sentence; else it is the form, and what the field adds."""
    if source[-1:] in ".?!":
        return source
    said = f"{source}: {lower_first(question.about)}" if question.about else source
    return said if said[-1:] in ".?!" else f"{said}."


def nobody_wrote(empty: Sequence[str], others: bool) -> str:
    """ "Niemand schreef iets bij 1, 4 en 5."; of many it says how many, and of all that
    it is all."""
    if not others:
        return "Niemand schreef iets."
    if len(empty) > MOST_NAMED:
        return f"Bij de andere {len(empty)} vragen schreef niemand iets."
    return f"Niemand schreef iets bij {joined(empty)}."
