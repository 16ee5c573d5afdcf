"""What to tell who has a report made: what is in doubt, what is missing, and words in
answers that look like names. It decides nothing."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from lobprint.answers.model import Answer, Sheet
from lobprint.content.rapport_model import Rapport
from lobprint.content.texts import named
from lobprint.errors import Problem
from lobprint.language import teksten
from lobprint.look.printable import lacking, tidy
from lobprint.report.filled import Filled
from lobprint.report.numbers import counted

_NAME = re.compile(r"(?<![.?!:\n] )(?<=[\w,;)’'] )([A-ZÀ-Ý][a-zà-ÿ]+)\b")
"""A word with a capital within a sentence."""
_WORD = re.compile(r"[^\W\d_]+")
MOST_NAMES = 12
MOST_SIGNS = 8


def remarks(
    report: Rapport, now: Filled, invited: int, known: Collection[str]
) -> list[Problem]:
    """Warnings for a report in the type that is being set; `known` are words with a
    capital that are no names."""
    forms = report.formulieren
    sheets = [sheet for form in forms for sheet in now.sheets(form)]
    return [
        *_doubts(sheets),
        *_marks(sheets),
        *_names(sheets, now, known),
        *_letters(sheets, now),
        *_missing(forms, now),
        *_others(forms, now),
        *_invited(forms, now, invited),
        *_strange(forms, now),
        *_no_fields(report, now),
    ]


def _no_fields(report: Rapport, now: Filled) -> Iterator[Problem]:
    """Names of fields with which nothing is meant."""
    for part in report.onderdelen:
        form = part.formulier
        if part.velden and now.people(form) and not now.fields(form, part.velden):
            said = ", ".join(part.velden)
            message = f"'{form}' heeft geen velden zoals '{said}'"
            yield _told(message, f"Kijk na wat er bij 'velden' staat, in '{part.id}'.")


def one_later(
    report: Rapport, now: Filled, earlier: Mapping[str, int]
) -> list[Problem]:
    """A report made again for one late sheet, when `earlier` is of how many sheets the
    one before it was made: the difference shows what that one says."""
    forms = [form for form in report.formulieren if form in earlier]
    late = [form for form in forms if now.people(form) - earlier[form] == 1]
    hint = (
        "Wie beide verslagen naast elkaar legt, ziet wat die ene invulde. Gooi het "
        "vorige weg, of wacht op nog een blad."
    )
    return [
        _told(
            f"van '{form}' is er één blad meer dan in het vorige verslag "
            f"({now.people(form)} in plaats van {earlier[form]})",
            hint,
        )
        for form in late
    ]


def _told(message: str, hint: str = "") -> Problem:
    return Problem(message, hint=hint, warning=True)


def _answers(sheets: Iterable[Sheet]) -> Iterator[Answer]:
    return (answer for sheet in sheets for answer in sheet.answers)


def _doubts(sheets: list[Sheet]) -> Iterator[Problem]:
    number = sum(bool(one.doubt and not one.marks) for one in _answers(sheets))
    if number:
        verb = "is" if number == 1 else "zijn"
        message = (
            f"{counted(number, 'antwoord', 'antwoorden')} {verb} nog niet nagekeken"
        )
        yield _told(message, "Nakijken kan met: lobprint answers --nakijken")


def _marks(sheets: list[Sheet]) -> Iterator[Problem]:
    number = sum(bool(one.marks and not one.by) for one in _answers(sheets))
    if number:
        questions = counted(number, "vraag", "vragen")
        message = f"bij {questions} staan twee kruisjes; dat telt als leeg"
        yield _told(message, "Kiezen kan met: lobprint answers --nakijken")


def _names(
    sheets: list[Sheet], now: Filled, known: Collection[str]
) -> Iterator[Problem]:
    """Words with a capital in what a report prints of the team's own words, and names
    of who filled in, wherever they stand."""
    texts = list(_texts(sheets, now))
    found = {match[1] for text in texts for match in _NAME.finditer(text)}
    words = {word for text in texts for word in _WORD.findall(text)}
    names = sorted((found - set(known)) | (words & _called(sheets)))
    if names:
        more = ", ..." if len(names) > MOST_NAMES else ""
        told = ", ".join(names[:MOST_NAMES])
        message = f"in de antwoorden staan misschien namen: {told}{more}"
        hint = (
            "Het verslag drukt ze af zoals ze er staan. Vervang een naam van iemand "
            "door [naam] voordat u het deelt."
        )
        yield _told(message, hint)


def _called(sheets: list[Sheet]) -> set[str]:
    """The names, each a word with a capital, of who filled in a sheet."""
    words = (word for sheet in sheets for word in _WORD.findall(sheet.who))
    return {word for word in words if word[0].isupper() and len(word) > 2}


def _texts(sheets: list[Sheet], now: Filled) -> Iterator[str]:
    """What a report may print as it was written."""
    return (
        str(one.value)
        for sheet in sheets
        if now.spoken_of(sheet.form)
        for one in sheet.answers
        if isinstance(one.value, str)
    )


def _letters(sheets: list[Sheet], now: Filled) -> Iterator[Problem]:
    """What the type that is being set can't print."""
    found = dict.fromkeys(
        char for text in _texts(sheets, now) for char in lacking(tidy(text))
    )
    if found:
        more = ", ..." if len(found) > MOST_SIGNS else ""
        told = ", ".join([named(char) for char in [*found][:MOST_SIGNS]])
        message = f"het lettertype heeft niet alles uit de antwoorden: {told}{more}"
        other = teksten().ander_teken
        yield _told(message, f"In de pdf staat daar {other}; in Word staan ze er wel.")


def _missing(forms: Collection[str], now: Filled) -> Iterator[Problem]:
    for form in forms:
        if not now.people(form):
            yield _told(f"van het formulier '{form}' is niets ingelezen")


def _others(forms: Collection[str], now: Filled) -> Iterator[Problem]:
    """Forms that were read, and of which the report doesn't tell."""
    there = dict.fromkeys(one.form for s in now.sources for one in s.sheets)
    for form in there:
        if form not in forms:
            number = counted(now.people(form), "blad", "bladen")
            message = f"over het formulier '{form}' ({number}) gaat dit verslag niet"
            yield _told(message)


def _invited(forms: Collection[str], now: Filled, invited: int) -> Iterator[Problem]:
    most = max(
        (now.people(form) for form in forms if not now.learners(form)), default=0
    )
    if invited and most > invited:
        message = f"er zijn {most} bladen ingelezen, meer dan de {invited} van --van"
        yield _told(message, "Het verslag noemt dan alleen hoeveel bladen er zijn.")


def _strange(forms: Collection[str], now: Filled) -> Iterator[Problem]:
    """Answers with a value that the form doesn't have: they count as empty."""
    for form in forms:
        values = {
            one.id: {option.value for option in one.options}
            for one in now.fields(form)
            if one.kind == "choice"
        }
        strange = [
            one.value
            for one in _answers(now.sheets(form))
            if one.field in values and one.value and one.value not in values[one.field]
        ]
        if strange:
            one = len(strange) == 1
            number = counted(len(strange), "antwoord", "antwoorden")
            verb, that = ("staat", "dat") if one else ("staan", "die")
            message = f"in '{form}' {verb} {number} {that} het formulier niet heeft"
            yield _told(message, "Dat telt als leeg.")
