"""The application: the files of the page, and the one place where it calls the desk."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from concurrent.futures import Executor, Future
from typing import Protocol

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from lobprint.open.body import RefusedError, read_frame
from lobprint.open.guard import API, LEAVE, Door, Guard
from lobprint.open.limits import Limits
from lobprint.open.page import served, type_of
from lobprint.open.presence import Presence
from lobprint.open.told import told

TellBug = Callable[[Exception], None]


class Desk(Protocol):
    """What makes everything: it gives a frame for a frame."""

    def answer(self, data: bytes) -> bytes:
        """The answer to one call."""

    def close(self) -> None:
        """Let go of what is being made."""


class Calls:
    """The calls of the page, answered one at a time, in the order in which they came.

    The `desk` is made, and answers, in the one thread of `worker`. `waiting` counts the
    calls that have no answer yet."""

    def __init__(
        self, desk: Future[Desk], worker: Executor, tell: TellBug, limits: Limits
    ) -> None:
        self.waiting = 0
        self.presence = Presence(limits.alone, limits.left)
        self._desk = desk
        self._worker = worker
        self._tell = tell
        self._limits = limits

    async def respond(self, request: Request) -> Response:
        """What the desk says to the frame in `request`, or why not."""
        self.presence.called()
        if self.waiting >= self._limits.waiting:
            return told(503)
        self.waiting += 1
        try:
            return await self._respond(request)
        except RefusedError as refused:
            return told(refused.status)
        finally:
            self.waiting -= 1

    async def leave(self, _request: Request) -> Response:
        """The page goes."""
        self.presence.leaves()
        return Response(status_code=204)

    async def _respond(self, request: Request) -> Response:
        frame = await read_frame(request, self._limits)
        loop = asyncio.get_running_loop()
        try:
            data = await loop.run_in_executor(self._worker, self._answer, frame)
        except Exception as error:
            self._tell(error)
            return told(500)
        return Response(data, media_type="application/octet-stream")

    def _answer(self, frame: bytes) -> bytes:
        return self._desk.result().answer(frame)


def application(files: Mapping[str, bytes], calls: Calls, door: Door) -> ASGIApp:
    """What the server runs. Of `files` nothing but their names is looked up."""
    pages = served(files)

    async def page(request: Request) -> Response:
        path = request.scope["path"]
        if path not in pages:
            return told(404)
        return Response(pages[path], media_type=type_of(path))

    routes = [
        Route(API, calls.respond, methods=["POST"]),
        Route(LEAVE, calls.leave, methods=["POST"]),
        Route("/{path:path}", page),
    ]
    app = Starlette(routes=routes, exception_handlers={404: _nothing})
    return Guard(app, door)


async def _nothing(_request: Request, _error: Exception) -> Response:
    return told(404)
