"""The joiner: of what was taken out of a file, whatever its kind, a sheet for each form
on which somebody wrote.

Which answers are a sheet: at least one must stand in a field that was empty when the
file was made, and that says more than whose sheet it is. Head data alone (`HEAD`: who,
which team, when) is no filled form.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from lobprint.answers import Answer, Key, Sheet
from lobprint.answers.days import day_of
from lobprint.reading.respondent import named_by_file
from lobprint.reading.signs import BOXES, TICKS
from lobprint.reading.story import BLANK
from lobprint.reading.taken import Taken
from lobprint.stamp import Stamp, StampedField
from lobprint.stamp.heads import HEAD, NAME

_Pile = dict[Key, list[Taken]]
"""All that was taken of one form in one copy."""


def sheets_of(
    stamp: Stamp, taken: Iterable[Taken], source_id: str, file_name: str
) -> tuple[Sheet, ...]:
    """A sheet for each form and copy with an answer of somebody's own, in the order of
    `stamp`. Names that it doesn't know are no answers (see `unknown`); an example that
    is filled in by lobprint is nobody's."""
    if stamp.example:
        return ()
    fields = {one.id: one for one in stamp.fields}
    piles = _piled(stamp, taken)
    found = {at: tuple(_answers(pile, fields)) for at, pile in piles.items()}
    named = _named(found, named_by_file(file_name, stamp))
    order = {form.id: place for place, form in enumerate(stamp.forms)}
    return tuple(
        [
            Sheet(
                f"{source_id[:16]}.{form}.{copy}",
                form,
                _who(found[form, copy]) or named[copy],
                found[form, copy],
                copy,
            )
            for form, copy in sorted(found, key=lambda at: (order[at[0]], at[1]))
            if _written_on(found[form, copy], fields)
        ]
    )


def _named(
    found: Mapping[tuple[str, int], tuple[Answer, ...]], by_file: str
) -> dict[int, str]:
    """How the respondent of each copy is called on a form without a name: as on its
    other forms, when those agree; else by the file, with a number if there are more."""
    names: dict[int, set[str]] = {}
    for (_, copy), answers in found.items():
        names.setdefault(copy, set()).update(filter(None, [_who(answers)]))
    numbered = len(names) > 1
    return {
        copy: one.pop()
        if len(one) == 1
        else f"{by_file} {copy}"
        if numbered
        else by_file
        for copy, one in names.items()
    }


def unknown(stamp: Stamp, taken: Iterable[Taken]) -> tuple[str, ...]:
    """The words under names that `stamp` doesn't know."""
    known = targets(stamp)
    words = (one.value for one in taken if one.tag not in known)
    return tuple(one for one in words if isinstance(one, str) and one)


@lru_cache(maxsize=16)
def targets(stamp: Stamp) -> Mapping[str, tuple[StampedField, str]]:
    """Every name that may stand in a file -> its field, and the option that it is, or
    nothing."""
    found = {one.id: (one, "") for one in stamp.fields}
    for one in stamp.fields:
        for name, option in zip(names_in_word(one), one.options, strict=False):
            found[name] = one, option.value
    return found


def names_in_word(of: StampedField) -> tuple[str, ...]:
    """Under which names a field stands in Word: a choice has a box for each option."""
    options = tuple(f"{of.id}.{option.value}" for option in of.options)
    return options or (of.id,)


def _piled(stamp: Stamp, taken: Iterable[Taken]) -> dict[tuple[str, int], _Pile]:
    known = targets(stamp)
    piles: dict[tuple[str, int], _Pile] = defaultdict(lambda: defaultdict(list))
    for one in taken:
        if one.tag in known:
            of = known[one.tag][0]
            piles[of.form, one.copy][Key(of.id, one.row)].append(one)
    return piles


def _answers(pile: _Pile, fields: Mapping[str, StampedField]) -> Iterator[Answer]:
    """In the order of the form, each with its rows behind it."""
    order = {name: at for at, name in enumerate(fields)}
    for key in sorted(pile, key=lambda one: (order[one.field], one.row)):
        if answer := _answer(fields[key.field], key.row, pile[key]):
            yield answer


def _answer(of: StampedField, row: int, taken: list[Taken]) -> Answer | None:
    """What stands in a field; None when nobody wrote or ticked anything."""
    doubts = [one.doubt for one in taken if one.doubt]
    marks: tuple[str, ...] = ()
    value: str | bool
    if of.kind == "choice":
        value, marks = _chosen(of, taken, doubts)
    elif of.kind == "check":
        value = _ticked(taken[0].value, "het vakje", doubts)
    else:
        value = _words(of, taken[0].value, doubts)
    if not (value or doubts):
        return None
    doubt = " ".join(dict.fromkeys(doubts))
    return Answer(of.id, value, taken[0].way, row, marks, doubt)


def _chosen(
    of: StampedField, taken: list[Taken], doubts: list[str]
) -> tuple[str, tuple[str, ...]]:
    """The option that is chosen, or those when they are more than one."""
    labels = {option.value: option.label for option in of.options}
    chosen = []
    for one in taken:
        option = one.tag.removeprefix(of.id).removeprefix(".")
        if not option:  # a group of radio buttons, or the words of somebody else's
            option = _option(str(one.value), labels, doubts)
        elif not _ticked(one.value, f"het vakje bij '{labels[option]}'", doubts):
            continue
        chosen += [option] if option else []
    marks = tuple(option for option in labels if option in chosen)
    if len(marks) < 2:
        return "".join(marks), ()
    many = {2: "Twee", 3: "Drie", 4: "Vier"}.get(len(marks), str(len(marks)))
    said = _listed([labels[one] for one in marks])
    doubts.append(f"{many} kruisjes: {said}.")
    return "", marks


def _option(value: str, labels: Mapping[str, str], doubts: list[str]) -> str:
    """Some programs write the name of an option as words, with its slash."""
    if value[:1] == "/" and value[1:] in labels:
        return value[1:]
    if value and value not in labels:
        doubts.append(f"Hier staat '{value}', en dat is geen keuze.")
        return ""
    return value


def _ticked(value: str | bool, place: str, doubts: list[str]) -> bool:
    """Whether a box is ticked, by itself or by a sign that somebody typed."""
    if isinstance(value, bool):
        return value
    said = value.strip(BLANK)
    if not said or set(said) <= BOXES:
        return False
    if set(said) <= TICKS:
        return True
    doubts.append(f"In {place} staat '{said}'.")
    return False


def _words(of: StampedField, value: str | bool, doubts: list[str]) -> str:
    said = ("ja" if value else "") if isinstance(value, bool) else value.strip(BLANK)
    if of.kind != "date" or not said:
        return said
    day = day_of(said)
    if not day:
        doubts.append("Dit is geen datum zoals 5-1-2027.")
    return day or said


def _listed(labels: list[str]) -> str:
    return f"{', '.join(labels[:-1])} en {labels[-1]}"


def _written_on(answers: Iterable[Answer], fields: Mapping[str, StampedField]) -> bool:
    return any(
        not fields[one.field].given and _end(one.field) not in HEAD for one in answers
    )


def has_own_answer(answers: Iterable[Answer], stamp: Stamp) -> bool:
    """Whether there is more than whose sheet it is."""
    return _written_on(answers, {one.id: one for one in stamp.fields})


def _who(answers: Iterable[Answer]) -> str:
    names = (one.value for one in answers if _end(one.field) == NAME and not one.row)
    return next((" ".join(one.split()) for one in names if isinstance(one, str)), "")


def _end(field_id: str) -> str:
    return field_id.rpartition(".")[2]
