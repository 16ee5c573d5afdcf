"""The numbers of a report as csv, which goes along in its PDF; and read back from one
that was made before."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from lobprint.content.rapport_model import Rapport
from lobprint.document import Attachment
from lobprint.export.semicolons import SEPARATOR, as_csv
from lobprint.report.rows import Asked
from lobprint.report.telling import Telling

FILE = "aantallen.csv"
ABOUT = "De aantallen van dit verslag, zonder namen."
HEAD = ("formulier", "nummer", "vraag", "antwoord", "aantal", "bladen")
NOBODY = "leeg"


def numbers(report: Rapport, telling: Telling) -> Attachment:
    """Each answer to each question that the report counts."""
    rows = dict.fromkeys(_rows(report, telling))
    return Attachment(FILE, ABOUT, as_csv([HEAD, *rows]))


def _rows(report: Rapport, telling: Telling) -> Iterator[tuple[str, ...]]:
    for part in report.onderdelen:
        if not telling.shown(part.formulier):
            continue
        for levels in (True, False):
            for rows in telling.asked(part, levels):
                for one in rows:
                    yield from _counts(part.formulier, one)


def _counts(form: str, one: Asked) -> Iterator[tuple[str, ...]]:
    asked, people = one.question, str(one.tally.people)
    pairs = [*zip(one.tally.labels, one.counts, strict=True), (NOBODY, one.tally.empty)]
    for label, number in pairs:
        yield form, asked.number, asked.text, label, str(number), people


def people_in(data: bytes) -> dict[str, int]:
    """Of how many sheets of each form a report was made, by its csv; what is no such
    file has none."""
    text = data.decode("utf-8-sig", "replace")
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=SEPARATOR)
    try:
        return {row[0]: int(row[-1]) for row in rows if _is_count(row)}
    except csv.Error:
        return {}


def _is_count(row: list[str]) -> bool:
    return len(row) == len(HEAD) and row[-1].isascii() and row[-1].isdigit()
