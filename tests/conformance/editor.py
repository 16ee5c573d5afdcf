"""An editor: talks with the YAML language server, as VS Code and others do."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import IO, Any

from conformance.programs import program

SERVER = Path(__file__).parent / "node_modules" / ".bin" / "yaml-language-server"
SETTINGS = {
    "validate": True,
    "completion": True,
    "hover": True,
    "schemaStore": {"enable": False},  # nothing from the internet
}


class Editor:
    """The language server that runs, and what it said of each file that was opened."""

    def __init__(self, root: Path) -> None:
        assert SERVER.exists(), f"{SERVER.name} is not installed; run: make conformance"
        self.process = subprocess.Popen(
            [program("node"), SERVER, "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self.asked = 0
        self.faults: dict[str, list[Any]] = {}
        able: dict[str, Any] = {"textDocument": {"completion": {}, "hover": {}}}
        self._ask(
            "initialize",
            {"processId": None, "rootUri": root.as_uri(), "capabilities": able},
        )
        self._tell("initialized", {})

    def open(self, path: Path, text: str) -> list[str]:
        """Open a file that says `text`; what is marked in it: "line: message"."""
        uri = path.as_uri()
        self.faults.pop(uri, None)
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})
        while uri not in self.faults:
            self._take(self._read())
        found = self.faults[uri]
        return [f"{f['range']['start']['line'] + 1}: {f['message']}" for f in found]

    def completions(self, path: Path, line: int, column: int) -> list[str]:
        """What is offered at a place, counted from 1."""
        found = self._ask("textDocument/completion", _at(path, line, column))
        return [item["label"] for item in found["items"]]

    def explanation(self, path: Path, line: int, column: int) -> str:
        """What is shown of what stands at a place."""
        found = self._ask("textDocument/hover", _at(path, line, column))
        return str(found["contents"]["value"])

    def close(self) -> None:
        """End the server."""
        with self.process:
            self.process.kill()

    def _ask(self, method: str, params: Any) -> Any:
        self.asked += 1
        self._send({"id": self.asked, "method": method, "params": params})
        while True:
            message = self._read()
            if message.get("id") == self.asked and "method" not in message:
                return message["result"]
            self._take(message)

    def _tell(self, method: str, params: Any) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        pipe = _there(self.process.stdin)
        pipe.write(b"Content-Length: %d\r\n\r\n%b" % (len(data), data))
        pipe.flush()

    def _read(self) -> dict[str, Any]:
        pipe, length = _there(self.process.stdout), 0
        while line := pipe.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name == b"Content-Length" else length
        assert length, "the language server ended"
        message: dict[str, Any] = json.loads(pipe.read(length))
        return message

    def _take(self, message: dict[str, Any]) -> None:
        """Keep what is said of a file; answer what is asked."""
        if message.get("method") == "textDocument/publishDiagnostics":
            said = message["params"]
            self.faults[said["uri"]] = said["diagnostics"]
        elif "method" in message and "id" in message:
            answer: Any = None
            if message["method"] == "workspace/configuration":
                wanted = [item.get("section") for item in message["params"]["items"]]
                answer = [SETTINGS if name == "yaml" else {} for name in wanted]
            self._send({"id": message["id"], "result": answer})


def _at(path: Path, line: int, column: int) -> dict[str, Any]:
    position = {"line": line - 1, "character": column - 1}
    return {"textDocument": {"uri": path.as_uri()}, "position": position}


def _there(pipe: IO[bytes] | None) -> IO[bytes]:
    assert pipe is not None
    return pipe
