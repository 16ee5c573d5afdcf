"""A server of the page that runs beside a test, and what one asks of it."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from http.client import HTTPConnection
from typing import Any

from lobprint.open.app import Desk
from lobprint.open.limits import LIMITS
from lobprint.open.port import listening
from lobprint.open.serve import Server

TOKEN = "een-geheim"  # noqa: S105 - of a server that only this test has
DEADLINE = 60
"""Seconds in which something must come, however busy the machine is."""
PAGE = {
    "index.html": b'<!doctype html>\n<meta name="lobprint" content="worker">\n',
    "engine/http.js": b"export const http = 1;\n",
}
Given = Mapping[str, str]


def frame(header: Any, *files: bytes) -> bytes:
    """A frame as the page sends it."""
    data = json.dumps(header).encode()
    return len(data).to_bytes(4, "big") + data + b"".join(files)


def call(name: str, *files: bytes) -> bytes:
    """A call with files, as the page sends it."""
    sizes = [[str(number), len(data)] for number, data in enumerate(files)]
    return frame({"call": name, "args": {}, "files": sizes}, *files)


def header_of(data: bytes) -> dict[str, Any]:
    """What stands in front in a frame."""
    end = 4 + int.from_bytes(data[:4], "big")
    header: dict[str, Any] = json.loads(data[4:end])
    return header


def until(true: Callable[[], bool]) -> None:
    """Wait for what somebody else brings about."""
    for _ in range(100 * DEADLINE):
        if true():
            return
        time.sleep(0.01)
    raise AssertionError("it never came about")


class StubDesk:
    """Answers a call with its name; notes what begins and ends; breaks when asked, and
    waits at the call that `holds` until it is let go."""

    def __init__(self, holds: str = "") -> None:
        self.log: list[str] = []
        self.at_the_hold = threading.Event()
        self.let_go = threading.Event()
        self._holds = holds

    def close(self) -> None:
        self.log.append("closed")
        self.let_go.set()

    def answer(self, sent: bytes) -> bytes:
        name = header_of(sent)["call"]
        self.log.append(f"{name} begins")
        if name == self._holds:
            self.at_the_hold.set()
            assert self.let_go.wait(DEADLINE)
        if name == "breaks":
            raise ZeroDivisionError("a secret of ours")
        self.log.append(f"{name} ends")
        return frame({"result": name, "problems": [], "files": []})


@dataclass(frozen=True)
class Reply:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


class Served:
    """A running server; `told` are the faults that it told of, `ended` with what `run`
    ended, if that was an error."""

    def __init__(self, at: socket.socket, desk: Desk, limits: Mapping[str, Any]):
        self.port: int = at.getsockname()[1]
        self.told: list[Exception] = []
        self.ended: Exception | None = None
        wanted = replace(LIMITS, **limits)
        self.server = Server(PAGE, lambda: desk, self.told.append, at, TOKEN, wanted)
        self.thread = threading.Thread(target=self._run)
        self.thread.start()

    def _run(self) -> None:
        try:
            self.server.run()
        except Exception as error:
            self.ended = error

    def ask(
        self,
        method: str = "GET",
        path: str = "/",
        headers: Given | None = None,
        body: bytes = b"",
    ) -> Reply:
        """Ask once, as a program does. A header of ours can be asked otherwise; one
        that is empty is left out."""
        ours = {"Host": f"127.0.0.1:{self.port}", "X-Lobprint-Token": TOKEN}
        connection = HTTPConnection("127.0.0.1", self.port, timeout=DEADLINE)
        try:
            connection.putrequest(method, path, skip_host=True)
            for name, value in {**ours, **(headers or {})}.items():
                if value:
                    connection.putheader(name, value)
            if body:
                connection.putheader("Content-Length", str(len(body)))
            connection.endheaders(body)
            answer = connection.getresponse()
            given = {name.lower(): value for name, value in answer.getheaders()}
            return Reply(answer.status, given, answer.read())
        finally:
            connection.close()

    def call(self, name: str, *files: bytes) -> Reply:
        """Call the desk, as the page does."""
        return self.ask("POST", "/api", body=call(name, *files))

    @contextmanager
    def line(self) -> Iterator[socket.socket]:
        """A connection over which anything can be sent."""
        with socket.create_connection(("127.0.0.1", self.port), DEADLINE) as line:
            yield line

    def head(self, *headers: str) -> bytes:
        """The head of a call that is ours, with `headers` besides."""
        lines = [
            "POST /api HTTP/1.1",
            f"Host: 127.0.0.1:{self.port}",
            f"X-Lobprint-Token: {TOKEN}",
            *headers,
        ]
        return "\r\n".join([*lines, "", ""]).encode()


def status_of(line: socket.socket) -> int:
    """The status of the answer that comes over `line`."""
    first = line.makefile("rb").readline()
    return int(first.split()[1])


@contextmanager
def serving(desk: Desk, **limits: Any) -> Iterator[Served]:
    """A server at a port that was free, until the test is over."""
    with listening([0]) as at:
        served = Served(at, desk, limits)
        try:
            yield served
        finally:
            served.server.stop()
            served.thread.join(DEADLINE)
            assert not served.thread.is_alive()
