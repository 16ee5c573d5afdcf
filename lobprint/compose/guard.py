"""What a template may do: a short list, checked before anything runs.

Jinja2's sandbox keeps templates away from Python; this keeps them small as well. What
isn't on the lists is refused with its line. Loops and whatever makes text are wrapped,
so that they count (see budget.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

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
    "sort", "string", "title", "trim", "unique", "upper",
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

Fault = tuple[int, str, str]
"""Line, message, hint."""


def forbidden(tree: nodes.Template) -> Iterator[Fault]:
    """What the template does that it may not."""
    for node in _every(tree):
        if not isinstance(node, _NODES):
            kind = type(node).__name__
            name = _SAID.get(kind, kind)
            yield node.lineno or 0, f"'{name}' kan niet in een sjabloon", ""
        elif isinstance(node, nodes.Filter):
            yield from _named(node, FILTERS, "filter")
            if node.name in _BY_NAME:
                yield from _given(node)
        elif isinstance(node, nodes.Test):
            yield from _named(node, TESTS, "test")


def _every(tree: nodes.Template) -> Iterator[nodes.Node]:
    yield tree
    yield from tree.find_all(nodes.Node)


def _named(
    node: nodes.Filter | nodes.Test, known: frozenset[str], what: str
) -> Iterator[Fault]:
    if node.name not in known:
        message = f"de {what} '{node.name}' kan niet in een sjabloon"
        yield node.lineno, message, suggestion(node.name, sorted(known))


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


class Counting(NodeTransformer):
    """Wraps loops, calls, filters and sums, so that they draw on the budget."""

    def visit_For(self, node: nodes.For) -> nodes.For:  # noqa: N802 (Jinja's name)
        self.generic_visit(node)
        size = sum(len(data.data) for data in node.find_all(nodes.TemplateData))
        values = cast(nodes.Expr, node.iter)
        node.iter = _wrapped("counted", values, nodes.Const(size))
        return node

    def visit_Filter(self, node: nodes.Filter) -> nodes.Node:  # noqa: N802
        return self._weighed(node)

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802
        return self._weighed(node)

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802
        return self._weighed(node)

    def visit_Add(self, node: nodes.Add) -> nodes.Node:  # noqa: N802
        return self._weighed(node)

    def visit_List(self, node: nodes.List) -> nodes.Node:  # noqa: N802
        return self._weighed(node)

    def visit_Dict(self, node: nodes.Dict) -> nodes.Node:  # noqa: N802
        return self._weighed(node)

    def visit_Tuple(self, node: nodes.Tuple) -> nodes.Node:  # noqa: N802
        if node.ctx != "load":
            return node
        return self._weighed(node)

    def visit_CallBlock(self, node: nodes.CallBlock) -> nodes.Node:  # noqa: N802
        """Its call must stay a call, for Jinja adds `caller` to it."""
        self.generic_visit(node.call)
        node.body = [child for old in node.body for child in self.visit_list(old)]
        node.defaults = [self.visit(value) for value in node.defaults]
        return node

    def _weighed(self, node: nodes.Expr) -> nodes.Node:
        self.generic_visit(node)
        return _wrapped("weighed", node)


def _wrapped(name: str, *arguments: nodes.Expr) -> nodes.Call:
    """A call of the environment's own `name`."""
    function = nodes.EnvironmentAttribute(name)
    line = arguments[0].lineno
    call = nodes.Call(function, list(arguments), [], None, None)
    call.set_lineno(line, override=True)
    return call
