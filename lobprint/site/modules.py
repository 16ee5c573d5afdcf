"""ES modules as one: from disk no module may import another, and of one text the hash
can stand in a page's policy.

Not a bundler. It knows the few forms that the modules of `lobprint.ui` are written in,
at the start of a line, and stops at what it doesn't know:

    import { a, b as c } from "./x.js";      export function f     export class C
    import * as x from "./x.js";             export async function f    export const x
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from graphlib import TopologicalSorter

_IMPORT = re.compile(
    r'^import (?:\* as (?P<all>\w+)|\{(?P<names>[^}]*)\}) from "(?P<path>\.[^"]+)";$',
    re.MULTILINE,
)
_EXPORT = re.compile(
    r"^export (?=(?:async function\*?|function\*?|class|const) (?P<name>\w+))",
    re.MULTILINE,
)
_LEFT = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


def joined(entry: str, modules: Mapping[str, str]) -> str:
    """The module `entry`, and before it all that it imports from `modules`, by path.

    Raises ValueError for a form that isn't known, KeyError for a module that isn't
    there."""
    order = TopologicalSorter(_imports(entry, modules)).static_order()
    return "\n".join(_closed(path, modules[path]) for path in order)


def _imports(entry: str, modules: Mapping[str, str]) -> dict[str, list[str]]:
    """What each module imports, of those that `entry` needs."""
    found: dict[str, list[str]] = {}
    left = [entry]
    while left:
        path = left.pop()
        if path not in found:
            names = (match["path"] for match in _IMPORT.finditer(modules[path]))
            found[path] = [_beside(path, name) for name in names]
            left += found[path]
    return found


def _closed(path: str, source: str) -> str:
    """A module as a function that gives what it exports."""
    names = [match["name"] for match in _EXPORT.finditer(source)]
    body = _EXPORT.sub("", _IMPORT.sub(lambda match: _bound(path, match), source))
    if unknown := _LEFT.search(body):
        raise ValueError(f"{path}: lobprint.site can't join {unknown[0]!r}")
    given = ", ".join(names)
    return f"const {_name(path)} = (() => {{\n{body}\nreturn {{ {given} }};\n}})();"


def _bound(path: str, match: re.Match[str]) -> str:
    """An import as the constants that it names."""
    names = match["all"] or f"{{{match['names'].replace(' as ', ': ')}}}"
    return f"const {names} = {_name(_beside(path, match['path']))};"


def _beside(path: str, name: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), name))


def _name(path: str) -> str:
    return "_" + re.sub(r"\W", "_", path)
