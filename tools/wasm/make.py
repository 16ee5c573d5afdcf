"""One build, from the archives to a folder that Pyodide can import from."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from tools.wasm import compiler, stamp
from tools.wasm.archives import archives, unpack
from tools.wasm.headers import write_headers
from tools.wasm.packages import fetch, packages
from tools.wasm.recipes import MODULES

PYTHON = {"lxml": "lxml/src/lxml", "PIL": "pillow/src/PIL"}
"""Where the Python files of our modules lie."""
IN_MODULES = ("lxml", "libxml2", "libxslt", "pillow", "jpeg")
IN_PYODIDE = ("python", "libc", "zlib")
"""Who passes modules and Pyodide on passes the licences of all these on."""
LICENCES = ("[Cc]opyright", "COPYRIGHT", "LICENSE*", "README.ijg")


def make(target: Path, tell: Callable[[str], None]) -> None:
    """Make `target` anew. What was there stays until the build has come out well."""
    tools = compiler.find()
    with tempfile.TemporaryDirectory() as folder:
        work, made = Path(folder) / "work", Path(folder) / "made"
        tell("Having pip bring lxml, Pillow and pypdfium2 ...")
        _gather(work)
        for module in MODULES:
            tell(f"Compiling {module.package}.{module.name} ...")
            compiler.build(tools, module, work, made)
        _add_python(work, made)
        _add_licences(work, made)
        stamp.write(made, tools.version)
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(made, target)


def _gather(work: Path) -> None:
    """Lay everything that is compiled or included into `work`."""
    for archive in archives():
        unpack(archive, work / archive.name)
    for package in packages():
        fetch(package, work)
    write_headers(stamp.versions(), work)


def _add_python(work: Path, made: Path) -> None:
    for package, folder in PYTHON.items():
        for path in (work / folder).glob("*.py"):
            shutil.copy(path, made / package)
    shutil.copytree(work / "pypdfium2", made, dirs_exist_ok=True)


def _add_licences(work: Path, made: Path) -> None:
    for name in (*IN_MODULES, *IN_PYODIDE):
        folder = made / "licences" / name
        folder.mkdir(parents=True)
        for path in (path for like in LICENCES for path in (work / name).glob(like)):
            shutil.copy(path, folder)
