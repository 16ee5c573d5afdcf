"""Documents, bodies and fields, made by hand for the tests of the Word room."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from lobprint.brand import Brand, make_brand
from lobprint.document import (
    Block,
    Check,
    Choice,
    Date,
    Document,
    Inline,
    Option,
    Paper,
    Part,
    Span,
    Text,
)
from lobprint.layout.items import Layout, Node
from lobprint.word.blocks import BLOCKS
from lobprint.word.body import Body
from lobprint.word.namespaces import STORY

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ANSWERS = (Option("ja", "ja"), Option("deels", "deels"), Option("nee", "nee"))


def inline(text: str) -> Inline:
    return (Span(text),)


def line(field_id: str, lines: int = 1) -> Text:
    return Text(field_id, f"Veld {field_id}", lines)


def date(field_id: str) -> Date:
    return Date(field_id, f"Datum {field_id}")


def box(field_id: str, name: str = "") -> Check:
    return Check(field_id, name or f"Vakje {field_id}")


def choice(field_id: str) -> Choice:
    return Choice(field_id, f"Keuze {field_id}", ANSWERS)


def part(
    *blocks: Block,
    paper: Paper = "A4",
    kind: Literal["chapter", "poster", "form"] = "form",
) -> Part:
    return Part("deel", "Deel", blocks, kind=kind, paper=paper, footer="Deel")


def document(*parts: Part) -> Document:
    return Document("proef", "Proef", "Proef mbo", "ROC De Linde", "mbo", parts)


def body(
    of: Part, pages: dict[str, int] | None = None, brand: Brand | None = None
) -> Body:
    layout = Layout([], pages or {}, Node("Document"))
    return Body(document(of), brand or make_brand(), layout, of)


def xml(
    blocks: Iterable[Block], paper: Paper = "A4", in_body: Body | None = None
) -> str:
    """All blocks of one part as a w:body with the namespaces of a document."""
    each = tuple(blocks)
    state = in_body or body(part(*each, paper=paper))
    inside = "".join(BLOCKS[type(block)](block, state) for block in each)
    return f"<w:body {STORY}>{inside}</w:body>"
