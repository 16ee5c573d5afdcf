"""clang and wasm-ld, as they make a module that Pyodide can load.

Such a module is plain position-independent WebAssembly, with a section that tells
Pyodide's linker what it needs; LLVM writes that by itself. No emsdk is needed.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from tools.wasm.errors import BuildError
from tools.wasm.programs import run
from tools.wasm.recipes import Library, Module

OLDEST, NEWEST = 19, 29
"""The versions of LLVM that are looked for."""
SUFFIX = ".cpython-314-wasm32-emscripten.so"
# -Oz makes modules that are a fifth smaller than -O2 does, and as fast. The last two
# switches are emcc's too: without them LLVM writes what a linker of wasm can't move.
COMPILE = (
    "--target=wasm32-unknown-emscripten",
    "-nostdlibinc",
    "-fPIC",
    "-fvisibility=hidden",
    "-fignore-exceptions",
    "-Oz",
    "-DNDEBUG",
    "-w",  # the warnings of other people's code
    *("-include", "config/libc/literals.h"),
    *("-isystem", "libc/include/compat"),
    *("-isystem", "libc/include"),
    *("-isystem", "libc/include/generic"),
    *("-mllvm", "-combiner-global-alias-analysis=false"),
    *("-mllvm", "-disable-lsr"),
)
LINK = (
    "-shared",
    "--experimental-pic",
    "--no-entry",
    "--unresolved-symbols=import-dynamic",  # Python and libc are in Pyodide
    "--export-if-defined=__wasm_call_ctors",
    "--strip-all",
    "-O2",
)


@dataclass(frozen=True, slots=True)
class Tools:
    """The programs, and what they say of their version."""

    clang: str
    linker: str
    version: str


def find() -> Tools:
    """The oldest LLVM on the path that is new enough, since with that it was tried."""
    for version in range(OLDEST, NEWEST + 1):
        if tools := _tools(f"clang-{version}", f"wasm-ld-{version}"):
            return tools
    tools = _tools("clang", "wasm-ld")
    if tools and _major(tools.version) >= OLDEST:
        return tools
    raise BuildError(
        f"clang and wasm-ld {OLDEST} or newer are needed. "
        f"On Debian and Ubuntu: sudo apt-get install clang-{OLDEST} lld-{OLDEST}"
    )


def build(tools: Tools, module: Module, work: Path, target: Path) -> None:
    """Compile and link a module into `target`, on all cores."""
    steps = [step for library in module.libraries for step in _steps(library, work)]
    # The largest first: one file of lxml takes as long as all others together.
    steps.sort(key=lambda step: -step.source.stat().st_size)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        objects = list(pool.map(lambda step: _compile(tools, step, work), steps))
    made = target / module.package / (module.name + SUFFIX)
    made.parent.mkdir(parents=True, exist_ok=True)
    run([tools.linker, *LINK, f"--export={module.init}", *objects, "-o", made], work)


@dataclass(frozen=True, slots=True)
class _Step:
    library: Library
    source: Path


def _steps(library: Library, work: Path) -> Iterator[_Step]:
    for pattern in library.files:
        found = sorted(work.glob(pattern))
        if not found:
            raise BuildError(f"{library.name} has no {pattern}")
        yield from (_Step(library, source) for source in found)


def _compile(tools: Tools, step: _Step, work: Path) -> str:
    """Compile one file; all paths are relative, so that they say nothing of where."""
    made = f"{step.library.name}-{step.source.stem}.o"
    includes = [f"-I{folder}" for folder in step.library.includes]
    switches = [*COMPILE, *includes, *step.library.switches]
    source = step.source.relative_to(work)
    run([tools.clang, *switches, "-c", source, "-o", made], work)
    return made


def _tools(clang: str, linker: str) -> Tools | None:
    programs = [path for path in map(shutil.which, (clang, linker)) if path]
    if len(programs) < 2:
        return None
    versions = [run([path, "--version"]).splitlines()[0] for path in programs]
    return Tools(programs[0], programs[1], ", ".join(versions))


def _major(version: str) -> int:
    found = re.search(r"version (\d+)", version)
    return int(found[1]) if found else 0
