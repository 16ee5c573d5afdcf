"""Of the modules: Pyodide has all that they ask for, and that isn't the network."""

from __future__ import annotations

import json
import shutil
import subprocess

import pytest

from wasm.pyodide import BUILT, PYODIDE, Pyodide

pytestmark = pytest.mark.browser

LIST = """
const { readFileSync } = require("fs");
const told = process.argv.slice(1).map((path) => {
  const module = new WebAssembly.Module(readFileSync(path));
  const names = (list) => list.map(({ name }) => name);
  const imports = WebAssembly.Module.imports(module);
  return [names(imports), names(WebAssembly.Module.exports(module))];
});
console.log(JSON.stringify(told));
"""
MODULES = ("lxml/etree", "PIL/_imaging")
OF_THE_LINKER = {
    *("memory", "__indirect_function_table", "__stack_pointer"),
    *("__memory_base", "__table_base"),
}
NETWORK = ("socket", "connect", "sendto", "recv", "getaddrinfo", "fetch", "XMLHttp")


@pytest.fixture(scope="module")
def linked(pyodide: Pyodide) -> list[tuple[set[str], set[str]]]:
    """What Pyodide and then each module imports and exports."""
    assert pyodide  # which sees to it that the modules are there
    suffix = ".cpython-314-wasm32-emscripten.so"
    paths = [PYODIDE / "pyodide.asm.wasm", *(BUILT / (m + suffix) for m in MODULES)]
    node = shutil.which("node")
    assert node
    ran = subprocess.run([node, "-e", LIST, *paths], capture_output=True, check=True)
    return [(set(imports), set(exports)) for imports, exports in json.loads(ran.stdout)]


@pytest.mark.parametrize("number", [1, 2], ids=MODULES)
def test_pyodide_has_all_that_it_asks_for(
    linked: list[tuple[set[str], set[str]]], number: int
) -> None:
    of_browser, of_pyodide = linked[0]
    imports, exports = linked[number]
    assert imports - of_pyodide - of_browser - exports <= OF_THE_LINKER


@pytest.mark.parametrize("number", [1, 2], ids=MODULES)
def test_it_asks_for_nothing_of_the_network(
    linked: list[tuple[set[str], set[str]]], number: int
) -> None:
    imports, _ = linked[number]
    assert imports
    assert not [name for name in imports if any(word in name for word in NETWORK)]


@pytest.mark.parametrize("number", [1, 2], ids=MODULES)
def test_python_calls_it_by_one_name(
    linked: list[tuple[set[str], set[str]]], number: int
) -> None:
    _, exports = linked[number]
    own = {name for name in exports if not name.startswith("__wasm_")}
    assert own == {f"PyInit_{MODULES[number - 1].split('/')[1]}"}
