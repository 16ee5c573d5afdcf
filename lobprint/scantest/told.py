"""What a scan of the sheet says, in plain Dutch."""

from __future__ import annotations

from collections.abc import Iterator

from lobprint.scantest.pens import PENS
from lobprint.scantest.seen import Unread
from lobprint.scantest.verdict import PenSeen, Trial, is_stretched, rounded, verdict

Row = tuple[str, str, str, str]
"""The number of a pen, its name, what became of its marks, and of what it wrote."""
MOST_DPI = 300
"""No picture is looked at in finer dots."""
LOST = {"gelezen": "", "na te kijken": "schrift misschien", "kwijt": "schrift weg"}


def headline(name: str, seen: Trial | Unread) -> str:
    """ "scan.pdf: goed"; or that it is none."""
    if isinstance(seen, Unread):
        return f"{name}: niet gelezen, {seen.why}"
    return f"{name}: {verdict(seen)[0]}"


def setting(trial: Trial) -> str:
    """How it was scanned."""
    dpi = rounded(trial.dpi)
    said = f"met {dpi} dpi" if dpi < MOST_DPI else f"met {MOST_DPI} dpi of meer"
    parts = [said, "in zwart-wit" if trial.two_colours else "in grijs of kleur"]
    if trial.size and not is_stretched(trial):
        parts.append("op ware grootte")
    return f"Gescand {', '.join(parts)}."


def rows(trial: Trial) -> list[Row]:
    """A row for each pen."""
    return [_row(one) for one in trial.pens]


def _row(seen: PenSeen) -> Row:
    number = str(PENS.index(seen.pen) + 1)
    if not seen.used:
        return number, seen.pen.name, "niet ingevuld", ""
    return number, seen.pen.name, seen.fate, LOST[seen.writing]


def advice(trial: Trial) -> Iterator[str]:
    """What can be better, and how, a line each."""
    for one in verdict(trial)[1]:
        yield f"{one.what[:1].upper()}{one.what[1:]}."
        if one.hint:
            yield f"  {one.hint}"
