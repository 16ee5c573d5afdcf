"""Reads piles back, and counts."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from lobprint.scan.read import read_pictures
from paper.conditions import CONDITIONS
from paper.papers import KnownPrints
from paper.sheets import Condition, File
from paper.truth import Tally, compare

COLUMNS = (
    *("pages", "read", "proposed", "refused", "guessed", "invented", "boxes", "wrong"),
    *("clean %", "marked %", "texts", "lost", "crops %", "ms"),
)


def by_name(
    name: str, seed: int, sheets: int, keep: Path | None, forms: tuple[str, ...]
) -> Tally:
    """As `measure`, of one of the conditions: what other processes are asked. With
    `forms`, of those alone."""
    how = CONDITIONS[name]
    return measure(replace(how, forms=forms or how.forms), seed, sheets, keep)


def measure(how: Condition, seed: int, sheets: int, keep: Path | None = None) -> Tally:
    """Everything that comes back so, read; files with findings are put in `keep`."""
    tally = Tally()
    for file in how.files(seed, sheets):
        of_file = read_back(file)
        _told(of_file, file, seed, keep)
        tally.add(of_file)
    return tally


def read_back(file: File) -> Tally:
    tally, prints = Tally(), KnownPrints(file.pile.prints)
    begun = time.process_time()
    seen = {one.number: one for one in read_pictures(file.data, prints)}
    tally.counts["ms"] = round((time.process_time() - begun) * 1000)
    tally.counts["pictures"] = len(seen)
    for number, picture in enumerate(file.pile.pictures, 1):
        tally.add(compare(seen[number], picture.meant))
        if picture.white and not seen[number].blank:
            tally.findings.append(f"picture {number} is white: {seen[number].refused}")
    return tally


def _told(tally: Tally, file: File, seed: int, keep: Path | None) -> None:
    """Each finding with where to look."""
    where = f"{file.name} seed {seed}"
    if keep and tally.findings:
        keep.mkdir(parents=True, exist_ok=True)
        path = keep / f"{seed}-{file.name}"
        path.write_bytes(file.data)
        where = str(path)
    tally.findings = [f"{where}: {finding}" for finding in tally.findings]


def row(tally: Tally) -> list[str]:
    counts = tally.counts
    shares = {
        "clean %": _share(counts["clean to review"], counts["clean"]),
        "marked %": _share(counts["marked to review"], counts["marked"]),
        "crops %": _share(counts["crops of nothing"], counts["blanks"]),
        "ms": str(round(counts["ms"] / max(1, counts["pictures"]))),
    }
    return [shares.get(name, str(counts[name])) for name in COLUMNS]


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else "-"


def table(rows: Iterable[tuple[str, list[str]]]) -> str:
    lines = [f"{'':14}" + "".join(f"{name:>10}" for name in COLUMNS)]
    lines += [f"{name:14}" + "".join(f"{one:>10}" for one in row) for name, row in rows]
    return "\n".join(lines)
