"""What somebody changes in answers: the same, whatever keeps them.

Nothing is lost to a correction: what was read stays beside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lobprint.answers.days import day_of
from lobprint.answers.model import Answer, Key, Sheet
from lobprint.document.state import TICKS, Value
from lobprint.errors import Problem, UsageError
from lobprint.stamp import Stamp, StampedField
from lobprint.stamp.heads import NAME

YES, NO = TICKS


def corrected(sheet: Sheet, stamp: Stamp, key: Key, value: Value, by: str) -> Sheet:
    """`sheet` with `value` in a field, as its kind of field has it: an option may be
    called by its label, a tick "ja" or "nee", and a day may be written in any way. The
    name that is typed over from paper is how the respondent is called from then on.

    Raises UsageError for a field that the form doesn't have, a row that nobody added,
    and a value that isn't of its kind."""
    field = _field(sheet, stamp, key)
    meant = _meant(field, value)
    old = next((one for one in sheet.answers if one.key == key), None)
    if old is None:
        empty = Answer(key.field, False if field.kind == "check" else "", "hand")
        old = replace(empty, row=key.row)
    before = old.value if old.before is None else old.before
    now = replace(old, value=meant, way="hand", doubt="", by=by, before=before)
    return _with(replace(sheet, who=_named(sheet, old, meant)), now)


def _named(sheet: Sheet, old: Answer, value: Value) -> str:
    """Who a sheet is of: on paper the name is what somebody typed over."""
    on_paper = old.way == "scan" or old.picture
    is_name = old.field.rpartition(".")[2] == NAME and not old.row
    name = " ".join(str(value).split()) if on_paper and is_name else ""
    return name or sheet.who


def accepted(sheet: Sheet, key: Key) -> Sheet:
    """`sheet` with an answer that nobody doubts any more. Raises UsageError when there
    is none."""
    for one in sheet.answers:
        if one.key == key:
            return _with(sheet, replace(one, doubt=""))
    raise _not_there(f"op het blad van {sheet.who} staat niets in '{key.field}'")


def put_back(sheet: Sheet, answer: Answer) -> Sheet:
    """`sheet` with an answer as it was before somebody looked. Raises UsageError when
    there is none any more."""
    accepted(sheet, answer.key)
    return _with(sheet, answer)


def renamed(sheet: Sheet, who: str) -> Sheet:
    """`sheet` of a respondent who is called otherwise. Raises UsageError for no name at
    all."""
    name = " ".join(who.split())
    if not name:
        raise UsageError(Problem("een naam is niet leeg", hint="Vul een naam in."))
    return replace(sheet, who=name)


def together(sheet: Sheet, into: Sheet) -> Sheet:
    """`into` with the answers of another sheet of that form and respondent; where one
    of both is empty the other counts. Raises UsageError when they have different
    answers in a field."""
    both = {one.key: one for one in into.answers}
    for one in sheet.answers:
        there = both.get(one.key)
        if there is None or not _says(there):
            both[one.key] = one
        elif _says(one) and one.value != there.value:
            message = f"beide bladen hebben iets in '{one.field}', en niet hetzelfde"
            hint = "Maak het op een van beide leeg, of verwijder een van beide."
            raise UsageError(Problem(message, hint=hint))
    return replace(into, answers=tuple(both.values()))


def _says(answer: Answer) -> bool:
    """Whether something stands there: words, a tick, or what is still to be read."""
    return bool(answer.value or answer.marks or answer.doubt)


def other_print(sheet: Sheet) -> UsageError:
    """For two sheets of one form that were printed at different times."""
    return UsageError(
        Problem(
            f"deze bladen zijn van verschillende uitgaven van '{sheet.form}'",
            hint="Geef ze dezelfde naam: dan horen ze bij dezelfde persoon.",
        )
    )


def no_paper(name: str) -> UsageError:
    """For a page that isn't there (any more)."""
    return _not_there(f"die bladzijde van {name} is er niet")


def no_sheet(sheet: str) -> UsageError:
    """For a sheet that isn't there (any more)."""
    return _not_there(f"er is geen blad '{sheet}'")


def _not_there(message: str) -> UsageError:
    hint = "Is het intussen verwijderd? Kijk nog eens wat er nu is."
    return UsageError(Problem(message, hint=hint))


def _with(sheet: Sheet, answer: Answer) -> Sheet:
    """An answer that is new comes last."""
    there = [one.key for one in sheet.answers]
    if answer.key not in there:
        return replace(sheet, answers=(*sheet.answers, answer))
    at = there.index(answer.key)
    return replace(
        sheet, answers=(*sheet.answers[:at], answer, *sheet.answers[at + 1 :])
    )


def _field(sheet: Sheet, stamp: Stamp, key: Key) -> StampedField:
    for one in stamp.fields:
        if (one.id, one.form) == (key.field, sheet.form):
            break
    else:
        raise _not_there(f"'{sheet.form}' heeft geen veld '{key.field}'")
    if key.row and key.row not in {answer.row for answer in sheet.answers}:
        raise _not_there(f"het blad van {sheet.who} heeft geen extra rij {key.row}")
    return one


def _meant(field: StampedField, value: Value) -> Value:
    if field.kind == "check":
        return _tick(field, value)
    if isinstance(value, bool):
        raise _misfit(field, "is om te schrijven: daar past geen ja of nee")
    if field.kind == "choice":
        return _option(field, value)
    said = value.replace("\r\n", "\n").replace("\r", "\n").strip()
    return (field.kind == "date" and day_of(said)) or said


def _tick(field: StampedField, value: Value) -> bool:
    if isinstance(value, bool):
        return value
    said = value.strip().lower()
    if said and said not in TICKS:
        raise _misfit(field, f"is een vakje: kies {YES} of {NO}")
    return TICKS.get(said, False)


def _option(field: StampedField, value: str) -> str:
    said = value.strip().casefold()
    for option in field.options:
        if value == option.value or said == option.label.casefold():
            return option.value
    if not said:
        return ""
    labels = [option.label for option in field.options]
    several = " of ".join(filter(None, [", ".join(labels[:-1]), labels[-1]]))
    raise _misfit(field, f"heeft geen '{value}': kies {several}")


def _misfit(field: StampedField, why: str) -> UsageError:
    return UsageError(Problem(f"'{field.name}' {why}"))


def words(answer: Answer, field: StampedField | None) -> Iterator[str]:
    """What an answer says, as people read it; each of its marks, until somebody said
    what was meant."""
    if isinstance(answer.value, bool):
        yield YES if answer.value else NO
        return
    labels = {one.value: one.label for one in field.options} if field else {}
    marks = () if answer.by else answer.marks
    for value in (answer.value,) if answer.value else marks:
        yield labels.get(value, value)
