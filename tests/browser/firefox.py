"""Firefox ESR, by WebDriver BiDi: JSON over a web socket that Firefox serves."""

from __future__ import annotations

import json
import subprocess
import tempfile
import time
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any

from websockets.sync.client import connect

from browser.pages import Page, ScriptError, end
from browser.programs import program

WRITTEN = "WebDriverBiDiServer.json"
"""The file in its profile that says where Firefox listens."""


class Firefox:
    """A Firefox with a profile of its own, and nothing on its screen."""

    def __init__(self, proxy: int) -> None:
        self._held = ExitStack()
        profile = self._held.enter_context(tempfile.TemporaryDirectory())
        Path(profile, "user.js").write_text(_settings(proxy), "utf-8")
        command = [program("firefox-esr"), "--headless", "--profile", profile]
        self._process = subprocess.Popen(
            [*command, "--remote-debugging-port", "0"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._held.callback(end, self._process)
        address = _address(Path(profile, WRITTEN))
        self._socket = self._held.enter_context(
            connect(address, max_size=None, proxy=None)
        )
        self._asked = 0
        self.ask("session.new", capabilities={})

    def ask(self, method: str, **params: object) -> Any:
        """One command, and what comes of it. Raises ScriptError."""
        self._asked += 1
        command = {"id": self._asked, "method": method, "params": params}
        self._socket.send(json.dumps(command))
        while (said := json.loads(self._socket.recv())).get("id") != self._asked:
            pass  # an event
        if said["type"] == "error":
            raise ScriptError(said["message"])
        return said["result"]

    def page(self) -> FirefoxPage:
        return FirefoxPage(self)

    def close(self) -> None:
        self._held.close()


class FirefoxPage(Page):
    def __init__(self, firefox: Firefox) -> None:
        self._firefox = firefox
        self._user = firefox.ask("browser.createUserContext")["userContext"]
        made = firefox.ask("browsingContext.create", type="tab", userContext=self._user)
        self._tab = made["context"]

    def open(self, url: str) -> None:
        ask, tab = self._firefox.ask, self._tab
        ask("browsingContext.navigate", context=tab, url=url, wait="complete")

    def evaluate(self, expression: str) -> str:
        said = self._firefox.ask(
            "script.evaluate",
            expression=expression,
            target={"context": self._tab},
            awaitPromise=True,
        )
        if said["type"] == "exception":
            raise ScriptError(said["exceptionDetails"]["text"])
        return str(said["result"]["value"])

    def close(self) -> None:
        self._firefox.ask("browser.removeUserContext", userContext=self._user)


def _settings(proxy: int) -> str:
    """Firefox's settings: nothing of its own goes out, and all else by the proxy."""
    settings = {
        "network.proxy.type": 1,
        "network.proxy.http": "127.0.0.1",
        "network.proxy.http_port": proxy,
        "network.proxy.ssl": "127.0.0.1",
        "network.proxy.ssl_port": proxy,
        "browser.shell.checkDefaultBrowser": False,
        "datareporting.policy.dataSubmissionEnabled": False,
    }
    lines = (f'user_pref("{k}", {json.dumps(v)});' for k, v in settings.items())
    return "\n".join(lines)


def _address(written: Path) -> str:
    """Where Firefox listens, as soon as it says so."""
    for _ in range(600):
        with suppress(OSError, ValueError):
            said = json.loads(written.read_text("utf-8"))
            return f"ws://{said['ws_host']}:{said['ws_port']}/session"
        time.sleep(0.1)
    raise TimeoutError("Firefox doesn't say where it listens")
