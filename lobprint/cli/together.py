"""The options of `build` that are not of every order, and which of them go together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lobprint.errors import Problem, UsageError

if TYPE_CHECKING:
    from lobprint.press.wanted import Wanted


@dataclass(frozen=True, slots=True)
class Extra:
    """Those of many schools and of copies with a name, as they were typed."""

    schools: Path | None = None
    jobs: int | None = None
    cluster: str | None = None
    lerenden: Path | None = None
    apart: bool = False


def check_extra(wanted: Wanted, extra: Extra) -> None:
    """Raises UsageError for options that exclude or need each other."""
    for rules in (_of_schools(wanted, extra), _of_people(wanted, extra)):
        for wrong, message, hint in rules:
            if wrong:
                raise UsageError(Problem(message, hint=hint))


def _of_schools(wanted: Wanted, extra: Extra) -> Iterator[tuple[bool, str, str]]:
    """Whether it is wrong, what is, and what to do."""
    alone = extra.schools is None
    hint = "Geef er de lijst bij: --schools scholen.csv"
    for name, value in (("--jobs", extra.jobs), ("--cluster", extra.cluster)):
        yield alone and value is not None, f"{name} hoort bij --schools.", hint
    hint = "Laat --school weg, of maak die ene school zonder --schools."
    both = not alone and wanted.school is not None
    yield both, "--schools en --school gaan niet samen.", hint
    both = extra.jobs is not None and extra.cluster is not None
    hint = "Een cluster heeft zijn eigen werkers."
    yield both, "--jobs en --cluster gaan niet samen.", hint


def _of_people(wanted: Wanted, extra: Extra) -> Iterator[tuple[bool, str, str]]:
    """The same of --lerenden and --apart."""
    copies = extra.lerenden is not None
    hint = "Geef er de lijst bij: --lerenden lijst.csv"
    yield extra.apart and not copies, "--apart hoort bij --lerenden.", hint
    hint = "Maak de exemplaren met naam per school, met --school."
    both = copies and extra.schools is not None
    yield both, "--lerenden en --schools gaan niet samen.", hint
    hint = "Een voorbeeld is van een bedachte lerende: laat een van de twee weg."
    both = copies and wanted.example
    yield both, "--lerenden en --voorbeeld gaan niet samen.", hint
    hint = "Geef het mee, bijvoorbeeld --form loopbaangesprek-lerende."
    open_ = copies and not (wanted.forms or wanted.workbooks)
    yield open_, "welk formulier wilt u met namen erop?", hint
    hint = "Laat --format docx weg, of maak met --apart een bestand voor elke naam."
    word = copies and "docx" in wanted.formats and not extra.apart
    yield word, "alle exemplaren in één bestand kan alleen in pdf.", hint
