"""Days, as people write them."""

from __future__ import annotations

import datetime
import re

MONTHS = (
    *("jan", "feb", "maart|mrt", "apr", "mei", "jun", "jul", "aug", "sep"),
    *("okt", "nov", "dec"),
)
"""How the names of months begin; all but maart are known by that."""
_WEEKDAY = r"(?:(?:ma|di|wo|do|vr|za|zo)[a-z]*\.?,?\s+)?"
_DUTCH = re.compile(rf"{_WEEKDAY}(\d{{1,2}})\s?[-/. ]\s?(\d{{1,2}})\s?[-/. ]\s?('?\d+)")
_NAMED = re.compile(
    rf"{_WEEKDAY}(\d{{1,2}})(?:e|ste|de)?[\s-]+([a-z]+)\.?,?[\s-]+('?\d+)"
)
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]00:00.*)?", re.IGNORECASE)
_CENTURY = 2000


def day_of(words: str) -> str:
    """`words` as day-month-year (5-1-2027) when they say a day as people write it here,
    or as ISO 8601 has it; else nothing."""
    said = " ".join(words.lower().split())
    if found := _ISO.fullmatch(said.upper()):
        year, month, day = map(int, found.groups())
    elif found := _DUTCH.fullmatch(said):
        day, month, year = int(found[1]), int(found[2]), _year(found[3])
    elif found := _NAMED.fullmatch(said):
        day, month, year = int(found[1]), _month(found[2]), _year(found[3])
    else:
        return ""
    return _written(year, month, day)


def _month(name: str) -> int:
    for number, begin in enumerate(MONTHS, 1):
        if re.match(begin, name):
            return number
    return 0


def _year(written: str) -> int:
    """'27 and 27 are of this century; three digits are no year."""
    digits = written.removeprefix("'")
    if len(digits) == 2:
        return _CENTURY + int(digits)
    return int(digits) if len(digits) == 4 else 0


def _written(year: int, month: int, day: int) -> str:
    try:
        datetime.date(year, month, day)
    except ValueError:
        return ""
    return f"{day}-{month}-{year}"
