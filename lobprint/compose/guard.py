"""What a template may do: a short list, checked before anything runs.

Jinja2's sandbox keeps templates away from Python; this keeps them small as well. What
isn't on the lists is refused with its line. Loops and whatever makes text are wrapped,
so that they count (see budget.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from math import isfinite
from typing import Any, cast

from jinja2 import nodes
from jinja2.visitor import NodeTransformer

from lobprint.prose.suggest import suggestion

_NODES: tuple[type[nodes.Node], ...] = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.For, nodes.If, nodes.Macro,
    nodes.CallBlock, nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends,
    nodes.Block, nodes.Assign, nodes.AssignBlock, nodes.With, nodes.Name, nodes.NSRef,
    nodes.Const, nodes.Tuple, nodes.List, nodes.Dict, nodes.Pair, nodes.Keyword,
    nodes.CondExpr, nodes.Filter, nodes.Test, nodes.Call, nodes.Getitem, nodes.Getattr,
    nodes.Slice, nodes.Concat, nodes.Compare, nodes.Operand, nodes.Add, nodes.Sub,
    nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.And, nodes.Or, nodes.Not,
    nodes.Neg, nodes.Pos, nodes.Scope,
)  # fmt: skip
FILTERS = frozenset((
    "abs", "capitalize", "count", "d", "default", "dictsort", "e", "escape", "first",
    "float", "groupby", "int", "items", "join", "last", "length", "list", "lower",
    "map", "max", "min", "reject", "rejectattr", "reverse", "select", "selectattr",
    "sort", "string", "title", "trim", "unique", "upper", "zin",
))  # fmt: skip
"""Not here: those that make much from little (batch, replace), and `safe`."""
TESTS = frozenset((
    "boolean", "defined", "divisibleby", "eq", "equalto", "even", "false", "ge", "gt",
    "in", "integer", "iterable", "le", "lt", "mapping", "ne", "none", "number", "odd",
    "sameas", "sequence", "string", "true", "undefined", "==", "!=", "<", "<=", ">",
    ">=",
))  # fmt: skip
_BY_NAME = frozenset({"map", "select", "reject", "selectattr", "rejectattr"})
"""Filters that are given the name of another filter or test."""
_SAID = {
    "ScopedEvalContextModifier": "autoescape",
    "FilterBlock": "filter",
    "Pow": "**",
}
"""What a template's writer calls the nodes that are refused."""
_CHARGED = (
    nodes.Filter, nodes.Call, nodes.Concat, nodes.Add, nodes.List, nodes.Dict,
    nodes.Tuple,
)  # fmt: skip
"""What makes something, and costs as much as that is long."""
_KEPT: dict[type[nodes.Node], tuple[str]] = {
    nodes.CallBlock: ("call",),
    nodes.AssignBlock: ("filter",),
}
"""What stays as it is in these: Jinja gives it the block. What stands in it counts."""
_KNOWN = {nodes.Filter: (FILTERS, "filter"), nodes.Test: (TESTS, "test")}
Fault = tuple[int, str, str]
"""Line, message, hint."""


def forbidden(tree: nodes.Template) -> Iterator[Fault]:
    """What the template does that it may not."""
    for node in tree.find_all(nodes.Node):
        if not isinstance(node, _NODES):
            kind = type(node).__name__
            name = _SAID.get(kind, kind)
            yield node.lineno or 0, f"'{name}' kan niet in een sjabloon", ""
        elif isinstance(node, nodes.Filter | nodes.Test):
            known, what = _KNOWN[type(node)]
            if node.name not in known:
                message = f"de {what} '{node.name}' kan niet in een sjabloon"
                yield node.lineno, message, suggestion(node.name, sorted(known))
            if isinstance(node, nodes.Filter) and node.name in _BY_NAME:
                yield from _given(node)
        elif isinstance(node, nodes.Const):
            yield from _endless(node)
        elif isinstance(node, nodes.Macro | nodes.CallBlock | nodes.Call):
            yield from _twice(node)


def _given(node: nodes.Filter) -> Iterator[Fault]:
    """`map("upper")` names a filter in its first argument; only a word will do."""
    at = 1 if node.name in {"selectattr", "rejectattr"} else 0
    known = FILTERS if node.name == "map" else TESTS
    if node.dyn_args is not None or node.dyn_kwargs is not None:
        yield node.lineno, f"'{node.name}(*...)' kan niet in een sjabloon", ""
    for argument in node.args[at : at + 1]:
        name = argument.value if isinstance(argument, nodes.Const) else None
        if name not in known:
            message = f"dit kan niet na '{node.name}' in een sjabloon"
            yield node.lineno, message, suggestion(str(name), sorted(known))


def _endless(node: nodes.Const) -> Iterator[Fault]:
    """`1e999` is `inf` to Python, which writes that as a name."""
    if isinstance(node.value, float) and not isfinite(node.value):
        yield node.lineno, "dit getal is te groot", ""


def _twice(node: nodes.Macro | nodes.CallBlock | nodes.Call) -> Iterator[Fault]:
    """A name that stands between brackets twice, at which Python gives up."""
    if isinstance(node, nodes.Call):
        names = [keyword.key for keyword in node.kwargs]
    else:
        names = [argument.name for argument in node.args]
    for name in dict.fromkeys(names):
        if names.count(name) > 1:
            message = f"'{name}' staat hier twee keer tussen de haakjes"
            yield node.lineno, message, "Laat er een weg."


class Counting(NodeTransformer):
    """Wraps loops, calls, filters and sums, so that they draw on the budget."""

    def visit(self, node: nodes.Node, *_: Any, **__: Any) -> Any:
        """`node`, counted, with all that stands in it."""
        kept = {name: getattr(node, name) for name in _KEPT.get(type(node), ())}
        self.generic_visit(node)
        for name, part in kept.items():
            setattr(node, name, part)
        if isinstance(node, nodes.For):
            size = sum(len(data.data) for data in node.find_all(nodes.TemplateData))
            values = cast(nodes.Expr, node.iter)
            node.iter = _wrapped("counted", values, nodes.Const(size))
        made = isinstance(node, _CHARGED) and getattr(node, "ctx", "load") == "load"
        return _wrapped("weighed", cast(nodes.Expr, node)) if made else node


def _wrapped(name: str, *arguments: nodes.Expr) -> nodes.Call:
    """A call of the environment's own `name`."""
    function = nodes.EnvironmentAttribute(name)
    call = nodes.Call(function, list(arguments), [], None, None)
    call.set_lineno(arguments[0].lineno, override=True)
    return call
