"""The same tasks on a Dask cluster (`pip install lobprint[cluster]`).

The recipe goes to the workers once; files come back as bytes and are written here, for
the workers may have another disk.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import re
from collections.abc import Iterator
from concurrent.futures import CancelledError, Executor, Future
from typing import Any

from lobprint import __version__
from lobprint.errors import OutputError, Problem, UsageError
from lobprint.files import printable
from lobprint.press.batch import work
from lobprint.press.batch.crews import Crew
from lobprint.press.batch.tasks import Recipe, Result, Task

WAIT = 5
"""Seconds for a cluster to answer."""
AHEAD = 2
"""Tasks for each thread of the cluster, so that none is without."""
ADDRESS = re.compile(r"(?:(?:tcp|tls|wss?)://)?([^\s/:]+|\[[0-9A-Fa-f:]+\]):(\d{1,5})")
MOST_PORT = 65535
EXAMPLE = "Een adres is bijvoorbeeld tcp://10.0.0.5:8786."


class Cluster(Crew):
    """The workers behind one scheduler."""

    def __init__(self, executor: Executor, shared: Any, room: int) -> None:
        self._executor = executor
        self._shared = shared
        self.room = room

    def submit(self, task: Task) -> Future[Result]:
        try:
            return self._executor.submit(work.run_with, self._shared, task)
        except (OSError, RuntimeError) as error:
            raise CancelledError from error

    def stop(self) -> None:
        """What is under way is let go of."""
        with contextlib.suppress(Exception):
            self._executor.shutdown(wait=False, cancel_futures=True)


@contextlib.contextmanager
def cluster_crew(address: str, key: str, recipe: Recipe) -> Iterator[Crew]:
    """The crew behind the scheduler at `address`.

    Raises UsageError without Dask, OutputError for a cluster that can't be used."""
    client = _client(address)
    try:
        _check_workers(client, address)
        threads = sum(client.nthreads().values())
        [shared] = client.scatter([(key, recipe)], broadcast=True, hash=False)
        crew = Cluster(client.get_executor(pure=False), shared, AHEAD * threads)
        try:
            yield crew
        finally:
            crew.stop()
    finally:
        with contextlib.suppress(Exception):
            client.close(timeout=WAIT)


def _client(address: str) -> Any:
    try:
        import distributed
    except ImportError:
        hint = 'Geef in de map die u hebt gedownload: pip install ".[cluster]"'
        problem = Problem("--cluster heeft Dask nodig, en dat is er niet", hint=hint)
        raise UsageError(problem) from None
    logging.disable()  # Dask's words would stand among ours
    _knock(address)
    connect: Any = distributed.Client
    try:
        return connect(address, timeout=WAIT, set_as_default=False)
    except Exception as error:  # whatever else answers there
        raise _no_cluster(address) from error


def _knock(address: str) -> None:
    """See that something answers at `address`, which Dask takes long to say.

    Raises UsageError, OutputError."""
    match = ADDRESS.fullmatch(address)
    if match is None or int(match[2]) > MOST_PORT:
        message = f"{printable(address)} is geen adres van een cluster"
        raise UsageError(Problem(message, hint=EXAMPLE))
    try:
        asyncio.run(asyncio.wait_for(_answer(address), WAIT))
    except Exception as error:  # whatever else answers there, or doesn't
        raise _no_cluster(address) from error


async def _answer(address: str) -> None:
    """Ask who is there; only a scheduler knows what is meant."""
    from distributed import core

    call: Any = core.rpc
    scheduler = call(address)
    try:
        who = await scheduler.identity()
        if who["type"] != "Scheduler":
            raise ConnectionError(who["type"])
    finally:
        await scheduler.close_rpc()


def _no_cluster(address: str) -> OutputError:
    message = f"er is geen cluster bereikbaar op {printable(address)}"
    hint = f"Klopt het adres, en draait het cluster? {EXAMPLE}"
    return OutputError(Problem(message, hint=hint))


def _check_workers(client: Any, address: str) -> None:
    """Raises OutputError when no worker can do this work, or not all in one way."""
    versions: dict[str, str | None] = client.run(_probe())
    if not versions:
        message = f"het cluster op {printable(address)} heeft geen werkers"
        raise OutputError(Problem(message, hint="Start er een met: dask worker ADRES"))
    problems = [
        _unfit(worker, version)
        for worker, version in sorted(versions.items())
        if version != __version__
    ]
    if problems:
        raise OutputError(problems)


def _unfit(worker: str, version: str | None) -> Problem:
    found = f"lobprint {version}" if version else "geen lobprint"
    message = f"werker {worker} heeft {found}; hier is het lobprint {__version__}"
    return Problem(message, hint=f"Zet daar: pip install lobprint=={__version__}")


def _probe() -> Any:
    """A function that travels as code, for a worker may not have this module."""

    def version() -> str | None:
        try:
            import lobprint
        except ImportError:
            return None
        return lobprint.__version__

    return version
