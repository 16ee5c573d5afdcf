"""What runs beside the page: Pyodide's two modules and the page's own, as one text."""

from __future__ import annotations

from collections.abc import Mapping

from lobprint.site.modules import joined

ENTRY = "engine/boot.js"
PYODIDE = "engine/pyodide.js"
_LOADER_ENDS = "export{dt as loadPyodide,U as version};"
_CREATE_ENDS = "export default _createPyodideModule;"


def boot(modules: Mapping[str, str], loader: str, create: str) -> str:
    """`engine/boot.js` with all that it imports; `loader` and `create` are Pyodide's
    pyodide.mjs and pyodide.asm.mjs. It has a name, or a browser that tells of a fault
    in it names it by all of its text."""
    script = joined(ENTRY, {**modules, PYODIDE: pyodide(loader, create)})
    return f"{script}\n//# sourceURL=lobprint-boot.js\n"


def pyodide(loader: str, create: str) -> str:
    """Pyodide as one module. Its loader comes in a function, so that what it fetches
    and says can be handed to it: it asks nothing of a network."""
    loads = _without(_LOADER_ENDS, loader.split("\n//# sourceMappingURL", 1)[0])
    creates = _without(_CREATE_ENDS, create)
    return (
        f"{creates}\n"
        f"export function loader(fetch, console) {{\n{loads}\n"
        "return { loadPyodide: dt, createPyodideModule: _createPyodideModule };\n}\n"
    )


def _without(end: str, module: str) -> str:
    """`module` without its one export. Raises ValueError: then this is another version
    of Pyodide than the one this was written for."""
    text = module.rstrip()
    if not text.endswith(end):
        raise ValueError(f"Pyodide's module doesn't end with {end!r}")
    return text.removesuffix(end)
