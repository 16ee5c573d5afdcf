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
from typing import Protocol

from lobprint.batch import work
from lobprint.batch.tasks import Recipe, Result, Task

START = "fork" if sys.platform == "linux" else "spawn"
"""How a worker starts. A fork has the content read and the modules loaded at once;
where it isn't safe (macOS) or isn't there (Windows), each worker takes 0.7 s for it."""
PATIENCE = 5.0
"""Seconds that workers get to finish the school at hand, when told to stop."""
MOST_WORKERS = 61
"""More than this Windows can't wait for."""


class Crew(Protocol):
    """`lost` tells that a worker died; then futures fail with BrokenExecutor, and
    `renew` must be called before the next task."""

    room: int

    def submit(self, task: Task) -> Future[Result]: ...

    def renew(self) -> None: ...

    def stop(self) -> None:
        """Hand out no more; wait a few seconds at most for what is under way."""


class Alone:
    """This process itself, one school after another."""

    room = 1

    def submit(self, task: Task) -> Future[Result]:
        done: Future[Result] = Future()
        done.set_result(work.run(task))
        return done

    def renew(self) -> None:
        """Nobody but this process can die."""

    def stop(self) -> None:
        """Nothing is under way."""


class Pool:
    """Processes of this machine, each with the recipe in memory."""

    def __init__(self, key: str, recipe: Recipe, jobs: int) -> None:
        self._shared = (key, recipe)
        self._jobs = jobs
        self.room = 2 * jobs  # the next task lies ready when a worker is
        self._pool = self._new()

    def submit(self, task: Task) -> Future[Result]:
        return self._pool.submit(work.run, task)

    def renew(self) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._pool = self._new()

    def stop(self) -> None:
        """Whoever isn't ready in time is ended; files are whole or not there."""
        mercy = threading.Timer(PATIENCE, _end_workers)
        mercy.daemon = True
        mercy.start()
        self._pool.shutdown(wait=True, cancel_futures=True)
        mercy.cancel()

    def _new(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            self._jobs,
            multiprocessing.get_context(START),
            initializer=_begin,
            initargs=self._shared,
        )


def _end_workers() -> None:
    for process in multiprocessing.active_children():
        process.kill()


def _begin(key: str, recipe: Recipe) -> None:
    """A worker starts: Ctrl-C is its parent's business, and without one it ends."""
    gc.set_threshold(50_000)
    for name in ("SIGINT", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    work.take(key, recipe)


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


@contextlib.contextmanager
def local_crew(key: str, recipe: Recipe, jobs: int) -> Iterator[Crew]:
    """A crew of `jobs` processes, which took the recipe; one is this process."""
    crew: Crew = Alone() if jobs == 1 else Pool(key, recipe, min(jobs, MOST_WORKERS))
    try:
        yield crew
    finally:
        crew.stop()
