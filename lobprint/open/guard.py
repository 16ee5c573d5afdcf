"""Who may ask: only the page that this server gave, and of that one who has the token.

Any page in the same browser can send a request to 127.0.0.1, and a name of somebody
else can be made to mean 127.0.0.1. So the name that was asked for must be ours to the
letter, and so must the page that asks; and what calls the desk has a token that stood
in the address when the browser was opened, behind the #, which goes to no server.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from lobprint.open.told import ON_ALL, told

API = "/api"
LEAVE = "/weg"
"""Where a page says that it goes, while it can still say something."""
CALLED = (API, LEAVE)
TOKEN = b"x-lobprint-token"
NAMES = ("127.0.0.1", "localhost")
MOST_HEADERS = 100
Headers = Sequence[tuple[bytes, bytes]]


@dataclass(frozen=True, slots=True)
class Door:
    """What one server lets in: what asks for its own port, and knows its token."""

    port: int
    token: str

    def refusal(self, method: str, path: str, headers: Headers) -> int:
        """The status with which a request is refused; 0 when it may come in."""
        if len(headers) > MOST_HEADERS:
            return 431
        host = _only(headers, b"host")
        if host not in self.hosts():
            return 421
        if not _from_ourselves(headers, host):
            return 403
        if method not in methods_of(path):
            return 405
        if path in CALLED and not self._knows(_only(headers, TOKEN)):
            return 403
        return 0

    def hosts(self) -> tuple[bytes, ...]:
        """The names that are ours, as a browser writes them."""
        return tuple(f"{name}:{self.port}".encode() for name in NAMES)

    def _knows(self, token: bytes) -> bool:
        return secrets.compare_digest(token, self.token.encode())


def methods_of(path: str) -> tuple[str, ...]:
    """What can be done at `path`: the desk is called, a file is had."""
    return ("POST",) if path in CALLED else ("GET", "HEAD")


def _from_ourselves(headers: Headers, host: bytes) -> bool:
    """Whether no other page asks: a browser says so in one of these, or in both."""
    origin, site = _only(headers, b"origin"), _only(headers, b"sec-fetch-site")
    return origin in (b"", b"http://" + host) and site in (b"", b"same-origin", b"none")


def _only(headers: Headers, name: bytes) -> bytes:
    """What `name` says; empty when it isn't there, and nonsense when it says more than
    one thing."""
    return b"\n".join(value for known, value in headers if known == name)


class Guard:
    """Before the whole application: refuses, and puts on every answer what belongs on
    all of them."""

    def __init__(self, app: ASGIApp, door: Door) -> None:
        self._app = app
        self._door = door

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return
        path = scope["path"]
        status = self._door.refusal(scope["method"], path, scope["headers"])
        can = {"allow": ", ".join(methods_of(path))} if status == 405 else None
        app = told(status, can) if status else self._app
        await app(scope, receive, _dressed(send))


def _dressed(send: Send) -> Send:
    """`send`, with the headers of every answer."""
    ours = [(name.encode(), value.encode()) for name, value in ON_ALL.items()]

    async def dressed(message: Message) -> None:
        if message["type"] == "http.response.start":
            message = {**message, "headers": [*message["headers"], *ours]}
        await send(message)

    return dressed
