"""What the engine may be made of: lobprint and the packages that it needs, as this
Python has them, and over those what was built for WebAssembly."""

from __future__ import annotations

import re
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path, PurePosixPath

from lobprint.project import built_in

HOUSE = Path(__file__).parents[1]
NOT_IN_A_BROWSER = ("cli", "open", "site", "ui")
"""Rooms of lobprint that the desk doesn't know."""
_COMPILED = {
    ".so",
    ".pyd",
    ".dll",
    ".dylib",
    ".pyc",
    ".pyi",
    ".h",
    ".c",
    ".pxd",
    ".pyx",
}
_NAME = re.compile(r"[\w.-]+")


def candidates(wasm: Path) -> dict[str, bytes]:
    """Files by the name that they have on Python's path. `wasm` is a folder of modules
    for Pyodide, which go before this Python's own."""
    files: dict[str, bytes] = {}
    for name, package in required().items():
        if name != "lobprint":
            files |= _of_package(package)
    return {**files, **_ours(), **_built(wasm)}


def required() -> dict[str, Distribution]:
    """lobprint and the packages that it needs, by name."""
    found = {"lobprint": distribution("lobprint")}
    _add_required(found, found["lobprint"])
    return found


def _add_required(found: dict[str, Distribution], package: Distribution) -> None:
    """Into `found`: what `package` needs, and what that needs."""
    for line in package.requires or []:
        name = _NAME.match(line)
        if name is None or "extra ==" in line or name[0] in found:
            continue
        try:
            found[name[0]] = distribution(name[0])
        except PackageNotFoundError:  # needed by another Python, or another system
            continue
        _add_required(found, found[name[0]])


def _of_package(package: Distribution) -> dict[str, bytes]:
    """The files of a package, but those that a machine runs or only people read."""
    return {
        path.as_posix(): Path(str(path.locate())).read_bytes()
        for path in package.files or []
        if ".." not in path.parts
        and ".dist-info" not in path.parts[0]
        and _wanted(path)
    }


def _ours() -> dict[str, bytes]:
    """lobprint itself, with its content and templates as a wheel has them."""
    content = built_in()
    rooms = [
        path
        for path in sorted(HOUSE.iterdir())
        if path.name not in NOT_IN_A_BROWSER and path.name != "builtin"
    ]
    code = [file for room in rooms for file in _below(room, HOUSE.parent).items()]
    texts = {**content.content, **content.templates}
    return {**dict(code), **{f"lobprint/builtin/{n}": d for n, d in texts.items()}}


def _built(wasm: Path) -> dict[str, bytes]:
    """What was built, with the modules that a browser's Python loads."""
    compiled = sorted(wasm.rglob("*.so"))
    files = {path.relative_to(wasm).as_posix(): path.read_bytes() for path in compiled}
    return {**_below(wasm, wasm), **files}


def _below(path: Path, start: Path) -> dict[str, bytes]:
    """The file `path`, or those in it, by their name from `start`."""
    paths = sorted(path.rglob("*")) if path.is_dir() else [path]
    return {
        one.relative_to(start).as_posix(): one.read_bytes()
        for one in paths
        if one.is_file() and _wanted(one)
    }


def _wanted(path: Path | PurePosixPath) -> bool:
    return path.suffix not in _COMPILED and "__pycache__" not in path.parts
