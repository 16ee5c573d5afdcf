"""The site and the one file, in memory: files by name, the same each time."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from lobprint.site.boot import boot
from lobprint.site.engine import engine_parts
from lobprint.site.licences import NAME as LICENCES
from lobprint.site.licences import licences
from lobprint.site.page import HOME, modules_of, one_page, shown_files, site_page
from lobprint.site.parts import Part
from lobprint.site.policy import integrity
from lobprint.site.tools import Tools
from lobprint.ui import page_files

ONE_FILE = "lobprint.html"
KEEPER, KEPT = "sw.js", "precache.js"
"""What keeps the site for use without internet, and its list."""
LIST_START, LIST_END = "self.FILES = ", ";\n"
"""Around the list, which is JSON."""
ALWAYS = ("icon.svg", "manifest.webmanifest")


@dataclass(frozen=True, slots=True)
class Edition:
    """What both are made of: the page's files, the script beside the page, the parts
    that Python is started with, and the terms of who made them."""

    files: Mapping[str, bytes]
    boot: str
    parts: tuple[Part, ...]
    licences: bytes = b""


def edition(tools: Tools) -> Edition:
    """Everything, as this lobprint has it."""
    files = page_files()
    loader, create = (
        tools.runtime(name).decode() for name in ("pyodide.mjs", "pyodide.asm.mjs")
    )
    script = boot(modules_of(files), loader, create)
    parts = {
        "boot.js": script.encode(),
        "python.wasm": tools.runtime("pyodide.asm.wasm"),
        **engine_parts(tools),
    }
    packed = tuple(Part(name, data) for name, data in parts.items())
    return Edition(files, script, packed, licences(tools.wasm))


def site(made: Edition) -> dict[str, bytes]:
    """The site by the names of its files."""
    page = site_page(made.files, made.parts, made.boot)
    beside = [*ALWAYS, *shown_files(made.files)]
    files = {
        HOME: page.encode(),
        LICENCES: made.licences,
        **{name: made.files[name] for name in beside},
        **{part.path: part.data for part in made.parts},
    }
    keeper = {KEPT: _list(files), KEEPER: made.files[KEEPER]}
    return dict(sorted({**files, **keeper}.items()))


def one_file(made: Edition) -> dict[str, bytes]:
    """The one file by its name."""
    page = one_page(made.files, made.parts, made.boot, made.licences)
    return {ONE_FILE: page.encode()}


def _list(files: Mapping[str, bytes]) -> bytes:
    """What the site is kept by: each file with its hash."""
    hashes = {name: integrity(data) for name, data in sorted(files.items())}
    return f"{LIST_START}{json.dumps(hashes, indent=2)}{LIST_END}".encode()
