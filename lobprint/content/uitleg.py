"""What the model says of each key, for people who fill it in: Dutch, in plain words.

It stands once, as the string under the key in model.py, where editors read it too.
"""

from __future__ import annotations

import ast
import inspect
import textwrap
from functools import cache


@cache
def explanations(kind: type) -> dict[str, str]:
    """Key -> explanation, for each key of the dataclass `kind` that has one."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(kind)))
    (definition,) = tree.body
    assert isinstance(definition, ast.ClassDef)  # noqa: S101 - it is given a class
    found = {}
    for key, after in zip(definition.body, definition.body[1:], strict=False):
        text = _text(after)
        if text and isinstance(key, ast.AnnAssign) and isinstance(key.target, ast.Name):
            found[key.target.id] = " ".join(text.split())
    return found


def _text(statement: ast.stmt) -> str:
    """The string that `statement` is, if it is one."""
    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
        value = statement.value.value
        return value if isinstance(value, str) else ""
    return ""
