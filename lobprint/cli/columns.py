"""Rows in columns of equal width; on a terminal that is too narrow for them, each row
under its first word."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Collection, Sequence

import click

_INDENT = "  "
_STAYS = "\N{NO-BREAK SPACE}"
_LEAST = 20
"""A narrower terminal wraps by itself."""


def show_columns(
    rows: Sequence[Sequence[str]],
    right: Collection[int] = (),
    heads: Sequence[str] = (),
) -> None:
    """Say `rows`, under `heads` if there are any; the columns in `right` are aligned to
    the right."""
    for line in table(heads, rows) if heads else aligned(rows, right):
        if line:
            click.echo(line)


def aligned(rows: Sequence[Sequence[str]], right: Collection[int] = ()) -> list[str]:
    """What to say of each row, in columns of equal width where there is room."""
    lines = _beside(rows, right)
    if _fit(lines):
        return lines
    return [_under(row[0], list(row[1:])) for row in rows]


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """The same under a row of `heads`, which comes first; in a narrow terminal that is
    empty, and each cell has its head before it."""
    lines = _beside([heads, *rows], ())
    if _fit(lines):
        return lines
    return ["", *(_under(row[0], list(_named(heads, row))) for row in rows)]


def wrapped(text: str) -> str:
    """A sentence as wide as the terminal, at most."""
    return textwrap.fill(text, width) if (width := _width()) else text


def _beside(rows: Sequence[Sequence[str]], right: Collection[int]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = []
    for row in rows:
        cells = [
            cell.rjust(width) if place in right else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        lines.append("  ".join(cells).rstrip())
    return lines


def _named(heads: Sequence[str], row: Sequence[str]) -> list[str]:
    """The cells after the first that say something, each with its head; the second,
    which is a title, speaks for itself."""
    named = zip(heads[2:], row[2:], strict=True)
    return [row[1], *(f"{head}: {cell}" for head, cell in named if cell != "-")]


def _under(first: str, rest: Sequence[str]) -> str:
    """A row as a paragraph; what stands in one cell stays on a line, if it can."""
    width = max(_width(), _LEAST)
    cells = [f"{cell.strip()};" for cell in rest if cell.strip()]
    cells[-1:] = [cell[:-1] for cell in cells[-1:]]
    whole = [
        cell.replace(" ", _STAYS) if len(cell) < width - 2 else cell for cell in cells
    ]
    lines = textwrap.wrap(
        " ".join(whole),
        width,
        initial_indent=_INDENT,
        subsequent_indent=_INDENT,
        break_on_hyphens=False,
    )
    return "\n".join([first, *lines]).replace(_STAYS, " ")


def _fit(lines: Sequence[str]) -> bool:
    width = _width()
    return not width or all(len(line) <= width for line in lines)


def _width() -> int:
    """Of the terminal; 0 where what is said goes elsewhere."""
    try:
        return shutil.get_terminal_size().columns if sys.stdout.isatty() else 0
    except (AttributeError, ValueError):  # no stdout, or closed
        return 0
