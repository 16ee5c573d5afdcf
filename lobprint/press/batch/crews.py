"""Who makes the files: this process, a few processes of this machine, or a cluster.

A crew takes a task and gives a future of its result. `room` is how many tasks it can
have at once; more than that is never handed out, so that memory stays flat.
"""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor

from lobprint.garbage import SELDOM
from lobprint.press.batch import work
from lobprint.press.batch.deaf import deaf, hear
from lobprint.press.batch.tasks import Recipe, Result, Task

FORK, SPAWN = "fork", "spawn"
START = FORK if sys.platform == "linux" else SPAWN
"""How a worker starts, whatever this Python does by itself. A fork has all at hand that
was made ready; where it isn't safe (macOS) or isn't there (Windows), each worker takes
0.7 s for it. Nothing here has a thread when it forks, which wouldn't be safe either."""
PATIENCE = 5.0
"""Seconds that workers get to finish the school at hand, when told to stop."""
MOST_WORKERS = 61
"""More than this Windows can't wait for."""


class Crew:
    """This process itself, one school after another; others take more at once."""

    room = 1
    _first = True

    def submit(self, task: Task) -> Future[Result]:
        """What comes of `task`. It fails with BrokenExecutor when a worker died; then
        `renew` must be called before the next task."""
        done: Future[Result] = Future()
        done.set_result(work.run(task))
        if self._first:
            _set_aside()
        self._first = False
        return done

    def renew(self) -> None:
        """Have new workers in the place of those that died."""

    def stop(self) -> None:
        """Hand out no more; wait a few seconds at most for what is under way."""


class Pool(Crew):
    """Processes of this machine, each with the recipe in memory.

    They start at the first task: before they fork, this process has made what every
    school needs (templates compiled, parts laid out, fonts packed), so that not each of
    them must. `start` says how: fork or spawn."""

    def __init__(self, key: str, recipe: Recipe, jobs: int, start: str = START) -> None:
        self._shared = (key, recipe)
        self._jobs = jobs
        self._start = start
        self.room = 2 * jobs  # the next task lies ready when a worker is
        self._pool: ProcessPoolExecutor | None = None

    def submit(self, task: Task) -> Future[Result]:
        if self._pool is None:
            if self._start == FORK:
                work.warm(task.order)
                _set_aside()
            self._pool = self._new()
        with deaf():
            return self._pool.submit(work.run, task)

    def renew(self) -> None:
        self._shut()
        self._pool = self._new()

    def stop(self) -> None:
        """Whoever isn't ready in time is ended; files are whole or not there."""
        mercy = threading.Timer(PATIENCE, _end_workers)
        mercy.daemon = True
        mercy.start()
        self._shut()
        mercy.cancel()

    def _shut(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)

    def _new(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            self._jobs,
            multiprocessing.get_context(self._start),
            initializer=_begin,
            initargs=self._shared,
        )


def _set_aside() -> None:
    """What is there now stays, so that looking for garbage need not go through it; and
    a fork shares it the longer."""
    gc.collect()
    gc.freeze()


def _end_workers() -> None:
    for process in multiprocessing.active_children():
        process.kill()


def _begin(key: str, recipe: Recipe) -> None:
    """A worker starts: Ctrl-C is its parent's business, and without one it ends."""
    gc.set_threshold(SELDOM)
    for name in ("SIGINT", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    hear()
    threading.Thread(target=_end_with_parent, daemon=True).start()
    work.take(key, recipe)
    _set_aside()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


@contextlib.contextmanager
def local_crew(
    key: str, recipe: Recipe, jobs: int, start: str = START
) -> Iterator[Crew]:
    """A crew of `jobs` processes, which took the recipe; one is this process, and it
    must have taken it. `start` says how others start: fork or spawn."""
    jobs = min(jobs, MOST_WORKERS)
    crew = Crew() if jobs == 1 else Pool(key, recipe, jobs, start)
    try:
        yield crew
    finally:
        crew.stop()
