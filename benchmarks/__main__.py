"""Time a workbook and a batch against docxtpl, WeasyPrint and Typst, and reading what
comes back: `make bench`.

All in one run and in turn; what it prints are ratios, since machines differ.
"""

from __future__ import annotations

import statistics
import sys

from benchmarks.batch import report_batch
from benchmarks.measure import command_seconds, in_turn, ratio
from benchmarks.peers import docxtpl_peer, typst_peer, weasyprint_peer
from benchmarks.plain import plain_blocks
from benchmarks.reading import report_reading
from lobprint import pdf, word
from lobprint.brand import make_brand
from lobprint.compose import Request, compose
from lobprint.content import load_content
from lobprint.document import Document
from lobprint.layout import lay_out
from lobprint.project import built_in

ROUNDS = 7


def main() -> None:
    document = _workbook()
    blocks = plain_blocks(document)
    brand = make_brand()
    makers = {
        "Word, lobprint": lambda: word.write(document, brand, lay_out(document)),
        "Word, docxtpl": docxtpl_peer(blocks),
        "PDF, lobprint": lambda: pdf.write(document, brand, lay_out(document)),
        "PDF, WeasyPrint (ua-1, fields)": weasyprint_peer(blocks),
        "PDF, Typst (ua-1, no fields)": typst_peer(blocks),
    }
    seconds = in_turn(makers, ROUNDS)
    _report(seconds, sum(len(row.fields) for block in blocks for row in block.rows))
    _report_commands()
    report_reading(document)
    peers = ("Word, docxtpl", "PDF, WeasyPrint (ua-1, fields)")
    report_batch({name: makers[name] for name in peers})


def _workbook() -> Document:
    sources = built_in()
    library = load_content(sources.content)
    return compose(library, sources.templates, Request(sector="mbo"))


def _report(seconds: dict[str, list[float]], fields: int) -> None:
    write = sys.stdout.write
    write(f"The mbo workbook, {fields} fields, warm, {ROUNDS} rounds (median)\n")
    for name, values in seconds.items():
        ours = "Word, lobprint" if name.startswith("Word") else "PDF, lobprint"
        times = ratio(seconds[ours], values)
        milliseconds = statistics.median(values) * 1000
        write(f"  {name:32} {milliseconds:8.1f} ms   x {times:.2f}\n")


def _report_commands() -> None:
    build = command_seconds(["build", "--sector", "mbo"], 5)
    help_ = command_seconds(["--help"], 5)
    sys.stdout.write("Whole commands, in a new process each (median of 5)\n")
    sys.stdout.write(f"  lobprint build --sector mbo      {build:8.2f} s\n")
    sys.stdout.write(f"  lobprint --help                  {help_:8.2f} s\n")


if __name__ == "__main__":
    main()
