"""Processes that look at what strangers made: whatever happens there, this goes on.

They are spawned, know nothing but what they are sent, and hear no Ctrl-C: this process
ends them.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
from collections.abc import Callable, Iterable, Iterator
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from typing import Any, TypeVar

from lobprint.scan.refused import RefusedError

LIMIT = 60.0
"""Seconds for a picture; the slowest took 18."""
SLOW = "het lezen duurde te lang"
STUCK = "hierop liep het lezen vast"
HINT = "Scan het blad opnieuw, met 200 of 300 dpi in grijs."
Result = TypeVar("Result")


class Process:
    """A process that does `target`, which gets one end of a pipe and then `args`."""

    def __init__(self, target: Callable[..., None], *args: object) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe, other = context.Pipe()
        self._process = context.Process(target=target, args=(other, *args), daemon=True)
        with deaf():
            self._process.start()
        other.close()

    def end(self) -> None:
        self._process.kill()
        self._process.join()
        self.pipe.close()


def alone(
    task: Callable[..., Iterable[Result]], *args: object, limit: float = LIMIT
) -> Iterator[Result]:
    """What `task` gives, one by one, from a process of its own. Raises RefusedError
    when that does, when it takes longer than `limit` seconds over one, or dies."""
    process = Process(_give, task, args)
    try:
        while (said := _next(process.pipe, limit)) is not None:
            yield said[0]
    finally:
        with deaf():
            process.end()


def _next(pipe: Connection, limit: float) -> tuple[Any] | None:
    if not pipe.poll(limit):
        raise RefusedError(SLOW, HINT)
    try:
        said = pipe.recv()
    except (EOFError, OSError) as error:
        raise RefusedError(STUCK, HINT) from error
    if isinstance(said, RefusedError):
        raise said
    return said if isinstance(said, tuple) else None


def _give(pipe: Connection, task: Callable[..., Iterable[Any]], args: Any) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        for one in task(*args):
            pipe.send((one,))
        pipe.send(None)
    except RefusedError as error:
        pipe.send(error)
    except Exception:  # whatever it is: who asked is told so in a sentence
        pipe.send(RefusedError(STUCK, HINT))


@contextlib.contextmanager
def deaf() -> Iterator[None]:
    """Within this Ctrl-C waits; a process that starts within it never hears it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    # what Python starts with the first process lets Ctrl-C in again: before that
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
