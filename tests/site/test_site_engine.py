"""The engine is lobprint as it is here, with what it needs and no more."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lobprint.project import built_in
from lobprint.site.archive import archive, contents
from lobprint.site.boot import boot, pyodide
from lobprint.site.engine import engine_parts
from lobprint.site.kept import kept
from lobprint.site.packages import candidates
from lobprint.site.tools import Tools

USED = {
    "engine": [
        "font_source_sans_pro/files/SourceSansPro-Bold.ttf",
        "jinja2/sandbox.py",
    ],
    "python": ["os.py"],
}
STDLIB = {"os.py": b"", "pdb.py": b"", "unittest/case.py": b"", "json/tool.py": b"x"}
Parts = dict[str, dict[str, bytes]]


class Pretended(Tools):
    """Tools whose Python in node is this one's imagination."""

    def runtime(self, name: str) -> bytes:
        return archive(STDLIB) if name == "python_stdlib.zip" else name.encode()

    made = b"{}"

    def run(self, script: str, given: bytes, stdlib: bytes | None = None) -> bytes:
        if script == "trace.py":
            used = json.dumps(USED).encode()
            told = {"used.json": used, "made.json": b"{}", "library.pickle": b"lib"}
            return archive(told)
        if script == "prove.py":
            assert stdlib is not None
            return archive({"made.json": self.made})
        files = contents(given).items()
        return archive({f"{n}c" if n[-3:] == ".py" else n: data for n, data in files})


@pytest.fixture(scope="module")
def wasm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wasm")
    (folder / "lxml").mkdir()
    (folder / "lxml" / "etree.cpython-314-wasm32-emscripten.so").write_bytes(b"\0asm")
    (folder / "lxml" / "builder.py").write_bytes(b"# for the browser")
    return folder


@pytest.fixture(scope="module")
def parts(wasm: Path, tmp_path_factory: pytest.TempPathFactory) -> Parts:
    cache = tmp_path_factory.mktemp("cache")
    found = engine_parts(Pretended(wasm=wasm, cache=cache))
    return {name: contents(data) for name, data in found.items()}


def test_nothing_that_this_machine_runs_goes_along(wasm: Path) -> None:
    files = candidates(wasm)
    compiled = [name for name in files if name.endswith((".so", ".pyd", ".pyc"))]
    assert compiled == ["lxml/etree.cpython-314-wasm32-emscripten.so"]


def test_what_was_built_goes_before_what_is_installed(wasm: Path) -> None:
    assert candidates(wasm)["lxml/builder.py"] == b"# for the browser"


def test_content_lies_where_an_installed_lobprint_has_it(wasm: Path) -> None:
    sources = built_in()
    expected = {**sources.content, **sources.templates}
    begin = "lobprint/builtin/"
    found = {n: d for n, d in candidates(wasm).items() if n.startswith(begin)}
    assert found == {f"{begin}{name}": data for name, data in expected.items()}


def test_rooms_that_the_desk_does_not_know_stay_out(wasm: Path) -> None:
    rooms = {name.split("/")[1] for name in candidates(wasm) if name[:9] == "lobprint/"}
    assert not rooms & {"cli", "open", "site", "ui"}
    assert {"desk", "pdf", "word", "errors.py"} <= rooms


def test_the_engine_holds_what_was_read_and_all_of_lobprint(
    parts: Parts,
) -> None:
    names = parts["engine.zip"].keys()
    assert {"jinja2/sandbox.pyc", *USED["engine"][:1]} <= names
    assert "lobprint/word/__init__.pyc" in names
    assert "jinja2/filters.pyc" not in names


def test_what_is_a_package_stays_one(parts: Parts) -> None:
    assert {"jinja2/__init__.pyc", "font_source_sans_pro/__init__.pyc"} <= parts[
        "engine.zip"
    ].keys()


def test_what_is_compiled_has_a_part_of_its_own(
    parts: Parts,
) -> None:
    assert list(parts["modules.zip"].values()) == [b"\0asm"]
    assert not [name for name in parts["engine.zip"] if name.endswith(".so")]


def test_python_brings_what_a_page_can_use(parts: Parts) -> None:
    assert list(parts["stdlib.zip"]) == ["json/tool.py", "os.pyc"]


def test_an_engine_that_makes_other_files_is_refused(
    wasm: Path, tmp_path: Path
) -> None:
    class Broken(Pretended):
        made = b'{"werkboek-mbo.pdf": "other"}'

    with pytest.raises(RuntimeError, match="makes other files"):
        engine_parts(Broken(wasm=wasm, cache=tmp_path))
    assert not list(tmp_path.iterdir())


def test_what_was_made_of_the_same_is_not_made_again(
    wasm: Path, tmp_path: Path
) -> None:
    class Gone(Pretended):
        def run(self, script: str, *_: object) -> bytes:
            raise AssertionError(script)

    first = engine_parts(Pretended(wasm=wasm, cache=tmp_path))
    assert engine_parts(Gone(wasm=wasm, cache=tmp_path)) == first


def test_only_the_last_is_kept(tmp_path: Path) -> None:
    for given, made in ((b"a", b"1"), (b"b", b"2"), (b"a", b"3")):
        found = kept(tmp_path, [given], lambda made=made: {"x": made})  # type: ignore[misc]
        assert found == {"x": made}
        assert len(list(tmp_path.iterdir())) == 1


def test_pyodide_becomes_one_module_with_one_export() -> None:
    loader = "async function dt(){}var U;export{dt as loadPyodide,U as version};\n"
    create = (
        "async function _createPyodideModule() {}export default _createPyodideModule;"
    )
    script = boot(
        {"engine/boot.js": 'import { loader } from "./pyodide.js";\nloader();\n'},
        loader + "//# sourceMappingURL=pyodide.mjs.map\n",
        create,
    )
    assert script.count("export") == 0
    assert "return { loadPyodide: dt, createPyodideModule" in script
    assert "sourceMappingURL" not in script


def test_another_pyodide_than_is_meant_is_refused() -> None:
    with pytest.raises(ValueError, match="doesn't end with"):
        pyodide("export { loadPyodide };", "export default create;")
