"""What the tests ask of a browser: to open a page, and to run JavaScript in it."""

from __future__ import annotations

import json
import socket
import subprocess
import threading
import time
from abc import ABC, abstractmethod
from contextlib import suppress
from typing import Any

PATIENCE = 30
"""Seconds in which something must come about, however busy the machine is."""


class ScriptError(AssertionError):
    """JavaScript in the page failed."""


class Page(ABC):
    """One tab, with storage of its own where the browser can give that."""

    @abstractmethod
    def open(self, url: str) -> None:
        """Go to `url`, and wait until it has loaded."""

    @abstractmethod
    def evaluate(self, expression: str) -> str:
        """The text that a promise gives. Raises ScriptError."""

    @abstractmethod
    def close(self) -> None:
        """Close the tab."""

    def run(self, function: str, *args: object) -> Any:
        """What a JavaScript function gives for these arguments, as JSON."""
        given = ", ".join(json.dumps(arg) for arg in args)
        said = f"(async () => JSON.stringify(await ({function})({given}) ?? null))()"
        return json.loads(self.evaluate(said))

    def until(self, condition: str) -> None:
        """Wait until this is true in the page."""
        end_of_patience = time.monotonic() + PATIENCE
        while not self.run(f"() => Boolean({condition})"):
            if time.monotonic() > end_of_patience:
                raise ScriptError(f"it never came about: {condition}")
            time.sleep(0.05)


class Outside:
    """Where all that leaves for another computer comes out: it is noted, and refused.

    Browsers reach the local server without it, and everything else through it."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self._door = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._door.getsockname()[1]
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        while True:
            try:
                visitor, _ = self._door.accept()
            except OSError:
                return  # it was closed
            threading.Thread(target=self._refuse, args=[visitor], daemon=True).start()

    def _refuse(self, visitor: socket.socket) -> None:
        with visitor, suppress(OSError):  # one that says nothing, or is gone
            visitor.settimeout(10)
            self.asked.append(visitor.recv(4096).partition(b"\r\n")[0].decode("latin1"))

    def close(self) -> None:
        self._door.close()


def end(process: subprocess.Popen[Any]) -> None:
    """End a browser, and leave no pipe of it open."""
    with process:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
