"""The run itself: a bounded number of schools under way, and what became of each.

Nothing here prints or reads a clock.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, CancelledError, Future
from concurrent.futures import wait as wait_for
from dataclasses import dataclass, field, replace

from lobprint.errors import LobprintError, OutputError, Problem
from lobprint.files.bench import sweep
from lobprint.lists.schools import Entry
from lobprint.press.batch.crews import Crew
from lobprint.press.batch.deaf import deaf
from lobprint.press.batch.summary import Fate, Outcome
from lobprint.press.batch.tasks import Output, Result
from lobprint.press.batch.todo import Batch, Todo, Watcher
from lobprint.press.batch.work import deliver, is_fatal

Tell = Callable[[str], None]
Waiting = dict[Future[Result], Todo]
BEAT = 0.5
"""Seconds between looks at whether somebody pressed Ctrl-C, which Windows needs."""
DIED = Problem(
    "het proces dat deze school maakte, is onverwacht beëindigd",
    hint="Vaak is dan het geheugen vol. Probeer het met een lager aantal: --jobs 1.",
)
GONE = Problem(
    "het cluster is weggevallen",
    hint="Start het weer, of laat --cluster weg, en geef de opdracht nog eens.",
)


@dataclass(slots=True)
class Run:
    """One run. `outcomes` has each school's, in the order of the list, at any moment;
    `tell` hears the name of each school that is done."""

    batch: Batch
    watcher: Watcher
    tell: Tell
    outcomes: list[Outcome] = field(init=False)

    def __post_init__(self) -> None:
        self.outcomes = [self._unmade(entry) for entry in self.batch.entries]

    def _unmade(self, entry: Entry) -> Outcome:
        sectors = " ".join(self.batch.sectors_of(entry.school))
        return Outcome(entry.school.naam, sectors, entry.folder, entry.place)

    def go(self, crew: Crew) -> None:
        """Make every school that is new or changed.

        Raises OutputError when going on makes no sense: a full disk, a cluster that is
        gone. However it ends, what was finished by then has been noted."""
        waiting: Waiting = {}
        try:
            for number, entry in enumerate(self.batch.entries):
                todo = self._look(number, entry)
                if todo is not None:
                    waiting[_submitted(todo, crew)] = todo
                while len(waiting) >= crew.room:
                    with deaf():
                        self._collect(waiting, crew)
            while waiting:
                with deaf():
                    self._collect(waiting, crew)
        except BaseException:
            crew.stop()
            self._salvage(waiting)
            raise

    def _look(self, number: int, entry: Entry) -> Todo | None:
        """What must be made; None when there is nothing to make, or no way to."""
        try:
            todo = self.watcher.look(number, entry)
        except LobprintError as error:
            self._end(number, "fout", problems=error.problems)
            return None
        self.outcomes[number] = replace(self.outcomes[number], warnings=todo.warnings)
        if todo.files is None:
            return todo
        self._end(number, "overgeslagen", todo.files)
        return None

    def _collect(self, waiting: Waiting, crew: Crew) -> None:
        """Wait for something to be ready, and note it."""
        done, _ = wait_for(waiting, BEAT, FIRST_COMPLETED)
        if any(_is_lost(future) for future in done):
            self._one_by_one(waiting, crew)
            return
        for future in done:
            self._note(waiting.pop(future), _result(future))

    def _one_by_one(self, waiting: Waiting, crew: Crew) -> None:
        """A worker died, and took with it what the others had. One of those schools
        may be why, so each is made alone: only the guilty one fails."""
        crew.renew()
        sweep(self.batch.output)  # what the dead had in hand, before it is made again
        for future, todo in list(waiting.items()):
            again = _submitted(todo, crew) if _is_lost(future) else future
            while not again.done():
                wait_for([again], BEAT)
            del waiting[future]
            if _is_lost(again):
                crew.renew()
                self._note(todo, Result(problems=(DIED,)))
            else:
                self._note(todo, _result(again))

    def _note(self, todo: Todo, result: Result) -> None:
        """What became of a school. Raises OutputError when it is the end of all."""
        if result.fatal:
            raise OutputError(result.problems)
        task = todo.task
        if result.problems:
            self._end(todo.number, "fout", problems=result.problems)
            return
        try:
            result = self._in_place(result, task.folder)
        except OutputError as error:
            if is_fatal(error):
                raise
            self._end(todo.number, "fout", problems=error.problems)
            return
        self.watcher.journal.add(task.folder, todo.print, result.files)
        self._end(todo.number, "gemaakt", result.files, kept=result.kept)

    def _in_place(self, result: Result, folder: str) -> Result:
        """`result` with its files written here, if they came as bytes."""
        if not any(file.data for file in result.files):
            return result
        return deliver(result.files, self.batch.output, folder)

    def _end(
        self,
        number: int,
        fate: Fate,
        files: tuple[Output, ...] = (),
        problems: tuple[Problem, ...] = (),
        kept: tuple[Problem, ...] = (),
    ) -> None:
        outcome = self.outcomes[number]
        self.outcomes[number] = replace(
            outcome, fate=fate, files=files, problems=problems, kept=kept
        )
        self.tell(outcome.name)

    def _salvage(self, waiting: Waiting) -> None:
        """Note what was finished when all was stopped; of the rest nothing is left."""
        for future, todo in waiting.items():
            finished = future.done() and not future.cancelled()
            if finished and future.exception() is None:
                with contextlib.suppress(LobprintError):
                    self._note(todo, future.result())


def _submitted(todo: Todo, crew: Crew) -> Future[Result]:
    """A future, also when nobody can take the task any more."""
    try:
        return crew.submit(todo.task)
    except (BrokenExecutor, CancelledError) as error:
        failed: Future[Result] = Future()
        failed.set_exception(error)
        return failed


def _is_lost(future: Future[Result]) -> bool:
    return (
        future.done()
        and not future.cancelled()
        and isinstance(future.exception(), BrokenExecutor)
    )


def _result(future: Future[Result]) -> Result:
    """The result, or what went wrong on the way. Raises OutputError when the crew as a
    whole is gone."""
    try:
        return future.result()
    except CancelledError:
        raise OutputError(GONE) from None
    except Exception as error:
        if type(error).__name__ == "KilledWorker":  # Dask's, which needn't be here
            return Result(problems=(DIED,))
        what = f"{type(error).__name__}: {error}"
        return Result(problems=(Problem(f"dit kon niet gemaakt worden: {what}"),))
