"""Making one school's files, in any process: this one, another, or another machine's.

A process holds the material of one recipe and makes school after school of it. What it
is given and gives back is plain data, so all kinds of crews run this same function.
"""

from __future__ import annotations

import contextlib
import gc
import itertools
import traceback
from dataclasses import dataclass, replace
from pathlib import Path

from lobprint.errors import LobprintError, OutputError, Problem
from lobprint.files import keeping
from lobprint.files.faults import is_everywhere
from lobprint.files.placing import staged
from lobprint.layout import Shelf
from lobprint.press import build
from lobprint.press.batch.fingerprint import hash_of
from lobprint.press.batch.summary import on_one_line
from lobprint.press.batch.tasks import Output, Recipe, Result, Task
from lobprint.press.order import Order
from lobprint.press.publisher import NOBODY

TIDY = 5
"""One school in so many sees to it that memory stays flat. A layout goes round in
circles, which Python by itself clears away when a hundred of them lie there."""


@dataclass(frozen=True, slots=True)
class Kitchen:
    """A recipe with its material read, and what schools have alike; `key` says which
    recipe."""

    key: str
    recipe: Recipe
    material: build.Material
    shelf: Shelf


_count = itertools.count(1)
_open: list[Kitchen] = []
"""That of the recipe that this process works on; one, so that memory stays flat."""


def take(key: str, recipe: Recipe, material: build.Material | None = None) -> Kitchen:
    """Read the material of `recipe`, unless somebody has. Raises ContentError."""
    if not _open or _open[0].key != key:
        material = material or build.load(recipe.project)
        _open[:] = [Kitchen(key, recipe, material, Shelf())]
    return _open[0]


def warm(order: Order) -> None:
    """Make `order` for nobody and throw it away: what all schools have alike is kept.
    What goes wrong with it goes wrong with each school as well, which is told."""
    with contextlib.suppress(Exception):
        _files(_open[0], replace(order, publisher=NOBODY))


def run(task: Task) -> Result:
    """Make the files of `task` by the recipe that was taken."""
    return _told(_open[0], task)


def run_with(shared: tuple[str, Recipe], task: Task) -> Result:
    """The same where nobody took a recipe before: `shared` is its key and itself."""
    return _told(take(*shared), task)


def _told(kitchen: Kitchen, task: Task) -> Result:
    """Whatever goes wrong with one school is told, and leaves the others be."""
    try:
        return _make(kitchen, task)
    except LobprintError as error:
        return Result(problems=error.problems, fatal=is_fatal(error))
    except Exception as error:
        return Result(problems=(_bug(error),))


def _make(kitchen: Kitchen, task: Task) -> Result:
    if next(_count) % TIDY == 0:
        gc.collect()
    files, output = _files(kitchen, task.order), kitchen.recipe.output
    return Result(files) if output is None else deliver(files, output, task.folder)


def _files(kitchen: Kitchen, order: Order) -> tuple[Output, ...]:
    work = build.work_of(order, kitchen.material)
    return tuple([_output(one, work) for one in work.make(shelf=kitchen.shelf)])


def _output(made: build.Made, work: build.Work) -> Output:
    told = tuple(map(on_one_line, work.unfit([made.fit])))
    data = made.data
    return Output(made.name, made.pages, len(data), data, told, hash_of(data))


def deliver(files: tuple[Output, ...], output: Path, folder: str) -> Result:
    """Put `files` in `folder`, which lies in `output`; gives them without their bytes.
    Raises OutputError."""
    placed = {output / folder / file.name: file.data for file in files}
    with staged(placed, output) as commit:
        kept = commit()
    bare = tuple([replace(file, data=b"") for file in files])
    return Result(bare, kept=keeping.told(kept))


def is_fatal(error: LobprintError) -> bool:
    return isinstance(error, OutputError) and is_everywhere(error.__cause__)


def _bug(error: Exception) -> Problem:
    frames = traceback.extract_tb(error.__traceback__)
    where = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}"
    return Problem(
        f"er ging iets mis in lobprint zelf: {type(error).__name__}: {error} ({where})",
        hint="Meld dit aan de makers.",
    )
