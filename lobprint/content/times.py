"""How long forms take, in minutes: what their `tijd` says, as numbers to add up."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from lobprint.content.model import Instrument

NUMBERS = re.compile(r"\d+")
FOR_EACH = re.compile(r"\bper\b")
"""In Dutch and in English: the time is that of one sheet."""


class Minutes(NamedTuple):
    """The least and the most; they are the same where there is nothing to choose."""

    least: int = 0
    most: int = 0


def minutes(tijd: str, sheets: int = 1) -> Minutes:
    """The minutes in `tijd`: what stands around a + counts together ("10 + 30
    minuten"), several numbers are a choice ("60, 90 of 120 minuten"), "per blad" is
    that many times as there are `sheets`. None at all where no number stands."""
    parts = [_numbers(part) for part in tijd.split("+")]
    times = sheets if FOR_EACH.search(tijd) else 1
    least = sum(min(part) for part in parts if part)
    most = sum(max(part) for part in parts if part)
    return Minutes(least * times, most * times)


def _numbers(text: str) -> list[int]:
    return [int(number) for number in NUMBERS.findall(text)]


def minutes_of(form: Instrument) -> Minutes:
    """How long `form`, in the words of a sector, takes as a whole."""
    return minutes(form.tijd, form.bladzijden or 1)


def together(forms: Iterable[Instrument]) -> Minutes:
    """How long `forms` take one after another."""
    each = [minutes_of(form) for form in forms]
    return Minutes(sum(one.least for one in each), sum(one.most for one in each))


def with_time(form: Instrument) -> Instrument:
    """`form`, whose kop says how long it takes as the form does, unless it says that
    in words of its own."""
    if form.kop is None or form.kop.tijd:
        return form
    return replace(form, kop=replace(form.kop, tijd=form.tijd))
