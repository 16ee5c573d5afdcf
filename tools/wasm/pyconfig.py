"""pyconfig.h as Pyodide's own Python was made with."""

from __future__ import annotations

import ast
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from tools.wasm.errors import BuildError
from tools.wasm.places import WEB

PYODIDE = WEB / "node_modules" / "pyodide"
SYSCONFIG = "_sysconfigdata__emscripten_wasm32-emscripten.py"
NAMES = re.compile(r"(HAVE|SIZEOF|ALIGNOF|WITH|DOUBLE|STDC|Py|PY)_\w+")
"""Those of pyconfig.h, among all that Python remembers of how it was made."""


def pyconfig(sysconfig: str) -> str:
    """The header, of what Python remembers. It is read and never run."""
    nodes = ast.walk(ast.parse(sysconfig))
    numbers = [number for node in nodes for number in _numbers(node)]
    lines = [f"#define {name} {number}\n" for name, number in numbers]
    if not lines:
        raise BuildError(f"{SYSCONFIG} of Pyodide is not as it is expected")
    return "".join(lines)


def sysconfig(version: str, pyodide: Path = PYODIDE) -> str:
    """What the Python of that Pyodide remembers, if npm has brought that one."""
    try:
        about = json.loads((pyodide / "package.json").read_text("utf-8"))
        with zipfile.ZipFile(pyodide / "python_stdlib.zip") as stdlib:
            remembered = stdlib.read(SYSCONFIG).decode("utf-8")
    except (OSError, ValueError, KeyError) as error:
        raise _missing(version, pyodide) from error
    if about.get("version") != version:
        raise _missing(version, pyodide)
    return remembered


def _numbers(node: ast.AST) -> Iterator[tuple[str, int]]:
    """The names and numbers of a dict; zero means that a name isn't defined."""
    if not isinstance(node, ast.Dict):
        return
    for pair in zip(node.keys, node.values, strict=True):
        match pair:
            case ast.Constant(str(name)), ast.Constant(int(number)):
                if number and NAMES.fullmatch(name):
                    yield name, number


def _missing(version: str, pyodide: Path) -> BuildError:
    return BuildError(
        f"Pyodide {version} is not in {pyodide}. "
        "Run: npm install --prefix tools/web --no-package-lock"
    )
