"""Templates in a sandbox: they see what they are given, and stop.

The environment may be kept and used again; templates are compiled once.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator, Mapping
from contextvars import ContextVar
from dataclasses import is_dataclass
from math import isfinite
from typing import Any

from jinja2 import FunctionLoader, Undefined, nodes, pass_eval_context
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError
from jinja2.ext import Extension
from jinja2.filters import do_join
from jinja2.lexer import Token, TokenStream
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace

from lobprint.compose import budget
from lobprint.compose.guard import FILTERS, Counting, forbidden
from lobprint.compose.said import Spoken, said
from lobprint.compose.unknown import Unknown, fields_of
from lobprint.content.plain_text import decode
from lobprint.errors import ContentError, Place, Problem

MARK = "_at"
"""The attribute by which a start tag tells the file and line it was written on."""
_START_TAG = re.compile(
    r"(<!--.*?(?:-->|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z))|(<[A-Za-z][\w.-]*)(?=[\s/>])",
    re.DOTALL,
)
_METHODS: dict[type, frozenset[str]] = {
    str: frozenset(
        ("capitalize", "endswith", "lower", "split", "startswith", "strip", "upper")
    ),
    dict: frozenset(("get", "items", "keys", "values")),
}
_MOST_INTEGER = 10**9

asked_names: ContextVar[set[str]] = ContextVar("asked_names")
"""Where it is noted which of them are asked for, if anyone wants to know."""


class AskedContext(Context):
    """Jinja's context, which every template asks for each name that it may use."""

    def resolve_or_missing(self, key: str) -> Any:
        """The value of `key`, after noting that it was asked for."""
        asked = asked_names.get(None)
        if asked is not None:
            asked.add(key)
        return super().resolve_or_missing(key)


MOST_EDITIONS = 12
"""How many are kept: a few workbooks in three sectors. One takes some 4 MB."""


class Lines(CodeGenerator):
    """Jinja's compiler, which says of each `set` on which line it stands."""

    def visit_Assign(self, node: nodes.Assign, frame: Frame) -> None:  # noqa: N802
        self.newline(node)
        super().visit_Assign(node, frame)


class TemplateEnvironment(ImmutableSandboxedEnvironment):
    """The sandbox, over `files`: template name (`formulieren/checklist.xml`) -> (name
    in messages, bytes)."""

    intercepted_binops = frozenset(["+", "-", "*", "/", "//", "%", "**"])
    counted = staticmethod(budget.counted)
    weighed = staticmethod(budget.weighed)
    context_class = AskedContext
    code_generator_class = Lines

    def __init__(self, files: Mapping[str, tuple[str, bytes]]) -> None:
        super().__init__(
            autoescape=True,
            optimized=False,  # it would write a sum that is `inf` as a name
            undefined=Unknown,
            trim_blocks=True,
            lstrip_blocks=True,
            finalize=_printed,
            loader=FunctionLoader(self._source),
            extensions=[Marking],
            cache_size=-1,
        )
        self.templates = files
        self.files = sorted(files)
        self.editions: dict[Hashable, Any] = {}  # see editions.py
        self.most_editions = MOST_EDITIONS
        self.shown = {name: shown for name, (shown, _) in files.items()}
        self.globals = {"range": _range, "namespace": Names, "taal": Spoken()}
        self.filters["zin"] = said
        self.filters = {name: self.filters[name] for name in sorted(FILTERS)}
        self.filters["join"] = _join

    def _source(self, name: str) -> tuple[str, str, None] | None:
        """A template as it is written, and its name in messages; None if it isn't."""
        if name not in self.templates:
            return None
        shown, data = self.templates[name]
        return decode(shown, data).replace("\r\n", "\n"), shown, None

    def _parse(
        self, source: str, name: str | None, filename: str | None
    ) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        faults = list(forbidden(tree))
        if faults:
            raise ContentError(
                Problem(message, Place(filename or "", line), hint)
                for line, message, hint in dict.fromkeys(faults)
            )
        counting: nodes.Template = Counting().visit(tree)
        return counting

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A key goes before a method: `teksten.items` is the text of that name."""
        if isinstance(obj, Mapping) and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)

    def wrap_str_format(self, value: Any) -> None:
        """No `format` at all: `'{:999999999}'.format(1)` fills the memory."""

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Fields of content, and a few methods of texts and mappings."""
        if not super().is_safe_attribute(obj, attr, value) or isinstance(obj, type):
            return False
        if is_dataclass(obj):
            kind: Any = type(obj)
            return attr in fields_of(kind)
        for plain, methods in _METHODS.items():
            if isinstance(obj, plain):
                return attr in methods
        name = type(obj).__name__
        return isinstance(obj, LoopContext | Namespace) or name == "TemplateModule"

    def call(self, context: Any, obj: Any, *args: Any, **kwargs: Any) -> Any:
        """One call, for one step of the budget, and not too deep."""
        spent = budget.current()
        spent.step()
        if spent.depth >= budget.MOST_DEPTH:
            raise budget.OutOfBudgetError("een macro roept zichzelf zonder einde aan")
        spent.depth += 1
        try:
            return super().call(context, obj, *args, **kwargs)
        finally:
            spent.depth -= 1

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Sums of numbers; of texts and lists only `+`, which the budget weighs."""
        numbers = isinstance(left, int | float) and isinstance(right, int | float)
        if not numbers and operator != "+":
            raise SecurityError(f"'{operator}' kan alleen met getallen")
        result = super().call_binop(context, operator, left, right)
        if numbers and abs(result) > _MOST_INTEGER:
            raise SecurityError("dit getal wordt te groot")
        return result


class Names(Namespace):
    """What `namespace()` makes; it never prints what it holds."""

    def __repr__(self) -> str:
        return "namespace"


def _printed(value: Any) -> Any:
    """Text and numbers as they are; nothing, where there is nothing."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        budget.current().step(len(value))
        return value
    if isinstance(value, int | float | Undefined):
        if isinstance(value, float) and not isfinite(value):
            raise SecurityError("dit is geen getal dat geschreven kan worden")
        return value
    raise SecurityError("hier hoort tekst, geen lijst of geheel")


@pass_eval_context
def _join(
    context: nodes.EvalContext,
    values: Iterable[Any],
    d: str = "",
    attribute: str | None = None,
) -> str:
    """Jinja's join, after seeing that the result is not too long."""
    if attribute is not None:
        raise SecurityError("join(attribute=...) kan niet; gebruik eerst map")
    every = list(values)
    budget.current().step(sum(len(str(value)) + len(d) for value in every))
    return str.__str__(do_join(context, every, d))


def _range(*bounds: int) -> range:
    """Numbers; loops over them are counted, so here only lists must be kept short."""
    result = range(*bounds)
    if len(result) > 1000:
        raise SecurityError("een range van meer dan 1000 kan niet")
    return result


class Marking(Extension):
    """Gives each start tag of the template its own file and line."""

    def filter_stream(self, stream: TokenStream) -> TokenStream | Iterator[Token]:
        environment = self.environment
        if not isinstance(environment, TemplateEnvironment) or stream.name is None:
            return stream
        file = environment.files.index(stream.name)
        return (_marked(token, file) for token in stream)


def _marked(token: Token, file: int) -> Token:
    if token.type != "data":
        return token

    line, seen = token.lineno, 0

    def mark(match: re.Match[str]) -> str:
        nonlocal line, seen
        line += token.value.count("\n", seen, match.start())
        seen = match.start()
        return match[1] or f'{match[2]} {MARK}="{file}:{line}"'

    return Token(token.lineno, token.type, _START_TAG.sub(mark, token.value))
