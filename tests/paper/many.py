"""Many conditions on several processes, of which one may die: a killer of what takes
too much memory, or a package that crashes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context

from paper.truth import Tally

DEAD = "a process died over this"


def tallies(
    work: Callable[[str], Tally], names: Sequence[str], cores: int
) -> Iterator[tuple[str, Tally]]:
    """What `work` gives of each name, in their order. Who of several died is not told
    apart: it is the first that isn't done, and the others are tried again."""
    left = list(names)
    while left:
        for name, tally in _until_one_dies(work, tuple(left), cores):
            left.remove(name)
            yield name, tally


def _until_one_dies(
    work: Callable[[str], Tally], names: Sequence[str], cores: int
) -> Iterator[tuple[str, Tally]]:
    with ProcessPoolExecutor(cores, get_context("spawn")) as crew:
        tried = [(name, crew.submit(work, name)) for name in names]
        for name, one in tried:
            try:
                yield name, one.result()
            except BrokenProcessPool:
                yield name, Tally(findings=[f"{name}: {DEAD}"])
                return
