"""The server itself: runs until it is stopped, or until the page is gone."""

from __future__ import annotations

import socket
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import uvicorn
from starlette.types import ASGIApp

from lobprint.open.app import Calls, Desk, TellBug, application
from lobprint.open.connection import Connection
from lobprint.open.guard import Door
from lobprint.open.limits import LIMITS, Limits

QUIET: dict[str, Any] = {
    "log_config": None,
    "log_level": "critical",
    "access_log": False,
    "server_header": False,
    "date_header": False,
}
PLAIN: dict[str, Any] = {
    "loop": "asyncio",
    "http": Connection,
    "ws": "none",
    "lifespan": "off",
    "interface": "asgi3",
    "proxy_headers": False,
}
"""Nothing that is taken because it happens to be installed."""


class Server:
    """The page of `files` at the socket `at`, for who knows `token`.

    `make_desk` is called in one thread, in which the desk answers too; `tell` gets what
    an answer raises."""

    def __init__(
        self,
        files: Mapping[str, bytes],
        make_desk: Callable[[], Desk],
        tell: TellBug,
        at: socket.socket,
        token: str,
        limits: Limits = LIMITS,
    ) -> None:
        door = Door(at.getsockname()[1], token)
        self._at = at
        self._limits = limits
        self._worker = ThreadPoolExecutor(1, "lobprint-desk")
        self._desk = self._worker.submit(make_desk)
        self._calls = Calls(self._desk, self._worker, tell, limits)
        app = application(files, self._calls, door)
        self._server = uvicorn.Server(_config(app, limits))
        self._server.config.callback_notify = self._look

    def run(self) -> None:
        """Serve until nobody is there any more, and free all that was taken for it.

        Raises what `make_desk` raises, and KeyboardInterrupt when somebody stops it."""
        try:
            self._server.run(sockets=[self._at])
        finally:
            self._free()
        self._desk.result()

    def _free(self) -> None:
        """Begin nothing more, and have what is under way end."""
        self._worker.shutdown(wait=False, cancel_futures=True)
        if not self._failed():
            self._desk.result().close()
        self._worker.shutdown()

    def stop(self) -> None:
        """Have `run` end, from another thread."""
        self._server.should_exit = True

    async def _look(self) -> None:
        """Every second: whether to end, and whom to let go."""
        gone = self._calls.presence.tick(busy=self._calls.waiting > 0)
        if gone or (self._desk.done() and self._failed()):
            self.stop()
        for connection in list(self._server.server_state.connections):
            if isinstance(connection, Connection):
                connection.tick(self._limits.silent)

    def _failed(self) -> bool:
        """Whether there is no desk, once it is known."""
        return self._desk.cancelled() or self._desk.exception() is not None


def _config(app: ASGIApp, limits: Limits) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        **QUIET,
        **PLAIN,
        h11_max_incomplete_event_size=limits.head,
        limit_concurrency=limits.connections,
        timeout_keep_alive=limits.silent,
        timeout_graceful_shutdown=limits.mercy,
        timeout_notify=0,
    )
