"""WebKitGTK, Safari's engine: its MiniBrowser by WebDriver, on a screen of its own."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import time
from contextlib import closing
from http import HTTPStatus
from http.client import HTTPConnection
from typing import Any

from browser.pages import Page, ScriptError, end
from browser.programs import mini_browser, program

ASYNC = "const done = arguments[0]; %s.then(done, (e) => done({ error: String(e) }));"


class WebKit:
    """The driver and its screen. WebKit has one window for each session."""

    def __init__(self, proxy: int) -> None:
        self.proxy = proxy
        self.screen, display = _screen()
        self.port = _free_port()
        self.driver = subprocess.Popen(
            [program("WebKitWebDriver"), f"--port={self.port}"],
            env={**os.environ, "DISPLAY": display},
        )
        _wait_for(self.port)

    def page(self) -> WebKitPage:
        return WebKitPage(self.port, self.proxy)

    def close(self) -> None:
        end(self.driver)
        end(self.screen)


class WebKitPage(Page):
    def __init__(self, port: int, proxy: int) -> None:
        self._port = port
        self._path = "/session"
        wanted = {
            "webkitgtk:browserOptions": {
                "binary": mini_browser(),
                "args": [
                    "--automation",
                    f"--proxy=http://127.0.0.1:{proxy}",
                    "--ignore-host=127.0.0.1",
                ],
            },
            "timeouts": {"script": 300_000},
        }
        made = self._ask("POST", "", {"capabilities": {"alwaysMatch": wanted}})
        self._path += "/" + made["sessionId"]

    def open(self, url: str) -> None:
        self._ask("POST", "/url", {"url": url})

    def evaluate(self, expression: str) -> str:
        body = {"script": ASYNC % expression, "args": []}
        said = self._ask("POST", "/execute/async", body)
        if not isinstance(said, str):
            raise ScriptError(said["error"])
        return said

    def close(self) -> None:
        self._ask("DELETE", "")

    def _ask(self, method: str, path: str, body: object = None) -> Any:
        """What the driver says to a command. Raises ScriptError."""
        line = HTTPConnection("127.0.0.1", self._port)
        with closing(line):
            line.request(method, self._path + path, json.dumps(body) if body else None)
            answer = line.getresponse()
            said = json.load(answer)["value"]
        if answer.status != HTTPStatus.OK:
            raise ScriptError(f"{said['error']}: {said['message']}")
        return said


def _screen() -> tuple[subprocess.Popen[bytes], str]:
    """A screen that nobody sees, and its name."""
    reading, writing = os.pipe()
    command = [program("Xvfb"), "-displayfd", str(writing), "-nolisten", "tcp"]
    process = subprocess.Popen(
        [*command, "-screen", "0", "1440x1000x24"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as pipe:
        return process, ":" + pipe.readline().strip()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as door:
        port: int = door.getsockname()[1]
        return port


def _wait_for(port: int) -> None:
    for _ in range(100):
        with socket.socket() as door:
            if door.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError(f"WebKitWebDriver doesn't listen on {port}")
