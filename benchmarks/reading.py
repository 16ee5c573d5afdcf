"""Filled workbooks that come back: how many are read in a second, beside just opening
the same files with python-docx and pypdf, and what memory that takes."""

from __future__ import annotations

import io
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import docx
import psutil
import pypdf

from benchmarks.measure import ratio
from lobprint import pdf, word
from lobprint.brand import make_brand
from lobprint.document import Check, Choice, Date, Document, Text
from lobprint.document.state import Value, filled
from lobprint.layout import lay_out
from lobprint.reading import read_file
from lobprint.reading.forms import Written
from lobprint.stamp import Stamp
from lobprint.stamp.make import stamp_of

PEOPLE = 10
"""Workbooks that differ, in each format."""
TIMES = 25
"""How often each is read: 500 files in all."""


@dataclass(frozen=True, slots=True)
class Known:
    """The forms as they are written now; their Word file is made once."""

    form: Written

    def of_build(self, build: str) -> Stamp | None:
        return self.form.stamp if build == self.form.stamp.build else None

    def like(self, stamp: Stamp) -> Written | None:
        return self.form if stamp == self.form.stamp else None

    def written(self) -> Iterator[Written]:
        yield self.form


def report_reading(document: Document) -> None:
    """Print what reading takes; `document` is the workbook, with nothing in it."""
    files = {kind: [*_files(document, kind)] for kind in ("pdf", "docx")}
    known = _known(document)
    openers: dict[str, tuple[str, Callable[[bytes], object]]] = {
        "pdf": (
            "opening it and asking for its fields with pypdf",
            lambda data: pypdf.PdfReader(io.BytesIO(data)).get_fields(),
        ),
        "docx": (
            "opening it with python-docx",
            lambda data: docx.Document(io.BytesIO(data)),
        ),
    }
    write = sys.stdout.write
    write(f"{2 * PEOPLE * TIMES} filled workbooks read, one process\n")
    for kind, (name, opener) in openers.items():
        for data in files[kind]:
            _read(data, known)
        before = _memory()
        ours, theirs = _in_turn(files[kind], lambda data: _read(data, known), opener)
        write(
            f"  {kind:5} {1 / statistics.median(ours):6.1f} per second of processor; "
        )
        write(f"{name} takes x {ratio(ours, theirs):.2f}\n")
        write(f"        memory {before:.0f} MB after ten, {_memory():.0f} after all\n")


def _in_turn(
    files: list[bytes],
    ours: Callable[[bytes], object],
    theirs: Callable[[bytes], object],
) -> tuple[list[float], list[float]]:
    """Seconds of processor for each file by either, who read the same ones in turn."""
    seconds: tuple[list[float], list[float]] = [], []
    for data in files * TIMES:
        for reader, spent in zip((ours, theirs), seconds, strict=True):
            start = time.process_time()
            reader(data)
            spent.append(time.process_time() - start)
    return seconds


def _read(data: bytes, known: Known) -> None:
    read = read_file("werkboek", data, known)
    assert read.source
    assert read.source.sheets


def _known(document: Document) -> Known:
    layout = lay_out(document)
    stamp = stamp_of(document, layout)
    return Known(Written(stamp, lambda: word.write(document, make_brand(), layout)))


def _files(document: Document, kind: str) -> Iterator[bytes]:
    writer = {"pdf": pdf.write, "docx": word.write}[kind]
    stamp = stamp_of(document, lay_out(document))
    for person in range(PEOPLE):
        made = filled(document, _answers(document, person))
        yield writer(made, make_brand(), lay_out(made), stamp)


def _answers(document: Document, person: int) -> dict[str, Value]:
    """Something in each field, by everybody something else."""
    said: dict[str, Value] = {}
    for at, one in enumerate(document.fields(), person):
        match one.field:
            case Check():
                said[one.id] = at % 2 == 0
            case Choice(options=options):
                said[one.id] = options[at % len(options)].value
            case Date():
                said[one.id] = f"{1 + person}-1-2027"
            case Text():
                said[one.id] = f"Zo doen wij dat in groep {at}: elke week."
    return said


def _memory() -> float:
    """In MB."""
    return float(psutil.Process().memory_info().rss) / 1e6
