"""What a site is made with: node, Pyodide's runtime, and modules for WebAssembly."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from lobprint.errors import Problem, UsageError
from lobprint.files import printable

ROOT = Path(__file__).parents[2]
PYODIDE = ROOT / "tools" / "web" / "node_modules" / "pyodide"
WASM = ROOT / "build" / "wasm"
CACHE = ROOT / "build" / "engine"
VERSION = "314.0.7"
"""Of Pyodide. Its modules for WebAssembly are of no other: see tools/wasm."""
INSIDE = Path(__file__).parent / "inside"
MAKE = "Geef 'make site' in de map van lobprint: dat haalt en maakt wat er nodig is."
_RUNTIME = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
_MODULES = ("lxml", "pillow", "pypdfium2")


@dataclass(frozen=True, slots=True)
class Tools:
    """Where they are; `checked` says whether they can be used. What was made with them
    is kept in `cache`."""

    pyodide: Path = PYODIDE
    wasm: Path = WASM
    cache: Path = CACHE

    def checked(self) -> Tools:
        """These, if all are there. Raises UsageError for all that aren't."""
        problems = [Problem(fault, hint=MAKE) for fault in self._faults()]
        if problems:
            raise UsageError(problems)
        return self

    def _faults(self) -> Iterator[str]:
        if _node() is None:
            yield "Node.js ontbreekt: daarmee wordt de site klaargemaakt"
        if not self._runtime():
            yield f"Pyodide {VERSION} ontbreekt in {printable(self.pyodide)}"
        built = self._built()
        if not built:
            yield f"de modules voor de browser ontbreken in {printable(self.wasm)}"
        for name in (one for one in _MODULES if built and built[one] != version(one)):
            yield (
                f"{name} is voor de browser in versie {built[name]} gemaakt, en hier "
                f"staat versie {version(name)}"
            )

    def runtime(self, name: str) -> bytes:
        """A file of Pyodide."""
        return (self.pyodide / name).read_bytes()

    def run(self, script: str, given: bytes, stdlib: bytes | None = None) -> bytes:
        """The zip that a script of `inside` makes of the zip that it is given, in a
        Python that reads its own modules from `stdlib` or else from Pyodide's."""
        with tempfile.TemporaryDirectory() as work:
            files = [Path(work) / name for name in ("given.zip", "made.zip", "std.zip")]
            before, after, python = files
            before.write_bytes(given)
            python.write_bytes(stdlib or self.runtime("python_stdlib.zip"))
            paths = [INSIDE / "run.mjs", self.pyodide, INSIDE / script, *files]
            command = [_node() or "node", *map(str, paths)]
            subprocess.run(command, check=True)  # noqa: S603 - our own script
            return after.read_bytes()

    def _runtime(self) -> bool:
        """Whether the Pyodide that is meant is there, and whole."""
        about = self.pyodide / "package.json"
        if not all((self.pyodide / name).is_file() for name in _RUNTIME):
            return False
        return about.is_file() and json.loads(about.read_bytes())["version"] == VERSION

    def _built(self) -> dict[str, str]:
        """The versions of the modules that were built; empty when they weren't."""
        told = self.wasm / "versions.json"
        versions = json.loads(told.read_bytes()) if told.is_file() else {}
        found: dict[str, str] = versions.get("versions", {})
        return found


def _node() -> str | None:
    return shutil.which("node")
