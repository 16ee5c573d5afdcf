"""Python's own modules and lobprint's engine, no larger than need be."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from lobprint.site.archive import archive, contents
from lobprint.site.kept import kept
from lobprint.site.packages import candidates
from lobprint.site.tools import INSIDE, Tools

COMPILED = ".so"
LIBRARY = "library.pickle"
"""lobprint's own content, as it is when its YAML was read."""
LEFT_OUT = {
    "_pyrepl",
    "bdb",
    "cProfile",
    "cmd",
    "code",
    "compileall",
    "doctest",
    "ensurepip",
    "ftplib",
    "idlelib",
    "imaplib",
    "mailbox",
    "modulefinder",
    "multiprocessing",
    "netrc",
    "pdb",
    "pickletools",
    "poplib",
    "profile",
    "pstats",
    "py_compile",
    "pyclbr",
    "pydoc",
    "pydoc_data",
    "site-packages",
    "smtplib",
    "socketserver",
    "sqlite3",
    "symtable",
    "tabnanny",
    "trace",
    "turtle",
    "unittest",
    "venv",
    "wave",
    "webbrowser",
    "wsgiref",
    "xmlrpc",
    "zipapp",
}
"""What no page can use of Python's own modules: they serve a terminal, a network, other
processes, or who writes Python."""


def engine_parts(tools: Tools) -> dict[str, bytes]:
    """Three zips: what Python itself reads from; modules that are compiled, which
    seldom change; and the engine. The last two are unpacked beside Python."""
    engine = candidates(tools.wasm)
    stdlib = tools.runtime("python_stdlib.zip")
    scripts = [path.read_bytes() for path in sorted(INSIDE.iterdir()) if path.is_file()]
    return kept(
        tools.cache,
        [archive(engine), stdlib, tools.runtime("pyodide.asm.wasm"), *scripts],
        lambda: _made(tools, engine, contents(stdlib)),
    )


def _made(
    tools: Tools, engine: Mapping[str, bytes], stdlib: Mapping[str, bytes]
) -> dict[str, bytes]:
    traced = _rehearsed(tools, "trace.py", engine)
    used: dict[str, list[str]] = json.loads(traced["used.json"])
    compiled, wanted = _parted(_of_engine(engine, used["engine"]))
    packed = {**_translated(tools, wanted), LIBRARY: traced[LIBRARY]}
    python = archive(_of_python(tools, stdlib, used["python"]))
    proved = _rehearsed(tools, "prove.py", {**compiled, **packed}, python)
    if proved["made.json"] != traced["made.json"]:
        raise RuntimeError("what was packed makes other files than lobprint itself")
    return {
        "stdlib.zip": python,
        "modules.zip": archive(compiled),
        "engine.zip": archive(packed),
    }


def _rehearsed(
    tools: Tools, script: str, engine: Mapping[str, bytes], stdlib: bytes | None = None
) -> dict[str, bytes]:
    """What a rehearsal of all the engine's work gives."""
    rehearsal = (INSIDE / "rehearsal.py").read_bytes()
    given = archive({**engine, "rehearsal.py": rehearsal})
    return contents(tools.run(script, given, stdlib))


def _of_engine(engine: Mapping[str, bytes], used: list[str]) -> dict[str, bytes]:
    """What was read, with what makes packages of their folders; what is compiled, of
    which reading isn't seen; and all of lobprint: no rehearsal has everything that can
    go wrong."""
    read = {
        *used,
        *(f"{folder}/__init__.py" for name in used for folder in _above(name)),
    }
    return {
        name: data
        for name, data in engine.items()
        if name in read or name.startswith("lobprint/") or name.endswith(COMPILED)
    }


def _above(name: str) -> Iterator[PurePosixPath]:
    return (folder for folder in PurePosixPath(name).parents if folder.name)


def _parted(files: Mapping[str, bytes]) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """What is compiled, and the rest."""
    compiled = {n: data for n, data in files.items() if n.endswith(COMPILED)}
    return compiled, {n: data for n, data in files.items() if n not in compiled}


def _of_python(
    tools: Tools, stdlib: Mapping[str, bytes], used: list[str]
) -> dict[str, bytes]:
    """What was read in the form that starts at once; the rest, that nobody may ever
    ask for, as it was, which is smaller."""
    fast = {name: stdlib[name] for name in used if name in stdlib}
    rest = {n: d for n, d in stdlib.items() if n not in fast and _useful(n)}
    return {**_translated(tools, fast), **rest}


def _useful(name: str) -> bool:
    return PurePosixPath(name).parts[0].removesuffix(".py") not in LEFT_OUT


def _translated(tools: Tools, files: Mapping[str, bytes]) -> dict[str, bytes]:
    return contents(tools.run("translate.py", archive(files)))
