"""What pip brings: the sources of lxml and Pillow, and pypdfium2's own wasm wheel.

pip compares each with its sha256 before it opens it, and asks the index that it is set
up with: none is named here.
"""

from __future__ import annotations

import json
import re
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

from tools.wasm.archives import known, unpack_tar
from tools.wasm.errors import BuildError
from tools.wasm.places import CONSTRAINTS, WEB
from tools.wasm.programs import run

PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check", "download")
FOR_PYODIDE = ("--python-version", "314", "--implementation", "py", "--abi", "none")


@dataclass(frozen=True, slots=True)
class Package:
    """A package in the version that constraints.txt has; a wheel has a platform."""

    name: str
    version: str
    sha256: str
    platform: str | None = None


def packages() -> tuple[Package, ...]:
    """All of them, if sources.toml knows the versions that constraints.txt has."""
    wanted = constraints(CONSTRAINTS.read_text("utf-8"))
    found = tuple(Package(**said) for said in known()["package"])
    for package in found:
        if wanted.get(package.name) != package.version:
            raise BuildError(
                f"constraints.txt has {package.name} {wanted.get(package.name)}, and "
                f"tools/wasm/sources.toml {package.version}: put the new version and "
                "its sha256 there"
            )
    return found


def constraints(text: str) -> dict[str, str]:
    """The version of each package in a file of constraints."""
    return dict(re.findall(r"^([\w.-]+)==([\w.+!-]+)", text, re.MULTILINE))


def pyodide() -> str:
    """The version of Pyodide in tools/web/package.json."""
    said = json.loads((WEB / "package.json").read_text("utf-8"))
    return str(said["dependencies"]["pyodide"])


def fetch(package: Package, work: Path) -> None:
    """Have pip bring a package, and unpack it into a folder of its own in `work`."""
    folder = work / f"pip-{package.name}"
    folder.mkdir()
    wish = folder / "wish.txt"
    wish.write_text(
        f"{package.name}=={package.version} --hash=sha256:{package.sha256}\n", "utf-8"
    )
    words = (*PIP, "--no-deps", *_kind(package), "--require-hashes")
    # pip asks setup.py about itself before it hands the sources over, and lxml's wants
    # to hear of a libxml2 first, by pkg-config. It is built with ours.
    said = {"PKG_CONFIG": str(_any_version(folder))}
    run([*words, "--requirement", wish, "--dest", folder], environment=said)
    _open(folder, work / package.name)


def _kind(package: Package) -> tuple[str, ...]:
    if package.platform is None:
        return ("--no-binary", package.name)
    return ("--only-binary", ":all:", "--platform", package.platform, *FOR_PYODIDE)


def _any_version(folder: Path) -> Path:
    """A program that has whatever library it is asked for."""
    program = folder / "pkg-config"
    program.write_text("#!/bin/sh\necho 2.15.0\n", "utf-8")
    program.chmod(0o755)
    return program


def _open(folder: Path, target: Path) -> None:
    """Unpack the one file that pip left in `folder`; a tarball's own folder goes."""
    (file,) = (path for path in folder.iterdir() if path.suffix in {".gz", ".whl"})
    if file.suffix == ".whl":
        with zipfile.ZipFile(file) as wheel:
            wheel.extractall(target)  # nothing lands outside it: zipfile sees to that
        return
    unpack_tar(file, folder / "open")
    (inside,) = (folder / "open").iterdir()
    inside.rename(target)
