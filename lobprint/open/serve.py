"""The server itself: runs until it is stopped, or until the page is gone."""

from __future__ import annotations

import socket
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor

import uvicorn

from lobprint.open.app import Answer, Calls, TellBug, application
from lobprint.open.guard import Door
from lobprint.open.limits import LIMITS, Limits


def serve(
    files: Mapping[str, bytes],
    answer: Answer,
    tell: TellBug,
    at: socket.socket,
    token: str,
    limits: Limits = LIMITS,
) -> None:
    """Serve the page of `files` at the socket `at`, until nobody is there any more.

    `answer` is called in one thread, `tell` for what it raises. Raises KeyboardInterrupt
    when it is stopped."""
    door = Door(at.getsockname()[1], token)
    with ThreadPoolExecutor(1, "lobprint-desk") as worker:
        calls = Calls(answer, worker, tell, limits)
        app = application(files, calls, door, limits)
        config = uvicorn.Config(
            app,
            loop="asyncio",
            http="h11",
            ws="none",
            lifespan="off",
            interface="asgi3",
            log_config=None,
            log_level="critical",
            access_log=False,
            server_header=False,
            date_header=False,
            proxy_headers=False,
            h11_max_incomplete_event_size=limits.head,
            timeout_keep_alive=65,
            timeout_graceful_shutdown=5,
        )
        uvicorn.Server(config).run(sockets=[at])
