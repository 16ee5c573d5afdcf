"""Python modules in the form that Python 3.14 runs at once, without reading them.

Given: a zip of modules. Made: the same zip, with .pyc for every .py. They say nothing
of when they were made, and are taken as they are."""

from __future__ import annotations

import ast
import zipfile
from importlib import _bootstrap_external, util

DESCRIBED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
HERE = {"lineno": 1, "col_offset": 0}


def translated(name: str, source: bytes) -> bytes:
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, DESCRIBED) and ast.get_docstring(node, clean=False):
            node.body[:1] = [] if node.body[1:] else [ast.Pass(**HERE)]
    code = compile(tree, name, "exec", dont_inherit=True, optimize=0)
    made = _bootstrap_external._code_to_hash_pyc  # type: ignore[attr-defined]
    return bytes(made(code, util.source_hash(source), checked=False))


with zipfile.ZipFile("/given.zip") as given, zipfile.ZipFile("/made.zip", "w") as made:
    for name in given.namelist():
        data = given.read(name)
        if name.endswith(".py"):
            name, data = f"{name}c", translated(name, data)
        made.writestr(name, data)
