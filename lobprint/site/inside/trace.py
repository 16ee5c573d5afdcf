"""Which files the engine needs: it does all its work once, in Pyodide, and is watched.

Given: a zip of all that may be needed. Made: a zip with the names, what was made, and
lobprint's own content, ready to be used without reading YAML."""

from __future__ import annotations

import json
import pickle
import shutil
import sys
import zipfile
from importlib import import_module
from pathlib import Path

ENGINE = "/engine/"
opened: set[str] = set()


def watch(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open" and isinstance(arguments[0], (str, Path)):
        opened.add(str(arguments[0]))


def used() -> dict[str, list[str]]:
    """The names of the files that were read, of the engine and of Python's own."""
    modules = {str(getattr(m, "__file__", "")) for m in [*sys.modules.values()]}
    engine = {name for name in opened | modules if name.startswith(ENGINE)}
    python = {name for name in modules if ".zip/" in name}
    return {
        "engine": sorted(name.removeprefix(ENGINE) for name in engine),
        "python": sorted(name.split(".zip/")[1] for name in python),
    }


def library() -> bytes:
    from lobprint.content import load_content
    from lobprint.project import built_in

    return pickle.dumps(load_content(built_in().content))


shutil.unpack_archive("/given.zip", ENGINE, "zip")
sys.path.insert(0, ENGINE)
sys.addaudithook(watch)
content = library()
made = import_module("rehearsal").rehearse()
with zipfile.ZipFile("/made.zip", "w") as file:
    file.writestr("used.json", json.dumps(used()))
    file.writestr("made.json", json.dumps(made))
    file.writestr("library.pickle", content)
