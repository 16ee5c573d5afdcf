"""What a team agreed: actions with who and when, and what came of last year's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lobprint.answers.model import Answer, Key, Sheet
from lobprint.blocks.agreed import AgreedAction, Outcome
from lobprint.document import Inline, Span
from lobprint.report.filled import Filled, answers_in, written
from lobprint.report.numbers import day

WHAT, WHO, WHEN, DONE = ".wat", ".wie", ".klaar", ".af"
"""How the ids of the fields of one action end."""
_MET = re.compile(r"^met\s+", re.IGNORECASE)
"""What the line of the form says already."""


@dataclass(frozen=True, slots=True)
class Action:
    what: str
    who: str
    when: str
    done: bool


def actions(filled: Filled, form: str, patterns: Sequence[str]) -> list[Action]:
    """Each action that somebody wrote, once, in the order of the form; rows that were
    added come behind the one that they were copied of."""
    fields = filled.fields(form, patterns)
    starts = [one.id.removesuffix(WHAT) for one in fields if one.id.endswith(WHAT)]
    found = (
        one
        for sheet in filled.sheets(form)
        for start in starts
        for one in _rows(sheet, start)
    )
    return list(dict.fromkeys(one for one in found if one.what or one.who))


def _rows(sheet: Sheet, start: str) -> Iterator[Action]:
    answers = answers_in(sheet)
    rows = {key.row for key in answers if key.field.startswith(f"{start}.")}
    for row in sorted(rows):
        cells = [answers.get(Key(start + end, row)) for end in (WHAT, WHO, WHEN)]
        what, who, when = map(_text, cells)
        done = answers.get(Key(start + DONE, row))
        yield Action(what, who, day(when), bool(done and done.value is True))


def _text(answer: Answer | None) -> str:
    return answer.value.strip() if answer and isinstance(answer.value, str) else ""


def agreed(several: Sequence[Action]) -> tuple[AgreedAction, ...]:
    return tuple([AgreedAction(one.what, one.who, one.when) for one in several])


def again(filled: Filled, form: str, date: str, together: str) -> Inline:
    """When the team comes back to it, and with whom, as it wrote that: a day, or words
    such as "na de zomer"."""
    sheets = filled.sheets(form)
    when = next(written(sheets, date), "") if date else ""
    who = next(written(sheets, together), "") if together else ""
    who = f"met {_MET.sub('', who).rstrip('. ')}" if who else ""
    start = "We bespreken dit opnieuw"
    if not when:
        return (Span(f"{start} {who}."),) if who else ()
    start += " op " if day(when) != when else ": "
    rest = f", {who}." if who else "."
    return Span(start), Span(day(when.rstrip(". ")), True), Span(rest)


def outcomes(several: Sequence[Action]) -> tuple[Outcome, ...]:
    """What a box says: done. Without a tick nobody knows, so the team says it."""
    return tuple(
        [
            Outcome("gedaan" if one.done else "bezig of niet gedaan?", one.what)
            for one in several
            if one.what
        ]
    )
