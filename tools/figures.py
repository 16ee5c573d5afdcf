"""Figures of the house: its size, its longest functions, what a block takes.

Run with `python tools/figures.py` from the root of the repository.
"""

from __future__ import annotations

import ast
import statistics
import sys
from collections.abc import Iterator
from pathlib import Path

HOUSE = Path(__file__).parents[1] / "lobprint"
LONG = 30


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """All functions and methods, also those in others."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """In lines, from its `def` on."""
    return (function.end_lineno or function.lineno) - function.lineno + 1


def rooms() -> Iterator[tuple[str, int]]:
    """The folders and files directly in the house, with their lines."""
    for path in sorted(HOUSE.iterdir()):
        files = [path] if path.suffix == ".py" else sorted(path.rglob("*.py"))
        if files:
            yield path.name, sum(map(lines, files))


def lines(file: Path) -> int:
    return len(file.read_text("utf-8").splitlines())


def main() -> None:
    files = sorted(HOUSE.rglob("*.py"))
    write = sys.stdout.write
    write(f"lobprint/: {sum(map(lines, files)):,} lines in {len(files)} files\n")
    for room, count in rooms():
        write(f"  {room:14}{count:7,}\n")
    found = [
        (length(function), f"{file.relative_to(HOUSE)}:{function.name}")
        for file in files
        for function in functions(ast.parse(file.read_text("utf-8")))
    ]
    lengths = [count for count, _ in found]
    longest = sorted(found, reverse=True)[:5]
    over = sum(count > LONG for count in lengths)
    median = statistics.median(lengths)
    write(f"{len(lengths):,} functions, {median:g} lines (median), ")
    write(f"{over} over {LONG}; the longest:\n")
    for count, name in longest:
        write(f"  {count:3} {name}\n")


if __name__ == "__main__":
    main()
