"""What tables to fill in share: their heads, their widths, boxes on a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lobprint.look import forms as look
from lobprint.look.rules import HEAD
from lobprint.word import text
from lobprint.word.body import Body
from lobprint.word.table import Cell, Row
from lobprint.word.xml import Format, border, paragraph


@dataclass(frozen=True, slots=True)
class Head:
    """Words over a column (or `span` of them), `indent` mm from its left."""

    words: str
    span: int = 1
    indent: float = 0.0
    right: float = 0.0
    align: str = ""


def head_row(heads: Sequence[Head], body: Body) -> Row:
    """The head of a table, which stands again on each page, over a black rule."""
    under = border("bottom", HEAD, body.brand)
    style = body.style("TableHead")
    return Row(
        [
            Cell(
                paragraph(style, text.run(head.words), _head_form(head)),
                span=head.span,
                right=head.right,
                bottom=look.HEAD_GAP,
                borders=under,
                align="bottom",
            )
            for head in heads
        ],
        header=True,
    )


def _head_form(head: Head) -> Format:
    return Format(left=head.indent or None, align=head.align)
