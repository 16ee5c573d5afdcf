"""What a build was made of, so that it is made anew only when that has changed.

versions.json in the build tells it, with the version of everything for whoever packs a
site. The compiler doesn't count: who has a build needs none.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from tools.wasm.archives import archives, sha256
from tools.wasm.packages import packages, pyodide
from tools.wasm.places import CONFIG, HERE

NAME = "versions.json"


def fresh(target: Path) -> bool:
    """Whether `target` holds what would be made now, and all of it."""
    try:
        said = json.loads((target / NAME).read_text("utf-8"))
        files = {name: sha256(target / name) for name in said["files"]}
    except (OSError, ValueError, KeyError):
        return False
    return bool(said["key"] == key() and said["files"] == files)


def write(target: Path, compiler: str) -> None:
    """Say in `target` what it was made of, and what lies in it."""
    files = sorted(path for path in target.rglob("*") if path.is_file())
    said = {
        "key": key(),
        "compiler": compiler,
        "versions": versions(),
        "files": {path.relative_to(target).as_posix(): sha256(path) for path in files},
    }
    text = json.dumps(said, indent=2, sort_keys=True)
    (target / NAME).write_text(f"{text}\n", "utf-8")


def versions() -> dict[str, str]:
    """The version of everything, by name."""
    ours = {archive.name: archive.version for archive in archives()}
    of_pip = {package.name: package.version for package in packages()}
    return {**ours, **of_pip, "pyodide": pyodide()}


def key() -> str:
    """A digest of all that a build is made of."""
    digest = hashlib.sha256(json.dumps(versions(), sort_keys=True).encode())
    told = [HERE / "sources.toml", *HERE.glob("*.py"), *CONFIG.rglob("*.*")]
    for path in sorted(told):
        digest.update(f"{path.relative_to(HERE).as_posix()} {sha256(path)}\n".encode())
    return digest.hexdigest()
