"""What a cell of an .xlsx shows, of its value."""

from __future__ import annotations

import datetime
import re
from typing import Any

_ESCAPED = re.compile(r"_x([0-9A-F]{4})_")
"""How the format writes a character that XML can't have (ECMA-376-1, 22.9.2.19)."""


def shown(value: Any) -> str:
    """`value` as a Dutch spreadsheet shows it; a whole number has no decimals."""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, float):
        return f"{value:.15g}".replace(".", ",")
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        value = value.date()
    if isinstance(value, datetime.datetime):
        return f"{shown(value.date())} {value:%H:%M}"
    if isinstance(value, datetime.date):
        return f"{value.day}-{value.month}-{value.year}"
    if isinstance(value, datetime.time):
        return f"{value:%H:%M}"
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), str(value))
