"""Where things are made that take a while: one at a time, by its number."""

from __future__ import annotations

from lobprint.desk.jobs import Job
from lobprint.errors import LobprintError, Problem, UsageError


class Bench:
    """What is being made. A number is never given twice."""

    def __init__(self) -> None:
        self._jobs: dict[int, Job] = {}
        self._count = 0

    def begin(self, job: Job) -> int:
        """The number of `job`; what was being made before is let go of."""
        self.clear()
        self._count += 1
        self._jobs[self._count] = job
        return self._count

    def job(self, number: object) -> Job:
        """Raises UsageError for one that is over."""
        if not isinstance(number, int) or number not in self._jobs:
            hint = "Begin opnieuw; wat u invulde staat er nog."
            raise UsageError(Problem("dit was al gestopt", hint=hint))
        return self._jobs[number]

    def step(self, number: object) -> tuple[Job, str]:
        """The job after its next step, and what that made. Raises LobprintError; then
        the job is over."""
        job = self.job(number)
        try:
            return job, job.step()
        except LobprintError:
            self.end(number)
            raise

    def end(self, number: object) -> Job:
        """Let go of a job. Raises UsageError for one that is over."""
        job = self.job(number)
        self._jobs = {n: one for n, one in self._jobs.items() if one is not job}
        job.end.close()
        return job

    def clear(self) -> None:
        """Let go of all."""
        for number in list(self._jobs):
            self.end(number)
