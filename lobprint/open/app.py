"""The application: the files of the page, and the one place where it calls the desk."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from concurrent.futures import Executor

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from lobprint.open.body import RefusedError, read_frame
from lobprint.open.guard import API, Door, Guard
from lobprint.open.limits import LIMITS, Limits
from lobprint.open.page import served, type_of
from lobprint.open.told import told

Answer = Callable[[bytes], bytes]
"""A frame for a frame: what the desk does."""
TellBug = Callable[[Exception], None]


class Calls:
    """The calls of the page, answered one at a time, in the order in which they came.

    `worker` has one thread. `came` counts them: a page that calls is still there."""

    def __init__(
        self, answer: Answer, worker: Executor, tell: TellBug, limits: Limits
    ) -> None:
        self.came = 0
        self._answer = answer
        self._worker = worker
        self._tell = tell
        self._limits = limits
        self._waiting = 0

    async def respond(self, request: Request) -> Response:
        """What the desk says to the frame in `request`, or why not."""
        self.came += 1
        if self._waiting >= self._limits.waiting:
            return told(503)
        self._waiting += 1
        try:
            return await self._respond(request)
        except RefusedError as refused:
            return told(refused.status)
        finally:
            self._waiting -= 1

    async def _respond(self, request: Request) -> Response:
        frame = await read_frame(request, self._limits)
        loop = asyncio.get_running_loop()
        try:
            data = await loop.run_in_executor(self._worker, self._answer, frame)
        except Exception as error:
            self._tell(error)
            return told(500)
        return Response(data, media_type="application/octet-stream")


def application(
    files: Mapping[str, bytes], calls: Calls, door: Door, limits: Limits = LIMITS
) -> ASGIApp:
    """What the server runs. Of `files` nothing but their names is looked up."""
    pages = served(files)

    async def page(request: Request) -> Response:
        path = request.url.path
        if path not in pages:
            return told(404)
        return Response(pages[path], media_type=type_of(path))

    routes = [
        Route(API, calls.respond, methods=["POST"]),
        Route("/{path:path}", page, methods=["GET"]),
    ]
    app = Starlette(routes=routes, exception_handlers={HTTPException: _told})
    return Guard(app, door, limits)


async def _told(_request: Request, error: Exception) -> Response:
    """In our words what Starlette itself refuses: a method that isn't meant here."""
    assert isinstance(error, HTTPException)  # noqa: S101 - nothing else is handed here
    return told(error.status_code, error.headers)
