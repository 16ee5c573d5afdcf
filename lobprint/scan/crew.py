"""Files of pictures, read by all the cores of this computer.

A process has one picture at a time, and a minute for it: what a stranger's picture does
to the packages that look at it, nobody knows. Processes are spawned, know nothing but
what they are sent, and hear no Ctrl-C: this process ends them.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from multiprocessing import connection
from time import monotonic
from typing import NamedTuple

from lobprint.scan.prints import Prints
from lobprint.scan.process import HINT, LIMIT, SLOW, STUCK, Process, deaf
from lobprint.scan.seen import SeenPicture
from lobprint.scan.worker import BUSY, Asked, work

MOST_WORKERS = 61
"""More than this Windows can't wait for."""


class _Job(NamedTuple):
    """A picture (from 1) of a file (from 0); 0 to count them first."""

    file: int
    number: int


def read_files(
    files: Iterable[tuple[str, bytes]],
    prints: Prints,
    tell: Callable[[str, int], object] = lambda _name, _all: None,
    limit: float = LIMIT,
) -> Iterator[tuple[str, SeenPicture]]:
    """The pictures in `files`, in their order, each with the name of its file; `tell`
    hears that name whenever one is done, and how many there are, as far as known by
    then. Nothing is raised, whatever the files are."""
    pile = _Pile(list(files))
    crew = _Crew(pile, prints, limit)
    try:
        while not pile.is_read():
            for done in crew.next():
                tell(pile.files[done.file][0], pile.known())
            yield from pile.in_order()
    finally:
        crew.end()


class _Pile:
    """What is to be read, and what was."""

    def __init__(self, files: list[tuple[str, bytes]]) -> None:
        self.files = files
        self.waiting = deque(_Job(file, 0) for file in range(len(files)))
        self.later: list[_Job] = []
        """Pages without a code: those with one say what these may be."""
        self._seen: dict[_Job, SeenPicture] = {}
        self._counts: dict[int, int] = {}
        self._next = _Job(0, 1)

    def is_read(self) -> bool:
        return self._next.file >= len(self.files)

    def known(self) -> int:
        """How many pictures there are; one in a file of which nobody knows yet."""
        return sum(self._counts.get(file, 1) for file in range(len(self.files)))

    def counted(self, file: int, count: int) -> None:
        self._counts[file] = count
        jobs = (_Job(file, number) for number in range(count, 0, -1))
        self.waiting.extendleft(jobs)

    def seen(self, job: _Job, picture: SeenPicture) -> None:
        self._seen[job] = picture
        if not job.number:  # it could not even be counted
            self._counts[job.file] = 1
            self._seen[_Job(job.file, 1)] = self._seen.pop(job)

    def in_order(self) -> Iterator[tuple[str, SeenPicture]]:
        """What can be given by now."""
        while True:
            file, number = self._next
            if number > self._counts.get(file, number):
                self._next = _Job(file + 1, 1)
                self.files[file] = self.files[file][0], b""  # nobody needs it any more
            elif self._next in self._seen:
                self._next = _Job(file, number + 1)
                yield self.files[file][0], self._seen.pop(_Job(file, number))
            else:
                return


class _Worker(Process):
    """A process, and what it does now; `until` is when it must have done it."""

    def __init__(self) -> None:
        super().__init__(work)
        self._file = -1
        self.job: _Job | None = None
        self.until = 0.0

    def begin(self, job: _Job, data: bytes, limit: float) -> None:
        self.job, self.until = job, monotonic() + limit
        if self._file != job.file:
            self.pipe.send(data)
            self._file = job.file
        self.pipe.send(job.number)


class _Crew:
    """As many processes as there are cores, and no more than there is work for."""

    def __init__(self, pile: _Pile, prints: Prints, limit: float) -> None:
        self._pile, self._prints, self._limit = pile, prints, limit
        self._workers: list[_Worker] = []

    def next(self) -> list[_Job]:
        """Hand out work, and wait until something comes of it: which is done."""
        self._hand_out()
        busy = [one for one in self._workers if one.job]
        if not busy:
            return []
        wait = max(0.0, min(one.until for one in busy) - monotonic())
        ready = connection.wait([one.pipe for one in busy], wait)
        done = [self._heard(one) for one in busy if one.pipe in ready]
        late = [self._late(one) for one in busy if one.job and one.until < monotonic()]
        return [job for job in (*done, *late) if job]

    def end(self) -> None:
        with deaf():
            while self._workers:
                self._workers.pop().end()

    def _hand_out(self) -> None:
        pile = self._pile
        while job := self._job():
            worker = next((one for one in self._workers if not one.job), None)
            if worker is None and len(self._workers) < _cores():
                self._workers.append(worker := _Worker())
            if worker is None:
                pile.waiting.appendleft(job)
                return
            try:
                worker.begin(job, pile.files[job.file][1], self._limit)
            except OSError:
                self._lost(worker, STUCK)

    def _job(self) -> _Job | None:
        """What is next; pages without a code when all others are done."""
        pile = self._pile
        if not pile.waiting and not any(one.job for one in self._workers):
            pile.waiting.extend(sorted(pile.later))
        return pile.waiting.popleft() if pile.waiting else None

    def _heard(self, worker: _Worker) -> _Job | None:
        """What a process says; the job of which it has seen the picture, if it has."""
        try:
            said = worker.pipe.recv()
            if isinstance(said, Asked):
                worker.pipe.send(self._answer(worker.job, said))
            if isinstance(said, Asked) or said == BUSY:
                worker.until = monotonic() + self._limit
                return None
        except (EOFError, OSError):
            return self._lost(worker, STUCK)
        job, worker.job = worker.job, None
        return self._took(job, said) if job else None

    def _answer(self, job: _Job | None, asked: Asked) -> object:
        if asked.build:
            return self._prints.of_build(asked.build)
        return tuple(self._prints.likely()) if job in self._pile.later else None

    def _took(self, job: _Job, said: SeenPicture | int | str) -> _Job | None:
        if isinstance(said, SeenPicture):
            self._pile.seen(job, said)
            return job
        if isinstance(said, int):
            self._pile.counted(job.file, said)
        else:
            self._pile.later.append(job)
        return None

    def _late(self, worker: _Worker) -> _Job | None:
        return self._lost(worker, SLOW)

    def _lost(self, worker: _Worker, why: str) -> _Job | None:
        """A process that is no more; what it was at is not read."""
        self._workers.remove(worker)
        worker.end()
        job, worker.job = worker.job, None
        if job:
            picture = SeenPicture(max(1, job.number), refused=why, hint=HINT)
            self._pile.seen(job, picture)
        return job


def _cores() -> int:
    """Those that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return min(MOST_WORKERS, len(os.sched_getaffinity(0)))
    return min(MOST_WORKERS, os.cpu_count() or 1)
