"""What is missing is told in Dutch, all at once, with what to do."""

from __future__ import annotations

import json
from importlib.metadata import version
from pathlib import Path

import pytest

from lobprint.errors import UsageError
from lobprint.site.tools import MAKE, VERSION, Tools

RUNTIME = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
BUILT = ("lxml", "pillow", "pypdfium2")


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tools:
    """Tools that look as if all were there."""
    node = tmp_path / "bin" / "node"
    pyodide, wasm = tmp_path / "pyodide", tmp_path / "wasm"
    for folder in (node.parent, pyodide, wasm):
        folder.mkdir()
    node.write_bytes(b"")
    node.chmod(0o755)
    monkeypatch.setenv("PATH", str(node.parent))
    for name in RUNTIME:
        (pyodide / name).write_bytes(b"")
    (pyodide / "package.json").write_text(json.dumps({"version": VERSION}))
    tell(wasm, {name: version(name) for name in BUILT})
    return Tools(pyodide, wasm)


def tell(wasm: Path, versions: dict[str, str]) -> None:
    (wasm / "versions.json").write_text(json.dumps({"versions": versions}))


def told(tools: Tools) -> list[str]:
    with pytest.raises(UsageError) as caught:
        tools.checked()
    assert {problem.hint for problem in caught.value.problems} == {MAKE}
    return [problem.message for problem in caught.value.problems]


def test_with_everything_there_is_nothing_to_tell(tools: Tools) -> None:
    assert tools.checked() is tools


def test_without_node(tools: Tools, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert told(tools) == ["Node.js ontbreekt: daarmee wordt de site klaargemaakt"]


@pytest.mark.parametrize("name", [*RUNTIME, "package.json"])
def test_without_a_file_of_pyodide(tools: Tools, name: str) -> None:
    (tools.pyodide / name).unlink()
    assert told(tools) == [f"Pyodide {VERSION} ontbreekt in {tools.pyodide}"]


def test_another_pyodide_is_none(tools: Tools) -> None:
    (tools.pyodide / "package.json").write_text(json.dumps({"version": "315.0.0"}))
    assert told(tools) == [f"Pyodide {VERSION} ontbreekt in {tools.pyodide}"]


def test_without_the_modules(tools: Tools) -> None:
    (tools.wasm / "versions.json").unlink()
    assert told(tools) == [f"de modules voor de browser ontbreken in {tools.wasm}"]


def test_modules_of_another_version(tools: Tools) -> None:
    tell(tools.wasm, {**{name: version(name) for name in BUILT}, "pillow": "1.0"})
    assert told(tools) == [
        "pillow is voor de browser in versie 1.0 gemaakt, en hier staat versie "
        + version("pillow")
    ]


def test_all_that_is_missing_is_told_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    assert len(told(Tools(tmp_path / "a", tmp_path / "b"))) == 3
