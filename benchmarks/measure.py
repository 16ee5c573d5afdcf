"""Timing: candidates in turn, so that a slow moment of the machine hits all alike."""

from __future__ import annotations

import gc
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping


def in_turn(
    makers: Mapping[str, Callable[[], bytes]], rounds: int
) -> dict[str, list[float]]:
    """Seconds of each maker in each round, after one round that isn't counted."""
    for make in makers.values():
        make()
    seconds: dict[str, list[float]] = {name: [] for name in makers}
    for _ in range(rounds):
        for name, make in makers.items():
            seconds[name].append(_seconds(make))
    return seconds


def _seconds(make: Callable[[], bytes]) -> float:
    """One run, as timeit does it: nobody pays for what another left to be collected."""
    gc.collect()
    gc.disable()
    try:
        start = time.perf_counter()
        make()
        return time.perf_counter() - start
    finally:
        gc.enable()


def ratio(ours: list[float], theirs: list[float]) -> float:
    """How many times slower they are: the median of the ratios round by round."""
    pairs = zip(ours, theirs, strict=True)
    return statistics.median(their / our for our, their in pairs)


def command_seconds(arguments: list[str], rounds: int) -> float:
    """The median of whole runs of `python -m lobprint ...`, each in a new process."""
    seconds = []
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(rounds):
            start = time.perf_counter()
            command = [sys.executable, "-m", "lobprint", *arguments]
            subprocess.run(command, cwd=folder, check=True, capture_output=True)
            seconds.append(time.perf_counter() - start)
    return statistics.median(seconds)
