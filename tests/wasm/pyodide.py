"""Asks the same questions in Pyodide and in the Python that runs the tests."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from wasm import questions

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
BUILT = ROOT / "build" / "wasm"
PYODIDE = ROOT / "tools" / "web" / "node_modules" / "pyodide"


class Pyodide:
    """A Pyodide in node, which stays until it is closed."""

    def __init__(self) -> None:
        node = shutil.which("node")
        assert node, "node is not installed; run: make browsers"
        assert PYODIDE.is_dir(), f"{PYODIDE} is missing; run: make browsers"
        # Made if it isn't there, or is of something else than lies here now.
        subprocess.run([sys.executable, "-m", "tools.wasm"], cwd=ROOT, check=True)
        self.node = subprocess.Popen(
            [node, HERE / "inside.mjs", PYODIDE, BUILT, HERE / "questions.py"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )

    def ask(self, question: str, *given: str | bytes | int) -> Any:
        """What `questions` answers there."""
        assert self.node.stdin
        assert self.node.stdout
        self.node.stdin.write(questions.asked(question, *given) + "\n")
        self.node.stdin.flush()
        line = self.node.stdout.readline()
        assert line, f"Pyodide broke off at {question}"
        return json.loads(line)

    def close(self) -> None:
        """End it."""
        if self.node.stdin:
            self.node.stdin.close()
        self.node.wait()
        if self.node.stdout:
            self.node.stdout.close()


def here(question: str, *given: str | bytes | int) -> Any:
    """What `questions` answers in this Python."""
    return json.loads(questions.answer(questions.asked(question, *given)))
