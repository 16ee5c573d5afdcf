"""A batch of schools: workbooks per second and peak memory."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import psutil
from PIL import Image

SCHOOLS = 100
MANY, FEW = 1000, 10
ROUNDS = 3
LOGOS = 8
SAMPLE = 0.05
"""Seconds between looks at how much memory is in use."""


@dataclass(frozen=True)
class Measured:
    """Wall seconds, processor seconds, and the highest sum of the memory of all
    processes, in MB (what they share counts for each); `whole` are the wall seconds of
    the whole command, its start included."""

    seconds: float
    processor: float
    memory: float
    whole: float


def report_batch(peers: Mapping[str, Callable[[], bytes]]) -> None:
    """Print what a batch takes; `peers` make the two files of one school together.

    The program's start counts once, whatever the number of schools: what 100 schools
    take is the difference between a list of 110 and a list of 10."""
    write = sys.stdout.write
    rounds = [_round(peers) for _ in range(ROUNDS)]
    one, four, other = (list(column) for column in zip(*rounds, strict=True))
    write(f"{SCHOOLS} mbo schools, both formats, {ROUNDS} rounds (median)\n")
    _line("lobprint, one process", one)
    _line("lobprint, four processes", four)
    per_second = 1 / statistics.median(other)
    write(
        f"  {'docxtpl and WeasyPrint, one process':36} {per_second:6.1f} per second\n"
    )
    faster = _ratio([run.seconds for run in one], [run.seconds for run in four])
    write(f"  four processes against one: x {faster:.2f}\n")
    others = [SCHOOLS * seconds for seconds in other]
    faster = _ratio(others, [run.seconds for run in one])
    write(f"  one process against docxtpl and WeasyPrint: x {faster:.1f}\n")
    _report_memory()


def _round(
    peers: Mapping[str, Callable[[], bytes]],
) -> tuple[Measured, Measured, float]:
    """100 schools by one process and by four, and seconds of the peers for one."""
    with tempfile.TemporaryDirectory() as few, tempfile.TemporaryDirectory() as more:
        _write_list(Path(few), FEW)
        _write_list(Path(more), FEW + SCHOOLS)
        one, four = (
            _difference(_run(Path(more), jobs), _run(Path(few), jobs))
            for jobs in (1, 4)
        )
    return one, four, _peers(peers)


def _difference(more: Measured, few: Measured) -> Measured:
    return Measured(
        more.seconds - few.seconds,
        more.processor - few.processor,
        more.memory,
        more.seconds,
    )


def _report_memory() -> None:
    write = sys.stdout.write
    write("Peak memory of all processes\n")
    for schools in (FEW, MANY):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            _write_list(folder, schools)
            for jobs in (1, 4):
                run = _run(folder, jobs)
                write(f"  {schools:5} schools, --jobs {jobs}: {run.memory:6.0f} MB, ")
                write(f"{run.seconds:.1f} s\n")


def _line(name: str, runs: list[Measured]) -> None:
    wall = statistics.median(run.seconds for run in runs)
    processor = statistics.median(run.processor for run in runs)
    sys.stdout.write(
        f"  {name:36} {SCHOOLS / wall:6.1f} per second  {wall:6.2f} s,"
        f" {processor:6.2f} s of processor (whole command with {SCHOOLS + FEW}:"
        f" {statistics.median(run.whole for run in runs):.2f} s)\n"
    )


def _ratio(slow: list[float], fast: list[float]) -> float:
    pairs = zip(slow, fast, strict=True)
    return statistics.median(one / other for one, other in pairs)


def _peers(makers: Mapping[str, Callable[[], bytes]]) -> float:
    """Seconds in which all `makers` together make one school's files."""
    start = time.perf_counter()
    for make in makers.values():
        make()
    return time.perf_counter() - start


def _run(folder: Path, jobs: int) -> Measured:
    """The whole command, in a new output folder."""
    with tempfile.TemporaryDirectory(dir=folder) as output:
        options = ["--schools", "scholen.csv", "--jobs", str(jobs), "--output", output]
        command = [sys.executable, "-m", "lobprint", "build", *options]
        start = time.perf_counter()
        with psutil.Popen(
            command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as process:
            memory, processor = _watched(process)
        seconds = time.perf_counter() - start
        assert process.returncode == 0
    return Measured(seconds, processor, memory / 1e6, seconds)


def _watched(process: psutil.Popen) -> tuple[float, float]:
    """The most memory at once, and the processor time of all, until it ends."""
    most, processor = 0.0, {}
    while process.poll() is None:
        memory = 0.0
        try:
            for one in (process, *process.children(recursive=True)):
                memory += one.memory_info().rss
                processor[one.pid] = sum(one.cpu_times()[:2])
        except psutil.NoSuchProcess:
            pass
        most = max(most, memory)
        time.sleep(SAMPLE)
    return most, sum(processor.values())


def _write_list(folder: Path, schools: int) -> None:
    for number in range(LOGOS):
        blue = (30 * number, 90, 200 - 20 * number)
        Image.new("RGB", (400, 160), blue).save(folder / f"logo{number}.png")
    rows = ["naam;sector;team;kleur;logo"]
    for number in range(schools):
        color = f"#{number * 7919 % 0x666666:06x}"
        logo = f"logo{number % LOGOS}.png"
        rows.append(f"School {number};mbo;Team {number};{color};{logo}")
    (folder / "scholen.csv").write_text("\n".join(rows), encoding="utf-8")
